// One strength, one missed chance, one next exercise, and the traps: picked by rule, ties by position.

#include "engine/scoring/remarks.h"

#include <gtest/gtest.h>

#include "tests/support/build.h"

namespace vt {
namespace {

using namespace build;
using Kind = Remark::Kind;

std::vector<Remark> remarks(const Talk& talk, std::optional<Opportunity> opportunity = {},
                            const std::vector<GoalResult>& goals = {}) {
  Scorecard card = score(talk.script, talk.conversation, talk.judged, norms(), std::move(opportunity));
  return remarks_of(card, talk.judged, goals);
}

std::vector<Remark> of_kind(const std::vector<Remark>& all, Kind kind) {
  std::vector<Remark> out;
  for (const Remark& remark : all)
    if (remark.kind == kind) out.push_back(remark);
  return out;
}

Remark the(Kind kind, const Talk& talk, std::optional<Opportunity> opportunity = {}) {
  const auto found = of_kind(remarks(talk, std::move(opportunity)), kind);
  EXPECT_EQ(found.size(), 1U);
  return found.empty() ? Remark{} : found.front();
}

std::optional<Skill> next_skill(const Talk& talk, const std::vector<GoalResult>& goals = {}) {
  const auto found = of_kind(remarks(talk, {}, goals), Kind::next_exercise);
  EXPECT_EQ(found.size(), 1U);
  return found.empty() ? std::nullopt : found.front().skill;
}

using Exchange = std::optional<std::size_t>;

TEST(Strength, is_the_exchange_of_highest_yield) {
  const Remark strength = the(Kind::strength, conversation({{{ask()}, {change_talk(1)}},
                                                            {{reflect_deeply()}, {change_talk(3)}},
                                                            {{ask()}, {change_talk(2)}}}));
  EXPECT_EQ(strength.exchange, Exchange(1));
  EXPECT_EQ(strength.message.key, "strength.reflection_complex");
}

TEST(Strength, goes_to_the_first_of_equals) {
  const Remark strength = the(
      Kind::strength, conversation({{{ask()}}, {{affirm()}, {change_talk(2)}}, {{ask()}, {change_talk(2)}}}));
  EXPECT_EQ(strength.exchange, Exchange(1));
  EXPECT_EQ(strength.message.key, "strength.affirm");
}

TEST(Strength, is_never_a_push_nor_without_yield) {
  const Remark pushed = the(Kind::strength, conversation({{{persuade()}, {}, add("trust", 3)}}));
  EXPECT_EQ(pushed.exchange, std::nullopt);
  EXPECT_EQ(pushed.message.key, "strength.none");
  EXPECT_EQ(the(Kind::strength, conversation(repeated(3, {ask()}))).exchange, std::nullopt);
}

TEST(Strength, names_a_repair_and_a_safety_step_for_what_they_are) {
  const Around quarrel{.state = {.discord = 2}};
  EXPECT_EQ(the(Kind::strength, conversation({{{reflect()}, {}, add("discord", -1)}}, quarrel)).message.key,
            "strength.repair");
  EXPECT_EQ(the(Kind::strength, conversation({{{ask()}, {change_talk()}, {}, true}})).message.key,
            "strength.safety");
}

TEST(MissedChance, without_block_c_is_the_first_answer_with_a_trap_and_a_better_one) {
  const Remark missed =
      the(Kind::missed_chance, conversation({{{ask()}},
                                             {{ask()}, {}, {}, false, Trap::chat, true},
                                             {{ask()}, {}, {}, false, Trap::expert, true}}));
  EXPECT_EQ(missed.exchange, Exchange(1));
  EXPECT_EQ(missed.message.key, "missed.chat");
  EXPECT_EQ(missed.better, (std::vector<std::string>{"beter"}));
}

TEST(MissedChance, puts_confronting_before_persuading_before_the_rest) {
  const Said chat{{ask()}, {}, {}, false, Trap::chat, true};
  const Said expert{{persuade()}, {}, {}, false, Trap::expert, true};
  const Said blaming{{confront()}, {}, {}, false, Trap::blaming, true};
  EXPECT_EQ(the(Kind::missed_chance, conversation({chat, expert, blaming, blaming})).exchange, Exchange(2));
  EXPECT_EQ(the(Kind::missed_chance, conversation({chat, expert, expert})).exchange, Exchange(1));
}

TEST(MissedChance, is_not_made_of_a_trap_without_a_better_answer_nor_of_a_safety_step) {
  const Talk talk =
      conversation({{{confront()}, {}, {}, false, Trap::blaming}, {{ask()}, {}, {}, true, Trap::chat, true}});
  EXPECT_TRUE(of_kind(remarks(talk), Kind::missed_chance).empty());
}

TEST(MissedChance, with_block_c_is_the_first_largest_loss_with_all_tied_better_answers) {
  const Talk talk = conversation({{{ask()}}, {{ask()}, {}, {}, false, Trap::chat, true}, {{ask()}}});
  const Opportunity opportunity{{1, 3, 3}, {3, 3, 3}, {{"x"}, {"y", "z"}, {"w"}}};
  const Remark missed = the(Kind::missed_chance, talk, opportunity);
  EXPECT_EQ(missed.exchange, Exchange(1));
  EXPECT_EQ(missed.message.key, "missed.chat");
  EXPECT_EQ(missed.better, (std::vector<std::string>{"y", "z"}));
  EXPECT_EQ(the(Kind::missed_chance, talk, Opportunity{{4, 3, 3}, {4, 3, 3}, {{"x"}, {}, {}}}).message.key,
            "missed.other");
}

TEST(MissedChance, with_block_c_is_absent_where_nothing_was_lost) {
  const Talk talk = conversation({{{ask()}, {}, {}, false, Trap::chat, true}});
  EXPECT_TRUE(of_kind(remarks(talk, Opportunity{{0}, {3}, {{"zeg"}}}), Kind::missed_chance).empty());
}

TEST(NextExercise, comes_first_from_a_missed_safety_step) {
  const Script play = script(with_steps(
      {{"stap", {"a"}}}, scenario({turn("a", {answer("ja", {confront()}, "slot"),
                                              meeting("stap", answer("nee", {ask()}, "slot"))})})));
  const Conversation had = conversation_of(played(play, {"ja"}));
  const auto all = remarks_of(score(play, had, norms()), judged(play, had), {});
  ASSERT_FALSE(of_kind(all, Kind::next_exercise).empty());
  EXPECT_EQ(of_kind(all, Kind::next_exercise)[0].skill, Skill::safety);
}

TEST(NextExercise, trains_against_the_missed_chance) {
  EXPECT_EQ(next_skill(conversation({{{ask()}, {}, {}, false, Trap::taking_over, true}})), Skill::autonomy);
}

TEST(NextExercise, trains_against_a_pattern_before_a_weak_measure) {
  EXPECT_EQ(next_skill(conversation(repeated(3, {ask()}))), Skill::reflections);
  EXPECT_EQ(next_skill(conversation({{{by(Technique::planning, inform())}}})), Skill::planning);
}

TEST(NextExercise, trains_what_is_weakest) {
  EXPECT_EQ(next_skill(conversation({{{ask()}, {}, add("discord", 1)}})), Skill::repairing_discord);
  EXPECT_EQ(next_skill(conversation({{{ask(Direction::sustain)}, {sustain_talk()}}})),
            Skill::softening_sustain_talk);
  EXPECT_EQ(next_skill(conversation(repeated(2, {ask()}))), Skill::reflections);
  EXPECT_EQ(next_skill(conversation(repeated(2, {reflect()}) + repeated(1, {ask()}))),
            Skill::complex_reflections);
}

TEST(NextExercise, trains_a_goal_that_was_tested_and_not_reached) {
  const Goal goal{"g", "Vraag open.", Skill::open_questions, {}};
  const Goal other{"h", "Plan.", Skill::planning, {}};
  const Talk good = conversation(repeated(2, {reflect_deeply()}));
  const std::vector<GoalResult> goals{{&other, {0, 0}, {1, 1}}, {&goal, {1, 3}, {70, 100}}};
  EXPECT_EQ(next_skill(good, goals), Skill::open_questions);
}

TEST(NextExercise, is_there_even_where_all_went_well) {
  EXPECT_EQ(next_skill(conversation(repeated(2, {reflect_deeply()}))), Skill::summaries);
  EXPECT_EQ(next_skill(conversation(repeated(2, {by(Technique::summary, reflect_deeply())}))),
            Skill::evoking);
}

TEST(TrapRemarks, come_once_a_kind_with_how_often_and_where_first) {
  const Said expert{{inform()}, {}, {}, false, Trap::expert};
  const auto traps = of_kind(
      remarks(conversation({{{ask()}}, expert, {{ask()}, {}, {}, false, Trap::chat}, expert})), Kind::trap);
  ASSERT_EQ(traps.size(), 2U);
  EXPECT_EQ(traps[0].message.key, "trap.expert");
  EXPECT_EQ(traps[0].message.values, (std::vector<std::pair<std::string, std::string>>{{"n", "2"}}));
  EXPECT_EQ(traps[0].exchange, Exchange(1));
  EXPECT_EQ(traps[1].message.key, "trap.chat");
}

TEST(Remarks, always_hold_a_strength_and_a_next_exercise) {
  const auto all = remarks(conversation({}, {.is_finished = false}));
  EXPECT_EQ(of_kind(all, Kind::strength).size(), 1U);
  EXPECT_EQ(of_kind(all, Kind::next_exercise).size(), 1U);
}

TEST(Remarks, are_the_same_for_the_same_conversation) {
  const std::vector<Said> volleys{{{ask()}, {change_talk()}},
                                  {{persuade()}, {sustain_talk()}, {}, false, Trap::expert, true}};
  EXPECT_EQ(remarks(conversation(volleys)), remarks(conversation(volleys)));
}

TEST(SkillAgainst, every_trap_is_the_one_that_keeps_out_of_it) {
  const std::vector<std::pair<std::string_view, Skill>> expected{
      {"expert", Skill::information_exchange},
      {"labelling", Skill::engaging},
      {"blaming", Skill::repairing_discord},
      {"taking_sides", Skill::softening_sustain_talk},
      {"chat", Skill::evoking},
      {"assessment", Skill::reflections},
      {"deepening", Skill::softening_sustain_talk},
      {"stacked_questions", Skill::open_questions},
      {"cheerleading", Skill::affirmations},
      {"false_reassurance", Skill::engaging},
      {"taking_over", Skill::autonomy},
      {"premature_plan", Skill::planning},
      {"arguing", Skill::softening_sustain_talk},
      {"warning", Skill::information_exchange},
      {"question_answer", Skill::reflections},
      {"premature_focus", Skill::planning},
      {"staying_stuck", Skill::planning},
  };
  EXPECT_EQ(expected.size(), count_of<Trap> + count_of<PatternTrap>);
  for (const auto& [trap, skill] : expected) EXPECT_EQ(skill_against(trap), skill) << trap;
}

}  // namespace
}  // namespace vt
