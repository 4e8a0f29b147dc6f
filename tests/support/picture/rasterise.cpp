#include "tests/support/picture/rasterise.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include <imgui.h>

#define STB_IMAGE_WRITE_STATIC
#define STB_IMAGE_WRITE_IMPLEMENTATION
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#include <stb/stb_image_write.h>
#pragma GCC diagnostic pop

namespace vt {
namespace {

using Colour = std::array<float, 4>;

Colour unpacked(ImU32 colour) {
  Colour parts{};
  for (std::size_t i = 0; i < parts.size(); ++i)
    parts[i] = static_cast<float>((colour >> (8 * i)) & 0xFFU) / 255;
  return parts;
}

struct Texture {
  const unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;

  [[nodiscard]] float at(float u, float v) const {
    const float x = u * static_cast<float>(width) - 0.5F;
    const float y = v * static_cast<float>(height) - 0.5F;
    const int left = static_cast<int>(std::floor(x));
    const int top = static_cast<int>(std::floor(y));
    const float fx = x - static_cast<float>(left);
    const float fy = y - static_cast<float>(top);
    const float upper = pixel(left, top) * (1 - fx) + pixel(left + 1, top) * fx;
    const float lower = pixel(left, top + 1) * (1 - fx) + pixel(left + 1, top + 1) * fx;
    return upper * (1 - fy) + lower * fy;
  }

 private:
  [[nodiscard]] float pixel(int x, int y) const {
    const int row = std::clamp(y, 0, height - 1);
    const int column = std::clamp(x, 0, width - 1);
    return static_cast<float>(pixels[row * width + column]) / 255;
  }
};

class Picture {
 public:
  Picture(int width, int height, unsigned ground, const Texture& texture)
      : width_(width), height_(height), texture_(texture) {
    pixels_.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    for (int i = 0; i < width * height; ++i)
      for (const unsigned shift : {16U, 8U, 0U})
        pixels_.push_back(static_cast<float>((ground >> shift) & 0xFFU) / 255);
  }

  void triangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const ImVec4& clip) {
    const double area = cross(a, b, c.pos.x, c.pos.y);
    if (area == 0) return;
    if (area < 0) return triangle(a, c, b, clip);
    const float left = std::min({a.pos.x, b.pos.x, c.pos.x});
    const float right = std::max({a.pos.x, b.pos.x, c.pos.x});
    const float top = std::min({a.pos.y, b.pos.y, c.pos.y});
    const float bottom = std::max({a.pos.y, b.pos.y, c.pos.y});
    const int first_x = std::max({0, static_cast<int>(std::floor(left)), static_cast<int>(clip.x)});
    const int last_x = std::min({width_, static_cast<int>(std::ceil(right)), static_cast<int>(clip.z)});
    const int first_y = std::max({0, static_cast<int>(std::floor(top)), static_cast<int>(clip.y)});
    const int last_y = std::min({height_, static_cast<int>(std::ceil(bottom)), static_cast<int>(clip.w)});
    for (int y = first_y; y < last_y; ++y)
      for (int x = first_x; x < last_x; ++x) {
        const double px = x + 0.5;
        const double py = y + 0.5;
        const double at_a = cross(b, c, px, py);
        const double at_b = cross(c, a, px, py);
        const double at_c = cross(a, b, px, py);
        if (is_in(at_a, b, c) && is_in(at_b, c, a) && is_in(at_c, a, b))
          blend(x, y, {&a, &b, &c}, {at_a / area, at_b / area, at_c / area});
      }
  }

  [[nodiscard]] std::vector<unsigned char> bytes() const {
    std::vector<unsigned char> all;
    for (std::size_t i = 0; i < pixels_.size(); ++i) {
      all.push_back(static_cast<unsigned char>(std::clamp(pixels_[i], 0.0F, 1.0F) * 255 + 0.5F));
      if (i % 3 == 2) all.push_back(255);
    }
    return all;
  }

 private:
  static double cross(const ImDrawVert& a, const ImDrawVert& b, double x, double y) {
    return (double{b.pos.x} - a.pos.x) * (y - a.pos.y) - (double{b.pos.y} - a.pos.y) * (x - a.pos.x);
  }

  /// A pixel on the edge of two triangles belongs to one of them.
  static bool is_in(double side, const ImDrawVert& from, const ImDrawVert& to) {
    if (side != 0) return side > 0;
    return to.pos.y < from.pos.y || (to.pos.y == from.pos.y && to.pos.x > from.pos.x);
  }

  void blend(int x, int y, const std::array<const ImDrawVert*, 3>& corners,
             const std::array<double, 3>& weights) {
    Colour colour{};
    float u = 0;
    float v = 0;
    for (std::size_t i = 0; i < corners.size(); ++i) {
      const auto weight = static_cast<float>(weights[i]);
      const Colour part = unpacked(corners[i]->col);
      for (std::size_t k = 0; k < colour.size(); ++k) colour[k] += part[k] * weight;
      u += corners[i]->uv.x * weight;
      v += corners[i]->uv.y * weight;
    }
    const float opaque = colour[3] * texture_.at(u, v);
    float* pixel = &pixels_[(static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                             static_cast<std::size_t>(x)) *
                            3];
    for (std::size_t k = 0; k < 3; ++k) pixel[k] += (colour[k] - pixel[k]) * opaque;
  }

  int width_;
  int height_;
  Texture texture_;
  std::vector<float> pixels_;
};

}  // namespace

std::vector<unsigned char> rasterise(const ImDrawData& drawn, int width, int height, unsigned ground) {
  unsigned char* glyphs = nullptr;
  Texture texture;
  ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&glyphs, &texture.width, &texture.height);
  texture.pixels = glyphs;
  Picture picture(width, height, ground, texture);
  for (int n = 0; n < drawn.CmdListsCount; ++n) {
    const ImDrawList& list = *drawn.CmdLists[n];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      if (command.UserCallback != nullptr) continue;
      const auto vertex = [&](unsigned i) -> const ImDrawVert& {
        const int at =
            static_cast<int>(command.VtxOffset + list.IdxBuffer[static_cast<int>(command.IdxOffset + i)]);
        return list.VtxBuffer[at];
      };
      for (unsigned i = 0; i + 2 < command.ElemCount; i += 3)
        picture.triangle(vertex(i), vertex(i + 1), vertex(i + 2), command.ClipRect);
    }
  }
  return picture.bytes();
}

bool write_png(const std::string& path, const std::vector<unsigned char>& pixels, int width, int height) {
  return stbi_write_png(path.c_str(), width, height, 4, pixels.data(), width * 4) != 0;
}

}  // namespace vt
