#include "engine/present/settings_screen.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/report/numbers.h"
#include "engine/report/wording.h"
#include "engine/scenario/folder.h"

namespace vt {
namespace {

constexpr int loudest = 100;
constexpr std::size_t longest_pseudonym = 80;
constexpr std::size_t most_folders = 20;

/// Where each switch stands in the Settings.
bool Settings::*member(SettingSwitch which) {
  switch (which) {
    case SettingSwitch::less_motion: return &Settings::less_motion;
    case SettingSwitch::is_muted: return &Settings::is_muted;
    case SettingSwitch::is_mono: return &Settings::is_mono;
    case SettingSwitch::reads_client: return &Settings::reads_client;
    case SettingSwitch::reads_focus: return &Settings::reads_focus;
    case SettingSwitch::copies_to_clipboard: return &Settings::copies_to_clipboard;
    case SettingSwitch::has_coach: return &Settings::has_coach;
    case SettingSwitch::has_meters: return &Settings::has_meters;
    case SettingSwitch::writes_first: return &Settings::writes_first;
  }
  return &Settings::less_motion;
}

int Settings::*member(SettingNumber which) {
  switch (which) {
    case SettingNumber::text_percent: return &Settings::text_percent;
    case SettingNumber::ambience: return &Settings::ambience;
    case SettingNumber::cues: return &Settings::cues;
    case SettingNumber::voice: return &Settings::voice;
  }
  return &Settings::text_percent;
}

template <Named E>
std::vector<SettingChoice> choices(const Words& words, std::string_view group, E chosen) {
  std::vector<SettingChoice> out;
  for (std::size_t i = 0; i < count_of<E>; ++i) {
    const E value = static_cast<E>(i);
    out.push_back({std::string(name_of(value)), named(words, group, value), value == chosen});
  }
  return out;
}

bool is_control(char c) {
  constexpr unsigned char space = 0x20;
  constexpr unsigned char del = 0x7F;
  return static_cast<unsigned char>(c) < space || static_cast<unsigned char>(c) == del;
}

bool is_one_line(const std::string& text) {
  return is_utf8(text) && std::none_of(text.begin(), text.end(), is_control) &&
         code_points(text) <= longest_pseudonym;
}

std::string without_slash(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  return path;
}

}  // namespace

std::string settings_file(const World& world) {
  return world.user + "/settings.json";
}

void SettingsScreen::save() {
  refused_.reset();
  failed_save_.reset();
  const Outcome written = write_settings(world_.files, settings_file(world_), settings_);
  if (!written.ok()) failed_save_ = written.problem();
}

std::vector<SettingChoice> SettingsScreen::languages() const {
  std::vector<SettingChoice> out{{"", words_.text("settings.language.system"), settings_.language.empty()}};
  for (const std::string_view tag : {"nl", "en"})
    out.push_back(
        {std::string(tag), words_.text("settings.language." + std::string(tag)), settings_.language == tag});
  return out;
}

std::vector<SettingChoice> SettingsScreen::fonts() const {
  return choices(words_, "settings.font", settings_.font);
}
std::vector<SettingChoice> SettingsScreen::themes() const {
  return choices(words_, "settings.theme", settings_.theme);
}
std::vector<SettingChoice> SettingsScreen::text_speeds() const {
  return choices(words_, "settings.text_speed", settings_.text_speed);
}

SwitchRow SettingsScreen::row(SettingSwitch which) const {
  return {which, named(words_, "settings.switch", which), named(words_, "settings.about", which),
          settings_.*member(which)};
}

NumberRow SettingsScreen::row(SettingNumber which) const {
  NumberRow out;
  out.which = which;
  out.name = named(words_, "settings.number", which);
  out.value = settings_.*member(which);
  const bool is_text = which == SettingNumber::text_percent;
  out.least = is_text ? least_text_percent : 0;
  out.most = is_text ? most_text_percent : loudest;
  out.step = is_text ? 25 : 10;
  out.shown = out.value == 0 ? words_.text("settings.silent") : percent(out.value, words_);
  return out;
}

void SettingsScreen::choose_language(const std::string& value) {
  const std::vector<SettingChoice> known = languages();
  const bool is_known =
      std::any_of(known.begin(), known.end(), [&](const SettingChoice& one) { return one.value == value; });
  if (!is_known) return;
  settings_.language = value;
  save();
}

void SettingsScreen::choose_font(const std::string& value) {
  const auto font = from_name<FontName>(value);
  if (!font) return;
  settings_.font = *font;
  save();
}

void SettingsScreen::choose_theme(const std::string& value) {
  const auto theme = from_name<ThemeName>(value);
  if (!theme) return;
  settings_.theme = *theme;
  save();
}

void SettingsScreen::choose_text_speed(const std::string& value) {
  const auto speed = from_name<TextSpeed>(value);
  if (!speed) return;
  settings_.text_speed = *speed;
  save();
}

void SettingsScreen::set(SettingSwitch which, bool is_on) {
  settings_.*member(which) = is_on;
  if (which == SettingSwitch::is_muted || which == SettingSwitch::is_mono)
    world_.sound.set_levels(settings_.levels());
  const bool silences = (which == SettingSwitch::is_muted && is_on) ||
                        (which == SettingSwitch::reads_client && !is_on) ||
                        (which == SettingSwitch::reads_focus && !is_on);
  if (silences) world_.speech.stop();
  save();
}

void SettingsScreen::set(SettingNumber which, int value) {
  const NumberRow bounds = row(which);
  settings_.*member(which) = std::clamp(value, bounds.least, bounds.most);
  if (which != SettingNumber::text_percent) world_.sound.set_levels(settings_.levels());
  save();
}

void SettingsScreen::set_pseudonym(const std::string& text) {
  if (!is_one_line(text)) {
    refused_ = problem("play.pseudonym", {{"most", std::to_string(longest_pseudonym)}});
    return;
  }
  settings_.pseudonym = nfc(text);
  save();
}

void SettingsScreen::set_welcomed() {
  settings_.is_welcomed = true;
  save();
}

std::string SettingsScreen::sound_words() const {
  if (!world_.sound.is_available()) return words_.text("settings.sound.none");
  return words_.text(settings_.is_muted ? "settings.sound.muted" : "settings.sound.works");
}

std::string SettingsScreen::voice_words() const {
  const std::string name = world_.speech.name();
  return name.empty() ? words_.text("settings.voice.none")
                      : words_.text("settings.voice.works", {{"name", name}});
}

void SettingsScreen::test_sound() {
  world_.sound.set_levels(settings_.levels());
  world_.sound.cue(world_.data + "/content/sounds/cue_client.ogg");
}

void SettingsScreen::test_voice() {
  SpeechManner manner;
  manner.locale = words_.locale();
  manner.volume = settings_.levels().voice;
  world_.speech.speak(words_.text("settings.voice.sample"), manner);
}

void SettingsScreen::open_folder(const std::string& path) {
  refused_.reset();
  if (!world_.desktop.open(path)) refused_ = problem("folder.not_opened", {{"folder", path}});
}

bool SettingsScreen::add_folder(const std::string& path) {
  const std::string folder = without_slash(path);
  std::vector<std::string>& own = settings_.own_folders;
  refused_.reset();
  if (folder.empty() || !world_.files.is_folder(folder))
    refused_ = problem("folder.missing", {{"folder", folder}});
  else if (std::find(own.begin(), own.end(), folder) != own.end())
    refused_ = problem("folder.known", {{"folder", folder}});
  else if (scenario_folders(world_.files, folder).empty())
    refused_ = problem("scenario.none", {{"folder", folder}});
  else if (own.size() >= most_folders)
    refused_ = problem("folder.too_many", {{"most", std::to_string(most_folders)}});
  if (refused_) return false;
  own.push_back(folder);
  save();
  return true;
}

void SettingsScreen::remove_folder(std::size_t index) {
  if (index >= settings_.own_folders.size()) return;
  settings_.own_folders.erase(settings_.own_folders.begin() + static_cast<std::ptrdiff_t>(index));
  save();
}

std::string SettingsScreen::notice() const {
  if (refused_) return words_.text(*refused_);
  if (failed_save_) return words_.text("settings.not_saved", {{"why", words_.text(*failed_save_)}});
  return {};
}

}  // namespace vt
