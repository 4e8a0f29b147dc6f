#include "tools/gui/portrait_motion.h"

#include <cstdint>
#include <vector>

#include <gtest/gtest.h>

#include "engine/base/draw.h"

namespace vt {
namespace {

constexpr std::int64_t minute = 60'000;

PortraitMotion at_rest(bool less_motion = false) {
  return {stable_hash("Karim"), expression_of(Face::neutral, 5, 0), less_motion};
}

/// The moments at which lids that were open begin to close, within ten minutes.
std::vector<std::int64_t> blinks(const PortraitMotion& motion) {
  std::vector<std::int64_t> starts;
  bool was_open = true;
  for (std::int64_t now = 0; now < 10 * minute; ++now) {
    const bool is_open = motion.shown(now).lids == 1;
    if (was_open && !is_open) starts.push_back(now);
    was_open = is_open;
  }
  return starts;
}

bool is_same_picture(const PortraitMotion& motion, std::int64_t one, std::int64_t other) {
  return motion.shown(one) == motion.shown(other) && motion.breath_px(one) == motion.breath_px(other);
}

TEST(PortraitMotion, a_blink_comes_every_three_to_six_seconds) {
  const std::vector<std::int64_t> starts = blinks(at_rest());
  ASSERT_GT(starts.size(), 100U);
  for (std::size_t i = 1; i < starts.size(); ++i) {
    EXPECT_GE(starts[i] - starts[i - 1], 3000);
    EXPECT_LE(starts[i] - starts[i - 1], 6000);
  }
}

TEST(PortraitMotion, a_blink_shuts_the_eyes_and_is_over_after_150_ms) {
  const PortraitMotion motion = at_rest();
  const std::int64_t start = blinks(motion).front();
  float least = 1;
  for (std::int64_t now = start; now < start + 150; ++now) {
    EXPECT_LT(motion.shown(now).lids, 1);
    least = std::min(least, motion.shown(now).lids);
  }
  EXPECT_EQ(least, 0);
  EXPECT_EQ(motion.shown(start + 150).lids, 1);
}

TEST(PortraitMotion, two_people_do_not_blink_together) {
  const PortraitMotion other(stable_hash("Marleen"), expression_of(Face::neutral, 5, 0), false);
  EXPECT_NE(blinks(at_rest()), blinks(other));
}

TEST(PortraitMotion, breath_comes_every_four_seconds_by_one_pixel_at_a_time) {
  const PortraitMotion motion = at_rest();
  int highest = 0;
  for (std::int64_t now = 0; now < minute; ++now) {
    const int px = motion.breath_px(now);
    highest = std::max(highest, px);
    EXPECT_GE(px, 0);
    EXPECT_LE(std::abs(motion.breath_px(now + 1) - px), 1);
    EXPECT_EQ(motion.breath_px(now + 4000), px);
  }
  EXPECT_EQ(highest, 2);
}

TEST(PortraitMotion, a_change_takes_300_ms_and_is_quickest_at_first) {
  PortraitMotion motion = at_rest(false);
  const std::int64_t now = blinks(motion).front() + 1000;
  const Expression sad = expression_of(Face::sad, 5, 0);
  const Expression before = motion.shown(now);
  motion.turn_to(sad, now);
  EXPECT_EQ(motion.shown(now), before);
  EXPECT_LT(distance(motion.shown(now + 100), sad), distance(motion.shown(now + 100), before));
  EXPECT_NE(motion.shown(now + 290), sad);
  EXPECT_EQ(motion.shown(now + 300), sad);
}

TEST(PortraitMotion, a_change_halfway_another_starts_from_what_is_shown) {
  PortraitMotion motion = at_rest(false);
  const std::int64_t now = blinks(motion).front() + 1000;
  motion.turn_to(expression_of(Face::sad, 5, 0), now);
  const Expression halfway = motion.shown(now + 120);
  motion.turn_to(expression_of(Face::hopeful, 5, 0), now + 120);
  EXPECT_EQ(motion.shown(now + 120), halfway);
  EXPECT_EQ(motion.shown(now + 420), expression_of(Face::hopeful, 5, 0));
}

TEST(PortraitMotion, turning_to_the_same_again_changes_nothing) {
  PortraitMotion motion = at_rest(false);
  const Expression sad = expression_of(Face::sad, 5, 0);
  motion.turn_to(sad, 0);
  const Expression halfway = motion.shown(200);
  motion.turn_to(sad, 200);
  EXPECT_EQ(motion.shown(200), halfway);
  EXPECT_EQ(motion.shown(300), sad);
}

TEST(PortraitMotion, the_picture_stays_the_same_until_the_next_change_and_differs_there) {
  const PortraitMotion motion = at_rest();
  std::int64_t now = 0;
  while (now < 2 * minute) {
    const std::int64_t next = motion.next_change(now);
    ASSERT_GT(next, now);
    for (std::int64_t between = now; between < next; ++between)
      ASSERT_TRUE(is_same_picture(motion, now, between)) << between;
    ASSERT_FALSE(is_same_picture(motion, now, next)) << next;
    now = next;
  }
}

TEST(PortraitMotion, a_client_at_rest_asks_for_at_most_two_draws_a_second) {
  const PortraitMotion motion = at_rest();
  int draws = 0;
  for (std::int64_t now = 0; now < 10 * minute; now = motion.next_change(now)) ++draws;
  EXPECT_LE(draws, 2 * 600);
}

TEST(PortraitMotion, a_change_is_drawn_about_sixty_times_a_second) {
  PortraitMotion motion = at_rest();
  motion.turn_to(expression_of(Face::sad, 5, 0), 1000);
  EXPECT_LE(motion.next_change(1000), 1020);
  EXPECT_EQ(motion.next_change(1299), 1300);
}

TEST(PortraitMotion, with_less_motion_all_is_still_and_a_change_comes_at_once) {
  PortraitMotion motion = at_rest(true);
  for (std::int64_t now = 0; now < minute; now += 10) {
    EXPECT_EQ(motion.shown(now), expression_of(Face::neutral, 5, 0));
    EXPECT_EQ(motion.breath_px(now), 0);
  }
  EXPECT_EQ(motion.next_change(0), PortraitMotion::never);
  motion.turn_to(expression_of(Face::sad, 5, 0), minute);
  EXPECT_EQ(motion.shown(minute), expression_of(Face::sad, 5, 0));
  EXPECT_EQ(motion.next_change(minute), PortraitMotion::never);
}

}  // namespace
}  // namespace vt
