#pragma once

// A scenario that has something of everything the format knows, and for every member of it an edit that
// changes that member alone.

#include <functional>
#include <string>
#include <vector>

#include "engine/analysis/weight.h"
#include "tests/support/build.h"

namespace vt::tests {

/// Turns `binnen` and `verder`, endings `slot` and `deur`; sound.
[[nodiscard]] Scenario full_scenario();

struct Edit {
  std::string member;  ///< "option.why"
  std::string what;    ///< as the change calls it
  Weight weight = Weight::text;
  std::function<void(Scenario&)> make;
  std::size_t changes = 1;
};

/// Ids are edited without an alias, so that the old one is gone and a new one there.
[[nodiscard]] const std::vector<Edit>& edits();

/// full_scenario() after the edit.
[[nodiscard]] Scenario edited(const Edit& edit);

/// `scenario` without safety steps and names from earlier versions, and the same with another name for every
/// turn, ending, line and option, each with its alias. It must have no variables of its own.
struct Renaming {
  Scenario before;
  Scenario now;
};
[[nodiscard]] Renaming with_other_names(Scenario scenario);

}  // namespace vt::tests
