// Hair, behind the head and around the face: six styles at three lengths.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

#include "tools/gui/portrait_parts.h"

namespace vt {
namespace {

using portrait::Hair;
using portrait::HairLength;

/// A closed curve with bumps of `depth`, `count` of them, on its outside.
Outline scalloped(const Outline& shape, int count, float depth) {
  Outline bumpy;
  const std::size_t corners = shape.size();
  bumpy.reserve(corners);
  Point middle;
  for (const Point point : shape) middle = middle + point * (1.0F / static_cast<float>(corners));
  for (std::size_t i = 0; i < corners; ++i) {
    const float at = static_cast<float>(i) / static_cast<float>(corners) * static_cast<float>(count);
    const float bump = std::fabs(std::sin(at * std::numbers::pi_v<float>));
    const Point out = shape[i] - middle;
    const float length = std::max(std::hypot(out.x, out.y), 1.0F);
    bumpy.push_back(shape[i] + out * (depth * (bump - 0.6F) / length));
  }
  return bumpy;
}

/// The half of the hair behind the head, on the right from top to bottom.
std::vector<Point> mass_behind(const Sitter& sitter) {
  const float w = sitter.half_width;
  const float h = sitter.half_height;
  const bool is_long = sitter.who.hair_length == HairLength::long_hair;
  switch (sitter.who.hair) {
    case Hair::wavy:
      if (is_long)
        return {{0, -h - 9}, {w * 0.7F, -h * 0.98F}, {w + 8, -h * 0.5F}, {w + 9, 0},      {w + 13, h * 0.5F},
                {w + 11, h}, {w + 17, h + 28},       {w + 12, h + 54},   {w - 6, h + 66}, {0, h + 40}};
      return {{0, -h - 9},         {w * 0.7F, -h * 0.98F}, {w + 9, -h * 0.5F}, {w + 10, -2},
              {w + 14, h * 0.45F}, {w + 11, h * 0.85F},    {w + 14, h + 14},   {w, h + 24},
              {0, h + 12}};
    case Hair::curly:
      if (is_long)
        return {{0, -h - 16},     {w * 0.8F, -h * 1.05F}, {w + 17, -h * 0.5F},
                {w + 20, 0},      {w + 24, h * 0.6F},     {w + 24, h + 16},
                {w + 18, h + 44}, {w - 4, h + 52},        {0, h + 30}};
      return {{0, -h - 17},       {w * 0.8F, -h * 1.08F}, {w + 18, -h * 0.55F}, {w + 21, -2},
              {w + 19, h * 0.5F}, {w + 10, h * 0.88F},    {w - 6, h + 6},       {0, h}};
    default:
      if (is_long)
        return {{0, -h - 6},     {w * 0.7F, -h * 0.95F}, {w + 5, -h * 0.5F}, {w + 6, 0}, {w + 7, h * 0.6F},
                {w + 8, h + 20}, {w + 9, h + 58},        {w - 4, h + 64},    {0, h + 40}};
      return {{0, -h - 6},        {w * 0.7F, -h * 0.96F}, {w + 6, -h * 0.5F}, {w + 7, -4}, {w + 8, h * 0.4F},
              {w + 7, h * 0.88F}, {w + 1, h + 4},         {w - 10, h + 3},    {0, h}};
  }
}

void draw_knot(const Canvas& canvas, const Sitter& sitter) {
  const float w = sitter.half_width;
  const float h = sitter.half_height;
  if (sitter.who.hair_length == HairLength::long_hair) {
    canvas.fill(smooth({{w * 0.2F, -h * 0.7F},
                        {w + 9, -h * 0.3F},
                        {w + 14, h * 0.4F},
                        {w + 22, h + 10},
                        {w + 18, h + 46},
                        {w + 6, h + 62},
                        {w + 4, h + 30},
                        {w - 2, h * 0.7F},
                        {w - 8, 0}},
                       canvas.steps()),
                sitter.hair.shade);
    return;
  }
  canvas.fill(ellipse({4, -h - 9}, 17, 15, 30), sitter.hair.shade);
  canvas.fill(ellipse({2.4F, -h - 10.5F}, 13.5F, 11.5F, 30), sitter.hair.base);
  canvas.stroke({{-5, -h - 15}, {3, -h - 12}, {9, -h - 4}}, 1.6F, sheer(sitter.hair.shade, 0.8F));
}

void draw_straight_strands(const Canvas& canvas, const Sitter& sitter) {
  const float w = sitter.half_width;
  const float h = sitter.half_height;
  const Paint light = sheer(sitter.hair.line, 0.75F);
  const Paint dark = sheer(sitter.hair.shade, 0.9F);
  canvas.stroke({{-w * 0.44F, -h * 0.80F}, {0, -h * 0.90F}, {w * 0.55F, -h * 0.78F}, {w * 0.9F, -h * 0.38F}},
                3.4F, light, 0.1F, 0.1F);
  canvas.stroke({{-w * 0.42F, -h * 0.76F}, {-w * 0.38F, -h * 0.95F}, {-w * 0.2F, -h * 1.06F}}, 1.6F, dark,
                0.5F, 0.1F);
  canvas.stroke({{-w * 0.2F, -h * 0.76F}, {w * 0.35F, -h * 0.72F}, {w * 0.8F, -h * 0.52F}}, 1.7F, dark, 0.1F,
                0.1F);
}

void draw_wavy_strands(const Canvas& canvas, const Sitter& sitter) {
  const float w = sitter.half_width;
  const float h = sitter.half_height;
  const Paint light = sheer(sitter.hair.line, 0.75F);
  const Paint dark = sheer(sitter.hair.shade, 0.9F);
  canvas.stroke(
      {{-w * 0.34F, -h * 0.82F}, {w * 0.1F, -h * 0.92F}, {w * 0.6F, -h * 0.74F}, {w * 0.95F, -h * 0.36F}}, 4,
      light, 0.1F, 0.1F);
  canvas.stroke({{-w * 0.4F, -h * 0.84F}, {-w * 0.75F, -h * 0.70F}, {-w * 0.95F, -h * 0.36F}}, 2.6F, light,
                0.1F, 0.1F);
  canvas.stroke({{-w * 0.36F, -h * 0.76F}, {-w * 0.30F, -h * 0.96F}, {-w * 0.1F, -h * 1.08F}}, 1.8F, dark,
                0.5F, 0.1F);
  canvas.stroke({{w + 1, -h * 0.34F}, {w + 4.5F, -h * 0.02F}, {w + 1.5F, h * 0.24F}}, 2, dark, 0.1F, 0.1F);
  canvas.stroke({{-w - 1, -h * 0.30F}, {-w - 4.5F, 0}, {-w - 1.5F, h * 0.22F}}, 2, dark, 0.1F, 0.1F);
}

void draw_tied_strands(const Canvas& canvas, const Sitter& sitter) {
  const float w = sitter.half_width;
  const float h = sitter.half_height;
  const Paint light = sheer(sitter.hair.line, 0.75F);
  const Paint dark = sheer(sitter.hair.shade, 0.9F);
  for (const float x : {-0.55F, -0.2F, 0.2F, 0.55F})
    canvas.stroke({{w * x * 1.1F, -h * (0.72F - std::fabs(x) * 0.16F)},
                   {w * x * 0.75F, -h * 0.88F},
                   {w * x * 0.4F, -h * 1.02F}},
                  1.5F, x < 0 ? light : dark, 0.2F, 0.1F);
}

void draw_curly_strands(const Canvas& canvas, const Sitter& sitter) {
  const float w = sitter.half_width;
  const float h = sitter.half_height;
  const Paint light = sheer(sitter.hair.line, 0.75F);
  const Paint dark = sheer(sitter.hair.shade, 0.9F);
  for (int i = 0; i < 9; ++i) {
    const float angle = std::numbers::pi_v<float> * (1.14F + 0.09F * static_cast<float>(i));
    const float out = i % 2 == 0 ? 1.05F : 0.93F;
    const Point at{std::cos(angle) * (w + 2) * out, std::sin(angle) * (h + 2) * out};
    canvas.stroke({at + Point{-4, 1.5F}, at + Point{-1, -2}, at + Point{3, -1}, at + Point{4, 2.4F}}, 1.7F,
                  sheer(i < 4 ? light : dark, 0.6F), 0.3F, 0.3F);
  }
}

/// Strands that catch or lose the light.
void draw_strands(const Canvas& canvas, const Sitter& sitter) {
  switch (sitter.who.hair) {
    case Hair::straight: return draw_straight_strands(canvas, sitter);
    case Hair::wavy: return draw_wavy_strands(canvas, sitter);
    case Hair::tied: return draw_tied_strands(canvas, sitter);
    case Hair::curly: return draw_curly_strands(canvas, sitter);
    default: return;
  }
}

void draw_temples(const Canvas& canvas, const Sitter& sitter) {
  if (sitter.who.greying < 1 || sitter.who.greying > 2) return;
  const float w = sitter.half_width;
  const float h = sitter.half_height;
  const Paint grey = sheer(paint(0xC9C6C1), 0.26F);
  for (const float side : {-1.0F, 1.0F})
    canvas.stroke({{side * (w - 0.8F), 2}, {side * (w - 1.4F), -h * 0.22F}, {side * w * 0.88F, -h * 0.52F}},
                  4.5F, grey, 0.7F, 0.1F);
}

}  // namespace

void draw_hair_behind(const Canvas& canvas, const Sitter& sitter) {
  if (sitter.who.hair == Hair::tied) draw_knot(canvas, sitter);
  if (!is_hair_falling(sitter)) return;
  Outline mass =
      smooth(mirrored(mass_behind(sitter)), canvas.steps() + (sitter.who.hair == Hair::curly ? 3 : 0));
  if (sitter.who.hair == Hair::curly) mass = scalloped(mass, 22, 5);
  canvas.fill(mass, sitter.hair.shade);
}

void draw_hair(const Canvas& canvas, const Sitter& sitter) {
  const float w = sitter.half_width;
  const float h = sitter.half_height;
  if (sitter.who.hair == Hair::none) {
    if (sitter.soft > 0.6F) return;
    for (const float side : {-1.0F, 1.0F})
      canvas.fill(smooth({{side * (w - 0.4F), 3},
                          {side * (w + 0.8F), -h * 0.26F},
                          {side * (w * 0.95F), -h * 0.46F},
                          {side * (w - 4), -h * 0.28F},
                          {side * (w - 2.6F), 1}},
                         canvas.steps()),
                  sheer(sitter.hair.base, 0.55F));
    canvas.fill(ellipse({-w * 0.28F, -h * 0.74F}, 10, 4.5F, 20), sheer(paint(0xFFFFFF), 0.16F));
    return;
  }
  Outline shape = smooth(hair_cap(sitter), canvas.steps() + (sitter.who.hair == Hair::curly ? 2 : 0));
  if (sitter.who.hair == Hair::curly) shape = scalloped(shape, 30, 2.6F);
  Outline shadow = shape;
  for (Point& point : shadow) point = point + Point{0.8F, 3.0F};
  canvas.fill(cut_to(shadow, sitter.head), sheer(sitter.skin.shade, 0.9F));
  canvas.fill(shape, sitter.hair.base);
  draw_strands(canvas, sitter);
  draw_temples(canvas, sitter);
}

}  // namespace vt
