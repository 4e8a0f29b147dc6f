#include <algorithm>
#include <array>
#include <cmath>

#include <imgui.h>

#include "engine/base/draw.h"
#include "tools/gui/backdrop.h"
#include "tools/gui/portrait.h"
#include "tools/trainer/views/views.h"

namespace vt::views {
namespace {

void draw_meter(const Pen& pen, const Meter& meter) {
  Ui& ui = pen.ui;
  ui.small(meter.name + ": " + std::to_string(meter.value) + " / " + std::to_string(meter.most), Tone::ink);
  const Rect box = ui.place(ui.width(), ui.unit());
  const float share =
      static_cast<float>(meter.value - meter.least) / static_cast<float>(meter.most - meter.least);
  ui.list().AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, ui.colour(Tone::raised),
                          box.height / 2);
  const Tone tone = meter.variable == variables::discord ? Tone::discord : Tone::trainee;
  if (meter.value > meter.least)
    ui.list().AddRectFilled({box.x, box.y}, {box.x + std::max(box.height, box.width * share), box.bottom()},
                            ui.colour(tone), box.height / 2);
  ui.gap(0.5F);
}

/// The client before their room, moving towards how they look now.
void draw_client(const Pen& pen, ConversationMemory& memory, const ConversationScreen& screen,
                 const Rect& where) {
  Ui& ui = pen.ui;
  const Countenance now = screen.countenance();
  const Expression wanted = expression_of(now.face, now.trust, now.discord);
  if (!memory.motion) memory.motion.emplace(stable_hash(screen.client().name), wanted, ui.has_less_motion());
  memory.motion->set_less_motion(ui.has_less_motion());
  if (memory.countenance != now) {
    memory.motion->turn_to(wanted, pen.now);
    memory.countenance = now;
  }
  ImDrawList& list = ui.list();
  list.PushClipRect({where.x, where.y}, {where.right(), where.bottom()}, true);
  draw_backdrop(list, where, screen.setting().ambience, ui.theme().is_dark);
  // In a band there is room for head and shoulders only: the face must be seen.
  const bool is_band = where.width > 1.5F * where.height;
  const float width = is_band ? where.height * 1.5F : std::min(where.width, where.height * 0.9F);
  const float height = is_band ? where.height * 1.8F : std::min(where.height * 0.92F, width * 1.2F);
  const float person_top = is_band ? where.y + where.height * 0.04F : where.bottom() - height;
  const Rect person{where.x + (where.width - width) / 2, person_top, width, height};
  draw_portrait(list, person, screen.client().portrait, screen.client().age, memory.motion->shown(pen.now),
                memory.motion->breath_px(pen.now));
  list.PopClipRect();
}

/// One thing said: who, and the words beside it.
void draw_said(const Pen& pen, std::string_view who, Tone tone, std::string_view text,
               const TextLook& setting) {
  Ui& ui = pen.ui;
  constexpr std::array weights{1.0F, 6.0F};
  ui.columns(
      weights, 60,
      [&](std::size_t column) {
        if (column == 1)
          ui.text(text, setting);
        else if (!who.empty())
          ui.text(who, {.tone = tone, .style = TextStyle::small_strong});
      },
      1);
  ui.gap(1);
}

void draw_earlier(const Pen& pen, const ConversationScreen& screen) {
  std::optional<SaidBefore::Who> last;
  for (const SaidBefore& said : screen.backlog()) {
    const bool goes_on = last == said.who;
    last = said.who;
    switch (said.who) {
      case SaidBefore::Who::client:
        draw_said(pen, goes_on ? std::string_view{} : screen.client().name, Tone::client, said.text,
                  {.tone = Tone::quiet});
        break;
      case SaidBefore::Who::trainee:
        draw_said(pen, pen.word("conversation.you"), Tone::trainee, said.text, {.tone = Tone::quiet});
        break;
      case SaidBefore::Who::own_words:
        draw_said(pen, pen.word("conversation.you_wrote"), Tone::quiet, said.text,
                  {.tone = Tone::quiet, .style = TextStyle::small_text});
        break;
    }
  }
}

void draw_now(const Pen& pen, const ConversationScreen& screen) {
  std::string_view who = screen.client().name;
  for (const ClientLine& line : screen.lines()) {
    if (line.revealed == 0) who = {};
    draw_said(pen, who, Tone::client, line.text, {.style = TextStyle::large, .shown = line.revealed});
    who = {};
  }
  if (!screen.over_words().empty()) pen.ui.text(screen.over_words(), {.tone = Tone::quiet});
}

void draw_spoken(const Pen& pen, ConversationMemory& memory, const ConversationScreen& screen,
                 const Rect& where) {
  Ui& ui = pen.ui;
  ui.region(
      "spoken", where,
      [&] {
        // The newest words stand right above the answers.
        ui.gap(std::max(2.0F, (where.height - memory.spoken_height) / ui.unit() - 1));
        const float from = ui.cursor();
        ui.inset(3, [&] {
          draw_earlier(pen, screen);
          ui.gap(0.5F);
          draw_now(pen, screen);
          ui.gap(1);
        });
        memory.spoken_height = ui.cursor() - from;
        // Whenever more is said, or the answers leave it less room, the newest words stay in sight.
        const std::array stands{static_cast<float>(screen.backlog().size() * 100 + screen.lines().size()),
                                where.height, memory.spoken_height};
        if (stands != memory.stood) {
          memory.stood = stands;
          memory.frames_to_end = 3;
        }
        if (memory.frames_to_end > 0) {
          --memory.frames_to_end;
          ui.scroll_to_end();
        }
      },
      true);
  // What was said earlier fades away upwards.
  const std::uint32_t opaque = ui.colour(Tone::ground);
  const std::uint32_t clear = ui.colour(Tone::ground, 0);
  ui.list().AddRectFilledMultiColor({where.x, where.y}, {where.right(), where.y + 4 * ui.unit()}, opaque,
                                    opaque, clear, clear);
}

void draw_own_words(const Pen& pen, ConversationScreen& screen) {
  Ui& ui = pen.ui;
  if (ui.field("own-words", pen.word("conversation.own_words"), screen.draft(),
               {.lines = 3, .explanation = pen.word("conversation.own_words_about")}) == Ui::Edit::submitted)
    screen.hand_in();
  ui.gap(1);
  ui.row([&] {
    const bool is_blank = screen.draft().find_first_not_of(' ') == std::string::npos;
    if (ui.primary("hand-in", pen.word(is_blank ? "conversation.skip_writing" : "conversation.hand_in")))
      screen.hand_in();
  });
}

void draw_choices(const Pen& pen, ConversationScreen& screen) {
  Ui& ui = pen.ui;
  if (!screen.own_words().empty()) {
    ui.small(pen.word("conversation.you_wrote") + ": " + screen.own_words(), Tone::ink);
    ui.gap(0.5F);
  }
  std::optional<std::size_t> chosen;
  const auto& answers = screen.answers();
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    const std::string note = answers[i].is_nearest ? pen.word("conversation.nearest") : std::string{};
    if (ui.option("answer-" + number, number, answers[i].text, "answers", note)) chosen = i;
    ui.gap(0.75F);
  }
  if (const auto digit = ui.take_digit(); digit && static_cast<std::size_t>(*digit) <= answers.size())
    chosen = static_cast<std::size_t>(*digit) - 1;
  if (chosen) screen.choose(*chosen);
}

