#pragma once

// The database as a file among files: its folder, who may read it, and putting a damaged one aside with what
// belongs to it. Never reads or writes what is in it: closing a file that SQLite has open elsewhere in this
// program would drop SQLite's locks on it.

#include <filesystem>
#include <optional>
#include <string>
#include <system_error>

namespace vt {

/// Absolute, from UTF-8: SQLite then takes no name for one of its own (":memory:").
[[nodiscard]] std::filesystem::path place_of(const std::string& path);

[[nodiscard]] std::string utf8(const std::filesystem::path& path);

/// Makes the folder and, where there is no file yet, an empty one that its owner alone may read. What went
/// wrong, or no error.
[[nodiscard]] std::error_code make_file(const std::filesystem::path& file);

/// Renames the file and the journals beside it to `<name>.damaged-<n>`, the first n that is free. Nothing
/// where that cannot be done; then all is as it was.
[[nodiscard]] std::optional<std::filesystem::path> set_aside(const std::filesystem::path& file);

/// Keeps other programs out while a damaged file is replaced, so that the new one is not taken for the old.
/// Where the system has no such lock, it holds nothing.
class FolderLock {
 public:
  explicit FolderLock(const std::filesystem::path& folder);
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  FolderLock(FolderLock&&) = delete;
  FolderLock& operator=(FolderLock&&) = delete;
  ~FolderLock();

 private:
  int folder_ = -1;
};

}  // namespace vt
