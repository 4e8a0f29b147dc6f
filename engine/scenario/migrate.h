#pragma once

// Bringing a file of an older format up to today's: one pure function json(n) -> json(n+1) per step, each
// with a pair of fixtures in tests/cases/migrations/. What is already of today comes back unchanged.

#include "engine/base/json.h"

namespace vt {

/// `root` in format `newest`; where no step leads there it comes back as far as the steps went.
[[nodiscard]] json::Value migrated(json::Value root, int newest);

}  // namespace vt
