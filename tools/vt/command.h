#pragma once

// A `vt` command: a name, its options, and what it does. Commands see the world through Context alone, so a
// test runs them with files in memory and reads what they print.

#include <functional>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "engine/base/doors.h"
#include "engine/base/words.h"
#include "engine/model/finding.h"
#include "engine/store/store.h"

namespace vt::terminal {

/// Exit codes, for scripts: fine, findings, could not do it.
inline constexpr int fine = 0;
inline constexpr int has_findings = 1;
inline constexpr int failed = 2;

struct Context {
  Files& files;
  Clock& clock;
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  Words words;
  std::string data;                            ///< folder with content/, scenarios/, rules/
  std::vector<std::string> own;                ///< further folders with scenarios
  std::string store_path;                      ///< the user's database
  std::string reports;                         ///< where reports go by themselves
  bool is_interactive = false;                 ///< a person at a terminal
  bool (*open)(const std::string&) = nullptr;  ///< opens a file on the desktop, where there is one
  bool shows_progress = false;                 ///< messages go to a terminal
  bool (*is_stopped)() = nullptr;              ///< somebody asked long work to stop

  /// Prints a problem in words and gives `failed`.
  int fail(const Problem& problem) const;
  void say(const std::string& key, const Words::Values& values = {}) const;
};

struct Command {
  std::string_view name;
  /// Declares options on `app` and gives what runs once they are read.
  std::function<int()> (*declare)(CLI::App& app, Context& context);
};

/// All of them, in the order in which help lists them.
[[nodiscard]] std::span<const Command> commands();

std::function<int()> declare_play(CLI::App& app, Context& context);
std::function<int()> declare_check(CLI::App& app, Context& context);
std::function<int()> declare_fmt(CLI::App& app, Context& context);
std::function<int()> declare_report(CLI::App& app, Context& context);
std::function<int()> declare_sessions(CLI::App& app, Context& context);
std::function<int()> declare_explore(CLI::App& app, Context& context);
std::function<int()> declare_diff(CLI::App& app, Context& context);
std::function<int()> declare_schema(CLI::App& app, Context& context);

}  // namespace vt::terminal
