// Two corners of the table that random scenarios seldom come to; all of it is held against brute force in
// worth_test.cpp.

#include "engine/analysis/turn_table.h"

#include <gtest/gtest.h>

#include "engine/analysis/sweep.h"
#include "tests/support/build.h"

namespace vt {
namespace {

std::vector<TurnRow> table_of(Scenario scenario) {
  const Script script = build::script(std::move(scenario));
  const StateGraph graph(script);
  const Values values(graph);
  const PlayFacts facts(graph);
  const Policy random(Bot::random, script.scenario(), {}, graph, values);
  return turn_table(facts, values, visit_chances(graph, random));
}

/// `later`, which has an answer that brings so much, and none after the answer `stuck_after`.
TurnRow row_where_one_is_stuck(const char* stuck_after, int brought) {
  Option goes_on = build::answer("verder", {build::ask()}, "slot", build::add("trust", brought));
  goes_on.when = build::negated(build::chosen(std::string("begin.") + stuck_after));
  return table_of(build::scenario({build::turn("begin", {build::answer("een", {build::ask()}, "later"),
                                                         build::answer("twee", {build::ask()}, "later")}),
                                   build::turn("later", {goes_on})}))[1];
}

/// A push that brings nothing at once, and `answers` answers later takes trust.
bool is_delayed_by(int answers) {
  std::vector<Turn> turns{
      build::turn("begin", {build::answer("duw", {build::persuade()}, "t1"),
                            build::answer("luister", {build::ask()}, "slot", build::add("trust", 2))})};
  for (int i = 1; i <= answers; ++i) {
    const std::string to = i == answers ? "slot" : "t" + std::to_string(i + 1);
    const Effects cost = i == answers ? build::add("trust", -1) : build::nothing();
    turns.push_back(build::turn("t" + std::to_string(i), {build::answer("ja", {build::ask()}, to, cost)}));
  }
  return table_of(build::scenario(std::move(turns))).front().options.front().is_delayed;
}

TEST(turn_table, a_cost_is_delayed_that_shows_within_three_answers) {
  EXPECT_TRUE(is_delayed_by(1));
  EXPECT_TRUE(is_delayed_by(2));
  EXPECT_TRUE(is_delayed_by(3));
  EXPECT_FALSE(is_delayed_by(4));
}

TEST(turn_table, a_state_without_answers_counts_in_what_a_turn_is_worth_whenever_it_is_met) {
  for (const char* stuck_after : {"een", "twee"}) {
    const TurnRow worse = row_where_one_is_stuck(stuck_after, -1);
    EXPECT_EQ(worse.best, 0) << stuck_after;
    EXPECT_EQ(worse.worst, -1) << stuck_after;
    const TurnRow better = row_where_one_is_stuck(stuck_after, 1);
    EXPECT_EQ(better.best, 1) << stuck_after;
    EXPECT_EQ(better.worst, 0) << stuck_after;
  }
}

}  // namespace
}  // namespace vt
