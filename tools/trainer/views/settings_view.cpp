#include <algorithm>
#include <array>

#include "tools/trainer/views/settings_parts.h"

namespace vt::views {

std::optional<std::string> draw_choices(const Pen& pen, const std::string& key, std::string_view label,
                                        const std::vector<SettingChoice>& choices) {
  std::vector<std::string> names;
  std::size_t at = 0;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    names.push_back(choices[i].name);
    if (choices[i].is_chosen) at = i;
  }
  const bool has_changed = pen.ui.choice(key, label, names, at);
  pen.ui.gap(2);
  return has_changed ? std::optional(choices[at].value) : std::nullopt;
}

void draw_number(const Pen& pen, SettingsScreen& screen, SettingNumber which) {
  const NumberRow row = screen.row(which);
  int value = row.value;
  // The words for a value are the screen's; while it moves they are those of the value that holds.
  if (pen.ui.slider(std::string(name_of(which)), row.name, value, {row.least, row.most, row.step},
                    [&](int /*shown*/) { return row.shown; }))
    screen.set(which, value);
  pen.ui.gap(1);
}

void draw_switch(const Pen& pen, SettingsScreen& screen, SettingSwitch which) {
  const SwitchRow row = screen.row(which);
  bool is_on = row.is_on;
  if (pen.ui.toggle(std::string(name_of(which)), row.name, is_on, row.about)) screen.set(which, is_on);
  pen.ui.gap(1);
}

void draw_text_settings(const Pen& pen, SettingsScreen& screen) {
  draw_number(pen, screen, SettingNumber::text_percent);
  if (const auto font = draw_choices(pen, "font", pen.word("settings.font"), screen.fonts()))
    screen.choose_font(*font);
  if (const auto theme = draw_choices(pen, "theme", pen.word("settings.theme"), screen.themes()))
    screen.choose_theme(*theme);
}

void draw_sound_settings(const Pen& pen, SettingsScreen& screen) {
  Ui& ui = pen.ui;
  ui.text(screen.sound_words(), {.tone = Tone::quiet});
  ui.text(screen.voice_words(), {.tone = Tone::quiet});
  ui.gap(1);
  ui.row([&] {
    if (ui.button("test-sound", pen.word("settings.test_sound"))) screen.test_sound();
    if (ui.button("test-voice", pen.word("settings.test_voice"), {.is_enabled = screen.has_voice()}))
      screen.test_voice();
  });
  ui.gap(2);
  draw_switch(pen, screen, SettingSwitch::reads_client);
  draw_switch(pen, screen, SettingSwitch::reads_focus);
}

namespace {

void draw_conversation(const Pen& pen, SettingsScreen& screen) {
  section(pen, pen.word("settings.conversation"));
  if (const auto speed = draw_choices(pen, "speed", pen.word("settings.speed"), screen.text_speeds()))
    screen.choose_text_speed(*speed);
  for (const SettingSwitch which : {SettingSwitch::has_coach, SettingSwitch::has_meters,
                                    SettingSwitch::writes_first, SettingSwitch::less_motion})
    draw_switch(pen, screen, which);
}

void draw_sound(const Pen& pen, SettingsScreen& screen) {
  section(pen, pen.word("settings.sound"));
  for (const SettingNumber which : {SettingNumber::ambience, SettingNumber::cues, SettingNumber::voice})
    draw_number(pen, screen, which);
  draw_switch(pen, screen, SettingSwitch::is_muted);
  draw_switch(pen, screen, SettingSwitch::is_mono);
  draw_sound_settings(pen, screen);
  draw_switch(pen, screen, SettingSwitch::copies_to_clipboard);
}

void draw_person(const Pen& pen, SettingsMemory& memory, SettingsScreen& screen) {
  Ui& ui = pen.ui;
  section(pen, pen.word("settings.data"));
  if (!memory.pseudonym) memory.pseudonym = screen.settings().pseudonym;
  if (ui.field("pseudonym", pen.word("settings.pseudonym"), *memory.pseudonym,
               {.most_bytes = 80, .explanation = pen.word("settings.pseudonym_about")}) != Ui::Edit::none)
    screen.set_pseudonym(*memory.pseudonym);
  ui.gap(2);
  ui.text(pen.word("settings.user_folder"), {.style = TextStyle::strong});
  ui.text(screen.user_folder());
  ui.gap(0.5F);
  if (ui.button("open-user", pen.word("open_folder"))) screen.open_user_folder();
  ui.gap(1.5F);
  ui.text(pen.word("settings.reports_folder"), {.style = TextStyle::strong});
  ui.text(screen.reports_folder());
  ui.gap(0.5F);
  if (ui.button("open-reports", pen.word("open_folder"))) screen.open_reports_folder();
  ui.gap(2);
  ui.text(pen.word("settings.own_folders"), {.style = TextStyle::strong});
  std::optional<std::size_t> removed;
  for (std::size_t i = 0; i < screen.own_folders().size(); ++i)
    ui.row([&] {
      ui.text(screen.own_folders()[i]);
      if (ui.button("remove-" + std::to_string(i), pen.word("settings.remove_folder"))) removed = i;
    });
  if (removed) screen.remove_folder(*removed);
  const Ui::Edit edit = ui.field("folder", pen.word("settings.add_folder"), memory.folder, {});
  ui.gap(0.5F);
  if ((ui.button("add", pen.word("settings.add"), {.is_enabled = !memory.folder.empty()}) ||
       edit == Ui::Edit::submitted) &&
      screen.add_folder(memory.folder))
    memory.folder.clear();
}

}  // namespace

Destination draw(const Pen& pen, Memory& memory, SettingsScreen& screen) {
  Ui& ui = pen.ui;
  Destination wanted = to::Here{};
  if (bar(pen, {.title = pen.word("settings")})) wanted = SettingsScreen::back();
  page(
      pen, "settings",
      [&] {
        if (const std::string notice = screen.notice(); !notice.empty()) warn(pen, notice);
        if (const auto language =
                draw_choices(pen, "language", pen.word("settings.language"), screen.languages()))
          screen.choose_language(*language);
        draw_text_settings(pen, screen);
        draw_conversation(pen, screen);
        draw_sound(pen, screen);
        draw_person(pen, memory.settings, screen);
        section(pen, pen.word("keys.title"));
        draw_keys(pen);
        ui.gap(2);
        if (ui.button("welcome", pen.word("settings.welcome"))) wanted = SettingsScreen::welcome();
      },
      860);
  return wanted;
}

void draw_keys(const Pen& pen) {
  for (const KeyGroup& group : keyboard_map(pen.words)) {
    pen.ui.text(group.title, {.style = TextStyle::strong});
    std::vector<std::vector<std::string>> rows;
    for (const KeyRow& row : group.rows) rows.push_back({row.keys, row.action});
    pen.ui.table({}, rows);
    pen.ui.gap(1.5F);
  }
}

bool draw_keyboard_map(const Pen& pen) {
  bool is_closed = bar(pen, {.title = pen.word("keys.title")});
  page(
      pen, "keys", [&] { draw_keys(pen); }, 860);
  return is_closed || pen.ui.take(Key::f1);
}

}  // namespace vt::views
