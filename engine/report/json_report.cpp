#include "engine/report/json_report.h"

#include <cmath>

#include "engine/report/numbers.h"
#include "engine/report/published.h"

namespace vt {
namespace {

namespace to = published;

template <Named E, std::size_t N>
to::Counts counts_of(const std::array<int, N>& counts) {
  to::Counts out;
  for (std::size_t i = 0; i < N; ++i)
    if (counts[i] > 0) out.emplace_back(names<E>[i], counts[i]);
  return out;
}

to::Head head_of(const Feedback& feedback) {
  const Record& record = feedback.record;
  const Scenario& scenario = feedback.scenario();
  return {record.id,
          record.scenario,
          record.version,
          record.title,
          scenario.client.name,
          scenario.change_goal,
          record.locale,
          record.bundle,
          scorer_version,
          record.pseudonym,
          iso_date(record.started),
          record.changed - record.started,
          record.log.mode,
          record.log.seed,
          record.status,
          record.self_rating};
}

std::vector<to::ClientLine> lines_of(const std::vector<JudgedLine>& lines) {
  std::vector<to::ClientLine> out;
  for (const JudgedLine& judged : lines) {
    const Line& line = *judged.line;
    to::ClientLine one{line.id, line.text, line.thought, line.face, judged.type()};
    if (judged.type() != TalkType::neutral) {
      one.kind = line.talk->kind;
      one.strength = judged.strength();
    }
    one.discord = line.talk && line.talk->discord;
    one.feeling = line.feeling;
    one.given = line.given;
    one.credit = judged.credit;
    out.push_back(std::move(one));
  }
  return out;
}

to::AnswerGiven answer_of(const Feedback& feedback, std::size_t k) {
  const JudgedExchange& exchange = feedback.path.judged.exchanges[k];
  const Option& option = *exchange.option;
  to::AnswerGiven out;
  out.exchange = static_cast<int>(k) + 1;
  out.turn = exchange.turn->id;
  out.option = option.id;
  out.text = option.text;
  out.typed = feedback.answers[k]->typed;
  out.milliseconds = feedback.answers[k]->milliseconds;
  out.codes = exchange.volley.codes;
  for (const Utterance& utterance : option.says) {
    out.directions.push_back(utterance.direction);
    if (utterance.technique) out.techniques.push_back(*utterance.technique);
  }
  out.safety_step = exchange.is_safety;
  out.why = option.why;
  out.better = option.better;
  out.reply = lines_of(exchange.reply);
  out.trust_before = exchange.trust_before;
  out.trust_after = exchange.trust_before + exchange.trust_change;
  out.discord_before = exchange.discord_before;
  out.discord_after = exchange.discord_after;
  out.yield = exchange.yield();
  if (const std::optional<Opportunity>& opportunity = feedback.path.card.opportunity) {
    out.loss = opportunity->losses[k];
    out.largest_loss = opportunity->worst_losses[k];
    out.best_answers = opportunity->better[k];
  }
  return out;
}

to::AnswerTakenBack taken_back_of(const TakenBack& one) {
  to::AnswerTakenBack out{
      static_cast<int>(one.exchange) + 1, one.option->id, one.option->text, fold(one.option->says).codes, {}};
  for (const Line* line : one.reply) out.reply.push_back(line->text);
  return out;
}

std::vector<to::MeasureGiven> measures_of(const Scorecard& card, const Norms& norms) {
  std::vector<to::MeasureGiven> out;
  for (const Measure& measure : card.measures) {
    to::MeasureGiven one{measure.name, measure.value.part, measure.value.whole};
    if (measure.value.applies())
      one.hundredths = (200 * measure.value.part + measure.value.whole) / (2 * measure.value.whole);
    one.observations = measure.observations;
    one.steady = measure.is_steady();
    one.band = measure.band;
    if (const Norm* norm = norms.find(measure.name)) {
      one.basis = norm->basis;
      one.advanced = norm->advanced;
      one.norm = norm->kind;
      one.source = norm->source;
    }
    out.push_back(std::move(one));
  }
  return out;
}

to::Counts ratings_of(const std::optional<Ratings>& ratings) {
  if (!ratings) return {};
  to::Counts out{{"partnership", ratings->partnership}, {"empathy", ratings->empathy}};
  if (ratings->cultivating) out.emplace_back("cultivating", *ratings->cultivating);
  if (ratings->softening) out.emplace_back("softening", *ratings->softening);
  return out;
}

to::Talk talk_of(const TalkCount& count) {
  const auto strengths = [](const std::array<int, 4>& by_strength) {
    return std::vector<int>(by_strength.begin() + 1, by_strength.end());
  };
  return {count.change,
          count.sustain,
          count.evoked,
          count.agreed,
          count.provoked,
          counts_of<TalkKind>(count.change_kinds),
          counts_of<TalkKind>(count.sustain_kinds),
          strengths(count.change_strengths),
          strengths(count.sustain_strengths)};
}

to::Counts state_of(const State& state, const Script& script) {
  to::Counts out;
  for (std::size_t i = 0; i < script.variable_count(); ++i)
    out.emplace_back(script.variable_name(i), state.variables[i]);
  return out;
}

void count_technique(const Scorecard& card, const Norms& norms, to::Result& out) {
  out.answers = card.volleys;
  out.coded_answers = card.coded_volleys;
  out.summaries = card.summaries;
  out.planning = card.planning;
  out.codes = counts_of<Code>(card.tally.counts);
  out.reflections = card.tally.reflections();
  out.questions = card.tally.questions();
  out.adherent = card.tally.adherent();
  out.non_adherent = card.tally.non_adherent();
  out.measures = measures_of(card, norms);
  out.ratings = ratings_of(card.ratings);
  for (const TrapHit& hit : card.traps)
    out.traps.push_back({static_cast<int>(hit.exchange) + 1, std::string(hit.name), hit.is_authored});
}

void count_client(const Scorecard& card, to::Result& out) {
  out.talk = talk_of(card.talk.all);
  for (const TalkCount& third : card.talk.thirds) out.thirds.push_back(talk_of(third));
  out.rise = card.talk.rise();
  out.discord = card.discord;
}

to::Result result_of(const JudgedPath& path, const Playable& playable) {
  const Scorecard& card = path.card;
  to::Result out;
  count_technique(card, playable.norms, out);
  if (path.rank) out.rank = static_cast<int>(std::lround(*path.rank * 1000));
  count_client(card, out);
  out.safety_judged = card.safety.is_judged;
  out.safety = card.safety.outcome();
  for (const SafetyStepResult& step : card.safety.steps)
    out.safety_steps.push_back({step.step->id, step.step->text, step.is_due, step.is_met});
  for (const GoalResult& goal : path.goals) {
    to::GoalGiven one{goal.goal->id, goal.goal->text, goal.goal->skill, goal.value.part, goal.value.whole};
    if (goal.at_least.applies()) one.at_least = goal.at_least;
    one.tested = goal.was_tested();
    one.reached = goal.was_tested() && goal.is_reached();
    out.goals.push_back(std::move(one));
  }
  out.stage_before = playable.script.scenario().stage;
  if (card.ending != nullptr) {
    out.ending = card.ending->id;
    out.ending_kind = card.ending->kind;
    out.stage_after = card.ending->stage_after;
  }
  out.state_before = state_of(path.conversation.start, playable.script);
  out.state_after = state_of(card.final_state, playable.script);
  return out;
}

std::optional<int> counted(const std::optional<std::size_t>& exchange) {
  return exchange ? std::optional<int>(static_cast<int>(*exchange) + 1) : std::nullopt;
}

}  // namespace

std::string json_report(const Feedback& feedback, const Words& words) {
  to::Report report;
  report.format = json_report_format;
  report.language = words.locale();
  report.record = head_of(feedback);
  for (const Remark& remark : feedback.remarks)
    report.remarks.push_back({remark.kind, remark.message.key, words.text(remark.message),
                              counted(remark.exchange), remark.better, remark.skill});
  report.result = result_of(feedback.path, *feedback.playable);
  if (feedback.first_attempt) report.first_attempt = result_of(*feedback.first_attempt, *feedback.playable);
  report.opening = lines_of(feedback.path.judged.opening);
  for (std::size_t k = 0; k < feedback.path.judged.exchanges.size(); ++k)
    report.exchanges.push_back(answer_of(feedback, k));
  for (const TakenBack& one : feedback.taken_back) report.taken_back.push_back(taken_back_of(one));
  return json::write(encode(report));
}

json::Value json_report_schema() {
  return schema(shape_of<to::Report>(), "Verandertaal report, format 1");
}

}  // namespace vt
