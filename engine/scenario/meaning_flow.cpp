#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "engine/scenario/meaning.h"
#include "engine/scenario/walk.h"

namespace vt::meaning {
namespace {

constexpr std::array<std::string_view, 4> given_variables{"trust", "importance", "confidence", "discord"};

std::unordered_set<std::string> declared(const Scenario& scenario) {
  std::unordered_set<std::string> names;
  for (const std::string_view name : given_variables) names.emplace(name);
  for (const Variable& variable : scenario.state.variables) names.insert(variable.id);
  return names;
}

void check_next(const Scenario& scenario, FindingList& out) {
  for (const Turn& turn : scenario.turns) {
    for (const Option& option : turn.options) {
      if (option.next.empty()) continue;  // the shape's to report
      if (option.next.back().when) out.add(rules::next_not_total, turn.id, option.id, {}, "next");
      for (std::size_t i = 0; i + 1 < option.next.size(); ++i)
        if (!option.next[i].when)
          out.add(rules::next_after_last, turn.id, option.id, {{"target", option.next[i + 1].to}}, "next");
    }
  }
}

void check_variables(const Scenario& scenario, FindingList& out) {
  for (const Variable& variable : scenario.state.variables) {
    const bool is_taken =
        std::find(given_variables.begin(), given_variables.end(), variable.id) != given_variables.end();
    if (is_taken || variable.min > variable.max || variable.start < variable.min ||
        variable.start > variable.max)
      out.add(rules::bad_variable, {}, {}, {{"variable", variable.id}}, "state");
  }
}

void check_uses(const Scenario& scenario, FindingList& out) {
  const auto known = declared(scenario);
  std::unordered_set<std::string> options;
  for (const Turn& turn : scenario.turns)
    for (const Option& option : turn.options) options.insert(turn.id + "." + option.id);

  for_each_condition(scenario, [&](const Condition& condition, const Place& place) {
    for_each_compared(condition, [&](const std::string& variable) {
      if (known.count(variable) == 0)
        out.add(rules::unknown_variable, place.turn, place.inner, {{"variable", variable}}, place.key);
    });
    for_each_chosen(condition, [&](const std::string& option) {
      if (options.count(option) == 0)
        out.add(rules::unknown_choice, place.turn, place.inner, {{"option", option}}, place.key);
    });
  });
}

void check_effects(const Scenario& scenario, FindingList& out) {
  const auto known = declared(scenario);
  const auto check = [&](const Turn& turn, const Option& option) {
    for (const Effect& effect : option.effects.value_or(Effects{}))
      for (const auto& [variable, amount] : effect.add)
        if (known.count(variable) == 0)
          out.add(rules::unknown_variable, turn.id, option.id, {{"variable", variable}}, "effects");
  };
  for (const Turn& turn : scenario.turns)
    for (const Option& option : turn.options) check(turn, option);
}

}  // namespace

void check_flow(const Scenario& scenario, FindingList& out) {
  check_next(scenario, out);
  check_variables(scenario, out);
  check_uses(scenario, out);
  check_effects(scenario, out);
}

}  // namespace vt::meaning
