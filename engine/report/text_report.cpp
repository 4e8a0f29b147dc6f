#include "engine/report/text_report.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/report/numbers.h"
#include "engine/report/text_writer.h"
#include "engine/report/wording.h"

namespace vt {
namespace {

/// What every part needs.
struct Sheet {
  TextWriter& out;
  const Feedback& feedback;
  const Words& words;
  const HelpLines& help;

  [[nodiscard]] std::string t(const std::string& key, const Words::Values& values = {}) const {
    return words.text(key, values);
  }
  void fact(const std::string& key, const std::string& value) const {
    if (!value.empty()) out.line(t(key) + ": " + value);
  }
};

void banner(const Sheet& sheet) {
  const Record& record = sheet.feedback.record;
  sheet.out.line(sheet.t(record.log.mode == Mode::exam ? "report.kicker.exam" : "report.kicker.practice"));
  sheet.out.heading(record.title);
  sheet.fact("report.fact.client", sheet.feedback.scenario().client.name);
  sheet.fact("report.fact.date", date(record.started, sheet.words));
  sheet.fact("report.fact.mode", named(sheet.words, "mode", record.log.mode));
  sheet.fact("report.fact.pseudonym", record.pseudonym);
  sheet.fact("report.fact.duration", duration(record.changed - record.started, sheet.words));
  sheet.fact("report.fact.ending", ending_words(sheet.feedback, sheet.words));
}

void help_lines(const Sheet& sheet, bool urgent_only) {
  for (const HelpLine& line : sheet.help.lines) {
    if (urgent_only && !line.urgent) continue;
    const std::string& name = line.name.in(sheet.words.locale());
    sheet.out.line((name == line.number ? name : name + " " + line.number) + " (" +
                       hours_of(line, sheet.words) + "). " + line.about.in(sheet.words.locale()) + " " +
                       line.url,
                   "- ");
  }
}

void gate(const Sheet& sheet) {
  const Scorecard& card = sheet.feedback.path.card;
  if (!is_gate_missed(card)) return;
  sheet.out.heading("! " + sheet.t("report.safety.missed"));
  sheet.out.line(sheet.t("report.safety.meaning"));
  sheet.out.line(sheet.t("report.safety.steps"));
  for (const SafetyStep* step : missed_steps(card)) sheet.out.line(step->text, "- ");
  sheet.out.line(sheet.t("report.safety.help"));
  help_lines(sheet, true);
}

void strength(const Sheet& sheet) {
  const Remark* remark = find_remark(sheet.feedback, Remark::Kind::strength);
  if (remark == nullptr) return;
  sheet.out.heading(sheet.t("report.card.strength"));
  sheet.out.line(sheet.words.text(remark->message));
  if (!remark->exchange) return;
  const JudgedExchange& exchange = sheet.feedback.path.judged.exchanges[*remark->exchange];
  sheet.out.line(exchange.option->text, "T: ");
  sheet.out.line(spoken(exchange.reply), "C: ");
}

void missed_chance(const Sheet& sheet) {
  sheet.out.heading(sheet.t("report.card.missed"));
  const Remark* remark = find_remark(sheet.feedback, Remark::Kind::missed_chance);
  if (remark == nullptr || !remark->exchange) return sheet.out.line(sheet.t("report.card.nothing_missed"));
  const JudgedExchange& exchange = sheet.feedback.path.judged.exchanges[*remark->exchange];
  sheet.out.line(sheet.words.text(remark->message));
  sheet.out.line(exchange.option->text, "T: ");
  if (!exchange.option->why.empty()) sheet.fact("report.card.why_yours", exchange.option->why);
  for (const Option* option : options_of(*exchange.turn, remark->better)) {
    sheet.fact("report.card.better", option->text);
    sheet.fact("report.card.why_better", option->why);
  }
}

void exercise(const Sheet& sheet) {
  const Remark* remark = find_remark(sheet.feedback, Remark::Kind::next_exercise);
  if (remark == nullptr) return;
  sheet.out.heading(sheet.t("report.card.exercise"));
  sheet.out.line(sheet.words.text(remark->message));
}

void goals(const Sheet& sheet) {
  if (sheet.feedback.path.goals.empty()) return;
  sheet.out.heading(sheet.t("report.goals.heading"));
  for (const GoalResult& goal : sheet.feedback.path.goals) {
    const std::string outcome = !goal.was_tested()  ? "not_tested"
                                : goal.is_reached() ? "reached"
                                                    : "not_reached";
    sheet.out.line(sheet.t("report.goal." + outcome) + ": " + goal.goal->text + " " +
                   goal_reckoning(goal, sheet.feedback.playable->skills, sheet.words));
  }
}

void figures(const Sheet& sheet) {
  const Scorecard& card = sheet.feedback.path.card;
  sheet.out.heading(sheet.t("report.ratios.caption"));
  for (const Measure& measure : card.measures) {
    std::string line = named(sheet.words, "measure", measure.name) + ": " + reckoning(measure, sheet.words);
    if (measure.band != Band::no_band)
      line += "; " + std::string(band_sign(measure.band)) + " " + named(sheet.words, "band", measure.band);
    if (measure.value.applies() && !measure.is_steady())
      line += ". " + sheet.words.count("report.few_observations", measure.observations);
    sheet.out.line(line);
  }
  if (const auto& rank = sheet.feedback.path.rank) sheet.out.line(rank_words(*rank, sheet.words));
  sheet.fact("report.counts.adherent", std::to_string(card.tally.adherent()));
  sheet.fact("report.counts.non_adherent", std::to_string(card.tally.non_adherent()));
  sheet.fact("report.first.provoked", std::to_string(card.talk.all.provoked));
  sheet.fact("report.first.discord", std::to_string(card.discord.raised));
}

void left_behind(const Sheet& sheet) {
  const std::vector<std::size_t> exchanges = left_lying(sheet.feedback.path);
  if (exchanges.empty()) return;
  const Opportunity& opportunity = *sheet.feedback.path.card.opportunity;
  sheet.out.heading(sheet.t("report.possible.left"));
  for (const std::size_t k : exchanges) {
    const JudgedExchange& exchange = sheet.feedback.path.judged.exchanges[k];
    sheet.out.line(sheet.t("report.possible.loss", {{"n", std::to_string(opportunity.losses[k])},
                                                    {"most", std::to_string(opportunity.worst_losses[k])}}),
                   number_of(k) + ". ");
    sheet.out.line(sheet.t("report.possible.you") + " " + exchange.option->text, "   ");
    for (const Option* better : options_of(*exchange.turn, opportunity.better[k])) {
      sheet.out.line(sheet.t("report.possible.better") + " " + better->text, "   ");
      if (!better->why.empty()) sheet.out.line(better->why, "   ");
    }
  }
}

void traps(const Sheet& sheet) {
  const auto is_trap = [](const Remark& remark) { return remark.kind == Remark::Kind::trap; };
  const std::vector<Remark>& remarks = sheet.feedback.remarks;
  if (std::none_of(remarks.begin(), remarks.end(), is_trap)) return;
  sheet.out.heading(sheet.t("report.traps.heading"));
  for (const Remark& remark : remarks)
    if (is_trap(remark)) sheet.out.line(sheet.words.text(remark.message), "- ");
}

void client_says(const Sheet& sheet, const std::vector<JudgedLine>& lines) {
  for (const JudgedLine& line : lines) {
    sheet.out.line(line.line->text, "C: ");
    if (const std::string talk = talk_words(line, sheet.words); !talk.empty())
      sheet.out.line("[" + std::string(talk_sign(line)) + " " + talk + "]", "   ");
    if (!line.line->thought.empty())
      sheet.out.line("(" + sheet.t("report.transcript.thought") + " " + line.line->thought + ")", "   ");
  }
}

void trainee_says(const Sheet& sheet, std::size_t k) {
  const JudgedExchange& exchange = sheet.feedback.path.judged.exchanges[k];
  for (const TakenBack& one : sheet.feedback.taken_back)
    if (one.exchange == k)
      sheet.out.line("(" + sheet.t("report.transcript.first_try") + ": " + one.option->text + ")", "   ");
  sheet.out.line(exchange.option->text, "T: ");
  std::string counts =
      exchange.is_safety ? sheet.t("report.safety_step") : codes_words(exchange.volley, sheet.words);
  if (const std::string manner = manner_words(*exchange.option, sheet.words);
      !manner.empty() && !exchange.is_safety)
    counts += "; " + manner;
  sheet.out.line("[" + counts + "]", "   ");
  if (const std::string& typed = sheet.feedback.answers[k]->typed; !typed.empty())
    sheet.out.line(sheet.t("report.transcript.typed") + " " + typed, "   ");
}

void transcript(const Sheet& sheet) {
  sheet.out.heading(sheet.t("report.transcript.heading"));
  sheet.out.line(sheet.t("report.transcript.who", {{"name", sheet.feedback.scenario().client.name}}));
  sheet.out.blank();
  const auto& exchanges = sheet.feedback.path.judged.exchanges;
  for (std::size_t k = 0; k < exchanges.size(); ++k) {
    sheet.out.line(number_of(k) + ".");
    client_says(sheet, exchanges[k].before);
    trainee_says(sheet, k);
    sheet.out.blank();
  }
  sheet.out.line(sheet.t("report.transcript.close", {{"ending", ending_words(sheet.feedback, sheet.words)}}));
  client_says(sheet, exchanges.empty() ? sheet.feedback.path.judged.opening : exchanges.back().reply);
}

void closing(const Sheet& sheet) {
  const Record& record = sheet.feedback.record;
  constexpr std::size_t shown_digits = 12;
  sheet.out.heading(sheet.t("report.disclaimer.heading"));
  for (const char* key :
       {"report.disclaimer.practice", "report.disclaimer.indication", "report.disclaimer.privacy"})
    sheet.out.line(sheet.t(key));
  sheet.out.heading(sheet.t("report.help.heading"));
  help_lines(sheet, false);
  sheet.out.blank();
  sheet.out.line(sheet.t("report.footer", {{"scenario", record.scenario},
                                           {"version", record.version},
                                           {"bundle", record.bundle.substr(0, shown_digits)},
                                           {"scorer", std::to_string(scorer_version)},
                                           {"seed", record.log.seed},
                                           {"id", record.id}}));
}

}  // namespace

std::string text_report(const Feedback& feedback, const Words& words, const HelpLines& help) {
  TextWriter out;
  const Sheet sheet{out, feedback, words, help};
  banner(sheet);
  gate(sheet);
  strength(sheet);
  missed_chance(sheet);
  exercise(sheet);
  goals(sheet);
  figures(sheet);
  left_behind(sheet);
  traps(sheet);
  transcript(sheet);
  closing(sheet);
  return std::move(out).take();
}

}  // namespace vt
