#pragma once

// The colours of a report, by role, on light and on dark ground, and every pair in which they meet: what the
// style sheet is written from and what the contrast check computes. Colour is never alone: a sign or word is
// beside it.

#include <array>
#include <string_view>

namespace vt::palette {

/// Six hex digits each.
struct Paint {
  std::string_view role;
  std::string_view light;
  std::string_view dark;
};

inline constexpr auto paints = std::to_array<Paint>({
    {"ground", "F6F3EE", "14191C"},
    {"surface", "FFFFFF", "1D2428"},
    {"raised", "EFEAE2", "273036"},
    {"ink", "1F2A30", "ECEFF1"},
    {"quiet", "56626A", "AAB5BB"},
    {"trainee", "0B6770", "62C8CF"},
    {"client", "8F4A08", "F1B56E"},
    {"line", "D9D2C7", "35414A"},
    {"edge", "7C7468", "75848E"},
    {"danger", "9B1C1C", "FF9B93"},
    {"change", "00845F", "2BB78A"},
    {"sustain", "C45200", "F0813A"},
    {"discord", "B4568C", "DB93BB"},
});

/// `least` is the contrast ratio in hundredths that WCAG 2.2 AA asks for: 450 for text, 300 for graphics.
struct Pair {
  std::string_view front;
  std::string_view ground;
  int least = 450;
};

inline constexpr auto pairs = std::to_array<Pair>({
    {"ink", "ground"},           {"ink", "surface"},         {"ink", "raised"},
    {"quiet", "ground"},         {"quiet", "surface"},       {"quiet", "raised"},
    {"trainee", "ground"},       {"trainee", "surface"},     {"trainee", "raised"},
    {"client", "ground"},        {"client", "surface"},      {"client", "raised"},
    {"danger", "ground"},        {"danger", "surface"},      {"edge", "surface", 300},
    {"edge", "ground", 300},     {"change", "surface", 300}, {"change", "ground", 300},
    {"sustain", "surface", 300}, {"sustain", "ground", 300}, {"discord", "surface", 300},
    {"discord", "ground", 300},
});

}  // namespace vt::palette
