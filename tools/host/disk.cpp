#include "tools/host/disk.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>

#include <fcntl.h>
#include <unistd.h>

namespace vt {
namespace {

namespace fs = std::filesystem;

fs::path path_of(const std::string& utf8) {
  return fs::path(std::u8string(utf8.begin(), utf8.end()));
}

std::string utf8_of(const fs::path& path) {
  const std::u8string text = path.u8string();
  return {text.begin(), text.end()};
}

std::string reason() {
  return std::strerror(errno);
}  // NOLINT(concurrency-mt-unsafe)

std::string environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
  return value == nullptr ? std::string{} : std::string(value);
}

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int get() const { return number_; }

 private:
  int number_;
};

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

Problem unreadable(const std::string& path) {
  if (errno == ENOENT || errno == ENOTDIR) return problem("file.missing", {{"file", path}});
  if (errno == EACCES || errno == EPERM) return problem("file.forbidden", {{"file", path}});
  return problem("file.unreadable", {{"file", path}, {"reason", reason()}});
}

Problem unwritable(const std::string& path, const std::string& why) {
  return problem("file.unwritable", {{"file", path}, {"reason", why}});
}

/// Writes to what has no name to take over: a pipe, a terminal, /dev/null.
Outcome write_into(const fs::path& target, const std::string& path, std::string_view bytes) {
  const Descriptor file(::open(target.c_str(), O_WRONLY | O_CLOEXEC));  // NOLINT(*-vararg)
  if (file.get() < 0 || !write_all(file.get(), bytes)) return unwritable(path, reason());
  return Done{};
}

/// Writes a neighbour of `target` and gives it the target's name.
Outcome write_beside(const fs::path& target, const std::string& path, std::string_view bytes, mode_t mode) {
  const fs::path neighbour =
      target.parent_path() / (".new-" + std::to_string(::getpid()) + "-" + utf8_of(target.filename()));
  const auto given_up = [&] {
    Problem problem = unwritable(path, reason());
    ::unlink(neighbour.c_str());
    return problem;
  };
  {
    const Descriptor file(
        ::open(neighbour.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode));  // NOLINT(*-vararg)
    if (file.get() < 0) return unwritable(path, reason());
    if (!write_all(file.get(), bytes) || ::fsync(file.get()) != 0) return given_up();
  }
  if (::rename(neighbour.c_str(), target.c_str()) != 0) return given_up();
  return Done{};
}

bool has_content(const fs::path& folder) {
  std::error_code error;
  return fs::is_directory(folder / "content", error);
}

/// What the desktop's settings call the folder for documents: `XDG_DOCUMENTS_DIR="$HOME/Documenten"`, or an
/// absolute path; "" where they name none, or the home folder itself, which is how they say that there is
/// none.
std::string documents_by_the_desktop(const std::string& home) {
  const std::string settings = environment("XDG_CONFIG_HOME");
  std::ifstream in(path_of((settings.empty() ? home + "/.config" : settings) + "/user-dirs.dirs"));
  constexpr std::string_view key = "XDG_DOCUMENTS_DIR=\"";
  constexpr std::string_view from_home = "$HOME";
  std::string folder;
  for (std::string line; std::getline(in, line);) {
    line.erase(0, std::min(line.find_first_not_of(" \t"), line.size()));
    if (line.rfind(key, 0) != 0) continue;
    std::string value;
    for (std::size_t at = key.size(); at < line.size() && line[at] != '"'; ++at) {
      if (line[at] == '\\' && at + 1 < line.size()) ++at;
      value += line[at];
    }
    if (value.rfind(from_home, 0) == 0) value = home + value.substr(from_home.size());
    while (value.size() > 1 && value.back() == '/') value.pop_back();
    folder = !value.empty() && value.front() == '/' && value != home ? value : "";
  }
  return folder;
}

fs::path executable_folder() {
  std::error_code error;
  return fs::read_symlink("/proc/self/exe", error).parent_path();
}

}  // namespace

