#include "engine/analysis/study.h"

#include <algorithm>

namespace vt {
namespace {

/// How many plays are looked at where a scenario is too big to be explored.
constexpr int plays_instead = 2000;

Coverage covered(const StateGraph& graph) {
  if (graph.is_exhaustive()) return coverage_of(graph);
  Watcher watcher(graph.script());
  for (StateIndex state = 0; state < graph.size() && !graph.is_cut_off(state); ++state)
    watcher.arrive_at(graph, state);
  watch_plays(graph.script(), watcher, {.plays = plays_instead});
  return watcher.take();
}

/// Beyond this a bot's mean is sampled: a conversation of a hundred answers and more, not one that is trained
/// with.
constexpr std::size_t most_cells = 30'000'000;

std::vector<BotResult> bot_results(const Study& study) {
  const Counter counter = counter_of(PlayMeasure::opportunity, study.facts, *study.values);
  std::vector<BotResult> out;
  for (std::size_t i = 0; i < count_of<Bot>; ++i) {
    const auto bot = static_cast<Bot>(i);
    for (const Spoken& language : study.languages) {
      const std::string locale = reads_texts(bot) ? language.scenario.locale : "";
      BotResult result{bot, locale, std::nullopt, 0};
      if (const auto share = mean_share(study.graph, study.policy(bot, language), counter, most_cells)) {
        result.mean = share->mean;
        result.half_width = share->half_width;
      }
      out.push_back(std::move(result));
      if (!reads_texts(bot)) break;
    }
  }
  return out;
}

}  // namespace

Study::Study(const Script& script, std::span<const Spoken> spoken, const Judges& judged_by,
             const ExploreBounds& bounds)
    : languages(spoken), judges(judged_by), graph(script, bounds), facts(graph), coverage(covered(graph)) {
  if (!graph.is_exhaustive() || graph.cycle()) return;
  values.emplace(graph);
  clamping = clamping_of(graph);
  visits = visit_chances(graph, policy(Bot::random, languages.front()));
  turns = turn_table(facts, *values, visits);
  bots = bot_results(*this);
}

bool Study::reaches_basis(const BotResult& result) const {
  const Norm* norm = judges.norms.find(MeasureName::opportunity);
  if (norm == nullptr || !result.mean) return false;
  return *result.mean >= static_cast<double>(norm->basis.part) / norm->basis.whole - tie;
}

std::optional<double> Study::mean_of(Bot bot, const std::string& locale) const {
  const auto found = std::find_if(bots.begin(), bots.end(), [&](const BotResult& result) {
    return result.bot == bot && (result.locale.empty() || result.locale == locale);
  });
  return found == bots.end() ? std::nullopt : found->mean;
}

Policy Study::policy(Bot bot, const Spoken& texts) const {
  return {bot, texts.scenario, texts.words, graph, *values};
}

}  // namespace vt
