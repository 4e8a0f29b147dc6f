// Two answers under one and the same condition: where it fails nothing is left to answer, and about a fifth
// of random plays stop there. The defect was found in this shape in inkle's sample story "The Intercept"; the
// conversation is our own.

#include <gtest/gtest.h>

#include "engine/dialogue/session.h"
#include "tests/analysis/oracle_facts.h"
#include "tests/analysis/study_of.h"
#include "tests/support/build.h"

namespace vt {
namespace {

const tests::ExploredFolder& siblings() {
  static const tests::ExploredFolder explored(std::string(VT_TESTS_DIR) +
                                              "/cases/conversations/zelfde-voorwaarde");
  return explored;
}

std::vector<Finding> stuck_turns(const tests::ExploredFolder& explored) {
  std::vector<Finding> found = lint(explored.study(), explored.sources());
  std::erase_if(found, [](const Finding& finding) { return finding.rule != "VT0509"; });
  return found;
}

/// Chance that a random answerer is left without an answer.
double chance_of_stuck(const Study& study) {
  double chance = 0;
  for (StateIndex state = 0; state < study.graph.size(); ++state)
    if (study.graph.edges(state).empty() && !study.script().is_ending(study.graph.place(state)))
      chance += study.visits[state];
  return chance;
}

TEST(siblings, are_found_with_a_play_that_gets_stuck) {
  const Study& study = siblings().study();
  const std::vector<Finding> found = stuck_turns(siblings());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().where.turn, "verder");
  EXPECT_EQ(found.front().severity, Severity::error);

  const PlaceIndex turn = study.script().find("verder").value();
  const Witness& play = study.coverage.places[turn].stuck;
  ASSERT_TRUE(play.has_value());
  Session session(study.script(), 1);
  for (const Choice& choice : *play) {
    ASSERT_EQ(session.moment().place, choice.turn);
    ASSERT_TRUE(session.is_offered(choice.option));
    session.choose(choice.option);
  }
  EXPECT_EQ(session.status(), Session::Status::stuck);
  EXPECT_EQ(session.moment().place, turn);
  EXPECT_EQ(found.front().values.front(), std::pair(std::string("play"), told(study.script(), *play)));
}

TEST(siblings, stop_about_a_fifth_of_random_plays) {
  const Study& study = siblings().study();
  const double chance = chance_of_stuck(study);
  EXPECT_NEAR(chance, 2.0 / 9, 1e-12);  // norm first (1/3), and then no reflection (2/3)
  EXPECT_GT(chance, 0.15);
  EXPECT_LT(chance, 0.25);

  const tests::Oracle oracle(study.scenario(), 1000);
  ASSERT_TRUE(oracle.is_complete);
  double played = 0;
  for (const tests::OraclePlay& play : oracle.plays) played += play.last().turn != nullptr ? play.chance : 0;
  EXPECT_NEAR(chance, played, 1e-12);
}

TEST(siblings, with_opposite_conditions_leave_nobody_stuck) {
  for (const std::size_t negated : {0U, 1U}) {
    Scenario scenario = siblings().study().scenario();
    Option& option = scenario.turns.back().options[negated];
    option.when = build::negated(*option.when);
    const tests::ExploredFolder mended(std::move(scenario));
    EXPECT_TRUE(stuck_turns(mended).empty()) << negated;
    EXPECT_EQ(chance_of_stuck(mended.study()), 0.0) << negated;
  }
}

}  // namespace
}  // namespace vt
