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
};

}  // namespace vt
