#pragma once

// What is said about a conversation, before any figure: one strength, one missed chance, one next exercise,
// and the traps that were met. Picked by rule, so that the same conversation always gets the same remarks; in
// words only where they are shown.

#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/scoring/scorecard.h"
#include "engine/scoring/skills.h"

namespace vt {

struct Remark {
  enum class Kind : std::uint8_t { strength, missed_chance, next_exercise, trap };
  Kind kind = Kind::strength;
  Message message;
  std::optional<std::size_t> exchange;  ///< from 0
  std::vector<std::string> better;      ///< option ids of the exchange's turn
  std::optional<Skill> skill;           ///< what a next exercise trains
  bool operator==(const Remark&) const = default;
};
template <>
inline constexpr auto names<Remark::Kind> = spellings({"strength", "missed_chance", "next_exercise", "trap"});

/// The strength (highest yield above zero, the first of equals), the missed chance (with block C the largest
/// loss; without it the first answer with a trap and a better one, confronting before persuading before the
/// rest), the next exercise, then one remark per kind of trap. Always at least a strength and a next
/// exercise.
[[nodiscard]] std::vector<Remark> remarks_of(const Scorecard& card, const JudgedConversation& conversation,
                                             const std::vector<GoalResult>& goals);

/// The skill that keeps one out of a trap.
[[nodiscard]] Skill skill_against(std::string_view trap);

}  // namespace vt
