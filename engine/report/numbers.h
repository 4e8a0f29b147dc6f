#pragma once

// Numbers and dates as a reader of the language writes them: 2,4 and 21/11/2026 in Dutch, 2.4 and 21 November
// 2026 in English. Pure arithmetic on UTC; no locale of the machine is asked, so a report reads the same
// anywhere.

#include <cstdint>
#include <string>

#include "engine/base/words.h"
#include "engine/scoring/client_talk.h"

namespace vt {

/// `hundredths` / 100 with at most two decimals, no trailing zeros: 240 -> "2,4".
[[nodiscard]] std::string decimal(std::int64_t hundredths, const Words& words);

/// part / whole with at most two decimals, halves rounded up. `value` must apply.
[[nodiscard]] std::string quotient(const Fraction& value, const Words& words);

/// part / whole as a whole percentage, halves rounded up: "43 %", "43%". `value` must apply.
[[nodiscard]] std::string percent(const Fraction& value, const Words& words);

/// A whole percentage as the language writes it.
[[nodiscard]] std::string percent(int hundredths, const Words& words);

/// With its sign, and a true minus: "+2", "−1", "0".
[[nodiscard]] std::string signed_number(int number);

/// Seconds with three decimals: 3214 -> "3,214".
[[nodiscard]] std::string seconds(std::uint32_t milliseconds, char decimal_point);

/// The UTC day of a moment in milliseconds since 1970.
[[nodiscard]] std::string date(std::int64_t milliseconds, const Words& words);

/// The UTC day as 2026-11-21, for programs.
[[nodiscard]] std::string iso_date(std::int64_t milliseconds);

/// A day written 2026-11-21, as the language writes it; anything else comes back unchanged.
[[nodiscard]] std::string date_of_iso(const std::string& iso, const Words& words);

/// Whole minutes, at least one; hours from sixty minutes on.
[[nodiscard]] std::string duration(std::int64_t milliseconds, const Words& words);

}  // namespace vt
