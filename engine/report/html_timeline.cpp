// The conversation at a glance: change talk above the line, sustain talk below it, discord as steps, and
// under each exchange what the trainee did. The same in a table, for whoever cannot see it or wants the
// figures.

#include <algorithm>
#include <span>

#include "engine/report/html_page.h"
#include "engine/report/tables.h"

namespace vt {
namespace {

constexpr int first_column = 124;  ///< left of it stand the names of the lanes
constexpr int column_width = 56;
constexpr int bar_width = 28;
constexpr int unit = 16;  ///< height of one degree of strength
constexpr int step = 10;  ///< height of one level of discord
constexpr std::size_t columns_per_strip = 14;
constexpr int row = 18;  ///< height of one line of codes

struct Bar {
  int strength = 0;
  bool is_provoked = false;
};

/// One exchange, or the opening.
struct Column {
  std::string label;
  std::vector<Bar> change;
  std::vector<Bar> sustain;
  int discord = 0;
  std::vector<std::string> codes;
};

int height_of(const std::vector<Bar>& bars) {
  int sum = 0;
  for (const Bar& one : bars) sum += one.strength;
  return sum;
}

void add_lines(Column& column, const std::vector<JudgedLine>& lines) {
  for (const JudgedLine& line : lines) {
    const Bar talk{line.strength(), line.credit == Credit::provoked};
    if (line.type() == TalkType::change) column.change.push_back(talk);
    if (line.type() == TalkType::sustain) column.sustain.push_back(talk);
  }
}

std::vector<Column> columns_of(const Page& page) {
  const JudgedPath& path = page.feedback.path;
  std::vector<Column> out(1);
  out.front().label = page.t("report.timeline.opening");
  out.front().discord = path.conversation.start.variables[variables::discord];
  add_lines(out.front(), path.judged.opening);
  for (std::size_t k = 0; k < path.judged.exchanges.size(); ++k) {
    const JudgedExchange& exchange = path.judged.exchanges[k];
    Column one;
    one.label = number_of(k);
    one.discord = exchange.discord_after;
    add_lines(one, exchange.reply);
    if (exchange.is_safety) one.codes.push_back(page.t("code_short.safety"));
    for (const Code code : exchange.volley.codes)
      if (!exchange.is_safety) one.codes.push_back(named(page.words, "code_short", code));
    if (one.codes.empty()) one.codes.emplace_back("\u2013");
    out.push_back(std::move(one));
  }
  return out;
}

std::string px(int value) {
  return std::to_string(value);
}

/// The heights that every strip shares, so that strips can be compared.
struct Lanes {
  int change = 3;
  int sustain = 3;
  int discord = 3;
  int codes = 1;

