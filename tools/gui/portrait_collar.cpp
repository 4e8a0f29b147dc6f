// The garment's own details: collars, plackets, pockets, strings.

#include "tools/gui/portrait_clothes.h"

namespace vt {
namespace {

using portrait::Clothing;

std::vector<Point> neck_edge(const Sitter& sitter, float out, float down) {
  const Neckline line = neckline(sitter);
  const float n = sitter.neck;
  const float y = 74 - shoulder_lift(sitter) * 0.3F;
  return {{n + line.wide + out, y - 1.5F},
          {n * 0.72F + line.wide * 0.75F + out * 0.8F, between(y, line.low + down, 0.66F)},
          {0, line.low + down},
          {-n * 0.72F - line.wide * 0.75F - out * 0.8F, between(y, line.low + down, 0.66F)},
          {-n - line.wide - out, y - 1.5F}};
}

void draw_flaps(const Canvas& canvas, const Sitter& sitter, const Tones& tones, float low, float spread) {
  const float n = sitter.neck;
  const float y = 74 - shoulder_lift(sitter) * 0.3F;
  for (const float side : {-1.0F, 1.0F}) {
    const Outline flap{{side * (n - 2), y - 7},
                       {side * (n + 5), y - 5},
                       {side * (n + 9), y + 4},
                       {side * (spread + 4), low + 3},
                       {side * spread * 0.4F, low - 4}};
    Outline under = flap;
    for (Point& point : under) point = point + Point{0.8F, 2.2F};
    canvas.fill(under, tones.line);
    canvas.fill(flap, side > 0 ? stirred(tones.base, tones.shade, 0.45F)
                               : stirred(tones.base, paint(0xFFFFFF), 0.06F));
  }
}

void draw_shirt(const Canvas& canvas, const Sitter& sitter) {
  const Tones& cloth = sitter.cloth;
  canvas.stroke({{0, 96}, {0.6F, 150}, {0, 240}}, 1.5F, cloth.line, 1, 1);
  draw_buttons(canvas, cloth, 3.4F, 106, 25);
  draw_flaps(canvas, sitter, cloth, 94, 11);
}

void draw_work_wear(const Canvas& canvas, const Sitter& sitter) {
  const Tones& cloth = sitter.cloth;
  const float n = sitter.neck;
  canvas.stroke({{0, 92}, {0, 240}}, 2.2F, sheer(cloth.line, 0.9F), 1, 1);
  for (const float side : {-1.0F, 1.0F}) {
    const float x = side * 31;
    canvas.fill({{x - 14, 132}, {x + 14, 132}, {x + 13, 158}, {x, 162}, {x - 13, 158}}, cloth.shade);
    canvas.fill({{x - 15, 130}, {x + 15, 130}, {x + 15, 137}, {x, 141}, {x - 15, 137}}, cloth.line);
    const float s = sitter.shoulder;
    canvas.fill({{side * (n + 12), 78 - shoulder_lift(sitter) * 0.5F},
                 {side * (n + 22), 81 - shoulder_lift(sitter) * 0.6F},
                 {side * (s * 0.60F), 116},
                 {side * (s * 0.60F - 12), 116}},
                paint(0xC9CDC4));
  }
  draw_flaps(canvas, sitter, cloth, 92, 13);
}

void draw_blouse(const Canvas& canvas, const Sitter& sitter) {
  const Tones& cloth = sitter.cloth;
  const float n = sitter.neck;
  const float up = shoulder_lift(sitter) * 0.3F;
  canvas.stroke({{0, 106}, {1, 160}, {0, 240}}, 1.3F, sheer(cloth.line, 0.8F), 1, 1);
  for (const float side : {-1.0F, 1.0F})
    canvas.fill(smooth({{side * (n - 1), 67 - up},
                        {side * (n + 7), 69 - up},
                        {side * (n + 9), 78 - up},
                        {side * 13, 98},
                        {side * 1.5F, 110},
                        {side * 4, 98},
                        {side * (n + 1), 77 - up}},
                       canvas.steps()),
                side > 0 ? cloth.shade : stirred(cloth.base, paint(0xFFFFFF), 0.10F));
}

void draw_hood(const Canvas& canvas, const Sitter& sitter) {
  const Tones& cloth = sitter.cloth;
  const float n = sitter.neck;
  const float up = shoulder_lift(sitter) * 0.3F;
  for (const float side : {-1.0F, 1.0F}) {
    canvas.fill(smooth({{side * (n + 1), 62 - up},
                        {side * (n + 14), 68 - up},
                        {side * (n + 21), 82 - up},
                        {side * 18, 97},
                        {side * 3, 103},
                        {side * 1, 92},
                        {side * (n - 3), 84 - up},
                        {side * (n + 2), 74 - up}},
                       canvas.steps()),
                side > 0 ? cloth.shade : stirred(cloth.base, paint(0xFFFFFF), 0.07F));
    canvas.stroke({{side * 9, 99}, {side * 10.5F, 118}, {side * 9.5F, 136}}, 2.0F,
                  stirred(cloth.base, paint(0xFFFFFF), 0.55F), 1, 1);
  }
  canvas.stroke({{-34, 240}, {-26, 205}, {26, 205}, {34, 240}}, 1.5F, sheer(cloth.line, 0.8F), 1, 1);
}

void draw_dress(const Canvas& canvas, const Sitter& sitter) {
  const Tones& cloth = sitter.cloth;
  if (!is_sleeve_of_layer(sitter))
    canvas.stroke(neck_edge(sitter, -0.8F, 0.0F), 2.0F, cloth.shade, 0.1F, 0.1F);
  canvas.stroke({{-sitter.waist, 208}, {0, 213}, {sitter.waist, 208}}, 4, cloth.line, 1, 1);
}

void draw_knitted_collar(const Canvas& canvas, const Sitter& sitter) {
  const Tones& cloth = sitter.cloth;
  const float thick = sitter.who.clothing == Clothing::t_shirt ? 3.0F : 6.0F;
  canvas.stroke(neck_edge(sitter, thick * 0.35F, thick * 0.45F), thick + 2.2F, cloth.line, 1, 1);
  canvas.stroke(neck_edge(sitter, thick * 0.30F, thick * 0.30F), thick,
                stirred(cloth.base, paint(0xFFFFFF), 0.05F), 1, 1);
}

}  // namespace

void draw_buttons(const Canvas& canvas, const Tones& tones, float x, float from, float step) {
  const Paint button =
      lightness(tones.base) > 0.6F ? tones.line : stirred(tones.base, paint(0xFFFFFF), 0.45F);
  for (int i = 0; i < 6; ++i) canvas.dot({x, from + step * static_cast<float>(i)}, 1.7F, button);
}

void draw_hood_behind(const Canvas& canvas, const Sitter& sitter) {
  if (sitter.who.clothing != Clothing::hoodie) return;
  const float n = sitter.neck;
  const float up = shoulder_lift(sitter) * 0.4F;
  canvas.fill(
      smooth(
          mirrored(
              {{0, 56 - up}, {n + 8, 57 - up}, {n + 23, 68 - up}, {n + 27, 82 - up}, {n + 12, 92}, {0, 94}}),
          canvas.steps()),
      sitter.cloth.line);
}

void draw_collar(const Canvas& canvas, const Sitter& sitter) {
  switch (sitter.who.clothing) {
    case Clothing::shirt: return draw_shirt(canvas, sitter);
    case Clothing::work_wear: return draw_work_wear(canvas, sitter);
    case Clothing::blouse: return draw_blouse(canvas, sitter);
    case Clothing::hoodie: return draw_hood(canvas, sitter);
    case Clothing::dress: return draw_dress(canvas, sitter);
    default: return draw_knitted_collar(canvas, sitter);
  }
}

}  // namespace vt
