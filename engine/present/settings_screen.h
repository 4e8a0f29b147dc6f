#pragma once

// How somebody wants the program. Every change holds at once and is saved at once; where it cannot be saved
// it holds all the same, and the screen says so. Rebuilding a font atlas or reading another language is done
// by whoever sees that the Settings are different.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/words.h"
#include "engine/present/destination.h"
#include "engine/present/keyboard_map.h"
#include "engine/present/settings.h"
#include "engine/present/world.h"

namespace vt {

enum class SettingSwitch : std::uint8_t {
  less_motion,
  is_muted,
  is_mono,
  reads_client,
  reads_focus,
  copies_to_clipboard,
  has_coach,
  has_meters,
  writes_first,
};
template <>
inline constexpr auto names<SettingSwitch> = spellings({"less_motion", "is_muted", "is_mono", "reads_client",
                                                        "reads_focus", "copies_to_clipboard", "has_coach",
                                                        "has_meters", "writes_first"});

enum class SettingNumber : std::uint8_t { text_percent, ambience, cues, voice };
template <>
inline constexpr auto names<SettingNumber> = spellings({"text_percent", "ambience", "cues", "voice"});

/// One of several: `value` is what is saved, `name` what is read.
struct SettingChoice {
  std::string value;
  std::string name;
  bool is_chosen = false;
  bool operator==(const SettingChoice&) const = default;
};

struct SwitchRow {
  SettingSwitch which = SettingSwitch::less_motion;
  std::string name;
  std::string about;  ///< what it does, in a sentence
  bool is_on = false;
  bool operator==(const SwitchRow&) const = default;
};

struct NumberRow {
  SettingNumber which = SettingNumber::text_percent;
  std::string name;
  std::string shown;  ///< "125 %", "off"
  int value = 0;
  int least = 0;
  int most = 0;
  int step = 1;  ///< of an arrow key
  bool operator==(const NumberRow&) const = default;
};

/// Where the settings of this user are kept.
[[nodiscard]] std::string settings_file(const World& world);

class SettingsScreen {
 public:
  SettingsScreen(World& world, Settings& settings, const Words& words)
      : world_(world), settings_(settings), words_(words) {}

  [[nodiscard]] const Settings& settings() const { return settings_; }

  /// As of now, worded. `languages` begins with "as the system has it" (value "").
  [[nodiscard]] std::vector<SettingChoice> languages() const;
  [[nodiscard]] std::vector<SettingChoice> fonts() const;
  [[nodiscard]] std::vector<SettingChoice> themes() const;
  [[nodiscard]] std::vector<SettingChoice> text_speeds() const;
  [[nodiscard]] SwitchRow row(SettingSwitch which) const;
  [[nodiscard]] NumberRow row(SettingNumber which) const;

  /// Values that are not among the choices are passed over; numbers are kept within their bounds.
  void choose_language(const std::string& value);
  void choose_font(const std::string& value);
  void choose_theme(const std::string& value);
  void choose_text_speed(const std::string& value);
  void set(SettingSwitch which, bool is_on);
  void set(SettingNumber which, int value);
  /// One line of at most 80 characters; anything else is refused and told about (`notice`).
  void set_pseudonym(const std::string& text);
  void set_welcomed();

  /// Whether there is anything that can be heard, in words: "Sound works", or what is missing.
  [[nodiscard]] std::string sound_words() const;
  /// "The voice is espeak-ng", or that there is none.
  [[nodiscard]] std::string voice_words() const;
  [[nodiscard]] bool has_voice() const { return !world_.speech.name().empty(); }
  /// Lets the cue be heard; nothing is heard where there is no device.
  void test_sound();
  /// Lets the system's voice say a sentence in the language of the window.
  void test_voice();
  void stop_voice() { world_.speech.stop(); }

  /// Where things lie.
  [[nodiscard]] const std::string& user_folder() const { return world_.user; }
  [[nodiscard]] const std::string& reports_folder() const { return world_.reports; }
  void open_user_folder() { open_folder(world_.user); }
  void open_reports_folder() { open_folder(world_.reports); }

  /// Further folders with scenarios. Adding one that does not exist, holds no scenario or is there already
  /// is told about and changes nothing. The library reads them when it is opened next.
  [[nodiscard]] const std::vector<std::string>& own_folders() const { return settings_.own_folders; }
  bool add_folder(const std::string& path);
  void remove_folder(std::size_t index);

  /// What is to be told, in words: a save that failed (it stays until one succeeds), or why the last wish was
  /// refused; "" where all is well.
  [[nodiscard]] std::string notice() const;
  [[nodiscard]] bool is_saved() const { return !failed_save_; }

  [[nodiscard]] std::vector<KeyGroup> keys() const { return keyboard_map(words_); }
  [[nodiscard]] static Destination back() { return to::Back{}; }
  [[nodiscard]] static Destination welcome() { return to::Welcome{}; }

 private:
  void save();
  void open_folder(const std::string& path);

  World& world_;
  Settings& settings_;
  const Words& words_;
  std::optional<Problem> failed_save_;
  std::optional<Problem> refused_;
};

}  // namespace vt
