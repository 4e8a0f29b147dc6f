#pragma once

// The four MITI globals as an indication in whole points, 1 to 5 (domain rules 5 to 7 as settled by
// definitions.md 2.6). Shown only from ten coded volleys on; never more than 4 beside any non-adherent code.
// No audio, no trained rater, a short sample: an indication, and reports say so.
//
// Safety steps stay out: every measure here is what it would be had they not been taken, and what the client
// said before one is still there to be answered after it.

#include <optional>

#include "engine/scoring/client_talk.h"

namespace vt {

inline constexpr int volleys_for_ratings = 10;

struct Ratings {
  int partnership = 3;
  int empathy = 3;
  std::optional<int> cultivating;  ///< only where there is a change goal
  std::optional<int> softening;
  bool operator==(const Ratings&) const = default;

  /// Partnership + empathy: the relational measure in halves (2..10).
  [[nodiscard]] int relational_sum() const { return partnership + empathy; }
  /// Cultivating + softening: the technical measure in halves, where both apply.
  [[nodiscard]] std::optional<int> technical_sum() const;
};

/// Volleys with at least one code, safety steps left out.
[[nodiscard]] int coded_volleys(const JudgedConversation& conversation);

/// Nothing below ten coded volleys. Without a change goal only partnership and empathy.
[[nodiscard]] std::optional<Ratings> ratings_of(const JudgedConversation& conversation, bool has_change_goal);

/// An accurate reflection among its utterances.
[[nodiscard]] bool reflects_accurately(const Option& option);
/// A reflection or question towards change, or an affirmation.
[[nodiscard]] bool meets_change_talk(const Option& option);
/// A reflection or question towards sustain.
[[nodiscard]] bool deepens_sustain_talk(const Option& option);

/// The first answers, which do not count for softening.
inline constexpr std::size_t engaging_answers = 2;

/// Client turns with change talk, and how many were met by a reflection or question towards change, or an
/// affirmation.
[[nodiscard]] Fraction change_talk_met(const JudgedConversation& conversation);

/// Client turns with sustain talk from the third answer on, and how many of them were not deepened.
[[nodiscard]] Fraction sustain_not_deepened(const JudgedConversation& conversation);

/// Client turns with feeling or meaning, and how many were answered by an accurate reflection.
[[nodiscard]] Fraction feelings_reflected(const JudgedConversation& conversation);

}  // namespace vt
