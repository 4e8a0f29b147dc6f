#include "tests/support/memory_files.h"

#include <filesystem>

namespace vt::tests {
namespace {

std::string plain(const std::string& path) {
  std::string text = std::filesystem::path(path).lexically_normal().generic_string();
  while (text.size() > 1 && text.back() == '/') text.pop_back();
  return text;
}

bool is_below(const std::string& folder, const std::string& path) {
  if (folder == "." || folder == "/") return true;
  return path.size() > folder.size() && path.compare(0, folder.size(), folder) == 0 &&
         path[folder.size()] == '/';
}

/// `name` for folder `a/b` and path `a/b/name/...`.
std::string name_below(const std::string& folder, const std::string& path) {
  const std::size_t from = folder == "." ? 0 : folder == "/" ? 1 : folder.size() + 1;
  return path.substr(from, path.find('/', from) - from);
}

}  // namespace

void MemoryFiles::put(const std::string& path, std::string bytes) {
  files_[plain(path)] = std::move(bytes);
}
void MemoryFiles::make_folder(const std::string& path) {
  folders_.insert(plain(path));
}
void MemoryFiles::link(const std::string& path, const std::string& target) {
  links_[plain(path)] = plain(target);
}
bool MemoryFiles::has(const std::string& path) const {
  return files_.count(resolved(path)) > 0;
}

void MemoryFiles::remove(const std::string& path) {
  files_.erase(plain(path));
  links_.erase(plain(path));
  folders_.erase(plain(path));
}

std::string MemoryFiles::bytes(const std::string& path) const {
  const auto found = files_.find(resolved(path));
  return found == files_.end() ? std::string{} : found->second;
}

std::string MemoryFiles::resolved(const std::string& path) const {
  std::string at = plain(path);
  for (std::size_t hops = 0; hops <= links_.size(); ++hops) {
    const auto link = links_.find(at);
    if (link == links_.end()) break;
    at = link->second;
  }
  return at;
}

Result<std::string> MemoryFiles::read(const std::string& path, std::size_t limit) const {
  const auto found = files_.find(resolved(path));
  if (found == files_.end()) return problem("file.missing", {{"file", path}});
  if (faults.fail_reads) return problem("file.unreadable", {{"file", path}});
  if (found->second.size() > limit) return problem("file.too_large", {{"file", path}});
  return found->second;
}

Outcome MemoryFiles::write(const std::string& path, std::string_view bytes) {
  if (faults.read_only || faults.fail_writes || faults.writes_until_full == 0)
    return problem("file.unwritable", {{"file", path}});
  if (faults.writes_until_full > 0) --faults.writes_until_full;
  files_[resolved(path)] = std::string(bytes);
  ++writes;
  return Done{};
}

std::vector<std::string> MemoryFiles::list(const std::string& folder) const {
  const std::string outer = resolved(folder);
  std::set<std::string> names;
  for (const auto& [path, bytes] : files_)
    if (is_below(outer, path)) names.insert(name_below(outer, path));
  for (const auto& [path, target] : links_)
    if (is_below(outer, path)) names.insert(name_below(outer, path));
  for (const std::string& path : folders_)
    if (is_below(outer, path)) names.insert(name_below(outer, path));
  return {names.begin(), names.end()};
}

bool MemoryFiles::is_folder(const std::string& path) const {
  const std::string at = resolved(path);
  return folders_.count(at) > 0 || !list(at).empty();
}

bool MemoryFiles::is_inside(const std::string& folder, const std::string& path) const {
  const std::string at = resolved(path);
  if (files_.count(at) == 0 && !is_folder(at)) return false;
  return at == plain(folder) || is_below(plain(folder), at);
}

}  // namespace vt::tests
