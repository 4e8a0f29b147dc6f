#include <algorithm>

#include "engine/base/text.h"
#include "engine/report/numbers.h"
#include "engine/report/overview.h"
#include "engine/report/text_writer.h"
#include "engine/report/wording.h"

namespace vt::overview {
namespace {

constexpr int one = 1000;  // a thousandth's whole
constexpr std::size_t name_width = 30;
constexpr std::size_t bar_width = 30;

std::string left(const std::string& text, std::size_t width) {
  const std::size_t length = code_points(text);
  return length >= width ? text + " " : text + std::string(width - length, ' ');
}

std::string right(const std::string& text, std::size_t width) {
  const std::size_t length = code_points(text);
  return length >= width ? " " + text : std::string(width - length, ' ') + text;
}

std::vector<std::string> split(const std::string& text, char by) {
  std::vector<std::string> out(1);
  for (const char c : text) {
    if (c == by)
      out.emplace_back();
    else
      out.back() += c;
  }
  return out;
}

class TextOverview {
 public:
  TextOverview(const Overview& overview, const Words& words) : of_(overview), words_(words) {}

  std::string write() {
    head();
    mend();
    if (!of_.bots.empty()) guess();
    measures();
    endings();
    if (!of_.fan.empty()) fan();
    if (!of_.codes.empty()) codes();
    if (!of_.cliffs.empty()) cliffs();
    turns();
    coverage();
    return std::move(out_).take();
  }

 private:
  [[nodiscard]] std::string t(const std::string& key, const Words::Values& values = {}) const {
    return words_.text("explore." + key, values);
  }
  /// Thousandths as a number with at most two decimals.
  [[nodiscard]] std::string number(int value) const {
    return decimal((value + (value < 0 ? -5 : 5)) / 10, words_);
  }
  [[nodiscard]] std::string share(int value) const { return percent(Fraction{value, one}, words_); }

  void heading(const std::string& key) { out_.heading(t("head." + key)); }

  /// A table's head: the name's column is empty, the others are right-aligned.
  void columns(const std::string& key, std::size_t width) {
    std::string line = left("", name_width);
    for (const std::string& column : split(t(key), '|')) line += right(column, width);
    out_.row(line);
  }

  void head() {
    const Heading& heading = of_.heading;
    out_.line(heading.title + " (" + heading.id + " " + heading.version + ")");
    const Search& search = of_.search;
    const Words::Values values{{"states", std::to_string(search.states)},
                               {"answers", std::to_string(search.answers)},
                               {"plays", search.plays},
                               {"longest", std::to_string(search.longest)},
                               {"best", std::to_string(search.best_total)},
                               {"worst", std::to_string(search.worst_total)}};
    if (!of_.exhaustive)
      out_.line(t("not_exhaustive",
                  {{"states", std::to_string(search.states)}, {"plays", std::to_string(plays())}}));
    else if (of_.endless)
      out_.line(t("endless"));
    else
      out_.line(t(search.plays.empty() ? "states_many" : "states", values));
    out_.line(t("search", {{"bits", std::to_string(search.key_bits)},
                           {"per_state", std::to_string(search.bytes_per_state)},
                           {"search", size(search.search_bytes)},
                           {"distributions", size(search.distribution_bytes)}}));
  }

  [[nodiscard]] int plays() const {
    int most = 0;  // a measure may apply to some of the plays only
    for (const MeasureRow& row : of_.measures)
      if (row.sampled) most = std::max(most, row.plays);
    return most;
  }

  [[nodiscard]] std::string size(std::int64_t bytes) const {
    constexpr std::int64_t kilo = 1024;
    if (bytes < kilo * kilo) return decimal((100 * bytes) / kilo, words_) + " KiB";
    return decimal((100 * bytes) / (kilo * kilo), words_) + " MiB";
  }

  void mend() {
    heading("mend");
    if (of_.findings.empty()) out_.line(t("nothing_to_mend"));
    for (const FindingRow& finding : of_.findings) {
      std::string place = finding.turn;
      if (!finding.option.empty()) place += "." + finding.option;
      std::string text =
          words_.text("severity." + std::string(name_of(finding.severity))) + " " + finding.rule;
      if (!place.empty()) text += " " + place;
      text += ": " + finding.text;
      if (!finding.waived.empty()) text += " " + words_.text("check.waived", {{"reason", finding.waived}});
      out_.line(text, "- ");
    }
  }

