#pragma once

// How this person wants the program: language, text, colours, sound, reading aloud, and what a conversation
// begins with. A value; kept as settings.json in the user's folder.

#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/doors.h"
#include "engine/base/fields.h"
#include "engine/base/result.h"

namespace vt {

enum class ThemeName : std::uint8_t { light, dark, high_contrast };
template <>
inline constexpr auto names<ThemeName> = spellings({"light", "dark", "high_contrast"});

enum class FontName : std::uint8_t { inter, andika, dejavu, open_dyslexic };
template <>
inline constexpr auto names<FontName> = spellings({"inter", "andika", "dejavu", "open_dyslexic"});

/// How fast the client's words appear.
enum class TextSpeed : std::uint8_t { calm, quick, slow, at_once };
template <>
inline constexpr auto names<TextSpeed> = spellings({"calm", "quick", "slow", "at_once"});

inline constexpr int least_text_percent = 75;
inline constexpr int most_text_percent = 250;

struct Settings {
  int format = 1;
  std::string language;  ///< "nl" or "en"; "" follows the system
  int text_percent = 100;
  FontName font = FontName::inter;
  ThemeName theme = ThemeName::light;
  bool less_motion = false;
  TextSpeed text_speed = TextSpeed::calm;
  int ambience = 50;  ///< 0..100, as are the next two
  int cues = 50;
  int voice = 100;
  bool is_muted = false;
  bool is_mono = false;
  bool reads_client = false;         ///< what the client says is spoken
  bool reads_focus = false;          ///< whatever has the keyboard's focus is read aloud
  bool copies_to_clipboard = false;  ///< ... and put on the clipboard, for a screen reader
  bool has_coach = false;
  bool has_meters = false;
  bool writes_first = true;  ///< own words before the answers, on the turns that ask for it
  std::string pseudonym;
  bool is_welcomed = false;              ///< the first start is behind us
  std::vector<std::string> own_folders;  ///< further folders with scenarios
  bool operator==(const Settings&) const = default;

  [[nodiscard]] SoundLevels levels() const;
};

template <class F>
void fields(F& f, const Settings* /*of*/) {
  constexpr int loudest = 100;
  f("format", &Settings::format, {.required = true, .min = 1, .max = 1});
  f("language", &Settings::language, {.max = 10});
  f("text_percent", &Settings::text_percent, {.min = least_text_percent, .max = most_text_percent});
  f("font", &Settings::font);
  f("theme", &Settings::theme);
  f("less_motion", &Settings::less_motion);
  f("text_speed", &Settings::text_speed);
  f("ambience", &Settings::ambience, {.min = 0, .max = loudest});
  f("cues", &Settings::cues, {.min = 0, .max = loudest});
  f("voice", &Settings::voice, {.min = 0, .max = loudest});
  f("is_muted", &Settings::is_muted);
  f("is_mono", &Settings::is_mono);
  f("reads_client", &Settings::reads_client);
  f("reads_focus", &Settings::reads_focus);
  f("copies_to_clipboard", &Settings::copies_to_clipboard);
  f("has_coach", &Settings::has_coach);
  f("has_meters", &Settings::has_meters);
  f("writes_first", &Settings::writes_first);
  f("pseudonym", &Settings::pseudonym, {.max = 80});
  f("is_welcomed", &Settings::is_welcomed);
  f("own_folders", &Settings::own_folders, {.max = 20});
}

/// Reads settings.json. Where there is none, or of a value that cannot be understood, the defaults hold; a
/// file that is broken, wholly or in one value, is told about ("settings.broken") and left where it is until
/// something is changed.
struct SettingsReading {
  Settings settings;
  std::vector<Problem> warnings;
};
[[nodiscard]] SettingsReading read_settings(const Files& files, const std::string& path);
[[nodiscard]] Outcome write_settings(Files& files, const std::string& path, const Settings& settings);

}  // namespace vt
