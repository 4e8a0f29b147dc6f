#include "engine/report/overview_wording.h"

#include <algorithm>
#include <array>

#include "engine/report/numbers.h"
#include "engine/report/wording.h"

namespace vt::overview {
namespace {

constexpr std::string_view no_break_space = "\u00a0";
constexpr std::size_t most_digits = 15;  // written out; beyond, the power of ten says more

bool is_english(const Words& words) {
  return words.locale().rfind("en", 0) == 0;
}

std::string superscript(std::size_t number) {
  constexpr std::array<std::string_view, 10> digits{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string out;
  for (const char c : std::to_string(number)) out += digits[static_cast<std::size_t>(c - '0')];
  return out;
}

/// Tenths or hundredths of thousandths, halves away from zero.
std::int64_t tenth(int thousandths) {
  return (thousandths + (thousandths < 0 ? -5 : 5)) / 10;
}

}  // namespace

bool has_values(const Overview& overview) {
  return overview.exhaustive && !overview.endless;
}

std::string share(int thousandths, const Words& words) {
  return words.text("report.percent", {{"n", decimal(std::int64_t{10} * thousandths, words)}});
}

std::string amount(int thousandths, const Words& words) {
  return decimal(tenth(thousandths), words);
}

std::string figure(const MeasureRow& measure, int thousandths, const Words& words) {
  const bool is_share = measure.ratio && measure.name != "reflections_to_questions";
  return is_share ? share(thousandths, words) : amount(thousandths, words);
}

std::string grouped(const std::string& digits, const Words& words) {
  if (digits.size() > most_digits)
    return words.text("overview.power", {{"n", decimal(10 * std::stol(digits.substr(0, 2)), words)},
                                         {"power", superscript(digits.size() - 1)}});
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += is_english(words) ? "," : no_break_space;
    out += digits[i];
  }
  return out;
}

std::string grouped(std::int64_t number, const Words& words) {
  return grouped(std::to_string(number), words);
}

std::string whole(int number) {
  return (number < 0 ? "\u2212" : "") + std::to_string(number < 0 ? -number : number);
}

std::string language_name(const std::string& tag, const Words& words) {
  const std::string key = "language." + tag.substr(0, tag.find('-'));
  return words.has(key) ? words.text(key) : tag;
}

std::string bot_name(const BotRow& bot, const Words& words) {
  const std::string name = named(words, "bot_name", bot.bot);
  return bot.language.empty() ? name : name + " (" + language_name(bot.language, words) + ")";
}

std::string measure_name(const MeasureRow& measure, const Words& words) {
  const std::string key = "play_measure." + measure.name;
  return words.has(key) ? words.text(key) : measure.name;
}

std::string codes_of(const AnswerRow& answer, const Words& words) {
  std::string out;
  for (const Code code : answer.codes) out += (out.empty() ? "" : " + ") + named(words, "code", code);
  return out.empty() ? named(words, "code", Code::none) : out;
}

std::string place_of(const FactRow& fact) {
  std::string out = fact.turn;
  if (!fact.inner.empty()) out += (out.empty() ? "" : ".") + fact.inner;
  if (!fact.key.empty()) out += (out.empty() ? "" : " ") + fact.key;
  return out;
}

std::string place_of(const FindingRow& finding) {
  if (finding.turn.empty())
    return finding.line == 0 ? finding.file : finding.file + ":" + std::to_string(finding.line);
  return finding.option.empty() ? finding.turn : finding.turn + "." + finding.option;
}

std::string play_words(const Steps& play, const Words& words) {
  std::string out;
  for (const std::string& step : play) out += (out.empty() ? "" : " → ") + step;
  return out.empty() ? words.text("overview.at_start") : out;
}

std::string band_words(const BotRow& bot, const Words& words) {
  if (!bot.mean) return words.text("report.not_applicable");
  const Band band = *bot.mean >= advanced ? Band::advanced : bot.reaches_basis ? Band::basis : Band::below;
  return std::string(band_sign(band)) + " " + named(words, "band", band);
}

std::vector<std::string> marks_of(const AnswerRow& answer, const Overview& overview, const Words& words) {
  const bool values = has_values(overview);
  std::vector<std::string> out;
  const auto add = [&](bool holds, const char* mark) {
    if (holds) out.push_back(words.text(std::string("overview.mark.") + mark));
  };
  add(values && answer.best, "best");
  add(values && answer.defensible && !answer.best, "defensible");
  add(answer.safety, "safety");
  add(answer.push, "push");
  add(values && answer.delayed, "delayed");
  add(values && answer.state_dependent, "state_dependent");
  if (answer.trap)
    out.push_back(words.text("overview.mark.trap", {{"trap", named(words, "trap_name", *answer.trap)}}));
  add(!answer.offered, overview.exhaustive ? "never" : "unseen");
  return out;
}

bool has_quantiles(const MeasureRow& measure) {
  return measure.spread && !(measure.sampled && measure.histogram.empty());
}

const MeasureRow* find_measure(const Overview& overview, std::string_view name) {
  for (const MeasureRow& measure : overview.measures)
    if (measure.name == name) return &measure;
  return nullptr;
}

const AnswerRow* find_answer(const Overview& overview, const std::string& turn, const std::string& option) {
  for (const TurnRow& row : overview.turns)
    for (const AnswerRow& answer : row.answers)
      if (row.turn == turn && answer.option == option) return &answer;
  return nullptr;
}

}  // namespace vt::overview
