#pragma once

// Findings as JSON, for editors and scripts: what `vt check --json` prints.

#include <vector>

#include "engine/base/json.h"
#include "engine/base/words.h"
#include "engine/model/finding.h"

namespace vt::terminal {

[[nodiscard]] json::Value check_json(const Words& words, const std::vector<Finding>& findings);
[[nodiscard]] json::Value check_json_schema();

}  // namespace vt::terminal
