#include <array>

#include "tools/trainer/views/debrief_parts_view.h"
#include "tools/trainer/views/timeline.h"

namespace vt::views {
namespace {

void draw_gate(const Pen& pen, const GateShown& gate) {
  Ui& ui = pen.ui;
  if (!gate.is_judged || gate.outcome == SafetyOutcome::not_due) return;
  if (!gate.is_missed()) {
    ui.text("✓ " + gate.outcome_words, {.tone = Tone::trainee, .style = TextStyle::strong});
    ui.gap(1);
    return;
  }
  ui.card(
      "gate",
      [&] {
        ui.text("⚠ " + gate.outcome_words, {.tone = Tone::danger, .style = TextStyle::title});
        ui.text(gate.reason);
        ui.gap(1);
        for (const std::string& step : gate.missed) ui.text("• " + step, {.style = TextStyle::strong});
        ui.gap(1);
        for (const HelpLineShown& line : gate.help)
          ui.text(line.name + "  " + line.number + (line.hours.empty() ? "" : "  (" + line.hours + ")"));
      },
      Tone::surface, Tone::danger);
  ui.gap(2);
}

void quote(const Pen& pen, std::string_view who, Tone tone, const std::string& text) {
  if (text.empty()) return;
  pen.ui.text(who, {.tone = tone, .style = TextStyle::small_strong});
  pen.ui.text("“" + text + "”");
  pen.ui.gap(0.5F);
}

void draw_strength(const Pen& pen, DebriefScreen& screen) {
  const StrengthCard& card = screen.cards().strength;
  pen.ui.text("✓ " + pen.word("debrief.strength"), {.tone = Tone::change, .style = TextStyle::small_strong});
  pen.ui.text(card.words, {.style = TextStyle::large});
  pen.ui.gap(1);
  quote(pen, pen.word("conversation.you"), Tone::trainee, card.own);
  quote(pen, screen.head().client, Tone::client, card.reply);
  if (card.exchange && pen.ui.link("show-strength", pen.word("debrief.show")))
    screen.show_exchange(*card.exchange);
}

void draw_missed(const Pen& pen, DebriefScreen& screen) {
  const MissedCard& card = screen.cards().missed;
  pen.ui.text("○ " + pen.word("debrief.missed"), {.tone = Tone::sustain, .style = TextStyle::small_strong});
  pen.ui.text(card.words, {.style = TextStyle::large});
  pen.ui.gap(1);
  quote(pen, pen.word("conversation.you"), Tone::trainee, card.own);
  if (!card.better.empty()) {
    quote(pen, pen.word("debrief.better"), Tone::change, card.better.front().text);
    pen.ui.text(card.better.front().why, {.tone = Tone::quiet});
    pen.ui.gap(0.5F);
  }
  if (card.exchange && pen.ui.link("show-missed", pen.word("debrief.show")))
    screen.show_exchange(*card.exchange);
}

Destination draw_next(const Pen& pen, const DebriefScreen& screen) {
  Destination wanted = to::Here{};
  const ExerciseCard& card = screen.cards().exercise;
  pen.ui.text("→ " + pen.word("debrief.next"), {.tone = Tone::trainee, .style = TextStyle::small_strong});
  pen.ui.text(card.words, {.style = TextStyle::large});
  pen.ui.gap(1);
  if (card.scenario &&
      pen.ui.primary("start-next", pen.word("debrief.start", {{"title", card.scenario->title}})))
    wanted = screen.start_next();
  pen.ui.gap(1);
  if (card.card && pen.ui.link("read-card", pen.word("debrief.read", {{"title", card.card->title}})))
    wanted = screen.read_card();
  return wanted;
}

Destination draw_cards(const Pen& pen, DebriefScreen& screen) {
  Destination wanted = to::Here{};
  constexpr std::array weights{1.0F, 1.0F, 1.0F};
  pen.ui.columns(weights, 250, [&](std::size_t i) {
    constexpr std::array<const char*, 3> keys{"strength", "missed", "next"};
    pen.ui.card(keys[i], [&] {
      if (i == 0) draw_strength(pen, screen);
      if (i == 1) draw_missed(pen, screen);
      if (i == 2) wanted = draw_next(pen, screen);
    });
  });
  return wanted;
}

Destination draw_traps(const Pen& pen, DebriefScreen& screen) {
  Destination wanted = to::Here{};
  if (screen.traps().empty()) return wanted;
  section(pen, pen.word("debrief.traps"));
  for (std::size_t t = 0; t < screen.traps().size(); ++t) {
    const TrapShown& trap = screen.traps()[t];
    pen.ui.scope("trap-" + std::to_string(t), [&] {
      pen.ui.text(trap.name, {.style = TextStyle::strong});
      pen.ui.text(trap.words);
      pen.ui.row([&] {
        for (const std::size_t exchange : trap.exchanges)
          if (pen.ui.link("exchange-" + std::to_string(exchange),
                          pen.word("debrief.exchange", {{"n", std::to_string(exchange + 1)}})))
            screen.show_exchange(exchange);
        if (trap.card && pen.ui.link("card", trap.card->title)) wanted = screen.read_card(*trap.card);
      });
    });
    pen.ui.gap(1);
  }
  return wanted;
}

void draw_course(const Pen& pen, DebriefScreen& screen) {
  section(pen, pen.word("debrief.course"));
  const TimelineShown& timeline = screen.timeline();
  std::size_t selected = 0;
  for (std::size_t i = 0; i < timeline.points.size(); ++i)
    if (timeline.points[i].exchange == screen.selected()) selected = i;
  const auto picked = draw_timeline(pen, timeline, selected);
  if (picked && timeline.points[*picked].exchange) screen.select(*timeline.points[*picked].exchange);
}

Destination draw_tabs(const Pen& pen, DebriefScreen& screen) {
  pen.ui.gap(3);
  const std::array names{pen.word("debrief.figures"), pen.word("debrief.exchanges"),
                         pen.word("debrief.transcript"), pen.word("debrief.keep")};
  auto tab = static_cast<std::size_t>(screen.tab());
  const bool is_next = pen.ui.take(Key::next_tab);
  if (is_next || pen.ui.take(Key::previous_tab))
    tab = (tab + (is_next ? 1 : names.size() - 1)) % names.size();
  pen.ui.tabs("tab", names, tab);
  screen.set_tab(static_cast<DebriefTab>(tab));
  pen.ui.gap(2);
  switch (screen.tab()) {
    case DebriefTab::figures: return draw_figures(pen, screen);
    case DebriefTab::exchanges: return draw_exchanges(pen, screen);
    case DebriefTab::transcript: draw_transcript(pen, screen); break;
    case DebriefTab::keep: return draw_keep(pen, screen);
  }
  return to::Here{};
}

void draw_help(const Pen& pen, const DebriefScreen& screen) {
  section(pen, pen.word("debrief.help"));
  for (const HelpLineShown& line : screen.help())
    pen.ui.small(line.name + (line.number.empty() ? "" : "  " + line.number) +
                     (line.hours.empty() ? "" : "  · " + line.hours) + "  · " + line.about,
                 Tone::ink);
}

}  // namespace

Destination draw(const Pen& pen, Memory& /*memory*/, DebriefScreen& screen) {
  Destination wanted = to::Here{};
  const DebriefHead& head = screen.head();
  if (bar(pen, {.title = head.title})) wanted = to::Back{};
  page(pen, "debrief", [&] {
    pen.ui.text(head.client + " · " + head.date + " · " + head.mode + " · " + head.duration,
                {.tone = Tone::quiet});
    pen.ui.text(head.ending);
    pen.ui.gap(2);
    draw_gate(pen, screen.gate());
    take(wanted, draw_cards(pen, screen));
    draw_course(pen, screen);
    take(wanted, draw_tabs(pen, screen));
    take(wanted, draw_traps(pen, screen));
    pen.ui.gap(2);
    pen.ui.row([&] {
      if (pen.ui.button("have-again", pen.word("debrief.again"))) wanted = screen.have_again();
      if (pen.ui.button("library", pen.word("debrief.library"))) wanted = to::Library{};
    });
    draw_help(pen, screen);
  });
  return wanted;
}

}  // namespace vt::views
