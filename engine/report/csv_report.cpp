#include "engine/report/csv_report.h"

#include <array>

#include "engine/base/text.h"
#include "engine/report/numbers.h"
#include "engine/report/wording.h"

namespace vt {
namespace {

constexpr auto columns = std::to_array<std::string_view>(
    {"session",      "scenario",     "version",     "date",           "mode",          "pseudonym", "n",
     "taken_back",   "turn",         "option",      "client_text",    "answer_text",   "typed",     "codes",
     "directions",   "safety_step",  "reply_text",  "change_talk",    "sustain_talk",  "evoked",    "agreed",
     "provoked",     "trust_before", "trust_after", "discord_before", "discord_after", "yield",     "loss",
     "largest_loss", "best_answers", "trap",        "seconds"});

/// One row being written: texts are guarded, numbers never.
class Row {
 public:
  Row(std::string& out, const CsvDialect& dialect) : out_(out), dialect_(dialect) {}
  ~Row() { out_ += "\r\n"; }
  Row(const Row&) = delete;
  Row& operator=(const Row&) = delete;

  void text(std::string_view value) { cell(csv_cell(value, dialect_.separator)); }
  void number(std::int64_t value) { cell(std::to_string(value)); }
  void plain(const std::string& value) { cell(value); }

 private:
  void cell(const std::string& written) {
    if (!is_first_) out_ += dialect_.separator;
    is_first_ = false;
    out_ += written;
  }

  std::string& out_;
  const CsvDialect& dialect_;
  bool is_first_ = true;
};

struct Sheet {
  const Feedback& feedback;
  const Words& words;
  const CsvDialect& dialect;

  template <Named E>
  [[nodiscard]] std::string name(std::string_view group, E value) const {
    return dialect.in_words ? named(words, group, value) : std::string(name_of(value));
  }
};

int strength(const std::vector<JudgedLine>& lines, TalkType type) {
  int sum = 0;
  for (const JudgedLine& line : lines)
    if (line.type() == type) sum += line.strength();
  return sum;
}

int strength(const std::vector<JudgedLine>& lines, Credit credit) {
  int sum = 0;
  for (const JudgedLine& line : lines)
    if (line.credit == credit) sum += line.strength();
  return sum;
}

void who_and_when(const Sheet& sheet, Row& row) {
  const Record& record = sheet.feedback.record;
  row.text(record.id);
  row.text(record.scenario);
  row.text(record.version);
  row.plain(iso_date(record.started));
  row.text(sheet.name("mode", record.log.mode));
  row.text(record.pseudonym);
}

std::string codes(const Sheet& sheet, const Option& option) {
  std::vector<std::string> parts;
  for (const Code code : fold(option.says).codes) parts.push_back(sheet.name("code", code));
  return joined(parts, " + ");
}

std::string directions(const Sheet& sheet, const Option& option) {
  std::vector<std::string> parts;
  for (const Utterance& utterance : option.says)
    parts.push_back(sheet.name("direction", utterance.direction));
  return joined(parts, " + ");
}

std::string traps_at(const Sheet& sheet, std::size_t k) {
  std::vector<std::string> parts;
  for (const TrapHit& hit : sheet.feedback.path.card.traps) {
    if (hit.exchange != k) continue;
    const std::string name(hit.name);
    parts.push_back(sheet.dialect.in_words ? sheet.words.text("trap_name." + name) : name);
  }
  return joined(parts, " + ");
}

/// Block C of an exchange; empty where it could not be worked out.
void possible(const Sheet& sheet, std::size_t k, Row& row) {
  const std::optional<Opportunity>& opportunity = sheet.feedback.path.card.opportunity;
  if (!opportunity) {
    for (int i = 0; i < 3; ++i) row.text("");
    return;
  }
  row.number(opportunity->losses[k]);
  row.number(opportunity->worst_losses[k]);
  row.text(joined(opportunity->better[k], " + "));
}

/// The answer of an exchange that was gone back on: what it was, and what was said to it.
void taken_back_row(const Sheet& sheet, const TakenBack& one, std::string& out) {
  Row row(out, sheet.dialect);
  who_and_when(sheet, row);
  row.number(static_cast<std::int64_t>(one.exchange) + 1);
  row.number(1);
  row.text("");
  row.text(one.option->id);
  row.text("");
  row.text(one.option->text);
  row.text("");
  row.text(codes(sheet, *one.option));
  row.text(directions(sheet, *one.option));
  row.number(one.option->meets.empty() ? 0 : 1);
  row.text(spoken(one.reply));
  constexpr int left_empty = 15;  // what it came to is not part of the conversation that is judged
  for (int i = 0; i < left_empty; ++i) row.text("");
}

void exchange_row(const Sheet& sheet, std::size_t k, std::string& out) {
  const JudgedExchange& exchange = sheet.feedback.path.judged.exchanges[k];
  const Event& answer = *sheet.feedback.answers[k];
  Row row(out, sheet.dialect);
  who_and_when(sheet, row);
  row.number(static_cast<std::int64_t>(k) + 1);
  row.number(0);
  row.text(exchange.turn->id);
  row.text(exchange.option->id);
  row.text(spoken(exchange.before));
  row.text(exchange.option->text);
  row.text(answer.typed);
  row.text(codes(sheet, *exchange.option));
  row.text(directions(sheet, *exchange.option));
  row.number(exchange.is_safety ? 1 : 0);
  row.text(spoken(exchange.reply));
  row.number(strength(exchange.reply, TalkType::change));
  row.number(strength(exchange.reply, TalkType::sustain));
  row.number(strength(exchange.reply, Credit::evoked));
  row.number(strength(exchange.reply, Credit::agreed));
  row.number(strength(exchange.reply, Credit::provoked));
  row.number(exchange.trust_before);
  row.number(exchange.trust_before + exchange.trust_change);
  row.number(exchange.discord_before);
  row.number(exchange.discord_after);
  row.number(exchange.yield());
  possible(sheet, k, row);
  row.text(traps_at(sheet, k));
  row.plain(answer.milliseconds == 0 ? "" : seconds(answer.milliseconds, sheet.dialect.decimal_point));
}

void heads(const Sheet& sheet, std::string& out) {
  Row row(out, sheet.dialect);
  for (const std::string_view column : columns)
    row.text(sheet.dialect.in_words ? sheet.words.text("csv." + std::string(column)) : std::string(column));
}

}  // namespace

std::string csv_cell(std::string_view text, char separator) {
  constexpr std::string_view formula_starts("=+-@\t\r\0", 7);
  std::string out;
  if (!text.empty() && formula_starts.find(text.front()) != std::string_view::npos) out += '\'';
  out += text;
  if (out.find_first_of("\"\r\n") == std::string::npos && out.find(separator) == std::string::npos &&
      out.find(',') == std::string::npos && out.find(';') == std::string::npos)
    return out;
  std::string quoted = "\"";
  for (const char c : out) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string csv_report(const Feedback& feedback, const Words& words, const CsvDialect& dialect) {
  const Sheet sheet{feedback, words, dialect};
  std::string out = dialect.has_mark ? "\xEF\xBB\xBF" : "";
  heads(sheet, out);
  const std::size_t n = feedback.path.judged.exchanges.size();
  for (std::size_t k = 0; k <= n; ++k) {
    for (const TakenBack& one : feedback.taken_back)
      if (one.exchange == k) taken_back_row(sheet, one, out);
    if (k < n) exchange_row(sheet, k, out);
  }
  return out;
}

}  // namespace vt
