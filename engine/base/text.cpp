#include "engine/base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

#include <sodium.h>
#include <utf8proc.h>

namespace vt {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string mapped(std::string_view text, utf8proc_option_t options) {
  utf8proc_uint8_t* out = nullptr;
  const auto* in = reinterpret_cast<const utf8proc_uint8_t*>(text.data());  // NOLINT(*-reinterpret-cast)
  const utf8proc_ssize_t size = utf8proc_map(in, static_cast<utf8proc_ssize_t>(text.size()), &out, options);
  if (size < 0) return std::string(text);
  std::string result(reinterpret_cast<const char*>(out), static_cast<std::size_t>(size));  // NOLINT(*-cast)
  std::free(out);  // NOLINT(*-no-malloc): utf8proc hands out malloc'ed memory
  return result;
}

/// Reads one code point; gives its length in bytes (1 for a stray byte, with `out` = -1).
std::size_t decode(std::string_view text, std::size_t at, utf8proc_int32_t& out) {
  const auto* in = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;  // NOLINT(*-cast,*-pointer-*)
  const auto size = utf8proc_iterate(in, static_cast<utf8proc_ssize_t>(text.size() - at), &out);
  return size > 0 ? static_cast<std::size_t>(size) : 1;
}

bool is_word_character(utf8proc_int32_t c) {
  if (c < 0) return false;
  const auto category = utf8proc_category(c);
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
         category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ND;
}

}  // namespace

std::string nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  return mapped(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
}

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t c = -1;
    at += decode(text, at, c);
    if (c < 0) return false;
  }
  return true;
}

std::size_t utf8_sequence(std::string_view text) {
  if (text.empty()) return 0;
  utf8proc_int32_t c = -1;
  const std::size_t size = decode(text, 0, c);
  return c < 0 ? 0 : size;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string folded(std::string_view text) {
  return mapped(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD));
}

std::vector<std::string> words(std::string_view text) {
  const std::string all = folded(text);
  std::vector<std::string> found;
  std::string word;
  for (std::size_t at = 0; at < all.size();) {
    utf8proc_int32_t c = -1;
    const std::size_t size = decode(all, at, c);
    utf8proc_int32_t next = -1;
    if (at + size < all.size()) decode(all, at + size, next);
    const bool is_apostrophe = (c == '\'' || c == 0x2019) && !word.empty() && is_word_character(next);
    if (is_word_character(c) || is_apostrophe) {
      word.append(all, at, size);
    } else if (!word.empty()) {
      found.push_back(std::move(word));
      word.clear();
    }
    at += size;
  }
  if (!word.empty()) found.push_back(std::move(word));
  return found;
}

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  const auto* in = reinterpret_cast<const unsigned char*>(bytes.data());  // NOLINT(*-reinterpret-cast)
  crypto_hash_sha256(digest.data(), in, bytes.size());
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (const unsigned char byte : digest) {
    hex += digits[byte >> 4U];
    hex += digits[byte & 15U];
  }
  return hex;
}

std::string source_hash(std::string_view text) {
  return sha256(nfc(text)).substr(0, 8);
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string all;
  for (const std::string& part : parts) {
    if (!all.empty()) all += between;
    all += part;
  }
  return all;
}

}  // namespace vt
