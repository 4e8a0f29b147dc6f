#pragma once

// The second layer of reading a scenario: what its shape cannot say. Each group of rules is a function from a
// Scenario to findings; rules.h names them, tests/cases/lint shows each one's bad and good example.

#include <string_view>

#include "engine/model/scenario.h"
#include "engine/scenario/finding_list.h"

namespace vt::meaning {

/// Names: unique, existing, not retired (VT0101, 0102, 0115, 0118, 0120, 0121, 0127).
void check_names(const Scenario& scenario, FindingList& out);

/// Ways on and state: total, declared, in bounds (VT0103 to 0108).
void check_flow(const Scenario& scenario, FindingList& out);

/// Coding: what may be said of an utterance and of client talk (VT0109 to 0114, 0126).
void check_coding(const Scenario& scenario, FindingList& out);

/// What a trainee is owed: goal, reasons, a better answer, safety, sayable text (VT0116, 0117, 0119, 0122,
/// 0124, 0125, 0129).
void check_content(const Scenario& scenario, FindingList& out);

/// "5 mg", "20 milligrams": a number with a unit of dose behind it. The product shows no doses (safety rule).
[[nodiscard]] bool names_dose(std::string_view text);

}  // namespace vt::meaning
