// The body without its clothes' details: trunk, neck, and what of the skin the neckline shows.

#include <algorithm>

#include "tools/gui/portrait_clothes.h"

namespace vt {
namespace {

Outline skin_patch(const Sitter& sitter, const Neckline& line, int steps) {
  const float low = line.low;
  const float wide = line.wide;
  const float n = sitter.neck;
  const float up = shoulder_lift(sitter) * 0.3F;
  const float y = 74 - up;
  if (line.is_pointed)
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

}  // namespace

float shoulder_lift(const Sitter& sitter) {
  return sitter.now.shoulders * 9;
}

std::vector<Point> trunk(const Sitter& sitter, float out) {
  const float n = sitter.neck;
  const float s = sitter.shoulder + out;
  const float up = shoulder_lift(sitter);
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

Neckline neckline(const Sitter& sitter) {
  using portrait::Clothing;
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

void draw_folds(const Canvas& canvas, const Sitter& sitter, const Tones& tones) {
  const Paint fold = sheer(tones.line, 0.5F);
  canvas.stroke({{sitter.waist - 6, 196}, {sitter.waist - 24, 203}, {sitter.waist - 38, 205}}, 1.6F, fold,
                0.1F, 0.1F);
  canvas.stroke({{-sitter.waist + 6, 202}, {-sitter.waist + 22, 209}, {-sitter.waist + 32, 210}}, 1.6F, fold,
                0.1F, 0.1F);
}

void draw_torso(const Canvas& canvas, const Sitter& sitter) {
  canvas.fill(smooth(mirrored(trunk(sitter, 0)), canvas.steps()), sitter.cloth.base);
  const float s = sitter.shoulder;
  const float up = shoulder_lift(sitter);
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
  const Outline patch = skin_patch(sitter, line, canvas.steps());
  canvas.fill(patch, sitter.skin.base);
  Outline shadow = sitter.head;
  const Point below{4 + sitter.now.head_turn * 5 + sitter.now.head_tilt * 4, 13 + sitter.now.head_down * 6};
  for (Point& point : shadow) point = point + below;
  canvas.fill(cut_to(shadow, patch), sitter.skin.shade);
  const float up = shoulder_lift(sitter) * 0.3F;
  if (line.low > 90)
    for (const float side : {-1.0F, 1.0F})
      canvas.stroke({{side * 3.5F, 84 - up},
                     {side * 10, 80.5F - up},
                     {side * (sitter.neck + line.wide - 2), 78.5F - up}},
                    1.3F, sheer(sitter.skin.line, 0.28F), 0.4F, 0.1F);
}

}  // namespace vt
