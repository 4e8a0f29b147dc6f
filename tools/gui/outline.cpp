#include "tools/gui/outline.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <limits>
#include <numbers>

namespace vt {
namespace {

Point on_curve(Point before, Point a, Point b, Point after, float t) {
  const float t2 = t * t;
  const float t3 = t2 * t;
  return (a * 2 + (b - before) * t + (before * 2 - a * 5 + b * 4 - after) * t2 +
          (a * 3 - before - b * 3 + after) * t3) *
         0.5F;
}

float cross(Point a, Point b, Point c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool holds(Point a, Point b, Point c, Point p) {
  return cross(a, b, p) >= 0 && cross(b, c, p) >= 0 && cross(c, a, p) >= 0;
}

/// The upright box around a shape.
class Box {
 public:
  explicit Box(const Outline& shape) {
    for (const Point point : shape) {
      least_ = {std::min(least_.x, point.x), std::min(least_.y, point.y)};
      most_ = {std::max(most_.x, point.x), std::max(most_.y, point.y)};
    }
  }

  /// True where all of the box lies on the inner side of the edge from `a` to `b`.
  [[nodiscard]] bool is_inside(Point a, Point b, float side) const {
    const Point corners[] = {least_, most_, {least_.x, most_.y}, {most_.x, least_.y}};
    return std::all_of(std::begin(corners), std::end(corners),
                       [&](Point corner) { return cross(a, b, corner) * side >= 0; });
  }

 private:
  Point least_{std::numeric_limits<float>::max(), std::numeric_limits<float>::max()};
  Point most_{std::numeric_limits<float>::lowest(), std::numeric_limits<float>::lowest()};
};

/// The ring of corners that are not yet cut off.
class Ring {
 public:
  explicit Ring(const Outline& shape) : shape_(shape), next_(shape.size()), before_(shape.size()) {
    const std::size_t count = shape.size();
    const bool is_clockwise = signed_area(shape) > 0;
    for (std::size_t i = 0; i < count; ++i) {
      const auto after = static_cast<std::uint16_t>((i + 1) % count);
      const auto before = static_cast<std::uint16_t>((i + count - 1) % count);
      next_[i] = is_clockwise ? after : before;
      before_[i] = is_clockwise ? before : after;
    }
    for (std::size_t i = 0; i < count; ++i)
      if (turn(static_cast<std::uint16_t>(i)) < 0)
        hollow_.push_back({shape[i], static_cast<std::uint16_t>(i)});
  }

  [[nodiscard]] bool is_ear(std::uint16_t corner) const {
    if (turn(corner) < 0) return false;
    const Point a = shape_[before_[corner]];
    const Point b = shape_[corner];
    const Point c = shape_[next_[corner]];
    return std::none_of(hollow_.begin(), hollow_.end(), [&](const Hollow& other) {
      const Point p = other.point;
      return holds(a, b, c, p) && p != a && p != b && p != c;
    });
  }

  void cut(std::uint16_t corner) {
    next_[before_[corner]] = next_[corner];
    before_[next_[corner]] = before_[corner];
    for (const std::uint16_t beside : {before_[corner], next_[corner]}) {
      if (hollow_.empty() || turn(beside) < 0) continue;
      const auto healed = std::find_if(hollow_.begin(), hollow_.end(),
                                       [&](const Hollow& one) { return one.corner == beside; });
      if (healed == hollow_.end()) continue;
      *healed = hollow_.back();
      hollow_.pop_back();
    }
  }

  [[nodiscard]] std::uint16_t next(std::uint16_t corner) const { return next_[corner]; }
  [[nodiscard]] std::uint16_t before(std::uint16_t corner) const { return before_[corner]; }

 private:
  /// A corner at which the shape turns inwards: only these can lie in the way of an ear.
  struct Hollow {
    Point point;
    std::uint16_t corner;
  };

  [[nodiscard]] float turn(std::uint16_t corner) const {
    return cross(shape_[before_[corner]], shape_[corner], shape_[next_[corner]]);
  }

  const Outline& shape_;
  std::vector<std::uint16_t> next_;
  std::vector<std::uint16_t> before_;
  std::vector<Hollow> hollow_;
};

}  // namespace

Outline smooth(const std::vector<Point>& points, int steps) {
  Outline curve;
  const std::size_t count = points.size();
  curve.reserve(count * static_cast<std::size_t>(steps));
  for (std::size_t i = 0; i < count; ++i)
    for (int step = 0; step < steps; ++step)
      curve.push_back(on_curve(points[(i + count - 1) % count], points[i], points[(i + 1) % count],
                               points[(i + 2) % count],
                               static_cast<float>(step) / static_cast<float>(steps)));
  return curve;
}

Outline smooth_line(const std::vector<Point>& points, int steps) {
  Outline curve;
  const std::size_t last = points.size() - 1;
  for (std::size_t i = 0; i < last; ++i)
    for (int step = 0; step < steps; ++step)
      curve.push_back(on_curve(points[i == 0 ? 0 : i - 1], points[i], points[i + 1],
                               points[std::min(i + 2, last)],
                               static_cast<float>(step) / static_cast<float>(steps)));
  curve.push_back(points.back());
  return curve;
}

std::vector<Point> mirrored(const std::vector<Point>& points) {
  std::vector<Point> all = points;
  for (auto point = points.rbegin(); point != points.rend(); ++point)
    if (point->x != 0) all.push_back({-point->x, point->y});
  return all;
}

Outline ellipse(Point centre, float radius_x, float radius_y, int corners) {
  Outline shape;
  shape.reserve(static_cast<std::size_t>(corners));
  for (int i = 0; i < corners; ++i) {
    const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(corners);
    shape.push_back({centre.x + radius_x * std::cos(angle), centre.y + radius_y * std::sin(angle)});
  }
  return shape;
}

Outline ribbon(const std::vector<Point>& line, float width, float start, float end) {
  const std::size_t count = line.size();
  Outline shape(count * 2);
  for (std::size_t i = 0; i < count; ++i) {
    const Point along = line[std::min(i + 1, count - 1)] - line[i == 0 ? 0 : i - 1];
    const float length = std::max(std::hypot(along.x, along.y), 1e-4F);
    const float at = static_cast<float>(i) / static_cast<float>(count - 1);
    const float bulge = 1 - (2 * at - 1) * (2 * at - 1);
    const float half = width / 2 * std::max(between(start, end, at), bulge);
    const Point aside = Point{-along.y, along.x} * (half / length);
    shape[i] = line[i] - aside;
    shape[2 * count - 1 - i] = line[i] + aside;
  }
  return shape;
}

Outline cut_to(const Outline& shape, const Outline& convex) {
  Outline kept = shape;
  Outline rest;
  const float side = signed_area(convex) > 0 ? 1.0F : -1.0F;
  const Box box(shape);
  for (std::size_t edge = 0; edge < convex.size() && !kept.empty(); ++edge) {
    const Point a = convex[edge];
    const Point b = convex[(edge + 1) % convex.size()];
    if (box.is_inside(a, b, side)) continue;
    rest.swap(kept);
    kept.clear();
    Point from = rest.back();
    float from_depth = cross(a, b, from) * side;
    for (const Point to : rest) {
      const float to_depth = cross(a, b, to) * side;
      if ((from_depth >= 0) != (to_depth >= 0))
        kept.push_back(between(from, to, from_depth / (from_depth - to_depth)));
      if (to_depth >= 0) kept.push_back(to);
      from = to;
      from_depth = to_depth;
    }
  }
  return kept;
}

float signed_area(const Outline& shape) {
  float sum = 0;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const Point a = shape[i];
    const Point b = shape[(i + 1) % shape.size()];
    sum += a.x * b.y - b.x * a.y;
  }
  return sum;
}

std::vector<std::uint16_t> triangles(const Outline& shape) {
  std::vector<std::uint16_t> found;
  if (shape.size() < 3) return found;
  found.reserve((shape.size() - 2) * 3);
  Ring ring(shape);
  std::uint16_t corner = 0;
  std::size_t left = shape.size();
  std::size_t passed_over = 0;
  while (left > 2) {
    // A shape that crosses itself can run out of ears: then any corner goes, so that the work ends.
    if (passed_over <= left && !ring.is_ear(corner)) {
      corner = ring.next(corner);
      ++passed_over;
      continue;
    }
    found.insert(found.end(), {ring.before(corner), corner, ring.next(corner)});
    ring.cut(corner);
    corner = ring.next(ring.next(corner));
    --left;
    passed_over = 0;
  }
  return found;
}

}  // namespace vt
