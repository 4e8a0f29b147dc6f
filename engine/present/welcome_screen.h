#pragma once

// The first start: five short pages that can be left at any moment. Whatever is chosen here is applied and
// saved at once, by the same rules as on the settings screen.

#include <cstdint>
#include <string>
#include <vector>

#include "engine/present/destination.h"
#include "engine/present/settings_screen.h"

namespace vt {

enum class WelcomePage : std::uint8_t { language, text, sound, about, place };
template <>
inline constexpr auto names<WelcomePage> = spellings({"language", "text", "sound", "about", "place"});

/// A page as it is shown; what can be chosen on it is `WelcomeScreen::settings`.
struct WelcomeText {
  std::string title;
  std::vector<std::string> paragraphs;
  bool operator==(const WelcomeText&) const = default;
};

class WelcomeScreen {
 public:
  WelcomeScreen(World& world, Settings& settings, const Words& words)
      : words_(words), settings_(world, settings, words) {}

  [[nodiscard]] WelcomePage page() const { return page_; }
  /// From 1, of `page_count`.
  [[nodiscard]] int page_number() const { return static_cast<int>(page_) + 1; }
  [[nodiscard]] static int page_count() { return static_cast<int>(count_of<WelcomePage>); }
  /// "1 of 5".
  [[nodiscard]] std::string place_in_row() const;
  [[nodiscard]] WelcomeText text() const;
  [[nodiscard]] bool is_last() const { return page_ == WelcomePage::place; }

  /// Language, text size, sound and voice tests, folders: pages show the parts that belong to them.
  [[nodiscard]] SettingsScreen& settings() { return settings_; }

  /// To the next page; from the last one to the library.
  Destination next();
  /// To the page before; stays on the first.
  void back();
  /// To the library; the welcome does not come again by itself.
  Destination skip();

 private:
  Destination finish();

  const Words& words_;
  SettingsScreen settings_;
  WelcomePage page_ = WelcomePage::language;
};

}  // namespace vt
