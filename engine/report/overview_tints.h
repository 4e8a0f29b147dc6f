#pragma once

// Grounds on which the overview's page sets figures, from a breath of teal to the most: ink is read on each
// of them, by test, and the figure in the cell says what the tint says.

#include <array>
#include <string_view>

namespace vt::overview {

/// Six hex digits each.
struct Tint {
  std::string_view light;
  std::string_view dark;
};

inline constexpr auto tint_steps = std::to_array<Tint>({
    {"DAE2DF", "1D2E31"},
    {"C2D4D2", "254043"},
    {"ABC6C6", "2D5155"},
    {"93B8B9", "356267"},
});

}  // namespace vt::overview
