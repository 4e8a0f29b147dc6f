#pragma once

// What `verandertaal` was started with, read before there is a window: what somebody wishes, or what they are
// told instead. It opens nothing.

#include <string>
#include <variant>
#include <vector>

#include "engine/base/words.h"

namespace vt {

struct Wishes {
  std::string data;  ///< folder with content/ and scenarios/; "" for the program's own
  std::string user;  ///< folder for settings and conversations; "" for the usual one
  int width = 1280;
  int height = 800;
};

/// Words for the terminal, and the exit code with which it ends there: 0 for what was asked for, 2 for a
/// command line that cannot be understood.
struct Reply {
  int code = 0;
  std::string text;
};

/// The value of --data, which is needed before there are words to read the rest in; "" where it is not there.
[[nodiscard]] std::string data_wanted(const std::vector<std::string>& arguments);

/// `arguments` without the program's own name.
[[nodiscard]] std::variant<Wishes, Reply> read_command_line(std::vector<std::string> arguments,
                                                            const Words& words);

}  // namespace vt
