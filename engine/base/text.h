#pragma once

// What text needs, whatever it says: Unicode form, lengths as a reader sees them, content hashes.
// utf8proc and libsodium do the work, inside text.cpp.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vt {

/// In Unicode normal form C. Bytes that are not UTF-8 come back unchanged.
[[nodiscard]] std::string nfc(std::string_view text);

[[nodiscard]] bool is_utf8(std::string_view text);

/// Bytes of the code point at the front of `text`; 0 where it is empty or the bytes there are not UTF-8.
[[nodiscard]] std::size_t utf8_sequence(std::string_view text);

/// Length in code points; a stray byte counts as one.
[[nodiscard]] std::size_t code_points(std::string_view text);

/// Lower case by Unicode's simple folding: for comparing words, never for showing them.
[[nodiscard]] std::string folded(std::string_view text);

/// Words as runs of letters and digits (an apostrophe inside a word stays), folded.
[[nodiscard]] std::vector<std::string> words(std::string_view text);

/// SHA-256 over the bytes, 64 lower-case hex digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

/// First 8 hex digits of SHA-256 over the NFC text: how a translation knows the text that it translates
/// (definitions.md 10).
[[nodiscard]] std::string source_hash(std::string_view text);

/// `a`, `b`, `c`: joined by `between`.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view between);

}  // namespace vt