void draw_answers(const Pen& pen, ConversationScreen& screen, Destination& wanted) {
  Ui& ui = pen.ui;
  switch (screen.phase()) {
    case ConversationPhase::client_speaks:
      if (ui.button("hear-all", pen.word("conversation.show_all"), {.kind = ButtonKind::plain}) ||
          ui.take(Key::space) || ui.take(Key::enter))
        screen.finish_speaking();
      break;
    case ConversationPhase::own_words: draw_own_words(pen, screen); break;
    case ConversationPhase::answers: draw_choices(pen, screen); break;
    case ConversationPhase::over:
      if (ui.primary("go-on", pen.word("conversation.look_back"))) wanted = screen.go_on();
      break;
  }
}

void draw_coach(const Pen& pen, ConversationScreen& screen) {
  Ui& ui = pen.ui;
  if (!screen.has_coach()) return;
  ui.card(
      "coach",
      [&] {
        ui.small(pen.word("conversation.coach"));
        for (const CoachNote& note : screen.coach()) ui.text(note.sign + " " + note.words);
        if (!screen.hint().empty()) ui.text(screen.hint(), {.tone = Tone::trainee});
        if (screen.can_hint() &&
            ui.button("hint", pen.word("conversation.hint"), {.kind = ButtonKind::plain}))
          screen.ask_hint();
      },
      Tone::raised);
  ui.gap(1);
}

/// Lower right: answers, own words, coach; as high as they are, and scrolling where that would hide the
/// client's words.
void draw_turn(const Pen& pen, ConversationMemory& memory, ConversationScreen& screen, const Rect& panel,
               Destination& wanted) {
  Ui& ui = pen.ui;
  const float most = panel.height * 0.62F;
  const float height = std::min(most, memory.answers_height);
  draw_spoken(pen, memory, screen, {panel.x, panel.y, panel.width, panel.height - height});
  const float top = panel.bottom() - height;
  ui.list().AddLine({panel.x + 3 * ui.unit(), top}, {panel.right() - 3 * ui.unit(), top},
                    ui.colour(Tone::line), 1);
  ui.region("answers", {panel.x, top, panel.width, height}, [&] {
    const float from = ui.cursor();
    ui.gap(1.5F);
    ui.inset(3, [&] {
      if (const std::string warning = screen.warning(); !warning.empty()) warn(pen, warning);
      if (const std::string overtaken = screen.overtaken(); !overtaken.empty()) {
        warn(pen, overtaken);
        if (ui.button("open-again", pen.word("conversation.open_again"))) wanted = screen.open_again();
      } else {
        draw_answers(pen, screen, wanted);
      }
      ui.gap(1);
      draw_coach(pen, screen);
    });
    ui.gap(1);
    memory.answers_height = ui.cursor() - from + 2;
  });
}

