#pragma once

// A desk with a screen, a Belgian keyboard and somebody at it: an X server of its own, and xdotool for the
// hands. Waiting is always for something to become true, with a deadline; nothing sleeps for its own sake.

#include <chrono>
#include <functional>
#include <string>
#include <utility>

#include <sys/types.h>

namespace vt::testing {

/// What a command prints; "" where it cannot be run.
[[nodiscard]] std::string printed_by(const std::string& command);

/// True as soon as `is_so`, false where it is not within the time.
[[nodiscard]] bool becomes_true(const std::function<bool()>& is_so,
                                std::chrono::milliseconds within = std::chrono::seconds(20));

class Desk {
 public:
  /// A screen of that size, with the layout be (AZERTY). `home` is the user's folder; `options` are further
  /// ones for the X server.
  Desk(int width, int height, std::string home, const std::string& options = "");
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;
  Desk(Desk&&) = delete;
  Desk& operator=(Desk&&) = delete;
  ~Desk();

  [[nodiscard]] bool is_there() const { return server_ > 0; }
  /// What every program is started with from here on: "NAME=value ...", and a program to start it by.
  void surround(std::string with) { surroundings_ = std::move(with); }
  /// Starts a program with these arguments, without waiting for its window.
  void start(const std::string& program, const std::string& arguments);
  /// Waits for its window and looks at it.
  [[nodiscard]] bool has_opened(const std::string& title = "Verandertaal");
  /// Starts a program with these arguments and waits for its window.
  [[nodiscard]] bool open(const std::string& program, const std::string& arguments);
  [[nodiscard]] pid_t program() const { return program_; }
  [[nodiscard]] const std::string& display() const { return display_; }
  /// As a crash would: at once, with no chance to tidy up.
  void kill_program();
  void send(int signal);
  /// As the cross in the corner does: asks the window to close. False where no window is there to be asked.
  [[nodiscard]] bool ask_to_close();
  /// What it wrote to the terminal.
  [[nodiscard]] std::string said() const;
  /// Waits for it to end by itself: its exit code, 128 and the signal that ended it, -1 where it does not
  /// end.
  [[nodiscard]] int exit_code();
  /// Keys by X's names: "Return", "ctrl+a", "eacute".
  void press(const std::string& keys);
  /// What lies on the clipboard.
  [[nodiscard]] std::string clipboard();
  void photograph(const std::string& file);

 private:
  [[nodiscard]] std::string at(const std::string& command) const;

  std::string home_;
  std::string display_;
  std::string surroundings_;
  std::string window_;
  pid_t server_ = 0;
  pid_t program_ = 0;
};

}  // namespace vt::testing
