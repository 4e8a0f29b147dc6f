#pragma once

// Tables in a README that are made from what they speak of. A test writes them, and fails when they are out
// of date.

#include <string>

namespace vt::tests {

/// What stands in `file` between `<!-- mark -->` and `<!-- /mark -->` is `now`; with VT_UPDATE_GOLDEN set it
/// is made so.
void expect_on_page(const std::string& file, const std::string& mark, const std::string& now);

}  // namespace vt::tests
