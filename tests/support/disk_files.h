#pragma once

// The Files door onto the real disk, for tests that read what is kept in the repository. Not the one that the
// programs use: that one lives with them and is tested for itself.

#include "engine/base/doors.h"

namespace vt::tests {

class DiskFiles : public Files {
 public:
  [[nodiscard]] Result<std::string> read(const std::string& path, std::size_t limit) const override;
  [[nodiscard]] Outcome write(const std::string& path, std::string_view bytes) override;
  [[nodiscard]] std::vector<std::string> list(const std::string& folder) const override;
  [[nodiscard]] bool is_folder(const std::string& path) const override;
  [[nodiscard]] bool is_inside(const std::string& folder, const std::string& path) const override;
};

/// The bytes of a file of the repository's `tests` folder that must be there; a test that names a missing one
/// fails at once.
[[nodiscard]] std::string must_read(const std::string& path);

}  // namespace vt::tests
