#include "tools/gui/theme.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/report/palette.h"

namespace vt {
namespace {

struct Row {
  Tone tone;
  std::string_view light;
  std::string_view dark;
  std::string_view high;
};

/// Where light and dark are "" they are the report's.
constexpr Row rows[] = {
    {Tone::ground, "", "", "000000"},
    {Tone::surface, "", "", "000000"},
    {Tone::raised, "", "", "1A1A1A"},
    {Tone::pressed, "E2DBD0", "2D373E", "333333"},
    {Tone::ink, "", "", "FFFFFF"},
    {Tone::quiet, "", "", "FFFFFF"},
    {Tone::trainee, "", "", "7DF9FF"},
    {Tone::client, "", "", "FFD166"},
    {Tone::line, "", "", "FFFFFF"},
    {Tone::edge, "", "", "FFFFFF"},
    {Tone::focus, "0B6770", "F1B56E", "FFFF00"},
    {Tone::danger, "", "", "FFB3AD"},
    {Tone::change, "", "", "4CE0B3"},
    {Tone::sustain, "", "", "FF9D5C"},
    {Tone::discord, "", "", "FFA6D9"},
    {Tone::primary, "0B6770", "62C8CF", "7DF9FF"},
    {Tone::primary_hover, "0A5A62", "7FD6DC", "FFFFFF"},
    {Tone::primary_pressed, "084A51", "4DB3BA", "C8FDFF"},
    {Tone::on_primary, "FFFFFF", "14191C", "000000"},
    {Tone::chosen, "D9E9E8", "24464B", "7DF9FF"},
    {Tone::on_chosen, "084A51", "C9EEF0", "000000"},
};

int digit(char c) {
  return c >= 'A' ? c - 'A' + 10 : c - '0';
}

Rgb paint_of(std::string_view hex) {
  const auto part = [&](std::size_t at) {
    return static_cast<std::uint8_t>(digit(hex[at]) * 16 + digit(hex[at + 1]));
  };
  return {part(0), part(2), part(4)};
}

std::string_view reported(Tone tone, bool is_dark) {
  const auto found = std::find_if(palette::paints.begin(), palette::paints.end(),
                                  [&](const palette::Paint& paint) { return paint.role == name_of(tone); });
  return is_dark ? found->dark : found->light;
}

Theme made(ThemeName name) {
  Theme theme;
  theme.is_dark = name != ThemeName::light;
  for (const Row& row : rows) {
    std::string_view hex = row.high;
    if (name == ThemeName::light) hex = row.light.empty() ? reported(row.tone, false) : row.light;
    if (name == ThemeName::dark) hex = row.dark.empty() ? reported(row.tone, true) : row.dark;
    theme.paints[static_cast<std::size_t>(row.tone)] = paint_of(hex);
  }
  return theme;
}

constexpr Tone grounds[] = {Tone::ground, Tone::surface, Tone::raised, Tone::pressed};

std::vector<TonePair> made_pairs() {
  constexpr int graphics = 300;
  std::vector<TonePair> out;
  for (const Tone ground : grounds) {
    for (const Tone text : {Tone::ink, Tone::quiet, Tone::trainee, Tone::client, Tone::danger})
      out.push_back({text, ground});
    for (const Tone sign : {Tone::edge, Tone::focus, Tone::change, Tone::sustain, Tone::discord})
      out.push_back({sign, ground, graphics});
  }
  for (const Tone ground : {Tone::primary, Tone::primary_hover, Tone::primary_pressed})
    out.push_back({Tone::on_primary, ground});
  out.push_back({Tone::on_chosen, Tone::chosen});
  out.push_back({Tone::primary, Tone::ground, graphics});
  out.push_back({Tone::primary, Tone::surface, graphics});
  return out;
}

/// Relative luminance (WCAG 2.2).
double luminance(Rgb paint) {
  const auto linear = [](std::uint8_t channel) {
    const double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(paint.red) + 0.7152 * linear(paint.green) + 0.0722 * linear(paint.blue);
}

}  // namespace

const Theme& theme_of(ThemeName name) {
  static const Theme themes[] = {made(ThemeName::light), made(ThemeName::dark),
                                 made(ThemeName::high_contrast)};
  return themes[static_cast<std::size_t>(name)];
}

std::span<const TonePair> tone_pairs() {
  static const std::vector<TonePair> pairs = made_pairs();
  return pairs;
}

int contrast(Rgb front, Rgb ground) {
  const double one = luminance(front) + 0.05;
  const double other = luminance(ground) + 0.05;
  return static_cast<int>(std::max(one, other) / std::min(one, other) * 100);
}

}  // namespace vt
