#pragma once

namespace vt {

/// A place in a window, in pixels from its upper left corner.
struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  [[nodiscard]] float right() const { return x + width; }
  [[nodiscard]] float bottom() const { return y + height; }
  /// The same place with `by` pixels less on every side.
  bool operator==(const Rect&) const = default;
  [[nodiscard]] Rect inset(float by) const { return {x + by, y + by, width - 2 * by, height - 2 * by}; }
};

}  // namespace vt
