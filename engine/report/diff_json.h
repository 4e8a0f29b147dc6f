#pragma once

// A Diff as documented JSON for other programs: spelled as in scenario.json, whatever the language.

#include "engine/base/json.h"
#include "engine/report/diff.h"

namespace vt {

/// The version of this form; raised when a field changes its meaning or goes away.
inline constexpr int diff_json_format = 1;

[[nodiscard]] json::Value diff_json(const Diff& diff);

/// JSON Schema draft-07 of diff_json.
[[nodiscard]] json::Value diff_json_schema();

}  // namespace vt
