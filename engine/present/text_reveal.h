#pragma once

// How far the client's words have appeared: character by character at the pace that was chosen, a breath
// between lines. Only counts; the text itself is laid out whole from the start, so that nothing moves while
// it appears.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/present/settings.h"

namespace vt {

/// Characters a second; nothing for all at once.
[[nodiscard]] std::optional<int> characters_per_second(TextSpeed speed);

class TextReveal {
 public:
  TextReveal() = default;
  explicit TextReveal(const std::vector<std::string>& lines);

  /// Goes on by so many milliseconds.
  void go_on(std::int64_t milliseconds, TextSpeed speed);
  void finish();

  [[nodiscard]] bool is_done() const { return line_ >= lines_.size(); }
  /// Bytes of line `line` that may be seen: never half a character.
  [[nodiscard]] std::size_t revealed(std::size_t line) const;
  /// The line that is appearing, or the last one.
  [[nodiscard]] std::size_t current() const;
  /// Milliseconds until there is more to see, at least 1; nothing when all of it is there.
  [[nodiscard]] std::optional<std::int64_t> until_next(TextSpeed speed) const;

 private:
  struct Line {
    std::vector<std::size_t> ends;  ///< byte after each character
  };
  std::vector<Line> lines_;
  std::size_t line_ = 0;
  std::int64_t progress_ = 0;  ///< thousandths of characters of the current line
  std::int64_t breath_ = 0;    ///< milliseconds before the current line begins
};

}  // namespace vt
