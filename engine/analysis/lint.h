#pragma once

// Every rule on what can happen, run over an explored scenario.

#include "engine/analysis/rules/rule.h"

namespace vt {

[[nodiscard]] std::vector<Finding> lint(const Study& study, const Sources& sources);

/// What one rule finds.
[[nodiscard]] std::vector<Finding> findings_of(const StudyRule& rule, const Study& study,
                                               const Sources& sources);

/// The rule of reading or of what can happen with this code, or nullptr.
[[nodiscard]] const LintRule* find_any_rule(std::string_view code);

}  // namespace vt
