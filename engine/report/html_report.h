#pragma once

// One conversation as one self-contained HTML page: what a trainee hands to a supervisor. Words before
// figures, counts behind every figure, no script, nothing fetched from anywhere. Reads with a screen reader,
// prints on A4.

#include <string>

#include "engine/report/feedback.h"
#include "engine/report/help_lines.h"

namespace vt {

/// The page in the language of `words`; the scenario's own texts stay in the language that was played. The
/// same feedback gives the same bytes.
[[nodiscard]] std::string html_report(const Feedback& feedback, const Words& words, const HelpLines& help);

}  // namespace vt
