#pragma once

// Three small cards, for tests that need some: of the skills, of what not to do, and of the help lines.

#include <string>

#include "tests/support/memory_files.h"

namespace vt::tests {

/// "kleine-reflectie".
[[nodiscard]] std::string sample_card();

/// In place of the program's own, in /data/content/cards.
void put_sample_cards(MemoryFiles& files);

}  // namespace vt::tests
