#pragma once

// A user's folder of its own for the real window, and what is kept in it while somebody presses keys.

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <unistd.h>

#include "engine/store/store.h"
#include "tests/window/desk.h"

namespace vt::testing {

namespace fs = std::filesystem;

class RealWindow : public ::testing::Test {
 protected:
  void SetUp() override {
    home = fs::temp_directory_path() / ("verandertaal-window-" + std::to_string(getpid()));
    fs::create_directories(home / "user");
    fs::create_directories(pictures);
    settings(
        R"({"format":1,"language":"nl","is_welcomed":true,"text_speed":"at_once","copies_to_clipboard":true})");
  }
  void TearDown() override { fs::remove_all(home); }

  void settings(const std::string& text) const { std::ofstream(home / "user" / "settings.json") << text; }
  [[nodiscard]] std::string user() const { return (home / "user").string(); }
  [[nodiscard]] std::string arguments() const { return "--user " + user() + " --width 1280 --height 800"; }
  /// The one conversation that is kept, as it is now on the disk.
  [[nodiscard]] std::optional<Record> record() const {
    Result<Store> store = Store::open(user() + "/conversations.sqlite");
    if (!store.ok()) return std::nullopt;
    const auto list = store.value().list();
    if (!list.ok() || list.value().empty()) return std::nullopt;
    Result<SessionFile> file = store.value().load(list.value().front().id);
    return file.ok() ? std::optional(file.value().record) : std::nullopt;
  }
  [[nodiscard]] std::size_t answers() const {
    const auto kept = record();
    return kept ? kept->log.events.size() : 0;
  }
  /// Presses a number key, once, and waits until one more answer is kept. On a Belgian keyboard that key
  /// gives & or é without Shift.
  [[nodiscard]] bool answer(Desk& desk, int number,
                            std::chrono::milliseconds within = std::chrono::seconds(20)) {
    constexpr const char* keys[] = {"ampersand", "eacute", "quotedbl"};
    const std::size_t before = answers();
    desk.press(keys[number - 1]);
    const bool is_kept = becomes_true([&] { return answers() > before; }, within);
    if (is_kept) pressed.push_back(number);
    return is_kept;
  }
  /// Goes on with Tab until what is on the clipboard begins so: the name of what has the focus.
  [[nodiscard]] static bool tab_to(Desk& desk, const std::string& name) {
    return becomes_true([&] {
      desk.press("Tab");
      return becomes_true([&] { return desk.clipboard().rfind(name, 0) == 0; },
                          std::chrono::milliseconds(250));
    });
  }

  fs::path home;
  fs::path pictures = VT_PICTURES_DIR;
  std::vector<int> pressed;
};

}  // namespace vt::testing
