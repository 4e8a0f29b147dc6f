#include <array>

#include "tools/trainer/views/debrief_parts_view.h"

namespace vt::views {
namespace {

void draw_measure(const Pen& pen, const MeasureShown& measure) {
  Ui& ui = pen.ui;
  const Tone tone = measure.is_steady ? Tone::ink : Tone::quiet;
  ui.text(measure.name, {.tone = tone, .style = TextStyle::strong});
  ui.row([&] {
    ui.text(measure.figure, {.tone = tone, .style = TextStyle::title});
    if (!measure.band_words.empty()) ui.chip(measure.band_sign + " " + measure.band_words, Tone::ink);
  });
  ui.text(measure.reckoning, {.tone = tone});
  if (!measure.note.empty()) ui.small(measure.note);
  if (!measure.first_attempt.empty()) ui.small(pen.word("figures.first") + ": " + measure.first_attempt);
  if (!measure.thresholds.empty()) ui.small(measure.thresholds);
  if (!measure.source.empty()) ui.small(measure.source);
}

void draw_table(const Pen& pen, const std::string& key, const Rows& rows,
                std::initializer_list<const char*> head_keys = {}) {
  if (rows.empty()) return;
  section(pen, pen.word("figures." + key));
  std::vector<std::string> heads;
  for (const char* head : head_keys) heads.push_back(head[0] == 0 ? std::string{} : pen.word(head));
  pen.ui.table(heads, rows);
}

void draw_estimates(const Pen& pen, const FiguresShown& figures) {
  Rows rows;
  for (const MeasureShown& measure : figures.measures)
    if (measure.estimate)
      rows.push_back(
          {measure.estimate->name, measure.estimate->yours, measure.estimate->counted, measure.estimate->gap});
  draw_table(pen, "estimates", rows, {"", "figures.yours", "figures.counted", "figures.gap"});
}

void draw_goals(const Pen& pen, const FiguresShown& figures) {
  if (figures.goals.empty()) return;
  section(pen, pen.word("figures.goals"));
  for (const GoalShown& goal : figures.goals) {
    pen.ui.text(goal.outcome_words + ": " + goal.text);
    pen.ui.small(goal.reckoning);
    pen.ui.gap(0.5F);
  }
}

void draw_ratings(const Pen& pen, const FiguresShown& figures) {
  section(pen, pen.word("figures.ratings"));
  for (const RatingShown& rating : figures.ratings) {
    pen.ui.text(rating.name + ": " + rating.words, {.style = TextStyle::strong});
    pen.ui.small(rating.rests_on);
    pen.ui.gap(0.5F);
  }
  for (const std::string& note : figures.rating_notes) pen.ui.small(note);
}

}  // namespace

Destination draw_figures(const Pen& pen, DebriefScreen& screen) {
  Ui& ui = pen.ui;
  const FiguresShown& figures = screen.figures();
  ui.grid(figures.measures.size(), 320, [&](std::size_t i) {
    ui.card("measure-" + std::to_string(i), [&] { draw_measure(pen, figures.measures[i]); });
  });
  ui.gap(1);
  ui.text(figures.rank);
  draw_estimates(pen, figures);
  draw_goals(pen, figures);
  draw_ratings(pen, figures);
  draw_table(pen, "shares", figures.shares);
  draw_table(pen, "kinds", figures.kinds, {"", "timeline.change", "timeline.sustain"});
  draw_table(pen, "credits", figures.credits);
  draw_table(pen, "counts", figures.counts);
  draw_table(pen, "state", figures.state);
  draw_table(pen, "first_attempt", figures.first_attempt, {"", "figures.first", "figures.this"});
  return to::Here{};
}

}  // namespace vt::views
