#pragma once

// Plane shapes as lists of points: smooth curves through a few points, ribbons, cutting one shape by another,
// and the triangles that fill a shape. Only geometry; Canvas paints.

#include <cstdint>
#include <vector>

namespace vt {

struct Point {
  float x = 0;
  float y = 0;
  bool operator==(const Point&) const = default;
};

[[nodiscard]] constexpr Point operator+(Point a, Point b) {
  return {a.x + b.x, a.y + b.y};
}
[[nodiscard]] constexpr Point operator-(Point a, Point b) {
  return {a.x - b.x, a.y - b.y};
}
[[nodiscard]] constexpr Point operator*(Point a, float f) {
  return {a.x * f, a.y * f};
}

/// `share` (0..1) of the way from `a` to `b`.
[[nodiscard]] constexpr Point between(Point a, Point b, float share) {
  return a + (b - a) * share;
}
[[nodiscard]] constexpr float between(float a, float b, float share) {
  return a + (b - a) * share;
}

/// The corners of a shape, in order; the last is joined to the first.
using Outline = std::vector<Point>;

/// The smooth closed curve through `points` (Catmull-Rom), each stretch cut in `steps`.
[[nodiscard]] Outline smooth(const std::vector<Point>& points, int steps);

/// The smooth open curve through `points`, from the first to the last.
[[nodiscard]] Outline smooth_line(const std::vector<Point>& points, int steps);

/// `points` and their mirror images in the line x = 0, as one closed row: from top to bottom on the right,
/// given as such, and up again on the left. A point on the line is not doubled.
[[nodiscard]] std::vector<Point> mirrored(const std::vector<Point>& points);

[[nodiscard]] Outline ellipse(Point centre, float radius_x, float radius_y, int corners);

/// A band along `line`, `width` wide in the middle and `start` and `end` times that at its ends.
[[nodiscard]] Outline ribbon(const std::vector<Point>& line, float width, float start, float end);

/// What of `shape` lies inside `convex` (Sutherland & Hodgman 1974).
[[nodiscard]] Outline cut_to(const Outline& shape, const Outline& convex);

/// Twice the area; positive where the corners run clockwise on a screen.
[[nodiscard]] float signed_area(const Outline& shape);

/// Triangles that fill `shape`, as three positions each (ear clipping). Also a shape that crosses itself is
/// given `shape.size() - 2` of them.
[[nodiscard]] std::vector<std::uint16_t> triangles(const Outline& shape);

}  // namespace vt
