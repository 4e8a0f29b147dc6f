#pragma once

// What the files that dress a portrait share: the trunk that everything is worn on. For draw_portrait only.

#include "tools/gui/portrait_parts.h"

namespace vt {

/// How far the shoulders are lifted now, in units upwards.
[[nodiscard]] float shoulder_lift(const Sitter& sitter);

/// The right half of the trunk without its arms, from the neck down; `out` = a layer's thickness.
[[nodiscard]] std::vector<Point> trunk(const Sitter& sitter, float out);

/// How low the neckline lies in the middle, and how wide it is at the neck.
struct Neckline {
  float low;
  float wide;
  bool is_pointed;
};

[[nodiscard]] Neckline neckline(const Sitter& sitter);

/// Where cloth gathers above the waist.
void draw_folds(const Canvas& canvas, const Sitter& sitter, const Tones& tones);

/// From `from` down, `step` apart.
void draw_buttons(const Canvas& canvas, const Tones& tones, float x, float from, float step);

}  // namespace vt
