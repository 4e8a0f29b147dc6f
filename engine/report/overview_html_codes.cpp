// Codes and value: how often an answer with this code is best, defensible or weaker, so that no code can be
// played without listening.

#include <algorithm>

#include "engine/report/overview_html_page.h"
#include "engine/report/wording.h"

namespace vt::overview {
namespace {

constexpr int tints = 4;

/// 0 for none, up to `tints` for the most that stands in the table.
std::string tint(int count, int most) {
  if (count == 0 || most == 0) return "n tint-0";
  return "n tint-" + std::to_string(std::max(1, (tints * count + most - 1) / most));
}

void code_row(Sheet& sheet, Table& table, const CodeRow& code, int most) {
  const bool over = code.best_turns > code_limit;
  const auto row = table.row();
  const std::string name = named(sheet.words, "code", code.code);
  row_head(sheet, name);
  cell(sheet, std::to_string(code.best), tint(code.best, most));
  cell(sheet, std::to_string(code.defensible), tint(code.defensible, most));
  cell(sheet, std::to_string(code.weaker), tint(code.weaker, most));
  {
    const auto bar = sheet.out.inside("td", {{"class", "bar"}});
    strip(sheet, sheet.t("codes.bar", {{"code", name}, {"share", share(code.best_turns, sheet.words)}}),
          {{0, code.best_turns, over ? "over" : "fill", 11, 12}}, {{code_limit, "at-basis"}}, 34);
  }
  cell(sheet, (over ? "! " : "") + share(code.best_turns, sheet.words), over ? "n strong" : "n");
}

}  // namespace

void codes_section(Sheet& sheet) {
  const Section section(sheet, "codes", {code_words(sheet.of, sheet.words)});
  if (sheet.of.codes.empty() || !has_values(sheet.of)) return;
  int most = 0;
  for (const CodeRow& code : sheet.of.codes) most = std::max({most, code.best, code.defensible, code.weaker});
  Table table(sheet, sheet.t("codes.caption"),
              {{sheet.t("codes.code"), ""},
               {sheet.t("codes.best"), "n"},
               {sheet.t("codes.defensible"), "n"},
               {sheet.t("codes.weaker"), "n"},
               {sheet.t("codes.limit", {{"limit", share(code_limit, sheet.words)}}),
                "bar",
                {{code_limit, sheet.t("codes.limit_short", {{"limit", share(code_limit, sheet.words)}})}}},
               {sheet.t("codes.turns"), "n"}},
              "codes");
  for (const CodeRow& code : sheet.of.codes) code_row(sheet, table, code, most);
}

}  // namespace vt::overview
