#pragma once

// Stopping long work by hand.

namespace vt {

/// True once somebody asked to stop (Ctrl-C). From the first call on the first interrupt is noted instead of
/// ending the program; a second one ends it as always.
[[nodiscard]] bool stop_requested();

}  // namespace vt
