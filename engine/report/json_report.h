#pragma once

// One conversation as documented JSON for other programs: the record's head, every exchange, every measure
// with the counts behind it. Texts stay in the language that was played; remarks come with their key and in
// words. Not the session file: this cannot be played again.

#include <string>

#include "engine/base/json.h"
#include "engine/report/feedback.h"
#include "engine/report/help_lines.h"

namespace vt {

/// The version of this form; raised when a field changes its meaning or goes away.
inline constexpr int json_report_format = 1;

[[nodiscard]] std::string json_report(const Feedback& feedback, const Words& words);

/// JSON Schema draft-07 of json_report.
[[nodiscard]] json::Value json_report_schema();

}  // namespace vt
