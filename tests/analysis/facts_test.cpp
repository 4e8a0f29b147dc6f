// What can happen at all, held against every conversation of thousands of awkward scenarios.

#include <gtest/gtest.h>

#include "engine/analysis/coverage.h"
#include "engine/scenario/read.h"
#include "tests/analysis/oracle_facts.h"
#include "tests/analysis/tried.h"
#include "tests/support/build.h"

namespace vt {
namespace {

using tests::Followed;
using tests::Readings;
using tests::Tried;

constexpr std::uint64_t cases = 3000;
constexpr std::size_t most_plays = 150;

template <class F>
std::size_t for_each(F&& f) {
  return tests::for_each_tried(cases, most_plays, f);
}

tests::WrittenCondition written(const Script& script, const Guard& guard) {
  const std::string inner = guard.kind == Guard::Kind::line
                                ? script.lines(guard.place)[guard.inner].id
                                : script.turn(guard.place).options[guard.inner].id;
  return {script.id(guard.place), inner, static_cast<tests::Guarded>(guard.kind), guard.position};
}

const Condition& condition_of(const Script& script, const Guard& guard) {
  if (guard.kind == Guard::Kind::line) return *script.lines(guard.place)[guard.inner].when;
  const Option& option = script.turn(guard.place).options[guard.inner];
  if (guard.kind == Guard::Kind::option) return *option.when;
  return guard.kind == Guard::Kind::effect ? *(*option.effects)[guard.position].when
                                           : *option.next[guard.position].when;
}

TEST(awkward_scenarios, are_sound_as_far_as_reading_goes) {
  for (std::uint64_t seed = 0; seed < cases && !HasFailure(); ++seed)
    for (const Finding& finding : check_meaning(tests::awkward_scenario(seed)))
      EXPECT_NE(finding.severity, Severity::error)
          << seed << ": " << finding.rule << " " << finding.where.path();
}

void expect_shown(const Tried& tried, const Guard& guard, const Witness& witness, bool holds) {
  if (!witness) return;
  const Followed end = follow(tried, *witness);
  ASSERT_NE(end.at, nullptr);
  const bool is_effect = guard.kind == Guard::Kind::effect;
  if (is_effect || guard.kind == Guard::Kind::lead) {
    ASSERT_FALSE(witness->empty()) << tried.seed;
    EXPECT_EQ(witness->back(), (Choice{guard.place, guard.inner})) << tried.seed;
  } else {
    EXPECT_EQ(end.session.moment().place, guard.place) << tried.seed;
  }
  const tests::OracleMoment& read_at = is_effect ? *end.before : *end.at;
  EXPECT_EQ(is_true(condition_of(tried.script, guard), read_at), holds) << tried.seed;
}

struct Conditions {
  void look_at(const Tried& tried) {
    const auto expected = conditions_read(tried.oracle);
    const auto guards = tried.script.guards();
    ASSERT_EQ(guards.size(), expected.size()) << tried.seed;
    for (std::size_t at = 0; at < guards.size(); ++at) {
      const GuardSeen& seen = tried.study->coverage.guards[at];
      const Readings found{seen.when_true.has_value(), seen.when_false.has_value()};
      const auto where = written(tried.script, guards[at]);
      EXPECT_EQ(found, expected.at(where))
          << tried.seed << ": " << where.place << "." << where.inner << " " << where.position;
      (found.held ? (found.failed ? both : always) : (found.failed ? never : unread)) += 1;
      expect_shown(tried, guards[at], seen.when_true, true);
      expect_shown(tried, guards[at], seen.when_false, false);
    }
  }

  void expect_often() const {
    EXPECT_GT(always, 1000U);
    EXPECT_GT(never, 1000U);
    EXPECT_GT(both, 1000U);
    EXPECT_GT(unread, 1000U);
  }

