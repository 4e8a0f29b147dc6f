#pragma once

// Runs an author's plays: each must be playable to its last choice and come out as its author expects
// (VT0304, VT0306).

#include <vector>

#include "engine/dialogue/log.h"
#include "engine/scenario/play_file.h"
#include "engine/scoring/scorecard.h"

namespace vt {

/// The choices as they would have been logged.
[[nodiscard]] Log log_of(const AuthorPlay& play);

/// Findings about one play, on `file`. Names of the scenario that have since changed are looked up in its
/// aliases.
[[nodiscard]] std::vector<Finding> check_play(const Script& script, const Norms& norms,
                                              const AuthorPlay& play, const std::string& file);

}  // namespace vt
