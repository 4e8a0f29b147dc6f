#include <cstdlib>
#include <iostream>

#include <unistd.h>

#include "tools/host/disk.h"
#include "tools/vt/command_line.h"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  vt::DiskFiles files;
  vt::SystemClock clock;
  vt::terminal::World world{files, clock, std::cin, std::cout, std::cerr};
  world.is_interactive = ::isatty(STDIN_FILENO) == 1;
  world.shows_progress = ::isatty(STDERR_FILENO) == 1;
  return vt::terminal::run_command_line(world, {argv + 1, argv + argc});
}
