// Texts of a Ui: broken into lines at words, set with air between the lines, never cut.

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "engine/base/draw.h"
#include "tools/gui/ui.h"

namespace vt {
namespace {

constexpr float spacing = 1.45F;
constexpr int most_characters = 76;

/// The code point at `at`, which moves behind it; a stray byte is one.
unsigned decoded(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(at);
  std::size_t length = 1;
  if (first >= 0xF0U)
    length = 4;
  else if (first >= 0xE0U)
    length = 3;
  else if (first >= 0xC0U)
    length = 2;
  if (at + length > text.size()) length = 1;
  constexpr unsigned payload[] = {0x7F, 0x7F, 0x1F, 0x0F, 0x07};
  unsigned point = first & payload[length];
  for (std::size_t i = 1; i < length; ++i) point = (point << 6U) | (byte(at + i) & 0x3FU);
  at += length;
  return point;
}

float advance(const ImFont& font, unsigned point) {
  return font.GetCharAdvance(static_cast<ImWchar>(point <= 0xFFFFU ? point : 0xFFFDU));
}

}  // namespace

float Ui::line_height(TextStyle style) const {
  return std::round(fonts_[style]->FontSize * spacing);
}

float Ui::measure_of_line(TextStyle style) {
  constexpr std::string_view sample =
      "wat zou er voor jou anders zijn als het op een doordeweekse avond rustig is";
  const ImFont& font = *fonts_[style];
  float width = 0;
  for (std::size_t at = 0; at < sample.size();) width += advance(font, decoded(sample, at));
  return width / static_cast<float>(sample.size()) * most_characters;
}

const Ui::Lines& Ui::broken(std::string_view text, TextStyle style, float width) {
  const auto id = mixed(stable_hash(text) ^ mixed(static_cast<std::uint64_t>(style) * 1000003U +
                                                  static_cast<std::uint64_t>(width * 4)));
  const auto [found, is_new] = lines_.try_emplace(id);
  Lines& lines = found->second;
  if (!is_new) return lines;

  const ImFont& font = *fonts_[style];
  std::size_t start = 0;
  std::size_t space = std::string_view::npos;  // where the line can be broken
  float length = 0;
  float length_at_space = 0;
  const auto end_line = [&](std::size_t to, std::size_t next, float used) {
    lines.ranges.emplace_back(static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(to));
    lines.width = std::max(lines.width, used);
    start = next;
    space = std::string_view::npos;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const unsigned point = decoded(text, at);
    if (point == '\n') {
      end_line(here, at, length);
      length = 0;
      continue;
    }
    if (point == ' ') {
      space = here;
      length_at_space = length;
    }
    const float step = advance(font, point);
    if (width > 0 && length + step > width && point != ' ' && here > start) {
      if (space != std::string_view::npos) {
        length -= length_at_space + advance(font, ' ');
        end_line(space, space + 1, length_at_space);
      } else {
        end_line(here, here, length);
        length = 0;
      }
    }
    length += step;
  }
  end_line(text.size(), text.size(), length);
  return lines;
}

Ui::Size Ui::measure(std::string_view text, TextStyle style, float width) {
  const Lines& lines = broken(text, style, width);
  return {lines.width, static_cast<float>(lines.ranges.size()) * line_height(style)};
}

void Ui::draw_lines(float x, float y, std::string_view text, const Lines& lines, const TextLook& setting) {
  ImFont* font = fonts_[setting.style];
  const float step = line_height(setting.style);
  const Rect open = clip();
  float top = y + std::round((step - font->FontSize) / 2);
  for (const auto& [from, to] : lines.ranges) {
    const std::size_t shown = std::min<std::size_t>(to, setting.shown);
    if (shown > from && top + step > open.y && top < open.bottom())
      list().AddText(font, font->FontSize, {std::round(x), top}, colour(setting.tone), text.data() + from,
                     text.data() + shown);
    top += step;
  }
}

void Ui::draw_text(float x, float y, std::string_view text, const TextLook& setting) {
  draw_lines(x, y, text, broken(text, setting.style, setting.most_width), setting);
}

Rect Ui::text(std::string_view text, const TextLook& setting) {
  float width = std::min(flow_.width, measure_of_line(setting.style));
  if (setting.most_width > 0) width = std::min(width, setting.most_width);
  const Lines& lines = broken(text, setting.style, width);
  const float height = static_cast<float>(lines.ranges.size()) * line_height(setting.style);
  const Rect box = place(flow_.is_row ? std::ceil(lines.width) : width, height);
  const bool is_title = setting.style == TextStyle::heading || setting.style == TextStyle::title ||
                        setting.style == TextStyle::display;
  Note& noted = add_note("", is_title ? Role::heading : Role::text, text, box);
  noted.needed_width = lines.width;
  noted.needed_height = height;
  draw_lines(box.x, box.y, text, lines, setting);
  if (is_reading_) {
    noted.key = full("text-" + std::to_string(notes_.size()));
    stop_at(noted, "");
  }
  return box;
}

void Ui::heading(std::string_view text, TextStyle style) {
  this->text(text, {.style = style});
}

void Ui::chip(std::string_view text, Tone tone) {
  const float padding = unit_;
  const float height = line_height(TextStyle::small_text) + unit_ / 2;
  const Size size = measure(text, TextStyle::small_text, flow_.width - 2 * padding);
  const Rect box = place(size.width + 2 * padding, std::max(height, size.height + unit_ / 2));
  list().AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colour(Tone::raised), height / 2);
  Note& noted = add_note("", Role::text, text, box);
  noted.needed_width = size.width;
  noted.needed_height = size.height;
  draw_text(box.x + padding, box.y + unit_ / 4, text,
            {.tone = tone, .style = TextStyle::small_text, .most_width = flow_.width - 2 * padding});
}

}  // namespace vt
