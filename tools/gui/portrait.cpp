#include "tools/gui/portrait.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "tools/gui/portrait_parts.h"

namespace vt {
namespace {

// What of a person is shown, in units: from above the hair to the waist.
constexpr float top = -68;
constexpr float bottom = 216;
constexpr float width = 208;

/// What the author's parameters say without saying it: finer features for who is dressed or combed so.
float softness(const Portrait& who) {
  using namespace portrait;
  if (who.beard != Beard::none) return 0;
  float soft = 0.45F;
  if (who.clothing == Clothing::blouse || who.clothing == Clothing::dress) soft += 0.5F;
  if (who.hair == Hair::headscarf) soft += 0.5F;
  if (who.hair_length == HairLength::long_hair || who.hair == Hair::tied) soft += 0.3F;
  if (who.hair == Hair::cropped || who.hair == Hair::none) soft -= 0.4F;
  if (who.hair_length == HairLength::short_hair) soft -= 0.2F;
  if (who.brows == Brows::thin) soft += 0.25F;
  if (who.brows == Brows::thick) soft -= 0.3F;
  soft -= 0.12F * static_cast<float>(who.jaw);
  return std::clamp(soft, 0.0F, 1.0F);
}

struct Frame {
  float shoulder;
  float waist;
  float neck;
  float full;  ///< what the face gains in cheeks and jaw
};

Frame frame(portrait::Build build) {
  switch (build) {
    case portrait::Build::slim: return {67, 48, 13.5F, -0.8F};
    case portrait::Build::broad: return {80, 62, 17, 0.6F};
    case portrait::Build::heavy: return {84, 76, 18, 1.8F};
    default: return {73, 55, 15.2F, 0};
  }
}

Outline head_outline(const Sitter& sitter, float full, int steps) {
  const Portrait& who = sitter.who;
  const float w = sitter.half_width;
  const float h = sitter.half_height;
  const float jaw = static_cast<float>(who.jaw) + full * 0.6F - sitter.soft * 0.9F;
  const float cheek = static_cast<float>(who.cheeks) + full;
  return smooth(mirrored({{0, -h},
                          {w * 0.50F, -h * 0.945F},
                          {w * 0.86F, -h * 0.70F},
                          {w * 0.99F, -h * 0.32F},
                          {w, h * 0.02F},
                          {w * 0.965F + cheek * 0.8F, h * 0.33F},
                          {w * 0.82F + jaw * 1.5F + cheek * 0.9F, h * 0.66F},
                          {w * 0.53F + jaw * 1.7F + cheek * 0.7F, h * 0.91F},
                          {w * 0.22F + jaw * 0.7F, h * 1.0F},
                          {0, h * 1.012F}}),
                steps);
}

Canvas head_canvas(const Canvas& body, const Sitter& sitter) {
  const Expression& now = sitter.now;
  const float stoop = std::clamp((sitter.age - 55) / 25, 0.0F, 1.0F);
  const Point shift{now.head_turn * 3 + now.head_tilt * 2,
                    9 + now.head_down * 5.5F + stoop * 3 + std::fabs(now.head_tilt) * 1.5F};
  return body.placed({0, 62}, now.head_tilt * 0.15F, shift);
}

void draw_all(const Canvas& lifted, const Sitter& sitter) {
  const Canvas head = head_canvas(lifted, sitter);
  const Canvas face = head.on_globe(sitter.globe);
  draw_hair_behind(head, sitter);
  draw_hood_behind(lifted, sitter);
  draw_torso(lifted, sitter);
  draw_neck(lifted, sitter);
  draw_collar(lifted, sitter);
  draw_layer(lifted, sitter);
  draw_arms(lifted, sitter);
  draw_neck_scarf(lifted, sitter);
  draw_head(face, sitter);
  draw_beard(face, sitter);
  draw_age_lines(face, sitter);
  draw_nose(face, sitter);
  draw_mouth(face, sitter);
  draw_eyes(face, sitter);
  draw_brows(face, sitter);
  if (sitter.who.hair == portrait::Hair::headscarf)
    draw_headscarf(face, sitter);
  else
    draw_hair(face, sitter);
  draw_glasses(face, sitter);
}

}  // namespace

Sitter sitter(const Portrait& who, int age, const Expression& expression, int steps) {
  Sitter made;
  made.who = who;
  made.now = expression;
  made.age = age > 0 ? static_cast<float>(age) : 40;
  made.soft = softness(who);
  made.worn =
      std::clamp(static_cast<float>(who.lines) + std::clamp((made.age - 60) / 30, 0.0F, 0.6F), 0.0F, 3.0F);
  const bool may_recede = made.soft < 0.5F;
  made.receded = may_recede ? std::clamp((made.age - 34) / 34, 0.0F, 1.0F) : 0.0F;
  const Frame body = frame(who.build);
  made.half_width = 36 - made.soft * 0.8F + static_cast<float>(who.face_width) * 1.3F;
  made.half_height = 50 + static_cast<float>(who.face_height) * 1.5F;
  made.neck = body.neck - made.soft * 1.8F;
  made.shoulder = body.shoulder - made.soft * 5;
  made.waist = body.waist - made.soft * 3;
  made.head = head_outline(made, body.full, steps);
  made.globe = {{made.half_width * 1.02F, made.half_height * 1.25F},
                expression.head_turn * 0.26F,
                expression.head_down * 0.10F};
  give_colours(made);
  return made;
}

void draw_portrait(ImDrawList& list, Rect where, const Portrait& who, int age, const Expression& expression,
                   int breath_px) {
  if (where.width <= 0 || where.height <= 0) return;
  const float fit = std::min(where.height / (bottom - top), where.width / width);
  const float scale = fit * (1 + 0.05F * expression.lean);
  // Who leans forward comes nearer, and lower.
  const float middle = where.x + where.width / 2;
  const float floor = where.y + where.height;
  const Point origin{middle, floor - fit * bottom + fit * 5 * expression.lean};
  const Canvas body(list, origin, scale);
  const Canvas lifted(list, {origin.x, origin.y - static_cast<float>(breath_px)}, scale);
  list.PushClipRect({where.x, where.y}, {where.x + where.width, where.y + where.height}, true);
  draw_all(lifted, sitter(who, age, expression, body.steps()));
  list.PopClipRect();
}

}  // namespace vt
