// Where most is lost, and every turn with what each of its answers is worth.

#include <algorithm>

#include "engine/report/overview_html_page.h"
#include "engine/report/wording.h"

namespace vt::overview {
namespace {

/// An answer by its words, its name under them.
void answer_words(Sheet& sheet, const std::string& turn, const std::string& option) {
  if (const AnswerRow* answer = find_answer(sheet.of, turn, option))
    sheet.out.element("p", answer->text, sheet.said("words"));
  const auto name = sheet.out.inside("span", {{"class", "note"}});
  turn_link(sheet, turn, turn + "." + option);
}

void cliff_row(Sheet& sheet, Table& table, const CliffRow& cliff, int most) {
  const auto row = table.row();
  {
    const auto head = stacked_head(sheet);
    answer_words(sheet, cliff.turn, cliff.option);
    const Details opened(sheet, sheet.t("cliffs.way"), "bulky");
    sheet.out.element("p", play_words(cliff.play, sheet.words), {{"class", "steps-list"}});
  }
  {
    const auto bar = labelled_cell(sheet, sheet.t("cliffs.cost"), "bar");
    sheet.out.text(amount(cliff.cost, sheet.words));
    strip(sheet, sheet.t("cliffs.label", {{"cost", amount(cliff.cost, sheet.words)}}),
          {{0, per_mille(cliff.cost, most), "over"}}, {}, 20);
  }
  {
    const auto loss = labelled_cell(sheet, sheet.t("cliffs.loss"));
    sheet.out.text(sheet.t("cliffs.mean_most", {{"mean", amount(cliff.expected_loss, sheet.words)},
                                                {"most", std::to_string(cliff.most_loss)}}));
  }
  const auto better = labelled_cell(sheet, sheet.t("cliffs.better"));
  if (cliff.better.empty())
    sheet.out.text("\u2013");
  else
    answer_words(sheet, cliff.turn, cliff.better);
}

void marks(Sheet& sheet, const AnswerRow& answer) {
  const auto cell = labelled_cell(sheet, sheet.t("turns.marks"), "marks");
  for (const std::string& mark : marks_of(answer, sheet.of, sheet.words)) {
    sheet.out.element("span", mark, {{"class", "chip"}});
    sheet.out.text(" ");
  }
}

void losses(Sheet& sheet, const AnswerRow& answer, int most) {
  if (!has_values(sheet.of)) return;
  if (!answer.offered) {
    const auto cell = labelled_cell(sheet, sheet.t("turns.expected"), "bar");
    sheet.out.text("\u2013");
    return;
  }
  const bool is_fixed = answer.least_loss == answer.most_loss;
  const std::string range = is_fixed ? sheet.t("turns.always")
                                     : sheet.t("turns.range", {{"least", std::to_string(answer.least_loss)},
                                                               {"most", std::to_string(answer.most_loss)}});
  const auto cell = labelled_cell(sheet, sheet.t("turns.expected"), "bar");
  sheet.out.element("b", amount(answer.expected_loss, sheet.words));
  sheet.out.text(" (" + range + ")");
  const auto x = [&](std::int64_t thousandths) { return per_mille(thousandths, std::int64_t{1000} * most); };
  std::vector<Bar> bars{{0, x(answer.expected_loss), "fill", 4, 9}};
  if (!is_fixed)
    bars.push_back({x(1000LL * answer.least_loss), x(1000LL * answer.most_loss), "range", 15, 2});
  strip(sheet, amount(answer.expected_loss, sheet.words) + ", " + range, bars, {}, 19);
}

void answer_row(Sheet& sheet, Table& table, const AnswerRow& answer, int most) {
  const auto row = table.row(answer.best && has_values(sheet.of) ? "is-best-row"
                             : answer.offered                    ? ""
                                                                 : "nought");
  {
    const auto head = stacked_head(sheet);
    sheet.out.element("p", answer.text, sheet.said("words"));
    sheet.out.element("span", answer.option, {{"class", "note"}});
  }
  {
    const auto codes = labelled_cell(sheet, sheet.t("turns.codes"));
    sheet.out.text(codes_of(answer, sheet.words));
  }
  losses(sheet, answer, most);
  marks(sheet, answer);
}

void turn_facts(Sheet& sheet, const TurnRow& turn) {
  std::string what;
  if (!turn.reached)
    what = sheet.t(sheet.of.exhaustive ? "turns.not_reached" : "turns.not_seen");
  else if (has_values(sheet.of))
    what = sheet.t("turns.facts", {{"visits", amount(turn.visits, sheet.words)},
                                   {"worst", whole(turn.worst)},
                                   {"best", whole(turn.best)},
                                   {"loss", std::to_string(turn.largest_loss)}});
  if (turn.type_first) what += (what.empty() ? "" : " ") + sheet.t("turns.type_first");
  if (!what.empty()) sheet.out.element("p", what, {{"class", "note"}});
}

void one_turn(Sheet& sheet, const TurnRow& turn, std::size_t number, int most) {
  const auto article =
      sheet.out.inside("article", {{"class", "turn"}, {"id", "turn-" + std::to_string(number)}});
  sheet.out.element("h3", sheet.t("turns.title", {{"n", std::to_string(number)}, {"turn", turn.turn}}));
  if (!turn.line.empty()) sheet.out.element("blockquote", turn.line, sheet.said("client"));
  turn_facts(sheet, turn);
  if (turn.answers.empty()) return;
  std::vector<Head> heads{{sheet.t("turns.answer"), ""}, {sheet.t("turns.codes"), ""}};
  if (has_values(sheet.of)) heads.push_back({sheet.t("turns.expected"), "bar"});
  heads.push_back({sheet.t("turns.marks"), ""});
  Table table(sheet, sheet.t("turns.caption", {{"turn", turn.turn}}), heads, "stack answers");
  for (const AnswerRow& answer : turn.answers) answer_row(sheet, table, answer, most);
}

}  // namespace

void cliffs_section(Sheet& sheet) {
  const Section section(sheet, "cliffs", {cliff_words(sheet.of, sheet.words)});
  if (sheet.of.cliffs.empty() || !has_values(sheet.of)) return;
  int most = 1;
  for (const CliffRow& cliff : sheet.of.cliffs) most = std::max(most, cliff.cost);
  Table table(sheet, sheet.t("cliffs.caption"),
              {{sheet.t("cliffs.answer"), ""},
               {sheet.t("cliffs.cost"), "bar"},
               {sheet.t("cliffs.loss"), ""},
               {sheet.t("cliffs.better"), ""}},
              "stack cliffs");
  for (const CliffRow& cliff : sheet.of.cliffs) cliff_row(sheet, table, cliff, most);
}

void turns_section(Sheet& sheet) {
  const Section section(sheet, "turns", {turn_words(sheet.of, sheet.words)});
  int most = 1;  // one scale for all, so that turns can be compared
  for (const TurnRow& turn : sheet.of.turns)
    for (const AnswerRow& answer : turn.answers) most = std::max(most, answer.most_loss);
  for (std::size_t i = 0; i < sheet.of.turns.size(); ++i) one_turn(sheet, sheet.of.turns[i], i + 1, most);
}

}  // namespace vt::overview
