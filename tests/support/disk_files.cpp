#include "tests/support/disk_files.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace vt::tests {

namespace fs = std::filesystem;

Result<std::string> DiskFiles::read(const std::string& path, std::size_t limit) const {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) return problem("file.missing", {{"file", path}});
  if (fs::file_size(path, error) > limit || error) return problem("file.too_large", {{"file", path}});
  std::ifstream in(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in.good() && !in.eof()) return problem("file.unreadable", {{"file", path}});
  return bytes;
}

Outcome DiskFiles::write(const std::string& path, std::string_view bytes) {
  const std::string beside = path + ".new";
  {
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.flush();
    if (!out.good()) return problem("file.unwritable", {{"file", path}});
  }
  std::error_code error;
  fs::rename(beside, path, error);
  if (error) return problem("file.unwritable", {{"file", path}});
  return Done{};
}

std::vector<std::string> DiskFiles::list(const std::string& folder) const {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    names.push_back(at->path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

bool DiskFiles::is_folder(const std::string& path) const {
  std::error_code error;
  return fs::is_directory(path, error);
}

bool DiskFiles::is_inside(const std::string& folder, const std::string& path) const {
  std::error_code error;
  if (!fs::exists(path, error)) return false;
  const fs::path outer = fs::weakly_canonical(folder, error);
  if (error) return false;
  const fs::path inner = fs::weakly_canonical(path, error);
  if (error) return false;
  const auto [end, unused] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
  return end == outer.end();
}

std::string must_read(const std::string& path) {
  Result<std::string> bytes = DiskFiles().read(path, std::size_t{64} * 1024 * 1024);
  if (bytes.ok()) return std::move(bytes).value();
  std::fprintf(stderr, "cannot read %s\n", path.c_str());
  std::abort();
}

}  // namespace vt::tests
