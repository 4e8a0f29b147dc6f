#pragma once

// The whole of `vt` but for the process itself: reads the words of a command line, finds data and language,
// runs the command.

#include <iosfwd>
#include <string>
#include <vector>

#include "engine/base/doors.h"

namespace vt::terminal {

struct World {
  Files& files;
  Clock& clock;
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool is_interactive = false;
  bool shows_progress = false;
};

/// Exit code 0, 1 or 2. `arguments` without the program's own name.
int run_command_line(World& world, std::vector<std::string> arguments);

}  // namespace vt::terminal
