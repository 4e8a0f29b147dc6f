// What is worn over the garment: cardigan, jacket, coat, apron, scarf.

#include "tools/gui/portrait_clothes.h"

namespace vt {
namespace {

using portrait::Layer;

void draw_apron(const Canvas& canvas, const Sitter& sitter) {
  const Tones& tones = sitter.layer;
  const float n = sitter.neck;
  for (const float side : {-1.0F, 1.0F})
    canvas.fill({{side * (n + 6), 73}, {side * (n + 12), 75}, {side * 36, 124}, {side * 29, 124}},
                tones.shade);
  canvas.fill(smooth({{-34, 121},
                      {0, 124},
                      {34, 121},
                      {37, 150},
                      {44, 184},
                      {sitter.waist - 6, 206},
                      {sitter.waist - 4, 252},
                      {-sitter.waist + 4, 252},
                      {-sitter.waist + 6, 206},
                      {-44, 184},
                      {-37, 150}},
                     canvas.steps()),
              tones.base);
  canvas.stroke({{-33, 126}, {0, 129}, {33, 126}}, 1.4F, tones.shade, 1, 1);
  canvas.stroke({{-20, 240}, {-20, 200}, {20, 200}, {20, 240}}, 1.4F, tones.line, 1, 1);
}

/// One half of a cardigan, jacket or coat that hangs open `open` units beside the middle.
void draw_panel(const Canvas& canvas, const Sitter& sitter, float side, float open) {
  const Tones& tones = sitter.layer;
  const float n = sitter.neck;
  const float up = shoulder_lift(sitter) * 0.3F;
  std::vector<Point> half = trunk(sitter, sitter.who.layer == Layer::coat ? 4 : 2.2F);
  half.erase(half.begin(), half.begin() + 2);
  half.pop_back();
  half.insert(half.end(),
              {{open + 4, 252}, {open + 1, 190}, {open + 2, 130}, {n + 5, 92 - up}, {n + 1.5F, 75 - up}});
  for (Point& point : half) point.x *= side;
  canvas.fill(smooth(half, canvas.steps()), side > 0 ? tones.away : tones.base);
  const bool is_knitted = sitter.who.layer == Layer::cardigan;
  canvas.stroke({{side * (n + 2), 72 - up},
                 {side * (n + 5), 92 - up},
                 {side * (open + 2), 130},
                 {side * (open + 1), 190},
                 {side * (open + 4), 250}},
                is_knitted ? 7 : 1.6F, is_knitted ? tones.shade : tones.line, 1, 1);
}

void draw_lapel(const Canvas& canvas, const Sitter& sitter, float side, float open) {
  const Tones& tones = sitter.layer;
  const float n = sitter.neck;
  const float up = shoulder_lift(sitter) * 0.3F;
  const Outline of_coat{{n, 68 - up},  {n + 13, 70 - up}, {n + 29, 104},   {n + 24, 112},
                        {n + 23, 116}, {open + 2, 150},   {n + 4, 92 - up}};
  const Outline of_jacket{
      {n - 1, 64 - up}, {n + 8, 64 - up}, {n + 15, 76 - up}, {n + 12, 98}, {n + 4, 92 - up}};
  Outline lapel = sitter.who.layer == Layer::coat ? of_coat : of_jacket;
  for (Point& point : lapel) point.x *= side;
  Outline under = lapel;
  for (Point& point : under) point = point + Point{0.6F, 2.0F};
  canvas.fill(under, tones.line);
  canvas.fill(lapel, side > 0 ? stirred(tones.base, tones.shade, 0.35F)
                              : stirred(tones.base, paint(0xFFFFFF), 0.06F));
}

void draw_open_front(const Canvas& canvas, const Sitter& sitter) {
  const bool is_knitted = sitter.who.layer == Layer::cardigan;
  const float open = is_knitted ? 17.0F : sitter.who.layer == Layer::coat ? 15.0F : 20.0F;
  for (const float side : {-1.0F, 1.0F}) {
    draw_panel(canvas, sitter, side, open);
    if (!is_knitted) draw_lapel(canvas, sitter, side, open);
  }
  draw_folds(canvas, sitter, sitter.layer);
  if (is_knitted) draw_buttons(canvas, sitter.layer, -open - 1.5F, 146, 26);
}

bool has_neck_scarf(const Sitter& sitter) {
  return sitter.who.layer == Layer::scarf && sitter.who.hair != portrait::Hair::headscarf;
}

void draw_scarf_end(const Canvas& canvas, const Tones& tones) {
  canvas.fill(smooth({{8, 92}, {26, 92}, {31, 140}, {28, 186}, {10, 186}, {12, 140}}, canvas.steps()),
              tones.shade);
  for (const float x : {12.5F, 17.0F, 21.5F, 26.0F})
    canvas.stroke({{x, 184}, {x, 194}}, 1.8F, tones.shade, 1, 1);
}

}  // namespace

bool is_sleeve_of_layer(const Sitter& sitter) {
  const Layer layer = sitter.who.layer;
  return layer == Layer::cardigan || layer == Layer::jacket || layer == Layer::coat;
}

void draw_layer(const Canvas& canvas, const Sitter& sitter) {
  if (is_sleeve_of_layer(sitter)) draw_open_front(canvas, sitter);
  if (sitter.who.layer == Layer::apron) draw_apron(canvas, sitter);
  if (has_neck_scarf(sitter)) draw_scarf_end(canvas, sitter.scarf);
}

void draw_neck_scarf(const Canvas& canvas, const Sitter& sitter) {
  if (!has_neck_scarf(sitter)) return;
  const Tones& tones = sitter.scarf;
  const float n = sitter.neck;
  const float up = shoulder_lift(sitter) * 0.4F;
  canvas.fill(
      smooth(
          mirrored({{0, 62 - up}, {n + 6, 58 - up}, {n + 15, 68 - up}, {n + 15, 84 - up}, {n, 96}, {0, 99}}),
          canvas.steps()),
      tones.base);
  const Paint fold = sheer(tones.line, 0.7F);
  canvas.stroke({{-n - 12, 70 - up}, {-n * 0.3F, 84}, {n + 10, 80 - up}}, 2, fold, 0.1F, 0.2F);
  canvas.stroke({{-n - 10, 82 - up}, {0, 93}, {n + 6, 90}}, 2, fold, 0.1F, 0.2F);
}

}  // namespace vt
