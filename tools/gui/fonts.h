#pragma once

// The type scale in the face that was chosen, rebuilt at the size in which it is drawn (never enlarged, so
// never blurred). Faces come from the system's packages and are found at run time; what the face lacks
// (arrows, signs) is taken from DejaVu Sans, and where no face is found at all ImGui's own small one is used,
// so that text is always there.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/names.h"
#include "engine/present/settings.h"

struct ImFont;

namespace vt {

enum class TextStyle : std::uint8_t {
  small_text,    ///< 14
  small_strong,  ///< 14
  body,          ///< 17
  strong,        ///< 17
  large,         ///< 20: the client's words
  heading,       ///< 20, strong
  title,         ///< 25
  display,       ///< 31
};
template <>
inline constexpr auto names<TextStyle> = spellings({"small_text", "small_strong", "body", "strong", "large",
                                                    "heading", "title", "display"});

/// A face as files: regular and strong.
struct FontFiles {
  std::string regular;
  std::string strong;
};
/// Nothing where its package is not installed.
[[nodiscard]] FontFiles find_font(FontName name);

struct Fonts {
  std::array<ImFont*, count_of<TextStyle>> faces{};
  std::array<float, count_of<TextStyle>> ems{};  ///< pixels
  float scale = 1;

  [[nodiscard]] float em(TextStyle style) const { return ems[static_cast<std::size_t>(style)]; }
  [[nodiscard]] ImFont* operator[](TextStyle style) const { return faces[static_cast<std::size_t>(style)]; }
};

/// Fills the current ImGui context's atlas. `scale` is screen scale times text size: 1 is 17 px for body
/// text. The texture must be made anew by whoever draws it.
[[nodiscard]] Fonts load_fonts(FontName name, float scale);

}  // namespace vt