  void guess() {
    heading("guess");
    const BotRow* most = nullptr;
    int random = 0;
    for (const BotRow& row : of_.bots) {
      if (row.bot == Bot::random) random = row.mean.value_or(0);
      if (row.guesser && row.mean && (most == nullptr || *row.mean > *most->mean)) most = &row;
    }
    if (most != nullptr)
      out_.line(t("guess", {{"random", share(random)},
                            {"bot", named(words_, "bot_name", most->bot)},
                            {"most", share(*most->mean)},
                            {"basis", share(600)}}));
    out_.blank();
    for (const BotRow& row : of_.bots) {
      if (!row.mean) continue;
      std::string name = named(words_, "bot_name", row.bot);
      if (!row.language.empty()) name += " (" + row.language + ")";
      const auto filled = static_cast<std::size_t>(*row.mean) * bar_width / one;
      std::string line =
          left(name, name_width) + right(share(*row.mean), 6) + "  " + std::string(filled, '#');
      if (row.half_width > 0) line += "  ± " + share(row.half_width);
      if (row.guesser && row.reaches_basis) line += "  " + t("guess.reached");
      out_.row(line);
    }
  }

  void measures() {
    constexpr std::size_t width = 9;
    heading("measures");
    columns("measures.columns", width);
    for (const MeasureRow& row : of_.measures) {
      std::string line = left(words_.text("play_measure." + row.name), name_width);
      if (!row.spread) {
        out_.row(line + "  " + t("measures.none"));
        continue;
      }
      const Spread& spread = *row.spread;
      const bool has_only_mean = row.histogram.empty();
      for (const int value :
           {spread.least, spread.p5, spread.p25, spread.p50, spread.p75, spread.p95, spread.greatest})
        line += right(has_only_mean ? "" : number(value), width);
      line += right((row.sampled ? "~" : "") + number(spread.mean), width);
      out_.row(line);
      if (row.sampled && row.half_width > 0)
        out_.row(left("", name_width) + t("measures.sampled", {{"plays", std::to_string(row.plays)},
                                                               {"width", number(row.half_width)}}));
    }
  }

  void endings() {
    constexpr std::size_t width = 14;
    heading("endings");
    columns("endings.columns", width);
    for (const EndingRow& row : of_.endings) {
      std::string line = left(row.id, name_width);
      if (!row.reached && of_.exhaustive) {
        out_.row(line + "  " + t("ending.never"));
        continue;
      }
      line += right(share(row.chance), width) + right(share(row.best_chance), width) + "  " +
              named(words_, "ending_kind", row.kind) + " · " + named(words_, "stage", row.stage_after);
      out_.row(line);
    }
  }

  /// A band on a scale of lines: dashes p5 to p95, brackets p25 to p75, the median between them.
  [[nodiscard]] std::string band(const FanRow& row, int low, int high) const {
    std::string line(static_cast<std::size_t>(high - low + 1), ' ');
    const auto at = [&](int value) -> char& { return line[static_cast<std::size_t>(value - low)]; };
    for (int value = row.p5; value <= row.p95; ++value) at(value) = '-';
    if (low <= 0 && high >= 0 && at(0) == ' ') at(0) = '.';
    at(row.p25) = '[';
    at(row.p75) = ']';
    at(row.p50) = '|';
    return line;
  }

  void fan() {
    heading("fan");
    out_.line(t("fan"));
    out_.blank();
    int low = 0;
    int high = 0;
    for (const FanRow& row : of_.fan) {
      low = std::min(low, row.p5);
      high = std::max(high, row.p95);
    }
    for (const FanRow& row : of_.fan)
      out_.row(right(std::to_string(row.exchange), 4) + right(share(row.going_on), 7) + "  " +
               right(signed_number(row.p50), 4) + "  " + band(row, low, high));
  }

