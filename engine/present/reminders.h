#pragma once

// When to practise again: what was learned fades, and about 2, 6, 12 and 24 weeks after a conversation it is
// worth having it once more (domain.md 7, rule 15). Worked out from the dates of the kept conversations;
// nothing is planned, kept or sent anywhere.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/present/results.h"

namespace vt {

inline constexpr int reminder_weeks[] = {2, 6, 12, 24};

struct Reminder {
  std::string scenario;
  std::string title;       ///< as it was shown last
  int weeks = 0;           ///< which of reminder_weeks is due, counted from the first time
  std::int64_t since = 0;  ///< when that was: milliseconds since 1970
  bool operator==(const Reminder&) const = default;
};

/// One per scenario at most: the latest of 2, 6, 12, 24 weeks after it was first finished that has passed
/// without it being finished again since. The one due longest comes first, then by scenario.
[[nodiscard]] std::vector<Reminder> reminders_due(std::span<const KeptResult> rows, std::int64_t now);

}  // namespace vt
