// A conversation from start to end: how it ends, going back, and what is kept of the branches.

#include <gtest/gtest.h>

#include "engine/dialogue/log.h"
#include "tests/support/build.h"

namespace vt {
namespace {

using namespace build;

/// Two turns, two answers each; `a.goed` gives trust, `a.fout` takes it.
Scenario two_turns() {
  return scenario({turn("a", {answer("goed", {reflect()}, "b", add("trust", 1)),
                              answer("fout", {confront()}, "b", add("trust", -2))}),
                   turn("b", {answer("door", {ask()}, "slot"), answer("terug", {ask()}, "a")})});
}

/// A turn that leads to itself for as long as one likes.
Scenario circle() {
  return scenario(
      {turn("a", {answer("weer", {ask()}, "a", add("trust", 1)), answer("uit", {ask()}, "slot")})});
}

TEST(Session, stops_after_500_exchanges_and_is_kept) {
  const Script play = script(circle());
  Session session = played(play, std::vector<std::string>(499, "weer"));
  EXPECT_EQ(session.status(), Session::Status::open);
  session.choose(0);
  EXPECT_EQ(session.length(), 500U);
  EXPECT_EQ(session.status(), Session::Status::halted);
  EXPECT_FALSE(session.is_offered(0));
  EXPECT_TRUE(session.offered().empty());
  EXPECT_EQ(conversation_of(session).exchanges.size(), 500U);
  const auto again = replay(log_of(session), play);
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(again.value(), session);
}

TEST(Session, that_ends_with_its_500th_exchange_has_ended) {
  const Script play = script(circle());
  std::vector<std::string> answers(499, "weer");
  answers.emplace_back("uit");
  EXPECT_EQ(played(play, answers).status(), Session::Status::ended);
}

TEST(Session, can_go_on_after_going_back_from_the_500th_exchange) {
  const Script play = script(circle());
  Session session = played(play, std::vector<std::string>(500, "weer"));
  session.rewind(499);
  EXPECT_EQ(session.status(), Session::Status::open);
  session.choose(1);
  EXPECT_EQ(session.status(), Session::Status::ended);
}

TEST(Session, offers_only_what_is_on_offer) {
  const Script play = script(scenario({turn(
      "a", {only(at_least("trust", 9), answer("nee", {ask()}, "slot")), answer("ja", {ask()}, "slot")})}));
  const Session session(play, 1);
  EXPECT_FALSE(session.is_offered(0));
  EXPECT_TRUE(session.is_offered(1));
  EXPECT_FALSE(session.is_offered(2));
  EXPECT_FALSE(session.is_offered(60'000));
}

TEST(Session, gives_back_what_an_answer_brought) {
  const Script play = script(two_turns());
  Session session(play, 1);
  const Moment before = session.moment();
  const Exchange exchange = session.choose(1);
  EXPECT_EQ(exchange.before, before);
  EXPECT_EQ(exchange.option, 1);
  EXPECT_EQ(exchange.state_before, play.start_state());
  EXPECT_EQ(exchange.state_after, session.state());
  EXPECT_EQ(exchange.after, session.moment());
}

TEST(Session, keeps_own_words_and_time_beside_an_answer) {
  const Script play = script(two_turns());
  Session session(play, 1);
  session.choose(0, {"Dat klinkt zwaar.", 1234});
  ASSERT_EQ(session.events().size(), 1U);
  EXPECT_EQ(session.events()[0].typed, "Dat klinkt zwaar.");
  EXPECT_EQ(session.events()[0].milliseconds, 1234U);
  EXPECT_FALSE(session.events()[0].is_rewind());
}

TEST(Rewind, belongs_to_practice) {
  const Script play = script(two_turns());
  EXPECT_TRUE(played(play, {"goed"}).can_rewind());
  EXPECT_FALSE(played(play, {"goed"}, 1, Mode::exam).can_rewind());
  EXPECT_FALSE(Session(play, 1).can_rewind()) << "nothing to go back to";
}

TEST(Rewind, works_after_the_end) {
  const Script play = script(two_turns());
  Session session = played(play, {"goed", "door"});
  ASSERT_EQ(session.status(), Session::Status::ended);
  ASSERT_TRUE(session.can_rewind());
  session.rewind(1);
  EXPECT_EQ(session.status(), Session::Status::open);
  EXPECT_EQ(play.id(session.moment().place), "b");
  EXPECT_EQ(session.length(), 1U);
}

TEST(Rewind, restores_the_state_and_the_moment_as_they_were) {
  const Script play = script(two_turns());
  Session session = played(play, {"goed", "terug"});
  const Session then = session;
  session.choose(1);
  session.choose(0);
  session.rewind(2);
  EXPECT_EQ(session.state(), then.state());
  EXPECT_EQ(session.moment(), then.moment()) << "lines, options and their order";
  EXPECT_EQ(session.path(), then.path());
}

TEST(Rewind, followed_by_the_same_answer_comes_to_the_same) {
  const Script play = script(two_turns());
  const Session straight = played(play, {"fout", "terug", "goed", "door"}, 9);
  Session session = straight;
  session.rewind(1);
  for (const OptionIndex option : {OptionIndex{1}, OptionIndex{0}, OptionIndex{0}}) session.choose(option);
  EXPECT_EQ(session.state(), straight.state());
  EXPECT_EQ(session.moment(), straight.moment());
  EXPECT_EQ(session.length(), straight.length());
}

TEST(Rewind, leaves_the_first_attempt_in_the_log) {
  const Script play = script(two_turns());
  Session session = played(play, {"fout", "door"});
  session.rewind(0);
  session.choose(0);
  session.choose(0);
  ASSERT_EQ(session.events().size(), 5U);
  EXPECT_TRUE(session.events()[2].is_rewind());
  EXPECT_EQ(session.events()[2].rewind_to, 0U);
  EXPECT_EQ(session.path(), (std::vector<std::uint32_t>{3, 4}));

  const Conversation first = first_attempt_of(session);
  ASSERT_EQ(first.exchanges.size(), 2U);
  EXPECT_EQ(first.exchanges[0].option, 1);
  EXPECT_EQ(first.status, Session::Status::ended);
  const Conversation last = conversation_of(session);
  ASSERT_EQ(last.exchanges.size(), 2U);
  EXPECT_EQ(last.exchanges[0].option, 0);
}

TEST(Rewind, can_be_done_again_within_a_branch) {
  const Script play = script(two_turns());
  Session session = played(play, {"goed", "terug", "goed", "door"});
  session.rewind(2);
  session.choose(1);
  session.rewind(1);
  session.choose(0);
  EXPECT_EQ(session.status(), Session::Status::ended);
  EXPECT_EQ(session.path(), (std::vector<std::uint32_t>{0, 7}));
  EXPECT_EQ(first_attempt_of(session).exchanges.size(), 4U);
}

TEST(FirstAttempt, is_the_whole_path_where_nothing_was_tried_again) {
  const Script play = script(two_turns());
  const Session session = played(play, {"goed", "door"});
  EXPECT_EQ(first_attempt_of(session).exchanges.size(), conversation_of(session).exchanges.size());
}

TEST(Conversation, begins_with_what_was_said_before_the_first_answer) {
  const Script play =
      script(scenario({turn("a", {answer("ja", {ask()}, "slot")}, {change_talk(), sustain_talk()})}));
  const Conversation none = conversation_of(Session(play, 1));
  EXPECT_EQ(none.opening.lines.size(), 2U);
  EXPECT_EQ(none.start, play.start_state());
  EXPECT_TRUE(none.exchanges.empty());
  EXPECT_EQ(none.status, Session::Status::open);
}

TEST(Copies, of_a_session_go_their_own_way) {
  const Script play = script(two_turns());
  Session first = played(play, {"goed"});
  Session second = first;
  EXPECT_EQ(first, second);
  first.choose(0);
  EXPECT_FALSE(first == second);
  EXPECT_EQ(second.length(), 1U);
  second.choose(0);
  EXPECT_EQ(first, second);
}

}  // namespace
}  // namespace vt
