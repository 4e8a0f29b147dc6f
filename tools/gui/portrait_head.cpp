// The head itself: ears, the skull's shape with its shadow, the nose, and what age writes on a face.

#include <algorithm>

#include "tools/gui/portrait_parts.h"

namespace vt {
namespace {

void draw_ear(const Canvas& canvas, const Sitter& sitter, float side) {
  const float turned = sitter.now.head_turn * -4;
  const float x = side * (sitter.half_width - 0.5F) + turned;
  const float y = 6;
  const Outline ear = smooth({{x - side * 3, y - 11},
                              {x + side * 3.5F, y - 11.5F},
                              {x + side * 6, y - 5},
                              {x + side * 4.6F, y + 4},
                              {x + side * 2, y + 11},
                              {x - side * 2, y + 9}},
                             canvas.steps());
  canvas.fill(ear, side > 0 ? stirred(sitter.skin.base, sitter.skin.shade, 0.75F) : sitter.skin.base);
  canvas.stroke(
      {{x + side * 1.5F, y - 7.5F}, {x + side * 4, y - 6}, {x + side * 3.2F, y + 1}, {x + side * 1, y + 5}},
      1.3F, sheer(sitter.skin.line, 0.45F));
}

}  // namespace

void draw_head(const Canvas& canvas, const Sitter& sitter) {
  if (sitter.who.hair != portrait::Hair::headscarf) {
    draw_ear(canvas, sitter, -1);
    draw_ear(canvas, sitter, 1);
  }
  canvas.fill(sitter.head, sitter.skin.base);
  const float w = sitter.half_width;
  const float h = sitter.half_height;
  const Outline away = smooth({{w * 1.3F, -h * 1.1F},
                               {w * 0.80F, -h * 0.75F},
                               {w * 0.83F, -h * 0.25F},
                               {w * 0.70F, h * 0.10F},
                               {w * 0.74F, h * 0.40F},
                               {w * 0.42F, h * 0.80F},
                               {w * 0.02F, h * 0.94F},
                               {w * 0.05F, h * 1.15F},
                               {w * 1.3F, h * 1.1F}},
                              canvas.steps());
  canvas.fill(cut_to(away, sitter.head), sheer(sitter.skin.shade, 0.62F));
  const Paint blush = sheer(stirred(sitter.skin.shade, paint(0xC8574B), 0.45F), 0.26F);
  for (const float side : {-1.0F, 1.0F}) canvas.glow({side * w * 0.58F, h * 0.34F}, {12, 8.5F}, blush);
}

void draw_nose(const Canvas& canvas, const Sitter& sitter) {
  const float wide = between(7.6F, 6.2F, sitter.soft) + static_cast<float>(sitter.who.skin >= 6 ? 1 : 0);
  const float low = 20.5F * sitter.half_height / 50;
  const float beside = sitter.now.head_turn * 3.2F;
  const Outline side = smooth({{2.6F + beside * 0.1F, -5},
                               {4.2F + beside * 0.3F, 4},
                               {4.4F + beside * 0.7F, low - 7},
                               {wide + beside * 0.8F, low - 2},
                               {wide * 0.8F + beside * 0.8F, low + 2},
                               {beside, low + 2.6F},
                               {-wide * 0.35F + beside, low + 2.2F},
                               {2.5F + beside, low - 1.5F},
                               {2.4F + beside * 0.6F, low - 9},
                               {1.6F + beside * 0.3F, 3}},
                              canvas.steps());
  canvas.fill(side, sitter.skin.shade);
  canvas.stroke(
      {{-wide + beside, low - 2}, {-wide * 0.93F + beside, low + 1.2F}, {-wide * 0.55F + beside, low + 1.6F}},
      1.2F, sheer(sitter.skin.line, 0.45F));
  for (const float nostril : {-1.0F, 1.0F})
    canvas.stroke({{nostril * wide * 0.58F + beside, low + 1.2F}, {nostril * wide * 0.2F + beside, low + 2}},
                  1.7F, sheer(sitter.skin.line, 0.7F));
}

void draw_age_lines(const Canvas& canvas, const Sitter& sitter) {
  const float worn = sitter.worn;
  const float up = sitter.half_height / 50;
  const Expression& now = sitter.now;
  const float smiling = std::clamp(now.mouth_curve, 0.0F, 1.0F);
  const auto crease = [&](const std::vector<Point>& line, float width, float strength) {
    if (strength > 0.02F) canvas.stroke(line, width, sheer(sitter.skin.line, std::min(strength, 0.55F)));
  };
  for (const float side : {-1.0F, 1.0F}) {
    crease({{side * 10, 20 * up}, {side * 14, 24 * up}, {side * (15.6F + smiling * 1.5F), 30 * up}}, 1.2F,
           worn * 0.12F + smiling * 0.22F);
    crease({{side * 10, 8.5F}, {side * 14.5F, 10.8F}, {side * 19.5F, 9.3F}}, 1.1F, (worn - 0.4F) * 0.13F);
    if (worn >= 1.5F) {
      crease({{side * 26, -1}, {side * 29.5F, -3}}, 0.9F, worn * 0.085F);
      crease({{side * 26, 2}, {side * 30, 3}}, 0.9F, worn * 0.085F);
    }
  }
  const float raised = std::clamp(now.brow_height, 0.0F, 1.0F) * 0.18F;
  const float brow = -24 * up - std::max(0.0F, now.brow_height) * 2;
  crease({{-15, brow + 1}, {-5, brow}, {5, brow}, {15, brow + 1}}, 0.9F, (worn - 0.7F) * 0.13F + raised);
  crease({{-13, brow - 6}, {0, brow - 6.8F}, {13, brow - 6}}, 0.9F, (worn - 1.4F) * 0.13F + raised * 0.6F);
  const float frown = std::clamp(-now.brow_slant - 0.25F, 0.0F, 1.0F) * 0.7F;
  crease({{-2.6F, -13}, {-1.8F, -6.5F}}, 1.3F, frown);
  crease({{2.6F, -13}, {1.8F, -6.5F}}, 1.3F, frown);
}

}  // namespace vt
