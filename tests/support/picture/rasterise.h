#pragma once

// Pictures of what Dear ImGui would draw, made without a window: for looking at, and for tests that count
// pixels.

#include <string>
#include <vector>

struct ImDrawData;

namespace vt {

/// `width` x `height` pixels of red, green, blue, opaque, on a ground of 0xRRGGBB. Every texture is taken for
/// the font's, so that a Dear ImGui context must be there.
[[nodiscard]] std::vector<unsigned char> rasterise(const ImDrawData& drawn, int width, int height,
                                                   unsigned ground = 0xFFFFFF);

/// False where the file cannot be written.
bool write_png(const std::string& path, const std::vector<unsigned char>& pixels, int width, int height);

}  // namespace vt
