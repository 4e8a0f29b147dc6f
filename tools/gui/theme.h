#pragma once

// The program's own look: colours by role in three themes, and every pair in which they meet, so that a test
// can compute the contrast of each. Nothing else in the windows names a colour. The light and the dark theme
// share the paints of the reports (engine/report/palette.h).

#include <array>
#include <cstdint>
#include <span>

#include "engine/base/names.h"
#include "engine/present/settings.h"

namespace vt {

/// Red, green, blue: 0..255.
struct Rgb {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  bool operator==(const Rgb&) const = default;
};

enum class Tone : std::uint8_t {
  ground,   ///< behind everything
  surface,  ///< cards, the conversation
  raised,   ///< what lies under the pointer, chips
  pressed,
  ink,    ///< text
  quiet,  ///< text that may be overlooked
  trainee,
  client,
  line,  ///< hairlines; carries no meaning
  edge,  ///< borders of what can be operated
  focus,
  danger,
  change,
  sustain,
  discord,
  primary,  ///< the one important button
  primary_hover,
  primary_pressed,
  on_primary,
  chosen,  ///< behind the chosen tab, segment, filter
  on_chosen,
};
template <>
inline constexpr auto names<Tone> = spellings(
    {"ground",  "surface", "raised",        "pressed",         "ink",        "quiet",  "trainee",
     "client",  "line",    "edge",          "focus",           "danger",     "change", "sustain",
     "discord", "primary", "primary_hover", "primary_pressed", "on_primary", "chosen", "on_chosen"});

struct Theme {
  std::array<Rgb, count_of<Tone>> paints{};
  bool is_dark = false;

  [[nodiscard]] Rgb operator[](Tone tone) const { return paints[static_cast<std::size_t>(tone)]; }
};

[[nodiscard]] const Theme& theme_of(ThemeName name);

/// `least` is the contrast in hundredths that WCAG 2.2 AA asks for: 450 for text (1.4.3), 300 for signs,
/// borders of controls and the focus ring (1.4.11).
struct TonePair {
  Tone front = Tone::ink;
  Tone ground = Tone::ground;
  int least = 450;
};
[[nodiscard]] std::span<const TonePair> tone_pairs();

/// WCAG 2.2 contrast ratio in hundredths: 100..2100.
[[nodiscard]] int contrast(Rgb front, Rgb ground);

}  // namespace vt