void draw_bar(const Pen& pen, ConversationScreen& screen) {
  Ui& ui = pen.ui;
  constexpr Ui::ButtonLook plain{.kind = ButtonKind::plain};
  const std::string count =
      screen.typical_length()
          ? pen.word("conversation.exchange_of", {{"n", std::to_string(screen.exchange())},
                                                  {"most", std::to_string(*screen.typical_length())}})
          : pen.word("conversation.exchange", {{"n", std::to_string(screen.exchange())}});
  const std::string mode = pen.word(screen.mode() == Mode::exam ? "briefing.exam" : "briefing.practice");
  const std::string again = pen.word("conversation.try_another");
  const std::string say = pen.word("conversation.say_again");
  const std::string pause = pen.word("conversation.pause");
  float right = ui.measure(count + mode, TextStyle::small_text).width + 7 * ui.unit() +
                ui.button_width(say, plain) + ui.button_width(pause, plain);
  if (screen.can_take_back()) right += ui.button_width(again, plain) + ui.unit();
  const bool is_back = bar(pen, {.title = screen.title(), .most_width = 4000}, right, [&] {
    ui.chip(count);
    ui.chip(mode);
    if (screen.can_take_back() &&
        (ui.button("again", again, plain) || (!ui.is_editing() && ui.take(Key::take_back))))
      screen.take_back();
    if (ui.button("say", say, plain) || (!ui.is_editing() && ui.take(Key::read_again))) screen.say_again();
    if (ui.button("pause", pause, plain)) screen.set_paused(true);
  });
  if (is_back) screen.set_paused(true);
}

void draw_pause(const Pen& pen, ConversationScreen& screen, Destination& wanted) {
  Ui& ui = pen.ui;
  if (ui.take(Key::escape)) screen.set_paused(false);
  page(
      pen, "pause",
      [&] {
        ui.gap(6);
        ui.heading(pen.word("pause.title"), TextStyle::display);
        ui.gap(1);
        ui.text(pen.word("pause.about"));
        ui.gap(2);
        if (ui.primary("go-on", pen.word("pause.go_on"))) screen.set_paused(false);
        ui.gap(1);
        if (ui.button("settings", pen.word("settings"))) wanted = to::Settings{};
        ui.gap(1);
        if (ui.button("leave", pen.word("pause.leave"))) wanted = screen.leave();
        ui.gap(0.5F);
        ui.small(pen.word("pause.leave_about"));
      },
      560);
}

}  // namespace

Destination draw(const Pen& pen, Memory& memory, ConversationScreen& screen) {
  Ui& ui = pen.ui;
  Destination wanted = to::Here{};
  if (screen.is_paused()) {
    draw_pause(pen, screen, wanted);
    return wanted;
  }
  draw_bar(pen, screen);
  const Rect window = ui.window();
  const float top = ui.cursor();
  const float height = window.height - top;
  const std::string client = screen.client().age > 0
                                 ? screen.client().name + ", " + std::to_string(screen.client().age)
                                 : screen.client().name;
  constexpr float least_width = 1100;
  if (window.width < least_width * ui.screen_scale()) {
    const float band = std::min(height * 0.3F, 260.0F * ui.screen_scale());
    draw_client(pen, memory.conversation, screen, {0, top, window.width, band});
    draw_turn(pen, memory.conversation, screen, {0, top + band, window.width, height - band}, wanted);
    return wanted;
  }
  const float side = std::round(window.width * 0.34F);
  const float foot = screen.meters().empty() ? 6.5F * ui.unit() : 20 * ui.unit();
  draw_client(pen, memory.conversation, screen, {0, top, side, height - foot});
  ui.region("client", {0, top + height - foot, side, foot}, [&] {
    ui.gap(1);
    ui.inset(3, [&] {
      ui.text(client, {.tone = Tone::client, .style = TextStyle::heading});
      for (const Meter& meter : screen.meters()) draw_meter(pen, meter);
    });
  });
  draw_turn(pen, memory.conversation, screen, {side, top, window.width - side, height}, wanted);
  return wanted;
}

std::optional<std::int64_t> next_change(const Memory& memory, std::int64_t now) {
  if (!memory.conversation.motion) return std::nullopt;
  const std::int64_t next = memory.conversation.motion->next_change(now);
  return next == PortraitMotion::never ? std::nullopt : std::optional(next);
}

}  // namespace vt::views
