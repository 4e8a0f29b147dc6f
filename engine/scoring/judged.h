#pragma once

// A conversation laid out for judging: per exchange what was said before, the folded volley, and what the
// client answered with. Every measure reads this and nothing else, so a conversation that people coded by
// hand can be judged by the same rules as one that was played.

#include <cstdint>
#include <string>
#include <vector>

#include "engine/dialogue/session.h"
#include "engine/scoring/volley.h"

namespace vt {

/// What one client line counts as, in the exchange that it answers.
enum class Credit : std::uint8_t {
  none,      ///< neutral, or about the relationship
  evoked,    ///< change talk that the answer drew out
  agreed,    ///< change talk right after pushing: agreement, not evoked
  provoked,  ///< sustain talk right after pushing or an utterance towards sustain
  offered,   ///< sustain talk that is nobody's doing, and all talk before the first answer
};
template <>
inline constexpr auto names<Credit> = spellings({"none", "evoked", "agreed", "provoked", "offered"});

struct JudgedLine {
  const Line* line = nullptr;
  Credit credit = Credit::none;

  /// Change or sustain talk; neutral for a line about the relationship.
  [[nodiscard]] TalkType type() const;
  [[nodiscard]] int strength() const { return line->talk ? line->talk->strength : 1; }
};

struct JudgedExchange {
  const Turn* turn = nullptr;
  const Option* option = nullptr;
  Volley volley;
  bool is_safety = false;          ///< a safety step: stays out of ratios, traps and ratings
  std::vector<JudgedLine> before;  ///< the client turn that was answered
  std::vector<JudgedLine> reply;   ///< the client turn that came of it
  int trust_before = 0;
  int trust_change = 0;
  int discord_before = 0;
  int discord_after = 0;
  int declared_discord = 0;

  /// What the exchange brought, as an integer: definitions.md 3.3.
  [[nodiscard]] int yield() const;
};

struct JudgedConversation {
  std::vector<JudgedLine> opening;
  std::vector<JudgedExchange> exchanges;
};

/// Lines and options point into the script's scenario.
[[nodiscard]] JudgedConversation judged(const Script& script, const Conversation& conversation);

/// Exchange k (from 0) of n belongs to third floor(3k / n).
[[nodiscard]] constexpr std::size_t third_of(std::size_t k, std::size_t n) {
  return 3 * k / n;
}

}  // namespace vt
