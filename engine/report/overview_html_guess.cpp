// What a guesser gets: every bot as a bar against the bands, and where random plays end up.

#include "engine/report/overview_html_page.h"

namespace vt::overview {
namespace {

const std::vector<Mark>& bands() {
  static const std::vector<Mark> marks{{basis, "at-basis"}, {advanced, "at-advanced"}};
  return marks;
}

void bot_row(Sheet& sheet, Table& table, const BotRow& bot) {
  const auto row = table.row(bot.guesser && bot.reaches_basis ? "tells" : "");
  const std::string name = bot_name(bot, sheet.words);
  const std::string band = band_words(bot, sheet.words);
  std::string used = bot.mean ? share(*bot.mean, sheet.words) : "\u2013";
  if (bot.half_width > 0) used += " \u00b1\u00a0" + share(bot.half_width, sheet.words);
  {
    const auto head = stacked_head(sheet);
    sheet.out.text(name);
  }
  {
    const auto bar = labelled_cell(sheet, "", "bar");
    std::vector<Bar> bars;
    if (bot.mean) bars.push_back({0, *bot.mean, bot.guesser ? "fill" : "open", 11, 12});
    strip(sheet, name + ": " + used + ", " + band, bars, bands(), 34);
  }
  {
    const auto share_cell = labelled_cell(sheet, "", "n");
    sheet.out.text(used);
  }
  const auto band_cell = labelled_cell(sheet, "", "band");
  sheet.out.text(band);
}

void bot_table(Sheet& sheet, bool guessers) {
  const Words& words = sheet.words;
  Table table(sheet, sheet.t(guessers ? "guess.guessers" : "guess.knowing"),
              {{sheet.t("guess.way"), ""},
               {sheet.t("guess.lines"),
                "bar",
                {{basis, words.text("band.basis") + " " + share(basis, words)},
                 {advanced, words.text("band.advanced") + " " + share(advanced, words)}}},
               {sheet.t("guess.share"), "n"},
               {sheet.t("guess.band"), ""}},
              "stack bots");
  for (const BotRow& bot : sheet.of.bots)
    if (bot.guesser == guessers) bot_row(sheet, table, bot);
}

/// Where part `i` of the histogram begins, thousandths of the measure's unit.
int edge_of(const MeasureRow& measure, std::size_t i) {
  const auto parts = static_cast<int>(measure.histogram.size());
  return 1000 * measure.low + 1000 * (measure.high - measure.low) * static_cast<int>(i) / parts;
}

/// Chance of reaching basis, where a part begins exactly there.
std::optional<int> reaches_basis(const MeasureRow& measure) {
  std::optional<int> sum;
  for (std::size_t i = 0; i < measure.histogram.size(); ++i) {
    if (edge_of(measure, i) == basis) sum = 0;
    if (sum) *sum += measure.histogram[i];
  }
  return sum;
}

constexpr int top = 24;
constexpr int floor_at = 184;
constexpr int left = 60;  // per mille, for what stands beside the axis
constexpr int across = 900;

int x_of(int part, int whole) {
  return left + across * part / whole;
}

void histogram_bars(Sheet& sheet, const MeasureRow& measure, int most) {
  const auto parts = static_cast<int>(measure.histogram.size());
  for (int i = 0; i < parts; ++i) {
    const int chance = measure.histogram[static_cast<std::size_t>(i)];
    const int height = (floor_at - top) * chance / most;
    const auto rect = sheet.out.inside("rect", {{"class", "fill"},
                                                {"x", at(x_of(i, parts) + 1)},
                                                {"y", std::to_string(floor_at - height)},
                                                {"width", at(x_of(i + 1, parts) - x_of(i, parts) - 2)},
                                                {"height", std::to_string(height)}});
    sheet.out.element("title", share(edge_of(measure, static_cast<std::size_t>(i)), sheet.words) + "\u2013" +
                                   share(edge_of(measure, static_cast<std::size_t>(i) + 1), sheet.words) +
                                   ": " + share(chance, sheet.words));
  }
}

void histogram_axes(Sheet& sheet, const MeasureRow& measure, int most) {
  const int low = 1000 * measure.low;
  const int width = 1000 * (measure.high - measure.low);
  line(sheet, left, floor_at, left + across, floor_at, "axis");
  for (int i = 0; i <= 5; ++i)
    words_at(sheet, x_of(i, 5), floor_at + 18, share(low + width * i / 5, sheet.words), "middle");
  words_at(sheet, left - 8, top + 5, share(most, sheet.words), "end");
  words_at(sheet, left - 8, floor_at, share(0, sheet.words), "end");
  if (measure.name != "opportunity") return;
  const auto band = [&](int value, const std::string& name, const std::string& kind) {
    const int x = x_of(value - low, width);
    line(sheet, x, 16, x, floor_at, kind);
    words_at(sheet, x, 12, name, "middle");
  };
  band(basis, sheet.words.text("band.basis"), "at-basis");
  band(advanced, sheet.words.text("band.advanced"), "at-advanced");
}

void histogram_table(Sheet& sheet, const MeasureRow& measure) {
  const Details opened(sheet, sheet.t("as_table"), "bulky");
  Table table(sheet, sheet.t("guess.histogram"),
              {{sheet.t("guess.from_to"), ""}, {sheet.t("guess.chance"), "n"}}, "slim dense");
  for (std::size_t i = 0; i < measure.histogram.size(); ++i) {
    const auto row = table.row();
    row_head(sheet, share(edge_of(measure, i), sheet.words) + "\u2013" +
                        share(edge_of(measure, i + 1), sheet.words));
    cell(sheet, share(measure.histogram[i], sheet.words), "n");
  }
}

void histogram(Sheet& sheet) {
  const MeasureRow* used = find_measure(sheet.of, "opportunity");
  if (used == nullptr || used->histogram.empty() || used->high <= used->low) return;
  sheet.out.element("h3", sheet.t("guess.histogram"));
  std::string what = sheet.t("guess.histogram.what");
  if (const auto chance = reaches_basis(*used))
    what += " " + sheet.t("guess.reach_basis", {{"share", share(*chance, sheet.words)}});
  sheet.out.element("p", what);
  {
    int most = 1;
    for (const int chance : used->histogram) most = std::max(most, chance);
    const Plot plot(sheet, "histogram", floor_at + 26, sheet.t("guess.histogram"), what);
    histogram_bars(sheet, *used, most);
    histogram_axes(sheet, *used, most);
  }
  histogram_table(sheet, *used);
}

}  // namespace

void guess_section(Sheet& sheet) {
  const Section section(sheet, "guess", {guesser_words(sheet.of, sheet.words)});
  if (!sheet.of.bots.empty()) {
    sheet.out.element("p", sheet.t("guess.lines"), {{"class", "note"}});
    bot_table(sheet, true);
    bot_table(sheet, false);
  }
  histogram(sheet);
}

}  // namespace vt::overview
