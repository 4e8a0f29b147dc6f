#pragma once

// A PATH with made-up programs on it that tell, through a pipe in the file system, how they were called.

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace vt::tests {

class FakePrograms : public testing::Test {
 protected:
  FakePrograms() {
    std::string pattern = (std::filesystem::temp_directory_path() / "programs-XXXXXX").string();
    folder = ::mkdtemp(pattern.data());
    const std::string pipe = (folder / "heard").string();
    EXPECT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    heard_ = ::open(pipe.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    path_ = std::getenv("PATH");
    ::setenv("PATH", folder.c_str(), 1);
    ::setenv("XDG_RUNTIME_DIR", folder.c_str(), 1);
    ::unsetenv("SPEECHD_ADDRESS");
  }
  ~FakePrograms() override {
    ::setenv("PATH", path_.c_str(), 1);
    ::close(heard_);
    std::filesystem::remove_all(folder);
  }
  FakePrograms(const FakePrograms&) = delete;
  FakePrograms& operator=(const FakePrograms&) = delete;

  /// A program on PATH that tells its name, its process and its arguments, and then does `afterwards`.
  void put(const std::string& name, const std::string& afterwards = "") const {
    std::ofstream(folder / name) << "#!/bin/sh\n"
                                 << "printf '%s\\0' " << name << " $$ \"$@\" 'end of call' >'"
                                 << (folder / "heard").string() << "'\n"
                                 << afterwards << "\n";
    std::filesystem::permissions(folder / name, std::filesystem::perms::owner_all);
  }

  /// How a program was called next: its name, its process, its arguments. Empty where none was within 10 s.
  std::vector<std::string> next_call() {
    using Clock = std::chrono::steady_clock;
    const auto deadline = Clock::now() + std::chrono::seconds(10);
    const std::string end("end of call\0", 12);
    while (pending_.find(end) == std::string::npos && Clock::now() < deadline) {
      pollfd waiting{heard_, POLLIN, 0};
      ::poll(&waiting, 1, 100);
      char part[4096];
      const ssize_t size = ::read(heard_, part, sizeof part);
      if (size > 0) pending_.append(part, static_cast<std::size_t>(size));
    }
    const std::size_t all = pending_.find(end);
    std::vector<std::string> words;
    for (std::size_t at = 0; all != std::string::npos && at < all;) {
      words.push_back(pending_.substr(at, pending_.find('\0', at) - at));
      at += words.back().size() + 1;
    }
    pending_.erase(0, all == std::string::npos ? 0 : all + end.size());
    return words;
  }

  /// Waits until a child of ours has ended, and leaves it to whoever started it.
  static void await_an_end() {
    siginfo_t ended{};
    ASSERT_EQ(::waitid(P_ALL, 0, &ended, WEXITED | WNOWAIT), 0);
  }
  static bool has_children() { return ::waitpid(-1, nullptr, WNOHANG) >= 0; }
  static bool runs(const std::string& process) { return ::kill(std::stoi(process), 0) == 0; }

  std::filesystem::path folder;

 private:
  std::string path_;
  std::string pending_;
  int heard_ = -1;
};

}  // namespace vt::tests
