#include <algorithm>

#include <gtest/gtest.h>
#include <sqlite3.h>

#include "engine/present/self_rating_screen.h"
#include "tests/present/world_of.h"
#include "tests/store/played.h"

namespace vt::tests {
namespace {

SelfRatingScreen opened(WorldOf& of, const std::string& record, const std::string& language = "nl") {
  return SelfRatingScreen::open(of.world, words_in(language), {record}).value();
}

TEST(SelfRatingScreen, asks_in_words_that_people_reckon_in) {
  WorldOf of;
  SelfRatingScreen screen = opened(of, of.keep({}), "en");
  EXPECT_EQ(screen.client(), "Karim");
  const std::vector<EstimateChoice> ratios = screen.ratios();
  EXPECT_EQ(ratios.front().value, 0);
  EXPECT_EQ(ratios.back().value, 400);
  EXPECT_TRUE(std::is_sorted(ratios.begin(), ratios.end(),
                             [](const auto& a, const auto& b) { return a.value < b.value; }));
  EXPECT_EQ(ratios[5].figure, "1.5");
  EXPECT_EQ(screen.shares().size(), 11U);
  EXPECT_EQ(screen.shares()[4].figure, "40%");
  for (const auto& list : {ratios, screen.shares()})
    for (const EstimateChoice& choice : list) EXPECT_FALSE(choice.is_chosen);
}

TEST(SelfRatingScreen, is_kept_before_any_result_is_shown) {
  WorldOf of;
  const std::string record = of.keep({});
  SelfRatingScreen screen = opened(of, record);
  screen.set_ratio(150);
  screen.set_share(40);
  EXPECT_TRUE(screen.ratios()[5].is_chosen);
  EXPECT_TRUE(screen.shares()[4].is_chosen);
  ASSERT_TRUE(std::holds_alternative<to::Debrief>(screen.go_on()));
  EXPECT_EQ(of.store.load(record).value().record.self_rating, (SelfRating{150, 40}));
}

TEST(SelfRatingScreen, either_estimate_may_be_left_open) {
  WorldOf of;
  const std::string record = of.keep({});
  SelfRatingScreen screen = opened(of, record);
  screen.set_ratio(100);
  screen.set_share(50);
  screen.set_ratio(std::nullopt);
  (void)screen.go_on();
  EXPECT_EQ(of.store.load(record).value().record.self_rating, (SelfRating{std::nullopt, 50}));
  const std::string other = of.keep({});
  SelfRatingScreen nothing = opened(of, other);
  ASSERT_TRUE(std::holds_alternative<to::Debrief>(nothing.go_on()));
  EXPECT_EQ(of.store.load(other).value().record.self_rating, SelfRating{});
}

TEST(SelfRatingScreen, asks_once) {
  WorldOf of;
  const std::string record = of.keep({});
  SelfRatingScreen screen = opened(of, record);
  EXPECT_TRUE(std::holds_alternative<to::Here>(screen.at_once()));
  screen.set_share(50);
  (void)screen.go_on();
  SelfRatingScreen again = opened(of, record);
  ASSERT_TRUE(std::holds_alternative<to::Debrief>(again.at_once()));
  again.set_share(90);
  (void)again.go_on();
  EXPECT_EQ(of.store.load(record).value().record.self_rating.share_of_change_talk, 50);
}

TEST(SelfRatingScreen, takes_nothing_that_cannot_be_kept) {
  WorldOf of;
  SelfRatingScreen screen = opened(of, of.keep({}));
  screen.set_ratio(-5);
  screen.set_share(101);
  EXPECT_EQ(screen.rating(), (SelfRating{0, 100}));
  screen.set_ratio(9999);
  EXPECT_EQ(screen.rating().reflections_per_100_questions, 400);
}

TEST(SelfRatingScreen, waits_once_for_another_program_and_never_shuts_anybody_in) {
  const Folder folder;
  WorldOf of;
  of.store = Store::open(folder.file()).value();
  const std::string record = of.keep({});
  SelfRatingScreen screen = opened(of, record);
  screen.set_share(50);
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(folder.file().c_str(), &other), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
  EXPECT_TRUE(std::holds_alternative<to::Here>(screen.go_on()));
  EXPECT_NE(screen.warning(), "");
  EXPECT_TRUE(std::holds_alternative<to::Debrief>(screen.go_on()));
  sqlite3_close(other);
}

TEST(SelfRatingScreen, of_a_conversation_that_is_gone_is_a_problem) {
  WorldOf of;
  const auto screen = SelfRatingScreen::open(of.world, words_in("nl"), {"weg"});
  ASSERT_FALSE(screen.ok());
  EXPECT_EQ(screen.problem().message.key, "store.unknown");
}

}  // namespace
}  // namespace vt::tests
