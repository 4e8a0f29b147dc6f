#include <algorithm>
#include <set>
#include <string>
#include <unordered_set>

#include "engine/scenario/meaning.h"
#include "engine/scenario/walk.h"

namespace vt::meaning {
namespace {

/// How many answers a conversation can remember: those that are `once` or named by a `chosen`.
constexpr std::size_t most_flags = 256;

/// First words of text paths that are not turns: a turn of that name could not be translated.
bool is_reserved(const std::string& id) {
  static const std::set<std::string> words{"scenario", "client", "setting", "goal", "safety"};
  return words.count(id) > 0;
}

template <class T>
void check_unique(const std::vector<T>& list, const std::string& turn, std::string_view what,
                  FindingList& out, std::string_view key = {}) {
  std::unordered_set<std::string> seen;
  for (const T& one : list)
    if (!seen.insert(one.id).second)
      out.add(rules::duplicate_id, turn, turn.empty() ? std::string{} : one.id,
              {{"id", one.id}, {"what", std::string(what)}}, key);
}

void check_inner_ids(const Scenario& scenario, FindingList& out) {
  for (const Turn& turn : scenario.turns) {
    check_unique(turn.lines, turn.id, "line", out);
    check_unique(turn.options, turn.id, "option", out);
    // A line and an option share `turn.id` as their address.
    for (const Option& option : turn.options)
      for (const Line& line : turn.lines)
        if (line.id == option.id)
          out.add(rules::duplicate_id, turn.id, option.id, {{"id", option.id}, {"what", "option"}});
  }
  for (const Ending& ending : scenario.endings) check_unique(ending.lines, ending.id, "line", out);
}

void check_outer_ids(const Scenario& scenario, FindingList& out) {
  std::unordered_set<std::string> seen;
  const auto claim = [&](const std::string& id) {
    if (is_reserved(id)) out.add(rules::duplicate_id, id, {}, {{"id", id}, {"what", "reserved word"}});
    if (!seen.insert(id).second) out.add(rules::duplicate_id, id, {}, {{"id", id}, {"what", "turn"}});
  };
  for (const Turn& turn : scenario.turns) claim(turn.id);
  for (const Ending& ending : scenario.endings) claim(ending.id);
  check_unique(scenario.goals, {}, "goal", out, "goals");
  check_unique(scenario.state.variables, {}, "variable", out, "state");
  if (scenario.safety) check_unique(scenario.safety->steps, {}, "safety step", out, "safety");
}

void check_targets(const Scenario& scenario, FindingList& out) {
  std::unordered_set<std::string> places;
  for (const Turn& turn : scenario.turns) places.insert(turn.id);
  if (places.count(scenario.start) == 0)
    out.add(rules::unknown_target, {}, {}, {{"target", scenario.start}}, "start");
  for (const Ending& ending : scenario.endings) places.insert(ending.id);
  for (const Turn& turn : scenario.turns) {
    for (const Option& option : turn.options) {
      for (const Next& next : option.next)
        if (places.count(next.to) == 0)
          out.add(rules::unknown_target, turn.id, option.id, {{"target", next.to}}, "next");
      if (!option.better.empty() &&
          (option.better == option.id || find_option(turn, option.better) == nullptr))
        out.add(rules::unknown_better, turn.id, option.id, {{"better", option.better}}, "better");
    }
  }
}

void check_safety_names(const Scenario& scenario, FindingList& out) {
  std::set<std::string> steps;
  if (scenario.safety) {
    for (const SafetyStep& step : scenario.safety->steps) {
      steps.insert(step.id);
      for (const std::string& turn : step.from)
        if (scenario.find_turn(turn) == nullptr)
          out.add(rules::unknown_target, {}, {}, {{"target", turn}}, "safety");
    }
  }
  for (const Turn& turn : scenario.turns)
    for (const Option& option : turn.options)
      if (!option.meets.empty() && steps.count(option.meets) == 0)
        out.add(rules::unknown_safety_step, turn.id, option.id, {{"step", option.meets}}, "meets");
}

/// Every name that is in use: turns, endings, `turn.option`, `turn.line`.
std::set<std::string> live_names(const Scenario& scenario) {
  std::set<std::string> names;
  for (const Turn& turn : scenario.turns) {
    names.insert(turn.id);
    for (const Line& line : turn.lines) names.insert(turn.id + "." + line.id);
    for (const Option& option : turn.options) names.insert(turn.id + "." + option.id);
  }
  for (const Ending& ending : scenario.endings) {
    names.insert(ending.id);
    for (const Line& line : ending.lines) names.insert(ending.id + "." + line.id);
  }
  return names;
}

void check_old_names(const Scenario& scenario, FindingList& out) {
  const std::set<std::string> live = live_names(scenario);
  for (const std::string& retired : scenario.retired)
    if (live.count(retired) > 0) out.add(rules::retired_id_used, {}, {}, {{"id", retired}}, "retired");
  for (const auto& [old_name, name] : scenario.aliases)
    if (live.count(name) == 0 || live.count(old_name) > 0)
      out.add(rules::bad_alias, {}, {}, {{"old", old_name}, {"new", name}}, "aliases");
}

void check_flags(const Scenario& scenario, FindingList& out) {
  std::set<std::string> flags;
  for (const Turn& turn : scenario.turns)
    for (const Option& option : turn.options)
      if (option.once) flags.insert(turn.id + "." + option.id);
  for_each_condition(scenario, [&](const Condition& condition, const Place&) {
    for_each_chosen(condition, [&](const std::string& option) { flags.insert(option); });
  });
  if (flags.size() > most_flags)
    out.add(rules::too_many_flags, {}, {},
            {{"found", std::to_string(flags.size())}, {"limit", std::to_string(most_flags)}});
}

}  // namespace

void check_names(const Scenario& scenario, FindingList& out) {
  check_outer_ids(scenario, out);
  check_inner_ids(scenario, out);
  check_targets(scenario, out);
  check_safety_names(scenario, out);
  check_old_names(scenario, out);
  check_flags(scenario, out);
}

}  // namespace vt::meaning
