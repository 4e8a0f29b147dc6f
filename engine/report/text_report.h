#pragma once

// One conversation as plain text of at most 76 columns: a short summary and then the transcript with T: for
// the trainee and C: for the client. For a mail, a course forum, a screen reader in a terminal.

#include <string>

#include "engine/report/feedback.h"
#include "engine/report/help_lines.h"

namespace vt {

[[nodiscard]] std::string text_report(const Feedback& feedback, const Words& words, const HelpLines& help);

}  // namespace vt
