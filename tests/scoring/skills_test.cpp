// Skills and learning goals: each judged by a measure of its own, from content/skills.json.

#include "engine/scoring/skills.h"

#include <set>

#include <gtest/gtest.h>

#include "tests/support/build.h"

namespace vt {
namespace {

using namespace build;

SkillTable table() {
  return read_skills(content_file("skills.json"), "skills.json").value();
}

Fraction measured(SkillMeasure measure, std::vector<Said> volleys, Around around = {}) {
  const Talk talk = conversation(std::move(volleys), std::move(around));
  return measure_of(measure, talk.card, talk.judged);
}

TEST(SkillTable, has_one_row_for_every_skill) {
  const SkillTable skills = table();
  EXPECT_EQ(skills.skills.size(), count_of<Skill>);
  for (std::size_t i = 0; i < count_of<Skill>; ++i) {
    const SkillRow* row = skills.find(static_cast<Skill>(i));
    ASSERT_NE(row, nullptr) << names<Skill>[i];
    EXPECT_GT(row->at_least.part, 0) << names<Skill>[i] << ": reached without doing anything";
  }
}

TEST(SkillTable, uses_every_measure) {
  std::set<SkillMeasure> used;
  for (const SkillRow& row : table().skills) used.insert(row.measure);
  EXPECT_EQ(used.size(), count_of<SkillMeasure>);
}

TEST(SkillTable, that_is_damaged_is_a_problem_and_not_a_guess) {
  for (const std::string text :
       {"", "[]", "{\"format\": 1}", "{\"format\": 1, \"skills\": [{\"skill\": \"charm\"}]}",
        "{\"format\": 1, \"skills\": [{\"skill\": \"safety\", \"measure\": \"summaries\","
        " \"at_least\": {\"part\": 1, \"whole\": 0}}]}"})
    EXPECT_FALSE(read_skills(text, "skills.json").ok()) << text;
}

TEST(SkillMeasures, of_codes_are_counts_of_the_tally) {
  const std::vector<Said> volleys{{{ask()}},
                                  {{ask_closed(), reflect()}},
                                  {{reflect_deeply(), affirm()}},
                                  {{by(Technique::summary, reflect_deeply())}},
                                  {{seek(), autonomy()}}};
  EXPECT_EQ(measured(SkillMeasure::open_questions, volleys), (Fraction{1, 2}));
  EXPECT_EQ(measured(SkillMeasure::reflections_to_questions, volleys), (Fraction{3, 2}));
  EXPECT_EQ(measured(SkillMeasure::complex_reflections, volleys), (Fraction{2, 3}));
  EXPECT_EQ(measured(SkillMeasure::affirmations, volleys), (Fraction{1, 1}));
  EXPECT_EQ(measured(SkillMeasure::summaries, volleys), (Fraction{1, 1}));
  EXPECT_EQ(measured(SkillMeasure::shared_power, volleys), (Fraction{2, 1}));
}

TEST(SkillMeasures, of_information_ask_how_much_of_it_was_pushed) {
  EXPECT_EQ(measured(SkillMeasure::information_without_push,
                     {{{inform()}}, {{persuade_with_permission()}}, {{persuade()}}}),
            (Fraction{2, 3}));
  EXPECT_FALSE(measured(SkillMeasure::information_without_push, {{{ask()}}}).applies());
}

TEST(SkillMeasures, of_planning_ask_how_much_of_it_was_premature) {
  const Said plans{{by(Technique::planning, ask())}};
  EXPECT_EQ(
      measured(SkillMeasure::planning_in_time, {plans, {{reflect()}, {change_talk(), change_talk()}}, plans}),
      (Fraction{1, 2}));
  EXPECT_FALSE(measured(SkillMeasure::planning_in_time, {{{ask()}}}).applies());
}

TEST(SkillMeasures, of_client_talk_are_those_of_the_ratings) {
  const std::vector<Said> volleys{{{reflect(Direction::change)}, {sustain_talk()}},
                                  {{inform()}, {sustain_talk()}},
                                  {{reflect(Direction::sustain)}, {change_talk()}},
                                  {{affirm()}}};
  const Around around{.opening = {change_talk()}};
  EXPECT_EQ(measured(SkillMeasure::change_talk_met, volleys, around), (Fraction{2, 2}));
  EXPECT_EQ(measured(SkillMeasure::sustain_talk_not_deepened, volleys, around), (Fraction{0, 1}));
  EXPECT_EQ(measured(SkillMeasure::feelings_reflected, volleys, around), (Fraction{2, 4}));
}

TEST(SkillMeasures, of_repair_and_safety_ask_only_where_there_was_something_to_do) {
  const std::vector<Said> quarrel{{{confront()}, {}, add("discord", 1)},
                                  {{reflect()}, {}, add("discord", -1)}};
  EXPECT_EQ(measured(SkillMeasure::discord_repaired, quarrel), (Fraction{1, 1}));
  EXPECT_FALSE(measured(SkillMeasure::discord_repaired, {{{ask()}}}).applies());
  EXPECT_EQ(measured(SkillMeasure::safety_steps_met, {{{ask()}, {}, {}, true}}), (Fraction{1, 1}));
  EXPECT_FALSE(measured(SkillMeasure::safety_steps_met, {{{ask()}}}).applies());
}

TEST(Goals, are_judged_by_their_skill_in_the_scenarios_order) {
  Scenario whole = scenario({turn("a", {answer("ja", {reflect(), affirm()}, "slot")})});
  whole.goals = {{"a", "Bevestig.", Skill::affirmations, {}},
                 {"b", "Vat samen.", Skill::summaries, {}},
                 {"c", "Plan op tijd.", Skill::planning, {}}};
  const Script play = script(std::move(whole));
  const Conversation had = conversation_of(played(play, {"ja"}));
  const JudgedConversation laid_out = judged(play, had);
  const std::vector<GoalResult> goals =
      goals_of(play.scenario(), score(play, had, norms()), laid_out, table());
  ASSERT_EQ(goals.size(), 3U);
  EXPECT_EQ(goals[0].goal->id, "a");
  EXPECT_TRUE(goals[0].was_tested() && goals[0].is_reached());
  EXPECT_TRUE(goals[1].was_tested());
  EXPECT_FALSE(goals[1].is_reached());
  EXPECT_FALSE(goals[2].was_tested()) << "nothing was planned";
  EXPECT_FALSE(goals[2].is_reached());
}

}  // namespace
}  // namespace vt
