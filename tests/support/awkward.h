#pragma once

// Random scenarios made badly on purpose: sound as far as reading goes, and full of what the rules on what
// can happen look for. First lines and first answers get conditions, so that nothing may be said or nothing
// may be answered; sibling answers share one; thresholds lie near the start, so that conditions come out both
// ways; effects are large, so that bounds bite; turns and answers cannot be reached; safety steps become due
// where it is too late; answers lean towards questions, planning or reflections for whole scenarios.

#include <cstdint>

#include "engine/model/scenario.h"

namespace vt {

/// `scenario` comes from random_scenario; the same seed gives the same scenario everywhere.
[[nodiscard]] Scenario made_awkward(Scenario scenario, std::uint64_t seed);

}  // namespace vt