  explicit Lanes(const std::vector<Column>& columns) {
    for (const Column& one : columns) {
      change = std::max(change, height_of(one.change));
      sustain = std::max(sustain, height_of(one.sustain));
      discord = std::max(discord, one.discord);
      codes = std::max(codes, static_cast<int>(one.codes.size()));
    }
  }
  [[nodiscard]] int axis() const { return 12 + change * unit; }
  [[nodiscard]] int discord_floor() const { return axis() + sustain * unit + 24 + discord * step; }
  [[nodiscard]] int codes_top() const { return discord_floor() + 38; }
  [[nodiscard]] int height() const { return codes_top() + codes * row + 4; }
};

void bars(Page& page, const Column& one, int left, int axis) {
  const auto rect = [&](int top, int strength, const std::string& kind) {
    page.out.empty("rect", {{"class", kind},
                            {"x", px(left)},
                            {"y", px(top)},
                            {"width", px(bar_width)},
                            {"height", px(strength * unit - 2)},
                            {"rx", "2"}});
  };
  int up = axis;
  for (const Bar& talk : one.change) {
    up -= talk.strength * unit;
    rect(up + 1, talk.strength, "change");
  }
  int down = axis;
  for (const Bar& talk : one.sustain) {
    rect(down + 1, talk.strength, "sustain");
    if (talk.is_provoked) rect(down + 1, talk.strength, "hatched");
    down += talk.strength * unit;
  }
}

void caption_at(Page& page, int x, int y, const std::string& text, const std::string& kind) {
  page.out.element("text", text, {{"class", kind}, {"x", px(x)}, {"y", px(y)}});
}

void lane_names(Page& page, const Lanes& lanes) {
  caption_at(page, 0, lanes.axis() - 10, "▲ " + page.t("talk.change"), "lane");
  caption_at(page, 0, lanes.axis() + 20, "▼ " + page.t("talk.sustain"), "lane");
  caption_at(page, 0, lanes.discord_floor(), "◆ " + page.t("talk.discord_short"), "lane");
  caption_at(page, 0, lanes.discord_floor() + 22, page.t("report.timeline.exchange"), "lane");
  caption_at(page, 0, lanes.codes_top() + 10, page.t("report.timeline.you"), "lane you");
}

void discord_steps(Page& page, std::span<const Column> columns, const Lanes& lanes) {
  std::string path;
  int x = first_column - 8;
  for (const Column& one : columns) {
    const int y = lanes.discord_floor() - one.discord * step;
    path += (path.empty() ? "M" : "L") + px(x) + " " + px(y) + " ";
    x += column_width;
    path += "L" + px(x) + " " + px(y) + " ";
  }
  path.pop_back();
  page.out.empty("path", {{"class", "steps"}, {"d", path}});
}

void strip(Page& page, std::span<const Column> columns, const Lanes& lanes, std::size_t number,
           const std::string& description) {
  const int width = first_column + static_cast<int>(columns.size()) * column_width;
  const std::string id = "strip-" + std::to_string(number);
  const auto svg = page.out.inside("svg", {{"role", "img"},
                                           {"aria-labelledby", id + "-title " + id + "-desc"},
                                           {"width", px(width)},
                                           {"height", px(lanes.height())},
                                           {"viewBox", "0 0 " + px(width) + " " + px(lanes.height())}});
  page.out.element(
      "title",
      page.t("report.timeline.title", {{"from", columns.front().label}, {"to", columns.back().label}}),
      {{"id", id + "-title"}});
  page.out.element("desc", description, {{"id", id + "-desc"}});
  lane_names(page, lanes);
  for (const int y : {lanes.axis(), lanes.discord_floor()})
    page.out.empty(
        "line",
        {{"class", "axis"}, {"x1", px(first_column - 8)}, {"y1", px(y)}, {"x2", px(width)}, {"y2", px(y)}});
  int x = first_column;
  for (const Column& one : columns) {
    const int middle = x + bar_width / 2;
    bars(page, one, x, lanes.axis());
    if (one.discord > 0)
      caption_at(page, middle, lanes.discord_floor() - one.discord * step - 4, std::to_string(one.discord),
                 "value");
    caption_at(page, middle, lanes.discord_floor() + 22, one.label, "value");
    int y = lanes.codes_top() + 10;
    for (const std::string& code : one.codes) {
      caption_at(page, middle, y, code, "code");
      y += row;
    }
    x += column_width;
  }
  discord_steps(page, columns, lanes);
}

/// The hatching that marks provoked talk, once for the whole page.
void hatching(Page& page) {
  const auto svg = page.out.inside(
      "svg", {{"width", "0"}, {"height", "0"}, {"aria-hidden", "true"}, {"class", "definitions"}});
  const auto pattern = page.out.inside("pattern", {{"id", "hatching"},
                                                   {"width", "6"},
                                                   {"height", "6"},
                                                   {"patternUnits", "userSpaceOnUse"},
                                                   {"patternTransform", "rotate(45)"}});
  page.out.empty("line", {{"class", "hatch"}, {"x1", "0"}, {"y1", "0"}, {"x2", "0"}, {"y2", "6"}});
}

void legend(Page& page) {
  page.out.element("p", page.t("report.timeline.legend"), {{"class", "note"}});
  const auto list = page.out.inside("p", {{"class", "note"}});
  page.out.text(page.t("report.timeline.codes") + " ");
  std::vector<Code> used;
  for (const JudgedExchange& exchange : page.feedback.path.judged.exchanges)
    for (const Code code : exchange.volley.codes)
      if (!exchange.is_safety && std::find(used.begin(), used.end(), code) == used.end())
        used.push_back(code);
  std::sort(used.begin(), used.end());
  for (std::size_t i = 0; i < used.size(); ++i) {
    page.out.element("b", named(page.words, "code_short", used[i]));
    page.out.text(" " + named(page.words, "code", used[i]) + (i + 1 < used.size() ? ", " : "."));
  }
}

std::string strengths(const std::vector<JudgedLine>& lines, TalkType type, const Words& words) {
  std::string out;
  for (const JudgedLine& line : lines) {
    if (line.type() != type) continue;
    if (!out.empty()) out += ", ";
    out += std::to_string(line.strength());
    if (line.credit == Credit::provoked || line.credit == Credit::agreed)
      out += " (" + named(words, "credit", line.credit) + ")";
  }
  return out.empty() ? "\u2013" : out;
}

void as_table(Page& page) {
  const auto details = page.out.inside("details", {{"open", "open"}});
  page.out.element("summary", page.t("report.timeline.as_table"));
  Table table(
      page, page.t("report.timeline.table_caption"),
      {page.t("report.timeline.exchange"), page.t("report.timeline.you_did"), "▲ " + page.t("talk.change"),
       "▼ " + page.t("talk.sustain"), "◆ " + page.t("talk.discord_short")},
      "dense");
  const JudgedPath& path = page.feedback.path;
  const auto add = [&](const std::string& label, const std::string& did, const std::vector<JudgedLine>& lines,
                       int discord) {
    table.row({label, did, strengths(lines, TalkType::change, page.words),
               strengths(lines, TalkType::sustain, page.words), std::to_string(discord)});
  };
  add(page.t("report.timeline.opening"), "\u2013", path.judged.opening,
      path.conversation.start.variables[variables::discord]);
  for (std::size_t k = 0; k < path.judged.exchanges.size(); ++k) {
    const JudgedExchange& exchange = path.judged.exchanges[k];
    add(number_of(k),
        exchange.is_safety ? page.t("report.safety_step") : codes_words(exchange.volley, page.words),
        exchange.reply, exchange.discord_after);
  }
}

}  // namespace

void timeline_section(Page& page) {
  const Section section(page, "timeline", page.t("report.timeline.heading"));
  page.out.element("p", page.t("report.timeline.intro"));
  const std::vector<Column> columns = columns_of(page);
  const Lanes lanes(columns);
  const std::string description = course_words(page.feedback.path.card, page.words);
  hatching(page);
  {
    const auto figure = page.out.inside("figure", {{"class", "chart"},
                                                   {"role", "group"},
                                                   {"tabindex", "0"},
                                                   {"aria-label", page.t("report.timeline.heading")}});
    const std::span<const Column> all(columns);
    for (std::size_t at = 0; at < all.size(); at += columns_per_strip)
      strip(page, all.subspan(at, std::min(columns_per_strip, all.size() - at)), lanes,
            at / columns_per_strip + 1, description);
  }
  legend(page);
  as_table(page);
}

}  // namespace vt
