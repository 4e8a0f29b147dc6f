#pragma once

// An author may say "this one is meant": a waiver names a rule, a place and a reason. It quiets warnings,
// never errors, and stays visible in every report.

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/finding.h"
#include "engine/model/scenario.h"

namespace vt {

/// Marks what is waived and adds what is wrong with the waivers themselves (VT0301 to VT0303). To be called
/// once, when all findings about the scenario are together. `knows` says whether a rule code exists. `text`
/// is that of scenario.json, for pointing at the waiver; without it what is added has no line.
void apply_waivers(const Scenario& scenario, const std::string& file, bool (*knows)(std::string_view),
                   std::vector<Finding>& findings, std::string_view text = {});

}  // namespace vt
