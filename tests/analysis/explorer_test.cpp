// The explorer against every conversation played out one by one.

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "engine/analysis/distribution.h"
#include "engine/analysis/opportunity.h"
#include "engine/dialogue/log.h"
#include "tests/analysis/oracle.h"
#include "tests/support/disk_files.h"
#include "tests/support/random_scenario.h"

namespace vt {
namespace {

constexpr std::size_t most_plays = 3000;
constexpr std::uint64_t cases = 1500;

const Reactions& reactions() {
  static const Reactions table =
      read_reactions(tests::must_read(std::string(VT_TESTS_DIR) + "/../content/reactions.json"),
                     "reactions.json")
          .value();
  return table;
}

/// f(seed, scenario, oracle, graph) for every random scenario that can be played out whole.
template <class F>
std::size_t for_each_case(F&& f) {
  std::size_t played = 0;
  for (std::uint64_t seed = 0; seed < cases; ++seed) {
    const auto scenario =
        std::make_shared<const Scenario>(random_scenario({seed, static_cast<std::uint32_t>(1 + seed % 4)}));
    const tests::Oracle oracle(*scenario, most_plays);
    if (!oracle.is_complete) continue;
    ++played;
    const Script script(scenario, reactions());
    f(seed, *scenario, oracle, StateGraph(script));
    if (testing::Test::HasFailure()) return played;
  }
  return played;
}

const std::string& end_name(const StateGraph& graph, StateIndex state) {
  return graph.script().id(graph.place(state));
}

TEST(explorer, finds_the_places_and_answers_that_brute_force_finds) {
  const std::size_t played = for_each_case(
      [](std::uint64_t seed, const Scenario&, const tests::Oracle& oracle, const StateGraph& graph) {
        std::set<std::string> reached;
        std::set<std::string> offered;
        for (StateIndex state = 0; state < graph.size(); ++state) {
          reached.insert(end_name(graph, state));
          for (const Edge& edge : graph.edges(state))
            offered.insert(end_name(graph, state) + "." +
                           graph.script().turn(graph.place(state)).options[edge.option].id);
        }
        EXPECT_TRUE(graph.is_exhaustive()) << seed;
        EXPECT_FALSE(graph.cycle().has_value()) << seed;
        EXPECT_EQ(reached, oracle.reached) << seed;
        EXPECT_EQ(offered, oracle.offered) << seed;
      });
  EXPECT_GT(played, cases / 2);  // most cases are small enough to be played out
}

TEST(explorer, has_the_best_and_worst_totals_of_brute_force) {
  for_each_case(
      [](std::uint64_t seed, const Scenario&, const tests::Oracle& oracle, const StateGraph& graph) {
        const Values values(graph);
        EXPECT_EQ(values.best(0), oracle.best) << seed;
        EXPECT_EQ(values.worst(0), oracle.worst) << seed;
      });
}

TEST(explorer, has_the_distribution_of_opportunity_of_brute_force) {
  for_each_case(
      [](std::uint64_t seed, const Scenario& scenario, const tests::Oracle& oracle, const StateGraph& graph) {
        const Values values(graph);
        const Policy random(Bot::random, scenario, {}, graph, values);
        std::map<std::pair<int, int>, double> expected;
        for (const tests::OraclePlay& play : oracle.plays)
          if (play.possible > 0) expected[{play.used, play.possible}] += play.chance;
        std::map<std::pair<int, int>, double> found;
        const PlayFacts facts(graph);
        const Counter counter = counter_of(PlayMeasure::opportunity, facts, values);
        Sweep(graph, random, counter).run([&](StateIndex state, std::uint8_t, const PairGrid& pairs) {
          if (!graph.edges(state).empty()) return;
          pairs.for_each([&](int part, int whole, double chance) {
            if (whole > 0) found[{part, whole}] += chance;
          });
        });
        ASSERT_EQ(found.size(), expected.size()) << seed;
        for (const auto& [pair, chance] : expected) EXPECT_NEAR(found[pair], chance, 1e-9) << seed;
      });
}

TEST(explorer, sums_opportunity_up_as_brute_force_does) {
  for_each_case(
      [](std::uint64_t seed, const Scenario& scenario, const tests::Oracle& oracle, const StateGraph& graph) {
        const Values values(graph);
        const Policy random(Bot::random, scenario, {}, graph, values);
        const PlayFacts facts(graph);
        const Distribution distribution = distribution_of(PlayMeasure::opportunity, facts, values, random);
        std::vector<double> bins(4, 0.0);
        double total = 0;
        double sum = 0;
        double up_to_half = 0;  // chance of using at most half of what was possible
        for (const tests::OraclePlay& play : oracle.plays) {
          if (play.possible == 0) continue;
          total += play.chance;
          sum += play.chance * play.used / play.possible;
          bins[static_cast<std::size_t>(std::min(3, 4 * play.used / play.possible))] += play.chance;
          if (2 * play.used <= play.possible) up_to_half += play.chance;
        }
        ASSERT_EQ(distribution.mean().has_value(), total > 0) << seed;
        const auto mean = mean_share(graph, random, counter_of(PlayMeasure::opportunity, facts, values));
        ASSERT_EQ(mean.has_value(), total > 0) << seed;
        if (total == 0) return;
        EXPECT_NEAR(*distribution.mean(), sum / total, 1e-9) << seed;
        EXPECT_NEAR(mean->mean, sum / total, 1e-9) << seed;
        const std::vector<double> found = distribution.histogram(0, 1, 4);
        for (std::size_t bin = 0; bin < 4; ++bin) EXPECT_NEAR(found[bin], bins[bin] / total, 1e-9) << seed;
        const double share = up_to_half / total;
        if (share > 1e-6) {
          EXPECT_LE(distribution.percentile(share - 1e-7).value(), 0.5) << seed;
        }
        if (share < 1 - 1e-6) {
          EXPECT_GT(distribution.percentile(share + 1e-7).value(), 0.5) << seed;
        }
      });
}

TEST(explorer, samples_a_mean_that_would_take_too_long_and_says_how_far_it_may_be_off) {
  std::size_t outside = 0;
  std::size_t compared = 0;
  for_each_case([&](std::uint64_t, const Scenario& scenario, const tests::Oracle&, const StateGraph& graph) {
    const Values values(graph);
    const Policy random(Bot::random, scenario, {}, graph, values);
    const PlayFacts facts(graph);
    const Counter counter = counter_of(PlayMeasure::opportunity, facts, values);
    const auto exact = mean_share(graph, random, counter);
    const auto sampled = mean_share(graph, random, counter, 1);
    if (!exact || !sampled || sampled->half_width == 0) return;
    EXPECT_EQ(exact->half_width, 0);
    ++compared;
    outside += std::abs(exact->mean - sampled->mean) > sampled->half_width ? 1 : 0;
  });
  EXPECT_GT(compared, 500U);
  EXPECT_LT(outside, compared / 10);  // a 95 % interval
}

TEST(explorer, has_the_lengths_and_totals_of_brute_force) {
  for_each_case(
      [](std::uint64_t seed, const Scenario& scenario, const tests::Oracle& oracle, const StateGraph& graph) {
        const Values values(graph);
        const Policy random(Bot::random, scenario, {}, graph, values);
        std::map<std::pair<int, int>, double> expected;
        for (const tests::OraclePlay& play : oracle.plays) expected[{play.length, play.yield}] += play.chance;
        std::map<std::pair<int, int>, double> found;
        const PlayFacts facts(graph);
        Counter both;  // answers and yield at once: pairs of which neither is a ratio's
        both.count = [](StateIndex, const Edge& edge, std::uint8_t) { return Counted{{1, edge.yield}, 0}; };
        Sweep(graph, random, both).run([&](StateIndex state, std::uint8_t, const PairGrid& pairs) {
          if (!graph.edges(state).empty()) return;
          pairs.for_each([&](int length, int yield, double chance) { found[{length, yield}] += chance; });
        });
        ASSERT_EQ(found.size(), expected.size()) << seed;
        for (const auto& [pair, chance] : expected) EXPECT_NEAR(found[pair], chance, 1e-9) << seed;
      });
}

TEST(explorer, knows_which_plays_miss_the_gate) {
  for_each_case(
      [](std::uint64_t seed, const Scenario& scenario, const tests::Oracle& oracle, const StateGraph& graph) {
        const Values values(graph);
        const Policy random(Bot::random, scenario, {}, graph, values);
        const std::vector<double> visits = visit_chances(graph, random);
        double missed = 0;
        for (StateIndex state = 0; state < graph.size(); ++state)
          if (graph.edges(state).empty() && graph.gate().is_missed(graph.point(state).gate))
            missed += visits[state];
        double expected = 0;
        for (const tests::OraclePlay& play : oracle.plays) expected += play.misses_gate ? play.chance : 0;
        EXPECT_NEAR(missed, expected, 1e-9) << seed;
      });
}

TEST(explorer, obeys_the_laws_of_loss) {
  for_each_case([](std::uint64_t seed, const Scenario&, const tests::Oracle&, const StateGraph& graph) {
    const Values values(graph);
    for (StateIndex state = 0; state < graph.size(); ++state) {
      const auto edges = graph.edges(state);
      if (edges.empty()) continue;
      int least = INT32_MAX;
      for (const Edge& edge : edges) {
        EXPECT_GE(values.loss(state, edge), 0) << seed;
        least = std::min(least, values.loss(state, edge));
      }
      EXPECT_EQ(least, 0) << seed;
    }
  });
}

TEST(explorer, gives_shortest_plays_as_witnesses) {
  for_each_case(
      [](std::uint64_t seed, const Scenario&, const tests::Oracle& oracle, const StateGraph& graph) {
        for (StateIndex state = 0; state < graph.size(); ++state) {
          Session session(graph.script(), seed);
          for (const Choice& choice : graph.witness(state)) {
            ASSERT_EQ(session.moment().place, choice.turn) << seed;
            ASSERT_TRUE(session.is_offered(choice.option)) << seed;
            session.choose(choice.option);
          }
          EXPECT_EQ(session.moment().place, graph.place(state)) << seed;
          if (!graph.edges(state).empty()) continue;
          const auto same_end = [&](const tests::OraclePlay& play) {
            return play.end == end_name(graph, state) &&
                   static_cast<std::size_t>(play.length) <= session.length();
          };
          EXPECT_TRUE(std::any_of(oracle.plays.begin(), oracle.plays.end(), same_end)) << seed;
        }
      });
}

TEST(explorer, judges_a_play_as_its_exchanges_do) {
  for_each_case([](std::uint64_t seed, const Scenario&, const tests::Oracle&, const StateGraph& graph) {
    const Values values(graph);
    Dice dice(seed);
    Session session(graph.script(), seed);
    play_on(session, dice);
    const Conversation conversation = conversation_of(session);
    const JudgedConversation laid_out = judged(graph.script(), conversation);
    const auto opportunity = opportunity_of(graph, values, conversation);
    ASSERT_TRUE(opportunity.has_value()) << seed;
    int yields = 0;
    int losses = 0;
    for (std::size_t k = 0; k < laid_out.exchanges.size(); ++k) {
      yields += laid_out.exchanges[k].yield();
      losses += opportunity->losses[k];
      const bool is_best = opportunity->losses[k] == 0;
      const auto& better = opportunity->better[k];
      EXPECT_EQ(is_best, std::count(better.begin(), better.end(), laid_out.exchanges[k].option->id) == 1)
          << seed;
    }
    EXPECT_EQ(values.best(0) - losses, yields) << seed;  // a finished play
  });
}

TEST(explorer, best_plays_use_every_opportunity) {
  for_each_case(
      [](std::uint64_t seed, const Scenario& scenario, const tests::Oracle&, const StateGraph& graph) {
        const Values values(graph);
        const Policy best(Bot::best, scenario, {}, graph, values);
        const PlayFacts facts(graph);
        const auto mean = mean_share(graph, best, counter_of(PlayMeasure::opportunity, facts, values));
        EXPECT_NEAR(mean ? mean->mean : 1.0, 1.0, 1e-12) << seed;  // nothing to lose is nothing lost
      });
}

TEST(explorer, says_so_when_it_is_bounded) {
  const auto scenario = std::make_shared<const Scenario>(random_scenario({7, 4}));
  const Script script(scenario, reactions());
  const StateGraph whole(script);
  ASSERT_GT(whole.size(), 1U);
  EXPECT_TRUE(whole.is_exhaustive());
  EXPECT_FALSE(StateGraph(script, {.states = 1}).is_exhaustive());
  EXPECT_FALSE(StateGraph(script, {.bytes = 1}).is_exhaustive());
}

TEST(explorer, explores_from_every_state_that_a_case_may_carry_over) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const auto scenario = std::make_shared<const Scenario>(random_scenario({seed, 4}));
    const Script script(scenario, reactions());
    std::vector<State> starts(4, script.start_state());
    starts[1].variables[variables::trust] = 9;
    starts[2].variables[variables::importance] = 1;
    starts[3].variables[variables::trust] = 9;  // the same as another
    const StateGraph together(script, starts, {});
    const Values values(together);
    ASSERT_EQ(together.roots().size(), starts.size());
    EXPECT_EQ(together.roots()[1], together.roots()[3]);
    for (std::size_t i = 0; i < starts.size(); ++i) {
      const StateGraph alone(script, std::span(&starts[i], 1), {});
      const Values expected(alone);
      EXPECT_EQ(values.best(together.roots()[i]), expected.best(0)) << seed;
      EXPECT_EQ(values.worst(together.roots()[i]), expected.worst(0)) << seed;
      EXPECT_LE(alone.size(), together.size());
    }
  }
}

TEST(explorer, finds_a_loop_and_how_to_come_into_it) {
  Scenario scenario = random_scenario({3, 2});
  for (Option& option : scenario.turns.back().options) {
    option.next = {{std::nullopt, scenario.turns.back().id, {}}};
    option.effects = Effects{};
    option.once = false;
    option.when.reset();
  }
  scenario.start = scenario.turns.back().id;
  const Script script(std::make_shared<const Scenario>(scenario), reactions());
  const StateGraph graph(script);
  ASSERT_TRUE(graph.cycle().has_value());
  EXPECT_TRUE(graph.order().empty());
  Session session(script, 1);
  for (const Choice& choice : graph.cycle()->play) session.choose(choice.option);
  const PlaceIndex before = session.moment().place;
  ASSERT_FALSE(graph.cycle()->loop.empty());
  for (const Choice& choice : graph.cycle()->loop) session.choose(choice.option);
  EXPECT_EQ(session.moment().place, before);
}

}  // namespace
}  // namespace vt
