// Leaving and coming back, two windows, a disk that takes nothing more, and trying one exchange again.

#include <gtest/gtest.h>

#include "engine/report/feedback.h"
#include "tests/present/trainee.h"
#include "tests/store/faulty_disk.h"
#include "tests/store/played.h"

namespace vt::tests {
namespace {

using Phase = ConversationPhase;

TEST(Leaving, comes_back_to_the_same_word) {
  WorldOf of;
  Trainee trainee(of);
  trainee.begin();
  trainee.play({"binnen.eigen", "ruzie.steek", "zetel.alsof"});
  const std::vector<ClientLine> lines = trainee.screen().lines();
  const std::vector<AnswerShown> answers = trainee.screen().answers();
  const std::vector<SaidBefore> backlog = trainee.screen().backlog();
  const std::string record = trainee.screen().record();
  (void)trainee.screen().leave();

  Trainee later(of);
  later.settings.writes_first = false;
  later.resume(record);
  ASSERT_EQ(later.screen().lines().size(), lines.size());
  EXPECT_EQ(later.screen().lines().back().text, lines.back().text);
  EXPECT_EQ(later.screen().lines().back().revealed, lines.back().text.size()) << "heard before";
  EXPECT_EQ(later.screen().backlog(), backlog);
  EXPECT_EQ(later.screen().exchange(), 4);
  ASSERT_EQ(later.screen().answers().size(), answers.size());
  for (std::size_t i = 0; i < answers.size(); ++i)
    EXPECT_EQ(later.screen().answers()[i].text, answers[i].text) << "the same order";
  later.answer("yanis.had-willen");
  EXPECT_EQ(later.kept().record.log.events.size(), 4U);
}

TEST(Leaving, on_a_turn_for_own_words_comes_back_to_them) {
  WorldOf of;
  Trainee trainee(of);
  trainee.begin(Mode::practice, true);
  trainee.play({"binnen.eigen", "ruzie.steek", "zetel.alsof"});
  trainee.screen().draft() = "Nog niet af";
  const std::string record = trainee.screen().record();
  Trainee later(of);
  later.resume(record);
  EXPECT_EQ(later.screen().phase(), Phase::own_words);
  EXPECT_EQ(later.screen().draft(), "");
}

TEST(Leaving, what_is_over_is_not_gone_on_with) {
  WorldOf of;
  const std::string record = of.keep({});
  const Settings settings;
  const auto screen = ConversationScreen::resume(of.world, settings, words_in("nl"), {record});
  ASSERT_FALSE(screen.ok());
  EXPECT_EQ(screen.problem().message.key, "conversation.is_over");
  const auto none = ConversationScreen::resume(of.world, settings, words_in("nl"), {"weg"});
  ASSERT_FALSE(none.ok());
  EXPECT_EQ(none.problem().message.key, "store.unknown");
}

// ----------------------------------------------------------------------------------------------- another
// window

TEST(TwoWindows, the_one_that_comes_second_is_told_and_loses_nothing_of_the_first) {
  WorldOf of;
  Trainee first(of);
  first.begin();
  first.answer("binnen.eigen");
  Trainee second(of);
  second.resume(first.screen().record());
  first.answer("ruzie.steek");
  second.answer("ruzie.gesprek");
  EXPECT_NE(second.screen().overtaken(), "");
  EXPECT_EQ(second.screen().exchange(), 2) << "it stays where it was";
  EXPECT_EQ(second.screen().last_answer(), second.text_of("binnen.eigen"));
  second.screen().choose(0);
  EXPECT_FALSE(second.screen().can_take_back());
  EXPECT_EQ(first.kept().record.log.events.size(), 2U);
  EXPECT_EQ(first.kept().record.log.events.back().option, "steek");
  ASSERT_TRUE(std::holds_alternative<to::Resume>(second.screen().open_again()));
  second.resume(std::get<to::Resume>(second.screen().open_again()).record);
  EXPECT_EQ(second.screen().exchange(), 3);
  EXPECT_EQ(second.screen().overtaken(), "");
  EXPECT_EQ(first.screen().overtaken(), "");
}

TEST(TwoWindows, where_the_other_one_came_to_the_end_there_is_nothing_to_go_on_with) {
  WorldOf of;
  Trainee first(of);
  first.begin();
  std::vector<std::string> choices = first.play_of("best");
  const std::string last = choices.back();
  choices.pop_back();
  first.play(choices);
  Trainee second(of);
  second.settings.writes_first = false;
  second.resume(first.screen().record());
  first.play({last});
  second.answer(last);
  EXPECT_NE(second.screen().overtaken(), "");
  EXPECT_TRUE(std::holds_alternative<to::SelfRating>(second.screen().open_again()));
}

// ------------------------------------------------------------------------------------------- a disk that is
// full

TEST(FullDisk, is_said_as_long_as_it_holds_and_the_conversation_goes_on_to_its_end) {
  const Folder folder;
  FaultyDisk::install();
  WorldOf of;
  of.store = Store::open(folder.file()).value();
  Trainee trainee(of);
  trainee.begin();
  std::vector<std::string> choices = trainee.play_of("best");
  trainee.play({choices.begin(), choices.begin() + 4});
  EXPECT_EQ(trainee.screen().warning(), "");
  FaultyDisk::fail(FaultyDisk::Fault::full, 1);
  trainee.play({choices.begin() + 4, choices.begin() + 6});
  EXPECT_NE(trainee.screen().warning(), "");
  trainee.play({choices.begin() + 6, choices.end()});
  EXPECT_NE(trainee.screen().warning(), "");
  FaultyDisk::fail(FaultyDisk::Fault::none, 0);
  EXPECT_EQ(trainee.kept().record.log.events.size(), choices.size()) << "in memory, nothing is lost";
  EXPECT_EQ(
      Store::open(folder.file()).value().load(trainee.screen().record()).value().record.log.events.size(), 4U)
      << "on the disk what was there";
}

TEST(BusyDisk, an_answer_that_could_not_be_kept_is_kept_with_the_next_one) {
  const Folder folder;
  WorldOf of;
  of.store = Store::open(folder.file()).value();
  Trainee trainee(of);
  trainee.begin();
  trainee.play({"binnen.eigen"});
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(folder.file().c_str(), &other), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
  trainee.play({"ruzie.steek"});
  EXPECT_NE(trainee.screen().warning(), "");
  ASSERT_EQ(sqlite3_exec(other, "COMMIT", nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(other);
  trainee.play({"zetel.alsof"});
  EXPECT_EQ(trainee.screen().warning(), "");
  EXPECT_EQ(
      Store::open(folder.file()).value().load(trainee.screen().record()).value().record.log.events.size(),
      3U);
}

// ------------------------------------------------------------------------------------------------ trying
// again

TEST(TryingAgain, from_the_third_exchange_keeps_the_first_attempt) {
  WorldOf of;
  const std::string record = of.keep({.play = "slechtste"});
  const Log first = of.store.load(record).value().record.log;
  Trainee trainee(of);
  trainee.try_again(record, 2);
  EXPECT_EQ(trainee.screen().exchange(), 3);
  EXPECT_EQ(trainee.screen().record(), record);
  trainee.listen();
  EXPECT_EQ(of.store.load(record).value().record.log, first) << "whoever only looks changes nothing";
  if (trainee.screen().phase() == Phase::own_words) trainee.screen().hand_in();
  while (trainee.screen().phase() != Phase::over) {
    if (trainee.screen().phase() == Phase::own_words) trainee.screen().hand_in();
    trainee.screen().choose(0);
    trainee.listen();
  }
  const Log log = trainee.kept().record.log;
  ASSERT_GT(log.events.size(), first.events.size() + 1);
  for (std::size_t i = 0; i < first.events.size(); ++i) EXPECT_EQ(log.events[i], first.events[i]);
  EXPECT_EQ(log.events[first.events.size()].rewind, 2U);
  const Result<Feedback> feedback = feedback_of(trainee.kept(), RandomPlays::leave_out);
  ASSERT_TRUE(feedback.ok());
  EXPECT_EQ(feedback.value().first_attempt->conversation.exchanges.size(), first.events.size());
  EXPECT_TRUE(std::holds_alternative<to::Debrief>(trainee.screen().go_on()))
      << "the results were seen before";
}

TEST(TryingAgain, an_exam_stays_as_it_was_and_practice_begins_with_the_same_answers) {
  WorldOf of;
  const std::string exam = of.keep({.play = "slechtste", .mode = Mode::exam});
  const Record before = of.store.load(exam).value().record;
  Trainee trainee(of);
  trainee.try_again(exam, 2);
  EXPECT_NE(trainee.screen().record(), exam);
  EXPECT_EQ(trainee.screen().mode(), Mode::practice);
  EXPECT_EQ(trainee.screen().exchange(), 3);
  trainee.listen();
  if (trainee.screen().phase() == Phase::own_words) trainee.screen().hand_in();
  trainee.screen().choose(0);
  EXPECT_EQ(of.store.load(exam).value().record, before);
  const Log log = trainee.kept().record.log;
  ASSERT_EQ(log.events.size(), 3U);
  EXPECT_EQ(log.seed, before.log.seed) << "the same answers in the same order";
  EXPECT_EQ(log.events[0].option, before.log.events[0].option);
  EXPECT_EQ(log.events[1].option, before.log.events[1].option);
}

TEST(TryingAgain, an_exchange_that_is_not_there_cannot_be_had_again) {
  WorldOf of;
  const std::string record = of.keep({.answers = 3});
  const Settings settings;
  const auto screen = ConversationScreen::again(of.world, settings, words_in("nl"), {record, 3});
  ASSERT_FALSE(screen.ok());
  EXPECT_EQ(screen.problem().message.key, "conversation.no_exchange");
}

}  // namespace
}  // namespace vt::tests