  std::size_t always = 0;
  std::size_t never = 0;
  std::size_t both = 0;
  std::size_t unread = 0;
};

/// What a scenario's coverage says, named as the oracle names it.
struct Seen {
  explicit Seen(const Tried& tried) {
    for (PlaceIndex place = 0; place < tried.script.place_count(); ++place) {
      const PlaceSeen& seen = tried.study->coverage.places[place];
      const std::string& id = tried.script.id(place);
      if (seen.reached) reached.insert(id);
      if (seen.silent) lines.silent_places.insert(id);
      if (seen.stuck) lines.stuck_turns.insert(id);
      for (std::size_t i = 0; i < seen.said.size(); ++i) {
        const std::string line = id + "." + tried.script.lines(place)[i].id;
        if (seen.said[i]) lines.said.insert(line);
        if (seen.left_out[i]) lines.left_out.insert(line);
      }
      for (OptionIndex i = 0; i < seen.offered.size(); ++i)
        if (seen.offered[i]) offered.insert(tried.answer_id(place, i));
    }
  }

  std::set<std::string> reached;
  std::set<std::string> offered;
  tests::LineFacts lines;
};

bool says(const Followed& end, std::size_t line) {
  const Shown& lines = end.session.moment().lines;
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

/// Replays every witness of a place; gives how many there were.
std::size_t expect_witnesses(const Tried& tried, PlaceIndex place) {
  std::size_t shown = 0;
  const auto show = [&](const Witness& witness, auto&& is_shown) {
    if (!witness) return;
    const Followed end = follow(tried, *witness);
    EXPECT_EQ(end.session.moment().place, place) << tried.seed;
    EXPECT_TRUE(is_shown(end)) << tried.seed << " at " << tried.script.id(place);
    ++shown;
  };
  const PlaceSeen& seen = tried.study->coverage.places[place];
  show(seen.reached, [](const Followed&) { return true; });
  show(seen.silent, [](const Followed& end) { return end.session.moment().lines.empty(); });
  show(seen.stuck, [](const Followed& end) { return end.session.status() == Session::Status::stuck; });
  for (std::size_t i = 0; i < seen.said.size(); ++i) {
    show(seen.said[i], [&](const Followed& end) { return says(end, i); });
    show(seen.left_out[i], [&](const Followed& end) { return !says(end, i); });
  }
  for (OptionIndex i = 0; i < seen.offered.size(); ++i)
    show(seen.offered[i], [&](const Followed& end) { return end.session.is_offered(i); });
  return shown;
}

struct Places {
  void look_at(const Tried& tried) {
    const Seen seen(tried);
    const tests::LineFacts expected = line_facts(tried.oracle);
    EXPECT_EQ(seen.reached, tried.oracle.reached) << tried.seed;
    EXPECT_EQ(seen.offered, tried.oracle.offered) << tried.seed;
    EXPECT_EQ(seen.lines.said, expected.said) << tried.seed;
    EXPECT_EQ(seen.lines.left_out, expected.left_out) << tried.seed;
    EXPECT_EQ(seen.lines.silent_places, expected.silent_places) << tried.seed;
    EXPECT_EQ(seen.lines.stuck_turns, expected.stuck_turns) << tried.seed;
    for (PlaceIndex place = 0; place < tried.script.place_count(); ++place)
      shown += expect_witnesses(tried, place);
    silent += expected.silent_places.size();
    stuck += expected.stuck_turns.size();
    unreached += tried.script.place_count() - seen.reached.size();
  }

  void expect_often() const {
    EXPECT_GT(silent, 300U);
    EXPECT_GT(stuck, 300U);
    EXPECT_GT(unreached, 1000U);
    EXPECT_GT(shown, 50'000U);
  }

  std::size_t silent = 0;
  std::size_t stuck = 0;
  std::size_t unreached = 0;
  std::size_t shown = 0;
};

TEST(facts, conditions_places_lines_and_answers_are_those_of_brute_force_and_witnesses_show_them) {
  Conditions conditions;
  Places places;
  const std::size_t played = for_each([&](const Tried& tried) {
    conditions.look_at(tried);
    places.look_at(tried);
  });
  EXPECT_GT(played, cases / 2);
  conditions.expect_often();
  places.expect_often();
}

using AnswerAndVariable = std::pair<std::string, std::string>;

std::set<AnswerAndVariable> rises_of(const tests::Oracle& oracle) {
  std::set<AnswerAndVariable> out;
  for (const tests::OracleMoment& moment : oracle.moments)
    for (const tests::OracleAnswer& answer : moment.offered)
      for (const auto& [variable, amount] : answer.changes)
        if (amount > 0) out.emplace(answer.id, variable);
  return out;
}

struct ChangesMade {
  void look_at(const Tried& tried) {
    std::map<AnswerAndVariable, bool> found;
    std::set<AnswerAndVariable> rises;
    for (const Clamping::Change& change : tried.study->clamping->changes) {
      const AnswerAndVariable where{tried.answer_id(change.turn, change.option),
                                    std::string(tried.script.variable_name(change.variable))};
      found[where] = change.is_effective;
      if (change.is_rise) rises.insert(where);
    }
    EXPECT_EQ(found, change_facts(tried.oracle).ever_effective) << tried.seed;
    EXPECT_EQ(rises, rises_of(tried.oracle)) << tried.seed;
    for (const auto& [where, is_effective] : found) (is_effective ? effective : clamped_away) += 1;
  }

  void expect_often() const {
    EXPECT_GT(effective, 5000U);
    EXPECT_GT(clamped_away, 500U);
  }

  std::size_t effective = 0;
  std::size_t clamped_away = 0;
};

void expect_cut(const Tried& tried, VariableIndex variable, bool at_max, const Play& play) {
  const std::string name(tried.script.variable_name(variable));
  const Followed end = follow(tried, play);
  ASSERT_NE(end.answer, nullptr) << tried.seed;
  const int wanted = end.before->values.at(name) + end.answer->changes.at(name);
  const int got = end.session.state().variables[variable];
  const auto [min, max] = tried.script.bounds(variable);
  EXPECT_EQ(got, at_max ? max : min) << tried.seed;
  EXPECT_TRUE(at_max ? wanted > got : wanted < got) << tried.seed << name;
}

struct Cuts {
  void look_at(const Tried& tried) {
    const tests::ChangeFacts expected = change_facts(tried.oracle);
    for (VariableIndex v = 0; v < tried.script.variable_count(); ++v) {
      const Clamping::Variable& found = tried.study->clamping->variables[v];
      const std::string name(tried.script.variable_name(v));
      EXPECT_TRUE(found.is_known);
      EXPECT_EQ(found.cut_at_max, expected.cut_off_at_maximum.count(name) > 0) << tried.seed << name;
      EXPECT_EQ(found.cut_at_min, expected.cut_off_at_minimum.count(name) > 0) << tried.seed << name;
      std::uint64_t ends = 0;
      for (const tests::OraclePlay& play : tried.oracle.plays)
        ends |= std::uint64_t{1} << (play.last().values.at(name) - tried.script.bounds(v).first);
      EXPECT_EQ(found.at_end, ends) << tried.seed << name;
      for (const bool at_max : {false, true}) {
        const Witness witness = clamp_witness(tried.graph(), v, at_max);
        ASSERT_EQ(witness.has_value(), at_max ? found.cut_at_max : found.cut_at_min) << tried.seed << name;
        if (!witness) continue;
        expect_cut(tried, v, at_max, *witness);
        ++cuts;
      }
    }
  }

  void expect_often() const { EXPECT_GT(cuts, 2000U); }

  std::size_t cuts = 0;
};

TEST(facts, answers_change_what_brute_force_sees_them_change_and_bounds_bite_where_it_says) {
  ChangesMade changes;
  Cuts cuts;
  const std::size_t played = for_each([&](const Tried& tried) {
    changes.look_at(tried);
    cuts.look_at(tried);
  });
  EXPECT_GT(played, cases / 2);
  changes.expect_often();
  cuts.expect_often();
}

TEST(facts, a_wide_variable_is_not_known_but_where_it_is_cut_off_is_shown) {
  Scenario scenario = build::scenario(
      {build::turn("begin", {build::answer("een", {build::ask()}, "slot", build::add("geld", 70)),
                             build::answer("twee", {build::ask()}, "slot", build::add("geld", -40))})});
  scenario.state.variables = {{"geld", -40, 40, 0, {}}};
  const Script script = build::script(std::move(scenario));
  const StateGraph graph(script);
  const Clamping clamping = clamping_of(graph);
  EXPECT_FALSE(clamping.variables[variables::own].is_known);
  EXPECT_TRUE(clamping.changes.empty());
  EXPECT_EQ(clamp_witness(graph, variables::own, true), (Play{{script.start(), 0}}));
  EXPECT_EQ(clamp_witness(graph, variables::own, false), std::nullopt);
}

}  // namespace
}  // namespace vt
