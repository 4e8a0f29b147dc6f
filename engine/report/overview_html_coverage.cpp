// What can happen and what cannot: how many of each kind, everything that has no play, and a shortest play
// for everything that has one.

#include <algorithm>

#include "engine/report/overview_html_page.h"

namespace vt::overview {
namespace {

std::string kind_name(const Sheet& sheet, const std::string& kind) {
  const std::string key = "overview.kind." + kind;
  return sheet.words.has(key) ? sheet.words.text(key) : kind;
}

void counts(Sheet& sheet) {
  if (sheet.of.coverage.empty()) return;
  Table table(sheet, sheet.t("coverage.caption"),
              {{sheet.t("coverage.kind"), ""},
               {sheet.t("coverage.bar"), "bar"},
               {sheet.t("coverage.possible"), "n"},
               {sheet.t("coverage.of"), "n"}});
  for (const CoverageRow& one : sheet.of.coverage) {
    const auto row = table.row();
    const std::string name = kind_name(sheet, one.kind);
    row_head(sheet, name);
    {
      const auto bar = sheet.out.inside("td", {{"class", "bar"}});
      strip(sheet,
            sheet.t("coverage.label",
                    {{"kind", name}, {"n", std::to_string(one.possible)}, {"all", std::to_string(one.all)}}),
            {{0, 1000, "track"}, {0, per_mille(one.possible, one.all), "fill"}});
    }
    cell(sheet, std::to_string(one.possible), "n");
    cell(sheet, std::to_string(one.all), "n");
  }
}

template <class Which>
std::vector<const FactRow*> facts_that(const Sheet& sheet, Which which) {
  std::vector<const FactRow*> out;
  for (const FactRow& fact : sheet.of.facts)
    if (which(fact)) out.push_back(&fact);
  return out;
}

void fact_table(Sheet& sheet, const std::string& key, const std::vector<const FactRow*>& facts,
                bool with_play) {
  if (facts.empty()) return;
  const std::string caption = sheet.t("coverage." + key) + " (" + std::to_string(facts.size()) + ")";
  const Details opened(sheet, caption, with_play ? "bulky" : "");
  std::vector<Head> heads{{sheet.t("coverage.kind"), ""}, {sheet.t("coverage.place"), ""}};
  if (with_play) heads.push_back({sheet.t("coverage.play"), ""});
  Table table(sheet, caption, heads, "dense");
  for (const FactRow* fact : facts) {
    const auto row = table.row();
    row_head(sheet, kind_name(sheet, fact->kind));
    {
      const auto place = sheet.out.inside("td");
      turn_link(sheet, fact->turn, place_of(*fact));
    }
    if (with_play) cell(sheet, play_words(fact->play, sheet.words), "steps-list");
  }
}

}  // namespace

void coverage_section(Sheet& sheet) {
  const Section section(sheet, "coverage", {coverage_words(sheet.of, sheet.words)});
  counts(sheet);
  fact_table(sheet, "impossible_list",
             facts_that(sheet, [](const FactRow& fact) { return !fact.possible && !fact.undecided; }), false);
  fact_table(sheet, "undecided_list",
             facts_that(sheet, [](const FactRow& fact) { return !fact.possible && fact.undecided; }), false);
  const auto witnessed = facts_that(sheet, [](const FactRow& fact) { return fact.possible; });
  fact_table(sheet, "witness_list", witnessed, true);
  if (!witnessed.empty()) sheet.out.element("p", sheet.t("coverage.on_page"), {{"class", "note paper"}});
}

}  // namespace vt::overview
