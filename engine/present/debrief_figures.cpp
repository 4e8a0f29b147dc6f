// Every figure of a conversation with its reckoning, its band and, where the trainee gave one, the estimate
// beside it.

#include <algorithm>

#include "engine/present/debrief_parts.h"
#include "engine/report/wording.h"

namespace vt {
namespace {

MeasureShown measure_shown(const Feedback& feedback, const Measure& measure, const Words& words) {
  MeasureShown out;
  out.measure = measure.name;
  out.name = named(words, "measure", measure.name);
  out.figure = figure(measure, words);
  out.reckoning = reckoning(measure, words);
  out.band = measure.band;
  if (measure.band != Band::no_band) {
    out.band_sign = band_sign(measure.band);
    out.band_words = named(words, "band", measure.band);
  }
  const Norm* norm = feedback.playable->norms.find(measure.name);
  out.thresholds = norm == nullptr ? words.text("report.no_threshold") : thresholds(*norm, words);
  if (norm != nullptr) out.source = norm_source(*norm, words);
  out.is_steady = !measure.value.applies() || measure.is_steady();
  if (!out.is_steady) out.note = words.count("report.few_observations", measure.observations);
  if (feedback.first_attempt)
    if (const Measure* first = feedback.first_attempt->card.find(measure.name))
      out.first_attempt = reckoning(*first, words);
  return out;
}

GoalShown goal_shown(const GoalResult& goal, const SkillTable& table, const Words& words) {
  GoalShown out;
  out.outcome = !goal.was_tested()  ? GoalOutcome::not_tested
                : goal.is_reached() ? GoalOutcome::reached
                                    : GoalOutcome::not_reached;
  out.outcome_words = named(words, "report.goal", out.outcome);
  out.text = goal.goal->text;
  out.reckoning = goal_reckoning(goal, table, words);
  return out;
}

}  // namespace

FiguresShown figures_of(const Feedback& feedback, const Words& words) {
  const Scorecard& card = feedback.path.card;
  FiguresShown out;
  for (const Measure& measure : card.measures)
    out.measures.push_back(measure_shown(feedback, measure, words));
  for (EstimateRow& row : estimate_rows(feedback, words)) {
    const auto beside = std::find_if(out.measures.begin(), out.measures.end(),
                                     [&](const auto& one) { return one.measure == row.measure; });
    if (beside != out.measures.end()) beside->estimate = std::move(row);
  }
  for (const GoalResult& goal : feedback.path.goals)
    out.goals.push_back(goal_shown(goal, feedback.playable->skills, words));
  out.ratings = rating_rows(feedback, words);
  out.rating_notes = rating_notes(card, words);
  out.shares = share_rows(card.talk, words);
  out.kinds = kind_rows(card.talk.all, words);
  out.credits = credit_rows(card, words);
  out.counts = count_rows(card, words);
  out.state = state_rows(feedback, words);
  if (feedback.path.rank) out.rank = rank_words(*feedback.path.rank, words);
  out.first_attempt = first_attempt_rows(feedback, words);
  return out;
}

}  // namespace vt