  void codes() {
    constexpr std::size_t width = 13;
    heading("codes");
    columns("codes.columns", width);
    for (const CodeRow& row : of_.codes)
      out_.row(left(named(words_, "code", row.code), name_width) + right(std::to_string(row.best), width) +
               right(std::to_string(row.defensible), width) + right(std::to_string(row.weaker), width) +
               right(share(row.best_turns), width));
    out_.blank();
    out_.line(t("codes.balance", {{"turns", std::to_string(of_.choice_turns)},
                                  {"two", std::to_string(of_.two_defensible)},
                                  {"pushes", std::to_string(of_.pushes)},
                                  {"delayed", std::to_string(of_.delayed)},
                                  {"dependent", std::to_string(of_.state_dependent)}}));
    for (const LengthRow& row : of_.lengths)
      out_.line(t("lengths", {{"share", share(row.longest_is_best)},
                              {"language", row.language},
                              {"chance", share(row.chance)}}));
    for (const PositionRow& row : of_.positions)
      out_.line(t("position", {{"position", std::to_string(row.position)},
                               {"best", std::to_string(row.best)},
                               {"expected", number(row.expected)}}));
  }

  void cliffs() {
    heading("cliffs");
    for (const CliffRow& row : of_.cliffs)
      out_.line(t("cliff", {{"turn", row.turn},
                            {"option", row.option},
                            {"cost", number(row.cost)},
                            {"loss", number(row.expected_loss)},
                            {"better", row.better}}),
                "- ");
  }

  [[nodiscard]] std::string flags(const AnswerRow& row) const {
    std::vector<std::string> out;
    const auto flag = [&](bool is_set, const char* name) {
      if (is_set) out.push_back(t(std::string("flag.") + name));
    };
    flag(!row.offered && of_.exhaustive, "never");
    flag(row.best, "best");
    flag(row.defensible && !row.best, "defensible");
    flag(row.safety, "safety");
    flag(row.push, "push");
    flag(row.delayed, "delayed");
    flag(row.state_dependent, "state_dependent");
    if (row.trap) out.push_back(named(words_, "trap_name", *row.trap));
    return joined(out, ", ");
  }

  void turns() {
    heading("turns");
    for (const TurnRow& turn : of_.turns) {
      out_.blank();
      out_.line(turn.turn + ": " + turn.line);
      if (!turn.reached && of_.exhaustive) {
        out_.line(t("turn.never"), "  ");
        continue;
      }
      if (!has_values()) continue;
      out_.line(t("turn", {{"visits", number(turn.visits)},
                           {"best", std::to_string(turn.best)},
                           {"worst", std::to_string(turn.worst)}}),
                "  ");
      for (const AnswerRow& answer : turn.answers) {
        std::vector<std::string> codes;
        for (const Code code : answer.codes) codes.push_back(named(words_, "code_short", code));
        std::string text = answer.option + " [" + joined(codes, " + ") + "] " +
                           t("turn.answer", {{"loss", number(answer.expected_loss)},
                                             {"least", std::to_string(answer.least_loss)},
                                             {"most", std::to_string(answer.most_loss)}});
        if (const std::string more = flags(answer); !more.empty()) text += " · " + more;
        out_.line(text, "  - ");
      }
    }
  }

  [[nodiscard]] bool has_values() const { return of_.exhaustive && !of_.endless; }

  void coverage() {
    heading("coverage");
    for (const CoverageRow& row : of_.coverage)
      out_.line(t("coverage", {{"kind", t("fact." + row.kind)},
                               {"possible", std::to_string(row.possible)},
                               {"all", std::to_string(row.all)}}));
    list(false, "impossible");
    list(true, "undecided");
  }

  void list(bool undecided, const std::string& key) {
    bool is_first = true;
    for (const FactRow& fact : of_.facts) {
      if (fact.possible || fact.undecided != undecided) continue;
      if (is_first) {
        out_.blank();
        out_.line(t(key));
        is_first = false;
      }
      std::string place = fact.turn;
      for (const std::string& part : {fact.inner, fact.key})
        if (!part.empty()) place += (place.empty() ? "" : ".") + part;
      out_.line(t("fact." + fact.kind) + (place.empty() ? "" : ": " + place), "- ");
    }
  }

  const Overview& of_;
  const Words& words_;
  TextWriter out_;
};

}  // namespace

std::string overview_text(const Overview& overview, const Words& words) {
  return TextOverview(overview, words).write();
}

}  // namespace vt::overview
