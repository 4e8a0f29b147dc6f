#pragma once

// Which key does what, in words: the map that F1 shows anywhere and the settings list. What is said here is
// what views must do; nothing here reads a key.

#include <string>
#include <vector>

#include "engine/base/words.h"

namespace vt {

/// A key and what it does.
struct KeyRow {
  std::string keys;
  std::string action;
  bool operator==(const KeyRow&) const = default;
};

struct KeyGroup {
  std::string title;
  std::vector<KeyRow> rows;
  bool operator==(const KeyGroup&) const = default;
};

/// Everywhere, in the conversation, in the debrief, while typing.
[[nodiscard]] std::vector<KeyGroup> keyboard_map(const Words& words);

}  // namespace vt
