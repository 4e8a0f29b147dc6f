// The outlines of the hair on the head, one per style.

#include "tools/gui/portrait_parts.h"

namespace vt {
namespace {

using portrait::Hair;
using portrait::HairLength;

std::vector<Point> cropped_cap(const Sitter& sitter) {
  const float w = sitter.half_width;
  const float h = sitter.half_height;
  const float back = sitter.receded;
  const float v = sitter.who.hair_length == HairLength::short_hair ? 2.2F : 5.0F;
  return {{-w - 0.6F, 4},
          {-w - v * 0.6F, -h * 0.30F},
          {-w * 0.88F - v * 0.6F, -h * 0.72F},
          {-w * 0.46F, -h * 0.97F - v},
          {0, -h - v},
          {w * 0.46F, -h * 0.97F - v},
          {w * 0.88F + v * 0.6F, -h * 0.72F},
          {w + v * 0.6F, -h * 0.30F},
          {w + 0.6F, 4},
          {w - 2.6F, 2},
          {w - 4.6F, -h * 0.26F},
          {w * 0.80F, -h * (0.50F + back * 0.12F)},
          {w * 0.62F - back * 6, -h * (0.66F + back * 0.20F)},
          {w * 0.25F, -h * (0.68F + back * 0.08F)},
          {0, -h * (0.685F + back * 0.03F)},
          {-w * 0.25F, -h * (0.68F + back * 0.08F)},
          {-w * 0.62F + back * 6, -h * (0.66F + back * 0.20F)},
          {-w * 0.80F, -h * (0.50F + back * 0.12F)},
          {-w + 4.6F, -h * 0.26F},
          {-w + 2.6F, 2}};
}

std::vector<Point> tied_cap(const Sitter& sitter) {
  const float w = sitter.half_width;
  const float h = sitter.half_height;
  return {{-w - 0.5F, 2},
          {-w - 2, -h * 0.3F},
          {-w * 0.92F, -h * 0.72F},
          {-w * 0.5F, -h - 2.5F},
          {0, -h - 5},
          {w * 0.5F, -h - 2.5F},
          {w * 0.92F, -h * 0.72F},
          {w + 2, -h * 0.3F},
          {w + 0.5F, 2},
          {w - 2.5F, -h * 0.05F},
          {w - 4.5F, -h * 0.3F},
          {w * 0.70F, -h * 0.57F},
          {w * 0.3F, -h * 0.70F},
          {-w * 0.05F, -h * 0.73F},
          {-w * 0.3F, -h * 0.70F},
          {-w * 0.70F, -h * 0.57F},
          {-w + 4.5F, -h * 0.3F},
          {-w + 2.5F, -h * 0.05F}};
}

std::vector<Point> wavy_cap(const Sitter& sitter) {
  const float w = sitter.half_width;
  const float h = sitter.half_height;
  const float low = is_hair_falling(sitter) ? h * 0.62F : h * 0.30F;
  return {{-w - 3, low},
          {-w - 9, low * 0.4F},
          {-w - 6, -h * 0.28F},
          {-w * 0.98F - 5, -h * 0.72F},
          {-w * 0.5F, -h - 8},
          {-w * 0.05F, -h - 9},
          {w * 0.5F, -h - 8.5F},
          {w * 0.98F + 5, -h * 0.72F},
          {w + 6, -h * 0.28F},
          {w + 9, low * 0.4F},
          {w + 3, low},
          {w - 3, low * 0.5F},
          {w - 1, -h * 0.08F},
          {w - 5, -h * 0.36F},
          {w * 0.55F, -h * 0.52F},
          {w * 0.05F, -h * 0.66F},
          {-w * 0.35F, -h * 0.76F},
          {-w * 0.52F, -h * 0.60F},
          {-w * 0.80F, -h * 0.44F},
          {-w + 1.5F, -h * 0.12F},
          {-w + 3.5F, low * 0.45F}};
}

std::vector<Point> curly_cap(const Sitter& sitter) {
  const float w = sitter.half_width;
  const float h = sitter.half_height;
  const float v = sitter.who.hair_length == HairLength::short_hair ? 6.0F : 14.0F;
  const float low = sitter.who.hair_length == HairLength::short_hair ? 0.0F : h * 0.30F;
  return {{-w - 2, low},
          {-w - v * 0.95F, -h * 0.10F},
          {-w - v, -h * 0.5F},
          {-w * 0.8F - v * 0.4F, -h * 0.95F},
          {-w * 0.36F, -h - v},
          {w * 0.36F, -h - v},
          {w * 0.8F + v * 0.4F, -h * 0.95F},
          {w + v, -h * 0.5F},
          {w + v * 0.95F, -h * 0.10F},
          {w + 2, low},
          {w - 3, low * 0.4F},
          {w - 4, -h * 0.24F},
          {w * 0.78F, -h * 0.54F},
          {w * 0.42F, -h * 0.66F},
          {0, -h * 0.70F},
          {-w * 0.42F, -h * 0.66F},
          {-w * 0.78F, -h * 0.54F},
          {-w + 4, -h * 0.24F},
          {-w + 3, low * 0.4F}};
}

std::vector<Point> straight_cap(const Sitter& sitter) {
  const float w = sitter.half_width;
  const float h = sitter.half_height;
  const float back = sitter.receded;
  const float low = is_hair_falling(sitter) ? h * 0.5F : 3.0F;
  const float v = is_hair_falling(sitter) ? 5.0F : 2.0F;
  return {{-w - v * 0.4F, low},
          {-w - v, -h * 0.2F},
          {-w * 0.95F - v * 0.8F, -h * 0.70F},
          {-w * 0.5F, -h - v - 2},
          {-w * 0.1F, -h - v - 4},
          {w * 0.45F, -h - v - 4},
          {w * 0.95F + v * 0.8F, -h * 0.72F},
          {w + v, -h * 0.2F},
          {w + v * 0.4F, low},
          {w - 3.2F, low * 0.7F},
          {w - 3.4F, -h * 0.2F},
          {w * 0.78F, -h * 0.46F},
          {w * 0.35F, -h * (0.60F + back * 0.1F)},
          {-w * 0.1F, -h * (0.68F + back * 0.08F)},
          {-w * 0.42F, -h * (0.76F + back * 0.06F)},
          {-w * 0.66F, -h * (0.60F + back * 0.12F)},
          {-w * 0.84F, -h * 0.42F},
          {-w + 3.4F, -h * 0.16F},
          {-w + 3.2F, low * 0.7F}};
}

}  // namespace

bool is_hair_falling(const Sitter& sitter) {
  const Portrait& who = sitter.who;
  return (who.hair == Hair::straight || who.hair == Hair::wavy || who.hair == Hair::curly) &&
         who.hair_length != HairLength::short_hair;
}

std::vector<Point> hair_cap(const Sitter& sitter) {
  switch (sitter.who.hair) {
    case Hair::cropped: return cropped_cap(sitter);
    case Hair::tied: return tied_cap(sitter);
    case Hair::wavy: return wavy_cap(sitter);
    case Hair::curly: return curly_cap(sitter);
    default: return straight_cap(sitter);
  }
}

}  // namespace vt
