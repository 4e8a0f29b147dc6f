#pragma once

// A place on the screen. Only numbers: what is drawn there is told by whoever takes one.

namespace vt {

/// In pixels, y downwards.
struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
  bool operator==(const Rect&) const = default;

  [[nodiscard]] float right() const { return x + width; }
  [[nodiscard]] float bottom() const { return y + height; }
  /// The same place with `by` pixels less on every side.
  [[nodiscard]] Rect inset(float by) const { return {x + by, y + by, width - 2 * by, height - 2 * by}; }
};

}  // namespace vt
