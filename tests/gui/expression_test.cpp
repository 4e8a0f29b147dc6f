#include "tools/gui/expression.h"

#include <cmath>

#include <gtest/gtest.h>

namespace vt {
namespace {

constexpr Face faces[] = {Face::neutral,    Face::guarded,   Face::irritated, Face::sad,     Face::ashamed,
                          Face::thoughtful, Face::surprised, Face::relieved,  Face::hopeful, Face::tired};

constexpr int some_trust = 5;

TEST(ExpressionOf, any_two_faces_are_clearly_apart) {
  for (const Face one : faces)
    for (const Face other : faces)
      for (const int discord : {0, 1, 2, 3}) {
        if (one == other) continue;
        EXPECT_GT(
            distance(expression_of(one, some_trust, discord), expression_of(other, some_trust, discord)),
            0.6F)
            << static_cast<int>(one) << " and " << static_cast<int>(other) << " at discord " << discord;
      }
}

TEST(ExpressionOf, a_neutral_face_in_the_middle_of_trust_leans_nowhere_and_frowns_at_nobody) {
  const Expression neutral = expression_of(Face::neutral, some_trust, 0);
  EXPECT_FLOAT_EQ(neutral.lean, 0);
  EXPECT_FLOAT_EQ(neutral.brow_slant, 0);
  EXPECT_FLOAT_EQ(neutral.mouth_curve, 0);
  EXPECT_FLOAT_EQ(neutral.arms_crossed, 0);
}

TEST(ExpressionOf, more_trust_brings_the_client_nearer_and_the_eyes_to_the_viewer) {
  for (const Face face : faces)
    for (int trust = 0; trust < 10; ++trust) {
      const Expression less = expression_of(face, trust, 1);
      const Expression more = expression_of(face, trust + 1, 1);
      EXPECT_GT(more.lean, less.lean);
      EXPECT_LT(std::fabs(more.gaze_x), std::fabs(less.gaze_x));
    }
}

TEST(ExpressionOf, more_discord_lowers_the_brows_lifts_the_shoulders_and_folds_the_arms) {
  for (const Face face : faces)
    for (int discord = 0; discord < 3; ++discord) {
      const Expression less = expression_of(face, some_trust, discord);
      const Expression more = expression_of(face, some_trust, discord + 1);
      EXPECT_LT(more.brow_height, less.brow_height);
      EXPECT_LT(more.brow_slant, less.brow_slant);
      EXPECT_GT(more.shoulders, less.shoulders);
      EXPECT_GE(more.arms_crossed, less.arms_crossed);
      EXPECT_TRUE(face == Face::guarded || more.arms_crossed > less.arms_crossed);
      EXPECT_LE(more.arms_open, less.arms_open);
      EXPECT_LE(more.hands_together, less.hands_together);
    }
}

TEST(ExpressionOf, trust_and_discord_leave_the_mouth_to_the_named_face) {
  for (const Face face : faces) {
    const Expression calm = expression_of(face, some_trust, 0);
    const Expression strained = expression_of(face, 0, 3);
    EXPECT_EQ(calm.mouth_curve, strained.mouth_curve);
    EXPECT_EQ(calm.mouth_open, strained.mouth_open);
    EXPECT_EQ(calm.head_turn, strained.head_turn);
  }
}

TEST(ExpressionOf, no_client_has_more_than_two_arms) {
  for (const Face face : faces)
    for (const int discord : {0, 1, 2, 3}) {
      const Expression shown = expression_of(face, some_trust, discord);
      for (const float share : {shown.arms_open, shown.arms_crossed, shown.hands_together}) {
        EXPECT_GE(share, 0);
        EXPECT_LE(share, 1);
      }
      EXPECT_LE(shown.arms_open + shown.arms_crossed + shown.hands_together, 1.0001F);
    }
}

TEST(ExpressionOf, numbers_beyond_the_scale_count_as_its_end) {
  EXPECT_EQ(expression_of(Face::sad, 99, 0), expression_of(Face::sad, 10, 0));
  EXPECT_EQ(expression_of(Face::sad, -4, 0), expression_of(Face::sad, 0, 0));
  EXPECT_EQ(expression_of(Face::sad, 5, 7), expression_of(Face::sad, 5, 3));
  EXPECT_EQ(expression_of(Face::sad, 5, -1), expression_of(Face::sad, 5, 0));
}

TEST(Blended, begins_at_one_ends_at_the_other_and_comes_nearer_all_the_way) {
  const Expression from = expression_of(Face::guarded, 2, 3);
  const Expression to = expression_of(Face::hopeful, 8, 0);
  EXPECT_EQ(blended(from, to, 0), from);
  EXPECT_EQ(blended(from, to, 1), to);
  float left = distance(from, to);
  for (const float share : {0.25F, 0.5F, 0.75F, 1.0F}) {
    const float now = distance(blended(from, to, share), to);
    EXPECT_LT(now, left);
    left = now;
  }
}

}  // namespace
}  // namespace vt
