#pragma once

// Block B: what the client said. Counts of change and sustain talk by kind and strength, the share of change
// talk overall and over the conversation's thirds, and discord apart from both. A raw count is never a score.

#include <array>
#include <cstddef>

#include "engine/model/client.h"
#include "engine/scoring/judged.h"

namespace vt {

/// part / whole, kept as counts so that a report can show them. whole == 0: not applicable.
struct Fraction {
  int part = 0;
  int whole = 0;
  bool operator==(const Fraction&) const = default;

  [[nodiscard]] bool applies() const { return whole != 0; }
  /// part / whole >= other, by cross-multiplication: a boundary value counts as reached. False if not
  /// applicable.
  [[nodiscard]] bool reaches(const Fraction& other) const {
    return applies() && static_cast<long>(part) * other.whole >= static_cast<long>(other.part) * whole;
  }
};

template <class F>
void fields(F& f, const Fraction* /*of*/) {
  f("part", &Fraction::part, {.required = true, .min = 0, .max = 1000});
  f("whole", &Fraction::whole, {.required = true, .min = 1, .max = 1000});
}

struct TalkCount {
  int change = 0;
  int sustain = 0;
  int evoked = 0;
  int agreed = 0;
  int provoked = 0;
  std::array<int, count_of<TalkKind>> change_kinds{};
  std::array<int, count_of<TalkKind>> sustain_kinds{};
  std::array<int, 4> change_strengths{};  ///< by strength 1..3; [0] unused
  std::array<int, 4> sustain_strengths{};
  bool operator==(const TalkCount&) const = default;

  void add(const JudgedLine& line);
  /// CT / (CT + ST).
  [[nodiscard]] Fraction share_of_change() const { return {change, change + sustain}; }
};

struct TalkReport {
  TalkCount all;                    ///< the opening included
  std::array<TalkCount, 3> thirds;  ///< replies only: what came before the first answer is in no third
  bool operator==(const TalkReport&) const = default;

  /// Last third's share minus the first's, in hundredths, rounded towards zero; nothing where a third has no
  /// talk.
  [[nodiscard]] std::optional<int> rise() const;
};

[[nodiscard]] TalkReport talk_of(const JudgedConversation& conversation);

/// Discord raised = a level actually went up; repaired = it went down in one of the two next exchanges, by a
/// volley that can mend.
struct DiscordReport {
  int raised = 0;
  int repaired = 0;
  int highest = 0;
  bool operator==(const DiscordReport&) const = default;
};

[[nodiscard]] DiscordReport discord_of(const JudgedConversation& conversation);

}  // namespace vt
