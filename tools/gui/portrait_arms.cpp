// Arms and hands: hanging, open, crossed, or with the hands together, and everything between these.

#include <algorithm>
#include <cmath>
#include <numbers>

#include "tools/gui/portrait_parts.h"

namespace vt {
namespace {

/// An arm as the right one of the picture; the left one mirrors it.
struct Arm {
  Point shoulder;
  Point elbow;
  Point wrist;
  float hand = 0;  ///< where the fingers point: radians, 0 = to the right, clockwise
  float curl = 0;  ///< 0 = stretched fingers, 1 = folded
};

constexpr float radians(float degrees) {
  return degrees * std::numbers::pi_v<float> / 180;
}

/// `before` = the arm that lies over the other when they are crossed.
Arm arm_of(const Sitter& sitter, bool before) {
  const Expression& now = sitter.now;
  const float s = sitter.shoulder;
  const float up = now.shoulders * 7;
  const float girth = sitter.waist - 58;
  const Point shoulder{s - 14, 112 - up};
  const Arm hanging{shoulder, {s + 7, 208}, {s - 18, 268}, radians(120), 0.5F};
  const Arm open{shoulder, {s + 13, 204}, {s - 14, 214}, radians(-38), 0.1F};
  const Arm crossed = before ? Arm{shoulder, {s + 8, 194}, {-22 - girth * 0.2F, 181}, radians(190), 0.55F}
                             : Arm{shoulder, {s + 6, 200}, {-26 - girth * 0.2F, 190}, radians(196), 0.6F};
  const Arm together{shoulder, {s + 8, 206}, {27, 214}, radians(before ? 192 : 200), 0.6F};
  const float rest = 1 - now.arms_open - now.arms_crossed - now.hands_together;
  const auto mix = [&](auto part) {
    return part(hanging) * rest + part(open) * now.arms_open + part(crossed) * now.arms_crossed +
           part(together) * now.hands_together;
  };
  return {shoulder, mix([](const Arm& arm) { return arm.elbow; }),
          mix([](const Arm& arm) { return arm.wrist; }), mix([](const Arm& arm) { return arm.hand; }),
          mix([](const Arm& arm) { return arm.curl; })};
}

Outline limb(Point from, Point to, float thick_from, float thick_to) {
  const Point along = to - from;
  const float angle = std::atan2(along.y, along.x);
  Outline shape;
  constexpr int corners = 9;
  for (int i = 0; i <= corners; ++i) {
    const float at = angle + std::numbers::pi_v<float> * (0.5F + static_cast<float>(i) / corners);
    shape.push_back(from + Point{std::cos(at), std::sin(at)} * thick_from);
  }
  for (int i = 0; i <= corners; ++i) {
    const float at = angle + std::numbers::pi_v<float> * (1.5F + static_cast<float>(i) / corners);
    shape.push_back(to + Point{std::cos(at), std::sin(at)} * thick_to);
  }
  return shape;
}

Outline moved(Outline shape, Point by) {
  for (Point& point : shape) point = point + by;
  return shape;
}

class ArmDrawing {
 public:
  ArmDrawing(const Canvas& canvas, const Sitter& sitter, float side)
      : canvas_(canvas), sitter_(sitter), side_(side) {}

  void upper(const Arm& arm, const Tones& tones) const {
    const float thick = thickness();
    const Outline shape = limb(arm.shoulder, arm.elbow, thick, thick * 0.90F);
    fill(moved(shape, {-2.4F, 1.0F}), sheer(tones.line, 0.55F));
    fill(shape, side_ > 0 ? stirred(tones.base, tones.shade, 0.75F) : tones.base);
    if (side_ < 0)
      fill(limb(between(arm.shoulder, arm.elbow, 0.45F) + Point{-5, 0}, arm.elbow + Point{-5, 0},
                thick * 0.2F, thick * 0.55F),
           sheer(tones.shade, 0.5F));
  }

  void fore(const Arm& arm, const Tones& tones, Paint under) const {
    const float thick = thickness();
    const Outline shape = limb(arm.elbow, arm.wrist, thick * 0.88F, thick * 0.62F);
    const Outline below =
        moved(limb(between(arm.elbow, arm.wrist, 0.12F), arm.wrist, thick * 0.84F, thick * 0.62F), {0, 3.4F});
    fill(below, under);
    fill(shape, side_ > 0 ? stirred(tones.base, tones.shade, 0.6F) : stirred(tones.base, tones.shade, 0.12F));
    const Point along = arm.wrist - arm.elbow;
    const float length = std::max(std::hypot(along.x, along.y), 1.0F);
    const Point aside = Point{-along.y, along.x} * (1 / length);
    const Point fold = between(arm.elbow, arm.wrist, 0.22F);
    stroke({fold + aside * (thick * 0.5F), fold + along * (4 / length),
            fold - aside * (thick * 0.35F) + along * (12 / length)},
           1.6F, sheer(tones.line, 0.5F));
  }

