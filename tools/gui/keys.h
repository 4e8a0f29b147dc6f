#pragma once

// From the keyboard's keys to ours. ImGui 1.86 looks at where a key stands on a US keyboard, so that on a
// Belgian one Ctrl+A would be Ctrl+Q; letters are therefore asked for by what is printed on them (platform:
// GLFW).

#include "tools/gui/ui.h"

struct GLFWwindow;

namespace vt {

/// The key that Ui knows, or Key::none; `key` and `modifiers` as GLFW reports them.
[[nodiscard]] Key key_of(int key, int modifiers);

/// Tells ImGui where A, C, V, X, Y and Z are on this keyboard, and leaves Tab, Escape and Enter to Ui. To be
/// called again whenever the window gets the focus: people switch layouts.
void map_letters();

}  // namespace vt
