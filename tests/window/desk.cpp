#include "tests/window/desk.h"

#include <array>
#include <csignal>
#include <cstdio>
#include <vector>

#include <X11/Xlib.h>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vt::testing {
namespace {

/// A shell command in the background; its process group is its own.
pid_t started(const std::string& command) {
  std::string shell = "exec " + command;
  std::array<char*, 4> arguments{const_cast<char*>("sh"), const_cast<char*>("-c"), shell.data(), nullptr};
  pid_t process = 0;
  return posix_spawn(&process, "/bin/sh", nullptr, nullptr, arguments.data(), environ) == 0 ? process : 0;
}

}  // namespace

std::string printed_by(const std::string& command) {
  std::string out;
  FILE* pipe = popen((command + " 2>/dev/null").c_str(), "r");
  if (pipe == nullptr) return out;
  std::array<char, 512> part{};
  while (fgets(part.data(), static_cast<int>(part.size()), pipe) != nullptr) out += part.data();
  pclose(pipe);
  return out;
}

bool becomes_true(const std::function<bool()>& is_so, std::chrono::milliseconds within) {
  const auto end = std::chrono::steady_clock::now() + within;
  while (!is_so()) {
    if (std::chrono::steady_clock::now() > end) return false;
    constexpr int breath = 20;
    poll(nullptr, 0, breath);
  }
  return true;
}

Desk::Desk(int width, int height, std::string home, const std::string& options) : home_(std::move(home)) {
  const std::string number_file = home_ + "/display";
  const std::string screen = std::to_string(width) + "x" + std::to_string(height) + "x24";
  // The server itself looks for a number that is free. Without -noreset it would forget the keyboard between
  // two windows.
  server_ = started("Xvfb -displayfd 5 -screen 0 " + screen + " -noreset -nolisten tcp " + options + " 5>" +
                    number_file + " >/dev/null 2>&1");
  std::string number;
  if (!becomes_true([&] {
        number = printed_by("cat " + number_file);
        return number.find('\n') != std::string::npos;
      }))
    return;
  number.pop_back();
  display_ = ":" + number;
  static_cast<void>(printed_by(at("setxkbmap be")));
}

Desk::~Desk() {
  if (program_ > 0) kill_program();
  if (server_ > 0) {
    kill(server_, SIGTERM);
    waitpid(server_, nullptr, 0);
  }
}

std::string Desk::at(const std::string& command) const {
  // Drivers of the screen that are unloaded at the end leave memory behind that looks like a leak of nobody;
  // our own leaks are looked for where the same screens are driven without one (tests/trainer).
  return "env DISPLAY=" + display_ + " HOME=" + home_ + " XDG_DATA_HOME=" + home_ +
         "/data LIBGL_ALWAYS_SOFTWARE=1 SDL_AUDIODRIVER=dummy ASAN_OPTIONS=detect_leaks=0 " + command;
}

void Desk::start(const std::string& program, const std::string& arguments) {
  program_ = started(at(surroundings_ + " " + program + " " + arguments + " >" + home_ + "/said 2>&1"));
}

bool Desk::open(const std::string& program, const std::string& arguments) {
  start(program, arguments);
  return has_opened();
}

bool Desk::has_opened(const std::string& title) {
  std::string window;
  const bool is_open = becomes_true([&] {
    window = printed_by(at("xdotool search --onlyvisible --name '^" + title + "$'"));
    return !window.empty();
  });
  window_ = window.substr(0, window.find('\n'));
  if (is_open) static_cast<void>(printed_by(at("xdotool windowfocus --sync " + window_)));
  return is_open;
}

void Desk::send(int signal) {
  kill(program_, signal);
}

bool Desk::ask_to_close() {
  Display* display = window_.empty() ? nullptr : XOpenDisplay(display_.c_str());
  if (display == nullptr) return false;
  XEvent event{};
  event.xclient.type = ClientMessage;
  event.xclient.window = std::stoul(window_);
  event.xclient.message_type = XInternAtom(display, "WM_PROTOCOLS", False);
  constexpr int words = 32;
  event.xclient.format = words;
  event.xclient.data.l[0] = static_cast<long>(XInternAtom(display, "WM_DELETE_WINDOW", False));
  const bool is_sent = XSendEvent(display, event.xclient.window, False, NoEventMask, &event) != 0;
  XCloseDisplay(display);
  return is_sent;
}

std::string Desk::said() const {
  return printed_by("cat " + home_ + "/said");
}

void Desk::kill_program() {
  kill(program_, SIGKILL);
  waitpid(program_, nullptr, 0);
  program_ = 0;
}

int Desk::exit_code() {
  int status = 0;
  const bool has_ended = becomes_true([&] { return waitpid(program_, &status, WNOHANG) == program_; });
  if (!has_ended) return -1;
  program_ = 0;
  constexpr int by_signal = 128;
  return WIFEXITED(status) ? WEXITSTATUS(status) : by_signal + WTERMSIG(status);
}

void Desk::press(const std::string& keys) {
  static_cast<void>(printed_by(at("xdotool key --delay 30 " + keys)));
}

std::string Desk::clipboard() {
  return printed_by(at("timeout 2 xclip -o -selection clipboard"));
}

void Desk::photograph(const std::string& file) {
  static_cast<void>(printed_by(at("import -window root " + file)));
}

}  // namespace vt::testing
