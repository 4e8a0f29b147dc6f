// Whether an answer can be told by how long it is or where it stands: each answer as a point per language,
// and the places of the best ones against chance.

#include <algorithm>

#include "engine/report/overview_html_page.h"

namespace vt::overview {
namespace {

constexpr int left = 70;
constexpr int across = 900;
constexpr int top = 26;
constexpr int floor_at = 236;
constexpr int parity = 25;  // per cent that an answer may differ from its turn's mean

struct Point {
  const TurnRow* turn = nullptr;
  const AnswerRow* answer = nullptr;
  int length = 0;
};

std::vector<Point> points_of(const Overview& overview, std::size_t language) {
  std::vector<Point> out;
  for (const TurnRow& turn : overview.turns)
    for (const AnswerRow& answer : turn.answers)
      if (answer.offered && language < answer.lengths.size())
        out.push_back({&turn, &answer, answer.lengths[language]});
  // Best ones last, so that they are drawn over the others.
  std::stable_partition(out.begin(), out.end(), [](const Point& point) { return !point.answer->best; });
  return out;
}

struct Scatter {
  int low = 100 - 2 * parity;
  int high = 100 + 2 * parity;
  int most = 1;  ///< greatest loss, points

  explicit Scatter(const std::vector<Point>& points) {
    for (const Point& point : points) {
      low = std::min(low, point.length / 10 * 10);
      high = std::max(high, (point.length + 9) / 10 * 10);
      most = std::max(most, (point.answer->expected_loss + 999) / 1000);
    }
  }
  [[nodiscard]] int x(int length) const { return left + across * (length - low) / (high - low); }
  [[nodiscard]] int y(int loss) const { return floor_at - (floor_at - top) * loss / (1000 * most); }
};

void scatter_axes(Sheet& sheet, const Scatter& scatter) {
  line(sheet, left, floor_at, left + across, floor_at, "axis");
  const int every = scatter.most > 12 ? 5 : scatter.most > 5 ? 2 : 1;
  for (int loss = 0; loss <= scatter.most; loss += every) {
    if (loss > 0) line(sheet, left, scatter.y(1000 * loss), left + across, scatter.y(1000 * loss), "grid");
    words_at(sheet, left - 10, scatter.y(1000 * loss) + 5, std::to_string(loss), "end");
  }
  for (const int length : {100 - parity, 100, 100 + parity}) {
    line(sheet, scatter.x(length), 20, scatter.x(length), floor_at,
         length == 100 ? "at-advanced" : "at-basis");
    words_at(sheet, scatter.x(length), 14, share(10 * length, sheet.words), "middle");
  }
  words_at(sheet, left, floor_at + 20, share(10 * scatter.low, sheet.words), "middle");
  words_at(sheet, left + across, floor_at + 20, share(10 * scatter.high, sheet.words), "end");
  words_at(sheet, left + across / 2, floor_at + 40, sheet.t("lengths.x"), "middle quiet");
}

std::string point_words(const Sheet& sheet, const Point& point) {
  return sheet.t("lengths.point", {{"answer", point.turn->turn + "." + point.answer->option},
                                   {"length", share(10 * point.length, sheet.words)},
                                   {"loss", amount(point.answer->expected_loss, sheet.words)}});
}

/// A diamond for a best answer, a ring for any other.
void point_at(Sheet& sheet, const Scatter& scatter, const Point& point) {
  const auto here = sheet.out.inside("svg", {{"class", "point"},
                                             {"x", at(scatter.x(point.length))},
                                             {"y", std::to_string(scatter.y(point.answer->expected_loss))}});
  sheet.out.element("title", point_words(sheet, point));
  if (point.answer->best)
    sheet.out.empty("path", {{"class", "is-best"}, {"d", "M0 -7L7 0L0 7L-7 0Z"}});
  else
    sheet.out.empty("circle", {{"class", "is-other"}, {"r", "5"}});
}

void scatter_of(Sheet& sheet, std::size_t language) {
  const std::vector<Point> points = points_of(sheet.of, language);
  if (points.empty()) return;
  const Scatter scatter(points);
  const std::string name = language_name(sheet.of.lengths[language].language, sheet.words);
  const auto best =
      std::count_if(points.begin(), points.end(), [](const Point& point) { return point.answer->best; });
  const auto outside = std::count_if(points.begin(), points.end(), [](const Point& point) {
    return point.length < 100 - parity || point.length > 100 + parity;
  });
  sheet.out.element("h3", sheet.t("lengths.title", {{"language", name}}));
  const std::string what = sheet.t("lengths.what", {{"n", std::to_string(points.size())},
                                                    {"best", std::to_string(best)},
                                                    {"outside", std::to_string(outside)}});
  sheet.out.element("p", what, {{"class", "note"}});
  const Plot plot(sheet, "scatter-" + std::to_string(language + 1), floor_at + 50,
                  sheet.t("lengths.title", {{"language", name}}), what);
  scatter_axes(sheet, scatter);
  for (const Point& point : points) point_at(sheet, scatter, point);
}

void length_table(Sheet& sheet) {
  Table table(sheet, sheet.t("lengths.caption"),
              {{sheet.t("lengths.language"), ""},
               {sheet.t("lengths.longest"), "n"},
               {sheet.t("lengths.chance"), "n"}},
              "slim");
  for (const LengthRow& one : sheet.of.lengths) {
    const bool tells = one.longest_is_best > one.chance + length_margin;
    const auto row = table.row();
    row_head(sheet, language_name(one.language, sheet.words));
    cell(sheet, (tells ? "! " : "") + share(one.longest_is_best, sheet.words), tells ? "n strong" : "n");
    cell(sheet, share(one.chance, sheet.words), "n");
  }
}

void answer_row(Sheet& sheet, Table& table, const TurnRow& turn, const AnswerRow& answer) {
  const auto row = table.row();
  row_head(sheet, turn.turn + "." + answer.option);
  for (std::size_t i = 0; i < sheet.of.lengths.size(); ++i)
    cell(sheet, i < answer.lengths.size() ? share(10 * answer.lengths[i], sheet.words) : "\u2013", "n");
  cell(sheet, amount(answer.expected_loss, sheet.words), "n");
  cell(sheet, sheet.t(answer.best ? "mark.best" : answer.defensible ? "mark.defensible" : "mark.weaker"));
}

void answers_table(Sheet& sheet) {
  const Details opened(sheet, sheet.t("lengths.all"), "bulky");
  std::vector<Head> heads{{sheet.t("lengths.answer"), ""}};
  for (const LengthRow& one : sheet.of.lengths)
    heads.push_back({language_name(one.language, sheet.words), "n"});
  heads.push_back({sheet.t("turns.expected"), "n"});
  heads.push_back({sheet.t("lengths.value"), ""});
  Table table(sheet, sheet.t("lengths.all"), heads, "dense");
  for (const TurnRow& turn : sheet.of.turns)
    for (const AnswerRow& answer : turn.answers)
      if (answer.offered) answer_row(sheet, table, turn, answer);
}

void positions(Sheet& sheet) {
  sheet.out.element("h3", sheet.t("positions.heading"));
  sheet.out.element("p", position_words(sheet.of, sheet.words));
  if (sheet.of.positions.empty()) return;
  int most = 1;
  for (const PositionRow& one : sheet.of.positions)
    most = std::max({most, one.best, (one.expected + 999) / 1000});
  Table table(sheet, sheet.t("positions.caption"),
              {{sheet.t("positions.place"), ""},
               {sheet.t("positions.bar"), "bar"},
               {sheet.t("positions.best"), "n"},
               {sheet.t("positions.expected"), "n"}});
  for (const PositionRow& one : sheet.of.positions) {
    const auto row = table.row();
    row_head(sheet, std::to_string(one.position));
    {
      const auto bar = sheet.out.inside("td", {{"class", "bar"}});
      strip(sheet,
            sheet.t("positions.label", {{"n", std::to_string(one.position)},
                                        {"best", std::to_string(one.best)},
                                        {"expected", amount(one.expected, sheet.words)}}),
            {{0, per_mille(one.best, most), "fill"}}, {{per_mille(one.expected, 1000LL * most), "at-basis"}},
            26);
    }
    cell(sheet, std::to_string(one.best), "n");
    cell(sheet, amount(one.expected, sheet.words), "n");
  }
}

}  // namespace

void lengths_section(Sheet& sheet) {
  const Section section(sheet, "lengths", {length_words(sheet.of, sheet.words)});
  if (!has_values(sheet.of) || sheet.of.lengths.empty()) return;
  length_table(sheet);
  for (std::size_t i = 0; i < sheet.of.lengths.size(); ++i) scatter_of(sheet, i);
  answers_table(sheet);
  positions(sheet);
}

}  // namespace vt::overview
