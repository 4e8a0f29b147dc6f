#pragma once

// What may be asked of a conversation: the value of a variable, or whether an answer was ever given.
// Structured, without expressions, so that every reachable conversation can be explored exactly.

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/names.h"

namespace vt {

enum class Comparison : std::uint8_t { equal, not_equal, less, at_most, greater, at_least };
template <>
inline constexpr auto names<Comparison> = spellings({"==", "!=", "<", "<=", ">", ">="});

constexpr bool holds(std::int32_t left, Comparison comparison, std::int32_t right) {
  switch (comparison) {
    case Comparison::equal: return left == right;
    case Comparison::not_equal: return left != right;
    case Comparison::less: return left < right;
    case Comparison::at_most: return left <= right;
    case Comparison::greater: return left > right;
    case Comparison::at_least: return left >= right;
  }
  return false;
}

/// A tree: `all` of nothing is true and is what no condition means.
struct Condition {
  enum class Kind : std::uint8_t { all, any, negation, compare, chosen };
  Kind kind = Kind::all;
  std::string variable;  ///< compare
  Comparison comparison = Comparison::equal;
  std::int32_t value = 0;
  std::string option;            ///< chosen: `turn.option`
  std::vector<Condition> parts;  ///< all, any; negation: one
  bool operator==(const Condition&) const = default;

  [[nodiscard]] bool is_always() const { return kind == Kind::all && parts.empty(); }
};

}  // namespace vt
