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

/// `is_before` = the arm that lies over the other when they are crossed.
Arm arm_of(const Sitter& sitter, bool is_before) {
  const Expression& now = sitter.now;
  const float s = sitter.shoulder;
  const float girth = std::max(0.0F, sitter.waist - 58);
  const Point shoulder{s - 14, 126 - now.shoulders * 9};
  const Arm hanging{shoulder, {s + 6, 204}, {s - 16, 266}, radians(120), 0.5F};
  const Arm open{shoulder, {s + 11, 204}, {52 + girth * 0.3F, 198}, radians(-142), 0.15F};
  const Arm crossed = is_before ? Arm{shoulder, {s + 7, 188}, {-25 - girth * 0.3F, 176}, radians(192), 0.5F}
                                : Arm{shoulder, {s + 5, 193}, {-10 - girth * 0.3F, 187}, radians(196), 0.6F};
  const Arm together{shoulder, {s + 8, 200}, {29, 201}, radians(is_before ? 186 : 194), 0.65F};
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
  constexpr int corners = 8;
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

float thickness_of(portrait::Build build) {
  switch (build) {
    case portrait::Build::slim: return 14.5F;
    case portrait::Build::broad: return 18.5F;
    case portrait::Build::heavy: return 19.5F;
    default: return 16.5F;
  }
}

class ArmDrawing {
 public:
  ArmDrawing(const Canvas& canvas, const Sitter& sitter, float side)
      : canvas_(canvas),
        sitter_(sitter),
        side_(side),
        thick_(thickness_of(sitter.who.build) - sitter.soft * 1.8F +
               (is_sleeve_of_layer(sitter) ? 1.6F : 0)) {}

  /// From the shoulder to `end` (the elbow, or the hem of a short sleeve).
  void upper(Point from, Point end, const Tones& tones, float loose = 1) const {
    fill(limb(from, end, thick_ * 0.88F * loose, thick_ * 0.90F * loose), lit(tones));
    const Point along = end - from;
    const float length = std::max(std::hypot(along.x, along.y), 1.0F);
    const Point inwards = Point{-along.y, along.x} * (thick_ * 0.88F / length);
    stroke({from + inwards + along * 0.10F, from + inwards + along * 0.5F, end + inwards + along * 0.02F},
           2.2F, sheer(tones.line, 0.75F), 0.1F, 0.7F);
  }

  void fore(const Arm& arm, const Tones& tones, Paint below) const {
    const Point along = arm.wrist - arm.elbow;
    const float length = std::max(std::hypot(along.x, along.y), 1.0F);
    fill(moved(limb(between(arm.elbow, arm.wrist, 0.15F), arm.wrist, thick_ * 0.82F, thick_ * 0.62F), {0, 3}),
         below);
    fill(limb(arm.elbow, arm.wrist, thick_ * 0.90F, thick_ * 0.62F), lit(tones));
    const Point aside = Point{-along.y, along.x} * (1 / length);
    const Point fold = between(arm.elbow, arm.wrist, 0.16F);
    stroke({fold - aside * (thick_ * 0.7F), fold + along * (5 / length),
            fold + aside * (thick_ * 0.45F) + along * (16 / length)},
           1.7F, sheer(tones.line, 0.55F), 0.1F, 0.1F);
  }

  void cuff(const Arm& arm, const Tones& tones) const {
    const Point along = arm.wrist - arm.elbow;
    const float length = std::max(std::hypot(along.x, along.y), 1.0F);
    const Point aside = Point{-along.y, along.x} * (thick_ * 0.66F / length);
    const Point back = arm.wrist - along * (7 / length);
    const Point front = arm.wrist + along * (4 / length);
    fill({back - aside, front - aside, front + aside, back + aside}, tones.shade);
  }

  void hand(const Arm& arm) const {
    const float size = between(1.04F, 0.92F, sitter_.soft);
    const float c = std::cos(arm.hand) * size;
    const float s = std::sin(arm.hand) * size;
    const auto at = [&](float x, float y) { return arm.wrist + Point{x * c - y * s, x * s + y * c}; };
    const Paint skin = side_ > 0 ? sitter_.skin.away : sitter_.skin.base;
    const Paint line = sheer(sitter_.skin.line, 0.6F);
    const int steps = std::min(canvas_.steps(), 5);
    const Outline palm = smooth(
        {at(-4, -6.5F), at(8, -9), at(21, -9.6F), at(25, 0), at(22, 9.5F), at(8, 9.4F), at(-4, 7)}, steps);
    const Outline thumb = smooth(
        {at(2, -5), at(10, -11.5F), at(20, -16), at(26, -15.4F), at(26.5F, -12), at(20, -9), at(14, -4)},
        steps);
    fill(moved(palm, {0, 2.6F}), sheer(sitter_.skin.line, 0.30F));
    fill(thumb, stirred(skin, sitter_.skin.shade, 0.35F));
    constexpr float lengths[] = {17, 19.5F, 18, 14};
    for (int finger = 3; finger >= 0; --finger) {
      const float y = -7.2F + 4.8F * static_cast<float>(finger);
      const float reach = 22 + lengths[finger] * (1 - 0.45F * arm.curl);
      const float fan = y * 0.12F * (1 - arm.curl);
      fill(limb(at(17, y), at(reach, y + fan), 2.9F * size, 2.5F * size), skin);
      if (finger < 3) stroke({at(16, y + 2.5F), at(reach - 1, y + fan + 2.6F)}, 0.9F, line, 0.2F, 1);
    }
    fill(palm, skin);
    stroke({at(9, -8.5F), at(15, -7.8F), at(21, -8.8F)}, 1.1F, line, 0.2F, 0.2F);
  }

 private:
  [[nodiscard]] Paint lit(const Tones& tones) const { return side_ > 0 ? tones.away : tones.base; }

  void fill(Outline shape, Paint paint) const {
    for (Point& point : shape) point.x *= side_;
    canvas_.fill(shape, paint);
  }
  void stroke(std::vector<Point> line, float width, Paint paint, float start, float end) const {
    for (Point& point : line) point.x *= side_;
    canvas_.stroke(line, width, paint, start, end);
  }

  const Canvas& canvas_;
  const Sitter& sitter_;
  float side_;
  float thick_;
};

}  // namespace

void draw_arms(const Canvas& canvas, const Sitter& sitter) {
  using portrait::Clothing;
  const bool is_layer = is_sleeve_of_layer(sitter);
  const Tones& sleeve = is_layer ? sitter.layer : sitter.cloth;
  const bool is_bare =
      !is_layer && (sitter.who.clothing == Clothing::t_shirt || sitter.who.clothing == Clothing::dress);
  for (const float side : {1.0F, -1.0F}) {
    const ArmDrawing drawing(canvas, sitter, side);
    const Arm arm = arm_of(sitter, side < 0);
    if (is_bare) {
      drawing.upper(between(arm.shoulder, arm.elbow, 0.35F), arm.elbow, sitter.skin, 0.9F);
      drawing.upper(arm.shoulder, between(arm.shoulder, arm.elbow, 0.5F), sleeve);
      drawing.fore(arm, sitter.skin, sheer(sitter.cloth.line, 0.6F));
    } else {
      drawing.upper(arm.shoulder, arm.elbow, sleeve);
      drawing.fore(arm, sleeve, sheer(sleeve.line, 0.8F));
      drawing.cuff(arm, sleeve);
    }
    drawing.hand(arm);
  }
}

}  // namespace vt