  void cuff(const Arm& arm, const Tones& tones) const {
    const Point inner = between(arm.wrist, arm.elbow, 0.12F);
    fill(limb(inner, arm.wrist, thickness() * 0.66F, thickness() * 0.63F), tones.shade);
  }

  void hand(const Arm& arm) const {
    const float size = between(1.0F, 0.9F, sitter_.soft);
    const float c = std::cos(arm.hand) * size;
    const float s = std::sin(arm.hand) * size;
    const auto at = [&](float x, float y) { return arm.wrist + Point{x * c - y * s, x * s + y * c}; };
    const float reach = between(44, 31, arm.curl);
    const Paint skin = side_ > 0 ? stirred(sitter_.skin.base, sitter_.skin.shade, 0.25F) : sitter_.skin.base;
    const int steps = canvas_.steps();
    const Outline thumb =
        smooth({at(3, -6), at(12, -12), at(21, -15.5F), at(26, -13.5F), at(23, -9.5F), at(15, -5)}, steps);
    const Outline palm =
        smooth({at(-3, -7.5F), at(8, -10), at(19, -10.5F), at(reach - 5, -9), at(reach - 0.5F, -5.5F),
                at(reach, 0), at(reach - 2, 6), at(reach - 8, 10.5F), at(14, 11), at(-3, 8)},
               steps);
    fill(moved(palm, {0.8F, 3}), sheer(sitter_.skin.line, 0.35F));
    fill(thumb, stirred(skin, sitter_.skin.shade, 0.35F));
    fill(palm, skin);
    for (const float y : {-4.6F, 0.6F, 5.6F})
      stroke({at(reach - 15 - arm.curl * 2, y), at(reach - 6, y + 0.3F), at(reach - 1.5F, y)}, 1.2F,
             sheer(sitter_.skin.line, 0.6F));
    stroke({at(10, -9.5F), at(16, -8.6F), at(21, -9.4F)}, 1.2F, sheer(sitter_.skin.line, 0.45F));
  }

 private:
  [[nodiscard]] float thickness() const {
    const float of_build = sitter_.who.build == portrait::Build::heavy   ? 19.5F
                           : sitter_.who.build == portrait::Build::broad ? 18.5F
                           : sitter_.who.build == portrait::Build::slim  ? 14.5F
                                                                         : 16.5F;
    return of_build - sitter_.soft * 1.8F + (is_sleeve_of_layer(sitter_) ? 1.6F : 0);
  }

  void fill(Outline shape, Paint paint) const {
    for (Point& point : shape) point.x *= side_;
    canvas_.fill(shape, paint);
  }
  void stroke(std::vector<Point> line, float width, Paint paint) const {
    for (Point& point : line) point.x *= side_;
    canvas_.stroke(line, width, paint, 0.2F, 0.2F);
  }

  const Canvas& canvas_;
  const Sitter& sitter_;
  float side_;
};

}  // namespace

void draw_arms(const Canvas& canvas, const Sitter& sitter) {
  using portrait::Clothing;
  const bool is_layer = is_sleeve_of_layer(sitter);
  const Tones& sleeve = is_layer ? sitter.layer : sitter.cloth;
  const bool is_short =
      !is_layer && (sitter.who.clothing == Clothing::t_shirt || sitter.who.clothing == Clothing::dress);
  for (const float side : {1.0F, -1.0F}) {
    const ArmDrawing drawing(canvas, sitter, side);
    const Arm arm = arm_of(sitter, side < 0);
    if (is_short) {
      drawing.upper(arm, sitter.skin);
      Arm sleeved = arm;
      sleeved.elbow = between(arm.shoulder, arm.elbow, 0.58F);
      drawing.upper(sleeved, sleeve);
      drawing.fore(arm, sitter.skin, sheer(sitter.cloth.line, 0.8F));
    } else {
      drawing.upper(arm, sleeve);
      drawing.fore(arm, sleeve, sleeve.line);
      drawing.cuff(arm, sleeve);
    }
    drawing.hand(arm);
  }
}

}  // namespace vt
