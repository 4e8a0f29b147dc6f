#include "engine/present/course.h"

#include <gtest/gtest.h>

#include "engine/present/cards.h"
#include "tests/present/world_of.h"

namespace vt::tests {
namespace {

Course shipped_course(const WorldOf& of) {
  const Result<Course> course = read_course(of.files.bytes("/data/content/course.json"), "course.json");
  EXPECT_TRUE(course.ok());
  return course.ok() ? course.value() : Course{};
}

/// Two steps with the three scenarios whose plays the tests know.
Course small_course() {
  Course course;
  course.steps.push_back(
      {"luisteren", {"Luisteren", "Listening"}, {Skill::engaging}, {"bier-en-ruzie", "niet-daar"}, {}});
  course.steps.push_back(
      {"plannen", {"Plannen", "Planning"}, {}, {"vandaag-stop-ik", "flessen-op-tafel"}, {}});
  return course;
}

struct CourseTest : testing::Test {
  CourseTest() : catalogue(of.files, "/data"), results(of.store) {
    for (const std::string& id : of.files.list("/data/scenarios"))
      if (id != "bier-en-ruzie" && id != "vandaag-stop-ik" && id != "flessen-op-tafel")
        of.remove_scenario(id);
    catalogue.read({}, words_in("en"));
  }

  std::optional<Recommendation> next(const Course& course = small_course()) {
    EXPECT_TRUE(results.refresh().ok());
    while (results.work()) {
    }
    return recommended(course, catalogue, results, of.clock.now(), words_in("en"));
  }

