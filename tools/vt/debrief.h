#pragma once

// After the last line: the trainee's own estimate, then the remarks and the main figures in a few lines, then
// the report.

#include "tools/vt/play_conversation.h"

namespace vt::terminal {

/// `asks` is false where the answers came from a file: then nothing is asked and no report is written by
/// itself. Gives the exit code.
int debrief(Context& context, ConversationInTerminal& conversation, bool asks);

}  // namespace vt::terminal
