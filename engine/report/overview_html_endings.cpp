// Where conversations end: at random, and where only best answers are taken.

#include "engine/report/overview_html_page.h"
#include "engine/report/wording.h"

namespace vt::overview {
namespace {

void ending_row(Sheet& sheet, Table& table, const EndingRow& ending) {
  const Words& words = sheet.words;
  const auto row = table.row(ending.reached ? "" : "nought");
  {
    const auto head = stacked_head(sheet);
    sheet.out.text(named(words, "ending_kind", ending.kind));
    sheet.out.element("span",
                      sheet.t("endings.id_stage",
                              {{"id", ending.id}, {"stage", named(words, "stage", ending.stage_after)}}),
                      {{"class", "note"}});
  }
  {
    const auto bar = labelled_cell(sheet, "", "bar");
    std::vector<Bar> bars{{0, ending.chance, "fill", 4, 10}};
    std::string label = ending.id + ": " + sheet.t("endings.random") + " " + share(ending.chance, words);
    if (has_values(sheet.of)) {
      bars.push_back({0, ending.best_chance, "open", 18, 10});
      label += ", " + sheet.t("endings.best_play") + " " + share(ending.best_chance, words);
    }
    strip(sheet, label, bars, {}, 32);
  }
  {
    const auto chance = labelled_cell(sheet, sheet.t("endings.random"), "n");
    sheet.out.text(share(ending.chance, words));
  }
  {
    const auto best = labelled_cell(sheet, sheet.t("endings.best_play"), "n");
    sheet.out.text(has_values(sheet.of) ? share(ending.best_chance, words) : "\u2013");
  }
  const auto play = labelled_cell(sheet, sheet.t("endings.shortest"), "play");
  if (!ending.reached) {
    sheet.out.text(sheet.t(sheet.of.exhaustive ? "endings.not_possible" : "endings.not_seen"));
    return;
  }
  const std::string length = words.count("overview.n_answers", static_cast<int>(ending.play.size()));
  sheet.out.element("span", length, {{"class", "paper"}});
  const Details opened(sheet, length, "bulky");
  sheet.out.element("p", play_words(ending.play, words), {{"class", "steps-list"}});
}

}  // namespace

void endings_section(Sheet& sheet) {
  const Section section(sheet, "endings", {ending_words(sheet.of, sheet.words)});
  if (sheet.of.endings.empty()) return;
  Table table(sheet, sheet.t("endings.caption"),
              {{sheet.t("endings.ending"), ""},
               {sheet.t("endings.bars"), "bar"},
               {sheet.t("endings.random"), "n"},
               {sheet.t("endings.best_play"), "n"},
               {sheet.t("endings.shortest"), ""}},
              "stack endings");
  for (const EndingRow& ending : sheet.of.endings) ending_row(sheet, table, ending);
}

}  // namespace vt::overview
