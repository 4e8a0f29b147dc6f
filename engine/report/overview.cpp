#include "engine/report/overview.h"

#include <algorithm>
#include <cmath>

#include "engine/analysis/distribution.h"
#include "engine/report/overview_parts.h"
#include "engine/report/wording.h"

namespace vt::overview {
namespace {

constexpr std::size_t share_bins = 20;
constexpr int most_bins = 24;
constexpr int ratio_shown_to = 4;  // reflections to questions: beyond 4 : 1 in the last part

Heading heading_of(const Study& study, std::size_t texts) {
  const Scenario& scenario = study.languages[texts].scenario;
  Heading out{scenario.id,          scenario.version,     scenario.title,
              scenario.client.name, scenario.change_goal, scenario.stage,
              scenario.difficulty,  scenario.minutes,     {},
              scenario.locale};
  for (const Spoken& language : study.languages) out.languages.push_back(language.scenario.locale);
  return out;
}

/// How many different conversations there are: exact, as long as it fits 128 bits.
std::string number_of_plays(const StateGraph& graph) {
  using Count = unsigned __int128;
  constexpr Count most = ~Count{0} / 16;  // far from overflow, whatever one more answer adds
  std::vector<Count> plays(graph.size(), 0);
  const auto& order = graph.order();
  for (auto state = order.rbegin(); state != order.rend(); ++state) {
    const auto edges = graph.edges(*state);
    Count sum = edges.empty() ? 1 : 0;
    for (const Edge& edge : edges) sum += plays[edge.to];
    if (sum > most) return {};
    plays[*state] = sum;
  }
  std::string digits;
  for (Count left = plays.front(); left > 0; left /= 10)
    digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(left % 10)));
  return digits;
}

Search search_of(const Study& study) {
  const StateGraph& graph = study.graph;
  Search out;
  out.states = static_cast<std::int64_t>(graph.size());
  out.answers = static_cast<std::int64_t>(graph.edge_count());
  out.key_bits = static_cast<int>(graph.key_bits());
  out.bytes_per_state = static_cast<int>(std::lround(graph.bytes_per_state()));
  out.search_bytes = std::llround(graph.bytes_per_state() * static_cast<double>(graph.size()));
  if (!study.is_exact()) return out;
  out.plays = number_of_plays(graph);
  out.longest = static_cast<int>(longest_play(graph));
  out.best_total = study.values->best(0);
  out.worst_total = study.values->worst(0);
  return out;
}

std::vector<FindingRow> findings_of(const std::vector<Finding>& findings, const Words& words) {
  std::vector<FindingRow> out;
  for (const Finding& finding : findings)
    out.push_back({std::string(finding.rule), finding.severity, finding.where.file, finding.where.line,
                   finding.where.turn, finding.where.option, finding_sentence(finding, words),
                   finding.waived});
  return out;
}

Spread spread_of(const Distribution& distribution) {
  const auto at = [&](double share) { return thousandths(distribution.percentile(share).value_or(0)); };
  return {thousandths(std::min(1.0, distribution.chance())),
          thousandths(distribution.least().value_or(0)),
          at(0.05),
          at(0.25),
          at(0.50),
          at(0.75),
          at(0.95),
          thousandths(distribution.greatest().value_or(0)),
          thousandths(distribution.mean().value_or(0))};
}

/// The bounds and number of the histogram's parts.
struct Bins {
  int low = 0;
  int high = 1;
  std::size_t count = share_bins;
};

Bins bins_of(PlayMeasure measure, const Distribution& distribution) {
  if (measure == PlayMeasure::reflections_to_questions) return {0, ratio_shown_to, share_bins};
  if (is_ratio(measure)) return {};
  const int low = static_cast<int>(std::floor(distribution.least().value_or(0)));
  const int high = static_cast<int>(std::floor(distribution.greatest().value_or(0))) + 1;
  return {low, high, high - low <= most_bins ? static_cast<std::size_t>(high - low) : share_bins};
}

MeasureRow row_of(std::string name, PlayMeasure like, const Distribution& distribution) {
  MeasureRow row;
  row.name = std::move(name);
  row.ratio = is_ratio(like);
  if (!distribution.applies()) return row;
  row.spread = spread_of(distribution);
  const Bins bins = bins_of(like, distribution);
  row.low = bins.low;
  row.high = bins.high;
  for (const double part : distribution.histogram(bins.low, bins.high, bins.count))
    row.histogram.push_back(thousandths(part));
  return row;
}

/// Rows of the measures, exact as far as the wish lets it, sampled from there on.
class Measures {
 public:
  Measures(const Study& study, const OverviewWish& wish)
      : study_(study),
        wish_(wish),
        sample_(sample_of(study.script(), study.judges.norms, {.plays = wish.plays})) {}

  void add_all(Overview& out) {
    for (std::size_t i = 0; i < count_of<PlayMeasure>; ++i) {
      const auto measure = static_cast<PlayMeasure>(i);
      if (measure == PlayMeasure::opportunity && !study_.is_exact()) continue;
      add(out, measure);
      if (measure == PlayMeasure::change_talk && is_exact()) add_thirds(out);
    }
    for (std::size_t i = 0; i < count_of<SampledMeasure>; ++i) add_mean(out, static_cast<SampledMeasure>(i));
  }
  [[nodiscard]] const Sample& sample() const { return sample_; }

 private:
  [[nodiscard]] bool is_exact() const {
    return study_.is_exact() && (!wish_.keep_going || wish_.keep_going());
  }

