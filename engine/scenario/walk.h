#pragma once

// Ways to go over a whole scenario without writing the loops each time: every condition with its place, every
// choice that a condition names.

#include <string>
#include <string_view>

#include "engine/model/scenario.h"

namespace vt {

/// Where a condition stands: turn or ending, option or line in it, and the key that holds it.
struct Place {
  const std::string& turn;
  const std::string& inner;
  std::string_view key;
};

/// f(option path) for every `chosen` inside the condition.
template <class F>
void for_each_chosen(const Condition& condition, F&& f) {
  if (condition.kind == Condition::Kind::chosen) f(condition.option);
  for (const Condition& part : condition.parts) for_each_chosen(part, f);
}

/// f(variable id) for every comparison inside the condition.
template <class F>
void for_each_compared(const Condition& condition, F&& f) {
  if (condition.kind == Condition::Kind::compare) f(condition.variable);
  for (const Condition& part : condition.parts) for_each_compared(part, f);
}

/// f(condition, place) for every condition of the scenario: of lines, options, effects and ways on.
template <class F>
void for_each_condition(const Scenario& scenario, F&& f) {
  const auto visit = [&](const std::optional<Condition>& condition, const Place& place) {
    if (condition) f(*condition, place);
  };
  for (const Turn& turn : scenario.turns) {
    for (const Line& line : turn.lines) visit(line.when, {turn.id, line.id, "when"});
    for (const Option& option : turn.options) {
      visit(option.when, {turn.id, option.id, "when"});
      for (const Next& next : option.next) visit(next.when, {turn.id, option.id, "next"});
      if (option.effects)
        for (const Effect& effect : *option.effects) visit(effect.when, {turn.id, option.id, "effects"});
    }
  }
  for (const Ending& ending : scenario.endings)
    for (const Line& line : ending.lines) visit(line.when, {ending.id, line.id, "when"});
}

}  // namespace vt
