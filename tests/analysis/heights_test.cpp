// The most and least that some play comes to, goals and ways to do well: held against every play of thousands
// of awkward scenarios, each judged by itself.

#include "engine/analysis/heights.h"

#include <gtest/gtest.h>

#include "engine/analysis/doing_well.h"
#include "engine/analysis/goal_reach.h"
#include "tests/analysis/oracle_facts.h"
#include "tests/analysis/tried.h"
#include "tests/support/build.h"

namespace vt {
namespace {

using tests::OraclePlay;
using tests::PlayBook;
using tests::Tried;

constexpr std::uint64_t cases = 3000;
constexpr std::size_t few_plays = 40;  // each is played again and judged
constexpr std::size_t most_plays = 150;

using SkillValues = std::array<Fraction, count_of<SkillMeasure>>;

/// Every play of the oracle's, by its answers, with what each skill's measure makes of it.
std::map<const OraclePlay*, SkillValues> judged_plays(const Tried& tried) {
  std::map<const OraclePlay*, SkillValues> out;
  for (const OraclePlay& play : tried.oracle.plays) {
    Session session(tried.script, tried.seed);
    for (const tests::OracleExchange& exchange : play.exchanges)
      session.choose(tried.script.find_option(session.moment().place, exchange.answer->option->id).value());
    const Conversation conversation = conversation_of(session);
    const JudgedConversation laid_out = judged(tried.script, conversation);
    const Scorecard card = score(tried.script, conversation, laid_out, build::norms(), std::nullopt);
    SkillValues& values = out[&play];
    for (std::size_t i = 0; i < values.size(); ++i)
      values[i] = measure_of(static_cast<SkillMeasure>(i), card, laid_out);
  }
  return out;
}

/// What is climbed, and which plays may.
struct Wanted {
  int part = 1;
  int whole = 0;
  bool must_count = false;
  bool must_pass = false;  ///< the safety gate
  bool must_be_best = false;

