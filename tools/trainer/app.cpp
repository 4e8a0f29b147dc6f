#include "tools/trainer/app.h"

#include <algorithm>

#include "tools/trainer/views/shell.h"

namespace vt {

void App::draw(Ui& ui, std::int64_t now) {
  trainer_.tick(now);
  if (visit_ != trainer_.visit()) {
    visit_ = trainer_.visit();
    memory_ = {};
  }
  obey_keys(ui);
  ui.set_reading(trainer_.settings().reads_focus);
  const views::Pen pen{ui, trainer_.words(), now};
  if (shows_keys_) {
    ui.begin_screen("keys");
    shows_keys_ = !views::draw_keyboard_map(pen);
    return;
  }
  ui.begin_screen(std::to_string(visit_));
  if (!trainer_.notice().empty()) {
    ui.gap(1);
    ui.inset(views::side_of(ui, views::column_width), [&] { views::warn(pen, trainer_.notice()); });
  }
  const Destination wanted =
      std::visit([&](auto& screen) { return views::draw(pen, memory_, screen); }, trainer_.screen());
  if (ui.take(Key::f1)) shows_keys_ = true;
  trainer_.go(wanted);
}

/// Keys that mean the same on every screen.
void App::obey_keys(Ui& ui) {
  while (ui.take(Key::larger)) trainer_.enlarge_text(1);
  while (ui.take(Key::smaller)) trainer_.enlarge_text(-1);
  if (ui.take(Key::full_screen)) wants_full_screen_ = true;
  if (ui.take(Key::quit)) trainer_.go(to::Quit{});
}

void App::after_frame(const Ui& ui) {
  if (ui.announcement()) read_aloud(*ui.announcement());
}

void App::read_aloud(const Note& note) {
  const Settings& settings = trainer_.settings();
  if (!settings.reads_focus && !settings.copies_to_clipboard) return;
  const Words& words = trainer_.words();
  std::string text = note.name;
  if (note.role != Role::text && note.role != Role::heading)
    text += ", " + words.text("ui.role." + std::string(name_of(note.role)));
  if (!note.value.empty()) {
    const std::string key = "ui.value." + note.value;
    text += ", " + (words.has(key) ? words.text(key) : note.value);
  }
  if (settings.reads_focus) world_.speech.speak(text, {.locale = words.locale(), .volume = settings.voice});
  if (settings.copies_to_clipboard) world_.desktop.copy(text);
}

std::optional<std::int64_t> App::sleep(std::int64_t now) const {
  std::optional<std::int64_t> next = trainer_.next_change(now);
  if (const auto moves = views::next_change(memory_, now); moves && (!next || *moves < *next)) next = moves;
  if (!next) return std::nullopt;
  return std::max<std::int64_t>(0, *next - now);
}

}  // namespace vt
