#pragma once

#include <string>
#include <string_view>

namespace vt {

/// A text as a synthetic voice should be given it: without what stands in brackets, with abbreviations
/// spelled out and signs as words, on one line. Knows Dutch and English; other languages are only tidied.
[[nodiscard]] std::string spoken_text(std::string_view text, std::string_view locale);

}  // namespace vt
