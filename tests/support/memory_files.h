#pragma once

// A disk in memory, with switches for the days on which a disk fails. Paths are compared as text after `.`
// and
// `..` are taken out; a folder exists as soon as something lies in it, or was made.

#include <map>
#include <set>

#include "engine/base/doors.h"

namespace vt::tests {

class MemoryFiles : public Files {
 public:
  /// What goes wrong; all off to begin with.
  struct Faults {
    bool fail_reads = false;     ///< every read is refused
    bool fail_writes = false;    ///< the disk is full: a write leaves the file as it was
    bool read_only = false;      ///< no write is allowed
    int writes_until_full = -1;  ///< that many writes still succeed; -1: no end to them
  };
  Faults faults;

  /// How often `write` succeeded.
  int writes = 0;

  /// Puts a file there, whatever the faults say.
  void put(const std::string& path, std::string bytes);
  void make_folder(const std::string& path);
  /// `path` becomes a link to `target`: reading follows it, `is_inside` judges by its target.
  void link(const std::string& path, const std::string& target);
  void remove(const std::string& path);
  /// The bytes as they are now, or "" where there is no such file.
  [[nodiscard]] std::string bytes(const std::string& path) const;
  [[nodiscard]] bool has(const std::string& path) const;

  [[nodiscard]] Result<std::string> read(const std::string& path, std::size_t limit) const override;
  [[nodiscard]] Outcome write(const std::string& path, std::string_view bytes) override;
  [[nodiscard]] std::vector<std::string> list(const std::string& folder) const override;
  [[nodiscard]] bool is_folder(const std::string& path) const override;
  [[nodiscard]] bool is_inside(const std::string& folder, const std::string& path) const override;

 private:
  [[nodiscard]] std::string resolved(const std::string& path) const;

  std::map<std::string, std::string> files_;
  std::map<std::string, std::string> links_;
  std::set<std::string> folders_;
};

}  // namespace vt::tests
