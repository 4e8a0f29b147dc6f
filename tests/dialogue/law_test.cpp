// Laws of playing, on random scenarios; and that those scenarios are worth the name.

#include <algorithm>
#include <locale>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "engine/dialogue/log.h"
#include "engine/scenario/read.h"
#include "engine/scenario/walk.h"
#include "tests/support/build.h"
#include "tests/support/random_scenario.h"

namespace vt {
namespace {

Session played_at_random(const Script& play, Dice& dice) {
  Session session(play, dice.below(1'000'000));
  play_on(session, dice);
  return session;
}

/// Plays with goings-back, so that the log holds branches.
Session played_with_branches(const Script& play, Dice& dice) {
  Session session = played_at_random(play, dice);
  for (int i = 0; i < 3 && session.can_rewind(); ++i) {
    session.rewind(dice.below(static_cast<std::uint32_t>(session.length())));
    play_on(session, dice, 1 + dice.below(5));
  }
  return session;
}

std::uint64_t chance() {
  return *rc::gen::inRange<std::uint64_t>(0, 1'000'000);
}

RC_GTEST_PROP(RandomScenario, is_read_back_as_it_was_written, ()) {
  const Scenario scenario = random_scenario(*any_scenario());
  const std::string text = write_scenario(scenario);
  const ScenarioReading reading = read_scenario(text, "scenario.json");
  for (const Finding& finding : reading.findings)
    RC_ASSERT(finding.severity != Severity::error || (RC_LOG() << finding.rule, false));
  RC_ASSERT(*reading.scenario == scenario);
  RC_ASSERT(write_scenario(*reading.scenario) == text);
}

RC_GTEST_PROP(RandomScenario, has_ways_on_that_are_total_and_a_way_to_the_end, ()) {
  const Script play = build::script(random_scenario(*any_scenario()));
  for (const Turn& turn : play.scenario().turns)
    for (const Option& option : turn.options) RC_ASSERT(!option.next.empty() && !option.next.back().when);
  Dice dice(chance());
  RC_ASSERT(played_at_random(play, dice).status() == Session::Status::ended);
}

RC_GTEST_PROP(Replay, of_a_log_is_the_session_itself, ()) {
  const Script play = build::script(random_scenario(*any_scenario()));
  Dice dice(chance());
  const Session session = played_with_branches(play, dice);
  const Log log = log_of(session);
  const Result<Session> again = replay(log, play);
  RC_ASSERT(again.ok());
  RC_ASSERT(again.value() == session);
  RC_ASSERT(log_of(again.value()) == log);
}

RC_GTEST_PROP(Saving, at_every_step_and_going_on_is_playing_straight, ()) {
  const Script play = build::script(random_scenario(*any_scenario()));
  Dice dice(chance());
  Session straight(play, chance());
  Session saved = straight;
  while (straight.status() == Session::Status::open) {
    const auto offered = straight.offered();
    const OptionIndex option = offered[dice.below(static_cast<std::uint32_t>(offered.size()))];
    straight.choose(option);
    Log log;
    decode(json::parse(json::write(encode(log_of(saved)))).value, log);
    Session restored = replay(log, play).value();
    RC_ASSERT(restored == saved);
    saved = restored;
    saved.choose(option);
    RC_ASSERT(saved == straight);
  }
}

RC_GTEST_PROP(Rewinding, and_answering_the_same_gives_the_same_state, ()) {
  const Script play = build::script(random_scenario(*any_scenario()));
  Dice dice(chance());
  const Session straight = played_at_random(play, dice);
  RC_PRE(straight.can_rewind());
  const auto back = dice.below(static_cast<std::uint32_t>(straight.length()));
  Session session = straight;
  session.rewind(back);
  for (std::size_t k = back; k < straight.length(); ++k) session.choose(straight.events()[k].option);
  RC_ASSERT(session.state() == straight.state());
  RC_ASSERT(session.moment() == straight.moment());
  RC_ASSERT(session.status() == straight.status());
}

RC_GTEST_PROP(Conversation, is_the_steps_of_the_script_in_a_row, ()) {
  const Script play = build::script(random_scenario(*any_scenario()));
  Dice dice(chance());
  const Session session = played_with_branches(play, dice);
  State state = play.start_state();
  PlaceIndex place = play.start();
  for (const Exchange& exchange : conversation_of(session).exchanges) {
    RC_ASSERT(exchange.state_before == state);
    RC_ASSERT(exchange.before.place == place);
    const Step step = play.step(place, exchange.option, state);
    RC_ASSERT(exchange.state_after == step.state);
    RC_ASSERT(exchange.declared_discord == step.declared_discord);
    state = step.state;
    place = step.to;
    RC_ASSERT(exchange.after.lines == play.shown(place, state));
    RC_ASSERT(!exchange.after.lines.empty());
  }
  RC_ASSERT(session.state() == state);
}

/// Thousands as 1.000 and half as 0,5: what a program meets that follows its user's settings.
class Continental : public std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

RC_GTEST_PROP(Conversation, never_depends_on_the_locale, ()) {
  const Scenario scenario = random_scenario(*any_scenario());
  const std::uint64_t seed = chance();
  const auto everything = [&] {
    const Script play = build::script(scenario);
    Dice dice(seed);
    Session session(play, 1'234'567'890);
    play_on(session, dice);
    return write_scenario(scenario) + json::write(encode(log_of(session)));
  };
  const std::string plain = everything();
  const std::locale before = std::locale::global(std::locale(std::locale::classic(), new Continental));
  const std::string continental = everything();
  std::locale::global(before);
  RC_ASSERT(plain == continental);
}

/// What a number of random scenarios has used, and whether it mattered.
struct Use {
  int kinds[5] = {};  ///< conditions by kind
  int held = 0;       ///< guarded lines, options and ways that held, and that did not
  int refused = 0;
  int used_up = 0;   ///< answers that were gone the second time
  int bitten = 0;    ///< clamps that changed a sum
  int defaults = 0;  ///< answers by the reaction table
};

void count_kinds(const Condition& condition, Use& use) {
  ++use.kinds[static_cast<int>(condition.kind)];
  for (const Condition& part : condition.parts) count_kinds(part, use);
}

/// True where unconditional effects were cut off at a bound.
bool is_clamped(const Script& play, const Effects& effects, const Exchange& exchange) {
  std::array<std::int32_t, variables::most> sums = exchange.state_before.variables;
  for (const Effect& effect : effects) {
    if (effect.when) return false;
    for (const auto& [name, amount] : effect.add)
      for (std::size_t i = 0; i < play.variable_count(); ++i)
        if (play.variable_name(i) == name) sums[i] += amount;
  }
  return !effects.empty() && sums != exchange.state_after.variables;
}

void count_step(const Script& play, const Exchange& exchange, Use& use) {
  const PlaceIndex place = exchange.before.place;
  const Option& option = play.turn(place).options[exchange.option];
  if (!option.effects) ++use.defaults;
  if (is_clamped(play, option.effects.value_or(Effects{}), exchange)) ++use.bitten;
  for (const Line& line : play.lines(exchange.after.place)) {
    if (!line.when) continue;
    const auto shown = play.shown(exchange.after.place, exchange.state_after);
    const bool is_shown = std::any_of(shown.begin(), shown.end(), [&](LineIndex index) {
      return play.lines(exchange.after.place)[index].id == line.id;
    });
    ++(is_shown ? use.held : use.refused);
  }
  if (exchange.after.place == place && option.once) ++use.used_up;
}

TEST(RandomScenarios, really_use_what_the_format_has) {
  Use use;
  int own = 0;
  int safe = 0;
  int given = 0;
  int discord = 0;
  int type_first = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const Script play = build::script(random_scenario({seed, 3}));
    const Scenario& scenario = play.scenario();
    for_each_condition(scenario,
                       [&](const Condition& condition, const Place&) { count_kinds(condition, use); });
    own += static_cast<int>(scenario.state.variables.size());
    safe += scenario.safety ? 1 : 0;
    for (const Turn& turn : scenario.turns) {
      type_first += turn.type_first ? 1 : 0;
      for (const Line& line : turn.lines) {
        given += line.given ? 1 : 0;
        discord += line.talk && line.talk->discord ? 1 : 0;
      }
    }
    Dice dice(seed);
    for (const Exchange& exchange : conversation_of(played_at_random(play, dice)).exchanges)
      count_step(play, exchange, use);
  }
  for (const int kind : use.kinds) EXPECT_GT(kind, 50);
  EXPECT_GT(use.held, 100);
  EXPECT_GT(use.refused, 100);
  EXPECT_GT(use.used_up, 20);
  EXPECT_GT(use.bitten, 20);
  EXPECT_GT(use.defaults, 50);
  EXPECT_GT(own, 100);
  EXPECT_GT(safe, 50);
  EXPECT_GT(given, 50);
  EXPECT_GT(discord, 50);
  EXPECT_GT(type_first, 50);
}

}  // namespace
}  // namespace vt
