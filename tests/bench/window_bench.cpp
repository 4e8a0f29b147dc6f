// What the real window costs, beside Dear ImGui's own demo window on the same screen in the same run: the
// time to the first frame, memory, and the processor's time while nobody does anything. OpenGL is drawn by
// software there, so every frame is paid for in full. tests/README.md has the limits and the figures.
//
// window_bench [SECONDS_OF_IDLING]

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <vector>

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <poll.h>
#include <unistd.h>

#include "tests/window/desk.h"

namespace vt::bench {
namespace {

namespace fs = std::filesystem;
using Steady = std::chrono::steady_clock;
using testing::Desk;

constexpr int width = 1280;
constexpr int height = 800;

double milliseconds_since(Steady::time_point start) {
  return std::chrono::duration<double, std::milli>(Steady::now() - start).count();
}

void pause(double seconds) {
  constexpr double in_second = 1000;
  poll(nullptr, 0, static_cast<int>(seconds * in_second));
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values.empty() ? -1 : values[values.size() / 2];
}

// --- what the system says of a program
// -----------------------------------------------------------------------------

/// Seconds of one core that the program has used so far, all its threads together.
double used(pid_t program) {
  std::ifstream file("/proc/" + std::to_string(program) + "/stat");
  std::string text;
  std::getline(file, text);
  const std::size_t name_end = text.rfind(')');  // a name may hold blanks
  if (name_end == std::string::npos) return -1;
  std::istringstream fields(text.substr(name_end + 1));
  constexpr int before_times = 11;
  std::string skipped;
  for (int i = 0; i < before_times; ++i) fields >> skipped;
  double in_program = 0;
  double in_system = 0;
  fields >> in_program >> in_system;
  return (in_program + in_system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

/// Megabytes of memory that are its own or mapped at this moment.
double resident(pid_t program) {
  std::ifstream file("/proc/" + std::to_string(program) + "/status");
  constexpr double in_megabyte = 1024;
  for (std::string line; std::getline(file, line);)
    if (line.rfind("VmRSS:", 0) == 0) return std::stod(line.substr(6)) / in_megabyte;
  return -1;
}

/// Waits until it has nothing more to do of its own (the library looks through every scenario).
void rest(pid_t program) {
  constexpr double step = 0.5;
  constexpr double quiet = 0.05;
  constexpr int most_steps = 60;
  for (int i = 0; i < most_steps; ++i) {
    const double before = used(program);
    pause(step);
    if (used(program) - before <= quiet * step) return;
  }
}

/// Percent of one core over that time.
double idle(pid_t program, double seconds) {
  rest(program);
  const double before = used(program);
  const auto start = Steady::now();
  pause(seconds);
  constexpr double in_second = 1000;
  constexpr double percent = 100;
  return percent * (used(program) - before) / (milliseconds_since(start) / in_second);
}

// --- what is seen
// --------------------------------------------------------------------------------------------------

/// Looks at a point of the screen, which is black until somebody has drawn there.
class Eye {
 public:
  explicit Eye(const std::string& display) : display_(XOpenDisplay(display.c_str())) {}
  Eye(const Eye&) = delete;
  Eye& operator=(const Eye&) = delete;
  Eye(Eye&&) = delete;
  Eye& operator=(Eye&&) = delete;
  ~Eye() {
    if (display_ != nullptr) XCloseDisplay(display_);
  }
  [[nodiscard]] bool is_open() const { return display_ != nullptr; }
  [[nodiscard]] bool sees_something() const {
    XImage* image =
        XGetImage(display_, DefaultRootWindow(display_), width / 2, height / 2, 1, 1, AllPlanes, ZPixmap);
    if (image == nullptr) return false;
    constexpr unsigned long colours = 0xFFFFFF;
    const bool is_drawn = (XGetPixel(image, 0, 0) & colours) != 0;
    XDestroyImage(image);
    return is_drawn;
  }

 private:
  Display* display_;
};

/// Milliseconds from the start of the program until its window shows its first frame; -1 where it does not.
double first_frame(Desk& desk, const Eye& eye, const std::string& program, const std::string& arguments) {
  constexpr double most = 20000;
  while (eye.sees_something()) pause(0.01);  // the window before it
  const auto start = Steady::now();
  desk.start(program, arguments);
  while (!eye.sees_something()) {
    if (milliseconds_since(start) > most) return -1;
    poll(nullptr, 0, 1);
  }
  return milliseconds_since(start);
}

// --- the programs
// --------------------------------------------------------------------------------------------------

struct Program {
  std::string path;
  std::string title;
  std::string arguments;
};

struct Opened {
  double milliseconds = -1;
  double megabytes = -1;
};

/// A user's folder of their own, with these settings beside the usual ones.
std::string user_with(const fs::path& home, const std::string& name, const std::string& settings) {
  const fs::path user = home / name;
  fs::create_directories(user);
  std::ofstream(user / "settings.json")
      << R"({"format":1,"language":"nl","is_welcomed":true,"text_speed":"at_once",)" << settings << "}";
  return "--user " + user.string() + " --width " + std::to_string(width) + " --height " +
         std::to_string(height);
}

class WindowBench {
 public:
  WindowBench(Desk& desk, const Eye& eye, fs::path home, double seconds)
      : desk_(desk), eye_(eye), home_(std::move(home)), seconds_(seconds) {}

  void run() {
    const Program demo{VT_DEMO_WINDOW, "Demo", ""};
    const Program trainer{VT_TRAINER, "Verandertaal", user_with(home_, "first", R"("ambience":0)")};
    tell_opening(demo, trainer);
    tell("idle, the demo", idle_of(demo, false), "%");
    tell("idle, library", idle_of(trainer, false), "%");
    tell("idle, conversation, silent", idle_of(with(R"("ambience":0)"), true), "%");
    tell("idle, conversation, less motion, silent", idle_of(with(R"("ambience":0,"less_motion":true)"), true),
         "%");
    tell("idle, conversation, ambience on", idle_of(with(R"("ambience":50)"), true), "%");
    tell("idle, conversation, less motion, ambience on",
         idle_of(with(R"("ambience":50,"less_motion":true)"), true), "%");
    tell("resident in a conversation", resident_there_, "MB");
  }

 private:
  /// In turns, so that what else the machine does weighs on both alike.
  void tell_opening(const Program& demo, const Program& trainer) {
    std::array<std::vector<double>, 2> times;
    std::array<std::vector<double>, 2> sizes;
    constexpr int rounds = 7;
    for (int round = 0; round <= rounds; ++round) {
      for (std::size_t which = 0; which < times.size(); ++which) {
        const Program& program = which == 0 ? demo : trainer;
        const bool is_measured = round > 0;  // the first warms the disk
        const Opened opened = open(program, round == rounds);
        if (is_measured) times[which].push_back(opened.milliseconds);
        if (round == rounds) sizes[which].push_back(opened.megabytes);
      }
    }
    tell("first frame, the demo", median(times[0]), "ms");
    tell("first frame", median(times[1]), "ms");
    tell("first frame, of the demo's", median(times[1]) / median(times[0]), "x");
    tell("resident after 3 s, the demo", median(sizes[0]), "MB");
    tell("resident after 3 s, library", median(sizes[1]), "MB");
  }

  Opened open(const Program& program, bool is_weighed) {
    Opened opened;
    opened.milliseconds = first_frame(desk_, eye_, program.path, program.arguments);
    constexpr double to_settle = 3;
    if (is_weighed) pause(to_settle);
    opened.megabytes = resident(desk_.program());
    desk_.kill_program();
    return opened;
  }

  Program with(const std::string& settings) {
    return {VT_TRAINER, "Verandertaal", user_with(home_, "user" + std::to_string(++users_), settings)};
  }

  double idle_of(const Program& program, bool in_conversation) {
    desk_.start(program.path, program.arguments);
    if (!desk_.has_opened(program.title)) return -1;
    rest(desk_.program());
    if (in_conversation) {
      desk_.press("Return");  // the recommended one
      rest(desk_.program());
      desk_.press("Return");  // begin
      pause(1);
    }
    const double share = idle(desk_.program(), seconds_);
    if (in_conversation) {
      resident_there_ = std::max(resident_there_, resident(desk_.program()));
      desk_.photograph((home_ / "conversation.png").string());
    }
    desk_.kill_program();
    return share;
  }

  static void tell(const std::string& what, double value, const std::string& unit) {
    constexpr std::size_t column = 46;
    std::cout << what << std::string(column - std::min(column, what.size()), ' ');
    std::cout.precision(value < 10 ? 2 : 0);
    std::cout << std::fixed << value << ' ' << unit << std::endl;
  }

  Desk& desk_;
  const Eye& eye_;
  fs::path home_;
  double seconds_;
  double resident_there_ = 0;
  int users_ = 0;
};

}  // namespace
}  // namespace vt::bench

int main(int argc, char** argv) {
  constexpr double usual_seconds = 10;
  const double seconds = argc > 1 ? std::atof(argv[1]) : usual_seconds;
  const auto home =
      std::filesystem::temp_directory_path() / ("verandertaal-bench-" + std::to_string(getpid()));
  std::filesystem::create_directories(home);
  int code = 0;
  {
    vt::testing::Desk desk(vt::bench::width, vt::bench::height, home.string());
    const vt::bench::Eye eye(desk.display());
    if (desk.is_there() && eye.is_open()) {
      vt::bench::WindowBench(desk, eye, home, seconds).run();
    } else {
      std::cerr << "window_bench: no screen (is Xvfb installed?)\n";
      code = 1;
    }
  }
  std::filesystem::remove_all(home);
  return code;
}
