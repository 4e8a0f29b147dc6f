// The log: choices by id, played again to the same session, and loud where that cannot be.

#include "engine/dialogue/log.h"

#include <gtest/gtest.h>

#include "tests/support/build.h"

namespace vt {
namespace {

using namespace build;

Scenario two_turns() {
  return scenario({turn("a", {answer("goed", {reflect()}, "b"), answer("fout", {confront()}, "b")}),
                   turn("b", {answer("door", {ask()}, "slot"), answer("terug", {ask()}, "a"),
                              only(at_least("trust", 9), answer("nooit", {ask()}, "slot"))})});
}

Log log_of_answers(const Script& play, const std::vector<std::string>& answers) {
  return log_of(played(play, answers, 12345));
}

using Values = std::vector<std::pair<std::string, std::string>>;

TEST(Log, names_turns_and_options_and_the_order_in_which_they_were_shown) {
  const Script play = script(two_turns());
  Session session(play, 77, Mode::exam);
  std::vector<std::string> shown;
  for (const OptionIndex option : session.offered()) shown.push_back(play.turn(0).options[option].id);
  session.choose(1, {"Zo bedoel ik het.", 900});
  const Log log = log_of(session);
  EXPECT_EQ(log.seed, "77");
  EXPECT_EQ(log.mode, Mode::exam);
  ASSERT_EQ(log.events.size(), 1U);
  EXPECT_EQ(log.events[0].turn, "a");
  EXPECT_EQ(log.events[0].option, "fout");
  EXPECT_EQ(log.events[0].shown, shown);
  EXPECT_EQ(log.events[0].typed, "Zo bedoel ik het.");
  EXPECT_EQ(log.events[0].milliseconds, 900U);
  EXPECT_EQ(log.events[0].rewind, std::nullopt);
  EXPECT_EQ(last_event(session), log.events.back());
}

TEST(Log, keeps_the_branches_that_were_left) {
  const Script play = script(two_turns());
  Session session = played(play, {"goed", "terug"});
  session.rewind(1);
  session.choose(0);
  const Log log = log_of(session);
  ASSERT_EQ(log.events.size(), 4U);
  EXPECT_EQ(log.events[2].rewind, std::optional<std::uint32_t>(1));
  EXPECT_TRUE(log.events[2].turn.empty());
  EXPECT_EQ(log.events[3].turn, "b");
  EXPECT_EQ(log.events[3].option, "door");
}

TEST(Log, as_json_comes_back_the_same) {
  const Script play = script(two_turns());
  Session session(play, UINT64_MAX);
  session.choose(0, {"één \"koffie\" 🙂", 4'000'000'000});
  session.choose(1);
  session.rewind(0);
  const Log log = log_of(session);
  const json::Value written = encode(log);
  EXPECT_TRUE(check(written, shape_of<Log>()).empty());
  Log read;
  decode(json::parse(json::write(written)).value, read);
  EXPECT_EQ(read, log);
}

TEST(Replay, gives_the_same_session) {
  const Script play = script(two_turns());
  Session session = played(play, {"fout", "terug", "goed"}, 5);
  session.rewind(1);
  session.choose(0, {"eigen woorden", 12});
  const Result<Session> again = replay(log_of(session), play);
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(again.value(), session);
}

TEST(Replay, stops_at_a_turn_that_is_not_where_the_conversation_stands_and_names_it) {
  const Script play = script(two_turns());
  Log log = log_of_answers(play, {"goed", "door"});
  log.events[1].turn = "a";
  const Result<Session> again = replay(log, play);
  ASSERT_FALSE(again.ok());
  EXPECT_EQ(again.problem().message.key, "replay.turn");
  EXPECT_EQ(again.problem().message.values, (Values{{"event", "2"}, {"turn", "a"}, {"option", "door"}}));
}

TEST(Replay, stops_at_a_turn_that_does_not_exist_and_names_it) {
  const Script play = script(two_turns());
  Log log = log_of_answers(play, {"goed"});
  log.events[0].turn = "weg";
  const Result<Session> again = replay(log, play);
  ASSERT_FALSE(again.ok());
  EXPECT_EQ(again.problem().message.key, "replay.turn");
  EXPECT_EQ(again.problem().message.values, (Values{{"event", "1"}, {"turn", "weg"}, {"option", "goed"}}));
}

TEST(Replay, stops_at_an_option_that_does_not_exist_or_is_not_on_offer) {
  const Script play = script(two_turns());
  for (const std::string option : {"weg", "nooit"}) {
    Log log = log_of_answers(play, {"goed", "door"});
    log.events[1].option = option;
    const Result<Session> again = replay(log, play);
    ASSERT_FALSE(again.ok());
    EXPECT_EQ(again.problem().message.key, "replay.option");
    EXPECT_EQ(again.problem().message.values, (Values{{"event", "2"}, {"turn", "b"}, {"option", option}}));
  }
}

TEST(Replay, stops_at_an_answer_after_the_end) {
  const Script play = script(two_turns());
  Log log = log_of_answers(play, {"goed", "door"});
  log.events.push_back(log.events.back());
  EXPECT_FALSE(replay(log, play).ok());
}

TEST(Replay, stops_at_a_rewind_that_cannot_be) {
  const Script play = script(two_turns());
  Log log = log_of_answers(play, {"goed"});
  LogEvent back;
  back.rewind = 1;
  log.events.push_back(back);
  EXPECT_EQ(replay(log, play).problem().message.key, "replay.rewind") << "there is one exchange: 0";

  log.events.back().rewind = 0;
  EXPECT_TRUE(replay(log, play).ok());
  log.mode = Mode::exam;
  EXPECT_EQ(replay(log, play).problem().message.key, "replay.rewind");

  log.events = {back};
  log.mode = Mode::practice;
  EXPECT_FALSE(replay(log, play).ok()) << "nothing was answered yet";
}

TEST(Replay, refuses_a_seed_that_is_no_number_of_64_bits) {
  const Script play = script(two_turns());
  for (const std::string seed : {"", "x", "-1", " 1", "1 ", "1.0", "0x1", "18446744073709551616"}) {
    Log log = log_of_answers(play, {"goed"});
    log.seed = seed;
    const Result<Session> again = replay(log, play);
    ASSERT_FALSE(again.ok()) << seed;
    EXPECT_EQ(again.problem().message.key, "replay.seed");
    EXPECT_EQ(seed_of(seed), std::nullopt);
  }
  EXPECT_EQ(seed_of("18446744073709551615"), std::optional<std::uint64_t>(UINT64_MAX));
  EXPECT_EQ(seed_of("0"), std::optional<std::uint64_t>(0));
}

TEST(PartialReplay, says_how_far_it_came) {
  const Script play = script(two_turns());
  Log log = log_of_answers(play, {"goed", "terug", "fout", "door"});
  log.events[2].option = "weg";
  const PartialReplay partial = replay_as_far_as_possible(log, play);
  EXPECT_EQ(partial.events, 2U);
  EXPECT_EQ(partial.session.length(), 2U);
  ASSERT_TRUE(partial.stopped.has_value());
  EXPECT_EQ(partial.stopped->message.key, "replay.option");

  const PartialReplay whole = replay_as_far_as_possible(log_of_answers(play, {"goed", "door"}), play);
  EXPECT_EQ(whole.events, 2U);
  EXPECT_FALSE(whole.stopped.has_value());
}

/// A log that was made with `two_turns`, on a scenario that has since been renamed.
Result<Session> replayed_on(Scenario renamed, const Script& now) {
  const Script then = script(std::move(renamed));
  return replay(log_of_answers(then, {"goed", "door"}), now);
}

TEST(Aliases, find_a_turn_that_was_renamed) {
  Scenario now = two_turns();
  now.turns[0].id = now.start = "begin";
  now.turns[1].options[1].next[0].to = "begin";
  now.aliases = {{"a", "begin"}};
  const Script play = script(now);
  const Result<Session> again = replayed_on(two_turns(), play);
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(again.value().status(), Session::Status::ended);
}

TEST(Aliases, find_an_option_that_was_renamed) {
  Scenario now = two_turns();
  now.turns[0].options[0].id = "beter";
  now.aliases = {{"a.goed", "a.beter"}};
  const Script play = script(now);
  const Result<Session> again = replayed_on(two_turns(), play);
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(log_of(again.value()).events[0].option, "beter");
}

TEST(Aliases, find_an_option_that_was_renamed_and_so_was_its_turn) {
  Scenario now = two_turns();
  now.turns[0].id = now.start = "begin";
  now.turns[0].options[0].id = "beter";
  now.turns[1].options[1].next[0].to = "begin";
  now.aliases = {{"a", "begin"}, {"begin.goed", "begin.beter"}};
  const Script turn_first = script(now);
  EXPECT_TRUE(replayed_on(two_turns(), turn_first).ok());
  now.aliases = {{"a.goed", "begin.beter"}};
  const Script in_one = script(now);
  EXPECT_TRUE(replayed_on(two_turns(), in_one).ok());
}

}  // namespace
}  // namespace vt
