#include "tools/gui/expression.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace vt {
namespace {

constexpr float Expression::*numbers[] = {
    &Expression::brow_height,  &Expression::brow_slant,   &Expression::brow_uneven,
    &Expression::lids,         &Expression::gaze_x,       &Expression::gaze_y,
    &Expression::mouth_curve,  &Expression::mouth_width,  &Expression::mouth_open,
    &Expression::tight_corner, &Expression::head_tilt,    &Expression::head_turn,
    &Expression::head_down,    &Expression::lean,         &Expression::shoulders,
    &Expression::arms_open,    &Expression::arms_crossed, &Expression::hands_together,
};

Expression guarded_face(Face face) {
  switch (face) {
    case Face::guarded:
      return {.brow_height = -0.45F,
              .brow_slant = -0.25F,
              .lids = 0.62F,
              .gaze_x = 0.75F,
              .mouth_curve = -0.15F,
              .mouth_open = -0.9F,
              .head_turn = -0.35F,
              .lean = -0.55F,
              .shoulders = 0.15F,
              .arms_crossed = 1};
    case Face::irritated:
      return {.brow_height = -0.8F,
              .brow_slant = -0.95F,
              .lids = 0.85F,
              .mouth_curve = -0.45F,
              .mouth_width = -0.1F,
              .mouth_open = -0.7F,
              .tight_corner = 1,
              .head_down = 0.25F,
              .lean = -0.45F,
              .shoulders = 0.75F,
              .arms_crossed = 0.0F};
    default: return {};
  }
}

Expression low_face(Face face) {
  switch (face) {
    case Face::sad:
      return {.brow_height = 0.15F,
              .brow_slant = 0.95F,
              .lids = 0.55F,
              .gaze_x = -0.1F,
              .gaze_y = 0.8F,
              .mouth_curve = -0.8F,
              .mouth_width = -0.15F,
              .head_tilt = -0.25F,
              .head_down = 0.75F,
              .lean = -0.1F,
              .shoulders = -0.7F};
    case Face::ashamed:
      return {.brow_height = 0.1F,
              .brow_slant = 0.7F,
              .lids = 0.5F,
              .gaze_x = 0.85F,
              .gaze_y = 0.75F,
              .mouth_curve = -0.3F,
              .mouth_width = -0.8F,
              .mouth_open = -0.3F,
              .head_tilt = 0.35F,
              .head_turn = 0.9F,
              .head_down = 0.65F,
              .lean = -0.2F,
              .shoulders = 0.1F,
              .hands_together = 1};
    case Face::tired:
      return {.brow_height = 0.05F,
              .brow_slant = 0.2F,
              .lids = 0.38F,
              .gaze_y = 0.35F,
              .mouth_curve = -0.35F,
              .head_tilt = 0.3F,
              .head_down = 0.55F,
              .lean = -0.3F,
              .shoulders = -1};
    default: return {};
  }
}

Expression named_face(Face face) {
  switch (face) {
    case Face::guarded:
    case Face::irritated: return guarded_face(face);
    case Face::sad:
    case Face::ashamed:
    case Face::tired: return low_face(face);
    case Face::thoughtful:
      return {.brow_height = 0.2F,
              .brow_slant = -0.05F,
              .brow_uneven = 1,
              .lids = 0.95F,
              .gaze_x = -0.8F,
              .gaze_y = -0.75F,
              .mouth_width = -0.25F,
              .mouth_open = 0.25F,
              .head_tilt = 0.75F,
              .head_turn = -0.25F,
              .head_down = -0.15F};
    case Face::surprised:
      return {.brow_height = 1,
              .brow_slant = 0.15F,
              .lids = 1.4F,
              .mouth_width = -0.45F,
              .mouth_open = 0.9F,
              .head_down = -0.2F};
    case Face::relieved:
      return {
          .brow_height = 0.45F,
          .brow_slant = 0.3F,
          .lids = 0.7F,
          .gaze_y = 0.05F,
          .mouth_curve = 0.75F,
          .mouth_width = 0.15F,
          .head_tilt = -0.35F,
          .lean = 0.35F,
          .shoulders = -0.6F,
      };
    case Face::hopeful:
      return {.brow_height = 0.6F,
              .brow_slant = 0.15F,
              .lids = 1.12F,
              .mouth_curve = 0.85F,
              .mouth_width = 0.4F,
              .mouth_open = 0.34F,
              .head_down = -0.2F,
              .lean = 0.6F,
              .arms_open = 1};
    default: return {};
  }
}

}  // namespace

Expression expression_of(Face face, int trust, int discord) {
  Expression shown = named_face(face);
  const float warmth = static_cast<float>(std::clamp(trust, 0, 10)) / 10;
  const float strain = static_cast<float>(std::clamp(discord, 0, 3)) / 3;
  shown.lean += 0.7F * (warmth - 0.5F);
  shown.gaze_x += (shown.gaze_x < 0 ? -0.3F : 0.3F) * (1 - warmth);
  shown.brow_height -= 0.3F * strain;
  shown.brow_slant -= 0.45F * strain;
  shown.shoulders += 0.5F * strain;
  const float folding = 0.6F * strain;
  shown.arms_open *= 1 - folding;
  shown.hands_together *= 1 - folding;
  shown.arms_crossed += (1 - shown.arms_crossed) * folding;
  return shown;
}

Expression blended(const Expression& from, const Expression& to, float share) {
  Expression between;
  for (const auto number : numbers) between.*number = from.*number + (to.*number - from.*number) * share;
  return share >= 1 ? to : between;
}

float distance(const Expression& one, const Expression& other) {
  float sum = 0;
  for (const auto number : numbers) sum += (one.*number - other.*number) * (one.*number - other.*number);
  return std::sqrt(sum);
}

}  // namespace vt
