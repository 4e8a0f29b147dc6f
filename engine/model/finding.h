#pragma once

// An author's mistake, as data: collected, never thrown. Its words stand in `content/lang` under the rule's
// code, its explanation and two examples in `tests/cases/lint/<code>/`.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/names.h"

namespace vt {

enum class Severity : std::uint8_t { note, warning, error };
template <>
inline constexpr auto names<Severity> = spellings({"note", "warning", "error"});

/// Where: as much of it as is known. `line` and `column` from 1, 0 where unknown.
struct Where {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string turn;    ///< or ending
  std::string option;  ///< or client line
  bool operator==(const Where&) const = default;

  /// `turn.option`, `turn`, or "" for the scenario as a whole: what a waiver names in `at`.
  [[nodiscard]] std::string path() const { return option.empty() ? turn : turn + "." + option; }
};

struct Finding {
  std::string_view rule;  ///< "VT0101"; points into the rule tables, which live as long as the program
  Severity severity = Severity::error;
  Where where;
  std::vector<std::pair<std::string, std::string>> values;  ///< for the {placeholders} of its sentence
  std::string waived;                                       ///< the author's reason, where it is waived
  bool operator==(const Finding&) const = default;
};

/// A finding that still asks for something: neither a note nor waived.
[[nodiscard]] inline bool is_pressing(const Finding& finding) {
  return finding.severity != Severity::note && finding.waived.empty();
}

}  // namespace vt
