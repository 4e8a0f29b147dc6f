#pragma once

// The pages and executed examples of lint rules: tests/cases/lint/<code>/{page.<tag>.md,bad,good}.

#include <string>
#include <string_view>

#include "engine/scenario/rules.h"

namespace vt::tests {

/// tests/cases/lint/<code>.
[[nodiscard]] std::string case_folder(std::string_view code);

/// The one scenario folder in `bad` or `good`; empty where there is none.
[[nodiscard]] std::string example_folder(std::string_view code, const std::string& which);

/// Expects a page in both languages: the title, and neither too few words to explain nor too many to read.
void expect_pages(const LintRule& rule);

}  // namespace vt::tests