  [[nodiscard]] bool allows(const OraclePlay& play, const Fraction& value) const {
    return (!must_count || value.whole > 0) && (!must_pass || !play.misses_gate) &&
           (!must_be_best || play.loss == 0);
  }
  [[nodiscard]] int worth(const Fraction& value) const { return value.part * part + value.whole * whole; }
};

Climb climb_of(const Tried& tried, const Wanted& wanted) {
  Climb climb{.part = wanted.part, .whole = wanted.whole, .must_count = wanted.must_count};
  const StateGraph& graph = tried.graph();
  const Values& values = *tried.study->values;
  if (wanted.must_pass)
    climb.ends_at = [&graph](StateIndex end) { return !graph.gate().is_missed(graph.point(end).gate); };
  if (wanted.must_be_best)
    climb.takes = [&values](StateIndex from, const Edge& edge) { return values.loss(from, edge) == 0; };
  return climb;
}

TEST(heights, are_those_of_the_plays_and_are_shown_by_one_of_them) {
  const std::vector<Wanted> all{{1, 0},
                                {-1, 0},
                                {0, 1},
                                {0, -1},
                                {2, -1, true},
                                {-2, 1, true},
                                {5, -3, true, true},
                                {-5, 3, false, true},
                                {3, -2, true, false, true},
                                {1, 0, false, true, true}};
  std::size_t nowhere = 0;
  std::map<SkillMeasure, std::size_t> varied;
  tests::for_each_tried(cases, few_plays, [&](const Tried& tried) {
    const auto plays = judged_plays(tried);
    const PlayBook book = play_book(tried.oracle);
    for (std::size_t i = 0; i < count_of<SkillMeasure>; ++i) {
      const auto measure = static_cast<SkillMeasure>(i);
      const Counter counter = skill_counter(tried.study->facts, measure);
      std::set<int> parts;
      for (const auto& [play, values] : plays) parts.insert(values[i].part);
      varied[measure] += parts.size() > 1 ? 1 : 0;
      for (std::size_t w = 0; w < all.size(); ++w) {
        SCOPED_TRACE("seed " + std::to_string(tried.seed) + " " + std::string(name_of(measure)) + " " +
                     std::to_string(w));
        std::optional<int> most;
        for (const auto& [play, values] : plays)
          if (all[w].allows(*play, values[i]))
            most = std::max(most.value_or(INT32_MIN), all[w].worth(values[i]));
        const Heights heights(tried.graph(), counter, climb_of(tried, all[w]));
        ASSERT_EQ(heights.most(), most);
        nowhere += most ? 0 : 1;
        if (!most) continue;
        const auto found = book.find(told(tried.script, heights.play()));
        ASSERT_NE(found, book.end()) << told(tried.script, heights.play());
        const Fraction& value = plays.at(found->second)[i];
        EXPECT_TRUE(all[w].allows(*found->second, value));
        EXPECT_EQ(all[w].worth(value), *most);
      }
    }
  });
  EXPECT_GT(nowhere, 1000U);
  for (const auto& [measure, times] : varied) EXPECT_GT(times, 80U) << name_of(measure);
}

void expect_play(const Tried& tried, const PlayBook& book, const Witness& witness, bool exists) {
  ASSERT_EQ(witness.has_value(), exists);
  if (witness) {
    ASSERT_EQ(book.count(told(tried.script, *witness)), 1U);
  }
}

TEST(goals, are_tested_reached_and_missed_as_the_plays_are) {
  std::size_t untested = 0;
  std::size_t reached = 0;
  std::size_t out_of_reach = 0;
  std::size_t both = 0;
  tests::for_each_tried(cases, few_plays, [&](const Tried& tried) {
    const auto plays = judged_plays(tried);
    const PlayBook book = play_book(tried.oracle);
    for (const SkillRow& row : tried.skills.skills) {
      SCOPED_TRACE("seed " + std::to_string(tried.seed) + " " + std::string(name_of(row.skill)));
      const auto i = static_cast<std::size_t>(row.measure);
      const auto applies = [&](const Fraction& value) { return value.whole > 0; };
      const auto reaches = [&](const Fraction& value) {
        return applies(value) && value.part * row.at_least.whole >= row.at_least.part * value.whole;
      };
      bool is_tested = false;
      bool is_reached = false;
      bool is_missed = false;
      for (const auto& [play, values] : plays) {
        is_tested = is_tested || applies(values[i]);
        is_reached = is_reached || reaches(values[i]);
        is_missed = is_missed || (applies(values[i]) && !reaches(values[i]));
      }
      const GoalReach found = goal_reach(*tried.study, {"doel", "", row.skill, {}});
      EXPECT_EQ(found.is_tested, is_tested);
      expect_play(tried, book, found.reached, is_reached);
      expect_play(tried, book, found.missed, is_missed);
      if (found.reached) {
        EXPECT_TRUE(reaches(plays.at(book.at(told(tried.script, *found.reached)))[i]));
      }
      if (found.missed) {
        const Fraction& value = plays.at(book.at(told(tried.script, *found.missed)))[i];
        EXPECT_TRUE(applies(value) && !reaches(value));
      }
      untested += is_tested ? 0 : 1;
      reached += is_reached ? 1 : 0;
      out_of_reach += is_tested && !is_reached ? 1 : 0;
      both += is_reached && is_missed ? 1 : 0;
    }
  });
  EXPECT_GT(untested, 1000U);
  EXPECT_GT(reached, 1000U);
  EXPECT_GT(out_of_reach, 1000U);
  EXPECT_GT(both, 1000U);
}

TEST(doing_well, has_a_way_where_some_play_does_well_and_shows_such_a_play) {
  std::size_t possible = 0;
  std::size_t impossible = 0;
  tests::for_each_tried(cases, most_plays, [&](const Tried& tried) {
    const WayToDoWell way = way_to_do_well(*tried.study);
    ASSERT_NE(way.verdict, Verdict::undecided) << tried.seed;
    EXPECT_EQ(way.verdict == Verdict::possible, has_way_to_do_well(tried.oracle)) << tried.seed;
    EXPECT_EQ(tried.findings("VT0513").size(), way.verdict == Verdict::possible ? 0U : 1U) << tried.seed;
    (way.verdict == Verdict::possible ? possible : impossible) += 1;
    if (way.verdict != Verdict::possible) return;
    const PlayBook book = play_book(tried.oracle);
    const auto play = book.find(told(tried.script, way.play));
    ASSERT_NE(play, book.end()) << tried.seed;
    EXPECT_TRUE(does_well(*play->second)) << tried.seed;
  });
  EXPECT_GT(possible, 500U);
  EXPECT_GT(impossible, 500U);
}

}  // namespace
}  // namespace vt
