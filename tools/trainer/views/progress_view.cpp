#include <algorithm>
#include <array>

#include <imgui.h>

#include "tools/trainer/views/views.h"

namespace vt::views {
namespace {

void draw_reminders(const Pen& pen, const ProgressScreen& screen, Destination& wanted) {
  Ui& ui = pen.ui;
  if (screen.reminders().empty()) return;
  section(pen, pen.word("progress.reminders"));
  ui.grid(screen.reminders().size(), 340, [&](std::size_t i) {
    const ReminderShown& reminder = screen.reminders()[i];
    ui.card("reminder-" + reminder.scenario, [&] {
      ui.text(reminder.title, {.style = TextStyle::strong});
      ui.text(reminder.words);
      ui.gap(0.5F);
      if (ui.button("start", pen.word("progress.practise"))) wanted = screen.start(reminder.scenario);
    });
  });
}

/// One skill over time: points on a line, the threshold across it.
void draw_trend(const Pen& pen, const Trend& trend) {
  Ui& ui = pen.ui;
  ui.text(trend.name, {.style = TextStyle::strong});
  std::string told;
  for (const TrendPoint& point : trend.points)
    told += point.date + ": " + point.figure + (point.is_reached ? " ✓. " : ". ");
  const Ui::Canvas canvas = ui.canvas("", trend.name, ui.width(), 90 * ui.scale(), false, told);
  const Rect box = canvas.box.inset(ui.unit());
  ImDrawList& list = *canvas.list;
  const auto y_of = [&](double value) {
    return box.bottom() - box.height * static_cast<float>(std::clamp(value / trend.most, 0.0, 1.0));
  };
  const auto x_of = [&](std::size_t i) {
    const auto count = static_cast<float>(std::max<std::size_t>(1, trend.points.size()));
    return box.x + box.width * (static_cast<float>(i) + 0.5F) / count;
  };
  const float least = y_of(trend.at_least);
  const float dash = 10 * ui.screen_scale();
  const int dashes = static_cast<int>(box.width / dash);
  for (int i = 0; i < dashes; ++i) {
    const float x = box.x + dash * static_cast<float>(i);
    list.AddLine({x, least}, {x + dash / 2, least}, ui.colour(Tone::edge), 1.5F);
  }
  list.AddLine({box.x, box.bottom()}, {box.right(), box.bottom()}, ui.colour(Tone::line), 1);
  for (std::size_t i = 0; i < trend.points.size(); ++i) {
    const ImVec2 at{x_of(i), y_of(trend.points[i].value)};
    if (i > 0) list.AddLine({x_of(i - 1), y_of(trend.points[i - 1].value)}, at, ui.colour(Tone::trainee), 2);
    const float radius = 4.5F * ui.scale();
    if (trend.points[i].is_reached) {
      list.AddCircleFilled(at, radius, ui.colour(Tone::trainee));
    } else {
      list.AddCircleFilled(at, radius, ui.colour(Tone::surface));
      list.AddCircle(at, radius, ui.colour(Tone::trainee), 0, 2);
    }
  }
  if (!trend.points.empty())
    ui.small(pen.word("progress.last", {{"figure", trend.points.back().figure}}) + " · " +
                 pen.word("progress.at_least", {{"figure", trend.at_least_words}}),
             Tone::ink);
}

void draw_trends(const Pen& pen, const ProgressScreen& screen, Destination& wanted) {
  Ui& ui = pen.ui;
  if (screen.trends().empty()) return;
  section(pen, pen.word("progress.trends"));
  ui.small("● " + pen.word("progress.reached") + "   ○ " + pen.word("progress.not_reached") + "   - - " +
           pen.word("progress.threshold"));
  ui.gap(1);
  ui.grid(screen.trends().size(), 300, [&](std::size_t i) {
    const Trend& trend = screen.trends()[i];
    ui.card("trend-" + std::string(name_of(trend.skill)), [&] {
      draw_trend(pen, trend);
      if (trend.card && ui.link("card", trend.card->title)) wanted = to::Learn{trend.card->id};
    });
  });
}

void draw_coverage(const Pen& pen, std::string_view title, const std::vector<CoverageShown>& rows) {
  Ui& ui = pen.ui;
  ui.text(title, {.style = TextStyle::strong});
  ui.gap(0.5F);
  for (const CoverageShown& row : rows) {
    ui.text((row.finished > 0 ? "● " : "○ ") + row.name + ": " +
            pen.word("progress.finished_of",
                     {{"n", std::to_string(row.finished)}, {"all", std::to_string(row.scenarios)}}));
  }
}

void draw_session(const Pen& pen, ProgressScreen& screen, const SessionShown& session, Destination& wanted) {
  Ui& ui = pen.ui;
  ui.card(session.id, [&] {
    ui.text(session.title, {.style = TextStyle::strong});
    ui.small(session.date + " · " + session.mode_words + " · " + session.exchanges + " · " +
             session.status_words);
    if (!session.result.empty())
      ui.text((session.band_sign.empty() ? "" : session.band_sign + " ") + session.result,
              {.tone = session.missed_safety || session.is_broken ? Tone::danger : Tone::ink});
    ui.gap(0.5F);
    ui.row([&] {
      if (!session.is_broken &&
          ui.button("open", pen.word(session.can_resume ? "progress.resume" : "progress.look_back")))
        wanted = screen.open(session.id);
      if (ui.button("remove", pen.word("progress.remove"), {.kind = ButtonKind::plain}))
        screen.ask_to_remove(session.id);
    });
  });
}

/// The question stands in place of everything else until it is answered.
bool draw_question(const Pen& pen, ProgressScreen& screen) {
  Ui& ui = pen.ui;
  bool is_confirmed = false;
  ui.gap(4);
  ui.text(screen.asked()->words, {.style = TextStyle::title});
  ui.gap(2);
  ui.row([&] {
    if (ui.button("cancel", pen.word("progress.keep"), {.kind = ButtonKind::primary})) screen.cancel();
    if (screen.asked() && ui.button("confirm", pen.word("progress.remove_yes"), {.kind = ButtonKind::danger}))
      is_confirmed = true;
  });
  if (ui.take(Key::escape)) screen.cancel();
  return is_confirmed;
}

void draw_all(const Pen& pen, ProgressScreen& screen, Destination& wanted) {
  Ui& ui = pen.ui;
  for (const std::string& news : screen.news()) ui.text(news, {.tone = Tone::trainee});
  if (screen.is_empty()) {
    ui.gap(4);
    ui.text(pen.word("progress.empty"), {.style = TextStyle::large});
    return;
  }
  draw_reminders(pen, screen, wanted);
  draw_trends(pen, screen, wanted);
  section(pen, pen.word("progress.coverage"));
  constexpr std::array weights{1.0F, 1.0F};
  ui.columns(weights, 260, [&](std::size_t i) {
    if (i == 0) draw_coverage(pen, pen.word("progress.stages"), screen.stages());
    if (i == 1) draw_coverage(pen, pen.word("progress.substances"), screen.substances());
  });
  section(pen, pen.word("progress.sessions"));
  ui.grid(screen.sessions().size(), 420,
          [&](std::size_t i) { draw_session(pen, screen, screen.sessions()[i], wanted); });
  ui.gap(3);
  ui.row([&] {
    if (ui.button("export-all", pen.word("progress.export_all"))) screen.export_all();
    if (ui.button("open-folder", pen.word("open_folder"))) screen.open_folder();
    if (ui.button("remove-all", pen.word("progress.remove_all"), {.kind = ButtonKind::danger}))
      screen.ask_to_remove_all();
  });
  ui.small(screen.folder());
}

}  // namespace

Destination draw(const Pen& pen, Memory& /*memory*/, ProgressScreen& screen) {
  Destination wanted = to::Here{};
  if (screen.asked()) {
    bar(pen, {.title = pen.word("progress"), .has_back = false});
    bool is_confirmed = false;
    page(
        pen, "question", [&] { is_confirmed = draw_question(pen, screen); }, 720);
    if (is_confirmed && screen.confirm()) wanted = to::Progress{};
    return wanted;
  }
  if (bar(pen, {.title = pen.word("progress")})) wanted = to::Back{};
  page(pen, "progress", [&] { draw_all(pen, screen, wanted); });
  return wanted;
}

}  // namespace vt::views
