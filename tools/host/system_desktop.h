#pragma once

// The desktop that this program runs on. The clipboard belongs to the window, which hands in how to reach it.

#include <functional>
#include <string>
#include <utility>

#include "engine/base/doors.h"
#include "tools/host/disk.h"

namespace vt {

class SystemDesktop final : public Desktop {
 public:
  explicit SystemDesktop(std::function<void(const std::string&)> copy) : copy_(std::move(copy)) {}

  bool open(const std::string& path) override { return open_on_desktop(path); }
  void copy(const std::string& text) override { copy_(text); }

 private:
  std::function<void(const std::string&)> copy_;
};

}  // namespace vt
