#include "tests/analysis/oracle.h"

#include <algorithm>

namespace vt::tests {
namespace {

/// The codes that count, said again from the rules.
struct Spoken {
  bool pushes = false;
  bool confronts = false;
  bool gives_trust = false;
  bool mends = false;
  bool leans_to_sustain = false;
};

Spoken spoken(const Option& option) {
  Spoken out;
  bool persuades = false;
  bool with_permission = false;
  for (const Utterance& u : option.says) {
    const bool doubt = u.uncertain;
    const bool accurate = u.accurate.has_value() && *u.accurate;
    if (u.direction == Direction::sustain) out.leans_to_sustain = true;
    if (u.code == Code::confront && !doubt) out.confronts = true;
    if (u.code == Code::persuade && !doubt) persuades = true;
    if (u.code == Code::persuade_with_permission) with_permission = true;
    if (u.code == Code::affirm && !doubt) out.gives_trust = true;
    if (u.code == Code::seek_collaboration && doubt) out.gives_trust = true;  // counts as affirm
    if (u.code == Code::emphasize_autonomy && !doubt) out.gives_trust = out.mends = true;
    if (u.code == Code::reflection_complex && accurate && !doubt) out.gives_trust = true;
    if ((u.code == Code::reflection_complex || u.code == Code::reflection_simple) && accurate)
      out.mends = true;
    if (u.technique == Technique::apology || u.technique == Technique::shift_focus) out.mends = true;
  }
  out.pushes = out.confronts || (persuades && !with_permission);
  return out;
}

template <class T>
const T* by_id(const std::vector<T>& list, const std::string& id) {
  for (const T& one : list)
    if (one.id == id) return &one;
  return nullptr;
}

}  // namespace

Oracle::Oracle(const Scenario& scenario, std::size_t most_plays)
    : scenario_(scenario), most_plays_(most_plays) {
  Node start;
  start.place = scenario.start;
  start.values = {{"trust", scenario.state.trust},
                  {"importance", scenario.state.importance},
                  {"confidence", scenario.state.confidence},
                  {"discord", scenario.state.discord}};
  for (const Variable& own : scenario.state.variables) start.values[own.id] = own.start;
  arrive(start);
  Subtree all = explore(start);
  best = all.best;
  worst = all.worst;
  plays = std::move(all.plays);
}

bool Oracle::holds(const Condition& condition, const Node& node) const {
  const auto part_holds = [&](const Condition& part) { return holds(part, node); };
  switch (condition.kind) {
    case Condition::Kind::all: return std::all_of(condition.parts.begin(), condition.parts.end(), part_holds);
    case Condition::Kind::any: return std::any_of(condition.parts.begin(), condition.parts.end(), part_holds);
    case Condition::Kind::negation: return !holds(condition.parts.front(), node);
    case Condition::Kind::chosen: return node.chosen.count(condition.option) > 0;
    case Condition::Kind::compare: break;
  }
  const int left = node.values.at(condition.variable);
  const std::string op(name_of(condition.comparison));
  if (op == "==") return left == condition.value;
  if (op == "!=") return left != condition.value;
  if (op == "<") return left < condition.value;
  if (op == "<=") return left <= condition.value;
  if (op == ">") return left > condition.value;
  return left >= condition.value;
}

std::vector<Effect> Oracle::effects(const Option& option) const {
  if (option.effects) return *option.effects;
  const Spoken said = spoken(option);
  const auto plain = [](const char* variable, int amount) {
    return Effect{std::nullopt, {{variable, amount}}, {}};
  };
  if (said.pushes) {
    Condition distrust;
    distrust.kind = Condition::Kind::compare;
    distrust.variable = "trust";
    distrust.comparison = Comparison::less;
    distrust.value = 7;
    const int much = said.confronts ? 2 : 1;
    return {plain("trust", -much), {distrust, {{"discord", much}}, {}}};
  }
  std::vector<Effect> out;
  if (said.gives_trust) out.push_back(plain("trust", 1));
  if (said.mends) out.push_back(plain("discord", -1));
  return out;
}

void Oracle::clamp(Node& node) const {
  for (const char* name : {"trust", "importance", "confidence"})
    node.values[name] = std::clamp(node.values[name], 0, 10);
  node.values["discord"] = std::clamp(node.values["discord"], 0, 3);
  for (const Variable& own : scenario_.state.variables)
    node.values[own.id] = std::clamp(node.values[own.id], own.min, own.max);
}

void Oracle::arrive(Node& node) const {
  if (!scenario_.safety) return;
  for (const SafetyStep& step : scenario_.safety->steps)
    if (std::count(step.from.begin(), step.from.end(), node.place) > 0) node.due.insert(step.id);
}

Oracle::Answer Oracle::answer(const Node& node, const Turn& turn, const Option& option) const {
  Answer out{node, 0};
  int declared = 0;
  for (const Effect& effect : effects(option)) {
    if (effect.when && !holds(*effect.when, node)) continue;
    for (const auto& [name, amount] : effect.add) {
      out.after.values[name] += amount;
      if (name == "discord") declared += amount;
    }
  }
  clamp(out.after);
  out.after.chosen.insert(turn.id + "." + option.id);
  for (const Next& next : option.next) {
    if (next.when && !holds(*next.when, out.after)) continue;
    out.after.place = next.to;
    break;
  }
  if (!option.meets.empty()) out.after.met.insert(option.meets);
  arrive(out.after);

  const Turn* next_turn = by_id(scenario_.turns, out.after.place);
  const auto& lines =
      next_turn != nullptr ? next_turn->lines : by_id(scenario_.endings, out.after.place)->lines;
  const Spoken said = spoken(option);
  for (const Line& line : lines) {
    if (!line.talk || line.talk->discord || (line.when && !holds(*line.when, out.after))) continue;
    if (line.talk->type == TalkType::change && !said.pushes) out.yield += line.talk->strength;
    if (line.talk->type == TalkType::sustain && !line.given && (said.pushes || said.leans_to_sustain))
      out.yield -= line.talk->strength;
  }
  if (declared > 0) out.yield -= 2 * declared;
  const int fall = node.values.at("discord") - out.after.values.at("discord");
  if (fall > 0) out.yield += fall;
  out.yield += out.after.values.at("trust") - node.values.at("trust");
  return out;
}

Oracle::Subtree Oracle::explore(const Node& node) {
  reached.insert(node.place);
  const Turn* turn = by_id(scenario_.turns, node.place);
  std::vector<const Option*> options;
  if (turn != nullptr) {
    for (const Option& option : turn->options) {
      const bool used = option.once && node.chosen.count(turn->id + "." + option.id) > 0;
      if (!used && (!option.when || holds(*option.when, node))) options.push_back(&option);
    }
  }
  Subtree out;
  if (options.empty() || !is_complete) {
    OraclePlay play;
    play.end = node.place;
    for (const std::string& step : node.due)
      if (node.met.count(step) == 0) play.misses_gate = true;
    out.plays.push_back(play);
    if (++count_ > most_plays_) is_complete = false;
    return out;
  }
  std::vector<Answer> answers;
  std::vector<Subtree> below;
  for (const Option* option : options) {
    offered.insert(turn->id + "." + option->id);
    answers.push_back(answer(node, *turn, *option));
    below.push_back(explore(answers.back().after));
  }
  out.best = INT32_MIN;
  out.worst = INT32_MAX;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    out.best = std::max(out.best, answers[i].yield + below[i].best);
    out.worst = std::min(out.worst, answers[i].yield + below[i].worst);
  }
  int largest = 0;
  for (std::size_t i = 0; i < answers.size(); ++i)
    largest = std::max(largest, out.best - answers[i].yield - below[i].best);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const int loss = out.best - answers[i].yield - below[i].best;
    for (OraclePlay play : below[i].plays) {
      if (largest > 0) {
        play.used += largest - loss;
        play.possible += largest;
      }
      play.yield += answers[i].yield;
      ++play.length;
      play.chance /= static_cast<double>(answers.size());
      out.plays.push_back(std::move(play));
    }
  }
  return out;
}

}  // namespace vt::tests
