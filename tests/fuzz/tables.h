#pragma once

// What the targets judge with: the tables of content/ and one scenario, each read once.

#include "engine/dialogue/reactions.h"
#include "engine/model/scenario.h"
#include "engine/scoring/norms.h"

namespace vt::fuzz {

const Reactions& reactions();
const Norms& norms();
/// A small scenario with guards, `once`, safety steps, aliases and thoughts.
const Scenario& scenario();

}  // namespace vt::fuzz