  void add(Overview& out, PlayMeasure measure) {
    if (!is_exact()) {
      MeasureRow row =
          row_of(std::string(name_of(measure)), measure, sample_.measures[static_cast<std::size_t>(measure)]);
      const SampledMean& mean = sample_.measure_means[static_cast<std::size_t>(measure)];
      row.sampled = true;
      row.plays = mean.plays;
      row.half_width = thousandths(mean.half_width);
      if (row.spread) row.spread->applies = applies(mean);
      out.measures.push_back(std::move(row));
      return;
    }
    const Policy random = study_.policy(Bot::random, study_.languages.front());
    const Distribution exact = distribution_of(measure, study_.facts, *study_.values, random);
    note_memory(out, exact);
    out.measures.push_back(row_of(std::string(name_of(measure)), measure, exact));
  }

  void add_thirds(Overview& out) {
    const Policy random = study_.policy(Bot::random, study_.languages.front());
    const auto thirds = thirds_of(study_.facts, random);
    const std::array<const char*, 3> names{"change_talk_first", "change_talk_middle", "change_talk_last"};
    for (std::size_t third = 0; third < thirds.size(); ++third) {
      note_memory(out, thirds[third]);
      out.measures.push_back(row_of(names[third], PlayMeasure::change_talk, thirds[third]));
    }
  }

  /// Share of the plays that the measure applied to.
  [[nodiscard]] int applies(const SampledMean& mean) const {
    return thousandths(static_cast<double>(mean.plays) / std::max(sample_.plays, 1));
  }

  void add_mean(Overview& out, SampledMeasure measure) const {
    const SampledMean& mean = sample_.means[static_cast<std::size_t>(measure)];
    MeasureRow row;
    row.name = name_of(measure);
    row.sampled = true;
    row.plays = mean.plays;
    row.half_width = thousandths(mean.half_width);
    if (mean.plays > 0) {
      row.spread.emplace();
      row.spread->applies = applies(mean);
      row.spread->mean = thousandths(mean.mean);
    }
    out.measures.push_back(std::move(row));
  }

  static void note_memory(Overview& out, const Distribution& distribution) {
    out.search.distribution_bytes =
        std::max(out.search.distribution_bytes, static_cast<std::int64_t>(distribution.peak_bytes));
  }

  const Study& study_;
  const OverviewWish& wish_;
  Sample sample_;
};

std::vector<EndingRow> endings_of(const Study& study, const Sample& sample) {
  const Script& script = study.script();
  std::vector<double> random = sample.endings;
  std::vector<double> best(script.place_count(), 0);
  if (study.is_exact()) {
    std::fill(random.begin(), random.end(), 0.0);
    const std::vector<double> best_visits =
        visit_chances(study.graph, study.policy(Bot::best, study.languages.front()));
    for (StateIndex state = 0; state < study.graph.size(); ++state) {
      random[study.graph.place(state)] += study.visits[state];
      best[study.graph.place(state)] += best_visits[state];
    }
  }
  std::vector<EndingRow> out;
  for (auto place = static_cast<PlaceIndex>(script.turn_count()); place < script.place_count(); ++place) {
    const Ending& ending = script.ending(place);
    const Witness& reached = study.coverage.places[place].reached;
    out.push_back({ending.id, ending.kind, ending.stage_after, thousandths(random[place]),
                   thousandths(best[place]), reached.has_value(),
                   reached ? steps(script, *reached) : Steps{}});
  }
  return out;
}

std::vector<BotRow> bots_of(const Study& study) {
  std::vector<BotRow> out;
  for (const BotResult& result : study.bots) {
    BotRow row{result.bot,
               result.locale,
               is_guesser(result.bot),
               std::nullopt,
               study.reaches_basis(result),
               thousandths(result.half_width)};
    if (result.mean) row.mean = thousandths(*result.mean);
    out.push_back(std::move(row));
  }
  return out;
}

std::vector<FanRow> fan_of(const Study& study) {
  if (!study.is_exact()) return {};
  const Policy random = study.policy(Bot::random, study.languages.front());
  std::vector<FanRow> out;
  for (const Distribution& balance : balance_over_exchanges(study.facts, random)) {
    const auto at = [&](double share) {
      return static_cast<int>(std::lround(balance.percentile(share).value_or(0)));
    };
    out.push_back({static_cast<int>(out.size()), thousandths(balance.chance()), at(0.05), at(0.25), at(0.50),
                   at(0.75), at(0.95)});
  }
  return out;
}

}  // namespace

int thousandths(double value) {
  return static_cast<int>(std::lround(1000 * value));
}

Steps steps(const Script& script, const Play& play) {
  Steps out;
  out.reserve(play.size());
  for (const Choice& choice : play)
    out.push_back(script.id(choice.turn) + "." + script.turn(choice.turn).options[choice.option].id);
  return out;
}

Overview overview_of(const Study& study, const OverviewWish& wish, const Words& words) {
  Overview out;
  out.exhaustive = study.is_exhaustive();
  out.endless = study.graph.cycle().has_value();
  out.language = words.locale();
  out.heading = heading_of(study, wish.texts);
  out.search = search_of(study);
  out.findings = findings_of(wish.findings, words);
  Measures measures(study, wish);
  measures.add_all(out);
  out.endings = endings_of(study, measures.sample());
  out.bots = bots_of(study);
  out.fan = fan_of(study);
  add_answers(study, wish.texts, out);
  add_facts(study, out);
  return out;
}

}  // namespace vt::overview
