#include "tools/gui/canvas.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include <imgui.h>

namespace vt {
namespace {

ImU32 packed(Paint paint) {
  return ImGui::ColorConvertFloat4ToU32({paint.red, paint.green, paint.blue, paint.opaque});
}

/// Without corners that lie on one another: they have no direction.
void drop_doubles(Outline& shape) {
  constexpr float least = 0.09F;
  const auto is_near = [](Point a, Point b) { return std::fabs(a.x - b.x) + std::fabs(a.y - b.y) < least; };
  shape.erase(std::unique(shape.begin(), shape.end(), is_near), shape.end());
  while (shape.size() > 1 && is_near(shape.front(), shape.back())) shape.pop_back();
}

/// Without corners that nobody can see because they lie on the way from the one before to the one after.
void drop_straight(Outline& shape) {
  constexpr float least = 0.12F;
  std::size_t kept = 1;
  for (std::size_t i = 1; i < shape.size(); ++i) {
    const Point before = shape[kept - 1];
    const Point way = shape[(i + 1) % shape.size()] - before;
    const Point here = shape[i] - before;
    const float off = std::fabs(way.x * here.y - way.y * here.x);
    const bool is_on_the_way = way.x * here.x + way.y * here.y > 0;
    if (!is_on_the_way || off * off > least * least * (way.x * way.x + way.y * way.y))
      shape[kept++] = shape[i];
  }
  shape.resize(kept);
}

/// For each corner, half a pixel outwards.
std::vector<Point> outward(const Outline& shape) {
  const std::size_t count = shape.size();
  std::vector<Point> edges(count);
  const float side = signed_area(shape) > 0 ? 1.0F : -1.0F;
  for (std::size_t i = 0; i < count; ++i) {
    const Point along = shape[(i + 1) % count] - shape[i];
    const float length = std::max(std::hypot(along.x, along.y), 1e-5F);
    edges[i] = Point{along.y, -along.x} * (side / length);
  }
  std::vector<Point> corners(count);
  for (std::size_t i = 0; i < count; ++i) {
    const Point sum = (edges[i] + edges[(i + count - 1) % count]) * 0.5F;
    const float square = std::max(sum.x * sum.x + sum.y * sum.y, 0.25F);
    corners[i] = sum * (0.5F / square);
  }
  return corners;
}

}  // namespace

Canvas::Canvas(ImDrawList& list, Point origin, float scale) : list_(&list), origin_(origin), scale_(scale) {}

Canvas Canvas::placed(Point pivot, float angle, Point shift) const {
  Canvas moved = *this;
  const Point turn{std::cos(angle), std::sin(angle)};
  moved.across_ = {across_.x * turn.x - across_.y * turn.y, across_.x * turn.y + across_.y * turn.x};
  const Point turned_pivot{moved.across_.x * pivot.x - moved.across_.y * pivot.y,
                           moved.across_.y * pivot.x + moved.across_.x * pivot.y};
  moved.origin_ = on_screen(pivot + shift) - turned_pivot * scale_;
  return moved;
}

Canvas Canvas::on_globe(const Globe& globe) const {
  Canvas turned = *this;
  turned.globe_ = globe;
  return turned;
}

Point Canvas::on_screen(Point point) const {
  if (globe_.turn != 0 || globe_.nod != 0) {
    const Point share{point.x / globe_.radius.x, point.y / globe_.radius.y};
    const float front = std::sqrt(std::max(0.0F, 1 - share.x * share.x - share.y * share.y));
    point = point + Point{globe_.turn * globe_.radius.x, globe_.nod * globe_.radius.y} * front;
  }
  return origin_ +
         Point{across_.x * point.x - across_.y * point.y, across_.y * point.x + across_.x * point.y} * scale_;
}

void Canvas::fill(const Outline& shape, Paint paint) const {
  Outline corners = on_screen(shape);
  drop_doubles(corners);
  drop_straight(corners);
  if (corners.size() >= 3) put(corners, triangles(corners), paint);
}

void Canvas::stroke(const std::vector<Point>& points, float width, Paint paint, float start,
                    float end) const {
  const float pixels = std::max(width * scale_, 1e-3F);
  const float drawn = std::max(pixels, 1.1F);
  const std::vector<Point> line = points.size() > 2 ? smooth_line(points, 2 + steps() / 3) : points;
  const Outline corners = on_screen(ribbon(line, drawn / scale_, start, end));
  std::vector<std::uint16_t> inside;
  const std::size_t last = corners.size() - 1;
  for (std::size_t i = 0; i + 1 < line.size(); ++i)
    for (const std::size_t corner : {i, i + 1, last - i, last - i, i + 1, last - i - 1})
      inside.push_back(static_cast<std::uint16_t>(corner));
  put(corners, inside, sheer(paint, pixels / drawn));
}

Outline Canvas::on_screen(const Outline& shape) const {
  Outline corners;
  corners.reserve(shape.size());
  for (const Point point : shape) corners.push_back(on_screen(point));
  return corners;
}

void Canvas::put(const Outline& corners, const std::vector<std::uint16_t>& inside, Paint paint) const {
  const std::vector<Point> edge = outward(corners);
  const std::size_t count = corners.size();
  list_->PrimReserve(static_cast<int>(inside.size() + count * 6), static_cast<int>(count * 2));
  const auto first = list_->_VtxCurrentIdx;
  const auto index = [&](std::size_t vertex) {
    list_->PrimWriteIdx(static_cast<ImDrawIdx>(first + static_cast<unsigned>(vertex)));
  };
  for (const std::uint16_t corner : inside) index(std::size_t{corner} * 2);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t next = (i + 1) % count;
    for (const std::size_t vertex : {i * 2, next * 2, next * 2 + 1, next * 2 + 1, i * 2 + 1, i * 2})
      index(vertex);
  }
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  const ImU32 full = packed(paint);
  const ImU32 clear = full & ~IM_COL32_A_MASK;
  for (std::size_t i = 0; i < count; ++i) {
    const Point in = corners[i] - edge[i];
    const Point out = corners[i] + edge[i];
    list_->PrimWriteVtx({in.x, in.y}, white, full);
    list_->PrimWriteVtx({out.x, out.y}, white, clear);
  }
}

void Canvas::dot(Point centre, float radius, Paint paint) const {
  const int corners = std::clamp(static_cast<int>(6 + radius * scale_ * 1.6F), 8, 40);
  fill(ellipse(centre, radius, radius, corners), paint);
}

void Canvas::glow(Point centre, Point radius, Paint paint) const {
  constexpr std::size_t corners = 24;
  const Outline rim = on_screen(ellipse(centre, radius.x, radius.y, static_cast<int>(corners)));
  const Point middle = on_screen(centre);
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  const ImU32 full = packed(paint);
  list_->PrimReserve(corners * 3, corners + 1);
  const auto first = list_->_VtxCurrentIdx;
  for (std::size_t i = 0; i < corners; ++i)
    for (const std::size_t vertex : {std::size_t{0}, 1 + i, 1 + (i + 1) % corners})
      list_->PrimWriteIdx(static_cast<ImDrawIdx>(first + vertex));
  list_->PrimWriteVtx({middle.x, middle.y}, white, full);
  for (const Point point : rim) list_->PrimWriteVtx({point.x, point.y}, white, full & ~IM_COL32_A_MASK);
}

int Canvas::steps() const {
  return std::clamp(static_cast<int>(2.3F + scale_ * 1.3F), 3, 7);
}

}  // namespace vt
