#include "tests/analysis/oracle.h"

#include <algorithm>
#include <cassert>
#include <climits>

namespace vt::tests {
namespace {

constexpr int longest_conversation = 500;
constexpr std::size_t most_codes_in_a_volley = 8;

template <class T>
const T* by_id(const std::vector<T>& list, const std::string& id) {
  for (const T& one : list)
    if (one.id == id) return &one;
  return nullptr;
}

bool has(const std::vector<Code>& codes, Code code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// The code that an utterance counts as: one step down where a rater would doubt.
Code settled(const Utterance& utterance) {
  if (!utterance.uncertain) return utterance.code;
  switch (utterance.code) {
    case Code::reflection_complex: return Code::reflection_simple;
    case Code::persuade: return Code::give_information;
    case Code::emphasize_autonomy: return Code::seek_collaboration;
    case Code::seek_collaboration: return Code::affirm;
    case Code::affirm:
    case Code::confront: return Code::none;
    default: return utterance.code;
  }
}

/// Each code once; the lesser of two reflections, two questions or two persuasions does not count.
std::vector<Code> folded(const Option& option) {
  std::vector<Code> spoken;
  for (const Utterance& utterance : option.says) {
    const Code code = settled(utterance);
    if (code != Code::none && !has(spoken, code)) spoken.push_back(code);
  }
  std::vector<Code> out;
  for (const Code code : spoken) {
    if (code == Code::reflection_simple && has(spoken, Code::reflection_complex)) continue;
    if (code == Code::question_closed && has(spoken, Code::question_open)) continue;
    if (code == Code::persuade && has(spoken, Code::persuade_with_permission)) continue;
    out.push_back(code);
  }
  if (out.size() > most_codes_in_a_volley) out.resize(most_codes_in_a_volley);
  return out;
}

Effect plain(const char* variable, int amount) {
  return Effect{std::nullopt, {{variable, amount}}, {}};
}

/// The row of the worst push alone; discord rises only below trust 7.
Effects effects_of_pushing(bool confronts) {
  const int much = confronts ? 2 : 1;
  Condition distrust;
  distrust.kind = Condition::Kind::compare;
  distrust.variable = "trust";
  distrust.comparison = Comparison::less;
  distrust.value = 7;
  return {plain("trust", -much), {distrust, {{"discord", much}}, {}}};
}

/// What the reaction table supplies where the author wrote no effects.
Effects default_effects(const Option& option) {
  const std::vector<Code> codes = folded(option);
  if (has(codes, Code::confront)) return effects_of_pushing(true);
  if (has(codes, Code::persuade)) return effects_of_pushing(false);
  bool gives_trust = has(codes, Code::affirm) || has(codes, Code::emphasize_autonomy);
  bool mends = has(codes, Code::emphasize_autonomy);
  for (const Utterance& utterance : option.says) {
    const Code code = settled(utterance);
    const bool is_accurate = utterance.accurate.has_value() && *utterance.accurate;
    if (is_accurate && code == Code::reflection_complex) gives_trust = mends = true;
    if (is_accurate && code == Code::reflection_simple) mends = true;
    if (utterance.technique == Technique::apology || utterance.technique == Technique::shift_focus)
      mends = true;
  }
  Effects out;
  if (gives_trust) out.push_back(plain("trust", 1));
  if (mends) out.push_back(plain("discord", -1));
  return out;
}

/// What an exchange brought; `after` has its lines already.
int yield_of(const OracleMoment& before, const OracleAnswer& answer, const OracleMoment& after) {
  int yield = 0;
  for (const Line* line : after.lines) {
    const bool is_evoked = talk_type(*line) == TalkType::change && !answer.is_non_adherent();
    if (is_evoked) yield += line->talk->strength;
    if (is_provoked(*line, answer)) yield -= line->talk->strength;
  }
  // A rise counts as declared, even where it is clamped away; a fall as far as it came about.
  const auto declared = answer.changes.find("discord");
  if (declared != answer.changes.end() && declared->second > 0) yield -= 2 * declared->second;
  yield += std::max(before.values.at("discord") - after.values.at("discord"), 0);
  yield += after.values.at("trust") - before.values.at("trust");
  return yield;
}

}  // namespace

bool OracleAnswer::is_non_adherent() const {
  return has(codes, Code::persuade) || has(codes, Code::confront);
}

bool OracleAnswer::leans(Direction direction) const {
  return std::any_of(option->says.begin(), option->says.end(),
                     [&](const Utterance& utterance) { return utterance.direction == direction; });
}

std::set<std::string> OracleMoment::missed() const {
  std::set<std::string> out;
  for (const std::string& step : due)
    if (met.count(step) == 0) out.insert(step);
  return out;
}

bool is_true(const Condition& condition, const OracleMoment& moment) {
  const auto part_is_true = [&](const Condition& part) { return is_true(part, moment); };
  const auto& parts = condition.parts;
  switch (condition.kind) {
    case Condition::Kind::all: return std::all_of(parts.begin(), parts.end(), part_is_true);
    case Condition::Kind::any: return std::any_of(parts.begin(), parts.end(), part_is_true);
    case Condition::Kind::negation: return !is_true(parts.front(), moment);
    case Condition::Kind::chosen: return moment.chosen.count(condition.option) > 0;
    case Condition::Kind::compare: break;
  }
  const int left = moment.values.at(condition.variable);
  const std::string op(name_of(condition.comparison));
  if (op == "==") return left == condition.value;
  if (op == "!=") return left != condition.value;
  if (op == "<") return left < condition.value;
  if (op == "<=") return left <= condition.value;
  if (op == ">") return left > condition.value;
  return left >= condition.value;
}

const std::vector<Line>& lines_at(const Scenario& scenario, const std::string& place) {
  if (const Turn* turn = by_id(scenario.turns, place)) return turn->lines;
  const Ending* ending = by_id(scenario.endings, place);
  assert(ending != nullptr);  // every way on leads somewhere in a well-formed scenario
  return ending->lines;
}

TalkType talk_type(const Line& line) {
  return line.talk && !line.talk->discord ? line.talk->type : TalkType::neutral;
}

bool is_provoked(const Line& line, const OracleAnswer& answer) {
  return talk_type(line) == TalkType::sustain && !line.given &&
         (answer.is_non_adherent() || answer.leans(Direction::sustain));
}

Oracle::Oracle(const Scenario& scenario, std::size_t most_plays)
    : scenario_(scenario), most_plays_(most_plays) {
  OracleMoment& start = moments.emplace_back();
  start.place = scenario.start;
  start.values = {{"trust", scenario.state.trust},
                  {"importance", scenario.state.importance},
                  {"confidence", scenario.state.confidence},
                  {"discord", scenario.state.discord}};
  for (const Variable& own : scenario.state.variables) start.values[own.id] = own.start;
  arrive(start);
  explore(start, 0);
  if (!is_complete) return;
  best = start.best;
  worst = start.worst;
  OraclePlay play;
  play.opening = &start;
  tell(start, play);
}

/// What is so from having come to a place: turn, lines said, steps due.
void Oracle::arrive(OracleMoment& moment) const {
  moment.turn = by_id(scenario_.turns, moment.place);
  for (const Line& line : lines_at(scenario_, moment.place))
    if (!line.when || is_true(*line.when, moment)) moment.lines.push_back(&line);
  if (!scenario_.safety) return;
  for (const SafetyStep& step : scenario_.safety->steps) {
    const bool is_here = std::count(step.from.begin(), step.from.end(), moment.place) > 0;
    if (is_here && moment.due.insert(step.id).second) moment.newly_due.insert(step.id);
  }
}

void Oracle::clamp(std::map<std::string, int>& values) const {
  for (const char* name : {"trust", "importance", "confidence"})
    values[name] = std::clamp(values[name], 0, 10);
  values["discord"] = std::clamp(values["discord"], 0, 3);
  for (const Variable& own : scenario_.state.variables)
    values[own.id] = std::clamp(values[own.id], own.min, own.max);
}

/// Adds the answer to those on offer and fills in where it leads; its loss comes later.
OracleAnswer& Oracle::answer(OracleMoment& now, const Option& option, OracleMoment& after) const {
  OracleAnswer& given = now.offered.emplace_back();
  given.option = &option;
  given.id = now.place + "." + option.id;
  given.codes = folded(option);
  given.is_safety = !option.meets.empty();
  given.after = &after;

  const Effects effects = option.effects ? *option.effects : default_effects(option);
  for (const Effect& effect : effects) {
    if (effect.when && !is_true(*effect.when, now)) continue;
    for (const auto& [name, amount] : effect.add) given.changes[name] += amount;
  }
  after.values = now.values;
  for (const auto& [name, amount] : given.changes) after.values[name] += amount;
  clamp(after.values);

  after.chosen = now.chosen;
  after.chosen.insert(given.id);
  after.due = now.due;
  after.met = now.met;
  if (given.is_safety) after.met.insert(option.meets);
  for (const Next& next : option.next) {
    if (next.when && !is_true(*next.when, after)) continue;
    after.place = next.to;
    break;
  }
  arrive(after);
  given.yield = yield_of(now, given, after);
  return given;
}

void Oracle::explore(OracleMoment& now, int depth) {
  if (depth > longest_conversation) is_complete = false;
  if (!is_complete) return;
  reached.insert(now.place);
  std::vector<const Option*> options;
  if (now.turn != nullptr) {
    for (const Option& option : now.turn->options) {
      const bool is_used = option.once && now.chosen.count(now.place + "." + option.id) > 0;
      if (!is_used && (!option.when || is_true(*option.when, now))) options.push_back(&option);
    }
  }
  if (options.empty()) {
    if (++count_ > most_plays_) is_complete = false;
    return;
  }
  for (const Option* option : options) {
    OracleMoment& after = moments.emplace_back();
    offered.insert(answer(now, *option, after).id);
    after.chance = now.chance / static_cast<double>(options.size());
    explore(after, depth + 1);
  }
  weigh(now);
}

/// Best, worst and losses of a moment from those of the moments that it can lead to.
void Oracle::weigh(OracleMoment& now) const {
  now.best = INT_MIN;
  now.worst = INT_MAX;
  for (const OracleAnswer& one : now.offered) {
    now.best = std::max(now.best, one.yield + one.after->best);
    now.worst = std::min(now.worst, one.yield + one.after->worst);
  }
  for (OracleAnswer& one : now.offered) {
    one.loss = now.best - one.yield - one.after->best;
    now.largest_loss = std::max(now.largest_loss, one.loss);
  }
}

/// Writes down every play that begins as `so_far` and goes on from `now`.
void Oracle::tell(const OracleMoment& now, const OraclePlay& so_far) {
  if (now.offered.empty()) {
    OraclePlay& play = plays.emplace_back(so_far);
    play.end = now.place;
    play.chance = now.chance;
    play.misses_gate = !now.missed().empty();
    return;
  }
  for (const OracleAnswer& one : now.offered) {
    OraclePlay longer = so_far;
    longer.exchanges.push_back({&now, &one, one.after});
    if (now.largest_loss > 0) {
      longer.used += now.largest_loss - one.loss;
      longer.possible += now.largest_loss;
    }
    longer.yield += one.yield;
    longer.loss += one.loss;
    ++longer.length;
    tell(*one.after, longer);
  }
}

}  // namespace vt::tests
