#pragma once

// The window on the real screen: opened with GLFW and OpenGL 3, drawn only when something happened or a
// moment comes that the program asked for. Knows nothing of what is drawn.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/present/settings.h"
#include "tools/gui/ui.h"

namespace vt {

struct WindowWish {
  std::string title;
  int width = 1280;
  int height = 800;
};

class Window {
 public:
  /// "window.no_display" where there is no screen to open one on, "window.no_opengl" where it cannot draw.
  [[nodiscard]] static Result<std::unique_ptr<Window>> open(const WindowWish& wish);
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;
  Window(Window&&) = delete;
  Window& operator=(Window&&) = delete;
  ~Window();

  /// Text and colours from now on; the font texture is made anew where it must be.
  void set_look(Ui& ui, const Settings& settings);
  /// Asked to close by the desktop.
  [[nodiscard]] bool wants_to_close() const;
  /// Waits for something to happen, `milliseconds` at most (nothing: for ever).
  void wait(std::optional<std::int64_t> milliseconds);
  /// One frame: `draw` is called between its beginning and its end. Draws nothing while the window is
  /// iconified.
  void frame(Ui& ui, const std::function<void()>& draw);
  /// Steady milliseconds since the window was opened.
  [[nodiscard]] std::int64_t now() const;
  void copy(const std::string& text);
  /// Over the whole screen, or back to where it was.
  void toggle_full_screen();
  /// True once after the screen's scale changed: set_look is due.
  [[nodiscard]] bool take_scale_change();

 private:
  struct Pane;
  explicit Window(std::unique_ptr<Pane> pane);
  std::unique_ptr<Pane> pane_;
};

}  // namespace vt
