#include "tools/gui/damage.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <span>

namespace vt {
namespace {

using Painted = Damage::Painted;

/// One number of everything that was stirred in; quick, for there are ten thousand triangles.
class Look {
 public:
  template <class T>
  void stir(const T& value) {
    static_assert(sizeof(T) % sizeof(std::uint32_t) == 0 && std::is_trivially_copyable_v<T>);
    std::uint32_t words[sizeof(T) / sizeof(std::uint32_t)];
    std::memcpy(words, &value, sizeof(T));
    for (const std::uint32_t word : words) {
      constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;
      sum_ = (sum_ ^ word) * odd;
      sum_ ^= sum_ >> 32U;
    }
  }
  [[nodiscard]] std::uint64_t sum() const { return sum_; }

 private:
  std::uint64_t sum_ = 0x243F6A8885A308D3U;
};

Painted painted(const ImDrawCmd& command, const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c) {
  Look look;
  look.stir(command.ClipRect);
  look.stir(command.TextureId);
  Painted made{0, a.pos.x, a.pos.y, a.pos.x, a.pos.y};
  for (const ImDrawVert* corner : {&a, &b, &c}) {
    look.stir(*corner);
    made.left = std::min(made.left, corner->pos.x);
    made.top = std::min(made.top, corner->pos.y);
    made.right = std::max(made.right, corner->pos.x);
    made.bottom = std::max(made.bottom, corner->pos.y);
  }
  made.look = look.sum();
  made.left = std::max(made.left, command.ClipRect.x);
  made.top = std::max(made.top, command.ClipRect.y);
  made.right = std::min(made.right, command.ClipRect.z);
  made.bottom = std::min(made.bottom, command.ClipRect.w);
  return made;
}

void read_triangles(const ImDrawData& frame, std::vector<Painted>& out) {
  out.clear();
  for (const ImDrawList* list : std::span(frame.CmdLists, static_cast<std::size_t>(frame.CmdListsCount)))
    for (const ImDrawCmd& command : list->CmdBuffer) {
      const ImDrawVert* vertices = list->VtxBuffer.Data + command.VtxOffset;
      const ImDrawIdx* corner = list->IdxBuffer.Data + command.IdxOffset;
      for (unsigned i = 0; i + 3 <= command.ElemCount; i += 3, corner += 3)
        out.push_back(painted(command, vertices[corner[0]], vertices[corner[1]], vertices[corner[2]]));
    }
}

/// Grows over triangles, as far as they can be seen.
struct Hull {
  float left = INFINITY;
  float top = INFINITY;
  float right = -INFINITY;
  float bottom = -INFINITY;

  void add(const Painted& one) {
    if (one.right <= one.left || one.bottom <= one.top) return;
    left = std::min(left, one.left);
    top = std::min(top, one.top);
    right = std::max(right, one.right);
    bottom = std::max(bottom, one.bottom);
  }
  [[nodiscard]] Rect in(ImVec2 size) const {
    if (right <= left) return {};
    constexpr float soft_edge = 1;
    const float x = std::max(0.0F, std::floor(left) - soft_edge);
    const float y = std::max(0.0F, std::floor(top) - soft_edge);
    return {x, y, std::min(size.x, std::ceil(right) + soft_edge) - x,
            std::min(size.y, std::ceil(bottom) + soft_edge) - y};
  }
};

bool is_same(const Painted& one, const Painted& other) {
  return one.look == other.look;
}

/// What differs between two paintings. What stands at both ends is the same triangle for triangle; between
/// them some may have come or gone.
Hull difference(std::span<const Painted> one, std::span<const Painted> other) {
  const auto start = std::mismatch(one.begin(), one.end(), other.begin(), other.end(), is_same);
  const auto begun = static_cast<std::size_t>(start.first - one.begin());
  one = one.subspan(begun);
  other = other.subspan(begun);
  const auto end = std::mismatch(one.rbegin(), one.rend(), other.rbegin(), other.rend(), is_same);
  const auto ended = static_cast<std::size_t>(end.first - one.rbegin());
  one = one.first(one.size() - ended);
  other = other.first(other.size() - ended);

  Hull hull;
  const bool is_paired = one.size() == other.size();
  for (std::size_t i = 0; i < one.size(); ++i)
    if (!is_paired || !is_same(one[i], other[i])) hull.add(one[i]);
  for (std::size_t i = 0; i < other.size(); ++i)
    if (!is_paired || !is_same(one[i], other[i])) hull.add(other[i]);
  return hull;
}

}  // namespace

Rect Damage::since_last(const ImDrawData& frame) {
  read_triangles(frame, now_);
  last_.swap(now_);
  const ImVec2 size = frame.DisplaySize;
  const bool is_comparable = is_known_ && size.x == size_.x && size.y == size_.y;
  is_known_ = true;
  size_ = size;
  if (!is_comparable) return {0, 0, size.x, size.y};
  return difference(now_, last_).in(size);
}

void clip_to(ImDrawData& frame, const Rect& open) {
  const float height = frame.DisplaySize.y;
  for (ImDrawList* list : std::span(frame.CmdLists, static_cast<std::size_t>(frame.CmdListsCount)))
    for (ImDrawCmd& command : list->CmdBuffer) {
      // To the whole pixels that ImGui's back end would take, which counts them from below.
      const ImVec4 clip = command.ClipRect;
      const float left = std::trunc(clip.x);
      const float bottom = height - std::trunc(height - clip.w);
      const float top = bottom - std::trunc(clip.w - clip.y);
      const float right = left + std::trunc(clip.z - clip.x);
      command.ClipRect = {std::max(left, open.x), std::max(top, open.y), std::min(right, open.right()),
                          std::min(bottom, open.bottom())};
    }
}

void turn_over(ImDrawData& frame) {
  const float height = frame.DisplaySize.y;
  for (ImDrawList* list : std::span(frame.CmdLists, static_cast<std::size_t>(frame.CmdListsCount))) {
    for (ImDrawVert& vertex : list->VtxBuffer) vertex.pos.y = height - vertex.pos.y;
    for (ImDrawCmd& command : list->CmdBuffer) {
      const ImVec4 clip = command.ClipRect;
      command.ClipRect = {clip.x, height - clip.w, clip.z, height - clip.y};
    }
  }
}

}  // namespace vt
