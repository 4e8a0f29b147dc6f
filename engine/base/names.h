#pragma once

// Enumerations that have a spelling. An enumerator is spelled as its JSON key; the table of spellings stands
// beside the enumeration and is what readers, writers, schemas and word lists go by.

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace vt {

/// Specialise beside each enumeration: `template <> inline constexpr auto names<Face> = spellings({"neutral",
/// ...});` The order is the order of the enumerators, which count from 0 without gaps.
template <class E>
inline constexpr std::array<std::string_view, 0> names{};

template <std::size_t N>
constexpr std::array<std::string_view, N> spellings(
    const std::string_view (&list)[N]) {  // NOLINT(*-c-arrays)
  return std::to_array(list);
}

template <class E>
concept Named = (names<E>.size() > 0);

template <Named E>
constexpr std::string_view name_of(E value) {
  return names<E>[static_cast<std::size_t>(value)];
}

/// The enumerator with this spelling, or nothing.
template <Named E>
constexpr std::optional<E> from_name(std::string_view name) {
  for (std::size_t i = 0; i < names<E>.size(); ++i)
    if (names<E>[i] == name) return static_cast<E>(i);
  return std::nullopt;
}

template <Named E>
inline constexpr std::size_t count_of = names<E>.size();

}  // namespace vt
