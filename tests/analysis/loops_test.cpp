// Loops that cannot be left and loops that pay, held against every loop of small scenarios in which answers
// lead back.

#include "engine/analysis/loops.h"

#include <gtest/gtest.h>

#include "tests/analysis/tried.h"
#include "tests/support/build.h"
#include "tests/support/random_scenario.h"

namespace vt {
namespace {

constexpr std::uint64_t cases = 1500;
constexpr std::size_t most_states = 25;  // every loop is walked

/// A random scenario in which some answers lead back, without a `once` that ends it.
Scenario leading_back(std::uint64_t seed) {
  Scenario scenario = random_scenario({seed, static_cast<std::uint32_t>(1 + seed % 2)});
  Dice dice(seed);
  for (Turn& turn : scenario.turns) {
    if (dice.chance(40)) turn.options.resize(1);
    for (Option& option : turn.options) {
      option.once = false;
      option.meets.clear();
      if (dice.chance(70)) option.effects = Effects{};
      if (dice.chance(40)) option.next = {{std::nullopt, dice.of(scenario.turns).id, {}}};
    }
  }
  scenario.safety.reset();
  return scenario;
}

/// Every loop of the graph that meets no state twice, walked one by one.
class Loops {
 public:
  explicit Loops(const StateGraph& graph) : graph_(graph), is_on_way_(graph.size(), false) {
    for (start_ = 0; start_ < graph.size(); ++start_) walk(start_, 0, true);
  }

  bool is_any = false;
  bool is_any_forced = false;  ///< one answer in each of its states
  int most_gain = INT32_MIN;

 private:
  /// From `at` on, through states from `start_` on, so that each loop is met from its first state alone.
  void walk(StateIndex at, int gain, bool is_forced) {
    is_on_way_[at] = true;
    const auto edges = graph_.edges(at);
    for (const Edge& edge : edges) {
      const bool still_forced = is_forced && edges.size() == 1;
      if (edge.to == start_) {
        is_any = true;
        is_any_forced = is_any_forced || still_forced;
        most_gain = std::max(most_gain, gain + edge.yield);
      } else if (edge.to > start_ && !is_on_way_[edge.to]) {
        walk(edge.to, gain + edge.yield, still_forced);
      }
    }
    is_on_way_[at] = false;
  }

  const StateGraph& graph_;
  StateIndex start_ = 0;
  std::vector<bool> is_on_way_;
};

struct Walked {
  StateIndex state = 0;
  int yield = 0;
  bool had_choice = false;
};

/// Follows answers through the graph; fails where one is not there.
Walked walk(const StateGraph& graph, StateIndex from, const Play& play) {
  Walked out{from};
  for (const Choice& choice : play) {
    const auto edges = graph.edges(out.state);
    const auto edge = std::find_if(edges.begin(), edges.end(),
                                   [&](const Edge& one) { return one.option == choice.option; });
    if (graph.place(out.state) != choice.turn || edge == edges.end()) {
      ADD_FAILURE() << "not on offer";
      return out;
    }
    out.had_choice = out.had_choice || edges.size() > 1;
    out.yield += edge->yield;
    out.state = edge->to;
  }
  return out;
}

/// Comes round; gives what going round is like.
Walked expect_loop(const StateGraph& graph, const Cycle& cycle) {
  EXPECT_FALSE(cycle.loop.empty());
  const StateIndex entry = walk(graph, 0, cycle.play).state;
  const Walked round = walk(graph, entry, cycle.loop);
  EXPECT_EQ(round.state, entry);
  return round;
}

TEST(loops, are_found_where_walking_finds_them) {
  std::size_t forced = 0;
  std::size_t free = 0;
  std::size_t gaining = 0;
  std::size_t even = 0;
  std::size_t none = 0;
  for (std::uint64_t seed = 0; seed < cases && !HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const Script script = build::script(leading_back(seed));
    const StateGraph graph(script, {.states = 1000});
    if (graph.size() > most_states) continue;
    const Loops walked(graph);
    ASSERT_EQ(graph.cycle().has_value(), walked.is_any);
    if (graph.cycle()) expect_loop(graph, *graph.cycle());

    const auto without_choice = forced_loop(graph);
    ASSERT_EQ(without_choice.has_value(), walked.is_any_forced);
    if (without_choice) {
      EXPECT_FALSE(expect_loop(graph, *without_choice).had_choice);
    }

    const auto with_gain = gaining_loop(graph);
    ASSERT_EQ(with_gain.has_value(), walked.is_any && walked.most_gain > 0);
    if (with_gain) {
      EXPECT_EQ(expect_loop(graph, with_gain->cycle).yield, with_gain->gain);
      EXPECT_GT(with_gain->gain, 0);
    }
    none += walked.is_any ? 0 : 1;
    forced += walked.is_any_forced ? 1 : 0;
    free += walked.is_any && !walked.is_any_forced ? 1 : 0;
    gaining += with_gain ? 1 : 0;
    even += walked.is_any && walked.most_gain == 0 ? 1 : 0;
  }
  EXPECT_GT(none, 30U);
  EXPECT_GT(forced, 30U);
  EXPECT_GT(free, 30U);
  EXPECT_GT(gaining, 30U);
  EXPECT_GT(even, 30U);
}

}  // namespace
}  // namespace vt
