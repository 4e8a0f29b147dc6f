// What a turn is worth where some ways of coming to it leave no answer; every other fact of the table is held
// against brute force in facts_test.cpp.

#include "engine/analysis/turn_table.h"

#include <gtest/gtest.h>

#include "engine/analysis/sweep.h"
#include "tests/support/build.h"

namespace vt {
namespace {

/// `first` comes to the turn `later` before `second` does in the explorer's order; the one that `later` has
/// an answer for brings 1 or loses 1 more there.
std::vector<TurnRow> table_of(const char* stuck_after, int brought) {
  Option goes_on = build::answer("verder", {build::ask()}, "slot", build::add("trust", brought));
  goes_on.when = build::negated(build::chosen(std::string("begin.") + stuck_after));
  Scenario scenario = build::scenario({build::turn("begin", {build::answer("een", {build::ask()}, "later"),
                                                             build::answer("twee", {build::ask()}, "later")}),
                                       build::turn("later", {goes_on})});
  const Script script = build::script(std::move(scenario));
  const StateGraph graph(script);
  const Values values(graph);
  const PlayFacts facts(graph);
  const Policy random(Bot::random, script.scenario(), {}, graph, values);
  return turn_table(facts, values, visit_chances(graph, random));
}

TEST(turn_table, a_state_without_answers_counts_in_what_a_turn_is_worth_whenever_it_is_met) {
  for (const char* stuck_after : {"een", "twee"}) {
    const TurnRow worse = table_of(stuck_after, -1)[1];
    EXPECT_EQ(worse.best, 0) << stuck_after;
    EXPECT_EQ(worse.worst, -1) << stuck_after;
    const TurnRow better = table_of(stuck_after, 1)[1];
    EXPECT_EQ(better.best, 1) << stuck_after;
    EXPECT_EQ(better.worst, 0) << stuck_after;
  }
}

}  // namespace
}  // namespace vt
