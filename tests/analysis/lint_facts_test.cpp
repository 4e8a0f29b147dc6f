// What the rules on what can happen find, held against every conversation of thousands of awkward scenarios:
// each rule is found where brute force finds its fact, and nowhere else.

#include <gtest/gtest.h>

#include "tests/analysis/oracle_facts.h"
#include "tests/analysis/rule_tally.h"

namespace vt {
namespace {

using tests::OraclePlay;
using tests::Tried;

constexpr std::uint64_t cases = 3000;
constexpr std::size_t most_plays = 150;

using tests::Paths;
using tests::RuleTally;

// VT0108 and VT0504 to VT0511 ----------------------------------------------------------------------------

Paths never_offered(const Tried& tried) {
  Paths out;
  for (const Turn& turn : tried.scenario->turns)
    for (const Option& option : turn.options)
      if (tried.oracle.reached.count(turn.id) > 0 &&
          tried.oracle.offered.count(turn.id + "." + option.id) == 0)
        out.insert(turn.id + "." + option.id);
  return out;
}

template <class Places>
Paths unreached(const Tried& tried, const Places& places) {
  Paths out;
  for (const auto& place : places)
    if (tried.oracle.reached.count(place.id) == 0) out.insert(place.id);
  return out;
}

Paths clamped_away(const Tried& tried) {
  Paths out;
  for (const auto& [where, is_effective] : change_facts(tried.oracle).ever_effective) {
    const auto& [answer, variable] = where;
    const auto dot = answer.find('.');
    const Option* option =
        find_option(*tried.scenario->find_turn(answer.substr(0, dot)), answer.substr(dot + 1));
    bool is_rise = false;
    for (const tests::OracleMoment& moment : tried.oracle.moments)
      for (const tests::OracleAnswer& one : moment.offered)
        is_rise =
            is_rise || (one.id == answer && one.changes.count(variable) > 0 && one.changes.at(variable) > 0);
    if (!is_effective && option->effects && !(variable == "discord" && is_rise)) out.insert(answer);
  }
  return out;
}

/// `place.inner key`, for conditions that are told of.
std::string told(const tests::WrittenCondition& where) {
  const std::string key =
      where.kind == tests::Guarded::effect ? "effects[" + std::to_string(where.position) + "]"
      : where.kind == tests::Guarded::lead ? "next[" + std::to_string(where.position) + "]"
                                           : "when";
  return where.place + "." + where.inner + " " + key;
}

Paths conditions_found(const Tried& tried, std::string_view code) {
  Paths out;
  for (const Finding& finding : tried.findings(code))
    out.insert(finding.where.path() + " " + RuleTally::value_of(finding, "key"));
  return out;
}

TEST(lint_facts, what_never_and_always_happens_is_what_brute_force_says) {
  RuleTally tally;
  std::size_t always = 0;
  std::size_t never = 0;
  tests::for_each_tried(cases, most_plays, [&](const Tried& tried) {
    const tests::LineFacts lines = line_facts(tried.oracle);
    tally.expect(tried, "VT0108", lines.silent_places);
    tally.expect(tried, "VT0509", lines.stuck_turns);
    tally.expect(tried, "VT0504", unreached(tried, tried.scenario->turns));
    tally.expect(tried, "VT0505", unreached(tried, tried.scenario->endings));
    tally.expect(tried, "VT0506", never_offered(tried));
    tally.expect(tried, "VT0510", clamped_away(tried));
    Paths holds;
    Paths fails;
    for (const auto& [where, readings] : conditions_read(tried.oracle)) {
      const bool is_passed_over = where.kind == tests::Guarded::lead &&
                                  tried.oracle.offered.count(where.place + "." + where.inner) > 0;
      if (readings.held && !readings.failed) holds.insert(told(where));
      if (where.kind != tests::Guarded::option && !readings.held && (readings.failed || is_passed_over))
        fails.insert(told(where));
    }
    EXPECT_EQ(conditions_found(tried, "VT0507"), holds) << tried.seed;
    EXPECT_EQ(conditions_found(tried, "VT0508"), fails) << tried.seed;
    always += holds.size();
    never += fails.size();
  });
  tally.expect_often(200);
  EXPECT_GT(always, 1000U);
  EXPECT_GT(never, 1000U);
}

// VT0514 to VT0520 ---------------------------------------------------------------------------------------

void expect_missing_best_play(const Tried& tried, const tests::PlayBook& book) {
  for (const Finding& finding : tried.findings("VT0514")) {
    const auto play = book.find(RuleTally::value_of(finding, "play"));
    ASSERT_NE(play, book.end()) << tried.seed;
    EXPECT_EQ(play->second->loss, 0) << tried.seed;
    EXPECT_TRUE(play->second->misses_gate) << tried.seed;
  }
}

/// The steps that are told of; each at a place where it becomes due too late.
Paths steps_without_route(const Tried& tried, const tests::SafetyFacts& facts) {
  Paths out;
  for (const Finding& finding : tried.findings("VT0515")) {
    const std::string step = RuleTally::value_of(finding, "step");
    out.insert(step);
    EXPECT_EQ(facts.steps_without_route.count({step, finding.where.turn}), 1U) << tried.seed;
  }
  return out;
}

void expect_trap_in_play(const Tried& tried, const tests::PlayBook& book) {
  for (const Finding& finding : tried.findings("VT0517")) {
    const std::string trap = RuleTally::value_of(finding, "trap");
    if (!finding.where.option.empty()) continue;  // authored: its play leads to the answer, no further
    const auto play = book.find(RuleTally::value_of(finding, "play"));
    ASSERT_NE(play, book.end()) << tried.seed;
    EXPECT_EQ(play->second->loss, 0) << tried.seed;
    const tests::PlayFacts facts = facts_of(*play->second);
    EXPECT_TRUE(std::any_of(facts.pattern_traps.begin(), facts.pattern_traps.end(),
                            [&](const tests::OracleTrap& hit) { return hit.name == trap; }))
        << tried.seed << trap;
  }
}

Paths authored_traps_of_best_plays(const Tried& tried) {
  Paths out;
  for (const OraclePlay& play : tried.oracle.plays) {
    if (play.loss != 0) continue;
    for (const tests::OracleTrap& trap : facts_of(play).authored_traps)
      out.insert(play.exchanges[trap.exchange].answer->id);
  }
  return out;
}

struct BestPlays {
  void look_at(const Tried& tried) {
    const tests::PlayBook book = play_book(tried.oracle);
    const tests::BestPlayFacts best = best_play_facts(tried.oracle);
    const tests::SafetyFacts safety = safety_facts(tried.oracle);
    tally.expect(tried, "VT0514", !best.some_passes_gate);
    expect_missing_best_play(tried, book);
    Paths steps;
    for (const auto& [step, place] : safety.steps_without_route) steps.insert(step);
    EXPECT_EQ(steps_without_route(tried, safety), steps) << tried.seed;
    tally.expect_values(tried, "VT0515", "step", steps);
    tally.expect(tried, "VT0516", safety.costliest_answers);
    tally.expect_values(tried, "VT0517", "trap", best.traps);
    expect_trap_in_play(tried, book);
    Paths answers = authored_traps_of_best_plays(tried);
    for (const std::string& trap : best.traps)
      if (from_name<PatternTrap>(trap)) {
        answers.insert("");
        ++patterns[trap];
      }
    EXPECT_EQ(tried.paths("VT0517"), answers) << tried.seed;
  }

