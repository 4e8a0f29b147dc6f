// The course of a conversation: a fan of change talk minus sustain talk after each answer, over the plays
// still going on, and below it how many still are.

#include <algorithm>
#include <array>

#include "engine/report/overview_html_page.h"

namespace vt::overview {
namespace {

constexpr int left = 100;    // per mille, for what stands beside the axis
constexpr int across = 750;  // the rest, on the right, is for the names of the lines
constexpr int inset = 25;    // of the first and the last exchange
constexpr int top = 14;
constexpr int floor_at = 254;
constexpr int share_top = 16;
constexpr int share_floor = 76;

/// The fan's percentiles, from the outside in, and how each is drawn.
struct Edge {
  int FanRow::*value;
  const char* name;
  const char* kind;
};
constexpr auto edges = std::to_array<Edge>({{&FanRow::p95, "p95", "outer"},
                                            {&FanRow::p75, "p75", "inner"},
                                            {&FanRow::p50, "p50", "middle-line"},
                                            {&FanRow::p25, "p25", "inner"},
                                            {&FanRow::p5, "p5", "outer"}});

struct Fan {
  const std::vector<FanRow>& rows;
  int low = -1;
  int high = 1;

  explicit Fan(const std::vector<FanRow>& fan) : rows(fan) {
    for (const FanRow& row : rows) {
      low = std::min(low, row.p5);
      high = std::max(high, row.p95);
    }
  }
  [[nodiscard]] int x(std::size_t i) const {
    const auto last = std::max<std::size_t>(rows.size() - 1, 1);
    return left + inset + (across - 2 * inset) * static_cast<int>(i) / static_cast<int>(last);
  }
  [[nodiscard]] int y(int lines) const { return floor_at - (floor_at - top) * (lines - low) / (high - low); }
  /// Values at which a line is drawn across: about six of them.
  [[nodiscard]] int step() const {
    for (const int one : {1, 2, 5, 10, 20, 50})
      if ((high - low) / one <= 7) return one;
    return 100;
  }
};

/// The area between two percentiles, in a drawing of its own that is stretched to the figure's width.
void area(Sheet& sheet, const Fan& fan, int FanRow::*upper, int FanRow::*lower, const std::string& kind) {
  std::string points;
  for (std::size_t i = 0; i < fan.rows.size(); ++i)
    points += std::to_string(fan.x(i)) + "," + std::to_string(fan.y(fan.rows[i].*upper)) + " ";
  for (std::size_t i = fan.rows.size(); i-- > 0;)
    points += std::to_string(fan.x(i)) + "," + std::to_string(fan.y(fan.rows[i].*lower)) + " ";
  points.pop_back();
  sheet.out.empty("polygon", {{"class", kind}, {"points", points}});
}

void areas(Sheet& sheet, const Fan& fan) {
  const std::string height = std::to_string(floor_at);
  const auto stretched = sheet.out.inside("svg", {{"width", "100%"},
                                                  {"height", height},
                                                  {"viewBox", "0 0 1000 " + height},
                                                  {"preserveAspectRatio", "none"}});
  area(sheet, fan, &FanRow::p95, &FanRow::p5, "area-outer");
  area(sheet, fan, &FanRow::p75, &FanRow::p25, "area-inner");
}

void grid(Sheet& sheet, const Fan& fan) {
  const int step = fan.step();
  for (int value = fan.low / step * step; value <= fan.high; value += step) {
    line(sheet, left, fan.y(value), left + across, fan.y(value), value == 0 ? "axis" : "grid");
    words_at(sheet, left - 10, fan.y(value) + 5, value > 0 ? "+" + whole(value) : whole(value), "end");
  }
}

/// Names at the right end of the lines, pushed apart where lines meet.
void names(Sheet& sheet, const Fan& fan) {
  constexpr int apart = 16;
  const FanRow& last = fan.rows.back();
  std::array<int, edges.size()> heights{};
  for (std::size_t i = 0; i < edges.size(); ++i) {
    heights[i] = fan.y(last.*edges[i].value) + 5;
    if (i > 0) heights[i] = std::max(heights[i], heights[i - 1] + apart);
  }
  int lowest = floor_at;
  for (std::size_t i = edges.size(); i-- > 0; lowest -= apart) heights[i] = std::min(heights[i], lowest);
  for (std::size_t i = 0; i < edges.size(); ++i)
    words_at(sheet, left + across + 8, heights[i], sheet.t(std::string("measures.") + edges[i].name),
             edges[i].value == &FanRow::p50 ? "strong" : "");
}

void lines(Sheet& sheet, const Fan& fan) {
  for (const Edge& edge : edges)
    for (std::size_t i = 1; i < fan.rows.size(); ++i)
      line(sheet, fan.x(i - 1), fan.y(fan.rows[i - 1].*edge.value), fan.x(i), fan.y(fan.rows[i].*edge.value),
           edge.kind);
  for (std::size_t i = 0; i < fan.rows.size(); ++i) {
    const FanRow& row = fan.rows[i];
    const auto dot = sheet.out.inside(
        "circle",
        {{"class", "dot"}, {"cx", at(fan.x(i))}, {"cy", std::to_string(fan.y(row.p50))}, {"r", "4"}});
    sheet.out.element("title", std::to_string(row.exchange) + ": " + whole(row.p50) + " (" + whole(row.p5) +
                                   " \u2026 " + whole(row.p95) + ")");
  }
}

/// Numbers of the exchanges below, as many as fit.
void exchange_numbers(Sheet& sheet, const Fan& fan, int y) {
  const std::size_t every = fan.rows.size() / 13 + 1;
  for (std::size_t i = 0; i < fan.rows.size(); i += every)
    words_at(sheet, fan.x(i), y, std::to_string(fan.rows[i].exchange), "middle");
}

void fan_figure(Sheet& sheet, const Fan& fan) {
  const Plot plot(sheet, "fan", floor_at + 46, sheet.t("course.title"), course_words(sheet.of, sheet.words));
  areas(sheet, fan);
  grid(sheet, fan);
  lines(sheet, fan);
  names(sheet, fan);
  exchange_numbers(sheet, fan, floor_at + 20);
  words_at(sheet, left + across / 2, floor_at + 40, sheet.t("course.exchange"), "middle quiet");
}

void share_figure(Sheet& sheet, const Fan& fan) {
  const Plot plot(sheet, "going-on", share_floor + 26, sheet.t("course.going_on"),
                  sheet.t("course.going_on.what"));
  const auto y = [](int chance) { return share_floor - (share_floor - share_top) * chance / 1000; };
  for (const int chance : {0, 500, 1000}) {
    line(sheet, left, y(chance), left + across, y(chance), chance == 0 ? "axis" : "grid");
    words_at(sheet, left - 10, y(chance) + 5, share(chance, sheet.words), "end");
  }
  const int width = std::clamp(across / static_cast<int>(fan.rows.size()) * 6 / 10, 4, 2 * inset);
  for (std::size_t i = 0; i < fan.rows.size(); ++i) {
    const FanRow& row = fan.rows[i];
    const auto rect = sheet.out.inside("rect", {{"class", "fill"},
                                                {"x", at(fan.x(i) - width / 2)},
                                                {"y", std::to_string(y(row.going_on))},
                                                {"width", at(width)},
                                                {"height", std::to_string(share_floor - y(row.going_on))}});
    sheet.out.element("title", std::to_string(row.exchange) + ": " + share(row.going_on, sheet.words));
  }
  exchange_numbers(sheet, fan, share_floor + 20);
}

void as_table(Sheet& sheet) {
  const Details opened(sheet, sheet.t("as_table"), "bulky");
  std::vector<Head> heads{{sheet.t("course.exchange_number"), ""}, {sheet.t("course.going_on_short"), "n"}};
  for (const char* part : {"p5", "p25", "p50", "p75", "p95"})
    heads.push_back({sheet.t(std::string("measures.") + part), "n"});
  Table table(sheet, sheet.t("course.title"), heads, "dense");
  for (const FanRow& one : sheet.of.fan) {
    const auto row = table.row();
    row_head(sheet, std::to_string(one.exchange));
    cell(sheet, share(one.going_on, sheet.words), "n");
    for (int FanRow::*part : {&FanRow::p5, &FanRow::p25, &FanRow::p50, &FanRow::p75, &FanRow::p95})
      cell(sheet, whole(one.*part), "n");
  }
}

}  // namespace

void course_section(Sheet& sheet) {
  const Section section(sheet, "course", {course_words(sheet.of, sheet.words)});
  if (sheet.of.fan.empty()) return;
  const Fan fan(sheet.of.fan);
  sheet.out.element("p", sheet.t("course.how"), {{"class", "note"}});
  fan_figure(sheet, fan);
  sheet.out.element("h3", sheet.t("course.going_on"));
  share_figure(sheet, fan);
  as_table(sheet);
}

}  // namespace vt::overview
