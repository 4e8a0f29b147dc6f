#include "engine/base/draw.h"

#include <array>
#include <set>

#include <gtest/gtest.h>

namespace vt {
namespace {

TEST(draw, a_hash_is_the_published_one_on_every_machine) {
  EXPECT_EQ(stable_hash(""), 0xcbf29ce484222325U);  // FNV-1a test vectors (Noll)
  EXPECT_EQ(stable_hash("a"), 0xaf63dc4c8601ec8cU);
  EXPECT_EQ(stable_hash("foobar"), 0x85944171f73967e8U);
}

TEST(draw, mixing_follows_splitmix64) {
  // First outputs of the reference generator for seed 1234567.
  constexpr std::uint64_t step = 0x9e3779b97f4a7c15U;
  EXPECT_EQ(mixed(1234567U), 6457827717110365317U);
  EXPECT_EQ(mixed(1234567U + step), 3203168211198807973U);
}

TEST(draw, the_same_moment_draws_the_same_number) {
  const Draws one(7, 11, 2);
  const Draws other(7, 11, 2);
  for (std::uint64_t purpose = 0; purpose < 100; ++purpose)
    EXPECT_EQ(one.below(6, purpose), other.below(6, purpose));
}

TEST(draw, seed_place_visit_and_purpose_each_change_the_draw) {
  constexpr std::uint32_t wide = 1U << 30U;
  const Draws base(7, 11, 2);
  EXPECT_NE(base.below(wide, 0), base.below(wide, 1));
  EXPECT_NE(base.below(wide, 0), Draws(8, 11, 2).below(wide, 0));
  EXPECT_NE(base.below(wide, 0), Draws(7, 12, 2).below(wide, 0));
  EXPECT_NE(base.below(wide, 0), Draws(7, 11, 3).below(wide, 0));
}

TEST(draw, stays_below_its_bound_and_reaches_every_number) {
  for (const std::uint32_t bound : {1U, 2U, 3U, 6U, 17U}) {
    std::set<std::uint32_t> seen;
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
      const std::uint32_t drawn = Draws(seed, stable_hash("binnen"), 0).below(bound, 0);
      ASSERT_LT(drawn, bound);
      seen.insert(drawn);
    }
    EXPECT_EQ(seen.size(), bound);
  }
}

TEST(draw, neighbouring_seeds_draw_evenly) {
  constexpr int rounds = 60'000;
  std::array<int, 6> counts{};
  for (std::uint64_t seed = 0; seed < rounds; ++seed) ++counts[Draws(seed, 1, 0).below(6, 0)];
  for (const int count : counts) EXPECT_NEAR(count, rounds / 6, 400);  // over four standard deviations
}

}  // namespace
}  // namespace vt
