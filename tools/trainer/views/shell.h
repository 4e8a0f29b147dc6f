#pragma once

// What all screens have in common: the bar at the top, the page below it, lines that tell what is wrong.

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/words.h"
#include "tools/gui/ui.h"

namespace vt::views {

/// What is drawn with, and which words for it.
struct Pen {
  Ui& ui;
  const Words& words;
  std::int64_t now = 0;  ///< steady milliseconds

  [[nodiscard]] std::string word(const std::string& key, const Words::Values& values = {}) const {
    return words.text("ui." + key, values);
  }
};

/// The column that most screens are laid out in, in pixels at 100 %.
inline constexpr float column_width = 1160;

struct Bar {
  std::string_view title;
  bool has_back = true;
  float most_width = column_width;  ///< of the column below it, at 100 %
};
/// The bar, with `right` at its right end. True where somebody wants to go back: by the button or Escape.
bool bar(const Pen& pen, const Bar& look, float right_width, Block right);
inline bool bar(const Pen& pen, const Bar& look) {
  return bar(pen, look, 0, [] {});
}
/// Units left and right of a column of at most `most_width`.
[[nodiscard]] float side_of(const Ui& ui, float most_width);
/// The rest of the window, scrolling, with a column in its middle.
void page(const Pen& pen, const std::string& key, Block draw, float most_width = column_width);

/// Something is wrong, or will be: a line with a sign.
void warn(const Pen& pen, std::string_view text);
void warn(const Pen& pen, const std::vector<std::string>& texts);

/// A heading and space under it.
void section(const Pen& pen, std::string_view title);

/// The window is too narrow for things side by side, at this size of text.
[[nodiscard]] bool is_narrow(const Ui& ui);

}  // namespace vt::views
