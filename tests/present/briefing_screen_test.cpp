#include "engine/present/briefing_screen.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/present/sample_cards.h"
#include "tests/present/world_of.h"

namespace vt::tests {
namespace {

struct BriefingTest : testing::Test {
  BriefingTest() {
    put_sample_cards(of.files);
    read("en");
  }
  void read(const std::string& tag) {
    words = words_in(tag);
    catalogue.read({}, words);
    ASSERT_TRUE(results.refresh().ok());
    while (results.work()) {
    }
  }
  BriefingScreen screen(const std::string& scenario = "bier-en-ruzie") {
    return BriefingScreen(scenario, catalogue, results, cards, settings, words);
  }

  WorldOf of;
  Words words;
  Catalogue catalogue{of.files, "/data"};
  Results results{of.store};
  CardBox cards{of.files, "/data"};
  Settings settings;
};

TEST_F(BriefingTest, says_who_one_is_where_one_is_and_what_one_knows) {
  const BriefingScreen one = screen();
  ASSERT_TRUE(one.is_there());
  const Scenario& scenario = catalogue.find("bier-en-ruzie")->scenario;
  EXPECT_EQ(one.text().title, scenario.title);
  EXPECT_EQ(one.text().client, "Karim, 38");
  EXPECT_EQ(one.text().portrait, scenario.client.portrait);
  ASSERT_EQ(one.text().parts.size(), 5U);
  EXPECT_EQ(one.text().parts[0], (BriefingPart{"Who you are", scenario.setting.role}));
  EXPECT_EQ(one.text().parts[4], (BriefingPart{"Change goal", scenario.change_goal}));
  EXPECT_EQ(one.text().goals.size(), scenario.goals.size());
  EXPECT_EQ(one.text().goals[0].skill_name,
            words.text("skill." + std::string(name_of(scenario.goals[0].skill))));
  EXPECT_FALSE(one.text().disclaimer.empty());
  EXPECT_NE(one.text().length.find("answers"), std::string::npos);
}

TEST_F(BriefingTest, what_the_author_left_out_has_no_heading) {
  std::string text = of.files.bytes("/data/scenarios/bier-en-ruzie/scenario.json");
  const auto at = text.find("\"change_goal\"");
  text.erase(at, text.find('\n', at) - at);
  of.files.put("/data/scenarios/bier-en-ruzie/scenario.json", text);
  read("en");
  const BriefingScreen one = screen();
  for (const BriefingPart& part : one.text().parts) EXPECT_NE(part.heading, "Change goal");
}

TEST_F(BriefingTest, warnings_come_with_a_way_out) {
  const BriefingScreen one = screen("vandaag-stop-ik");
  EXPECT_EQ(one.text().warnings, (std::vector<std::string>{"alcohol", "withdrawal", "grief"}));
  EXPECT_FALSE(one.text().way_out.empty());
}

TEST_F(BriefingTest, a_safety_gate_is_not_given_away) {
  const Scenario& scenario = catalogue.find("vandaag-stop-ik")->scenario;
  const auto is_about_safety = [](const auto& goal) { return goal.skill == Skill::safety; };
  ASSERT_TRUE(scenario.safety);
  ASSERT_TRUE(std::any_of(scenario.goals.begin(), scenario.goals.end(), is_about_safety));
  const BriefingScreen one = screen("vandaag-stop-ik");
  for (const BriefingPart& part : one.text().parts)
    for (const SafetyStep& step : scenario.safety->steps)
      EXPECT_EQ(part.text.find(step.text), std::string::npos);
  EXPECT_TRUE(std::none_of(one.text().goals.begin(), one.text().goals.end(), is_about_safety));
}

TEST_F(BriefingTest, begins_as_it_was_set_up) {
  BriefingScreen one = screen();
  EXPECT_EQ(one.mode(), Mode::practice);
  one.set_coach(true);
  one.set_writes_first(false);
  const auto practice = std::get<to::Conversation>(one.begin());
  EXPECT_EQ(practice.scenario, "bier-en-ruzie");
  EXPECT_EQ(practice.mode, Mode::practice);
  EXPECT_TRUE(practice.has_coach);
  EXPECT_FALSE(practice.writes_first);
}

TEST_F(BriefingTest, an_exam_has_no_coach_and_practice_has_the_one_that_was_chosen) {
  BriefingScreen one = screen();
  one.set_coach(true);
  one.set_mode(Mode::exam);
  EXPECT_FALSE(one.can_have_coach());
  EXPECT_FALSE(std::get<to::Conversation>(one.begin()).has_coach);
  EXPECT_EQ(std::get<to::Conversation>(one.begin()).mode, Mode::exam);
  EXPECT_NE(one.mode_words().find("no coach"), std::string::npos);
  one.set_mode(Mode::practice);
  EXPECT_TRUE(one.has_coach());
}

TEST_F(BriefingTest, the_switches_begin_as_the_settings_have_them) {
  settings.has_coach = true;
  settings.writes_first = false;
  EXPECT_TRUE(screen().has_coach());
  EXPECT_FALSE(screen().writes_first());
  EXPECT_TRUE(screen().can_write_first());
}

TEST_F(BriefingTest, a_language_that_is_not_there_is_told) {
  EXPECT_EQ(screen().text().other_language, "");
  of.files.remove("/data/scenarios/bier-en-ruzie/text.en.json");
  read("en");
  EXPECT_EQ(screen().text().other_language,
            "This conversation does not exist in English; you have it in Dutch.");
}

TEST_F(BriefingTest, one_that_was_left_open_can_be_gone_on_with) {
  EXPECT_FALSE(screen().open());
  EXPECT_TRUE(std::holds_alternative<to::Here>(screen().go_on()));
  const std::string id = of.keep({.answers = 5});
  read("en");
  const BriefingScreen one = screen();
  ASSERT_TRUE(one.open());
  EXPECT_EQ(one.open()->about, "5 answers, practice, 21 November 2026");
  EXPECT_EQ(std::get<to::Resume>(one.go_on()).record, id);
}

TEST_F(BriefingTest, the_best_result_is_said_in_words) {
  EXPECT_EQ(screen().best(), "");
  of.keep({});
  read("en");
  EXPECT_EQ(screen().best(), "advanced: used 100% of what was possible (practice, 21 November 2026)");
}

TEST_F(BriefingTest, the_cards_about_what_is_practised_are_named_once) {
  EXPECT_EQ(screen().text().cards,
            (std::vector<BriefingCard>{{"kleine-reflectie", "The simple reflection"}}));
  EXPECT_EQ(std::get<to::Learn>(BriefingScreen::learn("kleine-reflectie")).card, "kleine-reflectie");
}

TEST_F(BriefingTest, a_scenario_with_mistakes_does_not_begin) {
  std::string text = of.files.bytes("/data/scenarios/bier-en-ruzie/scenario.json");
  text.replace(text.find("\"start\": \""), 10, "\"start\": \"x-");
  of.files.put("/data/scenarios/bier-en-ruzie/scenario.json", text);
  read("en");
  const BriefingScreen one = screen();
  EXPECT_FALSE(one.is_there());
  EXPECT_NE(one.problem_words().find("has mistakes"), std::string::npos);
  EXPECT_TRUE(std::holds_alternative<to::Here>(one.begin()));
}

TEST_F(BriefingTest, a_scenario_that_is_gone_is_told_about) {
  const BriefingScreen one = screen("weg");
  EXPECT_FALSE(one.is_there());
  EXPECT_NE(one.problem_words().find("“weg”"), std::string::npos);
  EXPECT_TRUE(std::holds_alternative<to::Here>(one.begin()));
}

TEST_F(BriefingTest, in_another_language_mode_and_switches_stay) {
  BriefingScreen one = screen();
  one.set_mode(Mode::exam);
  one.set_writes_first(false);
  read("nl");
  one.reword();
  EXPECT_EQ(one.text().parts[0].heading, words_in("nl").text("play.role"));
  EXPECT_EQ(one.mode(), Mode::exam);
  EXPECT_FALSE(one.writes_first());
}

}  // namespace
}  // namespace vt::tests
