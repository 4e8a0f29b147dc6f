#pragma once

namespace vt {

/// Opens the real doors and the window, and runs until it is closed. Exit codes: 0 fine, 2 could not open.
int run_trainer(int argc, char** argv);

}  // namespace vt
