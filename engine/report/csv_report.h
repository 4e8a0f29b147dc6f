#pragma once

// One conversation as a table, one row per exchange, in two dialects: for Excel as it is set up in Belgium,
// with heads and codes in the reader's words, and for programs, with the names of the file format. What a
// spreadsheet would take for a formula is kept a text.

#include <string>
#include <string_view>

#include "engine/report/feedback.h"
#include "engine/report/help_lines.h"

namespace vt {

struct CsvDialect {
  char separator = ',';
  char decimal_point = '.';
  bool has_mark = false;  ///< begins with the UTF-8 byte-order mark, without which Excel reads é as Ã©
  bool in_words = false;  ///< heads and codes in the reader's language instead of their ids
};
inline constexpr CsvDialect excel_be{';', ',', true, true};
inline constexpr CsvDialect international{',', '.', false, false};

/// RFC 4180 with CRLF. The last row of a conversation is its last exchange; what was taken back has rows too,
/// marked as such, so that nothing that was tried is lost.
[[nodiscard]] std::string csv_report(const Feedback& feedback, const Words& words, const CsvDialect& dialect);

/// A text as a cell: quoted where it must be, with ' before what a spreadsheet would take for a formula (= +
/// - @ tab, CR and NUL).
[[nodiscard]] std::string csv_cell(std::string_view text, char separator);

}  // namespace vt
