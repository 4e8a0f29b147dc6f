// One or two sentences per part of the overview, worked out for this scenario.

#include <algorithm>

#include "engine/report/overview_wording.h"
#include "engine/report/wording.h"

namespace vt::overview {
namespace {

/// Words under "overview.", with values to fill in.
std::string say(const Words& words, const std::string& key, const Words::Values& values = {}) {
  return words.text("overview." + key, values);
}

std::string counted(const Words& words, const std::string& key, std::size_t n) {
  return words.count("overview." + key, static_cast<int>(n));
}

/// Why a part has nothing to say; the whole reason stands at the top.
std::string without_values(const Overview& overview, const Words& words) {
  return say(words, overview.endless ? "without.endless.short" : "without.bounded.short");
}

const BotRow* find_bot(const Overview& overview, Bot bot) {
  for (const BotRow& row : overview.bots)
    if (row.bot == bot && row.mean) return &row;
  return nullptr;
}

/// The guesser that gets most, picking blindly aside.
const BotRow* best_guess(const Overview& overview) {
  const BotRow* best = nullptr;
  for (const BotRow& row : overview.bots)
    if (row.guesser && row.bot != Bot::random && row.mean && (best == nullptr || *row.mean > *best->mean))
      best = &row;
  return best;
}

/// What beats guessing: the bots that use what a scenario is worth.
std::string knowing_words(const Overview& overview, const Words& words) {
  const BotRow* greedy = find_bot(overview, Bot::greedy);
  return greedy == nullptr ? std::string()
                           : " " + say(words, "guess.greedy", {{"share", share(*greedy->mean, words)}});
}

/// "a, b en c".
std::string listed(const std::vector<std::string>& parts, const Words& words) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += i + 1 == parts.size() ? " " + say(words, "and") + " " : ", ";
    out += parts[i];
  }
  return out;
}

}  // namespace

std::string search_words(const Overview& overview, const Words& words) {
  const Words::Values values{{"states", grouped(overview.search.states, words)},
                             {"answers", grouped(overview.search.answers, words)},
                             {"plays", grouped(overview.search.plays, words)}};
  if (overview.endless) return say(words, "search.endless", values);
  if (!overview.exhaustive) return say(words, "search.bounded", values);
  return say(words, overview.search.plays.empty() ? "search.uncounted" : "search.whole", values);
}

std::string reach_words(const Overview& overview, const Words& words) {
  if (!has_values(overview)) return say(words, overview.endless ? "without.endless" : "without.bounded");
  return say(words, "reach",
             {{"longest", std::to_string(overview.search.longest)},
              {"worst", whole(overview.search.worst_total)},
              {"best", whole(overview.search.best_total)}});
}

std::string finding_words(const Overview& overview, const Words& words) {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
  std::size_t waived = 0;
  for (const FindingRow& finding : overview.findings)
    ++(!finding.waived.empty()                 ? waived
       : finding.severity == Severity::error   ? errors
       : finding.severity == Severity::warning ? warnings
                                               : notes);
  std::vector<std::string> parts;
  if (errors > 0) parts.push_back(counted(words, "mend.errors", errors));
  if (warnings > 0) parts.push_back(counted(words, "mend.warnings", warnings));
  if (notes > 0) parts.push_back(counted(words, "mend.notes", notes));
  std::string out =
      parts.empty() ? say(words, "mend.nothing") : say(words, "mend.some", {{"what", listed(parts, words)}});
  if (waived > 0) out += " " + counted(words, "mend.waived", waived);
  return out;
}

std::string guesser_words(const Overview& overview, const Words& words) {
  const BotRow* random = find_bot(overview, Bot::random);
  const BotRow* guess = best_guess(overview);
  if (!has_values(overview)) return without_values(overview, words);
  if (random == nullptr || guess == nullptr) return say(words, "guess.none");
  std::vector<std::string> above;
  for (const BotRow& row : overview.bots)
    if (row.guesser && row.reaches_basis) above.push_back(bot_name(row, words));
  std::string out = say(words, "guess.best",
                        {{"random", share(*random->mean, words)},
                         {"guess", bot_name(*guess, words)},
                         {"share", share(*guess->mean, words)},
                         {"basis", share(basis, words)}});
  out += " " + (above.empty() ? say(words, "guess.below")
                              : say(words, "guess.above", {{"who", listed(above, words)}}));
  return out + knowing_words(overview, words);
}

std::string measure_words(const Overview& overview, const Words& words) {
  const MeasureRow* used = find_measure(overview, "opportunity");
  if (used == nullptr || !has_quantiles(*used)) return say(words, "measures.intro");
  return say(words, "measures.used",
             {{"p25", share(used->spread->p25, words)},
              {"p75", share(used->spread->p75, words)},
              {"p5", share(used->spread->p5, words)},
              {"p95", share(used->spread->p95, words)}}) +
         " " + say(words, "measures.intro");
}

std::string course_words(const Overview& overview, const Words& words) {
  if (!has_values(overview)) return without_values(overview, words);
  if (overview.fan.empty()) return say(words, "course.none");
  const auto half = std::find_if(overview.fan.rbegin(), overview.fan.rend(),
                                 [](const FanRow& row) { return row.going_on >= 500; });
  const FanRow& row = half == overview.fan.rend() ? overview.fan.front() : *half;
  const std::string which = row.p50 > 0 ? "course.more" : row.p50 < 0 ? "course.less" : "course.even";
  return say(words, which,
             {{"n", std::to_string(row.exchange)},
              {"going_on", share(row.going_on, words)},
              {"median", row.p50 > 0 ? "+" + whole(row.p50) : whole(row.p50)},
              {"p5", whole(row.p5)},
              {"p95", whole(row.p95)}});
}

