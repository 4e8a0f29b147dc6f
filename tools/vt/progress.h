#pragma once

// Work that takes longer than half a second shows how far it is, on a terminal, and can be stopped with
// Ctrl-C. Stopped work is not lost: what was seen so far is told, and that it is not everything.

#include <cstdint>
#include <string>

#include "tools/vt/command.h"

namespace vt::terminal {

class Progress {
 public:
  /// `key` is the line that is shown, with {n} for how far; `seconds` ends the work by itself, 0 never does.
  Progress(const Context& context, std::string key, int seconds = 0);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// False once the work should stop.
  bool operator()(std::size_t done);

 private:
  const Context& context_;
  std::string key_;
  std::int64_t started_;
  std::int64_t shown_;
  std::int64_t limit_;  ///< milliseconds, 0 for none
  bool is_visible_ = false;
};

}  // namespace vt::terminal
