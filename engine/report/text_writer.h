#pragma once

// Plain text for people, in lines of at most 76 columns: for a mail, a course forum, a terminal, a screen
// reader. Whoever wrote what is printed, a line stays a line and holds no control characters.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace vt {

/// Only printable characters and single spaces.
[[nodiscard]] std::string flat(std::string_view text);

/// Lines wrapped between words; a word longer than a line stands alone on its own.
class TextWriter {
 public:
  static constexpr std::size_t width = 76;

  void blank() { out_ += '\n'; }
  /// After a blank line, underlined.
  void heading(const std::string& text);
  /// `mark` begins the first line; the rest is indented as far.
  void line(const std::string& text, const std::string& mark = {});
  /// A line of a table, as its maker laid it out; control characters go.
  void row(const std::string& laid_out);
  [[nodiscard]] std::string take() && { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace vt
