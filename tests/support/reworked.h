#pragma once

// The same scenario told otherwise: what laws compare a scenario with. Each gives back a scenario that is as
// sound as the one it was given.

#include <cstdint>

#include "engine/model/scenario.h"

namespace vt {

/// Every id of turns, endings, lines, options, own variables and safety steps has another name; where they
/// stand stays the same.
[[nodiscard]] Scenario renamed(Scenario scenario);

/// The options of every turn in reverse order.
[[nodiscard]] Scenario options_reversed(Scenario scenario);

/// Every text replaced through a translation.
[[nodiscard]] Scenario in_other_words(const Scenario& scenario);

/// Other client talk on every line, drawn from `seed`: type, kind, strength, feeling, given.
[[nodiscard]] Scenario with_other_talk(Scenario scenario, std::uint64_t seed);

/// With one more turn, which nothing leads to and which leads to the first ending.
[[nodiscard]] Scenario with_unreachable_turn(Scenario scenario);

}  // namespace vt
