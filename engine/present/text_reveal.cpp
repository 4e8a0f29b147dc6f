#include "engine/present/text_reveal.h"

#include <algorithm>

#include "engine/base/text.h"

namespace vt {
namespace {

constexpr std::int64_t thousand = 1000;
constexpr std::int64_t breath = 350;  // milliseconds between two lines
constexpr std::int64_t frame = 30;    // more often than this nobody sees

}  // namespace

std::optional<int> characters_per_second(TextSpeed speed) {
  constexpr int slow = 20;
  constexpr int calm = 35;
  constexpr int quick = 70;
  switch (speed) {
    case TextSpeed::slow: return slow;
    case TextSpeed::calm: return calm;
    case TextSpeed::quick: return quick;
    case TextSpeed::at_once: break;
  }
  return std::nullopt;
}

TextReveal::TextReveal(const std::vector<std::string>& lines) {
  for (const std::string& text : lines) {
    Line line;
    for (std::size_t at = 0; at < text.size();) {
      at += std::max<std::size_t>(utf8_sequence(std::string_view(text).substr(at)), 1);
      line.ends.push_back(at);
    }
    lines_.push_back(std::move(line));
  }
}

void TextReveal::go_on(std::int64_t milliseconds, TextSpeed speed) {
  const std::optional<int> pace = characters_per_second(speed);
  if (!pace) {
    finish();
    return;
  }
  while (milliseconds > 0 && !is_done()) {
    const std::int64_t waited = std::min(breath_, milliseconds);
    breath_ -= waited;
    milliseconds -= waited;
    const std::int64_t missing = static_cast<std::int64_t>(lines_[line_].ends.size()) * thousand - progress_;
    const std::int64_t needed = (missing + *pace - 1) / *pace;
    if (milliseconds < needed) {
      progress_ += milliseconds * *pace;
      return;
    }
    milliseconds -= needed;
    ++line_;
    progress_ = 0;
    breath_ = breath;
  }
}

void TextReveal::finish() {
  line_ = lines_.size();
}

std::size_t TextReveal::revealed(std::size_t line) const {
  const std::vector<std::size_t>& ends = lines_[line].ends;
  if (line > line_ || ends.empty()) return 0;
  if (line < line_) return ends.back();
  const auto characters = static_cast<std::size_t>(progress_ / thousand);
  return characters == 0 ? 0 : ends[characters - 1];
}

std::size_t TextReveal::current() const {
  return lines_.empty() ? 0 : std::min(line_, lines_.size() - 1);
}

std::optional<std::int64_t> TextReveal::until_next(TextSpeed speed) const {
  if (is_done()) return std::nullopt;
  const std::optional<int> pace = characters_per_second(speed);
  if (!pace) return 1;
  const std::int64_t to_next = thousand - progress_ % thousand;
  return breath_ + std::max(frame, (to_next + *pace - 1) / *pace);
}

}  // namespace vt
