#pragma once

// Well-known ways to go wrong: those that the author named on an answer, and three that show only over
// several exchanges (definitions.md 2.7).

#include <string_view>
#include <vector>

#include "engine/scoring/judged.h"

namespace vt {

/// What the engine itself notices.
enum class PatternTrap : std::uint8_t {
  question_answer,  ///< the third question volley in a row without a reflection
  premature_focus,  ///< planning before two change-talk lines were heard and trust is at least 5
  staying_stuck,    ///< a third evoking volley after two commitment or activation lines
};
template <>
inline constexpr auto names<PatternTrap> = spellings({"question_answer", "premature_focus", "staying_stuck"});

inline constexpr int questions_in_a_row = 3;
inline constexpr int change_talk_before_planning = 2;
inline constexpr int trust_before_planning = 5;
inline constexpr int commitments_before_planning_is_due = 2;
inline constexpr int evoking_volleys_too_many = 3;

struct TrapHit {
  std::size_t exchange = 0;  ///< from 0
  std::string_view name;     ///< a Trap's or PatternTrap's spelling
  bool is_authored = false;
  bool operator==(const TrapHit&) const = default;
};

/// In order of the exchanges; safety steps are never a trap and do not interrupt a row.
[[nodiscard]] std::vector<TrapHit> traps_of(const JudgedConversation& conversation);

}  // namespace vt
