// The balance view as one page: a heading, what it shows in words, and the sections in the order in which an
// author mends a scenario.

#include <array>

#include "engine/report/html_page.h"
#include "engine/report/overview_html_page.h"
#include "engine/report/wording.h"

namespace vt::overview {
namespace {

constexpr auto sections = std::to_array<const char*>(
    {"mend", "guess", "measures", "course", "endings", "codes", "lengths", "cliffs", "turns", "coverage"});

void head(Sheet& sheet) {
  const auto element = sheet.out.inside("head");
  sheet.out.empty("meta", {{"charset", "utf-8"}});
  sheet.out.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  sheet.out.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  sheet.out.element("title", sheet.of.heading.title + " \u2013 " + sheet.t("title"));
  sheet.out.style_sheet(report_style() + overview_style());
}

void fact(Sheet& sheet, const std::string& key, const std::string& value, const Attributes& attributes = {}) {
  if (value.empty()) return;
  const auto group = sheet.out.inside("div");
  sheet.out.element("dt", sheet.t("fact." + key));
  sheet.out.element("dd", value, attributes);
}

std::string languages_of(const Sheet& sheet) {
  std::string out;
  for (const std::string& tag : sheet.of.heading.languages)
    out += (out.empty() ? "" : ", ") + language_name(tag, sheet.words);
  return out;
}

void banner(Sheet& sheet) {
  const Heading& heading = sheet.of.heading;
  const auto header = sheet.out.inside("header");
  sheet.out.element("p", sheet.t("kicker", {{"id", heading.id}, {"version", heading.version}}),
                    {{"class", "kicker"}});
  sheet.out.element("h1", heading.title.empty() ? heading.id : heading.title, sheet.said());
  if (!heading.change_goal.empty()) {
    const auto goal = sheet.out.inside("p", {{"class", "goal"}});
    sheet.out.text(sheet.t("fact.goal") + ": ");
    sheet.out.element("span", heading.change_goal, sheet.said());
  }
  sheet.out.element("p", search_words(sheet.of, sheet.words), {{"class", "lead"}});
  sheet.out.element("p", reach_words(sheet.of, sheet.words), {{"class", "lead"}});
  const auto facts = sheet.out.inside("dl", {{"class", "facts"}});
  fact(sheet, "client", heading.client, sheet.said());
  fact(sheet, "stage", named(sheet.words, "stage", heading.stage));
  fact(sheet, "difficulty", sheet.t("fact.of_three", {{"n", std::to_string(heading.difficulty)}}));
  fact(sheet, "length", sheet.words.count("report.minutes", heading.minutes));
  fact(sheet, "languages", languages_of(sheet));
}

void contents(Sheet& sheet) {
  const auto nav = sheet.out.inside("nav", {{"aria-label", sheet.words.text("report.contents")}});
  const auto list = sheet.out.inside("ul");
  for (const std::string id : sections) {
    const auto item = sheet.out.inside("li");
    sheet.out.element("a", sheet.t(id + ".heading"), {{"href", "#" + id}});
  }
}

std::string megabytes(std::int64_t bytes, const Words& words) {
  constexpr std::int64_t thousandth = 1000;
  return amount(static_cast<int>(bytes / thousandth), words);
}

void colophon(Sheet& sheet) {
  const Search& search = sheet.of.search;
  const auto footer = sheet.out.inside("footer");
  sheet.out.element("p",
                    sheet.t("footer", {{"id", sheet.of.heading.id},
                                       {"version", sheet.of.heading.version},
                                       {"bits", std::to_string(search.key_bits)},
                                       {"bytes", std::to_string(search.bytes_per_state)},
                                       {"search", megabytes(search.search_bytes, sheet.words)},
                                       {"distribution", megabytes(search.distribution_bytes, sheet.words)}}));
  sheet.out.element("p", sheet.t("footer.meaning"));
}

void finding(Sheet& sheet, const FindingRow& row) {
  const auto item = sheet.out.inside("li");
  sheet.out.element("b", row.rule, {{"class", "rule"}});
  sheet.out.text(" ");
  if (const std::string place = place_of(row); !place.empty()) {
    turn_link(sheet, row.turn, place);
    sheet.out.text(": ");
  }
  sheet.out.text(row.text);
  if (!row.waived.empty())
    sheet.out.element("span", sheet.t("mend.reason", {{"reason", row.waived}}), {{"class", "note block"}});
}

template <class Which>
void findings(Sheet& sheet, const std::string& key, const std::string& sign, Which which) {
  std::vector<const FindingRow*> rows;
  for (const FindingRow& row : sheet.of.findings)
    if (which(row)) rows.push_back(&row);
  if (rows.empty()) return;
  sheet.out.element("h3", sign + " " + sheet.t("mend." + key) + " (" + std::to_string(rows.size()) + ")");
  const auto list = sheet.out.inside("ul", {{"class", "findings " + key}});
  for (const FindingRow* row : rows) finding(sheet, *row);
}

}  // namespace

void mend_section(Sheet& sheet) {
  const Section section(sheet, "mend", {finding_words(sheet.of, sheet.words)});
  const auto of = [](Severity severity) {
    return [severity](const FindingRow& row) { return row.severity == severity && row.waived.empty(); };
  };
  findings(sheet, "error", "✕", of(Severity::error));
  findings(sheet, "warning", "!", of(Severity::warning));
  findings(sheet, "note", "i", of(Severity::note));
  findings(sheet, "accepted", "✓", [](const FindingRow& row) { return !row.waived.empty(); });
}

std::string overview_html(const Overview& overview, const Words& words) {
  HtmlWriter out;
  Sheet sheet{out, overview, words};
  {
    const auto root = out.inside("html", {{"lang", words.locale()}});
    head(sheet);
    const auto body = out.inside("body");
    banner(sheet);
    contents(sheet);
    {
      const auto main = out.inside("main");
      mend_section(sheet);
      guess_section(sheet);
      measures_section(sheet);
      course_section(sheet);
      endings_section(sheet);
      codes_section(sheet);
      lengths_section(sheet);
      cliffs_section(sheet);
      turns_section(sheet);
      coverage_section(sheet);
    }
    colophon(sheet);
  }
  return std::move(out).take();
}

}  // namespace vt::overview
