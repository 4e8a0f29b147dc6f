#include "tools/vt/debrief.h"

#include <algorithm>
#include <charconv>
#include <ostream>

#include "engine/present/exports.h"
#include "engine/report/feedback.h"
#include "engine/report/html_report.h"
#include "engine/report/wording.h"
#include "tools/vt/briefing.h"
#include "tools/vt/library.h"

namespace vt::terminal {
namespace {

/// A whole number within bounds, or nothing where the trainee would rather not.
std::optional<int> ask_number(Context& context, const std::string& key, int most) {
  while (const auto line = ask(context, "\n" + context.words.text(key))) {
    if (line->empty()) return std::nullopt;
    int value = 0;
    const auto [end, error] = std::from_chars(line->data(), line->data() + line->size(), value);
    if (error == std::errc{} && end == line->data() + line->size() && value >= 0 && value <= most)
      return value;
    context.say("play.number_please", {{"most", std::to_string(most)}});
  }
  return std::nullopt;
}

void ask_rating(Context& context, ConversationInTerminal& conversation) {
  constexpr int most_ratio = 1000;
  constexpr int most_share = 100;
  SelfRating rating;
  context.say("play.rating");
  rating.reflections_per_100_questions = ask_number(context, "play.rating.reflections", most_ratio);
  rating.share_of_change_talk = ask_number(context, "play.rating.change_talk", most_share);
  conversation.rate(rating);
}

void print_gate(const Context& context, const Feedback& feedback) {
  if (!is_gate_missed(feedback.path.card)) return;
  context.out << '\n' << context.words.text("play.gate_missed") << '\n';
  for (const SafetyStep* step : missed_steps(feedback.path.card)) context.out << "- " << step->text << '\n';
}

void print_remark(const Context& context, const Feedback& feedback, const Remark& remark) {
  const Words& words = context.words;
  context.out << '\n'
              << words.text("remark." + std::string(name_of(remark.kind))) << ": "
              << words.text(remark.message) << '\n';
  if (!remark.exchange) return;
  const JudgedExchange& exchange = feedback.path.judged.exchanges[*remark.exchange];
  context.out << words.text("play.you") << ": " << exchange.option->text << '\n';
  for (const Option* better : options_of(*exchange.turn, remark.better)) {
    context.out << words.text("play.better") << ": " << better->text << '\n';
    if (!better->why.empty()) context.out << better->why << '\n';
  }
}

void print_summary(const Context& context, const Feedback& feedback) {
  print_gate(context, feedback);
  for (const Remark& remark : feedback.remarks)
    if (remark.kind != Remark::Kind::trap) print_remark(context, feedback, remark);
  context.out << '\n' << context.words.text("play.figures") << '\n';
  for (const Measure& measure : feedback.path.card.measures) {
    context.out << named(context.words, "measure", measure.name) << ": " << reckoning(measure, context.words);
    if (measure.band != Band::no_band)
      context.out << " (" << named(context.words, "band", measure.band) << ")";
    if (measure.value.applies() && !measure.is_steady())
      context.out << ". " << context.words.count("report.few_observations", measure.observations);
    context.out << '\n';
  }
}

/// Writes the web page where reports go by themselves, and opens it where there is a desktop.
int write_report(Context& context, const SessionFile& file) {
  const Result<Feedback> feedback = feedback_of(file);
  if (!feedback.ok()) return context.fail(feedback.problem());
  const std::string path = context.reports + "/" + report_file_name(file.record) + ".html";
  const Result<HelpLines> help = read_help(context.files, context.data);
  if (!help.ok()) return context.fail(help.problem());
  const Outcome written =
      context.files.write(path, html_report(feedback.value(), context.words, help.value()));
  if (!written.ok()) return context.fail(written.problem());
  const bool is_open = context.open != nullptr && context.open(path);
  context.say(is_open ? "play.report_opened" : "play.report_written", {{"file", path}});
  return fine;
}

}  // namespace

int debrief(Context& context, ConversationInTerminal& conversation, bool asks) {
  const std::string id = conversation.file().record.id;
  if (!conversation.is_over()) {
    context.out << '\n';
    context.say(conversation.is_kept() ? "play.left_open" : "play.left_unkept", {{"id", id}});
    return fine;
  }
  context.out << '\n';
  context.say("play.over." + std::string(name_of(conversation.file().record.status)));
  if (asks) ask_rating(context, conversation);
  const Result<Feedback> feedback = feedback_of(conversation.file(), RandomPlays::leave_out);
  if (!feedback.ok()) return context.fail(feedback.problem());
  print_summary(context, feedback.value());
  if (asks && says_yes(ask(context, "\n" + context.words.text("play.want_report"))))
    return write_report(context, conversation.file());
  if (conversation.is_kept())
    context.out << '\n' << context.words.text("play.report_later", {{"id", id}}) << '\n';
  return fine;
}

}  // namespace vt::terminal
