// A conversation in the window, driven by keys and mouse alone.

#include <gtest/gtest.h>

#include "tests/trainer/driven.h"

namespace vt::testing {
namespace {

TEST(TrainerWindow, somebody_new_is_in_a_conversation_by_pressing_enter) {
  Settings settings = Driven::welcomed();
  settings.is_welcomed = false;
  Driven driven(settings);
  ASSERT_NE(driven.screen<WelcomeScreen>(), nullptr);
  for (int page = 1; page <= 5; ++page) driven.press(Key::enter);
  ASSERT_NE(driven.screen<LibraryScreen>(), nullptr);
  driven.press(Key::enter);
  ASSERT_NE(driven.screen<BriefingScreen>(), nullptr);
  driven.press(Key::enter);
  ASSERT_NE(driven.screen<ConversationScreen>(), nullptr);
  EXPECT_EQ(driven.screen<ConversationScreen>()->phase(), ConversationPhase::answers);
}

TEST(TrainerWindow, number_keys_answer_and_what_was_answered_stays_in_sight) {
  Driven driven;
  driven.go(to::Conversation{"bier-en-ruzie", Mode::practice, false, false});
  auto* screen = driven.screen<ConversationScreen>();
  ASSERT_NE(screen, nullptr);
  const std::string second = screen->answers()[1].text;
  driven.press(Key::digit_2);
  EXPECT_EQ(screen->exchange(), 2);
  EXPECT_EQ(screen->last_answer(), second);
  EXPECT_NE(driven.seen().find(second), std::string::npos);
}

TEST(TrainerWindow, arrows_and_enter_answer_too) {
  Driven driven;
  driven.go(to::Conversation{"bier-en-ruzie", Mode::practice, false, false});
  auto* screen = driven.screen<ConversationScreen>();
  const std::string third = screen->answers()[2].text;
  while (driven.window().ui().focused() != "answer-1") driven.press(Key::tab);
  driven.press(Key::down);
  driven.press(Key::down);
  EXPECT_EQ(driven.window().ui().focused(), "answer-3");
  driven.press(Key::enter);
  EXPECT_EQ(screen->last_answer(), third);
}

TEST(TrainerWindow, own_words_are_written_before_the_answers_are_seen_and_both_are_kept) {
  Driven driven;
  driven.go(to::Conversation{"bier-en-ruzie", Mode::practice, false, true});
  auto* screen = driven.screen<ConversationScreen>();
  for (int i = 0; i < 12 && screen->phase() == ConversationPhase::answers; ++i) driven.press(Key::digit_1);
  ASSERT_EQ(screen->phase(), ConversationPhase::own_words);
  EXPECT_EQ(driven.window().find("answer-1"), nullptr) << "the answers are not seen yet";
  driven.click("own-words");
  driven.window().type("Eén ding blijft hangen: wat jij écht wil.");
  driven.press(Key::enter);
  ASSERT_EQ(screen->phase(), ConversationPhase::answers);
  EXPECT_NE(driven.seen().find("Eén ding blijft hangen: wat jij écht wil."), std::string::npos);
  driven.press(Key::digit_1);
  const Result<SessionFile> kept = driven.world().store.load(screen->record());
  ASSERT_TRUE(kept.ok());
  EXPECT_EQ(kept.value().record.log.events.back().typed, "Eén ding blijft hangen: wat jij écht wil.");
}

TEST(TrainerWindow, escape_pauses_and_comes_back_to_the_same_word) {
  Driven driven;
  driven.go(to::Conversation{"bier-en-ruzie", Mode::practice, false, false});
  driven.press(Key::digit_1);
  const std::string before = driven.seen();
  driven.press(Key::escape);
  EXPECT_EQ(driven.window().find("answer-1"), nullptr);
  driven.press(Key::escape);
  EXPECT_EQ(driven.seen(), before);
}

TEST(TrainerWindow, a_whole_conversation_ends_in_a_debrief_that_can_be_taken_up_again) {
  Driven driven;
  driven.go(to::Conversation{"bier-en-ruzie", Mode::practice, true, false});
  auto* screen = driven.screen<ConversationScreen>();
  for (int i = 0; i < 40 && screen->phase() != ConversationPhase::over; ++i) driven.press(Key::digit_1);
  ASSERT_EQ(screen->phase(), ConversationPhase::over);
  driven.press(Key::enter);
  ASSERT_NE(driven.screen<SelfRatingScreen>(), nullptr);
  driven.click("ratio-3");
  driven.press(Key::escape);
  driven.click("go-on");
  auto* debrief = driven.screen<DebriefScreen>();
  ASSERT_NE(debrief, nullptr);
  driven.click("tab-2");
  driven.click("exchange-3");
  EXPECT_EQ(debrief->selected(), 2U);
  ASSERT_TRUE(driven.click("exchange/judged/try-again"));
  auto* again = driven.screen<ConversationScreen>();
  ASSERT_NE(again, nullptr);
  EXPECT_EQ(again->exchange(), 3);
}

TEST(TrainerWindow, the_timeline_is_walked_with_the_arrow_keys) {
  auto world = Driven::with(Driven::welcomed());
  const std::string id = world->keep({.play = "slechtste"});
  Driven driven(std::move(world), {});
  driven.go(to::Debrief{id});
  auto* debrief = driven.screen<DebriefScreen>();
  while (driven.window().ui().focused() != "timeline") driven.press(Key::tab);
  const std::size_t first = debrief->selected();
  driven.press(Key::right);
  driven.press(Key::right);
  EXPECT_EQ(debrief->selected(), first + 2);
  driven.press(Key::left);
  EXPECT_EQ(debrief->selected(), first + 1);
}

TEST(TrainerWindow, in_an_exam_nothing_can_be_taken_back) {
  Driven driven;
  driven.go(to::Conversation{"bier-en-ruzie", Mode::exam, true, false});
  driven.press(Key::digit_1);
  EXPECT_EQ(driven.window().find("again"), nullptr);
  EXPECT_EQ(driven.window().find("hint"), nullptr);
}

TEST(TrainerWindow, everything_under_the_focus_is_read_aloud_when_that_is_on) {
  Settings settings = Driven::welcomed();
  settings.reads_focus = true;
  settings.copies_to_clipboard = true;
  Driven driven(settings);
  driven.go(to::Settings{});
  driven.world().speech.spoken.clear();
  while (driven.window().ui().focused() != "less_motion") driven.press(Key::tab);
  EXPECT_EQ(driven.world().speech.spoken.back(), "Minder beweging, schakelaar, aan");
  EXPECT_EQ(driven.world().desktop.copied.back(), driven.world().speech.spoken.back());
}

TEST(TrainerWindow, the_language_changes_while_it_runs) {
  Driven driven;
  driven.go(to::Settings{});
  ASSERT_NE(driven.seen().find("Instellingen"), std::string::npos);
  driven.click("language-3");
  driven.settle();
  EXPECT_NE(driven.seen().find("Settings"), std::string::npos);
  driven.press(Key::escape);
  driven.press(Key::escape);
  EXPECT_NE(driven.seen().find("Whom do you want to practise with?"), std::string::npos);
}

TEST(TrainerWindow, a_broken_scenario_is_listed_with_its_mistake_and_the_others_work) {
  auto world = Driven::with(Driven::welcomed());
  world->files.put(world->world.data + "/scenarios/kapot/scenario.json", "{ \"format\": 1, \"id\": ");
  Driven driven(std::move(world), {});
  EXPECT_NE(driven.seen().find("kapot"), std::string::npos);
  EXPECT_TRUE(driven.click("bier-en-ruzie/open"));
  EXPECT_NE(driven.screen<BriefingScreen>(), nullptr);
}

TEST(TrainerWindow, settings_that_cannot_be_understood_are_set_aside_before_they_are_written_over) {
  auto world = std::make_unique<tests::WorldOf>();
  const std::string file = world->world.user + "/settings.json";
  world->files.put(file, "{ \"format\": 1, \"text_percent\": \"large\" ");
  Driven driven(std::move(world), {});
  driven.press(Key::escape);  // the welcome is over, which is saved
  EXPECT_EQ(driven.world().files.read(file + ".damaged", 1000).value(),
            "{ \"format\": 1, \"text_percent\": \"large\" ");
}

TEST(TrainerWindow, deleting_everything_is_asked_twice) {
  auto world = Driven::with(Driven::welcomed());
  world->keep({});
  Driven driven(std::move(world), {});
  driven.go(to::Progress{});
  driven.click("remove-all");
  driven.click("confirm");
  EXPECT_EQ(driven.world().store.list().value().size(), 1U);
  driven.click("confirm");
  EXPECT_TRUE(driven.world().store.list().value().empty());
}

}  // namespace
}  // namespace vt::testing
