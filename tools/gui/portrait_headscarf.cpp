// A headscarf: cloth from the crown to the chest with the face left open.

#include "tools/gui/portrait_parts.h"

namespace vt {
namespace {

/// From the middle of the crown round to the right and back.
Outline cloth_of(const Sitter& sitter, int steps) {
  const float w = sitter.half_width;
  const float h = sitter.half_height;
  return smooth(mirrored({{0, -h - 11},
                          {w * 0.86F, -h * 0.95F},
                          {w + 7.5F, -h * 0.35F},
                          {w + 8, h * 0.2F},
                          {w + 4, h * 0.8F},
                          {w + 12, h + 24},
                          {w + 26, h + 50},
                          {w, h + 62},
                          {0, h + 66}}),
                steps);
}

Outline opening_of(const Sitter& sitter, int steps) {
  const float w = sitter.half_width;
  const float h = sitter.half_height;
  return smooth(mirrored({{0, -h * 0.70F},
                          {w * 0.52F, -h * 0.62F},
                          {w * 0.86F, -h * 0.26F},
                          {w * 0.93F, h * 0.16F},
                          {w * 0.80F, h * 0.62F},
                          {w * 0.45F, h * 0.95F},
                          {0, h * 1.06F}}),
                steps);
}

void draw_cloth_folds(const Canvas& canvas, const Sitter& sitter) {
  const float w = sitter.half_width;
  const float h = sitter.half_height;
  const Paint fold = sheer(sitter.scarf.line, 0.55F);
  canvas.stroke(
      {{-w * 0.86F, h * 0.5F}, {-w * 0.4F, h * 1.14F}, {w * 0.35F, h * 1.32F}, {w * 0.95F, h * 1.16F}}, 2.2F,
      fold, 0.2F, 0.2F);
  canvas.stroke({{-w * 1.0F, h * 0.8F}, {-w * 0.4F, h * 1.5F}, {w * 0.5F, h * 1.72F}}, 2.2F, fold, 0.2F,
                0.1F);
  canvas.stroke({{-w * 1.2F, h * 1.35F}, {-w * 0.6F, h * 1.9F}, {w * 0.2F, h * 2.1F}}, 2, fold, 0.2F, 0.1F);
  canvas.stroke({{-w * 0.8F, -h * 0.62F}, {-w * 0.3F, -h * 0.88F}, {w * 0.35F, -h * 0.90F}}, 1.6F, fold, 0.1F,
                0.1F);
}

}  // namespace

void draw_headscarf(const Canvas& canvas, const Sitter& sitter) {
  const float w = sitter.half_width;
  const float h = sitter.half_height;
  const Outline opening = opening_of(sitter, canvas.steps());
  // One ring: along the cloth, across a seam at the top, and back round the opening.
  Outline ring = cloth_of(sitter, canvas.steps());
  ring.push_back(ring.front());
  ring.push_back(opening.front());
  ring.insert(ring.end(), opening.rbegin(), opening.rend());
  canvas.fill(ring, sitter.scarf.base);
  canvas.fill(smooth({{w * 0.60F, -h * 0.98F},
                      {w * 0.94F, -h * 0.42F},
                      {w * 0.97F, h * 0.2F},
                      {w * 0.80F, h * 0.70F},
                      {w * 0.3F, h * 1.08F},
                      {w * 0.7F, h + 40},
                      {w, h + 61},
                      {w + 25, h + 50},
                      {w + 11, h + 24},
                      {w + 3.5F, h * 0.8F},
                      {w + 7.5F, h * 0.2F},
                      {w + 7, -h * 0.35F}},
                     canvas.steps()),
              sheer(sitter.scarf.shade, 0.75F));
  draw_cloth_folds(canvas, sitter);
  std::vector<Point> rim = opening;
  rim.push_back(opening.front());
  canvas.fill(ribbon(rim, 2.2F, 1, 1), sitter.scarf.line);
}

}  // namespace vt
