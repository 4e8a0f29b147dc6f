#pragma once

// Whether some play asks for a goal's skill, reaches the goal, and misses it: exact, each with a play.

#include "engine/analysis/coverage.h"
#include "engine/analysis/study.h"

namespace vt {

struct GoalReach {
  bool is_tested = false;
  Witness reached;
  Witness missed;  ///< asked for and not reached
};

/// Only of an exact study.
[[nodiscard]] GoalReach goal_reach(const Study& study, const Goal& goal);

}  // namespace vt
