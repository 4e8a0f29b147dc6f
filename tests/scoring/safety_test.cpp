// The safety gate: what is due, what is met, what is missed, and when it is not judged at all.

#include <gtest/gtest.h>

#include "engine/scoring/safety_gate.h"
#include "tests/support/build.h"

namespace vt {
namespace {

using namespace build;

/// From `b` on `vraag` is due; `c` offers it. `a.weg` breaks off before, `b.weg` after.
Scenario with_gate() {
  return with_steps(
      {{"vraag", {"b"}}},
      scenario({turn("a", {answer("door", {ask()}, "b"), answer("weg", {confront()}, "afgehaakt"),
                           meeting("vraag", answer("vroeg", {ask_closed()}, "b"))}),
                turn("b", {answer("door", {ask()}, "c"), answer("weg", {confront()}, "afgehaakt")}),
                turn("c", {meeting("vraag", answer("veilig", {ask_closed()}, "slot")),
                           answer("door", {ask()}, "slot"),
                           only(at_least("trust", 9), answer("nooit", {ask()}, "slot"))})},
               {ending("slot"), ending("afgehaakt", EndingKind::break_off)}));
}

SafetyReport gate(const std::vector<std::string>& answers, Scenario whole = with_gate()) {
  const Script play = script(std::move(whole));
  SafetyReport report = safety_of(play, conversation_of(played(play, answers)));
  for (SafetyStepResult& step : report.steps) step.step = nullptr;  // the script ends here
  return report;
}

TEST(SafetyGate, is_met_by_an_answer_that_says_so) {
  const SafetyReport report = gate({"door", "door", "veilig"});
  EXPECT_TRUE(report.is_judged);
  EXPECT_EQ(report.outcome(), SafetyOutcome::met);
  ASSERT_EQ(report.steps.size(), 1U);
  EXPECT_TRUE(report.steps[0].is_due);
  EXPECT_TRUE(report.steps[0].is_met);
}

TEST(SafetyGate, is_missed_where_a_due_step_was_not_taken) {
  const SafetyReport report = gate({"door", "door", "door"});
  EXPECT_TRUE(report.is_judged);
  EXPECT_EQ(report.outcome(), SafetyOutcome::missed);
}

TEST(SafetyGate, is_missed_by_a_break_off_too) {
  const SafetyReport report = gate({"door", "weg"});
  EXPECT_TRUE(report.is_judged);
  EXPECT_EQ(report.outcome(), SafetyOutcome::missed);
}

TEST(SafetyGate, is_not_due_before_one_of_its_turns_was_shown) {
  const SafetyReport report = gate({"weg"});
  EXPECT_TRUE(report.is_judged);
  EXPECT_EQ(report.outcome(), SafetyOutcome::not_due);
}

TEST(SafetyGate, is_due_at_once_where_it_names_the_start) {
  Scenario whole = with_gate();
  whole.safety->steps[0].from = {"a"};
  EXPECT_EQ(gate({"weg"}, whole).outcome(), SafetyOutcome::missed);
}

TEST(SafetyGate, is_due_by_any_one_of_its_turns) {
  Scenario whole = with_gate();
  whole.safety->steps[0].from = {"c", "b"};
  EXPECT_EQ(gate({"door", "weg"}, whole).outcome(), SafetyOutcome::missed);
}

TEST(SafetyGate, counts_a_step_that_was_taken_before_it_was_due) {
  EXPECT_EQ(gate({"vroeg", "door", "door"}).outcome(), SafetyOutcome::met);
}

TEST(SafetyGate, does_not_judge_an_unfinished_conversation) {
  const SafetyReport report = gate({"door", "door"});
  EXPECT_FALSE(report.is_judged);
}

TEST(SafetyGate, judges_a_conversation_that_got_stuck) {
  Scenario whole = with_gate();
  whole.turns[2].options.erase(whole.turns[2].options.begin() + 1);
  whole.turns[2].options[0].when = at_least("trust", 9);
  const SafetyReport report = gate({"door", "door"}, whole);
  EXPECT_TRUE(report.is_judged);
  EXPECT_EQ(report.outcome(), SafetyOutcome::missed);
}

TEST(SafetyGate, asks_for_every_step_that_is_due) {
  Scenario whole = with_gate();
  whole.turns[2].options[1].meets = "afspraak";
  whole.safety->steps.push_back({"afspraak", "Maak een afspraak.", {"c"}, {}});
  EXPECT_EQ(gate({"door", "door", "veilig"}, whole).outcome(), SafetyOutcome::missed);
  EXPECT_EQ(gate({"vroeg", "door", "door"}, whole).outcome(), SafetyOutcome::met);
}

TEST(SafetyGate, of_a_rewound_conversation_reads_the_path_alone) {
  const Script play = script(with_gate());
  Session session = played(play, {"door", "door", "veilig"});
  session.rewind(2);
  session.choose(1);
  EXPECT_EQ(safety_of(play, conversation_of(session)).outcome(), SafetyOutcome::missed);
  EXPECT_EQ(safety_of(play, first_attempt_of(session)).outcome(), SafetyOutcome::met);
}

TEST(SafetyGate, is_absent_where_the_scenario_has_none) {
  const Talk talk = conversation(repeated(1, {ask()}));
  EXPECT_FALSE(talk.card.safety.is_judged);
  EXPECT_TRUE(talk.card.safety.steps.empty());
  EXPECT_EQ(talk.card.safety.outcome(), SafetyOutcome::not_due);
}

TEST(SafetyGate, changes_no_measure_whatever_comes_of_it) {
  std::vector<Said> volleys = repeated(12, {reflect_deeply(Direction::change)}, {change_talk()});
  const Talk without = conversation(volleys);
  volleys.insert(volleys.begin() + 5, Said{{ask_closed()}, {}, {}, true});
  const Talk with = conversation(volleys);
  EXPECT_EQ(with.card.safety.outcome(), SafetyOutcome::met);
  EXPECT_EQ(with.card.measures, without.card.measures);
  EXPECT_EQ(with.card.ratings, without.card.ratings);
  EXPECT_EQ(with.card.traps, without.card.traps);
}

}  // namespace
}  // namespace vt