Result<std::string> DiskFiles::read(const std::string& path, std::size_t limit) const {
  std::error_code error;
  if (fs::is_directory(path_of(path), error)) return problem("file.is_folder", {{"file", path}});
  std::ifstream in(path_of(path), std::ios::binary);
  if (!in) return unreadable(path);
  std::string bytes;
  std::array<char, 65536> part{};
  while (in.read(part.data(), part.size()) || in.gcount() > 0) {
    bytes.append(part.data(), static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > limit)
      return problem("file.too_large", {{"file", path}, {"limit", std::to_string(limit)}});
  }
  if (in.bad()) return unreadable(path);
  return bytes;
}

Outcome DiskFiles::write(const std::string& path, std::string_view bytes) {
  std::error_code error;
  fs::path target = path_of(path);
  if (fs::is_symlink(target, error)) target = fs::weakly_canonical(target, error);
  const fs::file_status present = fs::status(target, error);
  if (fs::is_directory(present)) return problem("file.is_folder", {{"file", path}});
  if (fs::exists(present) && !fs::is_regular_file(present)) return write_into(target, path, bytes);
  if (target.has_parent_path()) {
    std::error_code made;
    fs::create_directories(target.parent_path(), made);
    if (made) return unwritable(path, std::strerror(made.value()));  // NOLINT(concurrency-mt-unsafe)
  }
  constexpr mode_t everyone_reads = 0644;
  const bool is_new = !fs::exists(present);
  if (!is_new && ::access(target.c_str(), W_OK) != 0) return unwritable(path, reason());
  return write_beside(target, path, bytes,
                      is_new ? everyone_reads : static_cast<mode_t>(present.permissions()));
}

std::vector<std::string> DiskFiles::list(const std::string& folder) const {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator at(path_of(folder), error), end; !error && at != end; at.increment(error))
    names.push_back(utf8_of(at->path().filename()));
  std::sort(names.begin(), names.end());
  return names;
}

bool DiskFiles::is_folder(const std::string& path) const {
  std::error_code error;
  return fs::is_directory(path_of(path), error);
}

bool DiskFiles::is_inside(const std::string& folder, const std::string& path) const {
  std::error_code error;
  const fs::path base = fs::canonical(path_of(folder), error);
  if (error) return false;
  const fs::path target = fs::canonical(path_of(path), error);
  if (error) return false;
  const fs::file_status kind = fs::status(target, error);
  if (!fs::is_regular_file(kind) && !fs::is_directory(kind)) return false;  // a pipe would keep us waiting
  return std::mismatch(base.begin(), base.end(), target.begin(), target.end()).first == base.end();
}

std::int64_t SystemClock::now() const {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

std::uint64_t SystemClock::entropy() {
  std::random_device device;
  constexpr unsigned half = 32;
  return (static_cast<std::uint64_t>(device()) << half) | device();
}

std::optional<std::string> data_folder(const std::string& wanted) {
  if (!wanted.empty()) return has_content(path_of(wanted)) ? std::optional(wanted) : std::nullopt;
  const fs::path here = executable_folder();
  for (const fs::path& folder : {here, here.parent_path() / "share" / "verandertaal"})
    if (has_content(folder)) return utf8_of(folder);
  return std::nullopt;
}

std::string user_folder() {
  const std::string data = environment("XDG_DATA_HOME");
  if (!data.empty()) return data + "/verandertaal";
  const std::string home = environment("HOME");
  return (home.empty() ? std::string(".") : home) + "/.local/share/verandertaal";
}

std::string documents_folder() {
  const std::string home = environment("HOME");
  if (home.empty()) return "./Verandertaal";
  std::string folder = documents_by_the_desktop(home);
  std::error_code error;
  if (folder.empty() && fs::is_directory(path_of(home) / "Documents", error)) folder = home + "/Documents";
  return (folder.empty() ? home : folder) + "/Verandertaal";
}

std::string system_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string value = environment(name);
    if (value.rfind("en", 0) == 0) return "en";
    if (value.rfind("nl", 0) == 0) return "nl";
  }
  return "nl";
}

}  // namespace vt
