#include <array>

#include "tools/trainer/views/debrief_parts_view.h"

namespace vt::views {
namespace {

/// The exchanges as a row of numbers; which one has the arrows' focus is the one that is shown.
void draw_numbers(const Pen& pen, DebriefScreen& screen) {
  Ui& ui = pen.ui;
  std::vector<std::string> names;
  for (const ExchangeShown& exchange : screen.exchanges())
    names.push_back(std::to_string(exchange.exchange + 1) + (exchange.is_left_lying ? " ★" : ""));
  std::size_t selected = screen.selected();
  if (ui.choice("exchange", pen.word("debrief.pick"), names, selected)) screen.select(selected);
  for (std::size_t i = 0; i < names.size(); ++i)
    if (ui.focused() == "exchange-" + std::to_string(i + 1) && screen.selected() != i) screen.select(i);
  ui.small("★ " + pen.word("debrief.star"));
  ui.gap(2);
}

void draw_better(const Pen& pen, const ExchangeShown& exchange) {
  if (exchange.better.empty()) return;
  pen.ui.text(pen.word("debrief.better"), {.tone = Tone::change, .style = TextStyle::small_strong});
  for (const BetterAnswer& better : exchange.better) {
    pen.ui.text("“" + better.text + "”");
    pen.ui.text(better.why, {.tone = Tone::quiet});
    pen.ui.gap(0.5F);
  }
}

void draw_taken_back(const Pen& pen, const ExchangeShown& exchange) {
  for (const TakenBackShown& back : exchange.taken_back) {
    pen.ui.small(pen.word("debrief.taken_back") + ": “" + back.own + "” (" + back.codes + ")");
    pen.ui.small(back.reply);
    pen.ui.gap(0.5F);
  }
}

}  // namespace

void draw_lines(const Pen& pen, std::string_view client, const std::vector<SaidLine>& lines,
                bool has_thoughts) {
  Ui& ui = pen.ui;
  for (const SaidLine& line : lines) {
    ui.text(client, {.tone = Tone::client, .style = TextStyle::small_strong});
    ui.text(line.text);
    if (!line.words.empty())
      ui.row(
          [&] {
            ui.text(line.sign,
                    {.tone = tone_of(line.type, line.is_discord), .style = TextStyle::small_strong});
            ui.small(line.words);
          },
          0.5F);
    if (has_thoughts && !line.thought.empty())
      ui.text(pen.word("debrief.thought") + ": " + line.thought, {.tone = Tone::client});
    ui.gap(0.75F);
  }
}

void draw_answer(const Pen& pen, const ExchangeShown& exchange) {
  Ui& ui = pen.ui;
  ui.text(pen.word("conversation.you"), {.tone = Tone::trainee, .style = TextStyle::small_strong});
  if (!exchange.typed.empty())
    ui.small(pen.word("conversation.you_wrote") + ": " + exchange.typed, Tone::ink);
  ui.text(exchange.own);
  ui.row(
      [&] {
        ui.chip(exchange.counts_as, Tone::ink);
        if (!exchange.manner.empty()) ui.chip(exchange.manner);
        for (const std::string& trap : exchange.traps) ui.chip("⚠ " + trap, Tone::danger);
      },
      0.5F);
  ui.gap(0.75F);
}

Destination draw_exchanges(const Pen& pen, DebriefScreen& screen) {
  Ui& ui = pen.ui;
  Destination wanted = to::Here{};
  if (screen.exchanges().empty()) {
    ui.text(pen.word("debrief.nothing_said"));
    return wanted;
  }
  draw_numbers(pen, screen);
  const ExchangeShown& exchange = screen.exchanges()[screen.selected()];
  const std::string& client = screen.head().client;
  ui.scope("exchange", [&] {
    constexpr std::array weights{1.0F, 1.0F};
    ui.columns(weights, 300, [&](std::size_t column) {
      if (column == 0) {
        ui.card("said", [&] {
          draw_lines(pen, client, exchange.before, true);
          draw_taken_back(pen, exchange);
          draw_answer(pen, exchange);
          draw_lines(pen, client, exchange.reply, true);
        });
        return;
      }
      ui.card("judged", [&] {
        if (!exchange.why.empty()) {
          ui.text(pen.word("debrief.why"), {.style = TextStyle::small_strong});
          ui.text(exchange.why);
          ui.gap(1);
        }
        ui.text(pen.word("debrief.outcome"), {.style = TextStyle::small_strong});
        ui.text(exchange.outcome);
        ui.text(exchange.loss_words);
        ui.gap(1);
        draw_better(pen, exchange);
        if (exchange.can_try_again &&
            (ui.primary("try-again", pen.word("debrief.try_again")) || ui.take(Key::try_again)))
          wanted = screen.try_again(exchange.exchange);
      });
    });
  });
  return wanted;
}

void draw_transcript(const Pen& pen, const DebriefScreen& screen) {
  Ui& ui = pen.ui;
  const std::string& client = screen.head().client;
  ui.inset(2, [&] {
    for (const ExchangeShown& exchange : screen.exchanges()) {
      ui.small(pen.word("debrief.exchange", {{"n", std::to_string(exchange.exchange + 1)}}));
      draw_lines(pen, client, exchange.before, true);
      draw_answer(pen, exchange);
      ui.gap(0.5F);
    }
    draw_lines(pen, client, screen.close(), true);
    ui.text(screen.ending(), {.style = TextStyle::strong});
  });
}

Destination draw_keep(const Pen& pen, DebriefScreen& screen) {
  Ui& ui = pen.ui;
  ui.text(pen.word("keep.about"));
  ui.gap(1);
  ui.text(pen.word("keep.folder") + ": " + screen.folder());
  ui.gap(1.5F);
  ui.row([&] {
    if (ui.primary("open-page", pen.word("keep.print"))) screen.open_page();
    if (ui.button("open-folder", pen.word("open_folder"))) screen.open_folder();
  });
  ui.gap(1.5F);
  ui.text(pen.word("keep.formats"), {.style = TextStyle::strong});
  ui.gap(0.5F);
  ui.row([&] {
    for (const ExportFormat& format : screen.formats())
      if (ui.button("export-" + format.name, format.words)) screen.export_as(format.name);
  });
  ui.gap(1);
  if (screen.exported()) {
    if (screen.exported()->is_fine) {
      ui.text("✓ " + screen.exported()->words, {.tone = Tone::trainee});
      ui.gap(0.5F);
      if (ui.button("open-exported", pen.word("keep.open"))) screen.open_exported();
    } else {
      warn(pen, screen.exported()->words);
    }
  }
  if (!screen.desktop_words().empty()) warn(pen, screen.desktop_words());
  return to::Here{};
}

}  // namespace vt::views
