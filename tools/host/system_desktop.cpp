#include "tools/host/system_desktop.h"

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <utility>

namespace vt {
namespace {

bool has_desktop() {
  for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY"}) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
    if (value != nullptr && *value != '\0') return true;
  }
  return false;
}

}  // namespace

SystemDesktop::SystemDesktop(std::function<void(const std::string&)> copy) : copy_(std::move(copy)) {}

bool SystemDesktop::open(const std::string& path) {
  std::erase_if(opened_, [](Child& child) { return child.ended().has_value(); });
  const std::optional<std::string> opener = on_path("xdg-open");
  if (!has_desktop() || !opener || path.empty()) return false;
  // An absolute path cannot be taken for an option.
  std::error_code error;
  std::optional<Child> child = Child::start(*opener, {std::filesystem::absolute(path, error).string()});
  if (!child) return false;
  constexpr int soon = 400;  // milliseconds: a desktop without a program for the file says so at once
  const std::optional<int> code = child->await(soon);
  if (!code) opened_.push_back(*std::move(child));
  return code.value_or(0) == 0;
}

void SystemDesktop::copy(const std::string& text) {
  if (copy_) copy_(text);
}

}  // namespace vt
