#include "engine/present/learn_screen.h"

#include <gtest/gtest.h>

#include "tests/present/sample_cards.h"
#include "tests/present/world_of.h"

namespace vt::tests {
namespace {

struct LearnTest : testing::Test {
  LearnTest() {
    put_sample_cards(of.files);
    catalogue.read({}, words_in("en"));
  }
  LearnScreen screen(const std::string& card = {}, const std::string& tag = "en") {
    return LearnScreen(box, catalogue, words_in(tag), card);
  }

  WorldOf of;
  CardBox box{of.files, "/data"};
  Catalogue catalogue{of.files, "/data"};
};

TEST_F(LearnTest, lists_the_cards_by_group) {
  const LearnScreen one = screen();
  ASSERT_EQ(one.groups().size(), 2U);
  EXPECT_EQ(one.groups()[0].title, "Conversation skills");
  ASSERT_EQ(one.groups()[0].items.size(), 2U);
  EXPECT_EQ(one.groups()[0].items[0],
            (LearnItem{"kleine-reflectie", "The simple reflection", "Saying what you heard."}));
  EXPECT_EQ(one.groups()[1].group, CardGroup::safety);
  EXPECT_EQ(screen({}, "nl").groups()[0].items[0].title, "De eenvoudige reflectie");
}

TEST_F(LearnTest, opens_the_card_that_is_named_and_else_the_first) {
  EXPECT_EQ(screen("vraag").card().id, "vraag");
  EXPECT_EQ(screen("niet-daar").card().id, "kleine-reflectie");
  LearnScreen one = screen("vraag");
  one.open("niet-daar");
  EXPECT_EQ(one.card().id, "vraag");
}

TEST_F(LearnTest, an_example_says_in_words_what_each_line_is) {
  const LearnScreen one = screen("kleine-reflectie");
  const LearnCard& card = one.card();
  EXPECT_EQ(card.setting, "In a kitchen.");
  ASSERT_EQ(card.before.size(), 3U);
  EXPECT_EQ(card.before[0], (LearnLine{Speaker::client, "Client", "I want to drink less.", "▲",
                                       "change talk: desire", TalkType::change, false}));
  EXPECT_EQ(card.before[1],
            (LearnLine{Speaker::practitioner, "You", "Then stop.", "",
                       "persuading without permission, towards change", TalkType::neutral, false}));
  EXPECT_EQ(card.before[2].sign, "◆");
  EXPECT_EQ(card.before[2].note, "discord");
  EXPECT_EQ(card.after[1].sign, "●");
  EXPECT_EQ(card.after[1].note, "neutral");
}

TEST_F(LearnTest, a_question_says_right_or_not_and_why_only_once_it_is_answered) {
  LearnScreen one = screen();
  ASSERT_EQ(one.card().questions.size(), 1U);
  EXPECT_EQ(one.card().questions[0].because, "");
  EXPECT_FALSE(one.card().questions[0].answered);
  one.answer(0, 0);
  EXPECT_FALSE(one.card().questions[0].is_right);
  EXPECT_EQ(one.card().questions[0].verdict, "Not quite.");
  EXPECT_EQ(one.card().questions[0].because, "It gives back.");
  one.answer(0, 1);
  EXPECT_TRUE(one.card().questions[0].is_right);
  EXPECT_EQ(one.card().questions[0].verdict, "Right.");
}

TEST_F(LearnTest, answers_to_what_is_not_asked_are_passed_over) {
  LearnScreen one = screen();
  const LearnCard before = one.card();
  one.answer(0, 2);
  one.answer(1, 0);
  EXPECT_EQ(one.card(), before);
}

TEST_F(LearnTest, leads_to_the_scenarios_that_are_there) {
  const LearnScreen one = screen();
  ASSERT_EQ(one.card().scenarios.size(), 1U);
  EXPECT_EQ(one.card().scenarios[0].scenario, "bier-en-ruzie");
  EXPECT_EQ(one.card().scenarios[0].title, catalogue.find("bier-en-ruzie")->scenario.title);
  EXPECT_EQ(std::get<to::Briefing>(LearnScreen::practise("bier-en-ruzie")).scenario, "bier-en-ruzie");
}

TEST_F(LearnTest, the_help_lines_stand_on_their_card_and_nowhere_else) {
  const LearnScreen one = screen("help-lines");
  ASSERT_FALSE(one.card().help.empty());
  EXPECT_EQ(one.card().help[0].number, "112");
  EXPECT_TRUE(one.card().help[0].urgent);
  EXPECT_EQ(one.card().help[0].checked, "Last checked on 1 November 2026.");
  for (const LearnHelpLine& line : one.card().help) EXPECT_FALSE(line.name.empty() || line.hours.empty());
  EXPECT_TRUE(screen("vraag").card().help.empty());
}

TEST_F(LearnTest, next_and_previous_walk_over_all_groups_and_stay_at_the_ends) {
  LearnScreen one = screen();
  EXPECT_FALSE(one.has_previous());
  one.previous();
  EXPECT_EQ(one.card().id, "kleine-reflectie");
  one.next();
  one.next();
  EXPECT_EQ(one.card().id, "help-lines");
  EXPECT_FALSE(one.has_next());
  one.next();
  EXPECT_EQ(one.card().id, "help-lines");
  one.previous();
  EXPECT_EQ(one.card().id, "vraag");
}

TEST_F(LearnTest, a_card_that_cannot_be_read_is_told_about) {
  of.files.put("/data/content/cards/kapot.json", "{}");
  const LearnScreen one = screen();
  ASSERT_EQ(one.warnings().size(), 1U);
  EXPECT_NE(one.warnings()[0].find("kapot.json"), std::string::npos);
  EXPECT_EQ(one.groups().size(), 2U);
}

TEST_F(LearnTest, without_any_card_nothing_breaks) {
  for (const std::string& name : of.files.list("/data/content/cards"))
    of.files.remove("/data/content/cards/" + name);
  LearnScreen one = screen("spirit");
  EXPECT_TRUE(one.groups().empty());
  EXPECT_EQ(one.card().id, "");
  one.next();
  one.previous();
  one.answer(0, 0);
  one.reword();
  EXPECT_FALSE(one.has_next() || one.has_previous());
}

TEST_F(LearnTest, in_another_language_the_card_and_the_answers_stay) {
  Words words = words_in("en");
  LearnScreen one(box, catalogue, words, "kleine-reflectie");
  one.answer(0, 1);
  words = words_in("nl");
  one.reword();
  EXPECT_EQ(one.card().title, "De eenvoudige reflectie");
  EXPECT_EQ(one.card().questions[0].verdict, "Juist.");
  EXPECT_EQ(one.groups()[0].items[0].title, "De eenvoudige reflectie");
}

}  // namespace
}  // namespace vt::tests
