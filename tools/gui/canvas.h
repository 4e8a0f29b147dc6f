#pragma once

// Soft-edged flat shapes on an ImDrawList, in coordinates of the picture's own: a canvas knows where on the
// screen the picture lies, how large, how tilted, and (for a face) how turned. It fills any outline;
// Dear ImGui 1.86 itself fills convex ones only.

#include "tools/gui/outline.h"
#include "tools/gui/paint.h"

struct ImDrawList;

namespace vt {

/// What is painted on a ball that turns: points near its middle move most, those on its rim stay.
struct Globe {
  Point radius{1, 1};
  float turn = 0;  ///< to the right, as a share of the radius
  float nod = 0;   ///< downwards
};

class Canvas {
 public:
  /// The picture's (0, 0) lies on `origin`, one of its units is `scale` pixels.
  Canvas(ImDrawList& list, Point origin, float scale);

  /// The same canvas, turned by `angle` (radians, clockwise) about `pivot` and then moved by `shift`.
  [[nodiscard]] Canvas placed(Point pivot, float angle, Point shift) const;

  /// The same canvas, with everything on a ball about (0, 0).
  [[nodiscard]] Canvas on_globe(const Globe& globe) const;

  /// Where a point of the picture lies on the screen.
  [[nodiscard]] Point on_screen(Point point) const;

  void fill(const Outline& shape, Paint paint) const;

  /// A stroke along `points`, tapering to the given shares of its width at its ends.
  void stroke(const std::vector<Point>& points, float width, Paint paint, float start = 0.3F,
              float end = 0.3F) const;

  void dot(Point centre, float radius, Paint paint) const;

  /// A light that fades from its centre to nothing.
  void glow(Point centre, Point radius, Paint paint) const;

  /// In how many pieces a stretch of a curve is cut so that it looks round at this size.
  [[nodiscard]] int steps() const;

  /// Pixels per unit.
  [[nodiscard]] float scale() const { return scale_; }

 private:
  [[nodiscard]] Outline on_screen(const Outline& shape) const;

  /// Corners on the screen, the triangles between them, and a soft edge of one pixel around them.
  void put(const Outline& corners, const std::vector<std::uint16_t>& inside, Paint paint) const;

  ImDrawList* list_;
  Point origin_;
  float scale_;
  Point across_{1, 0};  ///< where the picture's x axis points
  Globe globe_;
};

}  // namespace vt
