#pragma once

// The outside world, as narrow as the engine needs it. `tools/host` opens the real doors, `tests/support` has
// twins in memory; `main` hands references down, nothing is global.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.h"

namespace vt {

/// Files by UTF-8 path. Nothing is ever half written: `write` replaces a file whole or leaves it as it was.
class Files {
 public:
  Files() = default;
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;
  Files(Files&&) = delete;
  Files& operator=(Files&&) = delete;
  virtual ~Files() = default;
  /// The bytes of a file of at most `limit` bytes; a problem where it is missing, larger or unreadable.
  [[nodiscard]] virtual Result<std::string> read(const std::string& path, std::size_t limit) const = 0;
  [[nodiscard]] virtual Outcome write(const std::string& path, std::string_view bytes) = 0;
  /// Names (not paths) in a folder, sorted; empty where there is no such folder.
  [[nodiscard]] virtual std::vector<std::string> list(const std::string& folder) const = 0;
  [[nodiscard]] virtual bool is_folder(const std::string& path) const = 0;
  /// False for a link whose target lies outside `folder`, for a path that does not exist, and for what is neither a
  /// file nor a folder.
  [[nodiscard]] virtual bool is_inside(const std::string& folder, const std::string& path) const = 0;
};

/// Wall clock and chance: the two things that may differ from run to run.
class Clock {
 public:
  Clock() = default;
  Clock(const Clock&) = delete;
  Clock& operator=(const Clock&) = delete;
  Clock(Clock&&) = delete;
  Clock& operator=(Clock&&) = delete;
  virtual ~Clock() = default;
  /// Milliseconds since 1970, UTC.
  [[nodiscard]] virtual std::int64_t now() const = 0;
  /// 64 bits nobody can guess: seeds and ids are made of them.
  [[nodiscard]] virtual std::uint64_t entropy() = 0;
};

}  // namespace vt
