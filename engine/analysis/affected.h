#pragma once

// What becomes of a recorded play under a new version of its scenario: a kept conversation, or a play that
// the author wrote down. The play is had again in both versions, choice by choice, and what was read and how
// it is judged are held against each other. What was kept keeps its own bundle and its report; this tells
// what the same choices would come to now.

#include <cstdint>
#include <string>
#include <vector>

#include "engine/analysis/figures.h"
#include "engine/dialogue/log.h"
#include "engine/scenario/play_file.h"

namespace vt {

/// The first that is true of a play.
enum class Fate : std::uint8_t {
  did_not_fit,       ///< it could not be played to its end before either, so nothing can be compared
  cannot_go_on,      ///< some choice cannot be made any more
  scored_otherwise,  ///< the same choices come to other figures
  looks_different,   ///< the same figures, but something in it is said, offered or explained otherwise
  unaffected,
};
template <>
inline constexpr auto names<Fate> = spellings({"did_not_fit", "cannot_go_on", "scored_otherwise",
                                               "looks_different", "unaffected"});

/// A figure that comes out otherwise.
struct FigureChange {
  Term figure;
  Phrase before;
  Phrase after;
  bool of_first_attempt = false;  ///< of a play that was taken back in part: of its first attempt alone
  bool operator==(const FigureChange&) const = default;
};

struct PlayImpact {
  Fate fate = Fate::unaffected;
  std::vector<FigureChange> figures;  ///< scored_otherwise; in the order of figures_of
  // did_not_fit, cannot_go_on:
  int exchange = 0;    ///< from 1: the one that cannot be had
  std::string choice;  ///< `turn.option`, as it was recorded
  std::string at;      ///< turn or ending at which the conversation stands instead
  bool operator==(const PlayImpact&) const = default;
};

/// One version of a scenario, ready to be played and judged.
struct Version {
  const Script& script;
  const Norms& norms;
};

/// Choices that were renamed go by the aliases of each version. The order in which options were drawn does
/// not count as a difference. Figures of a variable that only one version has are left out.
[[nodiscard]] PlayImpact impact_on(const Log& log, const Version& before, const Version& now);
[[nodiscard]] PlayImpact impact_on(const AuthorPlay& play, const Version& before, const Version& now);

}  // namespace vt
