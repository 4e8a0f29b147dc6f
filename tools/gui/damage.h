#pragma once

// What of the window looks different from the last frame, so that only that is painted: painting is by far
// the most of a frame's cost where OpenGL is drawn by software. Compares what ImGui wants painted, triangle
// by triangle; it paints nothing itself.

#include <cstdint>
#include <vector>

#include <imgui.h>

#include "tools/gui/rect.h"

namespace vt {

class Damage {
 public:
  /// A rectangle of whole pixels outside of which `frame` looks as the one before; of no width where nothing
  /// differs. All of the window at first, after `forget`, and when its size changes.
  [[nodiscard]] Rect since_last(const ImDrawData& frame);
  /// The last frame is no longer to be had.
  void forget() { is_known_ = false; }

  /// A triangle: where it can be seen, and all that makes its look as one number.
  struct Painted {
    std::uint64_t look = 0;
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;
  };

 private:
  std::vector<Painted> last_;
  std::vector<Painted> now_;
  ImVec2 size_;
  bool is_known_ = false;
};

/// Leaves of every command only what it paints inside `open`.
void clip_to(ImDrawData& frame, const Rect& open);

/// Top becomes bottom.
void turn_over(ImDrawData& frame);

}  // namespace vt
