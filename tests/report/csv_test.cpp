#include <algorithm>

#include "engine/report/csv_report.h"
#include "tests/report/sample.h"

namespace vt {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// RFC 4180 read back, strictly: CRLF between rows, quotes doubled, nothing after a closing quote.
Rows parsed(std::string_view text, char separator) {
  Rows rows(1);
  std::string cell;
  bool is_quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_quoted) {
      if (c != '"') {
        cell += c;
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        cell += '"';
        ++i;
      } else {
        is_quoted = false;
        EXPECT_TRUE(i + 1 < text.size() && (text[i + 1] == separator || text[i + 1] == '\r'))
            << "after a quote";
      }
    } else if (c == '"') {
      EXPECT_TRUE(cell.empty()) << "a quote within a bare cell";
      is_quoted = true;
    } else if (c == separator) {
      rows.back().push_back(std::move(cell));
      cell.clear();
    } else if (c == '\r') {
      EXPECT_TRUE(i + 1 < text.size() && text[i + 1] == '\n') << "CR without LF";
      ++i;
      rows.back().push_back(std::move(cell));
      cell.clear();
      rows.emplace_back();
    } else {
      EXPECT_NE(c, '\n') << "LF without CR";
      cell += c;
    }
  }
  EXPECT_FALSE(is_quoted);
  EXPECT_TRUE(cell.empty()) << "the last row ends in CRLF";
  rows.pop_back();
  return rows;
}

std::size_t column(const Rows& rows, const std::string& head) {
  const auto found = std::find(rows.front().begin(), rows.front().end(), head);
  EXPECT_NE(found, rows.front().end()) << head;
  return static_cast<std::size_t>(found - rows.front().begin());
}

Rows international_rows(const sample::Wish& wish = {}) {
  return parsed(csv_report(sample::feedback(wish), sample::words("nl"), international), ',');
}

TEST(Csv, every_row_has_every_column_in_both_dialects) {
  const Feedback feedback = sample::feedback();
  for (const CsvDialect& dialect : {excel_be, international}) {
    std::string text = csv_report(feedback, sample::words("nl"), dialect);
    if (dialect.has_mark) text.erase(0, 3);
    const Rows rows = parsed(text, dialect.separator);
    EXPECT_EQ(rows.size(), 1U + 4 + 1) << "heads, four exchanges, one taken back";
    for (const auto& row : rows) EXPECT_EQ(row.size(), rows.front().size());
  }
}

TEST(Csv, excel_in_belgium_gets_a_mark_semicolons_and_a_decimal_comma) {
  const std::string text = csv_report(sample::feedback(), sample::words("nl"), excel_be);
  EXPECT_EQ(text.substr(0, 3), "\xEF\xBB\xBF");
  const Rows rows = parsed(std::string_view(text).substr(3), ';');
  EXPECT_EQ(rows.back()[column(rows, "seconden")], "4,250");
  EXPECT_EQ(rows.back()[column(rows, "codes")], "autonomie benadrukken");
}

TEST(Csv, programs_get_ids_commas_and_a_decimal_point) {
  const std::string text = csv_report(sample::feedback(), sample::words("nl"), international);
  EXPECT_EQ(text.substr(0, 8), "session,");
  const Rows rows = parsed(text, ',');
  EXPECT_EQ(rows.back()[column(rows, "seconds")], "4.250");
  EXPECT_EQ(rows.back()[column(rows, "codes")], "emphasize_autonomy");
  EXPECT_EQ(rows.back()[column(rows, "date")], "2026-11-21");
  EXPECT_EQ(text, csv_report(sample::feedback(), sample::words("en"), international))
      << "whatever the language";
}

TEST(Csv, own_words_come_back_as_they_were_typed) {
  const Rows rows = international_rows();
  EXPECT_EQ(rows[3][column(rows, "typed")], "Ik hoor dat je haar mist; \"echt\" mist.");
}

TEST(Csv, what_a_spreadsheet_takes_for_a_formula_stays_a_text) {
  for (const char* start : {"=", "+", "-", "@", "\t", "\r"}) {
    sample::Wish wish;
    wish.typed = std::string(start) + "HYPERLINK(\"http://x\";\"y\")";
    const Rows rows = international_rows(wish);
    EXPECT_EQ(rows[3][column(rows, "typed")], "'" + wish.typed);
  }
  EXPECT_EQ(csv_cell(std::string_view("\0x", 2), ','), std::string("'\0x", 3));
  EXPECT_EQ(csv_cell("a=1", ','), "a=1");
  EXPECT_EQ(csv_cell("", ','), "");
}

TEST(Csv, numbers_below_zero_stay_numbers) {
  const Rows rows = international_rows();
  EXPECT_EQ(rows[3][column(rows, "option")], "raad");
  EXPECT_EQ(rows[3][column(rows, "yield")], "-3") << "trust -1, discord declared +1";
}

TEST(Csv, a_cell_is_quoted_for_either_separator_and_for_line_ends) {
  EXPECT_EQ(csv_cell("a,b", ';'), "\"a,b\"");
  EXPECT_EQ(csv_cell("a;b", ','), "\"a;b\"");
  EXPECT_EQ(csv_cell("a\nb", ','), "\"a\nb\"");
  EXPECT_EQ(csv_cell("a \"b\"", ','), "\"a \"\"b\"\"\"");
}

TEST(Csv, what_was_taken_back_stands_before_what_took_its_place) {
  const Rows rows = international_rows();
  EXPECT_EQ(rows[1][column(rows, "option")], "etiket");
  EXPECT_EQ(rows[1][column(rows, "taken_back")], "1");
  EXPECT_EQ(rows[1][column(rows, "yield")], "");
  EXPECT_EQ(rows[2][column(rows, "option")], "hoor");
  EXPECT_EQ(rows[2][column(rows, "taken_back")], "0");
  EXPECT_EQ(rows[2][column(rows, "n")], "1");
}

}  // namespace
}  // namespace vt
