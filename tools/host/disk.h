#pragma once

// The real disk and clock behind the engine's doors, and where on this machine things are kept.

#include <optional>
#include <string>
#include <vector>

#include "engine/base/doors.h"

namespace vt {

/// Files by UTF-8 path. A write goes to a neighbour first and takes the name in one step.
class DiskFiles final : public Files {
 public:
  [[nodiscard]] Result<std::string> read(const std::string& path, std::size_t limit) const override;
  [[nodiscard]] Outcome write(const std::string& path, std::string_view bytes) override;
  [[nodiscard]] std::vector<std::string> list(const std::string& folder) const override;
  [[nodiscard]] bool is_folder(const std::string& path) const override;
  [[nodiscard]] bool is_inside(const std::string& folder, const std::string& path) const override;
};

class SystemClock final : public Clock {
 public:
  [[nodiscard]] std::int64_t now() const override;
  [[nodiscard]] std::uint64_t entropy() override;
};

/// The program's own data (content/, scenarios/, rules/): `wanted` if given, else beside the executable, else
/// the install prefix's share folder. Nothing where none of them holds a content folder.
[[nodiscard]] std::optional<std::string> data_folder(const std::string& wanted);

/// Where this user's conversations are kept: $XDG_DATA_HOME/verandertaal, else ~/.local/share/verandertaal
/// (the rule of SDL_GetPrefPath on Linux).
[[nodiscard]] std::string user_folder();

/// Where this user looks for what a program made: the folder `Verandertaal` in the desktop's folder for
/// documents (~/.config/user-dirs.dirs), else in ~/Documents where that exists, else in the home folder. It
/// need not exist yet.
[[nodiscard]] std::string documents_folder();

/// `nl` or `en`, from what the system says (LC_ALL, LC_MESSAGES, LANG); nl where it says neither.
[[nodiscard]] std::string system_language();

}  // namespace vt
