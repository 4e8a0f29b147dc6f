// The order in which answers are shown: drawn from the session's seed, the turn and the visit, and from
// nothing else.

#include <map>
#include <set>

#include <gtest/gtest.h>

#include "engine/base/draw.h"
#include "tests/support/build.h"

namespace vt {
namespace {

using namespace build;
using Order = std::vector<OptionIndex>;

Turn four_answers(const std::string& id, const std::string& to) {
  return turn(id, {answer("een", {ask()}, to), answer("twee", {ask()}, to), answer("drie", {ask()}, to),
                   answer("vier", {ask()}, to)});
}

Order order_of(const Session& session) {
  return {session.offered().begin(), session.offered().end()};
}

Order order_at(const Script& play, std::uint64_t seed, int visit = 0) {
  Session session(play, seed);
  for (int i = 0; i < visit; ++i) session.choose(0);
  return order_of(session);
}

TEST(Order, is_the_same_for_the_same_seed) {
  const Script play = script(scenario({four_answers("a", "a")}));
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    EXPECT_EQ(order_at(play, seed), order_at(play, seed));
    EXPECT_EQ(order_at(play, seed, 3), order_at(play, seed, 3));
  }
}

TEST(Order, holds_every_offered_answer_once) {
  const Script play = script(scenario({four_answers("a", "a")}));
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const Order order = order_at(play, seed);
    EXPECT_EQ(std::set<OptionIndex>(order.begin(), order.end()), (std::set<OptionIndex>{0, 1, 2, 3}));
  }
}

TEST(Order, is_drawn_anew_on_every_visit_and_for_every_turn) {
  const Script play = script(scenario({four_answers("a", "a")}));
  const Script other = script(scenario({four_answers("b", "b")}));
  int same_visit = 0;
  int same_turn = 0;
  for (std::uint64_t seed = 0; seed < 2400; ++seed) {
    if (order_at(play, seed) == order_at(play, seed, 1)) ++same_visit;
    if (order_at(play, seed) == order_at(other, seed)) ++same_turn;
  }
  // One in 24 by chance: 100, with a standard deviation under 10.
  EXPECT_GT(same_visit, 50);
  EXPECT_LT(same_visit, 150);
  EXPECT_GT(same_turn, 50);
  EXPECT_LT(same_turn, 150);
}

TEST(Order, does_not_depend_on_the_language) {
  Scenario whole = scenario({four_answers("a", "a")});
  const Script dutch = script(whole);
  for (Option& option : whole.turns[0].options) option.text = "Something else altogether, and longer.";
  whole.locale = "en";
  whole.title = "Trial";
  const Script english = script(whole);
  for (std::uint64_t seed = 0; seed < 50; ++seed)
    EXPECT_EQ(order_at(dutch, seed, 2), order_at(english, seed, 2));
}

TEST(Order, does_not_depend_on_other_turns) {
  const Script alone = script(scenario({four_answers("a", "a")}));
  Scenario whole = scenario({four_answers("x", "a"), four_answers("a", "a"), four_answers("z", "slot")});
  whole.start = "a";
  const Script among_others = script(whole);
  for (std::uint64_t seed = 0; seed < 50; ++seed)
    EXPECT_EQ(order_at(alone, seed, 1), order_at(among_others, seed, 1));
}

TEST(Order, does_not_depend_on_the_way_that_led_there) {
  const Script play = script(scenario({four_answers("a", "b"), four_answers("b", "slot")}));
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    Session first(play, seed);
    Session second(play, seed);
    first.choose(0);
    second.choose(3);
    EXPECT_EQ(order_of(first), order_of(second));
  }
}

TEST(Order, gives_every_permutation_about_equally_often) {
  const Script play = script(scenario({four_answers("a", "slot")}));
  constexpr int expected = 1000;
  std::map<Order, int> times;
  for (std::uint64_t seed = 0; seed < 24 * expected; ++seed) ++times[order_at(play, seed)];
  ASSERT_EQ(times.size(), 24U);
  long squares = 0;
  for (const auto& [order, count] : times)
    squares += static_cast<long>(count - expected) * (count - expected);
  // Chi-square with 23 degrees of freedom stays under 49.7 in 999 of 1000; the seeds are fixed, so it cannot
  // flake.
  EXPECT_LT(squares, 49L * expected);
}

TEST(Order, gives_every_place_to_every_answer_about_equally_often_on_later_visits) {
  const Script play = script(scenario({four_answers("a", "a")}));
  constexpr int expected = 1000;
  for (int visit = 1; visit <= 2; ++visit) {
    std::array<std::array<int, 4>, 4> times{};
    for (std::uint64_t seed = 0; seed < 4 * expected; ++seed) {
      const Order order = order_at(play, seed, visit);
      for (std::size_t place = 0; place < 4; ++place) ++times[place][order[place]];
    }
    for (const auto& row : times) {
      long squares = 0;
      for (const int count : row) squares += static_cast<long>(count - expected) * (count - expected);
      EXPECT_LT(squares, 17L * expected);  // 3 degrees of freedom: under 16.3 in 999 of 1000
    }
  }
}

TEST(Draws, of_one_moment_do_not_depend_on_each_other) {
  const Draws draws(7, 11, 0);
  const auto first = draws.below(100, 1);
  const auto second = draws.below(100, 2);
  EXPECT_EQ(draws.below(100, 2), second);
  EXPECT_EQ(draws.below(100, 1), first);
}

}  // namespace
}  // namespace vt
