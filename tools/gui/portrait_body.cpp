// Neck, torso and what is worn: garment, collar, layer.

#include <algorithm>

#include "tools/gui/portrait_parts.h"

namespace vt {
namespace {

using portrait::Clothing;
using portrait::Layer;

/// How far the shoulders are lifted now, in units upwards.
float lift(const Sitter& sitter) {
  return sitter.now.shoulders * 9;
}

/// The right half of the trunk without its arms, from the neck down; `out` = a layer's thickness.
std::vector<Point> trunk(const Sitter& sitter, float out) {
  const float n = sitter.neck;
  const float s = sitter.shoulder + out;
  const float up = lift(sitter);
  const float stoop = std::clamp((sitter.age - 55) / 25, 0.0F, 1.0F) * 3;
  return {{0, 74 - out},
          {n - 1, 71 - out},
          {n + 5, 74 - out - up * 0.25F},
          {s * 0.46F, 82 - out - up * 0.6F + stoop},
          {s * 0.74F, 91 - out - up + stoop},
          {s * 0.93F, 102 - up + stoop},
          {s - 2, 117 - up * 0.8F + stoop},
          {s - 3, 140},
          {between(s, sitter.waist + out, 0.62F), 176},
          {sitter.waist + out, 212},
          {sitter.waist + out + 2, 250},
          {0, 250}};
}

/// How low the neckline lies in the middle, and how wide it is at the neck.
struct Neckline {
  float low;
  float wide;
  bool is_pointed;
};

Neckline neckline(const Sitter& sitter) {
  switch (sitter.who.clothing) {
    case Clothing::t_shirt: return {87, 5, false};
    case Clothing::shirt: return {95, 2, true};
    case Clothing::blouse: return {106, 4, true};
    case Clothing::hoodie: return {85, 3, false};
    case Clothing::dress: return {101, is_sleeve_of_layer(sitter) ? 4.0F : 12.0F, false};
    case Clothing::work_wear: return {92, 2, true};
    default: return {83, 4, false};
  }
}

Outline skin_patch(const Sitter& sitter, float low, float wide, bool is_pointed, int steps) {
  const float n = sitter.neck;
  const float up = lift(sitter) * 0.3F;
  const float y = 74 - up;
  if (is_pointed)
    return {{-n, 34}, {n, 34},       {n + 0.5F, y - 6}, {n + wide, y},     {3, low - 3},
            {0, low}, {-3, low - 3}, {-n - wide, y},    {-n - 0.5F, y - 6}};
  Outline patch{{-n, 34}, {n, 34}, {n + 0.5F, y - 6}};
  const Outline round = smooth_line({{n + wide, y},
                                     {n * 0.72F + wide * 0.75F, between(y, low, 0.66F)},
                                     {0, low},
                                     {-n * 0.72F - wide * 0.75F, between(y, low, 0.66F)},
                                     {-n - wide, y}},
                                    steps);
  patch.insert(patch.end(), round.begin(), round.end());
  patch.push_back({-n - 0.5F, y - 6});
  return patch;
}

std::vector<Point> neck_edge(const Sitter& sitter, float out, float down) {
  const Neckline line = neckline(sitter);
  const float n = sitter.neck;
  const float y = 74 - lift(sitter) * 0.3F;
  return {{n + line.wide + out, y - 1.5F},
          {n * 0.72F + line.wide * 0.75F + out * 0.8F, between(y, line.low + down, 0.66F)},
          {0, line.low + down},
          {-n * 0.72F - line.wide * 0.75F - out * 0.8F, between(y, line.low + down, 0.66F)},
          {-n - line.wide - out, y - 1.5F}};
}

void draw_folds(const Canvas& canvas, const Sitter& sitter, const Tones& tones) {
  const Paint fold = sheer(tones.line, 0.5F);
  canvas.stroke({{sitter.waist - 6, 196}, {sitter.waist - 24, 203}, {sitter.waist - 38, 205}}, 1.6F, fold,
                0.1F, 0.1F);
  canvas.stroke({{-sitter.waist + 6, 202}, {-sitter.waist + 22, 209}, {-sitter.waist + 32, 210}}, 1.6F, fold,
                0.1F, 0.1F);
}

void draw_flaps(const Canvas& canvas, const Sitter& sitter, const Tones& tones, float low, float spread) {
  const float n = sitter.neck;
  const float y = 74 - lift(sitter) * 0.3F;
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

void draw_buttons(const Canvas& canvas, const Tones& tones, float x, float from, float step) {
  const Paint button =
      lightness(tones.base) > 0.6F ? tones.line : stirred(tones.base, paint(0xFFFFFF), 0.45F);
  for (float y = from; y < 236; y += step) canvas.dot({x, y}, 1.7F, button);
}

}  // namespace

void draw_torso(const Canvas& canvas, const Sitter& sitter) {
  canvas.fill(smooth(mirrored(trunk(sitter, 0)), canvas.steps()), sitter.cloth.base);
  const float s = sitter.shoulder;
  const float up = lift(sitter);
  canvas.fill(smooth({{s * 0.50F, 86 - up * 0.7F},
                      {s * 0.74F, 91.5F - up},
                      {s * 0.93F, 102 - up},
                      {s - 2, 117 - up * 0.8F},
                      {s - 3, 140},
                      {between(s, sitter.waist, 0.62F), 176},
                      {sitter.waist, 212},
                      {sitter.waist + 2, 252},
                      {22, 252},
                      {34, 212},
                      {44, 172},
                      {s * 0.61F, 132},
                      {s * 0.55F, 106}},
                     canvas.steps()),
              sitter.cloth.away);
  draw_folds(canvas, sitter, sitter.cloth);
}

void draw_neck(const Canvas& canvas, const Sitter& sitter) {
  const Neckline line = neckline(sitter);
  const Outline patch = skin_patch(sitter, line.low, line.wide, line.is_pointed, canvas.steps());
  canvas.fill(patch, sitter.skin.base);
  Outline shadow = sitter.head;
  const Point below{4 + sitter.now.head_turn * 5 + sitter.now.head_tilt * 4, 13 + sitter.now.head_down * 6};
  for (Point& point : shadow) point = point + below;
  canvas.fill(cut_to(shadow, patch), sitter.skin.shade);
  const float up = lift(sitter) * 0.3F;
  if (line.low > 90)
    for (const float side : {-1.0F, 1.0F})
      canvas.stroke({{side * 3.5F, 84 - up},
                     {side * 10, 80.5F - up},
                     {side * (sitter.neck + line.wide - 2), 78.5F - up}},
                    1.3F, sheer(sitter.skin.line, 0.28F), 0.4F, 0.1F);
}

void draw_hood_behind(const Canvas& canvas, const Sitter& sitter) {
  if (sitter.who.clothing != Clothing::hoodie) return;
  const float n = sitter.neck;
  const float up = lift(sitter) * 0.4F;
  canvas.fill(
      smooth(
          mirrored(
              {{0, 56 - up}, {n + 8, 57 - up}, {n + 23, 68 - up}, {n + 27, 82 - up}, {n + 12, 92}, {0, 94}}),
          canvas.steps()),
      sitter.cloth.line);
}

void draw_collar(const Canvas& canvas, const Sitter& sitter) {
  const Tones& cloth = sitter.cloth;
  const float n = sitter.neck;
  const float up = lift(sitter) * 0.3F;
  switch (sitter.who.clothing) {
    case Clothing::shirt:
      canvas.stroke({{0, 96}, {0.6F, 150}, {0, 240}}, 1.5F, cloth.line, 1, 1);
      draw_buttons(canvas, cloth, 3.4F, 106, 25);
      return draw_flaps(canvas, sitter, cloth, 94, 11);
    case Clothing::work_wear:
      canvas.stroke({{0, 92}, {0, 240}}, 2.2F, sheer(cloth.line, 0.9F), 1, 1);
      for (const float side : {-1.0F, 1.0F}) {
        const float x = side * 31;
        canvas.fill({{x - 14, 132}, {x + 14, 132}, {x + 13, 158}, {x, 162}, {x - 13, 158}}, cloth.shade);
        canvas.fill({{x - 15, 130}, {x + 15, 130}, {x + 15, 137}, {x, 141}, {x - 15, 137}}, cloth.line);
        const float s = sitter.shoulder;
        canvas.fill({{side * (n + 12), 78 - lift(sitter) * 0.5F},
                     {side * (n + 22), 81 - lift(sitter) * 0.6F},
                     {side * (s * 0.60F), 116},
                     {side * (s * 0.60F - 12), 116}},
                    paint(0xC9CDC4));
      }
      return draw_flaps(canvas, sitter, cloth, 92, 13);
    case Clothing::blouse: {
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
      return;
    }
    case Clothing::hoodie: {
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
      return;
    }
    case Clothing::dress:
      if (!is_sleeve_of_layer(sitter))
        canvas.stroke(neck_edge(sitter, -0.8F, 0.0F), 2.0F, cloth.shade, 0.1F, 0.1F);
      canvas.stroke({{-sitter.waist, 208}, {0, 213}, {sitter.waist, 208}}, 4, cloth.line, 1, 1);
      return;
    default:
      const float thick = sitter.who.clothing == Clothing::t_shirt ? 3.0F : 6.0F;
      canvas.stroke(neck_edge(sitter, thick * 0.35F, thick * 0.45F), thick + 2.2F, cloth.line, 1, 1);
      canvas.stroke(neck_edge(sitter, thick * 0.30F, thick * 0.30F), thick,
                    stirred(cloth.base, paint(0xFFFFFF), 0.05F), 1, 1);
  }
}

bool is_sleeve_of_layer(const Sitter& sitter) {
  const Layer layer = sitter.who.layer;
  return layer == Layer::cardigan || layer == Layer::jacket || layer == Layer::coat;
}

namespace {

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

void draw_open_front(const Canvas& canvas, const Sitter& sitter) {
  const Tones& tones = sitter.layer;
  const bool is_coat = sitter.who.layer == Layer::coat;
  const bool is_knitted = sitter.who.layer == Layer::cardigan;
  const float n = sitter.neck;
  const float up = lift(sitter) * 0.3F;
  const float open = is_knitted ? 17.0F : is_coat ? 15.0F : 20.0F;
  for (const float side : {-1.0F, 1.0F}) {
    std::vector<Point> half = trunk(sitter, is_coat ? 4 : 2.2F);
    half.erase(half.begin(), half.begin() + 2);
    half.pop_back();
    half.push_back({open + 4, 252});
    half.push_back({open + 1, 190});
    half.push_back({open + 2, 130});
    half.push_back({n + 5, 92 - up});
    half.push_back({n + 1.5F, 75 - up});
    for (Point& point : half) point.x *= side;
    canvas.fill(smooth(half, canvas.steps()), side > 0 ? tones.away : tones.base);
    const std::vector<Point> edge{{side * (n + 2), 72 - up},
                                  {side * (n + 5), 92 - up},
                                  {side * (open + 2), 130},
                                  {side * (open + 1), 190},
                                  {side * (open + 4), 250}};
    if (is_knitted) {
      canvas.stroke(edge, 7, tones.shade, 1, 1);
    } else {
      canvas.stroke(edge, 1.6F, tones.line, 1, 1);
      const float wide = is_coat ? 17.0F : 12.0F;
      const Outline lapel = is_coat ? Outline{{side * (n + 0), 68 - up},
                                              {side * (n + 13), 70 - up},
                                              {side * (n + 12 + wide), 104},
                                              {side * (n + 7 + wide), 112},
                                              {side * (n + 13 + wide * 0.6F), 116},
                                              {side * (open + 2), 150},
                                              {side * (n + 4), 92 - up}}
                                    : Outline{{side * (n - 1), 64 - up},
                                              {side * (n + 8), 64 - up},
                                              {side * (n + 15), 76 - up},
                                              {side * (n + 12), 98},
                                              {side * (n + 4), 92 - up}};
      Outline under = lapel;
      for (Point& point : under) point = point + Point{0.6F, 2.0F};
      canvas.fill(under, tones.line);
      canvas.fill(lapel, side > 0 ? stirred(tones.base, tones.shade, 0.35F)
                                  : stirred(tones.base, paint(0xFFFFFF), 0.06F));
    }
  }
  draw_folds(canvas, sitter, tones);
  if (is_knitted) draw_buttons(canvas, tones, -open - 1.5F, 146, 26);
}

}  // namespace

namespace {

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

void draw_layer(const Canvas& canvas, const Sitter& sitter) {
  if (is_sleeve_of_layer(sitter)) draw_open_front(canvas, sitter);
  if (sitter.who.layer == Layer::apron) draw_apron(canvas, sitter);
  if (has_neck_scarf(sitter)) draw_scarf_end(canvas, sitter.scarf);
}

void draw_neck_scarf(const Canvas& canvas, const Sitter& sitter) {
  if (!has_neck_scarf(sitter)) return;
  const Tones& tones = sitter.scarf;
  const float n = sitter.neck;
  const float up = lift(sitter) * 0.4F;
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
