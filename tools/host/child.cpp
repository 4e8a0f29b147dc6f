#include "tools/host/child.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;  // NOLINT(*-redundant-declaration): POSIX leaves it to the program

namespace vt {
namespace {

/// What a child gets in place of our terminal, and the process group it leads.
class Surroundings {
 public:
  Surroundings() {
    ::posix_spawn_file_actions_init(&files_);
    for (const int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
      ::posix_spawn_file_actions_addopen(&files_, file, "/dev/null", O_RDWR, 0);
    ::posix_spawnattr_init(&attributes_);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP);
    ::posix_spawnattr_setpgroup(&attributes_, 0);
  }
  Surroundings(const Surroundings&) = delete;
  Surroundings& operator=(const Surroundings&) = delete;
  ~Surroundings() {
    ::posix_spawnattr_destroy(&attributes_);
    ::posix_spawn_file_actions_destroy(&files_);
  }
  [[nodiscard]] const posix_spawn_file_actions_t* files() const { return &files_; }
  [[nodiscard]] const posix_spawnattr_t* attributes() const { return &attributes_; }

 private:
  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t attributes_{};
};

}  // namespace

std::optional<std::string> on_path(const std::string& name) {
  const char* path = std::getenv("PATH");  // NOLINT(concurrency-mt-unsafe)
  std::istringstream folders(path == nullptr ? "" : path);
  for (std::string folder; std::getline(folders, folder, ':');) {
    const std::string file = (folder.empty() ? "." : folder) + "/" + name;
    std::error_code error;
    if (std::filesystem::is_regular_file(file, error) && ::access(file.c_str(), X_OK) == 0) return file;
  }
  return std::nullopt;
}

std::optional<Child> Child::start(const std::string& path, const std::vector<std::string>& arguments) {
  std::vector<std::string> words{path};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  pointers.reserve(words.size() + 1);
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  const Surroundings around;
  pid_t process = 0;
  if (::posix_spawn(&process, path.c_str(), around.files(), around.attributes(), pointers.data(), environ) !=
      0)
    return std::nullopt;
  return Child(process);
}

Child::Child(Child&& other) noexcept : process_(std::exchange(other.process_, 0)), code_(other.code_) {}

Child& Child::operator=(Child&& other) noexcept {
  process_ = std::exchange(other.process_, 0);
  code_ = other.code_;
  return *this;
}

void Child::note(int status) {
  constexpr int by_signal = 128;
  code_ = WIFEXITED(status) ? WEXITSTATUS(status) : by_signal + WTERMSIG(status);
  process_ = 0;
}

std::optional<int> Child::ended() {
  int status = 0;
  if (process_ > 0 && ::waitpid(process_, &status, WNOHANG) == process_) note(status);
  return code_;
}

void Child::end() const {
  if (process_ > 0) ::kill(-process_, SIGTERM);
}

void Child::kill() {
  if (process_ <= 0) return;
  ::kill(-process_, SIGKILL);
  int status = 0;
  pid_t gone = 0;
  do gone = ::waitpid(process_, &status, 0);
  while (gone < 0 && errno == EINTR);
  note(status);
}

std::optional<int> Child::await(int milliseconds) {
  using Clock = std::chrono::steady_clock;
  constexpr auto pause = std::chrono::milliseconds(5);
  const auto deadline = Clock::now() + std::chrono::milliseconds(milliseconds);
  while (!ended() && process_ > 0 && Clock::now() < deadline) std::this_thread::sleep_for(pause);
  return code_;
}

}  // namespace vt
