#include "engine/present/cards.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/present/sample_cards.h"
#include "tests/present/world_of.h"

namespace vt::tests {
namespace {

TEST(Cards, are_listed_by_group_and_within_one_by_name) {
  WorldOf of;
  put_sample_cards(of.files);
  CardBox box(of.files, "/data");
  std::vector<std::string> ids;
  for (const Card& card : box.cards()) ids.push_back(card.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"kleine-reflectie", "vraag", "help-lines"}));
  EXPECT_TRUE(box.problems().empty());
}

TEST(Cards, are_found_by_skill_trap_and_code) {
  WorldOf of;
  put_sample_cards(of.files);
  CardBox box(of.files, "/data");
  ASSERT_EQ(box.about(Skill::reflections).size(), 1U);
  EXPECT_EQ(box.about(Skill::reflections).front()->id, "kleine-reflectie");
  EXPECT_EQ(box.about_trap("question_answer").front()->id, "vraag");
  EXPECT_EQ(box.about_code(Code::reflection_simple).front()->id, "kleine-reflectie");
  EXPECT_TRUE(box.about(Skill::safety).empty());
  EXPECT_EQ(box.find("niets"), nullptr);
}

TEST(Cards, one_that_is_broken_is_told_about_and_the_others_stay) {
  WorldOf of;
  put_sample_cards(of.files);
  of.files.put("/data/content/cards/kapot.json", "{");
  CardBox box(of.files, "/data");
  EXPECT_EQ(box.cards().size(), 3U);
  ASSERT_EQ(box.problems().size(), 1U);
  EXPECT_EQ(box.problems().front(), problem("content.broken", {{"file", "/data/content/cards/kapot.json"}}));
}

TEST(Cards, one_that_the_disk_does_not_give_is_told_about) {
  WorldOf of;
  put_sample_cards(of.files);
  of.files.faults.fail_reads = true;
  CardBox box(of.files, "/data");
  EXPECT_TRUE(box.cards().empty());
  EXPECT_EQ(box.problems().size(), 4U) << "three cards and the help lines";
}

TEST(Cards, none_is_no_problem) {
  WorldOf of;
  for (const std::string& name : of.files.list("/data/content/cards"))
    of.files.remove("/data/content/cards/" + name);
  CardBox box(of.files, "/data");
  EXPECT_TRUE(box.cards().empty());
  EXPECT_TRUE(box.problems().empty());
  EXPECT_FALSE(box.help_lines().lines.empty());
}

/// A change to a sound card, and that it is refused.
void expect_refused(const std::string& from, const std::string& to) {
  std::string text = sample_card();
  const auto at = text.find(from);
  ASSERT_NE(at, std::string::npos) << from;
  EXPECT_TRUE(read_card(text, "kleine-reflectie.json").ok());
  text.replace(at, from.size(), to);
  EXPECT_FALSE(read_card(text, "kleine-reflectie.json").ok()) << to;
}

TEST(Cards, what_does_not_have_its_form_is_refused) {
  expect_refused("\"kleine-reflectie\"", "\"andere-naam\"");
  expect_refused("\"reflections\"", "\"mirrors\"");
  expect_refused("\"reflection_simple\"", "\"mirror\"");
  expect_refused("\"right\": 1", "\"right\": 2");
  expect_refused("\"right\": 1", "\"right\": -1");
  expect_refused("\"group\": \"skills\"", "\"group\": \"tricks\"");
  expect_refused("\"labelling\"", "\"sloth\"");
  expect_refused("\"format\": 1", "\"format\": 2");
  expect_refused("\"sources\"", "\"colour\": 3, \"sources\"");
}

TEST(Cards, every_card_of_the_program_has_its_form) {
  const WorldOf of;
  CardBox box(of.files, "/data");
  for (const Problem& one : box.problems()) ADD_FAILURE() << words_in("en").text(one);
}

}  // namespace
}  // namespace vt::tests
