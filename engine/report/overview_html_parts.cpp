#include <algorithm>

#include "engine/report/overview_html_page.h"

namespace vt::overview {
namespace {

/// The head of a column of bars: the names of its lines where they stand, each on a row of its own.
void marks_head(Sheet& sheet, const Head& head) {
  constexpr int row = 17;
  const int height = row * static_cast<int>(head.marks.size()) + 4;
  const auto svg = sheet.out.inside("svg", {{"class", "marks-head"},
                                            {"role", "img"},
                                            {"aria-label", head.text},
                                            {"width", "100%"},
                                            {"height", std::to_string(height)}});
  sheet.out.element("title", head.text);
  int y = height - 8;  // upwards, so that no line crosses the name of one to its right
  for (const auto& [place, name] : head.marks) {
    words_at(sheet, place, y, name, "end quiet");
    line(sheet, place, y + 4, place, height, "tick");
    y -= row;
  }
}

HtmlWriter::Element begin_body(Sheet& sheet, const std::string& caption, const std::vector<Head>& heads,
                               bool is_stack) {
  const auto role = [&](const char* name) { return std::string(is_stack ? name : ""); };
  sheet.out.element("caption", caption);
  {
    const auto head = sheet.out.inside("thead", {{"role", role("rowgroup")}});
    const auto row = sheet.out.inside("tr", {{"role", role("row")}});
    for (const Head& one : heads) {
      const auto cell =
          sheet.out.inside("th", {{"scope", "col"}, {"role", role("columnheader")}, {"class", one.kind}});
      if (one.marks.empty())
        sheet.out.text(one.text);
      else
        marks_head(sheet, one);
    }
  }
  return sheet.out.inside("tbody", {{"role", role("rowgroup")}});
}

}  // namespace

Attributes Sheet::said(std::string kind) const {
  const std::string& said = of.heading.text_language;
  return {{"class", std::move(kind)},
          {"lang", said.substr(0, 2) == words.locale().substr(0, 2) ? std::string() : said},
          {"dir", "auto"}};
}

std::string Sheet::anchor_of(const std::string& turn) const {
  for (std::size_t i = 0; i < of.turns.size(); ++i)
    if (of.turns[i].turn == turn) return "turn-" + std::to_string(i + 1);
  return {};
}

Section::Section(Sheet& sheet, const std::string& id, const std::vector<std::string>& sentences)
    : element_(sheet.out.inside("section", {{"id", id}, {"aria-labelledby", id + "-heading"}})) {
  sheet.out.element("h2", sheet.t(id + ".heading"), {{"id", id + "-heading"}});
  for (const std::string& text : sentences) sheet.out.element("p", text, {{"class", "say"}});
}

Table::Table(Sheet& sheet, const std::string& caption, const std::vector<Head>& heads,
             const std::string& kind)
    : sheet_(sheet),
      is_stack_(kind.rfind("stack", 0) == 0),
      scroller_(is_stack_ ? sheet.out.inside("div", {{"class", "wide"}})
                          : sheet.out.inside("div", {{"class", "wide"},
                                                     {"role", "region"},
                                                     {"tabindex", "0"},
                                                     {"aria-label", caption}})),
      table_(sheet.out.inside("table", {{"class", kind}, {"role", is_stack_ ? "table" : ""}})),
      body_(begin_body(sheet, caption, heads, is_stack_)) {}

HtmlWriter::Element Table::row(const std::string& kind) {
  return sheet_.out.inside("tr", {{"class", kind}, {"role", is_stack_ ? "row" : ""}});
}

HtmlWriter::Element stacked_head(Sheet& sheet) {
  return sheet.out.inside("th", {{"scope", "row"}, {"role", "rowheader"}});
}

void row_head(Sheet& sheet, const std::string& text, const std::string& note) {
  const auto head = sheet.out.inside("th", {{"scope", "row"}});
  sheet.out.text(text);
  if (!note.empty()) sheet.out.element("span", note, {{"class", "note"}});
}

void cell(Sheet& sheet, const std::string& text, const std::string& kind) {
  sheet.out.element("td", text, {{"class", kind}});
}

HtmlWriter::Element labelled_cell(Sheet& sheet, const std::string& label, const std::string& kind) {
  return sheet.out.inside("td", {{"class", kind}, {"role", "cell"}, {"data-label", label}});
}

void turn_link(Sheet& sheet, const std::string& turn, const std::string& text) {
  const std::string anchor = sheet.anchor_of(turn);
  if (anchor.empty())
    sheet.out.text(text);
  else
    sheet.out.element("a", text, {{"href", "#" + anchor}});
}

Details::Details(Sheet& sheet, const std::string& summary, const std::string& kind)
    : element_(sheet.out.inside("details", {{"class", kind}})) {
  sheet.out.element("summary", summary);
}

std::string at(int per_mille) {
  const int size = per_mille < 0 ? -per_mille : per_mille;
  return (per_mille < 0 ? "-" : "") + std::to_string(size / 10) + "." + std::to_string(size % 10) + "%";
}

int per_mille(std::int64_t part, std::int64_t whole) {
  if (whole <= 0) return 0;
  return static_cast<int>(std::clamp<std::int64_t>((1000 * part + whole / 2) / whole, 0, 1000));
}

void line(Sheet& sheet, int x1, int y1, int x2, int y2, const std::string& kind) {
  sheet.out.empty("line", {{"class", kind},
                           {"x1", at(x1)},
                           {"y1", std::to_string(y1)},
                           {"x2", at(x2)},
                           {"y2", std::to_string(y2)}});
}

void words_at(Sheet& sheet, int x, int y, const std::string& text, const std::string& kind) {
  sheet.out.element("text", text, {{"class", kind}, {"x", at(x)}, {"y", std::to_string(y)}});
}

void strip(Sheet& sheet, const std::string& label, const std::vector<Bar>& bars,
           const std::vector<Mark>& marks, int height) {
  const auto svg = sheet.out.inside("svg", {{"class", "strip"},
                                            {"role", "img"},
                                            {"aria-label", label},
                                            {"width", "100%"},
                                            {"height", std::to_string(height)}});
  sheet.out.element("title", label);
  for (const Bar& bar : bars) {
    const int from = std::clamp(bar.from, 0, 1000);
    const int to = std::clamp(bar.to, from, 1000);
    sheet.out.empty("rect", {{"class", bar.kind},
                             {"x", at(from)},
                             {"y", std::to_string(bar.top)},
                             {"width", at(to - from)},
                             {"height", std::to_string(bar.height)}});
  }
  for (const Mark& mark : marks)
    if (mark.at >= 0 && mark.at <= 1000) line(sheet, mark.at, 0, mark.at, height, mark.kind);
}

Plot::Plot(Sheet& sheet, const std::string& id, int height, const std::string& title,
           const std::string& description)
    : figure_(sheet.out.inside("figure", {{"class", "plot"}})),
      svg_(sheet.out.inside("svg", {{"role", "img"},
                                    {"aria-labelledby", id + "-title " + id + "-desc"},
                                    {"width", "100%"},
                                    {"height", std::to_string(height)}})) {
  sheet.out.element("title", title, {{"id", id + "-title"}});
  sheet.out.element("desc", description, {{"id", id + "-desc"}});
}

}  // namespace vt::overview
