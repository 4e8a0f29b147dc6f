// How each measure is spread over the plays of somebody who answers at random: figures, and a box plot per
// row.

#include <algorithm>

#include "engine/report/overview_html_page.h"

namespace vt::overview {
namespace {

/// The scale of one row: from nought, or below it, to the greatest, or all of a share.
struct Scale {
  int low = 0;
  int high = 1;

  explicit Scale(const MeasureRow& measure) {
    const bool is_share = measure.ratio && measure.name != "reflections_to_questions";
    low = std::min(0, measure.spread->least);
    high = std::max(measure.spread->greatest, is_share ? 1000 : low + 1);
  }
  /// A little room on either side, so that a mark at an end is seen whole.
  [[nodiscard]] int at(int value) const { return 15 + 970 * per_mille(value - low, high - low) / 1000; }
};

std::string box_words(const Sheet& sheet, const MeasureRow& measure) {
  const Spread& spread = *measure.spread;
  const auto value = [&](int thousandths) { return figure(measure, thousandths, sheet.words); };
  return sheet.t("measures.box", {{"measure", measure_name(measure, sheet.words)},
                                  {"p5", value(spread.p5)},
                                  {"p25", value(spread.p25)},
                                  {"p50", value(spread.p50)},
                                  {"p75", value(spread.p75)},
                                  {"p95", value(spread.p95)}});
}

void box_plot(Sheet& sheet, const MeasureRow& measure) {
  const Spread& spread = *measure.spread;
  const Scale scale(measure);
  const auto bar = [&](int from, int to, const std::string& kind, int top, int height) {
    return Bar{scale.at(from), std::max(scale.at(to), scale.at(from) + 4), kind, top, height};
  };
  strip(sheet, box_words(sheet, measure),
        {bar(spread.least, spread.greatest, "range", 12, 1),
         bar(spread.p5, spread.p95, "whisker", 11, 3),
         bar(spread.p25, spread.p75, "box", 5, 15),
         {scale.at(spread.p50) - 4, scale.at(spread.p50) + 4, "median", 3, 19}},
        scale.low < 0 ? std::vector<Mark>{{scale.at(0), "nought"}} : std::vector<Mark>{}, 25);
}

std::string how_known(const Sheet& sheet, const MeasureRow& measure) {
  if (!measure.sampled) return sheet.t("measures.exact");
  const std::string plays = grouped(measure.plays, sheet.words);
  if (measure.half_width == 0) return sheet.t("measures.sampled", {{"plays", plays}});
  return sheet.t("measures.interval",
                 {{"plays", plays}, {"width", figure(measure, measure.half_width, sheet.words)}});
}

void measure_row(Sheet& sheet, Table& table, const MeasureRow& measure) {
  const auto row = table.row(measure.spread ? "" : "nought");
  std::string note = how_known(sheet, measure);
  if (measure.spread && measure.spread->applies < 1000)
    note += "; " + sheet.t("measures.applies", {{"share", share(measure.spread->applies, sheet.words)}});
  row_head(sheet, measure_name(measure, sheet.words), note);
  const auto value = [&](int thousandths) { cell(sheet, figure(measure, thousandths, sheet.words), "n"); };
  const bool whole_spread = has_quantiles(measure);
  {
    const auto box = sheet.out.inside("td", {{"class", "bar"}});
    if (whole_spread) box_plot(sheet, measure);
  }
  for (int Spread::*part : {&Spread::least, &Spread::p5, &Spread::p25, &Spread::p50, &Spread::p75,
                            &Spread::p95, &Spread::greatest})
    if (whole_spread)
      value(measure.spread.value().*part);
    else
      cell(sheet, "\u2013", "n");
  if (measure.spread)
    value(measure.spread->mean);
  else
    cell(sheet, sheet.words.text("report.not_applicable"), "n");
}

}  // namespace

void measures_section(Sheet& sheet) {
  const Section section(sheet, "measures", {measure_words(sheet.of, sheet.words)});
  if (sheet.of.measures.empty()) return;
  const auto head = [&](const char* key) { return Head{sheet.t(std::string("measures.") + key), "n"}; };
  Table table(sheet, sheet.t("measures.caption"),
              {{sheet.t("measures.measure"), ""},
               {sheet.t("measures.spread"), "bar"},
               head("least"),
               head("p5"),
               head("p25"),
               head("p50"),
               head("p75"),
               head("p95"),
               head("greatest"),
               head("mean")},
              "spreads dense");
  for (const MeasureRow& measure : sheet.of.measures) measure_row(sheet, table, measure);
}

}  // namespace vt::overview