  WorldOf of;
  Catalogue catalogue;
  Results results;
};

TEST_F(CourseTest, the_programs_course_has_eight_steps_with_words_in_both_languages) {
  const Course course = shipped_course(of);
  EXPECT_EQ(course.steps.size(), 8U);
  for (const CourseStep& step : course.steps) {
    EXPECT_FALSE(step.title.nl.empty() || step.title.en.empty()) << step.id;
    EXPECT_FALSE(step.skills.empty() || step.scenarios.empty() || step.cards.empty()) << step.id;
  }
}

TEST_F(CourseTest, every_card_that_the_programs_course_names_is_there) {
  CardBox box(of.files, "/data");
  const Course course = shipped_course(of);
  for (const CourseStep& step : course.steps)
    for (const std::string& card : step.cards) EXPECT_NE(box.find(card), nullptr) << card;
}

TEST_F(CourseTest, a_file_without_its_form_is_a_problem) {
  EXPECT_FALSE(read_course("{}", "course.json").ok());
  EXPECT_FALSE(read_course("", "course.json").ok());
}

TEST_F(CourseTest, scenarios_stand_in_the_order_of_the_course_and_the_others_after_them) {
  EXPECT_EQ(in_order(small_course(), catalogue),
            (std::vector<std::string>{"bier-en-ruzie", "vandaag-stop-ik", "flessen-op-tafel"}));
  EXPECT_EQ(in_order({}, catalogue),
            (std::vector<std::string>{"bier-en-ruzie", "flessen-op-tafel", "vandaag-stop-ik"}));
}

TEST_F(CourseTest, somebody_new_begins_with_the_first_scenario_of_the_course) {
  EXPECT_EQ(next(), (Recommendation{"bier-en-ruzie", {"recommended.first", {}}}));
}

TEST_F(CourseTest, nothing_is_recommended_where_nothing_can_be_played) {
  for (const char* id : {"bier-en-ruzie", "vandaag-stop-ik", "flessen-op-tafel"}) of.remove_scenario(id);
  catalogue.read({}, words_in("en"));
  EXPECT_EQ(next(), std::nullopt);
}

TEST_F(CourseTest, the_skill_of_the_last_debriefs_exercise_comes_first) {
  of.keep({.scenario = "bier-en-ruzie", .play = "slechtste"});
  const auto one = next();
  const Skill skill = *results.last("")->next_exercise;
  ASSERT_NE(skill, Skill::safety);
  Course course = small_course();
  course.steps[1].skills = {skill};
  const auto with_step = next(course);
  ASSERT_TRUE(with_step);
  EXPECT_EQ(with_step->reason.key, "recommended.exercise");
  EXPECT_EQ(with_step->reason.values.front().second,
            words_in("en").text("skill." + std::string(name_of(skill))));
  EXPECT_NE(with_step->scenario, "bier-en-ruzie") << "not the one just had";
}

TEST_F(CourseTest, an_exercise_is_not_sent_to_what_is_done_well) {
  of.keep({.scenario = "vandaag-stop-ik", .play = "best", .days_ago = 3});
  of.keep({.scenario = "flessen-op-tafel", .play = "best", .days_ago = 2});
  of.keep({.scenario = "bier-en-ruzie", .play = "slechtste", .days_ago = 1});
  const auto one = next();
  ASSERT_TRUE(one);
  EXPECT_EQ(one->scenario, "bier-en-ruzie");
  EXPECT_EQ(one->reason, (Message{"recommended.once_more", {{"step", "Listening"}}}));
}

TEST_F(CourseTest, missed_safety_steps_ask_for_the_same_conversation_again) {
  of.keep({.scenario = "vandaag-stop-ik", .play = "worst"});
  const auto one = next();
  ASSERT_EQ(results.last("")->next_exercise, Skill::safety);
  EXPECT_EQ(one, (Recommendation{"vandaag-stop-ik", {"recommended.safety", {}}}));
}

TEST_F(CourseTest, a_reminder_that_is_due_comes_before_the_course) {
  of.keep({.scenario = "vandaag-stop-ik", .play = "best", .days_ago = 30});
  of.keep({.scenario = "flessen-op-tafel", .play = "best", .days_ago = 2});
  of.keep({.scenario = "bier-en-ruzie", .play = "best", .days_ago = 1});
  EXPECT_EQ(next(), (Recommendation{"vandaag-stop-ik", {"recommended.reminder", {{"weeks", "2"}}}}));
}

TEST_F(CourseTest, then_the_first_that_is_not_done_well_along_the_course) {
  of.keep({.scenario = "bier-en-ruzie", .play = "best", .days_ago = 1});
  ASSERT_TRUE(results.refresh().ok());
  // While it waits to be judged nobody knows its exercise: the course decides.
  EXPECT_EQ(recommended(small_course(), catalogue, results, of.clock.now(), words_in("en"))->reason.key,
            "recommended.once_more");
  Course course = small_course();
  course.steps.erase(course.steps.begin());
  of.remove_scenario("flessen-op-tafel");
  of.remove_scenario("bier-en-ruzie");
  catalogue.read({}, words_in("en"));
  while (results.work()) {
  }
  const auto one = recommended(course, catalogue, results, of.clock.now(), words_in("en"));
  ASSERT_TRUE(one);
  EXPECT_EQ(one->scenario, "vandaag-stop-ik");
  EXPECT_TRUE(one->reason.key == "recommended.step" || one->reason.key == "recommended.exercise");
}

TEST_F(CourseTest, and_when_all_is_done_well_the_one_that_was_longest_ago) {
  of.keep({.scenario = "flessen-op-tafel", .play = "best", .days_ago = 5});
  of.keep({.scenario = "bier-en-ruzie", .play = "best", .days_ago = 6});
  of.keep({.scenario = "vandaag-stop-ik", .play = "best", .days_ago = 4});
  EXPECT_EQ(next(), (Recommendation{"bier-en-ruzie", {"recommended.longest_ago", {}}}));
}

TEST_F(CourseTest, every_reason_has_its_words) {
  for (const char* key :
       {"first", "exercise", "safety", "reminder", "step", "once_more", "not_well", "longest_ago"})
    for (const char* tag : {"nl", "en"})
      EXPECT_TRUE(words_in(tag).has("recommended." + std::string(key))) << key;
}

}  // namespace
}  // namespace vt::tests
