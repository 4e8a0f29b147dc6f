#include "engine/store/database_file.h"

#include <array>
#include <string_view>

#if defined(__unix__) || defined(__APPLE__)
#define VT_POSIX 1
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace vt {
namespace fs = std::filesystem;
namespace {

/// What SQLite keeps beside a database. It belongs to it: left behind, it would be played into the next one.
constexpr std::array<std::string_view, 3> companions{"-journal", "-wal", "-shm"};

fs::path with(const fs::path& file, std::string_view end) {
  fs::path out = file;
  out += end;
  return out;
}

bool is_free(const fs::path& file) {
  std::error_code error;
  const auto taken = [&](const fs::path& path) {
    return fs::symlink_status(path, error).type() != fs::file_type::not_found;
  };
  if (taken(file)) return false;
  for (const std::string_view end : companions)
    if (taken(with(file, end))) return false;
  return true;
}

bool moves(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::rename(from, to, error);
  return !error;
}

bool is_there(const fs::path& file) {
  std::error_code error;
  return fs::exists(file, error);
}

}  // namespace

fs::path place_of(const std::string& path) {
  const fs::path given(std::u8string(path.begin(), path.end()));
  std::error_code error;
  const fs::path whole = fs::absolute(given, error);
  return error ? given : whole;
}

std::string utf8(const fs::path& path) {
  const std::u8string text = path.u8string();
  return {text.begin(), text.end()};
}

std::error_code make_file(const fs::path& file) {
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  if (error) return error;
#ifdef VT_POSIX
  const int made = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (made < 0) return errno == EEXIST ? std::error_code{} : std::error_code(errno, std::generic_category());
  ::close(made);
#endif
  return {};
}

std::optional<fs::path> set_aside(const fs::path& file) {
  constexpr int most = 10'000;
  int n = 1;
  while (n < most && !is_free(with(file, ".damaged-" + std::to_string(n)))) ++n;
  if (n == most) return std::nullopt;
  const fs::path aside = with(file, ".damaged-" + std::to_string(n));
  // Companions first: stopped halfway, the worst that remains is a damaged file without them.
  std::array<bool, companions.size()> moved{};
  bool done = true;
  for (std::size_t i = 0; i < companions.size() && done; ++i)
    if (is_there(with(file, companions[i])))
      moved[i] = done = moves(with(file, companions[i]), with(aside, companions[i]));
  if (done && moves(file, aside)) return aside;
  for (std::size_t i = 0; i < companions.size(); ++i)
    if (moved[i]) (void)moves(with(aside, companions[i]), with(file, companions[i]));
  return std::nullopt;
}

#ifdef VT_POSIX
FolderLock::FolderLock(const fs::path& folder)
    : folder_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (folder_ >= 0) (void)::flock(folder_, LOCK_EX);
}
FolderLock::~FolderLock() {
  if (folder_ >= 0) ::close(folder_);
}
#else
// Windows refuses to rename a file that another program has open, which is the protection that is needed.
FolderLock::FolderLock(const fs::path& /*folder*/) {}
FolderLock::~FolderLock() {
  (void)folder_;
}
#endif

}  // namespace vt
