#pragma once

// Uninterrupted speech of the practitioner, folded to the codes that count (MITI 4.2.1; definitions.md 2.1):
// each code once, one reflection (complex if any is), one question (open if any is), persuasion with
// permission in place of persuasion beside it. What the client says next plays no part here.

#include <cstdint>
#include <span>
#include <vector>

#include "engine/model/scenario.h"

namespace vt {

/// A volley keeps at most this many codes. Folding leaves eight kinds at most, so the bound is met by itself.
inline constexpr std::size_t most_codes = 8;

struct Volley {
  std::vector<Code> codes;        ///< what counts, in the order first spoken
  bool leans_to_change = false;   ///< some utterance has direction change
  bool leans_to_sustain = false;  ///< some utterance has direction sustain
  bool is_planning = false;       ///< some utterance uses technique planning
  bool is_summary = false;
  bool mends = false;  ///< holds what can repair discord: reflection, autonomy, apology, shift of focus
  bool operator==(const Volley&) const = default;

  [[nodiscard]] bool has(Code code) const;
  [[nodiscard]] bool has(CodeFamily family) const;
  [[nodiscard]] bool is_coded() const { return !codes.empty(); }
};

[[nodiscard]] Volley fold(std::span<const Utterance> says);

/// How often each code stands in a number of volleys, and the totals that MITI names.
struct Tally {
  std::array<int, count_of<Code>> counts{};
  bool operator==(const Tally&) const = default;

  void add(const Volley& volley);
  [[nodiscard]] int of(Code code) const { return counts[static_cast<std::size_t>(code)]; }
  [[nodiscard]] int reflections() const { return of(Code::reflection_simple) + of(Code::reflection_complex); }
  [[nodiscard]] int questions() const { return of(Code::question_open) + of(Code::question_closed); }
  /// Seek + affirm + emphasize: "total MI-adherent".
  [[nodiscard]] int adherent() const;
  /// Confront + persuade: "total MI-non-adherent".
  [[nodiscard]] int non_adherent() const { return of(Code::confront) + of(Code::persuade); }
};

}  // namespace vt
