#pragma once

// What the sections of the overview's page share: headings, tables, and figures that are drawn in per cents
// of whatever width there is, so that the same figure fits a wall, a sheet of A4 and a telephone. Each
// section stands in a file of its own; overview_html.cpp alone puts them together.

#include <string>
#include <vector>

#include "engine/report/html_writer.h"
#include "engine/report/overview.h"
#include "engine/report/overview_wording.h"

namespace vt::overview {

/// What every section needs.
struct Sheet {
  HtmlWriter& out;
  const Overview& of;
  const Words& words;

  /// Words under "overview.".
  [[nodiscard]] std::string t(const std::string& key, const Words::Values& values = {}) const {
    return words.text("overview." + key, values);
  }
  /// Attributes for a text of the scenario; its language where that is not the page's own.
  [[nodiscard]] Attributes said(std::string kind = {}) const;
  /// Where the page shows this turn: "turn-3", from 1; empty where it does not.
  [[nodiscard]] std::string anchor_of(const std::string& turn) const;
};

/// A section with its heading and what it shows in words; what follows in the scope stands in it.
class [[nodiscard]] Section {
 public:
  Section(Sheet& sheet, const std::string& id, const std::vector<std::string>& sentences);

 private:
  HtmlWriter::Element element_;
};

struct Head {
  std::string text;
  std::string kind;  ///< class of the column: `n` for figures, `bar` for a figure that is drawn
  std::vector<std::pair<int, std::string>> marks{};  ///< names of the lines in a drawn figure, left to right
};

/// A table with a caption and column heads; rows are added by the caller. Of kind `stack` its cells stand
/// under each other where there is little width, and say for themselves what they are.
class [[nodiscard]] Table {
 public:
  Table(Sheet& sheet, const std::string& caption, const std::vector<Head>& heads,
        const std::string& kind = {});
  [[nodiscard]] HtmlWriter::Element row(const std::string& kind = {});

 private:
  Sheet& sheet_;
  bool is_stack_;
  HtmlWriter::Element scroller_;
  HtmlWriter::Element table_;
  HtmlWriter::Element body_;
};

void row_head(Sheet& sheet, const std::string& text, const std::string& note = {});
void cell(Sheet& sheet, const std::string& text, const std::string& kind = {});
/// The head of a row and a cell of a table of kind `stack`; the cell with its column's name, for where cells
/// stand under each other.
[[nodiscard]] HtmlWriter::Element stacked_head(Sheet& sheet);
[[nodiscard]] HtmlWriter::Element labelled_cell(Sheet& sheet, const std::string& label,
                                                const std::string& kind = {});
/// A link to a turn on this page, with this text; the text alone where it is not shown.
void turn_link(Sheet& sheet, const std::string& turn, const std::string& text);
/// What opens a table under a figure; what follows in the scope stands in it. Of kind `bulky` it is left out
/// on paper.
class [[nodiscard]] Details {
 public:
  Details(Sheet& sheet, const std::string& summary, const std::string& kind = {});

 private:
  HtmlWriter::Element element_;
};

/// Per mille as what SVG takes: 543 -> "54.3%".
[[nodiscard]] std::string at(int per_mille);

/// From and to in per mille of the width; top and height in pixels.
struct Bar {
  int from = 0;
  int to = 0;
  std::string kind;
  int top = 5;
  int height = 12;
};
/// A line from top to bottom, or with a sign at its middle.
struct Mark {
  int at = 0;
  std::string kind;
};
/// A figure within a cell: bars and lines across the cell's width. `label` says the same in words.
void strip(Sheet& sheet, const std::string& label, const std::vector<Bar>& bars,
           const std::vector<Mark>& marks = {}, int height = 22);

/// A figure on its own, as wide as its column, with title and description.
class [[nodiscard]] Plot {
 public:
  Plot(Sheet& sheet, const std::string& id, int height, const std::string& title,
       const std::string& description);

 private:
  HtmlWriter::Element figure_;
  HtmlWriter::Element svg_;
};
/// A line between two points, and words at a point; x in per mille, y in pixels.
void line(Sheet& sheet, int x1, int y1, int x2, int y2, const std::string& kind);
void words_at(Sheet& sheet, int x, int y, const std::string& text, const std::string& kind);

/// part of whole, in per mille of a width, kept within it.
[[nodiscard]] int per_mille(std::int64_t part, std::int64_t whole);

void mend_section(Sheet& sheet);
void guess_section(Sheet& sheet);
void measures_section(Sheet& sheet);
void course_section(Sheet& sheet);
void endings_section(Sheet& sheet);
void codes_section(Sheet& sheet);
void lengths_section(Sheet& sheet);
void cliffs_section(Sheet& sheet);
void turns_section(Sheet& sheet);
void coverage_section(Sheet& sheet);

/// Added to the report's style sheet.
[[nodiscard]] std::string overview_style();

}  // namespace vt::overview
