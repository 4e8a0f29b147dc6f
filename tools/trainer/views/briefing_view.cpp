#include <array>

#include <imgui.h>

#include "tools/gui/backdrop.h"
#include "tools/gui/portrait.h"
#include "tools/trainer/views/views.h"

namespace vt::views {
namespace {

void draw_client(const Pen& pen, const BriefingText& text) {
  Ui& ui = pen.ui;
  const float width = std::min(ui.width(), 380 * ui.scale());
  const Ui::Canvas canvas = ui.canvas("", text.client, width, width * 1.1F);
  const Rect& box = canvas.box;
  canvas.list->PushClipRect({box.x, box.y}, {box.right(), box.bottom()}, true);
  draw_backdrop(*canvas.list, box, text.ambience, ui.theme().is_dark);
  draw_portrait(*canvas.list, box, text.portrait, 0, expression_of(Face::neutral, 5, 0), 0);
  canvas.list->PopClipRect();
  ui.gap(1);
  ui.text(text.client, {.tone = Tone::client, .style = TextStyle::heading});
  ui.row([&] {
    ui.chip(text.stage);
    ui.chip(text.task);
    ui.chip(text.difficulty);
  });
  ui.gap(1);
  ui.small(text.length.empty() ? text.minutes : text.minutes + " · " + text.length);
}

void draw_warnings(const Pen& pen, const BriefingText& text) {
  if (text.warnings.empty()) return;
  pen.ui.card(
      "warnings",
      [&] {
        pen.ui.text("⚠ " + pen.word("briefing.touches_on"), {.style = TextStyle::strong});
        std::string all;
        for (const std::string& warning : text.warnings) all += (all.empty() ? "" : ", ") + warning;
        pen.ui.text(all);
        pen.ui.small(text.way_out);
      },
      Tone::surface, Tone::client);
  pen.ui.gap(2);
}

void draw_how(const Pen& pen, BriefingScreen& screen) {
  Ui& ui = pen.ui;
  const std::array names{pen.word("briefing.practice"), pen.word("briefing.exam")};
  std::size_t mode = screen.mode() == Mode::practice ? 0 : 1;
  if (ui.choice("mode", pen.word("briefing.how"), names, mode))
    screen.set_mode(mode == 0 ? Mode::practice : Mode::exam);
  ui.small(screen.mode_words());
  ui.gap(1);
  if (screen.can_have_coach()) {
    bool is_on = screen.has_coach();
    if (ui.toggle("coach", pen.word("briefing.coach"), is_on, pen.word("briefing.coach_about")))
      screen.set_coach(is_on);
    ui.gap(1);
  }
  if (screen.can_write_first()) {
    bool is_on = screen.writes_first();
    if (ui.toggle("write", pen.word("briefing.write"), is_on, pen.word("briefing.write_about")))
      screen.set_writes_first(is_on);
    ui.gap(1);
  }
}

void draw_facts(const Pen& pen, const BriefingScreen& screen, Destination& wanted) {
  Ui& ui = pen.ui;
  const BriefingText& text = screen.text();
  for (const BriefingPart& part : text.parts) {
    ui.text(part.heading, {.style = TextStyle::strong});
    ui.text(part.text);
    ui.gap(1.5F);
  }
  if (text.goals.empty()) return;
  ui.text(pen.word("briefing.goals"), {.style = TextStyle::strong});
  for (const BriefingGoal& goal : text.goals) ui.text("• " + goal.text);
  ui.gap(1);
  ui.row([&] {
    for (const BriefingCard& card : text.cards)
      if (ui.link("card-" + card.id, card.title)) wanted = BriefingScreen::learn(card.id);
  });
  ui.gap(2);
}

}  // namespace

Destination draw(const Pen& pen, Memory& /*memory*/, BriefingScreen& screen) {
  Ui& ui = pen.ui;
  Destination wanted = to::Here{};
  const BriefingText& text = screen.text();
  if (bar(pen, {.title = screen.is_there() ? std::string_view(text.title) : std::string_view()}))
    wanted = BriefingScreen::back();
  page(pen, "briefing", [&] {
    if (!screen.is_there()) {
      warn(pen, screen.problem_words());
      return;
    }
    constexpr std::array weights{1.0F, 1.8F};
    ui.columns(
        weights, 280,
        [&](std::size_t column) {
          if (column == 0) {
            draw_client(pen, text);
            if (!screen.best().empty())
              ui.text(screen.best(), {.tone = Tone::trainee, .style = TextStyle::small_strong});
            return;
          }
          if (!text.other_language.empty()) warn(pen, text.other_language);
          draw_warnings(pen, text);
          draw_facts(pen, screen, wanted);
          draw_how(pen, screen);
          ui.gap(1);
          ui.row([&] {
            if (ui.primary("begin", pen.word("briefing.begin"))) wanted = screen.begin();
            if (screen.open() && ui.button("resume", pen.word("briefing.go_on"))) wanted = screen.go_on();
          });
          if (screen.open()) ui.small(screen.open()->about);
          ui.gap(1.5F);
          ui.small(text.disclaimer);
        },
        5);
  });
  return wanted;
}

}  // namespace vt::views
