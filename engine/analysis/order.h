#pragma once

// What moved when a list was put in another order. Swapping two neighbours moves one of them past the other;
// putting the last in front moves that one alone.

#include <cstddef>
#include <vector>

namespace vt {

/// `was_at` gives, for each thing in its order of now, the different place it had before. True for the
/// fewest that must have moved: the others stand to each other as they did.
[[nodiscard]] std::vector<bool> moved_in(const std::vector<std::size_t>& was_at);

}  // namespace vt
