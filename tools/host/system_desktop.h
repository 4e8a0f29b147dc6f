#pragma once

// The desktop around a window: its own program for a file, and the clipboard, which belongs to the window.

#include <functional>
#include <string>
#include <vector>

#include "engine/base/doors.h"
#include "tools/host/child.h"

namespace vt {

/// Opens without waiting for what was opened to be closed again.
class SystemDesktop final : public Desktop {
 public:
  /// `copy` puts a text on the clipboard; without one nothing is copied.
  explicit SystemDesktop(std::function<void(const std::string&)> copy);

  bool open(const std::string& path) override;
  void copy(const std::string& text) override;

 private:
  std::function<void(const std::string&)> copy_;
  std::vector<Child> opened_;  ///< to be reaped when they end
};

}  // namespace vt
