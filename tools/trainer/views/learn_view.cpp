#include <array>

#include <imgui.h>

#include "tools/trainer/views/views.h"

namespace vt::views {
namespace {

void draw_lines(const Pen& pen, std::string_view title, const std::vector<LearnLine>& lines) {
  Ui& ui = pen.ui;
  ui.text(title, {.style = TextStyle::strong});
  ui.gap(1);
  for (const LearnLine& line : lines) {
    const bool is_client = line.who == Speaker::client;
    ui.text(line.speaker,
            {.tone = is_client ? Tone::client : Tone::trainee, .style = TextStyle::small_strong});
    ui.text(line.text);
    if (!line.note.empty()) {
      ui.row(
          [&] {
            if (!line.sign.empty())
              ui.text(line.sign,
                      {.tone = tone_of(line.talk, line.discord), .style = TextStyle::small_strong});
            ui.small(line.note);
          },
          0.5F);
    }
    ui.gap(1);
  }
}

void draw_example(const Pen& pen, const LearnCard& card) {
  Ui& ui = pen.ui;
  if (card.setting.empty() && card.before.empty()) return;
  section(pen, pen.word("learn.example"));
  ui.text(card.setting, {.tone = Tone::quiet});
  ui.gap(1);
  constexpr std::array weights{1.0F, 1.0F};
  ui.columns(weights, 260, [&](std::size_t column) {
    ui.card(column == 0 ? "before" : "after", [&] {
      draw_lines(pen, pen.word(column == 0 ? "learn.before" : "learn.after"),
                 column == 0 ? card.before : card.after);
    });
  });
  ui.gap(1);
  ui.text(card.note);
}

void draw_questions(const Pen& pen, LearnScreen& screen) {
  Ui& ui = pen.ui;
  const std::vector<LearnQuestion>& questions = screen.card().questions;
  if (questions.empty()) return;
  section(pen, pen.word("learn.questions"));
  for (std::size_t q = 0; q < questions.size(); ++q) {
    const LearnQuestion& question = questions[q];
    const std::string key = "question-" + std::to_string(q + 1);
    std::optional<std::size_t> picked;
    ui.text(question.ask, {.style = TextStyle::strong});
    ui.gap(0.5F);
    for (std::size_t a = 0; a < question.answers.size(); ++a) {
      const bool is_picked = question.answered == a;
      std::string sign(1, static_cast<char>('a' + static_cast<char>(a)));
      if (is_picked) sign = question.is_right ? "✓" : "✗";
      if (ui.option(key + "-" + std::to_string(a + 1), sign, question.answers[a], key)) picked = a;
      ui.gap(0.5F);
    }
    if (question.answered) ui.text(question.verdict + " " + question.because, {.tone = Tone::trainee});
    ui.gap(1.5F);
    if (picked) screen.answer(q, *picked);
  }
}

void draw_help(const Pen& pen, const LearnCard& card) {
  Ui& ui = pen.ui;
  ui.grid(card.help.size(), 300, [&](std::size_t i) {
    const LearnHelpLine& line = card.help[i];
    ui.card(
        "help-" + std::to_string(i),
        [&] {
          ui.text(line.name, {.style = TextStyle::strong});
          ui.text(line.number, {.tone = Tone::trainee, .style = TextStyle::title});
          ui.text(line.about);
          ui.small(line.hours);
          ui.small(line.url);
          ui.small(line.checked);
        },
        Tone::surface, line.urgent ? std::optional(Tone::danger) : std::nullopt);
  });
}

void draw_list(const Pen& pen, LearnMemory& memory, LearnScreen& screen) {
  Ui& ui = pen.ui;
  for (const LearnGroup& group : screen.groups()) {
    ui.text(group.title, {.tone = Tone::quiet, .style = TextStyle::small_strong});
    ui.gap(0.5F);
    for (const LearnItem& item : group.items) {
      const bool is_open = item.id == screen.card().id;
      if (ui.button("card-" + item.id, item.title,
                    {.kind = is_open ? ButtonKind::secondary : ButtonKind::plain,
                     .is_wide = true,
                     .sign = is_open ? "→" : std::string_view{}})) {
        screen.open(item.id);
        memory.shows_list = false;
      }
    }
    ui.gap(1.5F);
  }
}

void draw_card(const Pen& pen, LearnScreen& screen, Destination& wanted) {
  Ui& ui = pen.ui;
  const LearnCard& card = screen.card();
  if (card.id.empty()) {
    ui.text(pen.word("learn.none"));
    return;
  }
  ui.small(card.group);
  ui.heading(card.title, TextStyle::display);
  ui.text(card.summary, {.tone = Tone::quiet, .style = TextStyle::large});
  ui.gap(1);
  for (const std::string& paragraph : card.body) {
    ui.text(paragraph);
    ui.gap(1);
  }
  draw_help(pen, card);
  draw_example(pen, card);
  draw_questions(pen, screen);
  if (!card.scenarios.empty()) {
    section(pen, pen.word("learn.practise"));
    for (const LearnLink& link : card.scenarios)
      if (ui.link("scenario-" + link.scenario, link.title + ", " + link.client))
        wanted = LearnScreen::practise(link.scenario);
  }
  ui.gap(2);
  for (const std::string& source : card.sources) ui.small(source);
  ui.gap(2);
  ui.row([&] {
    if (ui.button("previous", pen.word("learn.previous"), {.is_enabled = screen.has_previous(), .sign = "←"}))
      screen.previous();
    if (ui.button("next", pen.word("learn.next"), {.is_enabled = screen.has_next(), .sign = "→"}))
      screen.next();
  });
}

}  // namespace

Destination draw(const Pen& pen, Memory& memory, LearnScreen& screen) {
  Ui& ui = pen.ui;
  Destination wanted = to::Here{};
  const bool is_list = is_narrow(ui) && memory.learn.shows_list;
  if (bar(pen, {.title = pen.word("learn")})) {
    if (is_narrow(ui) && !is_list)
      memory.learn.shows_list = true;
    else
      wanted = LearnScreen::back();
  }
  if (is_narrow(ui)) {
    page(pen, is_list ? "list" : "card-" + screen.card().id, [&] {
      warn(pen, screen.warnings());
      if (is_list)
        draw_list(pen, memory.learn, screen);
      else
        draw_card(pen, screen, wanted);
    });
    return wanted;
  }
  const Rect window = ui.window();
  const float top = ui.cursor();
  const float side = window.width * 0.27F;
  ui.region("list", {0, top, side, window.height - top}, [&] {
    ui.gap(2);
    ui.inset(2, [&] {
      warn(pen, screen.warnings());
      draw_list(pen, memory.learn, screen);
    });
  });
  ui.region(
      "card-" + screen.card().id, {side, top, window.width - side, window.height - top},
      [&] {
        ui.gap(2);
        ui.inset(3, [&] { draw_card(pen, screen, wanted); });
        ui.gap(6);
      },
      true);
  return wanted;
}

}  // namespace vt::views
