#pragma once

// How the client looks at this moment, as numbers: a point that the portrait is drawn from and that can slide
// to another. Not who the client is (Portrait) and not how the point is reached in time (PortraitMotion).

#include "engine/model/client.h"

namespace vt {

/// Each number is 0 for a person at rest; -1..1 unless told otherwise. Left and right are the viewer's.
struct Expression {
  float brow_height = 0;   ///< 1 = raised
  float brow_slant = 0;    ///< 1 = inner ends up (sorrow), -1 = inner ends down (anger)
  float brow_uneven = 0;   ///< 0..1: the left brow above the right
  float lids = 1;          ///< 0 = closed, 1 = open, 1.4 = wide
  float gaze_x = 0;        ///< 0 = at the viewer, 1 = to the right
  float gaze_y = 0;        ///< 1 = down
  float mouth_curve = 0;   ///< 1 = smile, -1 = corners down
  float mouth_width = 0;   ///< 1 = wide, -1 = small
  float mouth_open = 0;    ///< 1 = open, -1 = lips pressed together
  float tight_corner = 0;  ///< 0..1: one corner drawn in
  float head_tilt = 0;     ///< 1 = towards the right shoulder
  float head_turn = 0;     ///< 1 = to the right
  float head_down = 0;     ///< 1 = chin down, -1 = chin up
  float lean = 0;          ///< 1 = towards the viewer, -1 = back
  float shoulders = 0;     ///< 1 = drawn up, -1 = let go
  float arms_open = 0;     ///< 0..1, as are the next two; together at most 1, the rest hangs relaxed
  float arms_crossed = 0;
  float hands_together = 0;
  bool operator==(const Expression&) const = default;
};

/// The named face (look.md, "The portrait"), with `trust` (0..10) moving lean and gaze, and `discord` (0..3)
/// moving brows, shoulders and arms. Numbers outside those ranges count as the nearest end.
[[nodiscard]] Expression expression_of(Face face, int trust, int discord);

/// `share` (0..1) of the way from `from` to `to`.
[[nodiscard]] Expression blended(const Expression& from, const Expression& to, float share);

/// How far apart two expressions look: the root of the summed squares of their differences.
[[nodiscard]] float distance(const Expression& one, const Expression& other);

}  // namespace vt
