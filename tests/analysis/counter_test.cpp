// Counters against the scorecard: what a measure means stands in engine/scoring alone, and what is counted
// along a play must come to the same. Distributions, extremes and rules rest on it.

#include "engine/analysis/counter.h"

#include <gtest/gtest.h>

#include "engine/analysis/opportunity.h"
#include "tests/support/build.h"
#include "tests/support/random_scenario.h"

namespace vt {
namespace {

constexpr std::uint64_t cases = 3000;

/// A random play of a random scenario, judged, beside the graph that holds it.
struct Played {
  explicit Played(std::uint64_t seed)
      : script(std::make_shared<const Scenario>(
                   random_scenario({seed, static_cast<std::uint32_t>(1 + seed % 6)})),
               build::reactions()),
        graph(script),
        values(graph),
        facts(graph) {
    Dice dice(seed);
    Session session(script, seed);
    play_on(session, dice);
    conversation = conversation_of(session);
    laid_out = judged(script, conversation);
    card = score(script, conversation, laid_out, build::norms(), std::nullopt);
    states = states_of(graph, conversation).value();
  }

  Script script;
  StateGraph graph;
  Values values;
  PlayFacts facts;
  Conversation conversation;
  JudgedConversation laid_out;
  Scorecard card;
  std::vector<StateIndex> states;
};

Increment counted(const Played& play, const Counter& counter) {
  Increment sum = counter.start;
  std::uint8_t memory = counter.first_memory;
  for (std::size_t k = 0; k < play.conversation.exchanges.size(); ++k) {
    for (const Edge& edge : play.graph.edges(play.states[k])) {
      if (edge.option != play.conversation.exchanges[k].option) continue;
      const Counted more = counter.count(play.states[k], edge, memory);
      EXPECT_LT(more.memory, counter.memories);
      sum = {sum.part + more.add.part, sum.whole + more.add.whole};
      memory = more.memory;
      break;
    }
  }
  return sum;
}

template <class F>
void for_each_play(F&& f) {
  for (std::uint64_t seed = 0; seed < cases && !testing::Test::HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    f(Played(seed));
  }
}

void expect_pair(const Played& play, const Counter& counter, const Fraction& expected,
                 std::string_view name) {
  const Increment found = counted(play, counter);
  EXPECT_EQ(found.part, expected.part) << name;
  EXPECT_EQ(found.whole, expected.whole) << name;
}

void expect_number(const Played& play, PlayMeasure measure, int expected) {
  EXPECT_EQ(counted(play, counter_of(measure, play.facts, play.values)).part, expected) << name_of(measure);
}

TEST(counters, come_to_what_the_scorecard_says) {
  for_each_play([](const Played& play) {
    const Tally& tally = play.card.tally;
    const auto ratio = [&](PlayMeasure measure, const Fraction& expected) {
      expect_pair(play, counter_of(measure, play.facts, play.values), expected, name_of(measure));
    };
    ratio(PlayMeasure::reflections_to_questions, {tally.reflections(), tally.questions()});
    ratio(PlayMeasure::complex_reflections, {tally.of(Code::reflection_complex), tally.reflections()});
    ratio(PlayMeasure::open_questions, {tally.of(Code::question_open), tally.questions()});
    ratio(PlayMeasure::change_talk, play.card.talk.all.share_of_change());
    ratio(PlayMeasure::opportunity, opportunity_of(play.graph, play.values, play.conversation)->used());
    expect_number(play, PlayMeasure::provoked, play.card.talk.all.provoked);
    expect_number(play, PlayMeasure::discord_raised, play.card.discord.raised);
    expect_number(play, PlayMeasure::discord_highest, play.card.discord.highest);
    expect_number(play, PlayMeasure::traps, static_cast<int>(play.card.traps.size()));
    expect_number(play, PlayMeasure::non_adherent, tally.non_adherent());
    expect_number(play, PlayMeasure::length, static_cast<int>(play.laid_out.exchanges.size()));
    int yield = 0;
    for (const JudgedExchange& exchange : play.laid_out.exchanges) yield += exchange.yield();
    expect_number(play, PlayMeasure::yield, yield);
  });
}

TEST(counters, come_to_what_goals_are_judged_by) {
  for_each_play([](const Played& play) {
    for (std::size_t i = 0; i < count_of<SkillMeasure>; ++i) {
      const auto measure = static_cast<SkillMeasure>(i);
      expect_pair(play, skill_counter(play.facts, measure), measure_of(measure, play.card, play.laid_out),
                  name_of(measure));
    }
  });
}

TEST(counters, notice_the_patterns_that_the_scorecard_notices) {
  for_each_play([](const Played& play) {
    for (std::size_t i = 0; i < count_of<PatternTrap>; ++i) {
      const auto pattern = static_cast<PatternTrap>(i);
      const auto hits =
          std::count_if(play.card.traps.begin(), play.card.traps.end(),
                        [&](const TrapHit& hit) { return !hit.is_authored && hit.name == name_of(pattern); });
      EXPECT_EQ(counted(play, pattern_counter(play.facts, pattern)).part, hits) << name_of(pattern);
    }
  });
}

TEST(counters, split_the_thirds_as_the_scorecard_does) {
  for_each_play([](const Played& play) {
    const std::size_t length = play.laid_out.exchanges.size();
    for (std::size_t third = 0; third < 3; ++third)
      expect_pair(play, third_counter(play.facts, third, static_cast<std::uint8_t>(length)),
                  play.card.talk.thirds[third].share_of_change(), std::to_string(third));
  });
}

}  // namespace
}  // namespace vt