  void expect_often() const {
    tally.expect_often(100);
    EXPECT_EQ(patterns.size(), count_of<PatternTrap>);
    for (const auto& [pattern, times] : patterns) EXPECT_GT(times, 50U) << pattern;
  }

  RuleTally tally;
  std::map<std::string, std::size_t> patterns;
};

int balance_of(const std::vector<const Line*>& lines) {
  tests::TalkLines heard;
  heard.hear(lines);
  return heard.balance();
}

/// Endings that say the client is a stage further or back, against the client's last two turns in the plays
/// that come there.
Paths stages_against_talk(const Tried& tried) {
  Paths out;
  if (tried.scenario->stage == Stage::relapse) return out;
  std::map<std::string, int> least;
  for (const OraclePlay& play : tried.oracle.plays) {
    if (play.last().turn != nullptr) continue;
    const tests::OracleExchange& last = play.exchanges.back();
    const int balance = balance_of(last.before->lines) + balance_of(last.after->lines);
    const auto [found, is_new] = least.try_emplace(play.end, balance);
    found->second = std::min(found->second, balance);
  }
  for (const auto& [end, balance] : least) {
    const Stage after = tried.scenario->find_ending(end)->stage_after;
    const bool was_acting =
        tried.scenario->stage == Stage::action || tried.scenario->stage == Stage::maintenance;
    const bool is_further = after != Stage::relapse && after > tried.scenario->stage;
    const bool is_back = after == Stage::relapse ? was_acting : after < tried.scenario->stage;
    if (is_further ? balance < 0 : is_back && balance > 0) out.insert(end);
  }
  return out;
}

struct Stages {
  void look_at(const Tried& tried) {
    tally.expect(tried, "VT0520", stages_against_talk(tried));
    const tests::PlayBook book = play_book(tried.oracle);
    for (const Finding& finding : tried.findings("VT0520")) {
      const auto play = book.find(RuleTally::value_of(finding, "play"));
      ASSERT_NE(play, book.end()) << tried.seed;
      EXPECT_EQ(play->second->end, finding.where.turn) << tried.seed;
      const tests::OracleExchange& last = play->second->exchanges.back();
      (balance_of(last.before->lines) + balance_of(last.after->lines) < 0 ? further : back) += 1;
    }
  }

  void expect_often() const {
    tally.expect_often(200);
    EXPECT_GT(further, 100U);
    EXPECT_GT(back, 100U);
  }

  RuleTally tally;
  std::size_t further = 0;
  std::size_t back = 0;
};

TEST(lint_facts, safety_traps_and_stages_are_what_brute_force_says) {
  BestPlays best_plays;
  Stages stages;
  const std::size_t played = tests::for_each_tried(cases, most_plays, [&](const Tried& tried) {
    best_plays.look_at(tried);
    stages.look_at(tried);
  });
  EXPECT_GT(played, cases / 2);
  best_plays.expect_often();
  stages.expect_often();
}

}  // namespace
}  // namespace vt
