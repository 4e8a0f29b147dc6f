#pragma once

// Which of the answers comes closest to what somebody typed: by the letters they share, three at a time. It
// points at one only where that is plain; otherwise the trainee picks without a hint.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vt {

/// Share (0..1) of three-letter pieces that two texts have in common, folded, words padded with blanks
/// (Dice). 0 where either has no letter.
[[nodiscard]] double similarity(std::string_view a, std::string_view b);

/// The text that is like `typed` and plainly more so than the next one; nothing where none is.
[[nodiscard]] std::optional<std::size_t> nearest(const std::vector<std::string>& texts,
                                                 std::string_view typed);

}  // namespace vt
