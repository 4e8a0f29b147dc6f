#pragma once

// Colours as numbers that can be mixed; Canvas turns them into what Dear ImGui draws.

#include <cstdint>

namespace vt {

/// Red, green, blue and how opaque, each 0..1.
struct Paint {
  float red = 0;
  float green = 0;
  float blue = 0;
  float opaque = 1;
  bool operator==(const Paint&) const = default;
};

/// From 0xRRGGBB.
[[nodiscard]] constexpr Paint paint(std::uint32_t rgb) {
  return {static_cast<float>((rgb >> 16U) & 0xFFU) / 255, static_cast<float>((rgb >> 8U) & 0xFFU) / 255,
          static_cast<float>(rgb & 0xFFU) / 255, 1};
}

/// `share` (0..1) of the way from `a` to `b`.
[[nodiscard]] constexpr Paint stirred(Paint a, Paint b, float share) {
  return {a.red + (b.red - a.red) * share, a.green + (b.green - a.green) * share,
          a.blue + (b.blue - a.blue) * share, a.opaque + (b.opaque - a.opaque) * share};
}

/// The same colour, through which `1 - share` of the ground is seen.
[[nodiscard]] constexpr Paint sheer(Paint a, float share) {
  return {a.red, a.green, a.blue, a.opaque * share};
}

/// How light it looks, 0..1.
[[nodiscard]] constexpr float lightness(Paint a) {
  return 0.3F * a.red + 0.59F * a.green + 0.11F * a.blue;
}

}  // namespace vt
