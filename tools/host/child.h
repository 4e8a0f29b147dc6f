#pragma once

// A program that runs beside ours: started without a shell and without our terminal, and never waited for
// unless somebody says so. It is not a pipe: nothing is read from it and nothing is written to it.

#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace vt {

/// Where a program of this name lies on PATH; nothing where it does not, or may not be run.
[[nodiscard]] std::optional<std::string> on_path(const std::string& name);

/// A started program. Letting go of it does not end it; what ended is a zombie until `ended` or `await` is
/// called.
class Child {
 public:
  /// Starts the program at `path` in a process group of its own; nothing where it could not be started.
  [[nodiscard]] static std::optional<Child> start(const std::string& path,
                                                  const std::vector<std::string>& arguments);

  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  Child(Child&& other) noexcept;
  Child& operator=(Child&& other) noexcept;
  ~Child() = default;

  /// What it ended with: its exit code, or 128 and the signal that ended it; nothing while it runs.
  [[nodiscard]] std::optional<int> ended();
  /// Asks it, and what it started, to end.
  void end() const;
  /// Ends it, and what it started, without asking, and waits until it is gone.
  void kill();
  /// Waits at most that long for its end; as `ended`.
  [[nodiscard]] std::optional<int> await(int milliseconds);

 private:
  explicit Child(pid_t process) : process_(process) {}
  void note(int status);

  pid_t process_;
  std::optional<int> code_;
};

}  // namespace vt
