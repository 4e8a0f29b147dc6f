#pragma once

// What the commands that make reports share: the help lines, and a file name that says what is in it.

#include <string>

#include "engine/report/help_lines.h"
#include "engine/store/record.h"
#include "tools/vt/command.h"

namespace vt::terminal {

[[nodiscard]] Result<HelpLines> help_lines(const Context& context);

/// `bier-en-ruzie-2026-11-21-1a2b3c4d`, without ending: a name of letters, digits and dashes, whatever the
/// record says. Ids that begin alike give the same name.
[[nodiscard]] std::string report_file_name(const Record& record);

}  // namespace vt::terminal
