#include "tools/host/voice.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <sstream>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tools/host/spoken_text.h"

// The environment that a program inherits; unistd.h declares it only with GNU extensions.
extern char** environ;  // NOLINT(readability-redundant-declaration)

namespace vt {
namespace {

constexpr std::size_t longest = 8000;  // bytes of one saying

bool is_on_path(const std::string& program) {
  const char* path = std::getenv("PATH");
  std::istringstream folders(path == nullptr ? "" : path);
  std::string folder;
  while (std::getline(folders, folder, ':'))
    if (!folder.empty() && ::access((folder + "/" + program).c_str(), X_OK) == 0) return true;
  return false;
}

std::string number(int value) {
  return std::to_string(value);
}

/// -5..5 around the voice's own pitch and pace, in the units of each program.
std::vector<std::string> espeak(const std::string& text, const SpeechManner& manner) {
  constexpr int own_pitch = 50;
  constexpr int pitch_step = 7;
  constexpr int own_pace = 165;  // words a minute
  constexpr int pace_step = 12;
  const std::string voice = manner.locale.rfind("nl", 0) == 0   ? "nl"
                            : manner.locale.rfind("en", 0) == 0 ? "en-gb"
                                                                : manner.locale;
  return {"espeak-ng",
          "-v",
          voice,
          "-p",
          number(own_pitch + pitch_step * manner.pitch),
          "-s",
          number(own_pace + pace_step * manner.pace),
          "-a",
          number(manner.volume),
          "--",
          text};
}

std::vector<std::string> dispatcher(const std::string& text, const SpeechManner& manner) {
  constexpr int step = 15;
  constexpr int middle = 50;
  return {"spd-say", "--wait",
          "-l",      manner.locale.substr(0, 2),
          "-p",      number(step * manner.pitch),
          "-r",      number(step * manner.pace),
          "-i",      number((manner.volume - middle) * 2),
          "--",      text};
}

/// The program in the background with its output thrown away; -1 where it could not be started.
pid_t started(std::vector<std::string> arguments) {
  std::vector<char*> pointers;
  for (std::string& argument : arguments) pointers.push_back(argument.data());
  pointers.push_back(nullptr);
  posix_spawn_file_actions_t quiet;
  ::posix_spawn_file_actions_init(&quiet);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    ::posix_spawn_file_actions_addopen(&quiet, stream, "/dev/null", O_RDWR, 0);
  pid_t child = -1;
  const int failed = ::posix_spawnp(&child, pointers.front(), &quiet, nullptr, pointers.data(), environ);
  ::posix_spawn_file_actions_destroy(&quiet);
  return failed == 0 ? child : -1;
}

/// speech-dispatcher is there only where its daemon can be reached: asking for its voices tells.
bool is_dispatcher_usable() {
  if (!is_on_path("spd-say")) return false;
  const pid_t asked = started({"timeout", "2", "spd-say", "-L"});
  int status = 0;
  return asked > 0 && ::waitpid(asked, &status, 0) == asked && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

SystemVoice::SystemVoice() {
  if (is_dispatcher_usable())
    name_ = "spd-say";
  else if (is_on_path("espeak-ng"))
    name_ = "espeak-ng";
}

SystemVoice::~SystemVoice() {
  stop();
}

void SystemVoice::stop() {
  if (speaking_ <= 0) return;
  ::kill(speaking_, SIGTERM);  // no error where it has finished: its number is ours until it is waited for
  ::waitpid(speaking_, nullptr, 0);
  speaking_ = -1;
}

void SystemVoice::speak(const std::string& text, const SpeechManner& manner) {
  stop();
  const std::string words = spoken_text(text, manner.locale).substr(0, longest);
  if (name_.empty() || words.empty() || manner.volume <= 0) return;
  speaking_ = started(name_ == "espeak-ng" ? espeak(words, manner) : dispatcher(words, manner));
}

}  // namespace vt
