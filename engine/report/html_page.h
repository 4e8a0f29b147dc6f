#pragma once

// The sections of the HTML report, each in a file of its own, in the order in which they stand on the page.
// Only html_report.cpp puts them together.

#include <string>

#include "engine/report/feedback.h"
#include "engine/report/help_lines.h"
#include "engine/report/html_writer.h"
#include "engine/report/wording.h"

namespace vt {

/// What every section needs.
struct Page {
  HtmlWriter& out;
  const Feedback& feedback;
  const Words& words;
  const HelpLines& help;

  [[nodiscard]] std::string t(const std::string& key, const Words::Values& values = {}) const {
    return words.text(key, values);
  }
  /// The `lang` of the scenario's texts where it is not the page's own; else empty, and so left out.
  [[nodiscard]] std::string said_in() const;
  /// Attributes for a text of the scenario or the trainee.
  [[nodiscard]] Attributes said(std::string kind = {}) const {
    return {{"class", kind}, {"lang", said_in()}};
  }
};

/// A section with its heading; what follows in the scope stands in it.
class [[nodiscard]] Section {
 public:
  Section(Page& page, const std::string& id, const std::string& heading, const std::string& kind = {});

 private:
  HtmlWriter::Element element_;
};

/// A table with a caption and column heads; rows are added by the caller inside a `tbody`.
class [[nodiscard]] Table {
 public:
  Table(Page& page, const std::string& caption, const std::vector<std::string>& heads,
        const std::string& kind = {});
  /// One row: the first cell is its head.
  void row(const std::vector<std::string>& cells, const std::string& kind = {});

 private:
  Page& page_;
  HtmlWriter::Element scroller_;
  HtmlWriter::Element table_;
  HtmlWriter::Element body_;
};

void safety_section(Page& page);
void cards_section(Page& page);
void self_rating_section(Page& page);
void goals_section(Page& page);
void timeline_section(Page& page);
void technique_section(Page& page);
void ratings_section(Page& page);
void client_talk_section(Page& page);
void client_state_section(Page& page);
void traps_section(Page& page);
void possible_section(Page& page);
void transcript_section(Page& page);
void first_attempt_section(Page& page);
void help_section(Page& page);

/// The style sheet, for screen and paper, light and dark.
[[nodiscard]] std::string report_style();

}  // namespace vt
