#pragma once

// Parts of making an overview that stand in files of their own.

#include "engine/report/overview.h"

namespace vt::overview {

[[nodiscard]] int thousandths(double value);
[[nodiscard]] Steps steps(const Script& script, const Play& play);

/// Codes and value, length, position, the turns one by one, the cliffs.
void add_answers(const Study& study, std::size_t texts, Overview& out);

/// What can happen and what cannot.
void add_facts(const Study& study, Overview& out);

}  // namespace vt::overview
