// Eyes and brows, and the glasses before them.

#include <algorithm>
#include <cmath>

#include "tools/gui/portrait_parts.h"

namespace vt {
namespace {

constexpr float eye_x = 15.3F;
constexpr float eye_y = 0.5F;
constexpr float eye_half = 7.2F;

/// The two rims of an eye as it stands open now, from the inner corner to the outer.
struct Rims {
  std::vector<Point> upper;
  std::vector<Point> lower;
};

Rims rims(const Sitter& sitter, float side, int steps) {
  const float open = std::clamp(sitter.now.lids, 0.0F, 1.4F);
  const float cheek = std::clamp(sitter.now.mouth_curve, 0.0F, 1.0F) * 0.5F;
  const float high = open < 0.08F ? 2.0F : 0.9F - open * 4.9F;
  const float low = open < 0.08F ? 2.3F : 2.7F - cheek;
  const float slant = -0.3F - sitter.soft * 0.3F;
  const auto at = [&](float x, float y) {
    return Point{side * (eye_x + x), eye_y + y + slant * x / eye_half};
  };
  return {smooth_line({at(-eye_half, 1.6F), at(-eye_half * 0.55F, high * 0.72F + 0.3F), at(0.4F, high),
                       at(eye_half * 0.62F, high * 0.66F + 0.2F), at(eye_half, 0.7F)},
                      steps),
          smooth_line({at(-eye_half, 1.6F), at(-eye_half * 0.4F, low * 0.93F),
                       at(eye_half * 0.45F, low * 0.95F), at(eye_half, 0.7F)},
                      steps)};
}

Outline joined(const Rims& eye) {
  Outline opening = eye.upper;
  opening.insert(opening.end(), eye.lower.rbegin() + 1, eye.lower.rend() - 1);
  return opening;
}

void draw_ball(const Canvas& canvas, const Sitter& sitter, float side, const Outline& opening) {
  canvas.fill(opening, sitter.white);
  const Expression& now = sitter.now;
  const float x = side * eye_x + std::clamp(now.gaze_x, -1.0F, 1.0F) * 3.1F;
  const float y = eye_y - 0.8F + std::clamp(now.gaze_y, -1.0F, 1.0F) * 2.3F;
  constexpr float radius = 4.0F;
  canvas.fill(cut_to(ellipse({x, y}, radius, radius, 20), opening),
              stirred(sitter.iris, paint(0x17110F), 0.25F));
  canvas.fill(cut_to(ellipse({x, y + 0.3F}, radius * 0.8F, radius * 0.8F, 18), opening), sitter.iris);
  canvas.fill(cut_to(ellipse({x, y}, 1.9F, 1.9F, 14), opening), paint(0x14100F));
  canvas.fill(cut_to(ellipse({x - 1.3F, y - 1.5F}, 0.95F, 0.95F, 10), opening), sheer(paint(0xFFFFFF), 0.9F));
}

void draw_eye(const Canvas& canvas, const Sitter& sitter, float side) {
  const Rims eye = rims(sitter, side, canvas.steps());
  const bool is_shut = sitter.now.lids < 0.08F;
  Outline socket = eye.upper;
  for (auto rim = eye.upper.rbegin(); rim != eye.upper.rend(); ++rim) {
    const float out = std::fabs(rim->x - side * eye_x) / eye_half;
    socket.push_back({rim->x, std::min(rim->y, eye_y - 1.2F - 4.4F * (1 - out * out) + 1.2F * out)});
  }
  canvas.fill(socket, sheer(sitter.skin.shade, 0.75F));
  const Outline opening = joined(eye);
  if (!is_shut) {
    draw_ball(canvas, sitter, side, opening);
    std::vector<Point> shadow = eye.upper;
    for (Point& point : shadow) point.y += 0.9F;
    canvas.fill(cut_to(ribbon(shadow, 1.6F, 0.6F, 0.6F), opening), sheer(sitter.skin.line, 0.28F));
  }
  const Paint lash = stirred(paint(0x1E1513), sitter.skin.line, 0.18F);
  canvas.fill(
      ribbon(eye.upper, std::max(between(1.5F, 2.1F, sitter.soft), 1.1F / canvas.scale()), 0.25F, 0.7F),
      lash);
  canvas.stroke(eye.lower, 0.8F, sheer(sitter.skin.line, 0.45F));
}

}  // namespace

void draw_eyes(const Canvas& canvas, const Sitter& sitter) {
  draw_eye(canvas, sitter, -1);
  draw_eye(canvas, sitter, 1);
}

void draw_brows(const Canvas& canvas, const Sitter& sitter) {
  const Expression& now = sitter.now;
  const float thick = sitter.who.brows == portrait::Brows::thin    ? 2.0F
                      : sitter.who.brows == portrait::Brows::thick ? 4.4F
                                                                   : 3.1F;
  const float anger = std::max(0.0F, -now.brow_slant);
  const Paint colour =
      stirred(stirred(sitter.hair.base, stirred(sitter.skin.line, paint(0x2A1C16), 0.6F), 0.4F),
              sitter.skin.base, 0.06F);
  for (const float side : {-1.0F, 1.0F}) {
    const float raised = now.brow_height * 3.8F + (side < 0 ? now.brow_uneven * 4.6F : 0);
    const float y = -9.8F - raised;
    const float inner = -now.brow_slant * 4.6F;
    const float outer = std::max(0.0F, now.brow_slant) * 2.2F - anger * 1.2F;
    canvas.stroke({{side * (7.2F - anger * 1.6F), y + inner - 0.2F},
                   {side * 12.5F, y - 1.7F + inner * 0.5F},
                   {side * 18.5F, y - 1.5F - sitter.soft * 0.9F + outer * 0.3F},
                   {side * 24.6F, y + 2.4F + outer}},
                  thick, colour, 0.62F, 0.25F);
  }
}

void draw_glasses(const Canvas& canvas, const Sitter& sitter) {
  using portrait::Glasses;
  if (sitter.who.glasses == Glasses::none) return;
  const Paint rim = paint(0x2E2A2B);
  const float thick = std::max(1.5F, 1.2F / canvas.scale());
  for (const float side : {-1.0F, 1.0F}) {
    const Point middle{side * 15.8F, 2.2F};
    Outline lens = ellipse(middle, 11, 10.4F, 30);
    if (sitter.who.glasses == Glasses::square)
      lens = smooth({{middle.x - 10.4F, middle.y - 7.2F},
                     {middle.x, middle.y - 8.2F},
                     {middle.x + 10.4F, middle.y - 7.2F},
                     {middle.x + 10.6F, middle.y + 3},
                     {middle.x + 8, middle.y + 8},
                     {middle.x, middle.y + 8.6F},
                     {middle.x - 8, middle.y + 8},
                     {middle.x - 10.6F, middle.y + 3}},
                    canvas.steps());
    canvas.fill(lens, sheer(paint(0xFFFFFF), 0.10F));
    std::vector<Point> round = lens;
    round.push_back(lens.front());
    canvas.fill(ribbon(round, thick, 1, 1), rim);
    canvas.stroke({{side * 26.4F, 0}, {side * (sitter.half_width - 0.5F), -2}}, thick, rim, 1, 1);
  }
  canvas.stroke({{-5, 0.6F}, {0, -1.2F}, {5, 0.6F}}, thick, rim, 1, 1);
}

}  // namespace vt