std::string ending_words(const Overview& overview, const Words& words) {
  if (overview.endings.empty()) return say(words, "endings.none");
  const auto chance = [](const EndingRow& a, const EndingRow& b) { return a.chance < b.chance; };
  const auto best_chance = [](const EndingRow& a, const EndingRow& b) {
    return a.best_chance < b.best_chance;
  };
  const EndingRow& usual = *std::max_element(overview.endings.begin(), overview.endings.end(), chance);
  std::string out = say(words, "endings.usual",
                        {{"ending", named(words, "ending_kind", usual.kind)},
                         {"id", usual.id},
                         {"share", share(usual.chance, words)}});
  if (has_values(overview)) {
    const EndingRow& best = *std::max_element(overview.endings.begin(), overview.endings.end(), best_chance);
    out += " " + say(words, "endings.best",
                     {{"ending", named(words, "ending_kind", best.kind)},
                      {"id", best.id},
                      {"share", share(best.best_chance, words)}});
  }
  const auto never = std::count_if(overview.endings.begin(), overview.endings.end(),
                                   [](const EndingRow& row) { return !row.reached; });
  if (never > 0)
    out += " " + counted(words, overview.exhaustive ? "endings.never" : "endings.unseen",
                         static_cast<std::size_t>(never));
  return out;
}

std::string code_words(const Overview& overview, const Words& words) {
  if (!has_values(overview)) return without_values(overview, words);
  if (overview.codes.empty()) return say(words, "codes.none");
  const CodeRow& most =
      *std::max_element(overview.codes.begin(), overview.codes.end(),
                        [](const CodeRow& a, const CodeRow& b) { return a.best_turns < b.best_turns; });
  return say(words, most.best_turns > code_limit ? "codes.over" : "codes.within",
             {{"code", named(words, "code", most.code)},
              {"share", share(most.best_turns, words)},
              {"turns", std::to_string(overview.choice_turns)},
              {"limit", share(code_limit, words)}}) +
         " " +
         say(words, "codes.two",
             {{"n", std::to_string(overview.two_defensible)},
              {"turns", std::to_string(overview.choice_turns)},
              {"pushes", std::to_string(overview.pushes)},
              {"delayed", std::to_string(overview.delayed)},
              {"dependent", std::to_string(overview.state_dependent)}});
}

std::string length_words(const Overview& overview, const Words& words) {
  if (!has_values(overview)) return without_values(overview, words);
  std::string out;
  for (const LengthRow& row : overview.lengths) {
    const bool tells = row.longest_is_best > row.chance + length_margin;
    out += (out.empty() ? "" : " ") + say(words, tells ? "lengths.tells" : "lengths.fine",
                                          {{"language", language_name(row.language, words)},
                                           {"share", share(row.longest_is_best, words)},
                                           {"chance", share(row.chance, words)}});
  }
  return out.empty() ? say(words, "lengths.none") : out;
}

std::string position_words(const Overview& overview, const Words& words) {
  if (!has_values(overview) || overview.positions.empty()) return say(words, "positions.none");
  const auto excess = [](const PositionRow& row) { return 1000 * row.best - row.expected; };
  const PositionRow& most =
      *std::max_element(overview.positions.begin(), overview.positions.end(),
                        [&](const PositionRow& a, const PositionRow& b) { return excess(a) < excess(b); });
  return say(words, "positions.most",
             {{"n", std::to_string(most.position)},
              {"best", std::to_string(most.best)},
              {"turns", std::to_string(overview.choice_turns)},
              {"expected", amount(most.expected, words)}});
}

std::string cliff_words(const Overview& overview, const Words& words) {
  if (!has_values(overview)) return without_values(overview, words);
  if (overview.cliffs.empty()) return say(words, "cliffs.none");
  const CliffRow& first = overview.cliffs.front();
  return say(words, "cliffs.first",
             {{"turn", first.turn},
              {"option", first.option},
              {"cost", amount(first.cost, words)},
              {"loss", amount(first.expected_loss, words)},
              {"most", std::to_string(first.most_loss)}});
}

std::string turn_words(const Overview& overview, const Words& words) {
  if (overview.turns.empty()) return say(words, "turns.none");
  std::size_t answers = 0;
  std::size_t unreached = 0;
  for (const TurnRow& turn : overview.turns) {
    answers += turn.answers.size();
    if (!turn.reached) ++unreached;
  }
  std::string out = say(words, "turns.count",
                        {{"turns", counted(words, "n_turns", overview.turns.size())},
                         {"answers", counted(words, "n_answers", answers)}});
  if (unreached > 0)
    out += " " + counted(words, overview.exhaustive ? "turns.never" : "turns.unseen", unreached);
  return has_values(overview) ? out + " " + say(words, "turns.loss") : out;
}

std::string coverage_words(const Overview& overview, const Words& words) {
  if (overview.facts.empty() && overview.coverage.empty()) return say(words, "coverage.none");
  std::size_t impossible = 0;
  std::size_t undecided = 0;
  for (const FactRow& fact : overview.facts)
    if (!fact.possible) ++(fact.undecided ? undecided : impossible);
  std::string out = impossible == 0 && undecided == 0
                        ? say(words, "coverage.all")
                        : say(words, "coverage.some", {{"n", std::to_string(overview.facts.size())}});
  if (impossible > 0) out += " " + counted(words, "coverage.impossible", impossible);
  if (undecided > 0) out += " " + counted(words, "coverage.undecided", undecided);
  return out;
}

}  // namespace vt::overview
