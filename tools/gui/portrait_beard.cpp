// Beards: a shadow of stubble, a moustache, a short and a full beard.

#include "tools/gui/portrait_parts.h"

namespace vt {
namespace {

using portrait::Beard;

/// Around the jaw from ear to ear, with the mouth left free: `below` past the chin, `high` up the cheeks.
Outline jaw_band(const Sitter& sitter, float below, float high, int steps) {
  const float w = sitter.half_width;
  const float h = sitter.half_height;
  const float m = 32.5F * h / 50;
  const float jaw = static_cast<float>(sitter.who.jaw) * 1.5F;
  return smooth({{-w - 0.3F, h * 0.08F},
                 {-w * 0.97F - below * 0.25F, h * 0.40F},
                 {-w * 0.84F - jaw - below * 0.35F, h * 0.70F},
                 {-w * 0.52F - jaw, h * 0.95F + below * 0.8F},
                 {0, h * 1.02F + below},
                 {w * 0.52F + jaw, h * 0.95F + below * 0.8F},
                 {w * 0.84F + jaw + below * 0.35F, h * 0.70F},
                 {w * 0.97F + below * 0.25F, h * 0.40F},
                 {w + 0.3F, h * 0.08F},
                 {w * 0.87F, h * 0.22F},
                 {w * 0.72F, h * (0.55F - high)},
                 {w * 0.44F, m - 3},
                 {w * 0.30F, m - 8.0F},
                 {0, m - 6.6F},
                 {-w * 0.30F, m - 8.0F},
                 {-w * 0.44F, m - 3},
                 {-w * 0.72F, h * (0.55F - high)},
                 {-w * 0.87F, h * 0.22F}},
                steps);
}

void draw_moustache(const Canvas& canvas, const Sitter& sitter, Paint paint, float droop) {
  const float y = 32.5F * sitter.half_height / 50;
  const float corner = -sitter.now.mouth_curve * 2.4F;
  canvas.fill(smooth({{0, y - 7.4F},
                      {5, y - 8.2F},
                      {11, y - 4.4F + corner * 0.4F},
                      {14.6F, y + droop + corner},
                      {9, y - 0.6F + corner * 0.6F},
                      {3.5F, y - 2.4F},
                      {0, y - 2.8F},
                      {-3.5F, y - 2.4F},
                      {-9, y - 0.6F + corner * 0.6F},
                      {-14.6F, y + droop + corner},
                      {-11, y - 4.4F + corner * 0.4F},
                      {-5, y - 8.2F}},
                     canvas.steps()),
              paint);
}

}  // namespace

void draw_beard(const Canvas& canvas, const Sitter& sitter) {
  const Beard beard = sitter.who.beard;
  if (beard == Beard::none) return;
  const Paint hair = stirred(sitter.hair.base, sitter.hair.shade, 0.35F);
  const int steps = canvas.steps();
  if (beard == Beard::stubble) {
    canvas.fill(cut_to(jaw_band(sitter, 0, 0.05F, steps), sitter.head),
                sheer(stirred(sitter.hair.shade, sitter.skin.line, 0.5F), 0.26F));
    return;
  }
  if (beard == Beard::moustache) return draw_moustache(canvas, sitter, hair, 2.2F);
  const float below = beard == Beard::full ? 13.0F : 2.4F;
  canvas.fill(jaw_band(sitter, below, beard == Beard::full ? 0.10F : 0.0F, steps), hair);
  const float h = sitter.half_height;
  const float w = sitter.half_width;
  canvas.fill(smooth({{w * 0.90F, h * 0.44F},
                      {w * 0.52F, h * 0.74F},
                      {w * 0.12F, h * 0.92F},
                      {w * 0.05F, h * 1.0F + below * 0.9F},
                      {w * 0.5F, h * 0.95F + below * 0.7F},
                      {w * 0.84F, h * 0.70F}},
                     steps),
              sheer(sitter.hair.shade, 0.8F));
}

}  // namespace vt
