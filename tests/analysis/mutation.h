#pragma once

// One mistake put into a scenario that every rule is content with, and what lint then has to say. The lists
// stand in mutations_of_course.cpp and mutations_of_answers.cpp.

#include <set>
#include <string>
#include <vector>

#include "tests/analysis/study_of.h"

namespace vt::tests {

using Codes = std::set<std::string>;

struct Mutation {
  const char* name;
  void (*make)(Scenario&);
  Codes expected;
};

/// What can happen: VT0108 and VT05xx.
[[nodiscard]] const std::vector<Mutation>& mutations_of_course();
/// What answers give away: VT06xx.
[[nodiscard]] const std::vector<Mutation>& mutations_of_answers();

/// The scenario that mistakes are put into, explored.
[[nodiscard]] const ExploredFolder& shipped();

// Where things stand in it; a name that is not there fails the test.
[[nodiscard]] Turn& turn(Scenario& scenario, const std::string& id);
[[nodiscard]] Ending& ending(Scenario& scenario, const std::string& id);
[[nodiscard]] Option& option(Scenario& scenario, const std::string& in, const std::string& id);

/// f(option, is it best, its turn) for every answer.
template <class F>
void for_each_option(Scenario& scenario, F&& f) {
  for (std::size_t t = 0; t < scenario.turns.size(); ++t)
    for (std::size_t i = 0; i < scenario.turns[t].options.size(); ++i)
      f(scenario.turns[t].options[i], shipped().study().turns[t].options[i].is_best, scenario.turns[t]);
}

}  // namespace vt::tests
