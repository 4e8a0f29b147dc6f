#pragma once

// The safety gate (definitions.md 8): a step is due once one of its turns was shown, and met by an answer
// that says so. Missed = due and not met when the conversation ends, a break-off included. It stands beside
// the measures, is shown before them, and changes none of them.

#include <string>
#include <vector>

#include "engine/scenario/play_file.h"
#include "engine/scoring/judged.h"

namespace vt {

struct SafetyStepResult {
  const SafetyStep* step = nullptr;
  bool is_due = false;
  bool is_met = false;
};

struct SafetyReport {
  std::vector<SafetyStepResult> steps;
  bool is_judged = false;  ///< false while the conversation is unfinished, and where there is no gate

  /// missed: some due step was not met. met: all due steps were. not_due: none was due.
  [[nodiscard]] SafetyOutcome outcome() const;
};

[[nodiscard]] SafetyReport safety_of(const Script& script, const Conversation& conversation);

}  // namespace vt
