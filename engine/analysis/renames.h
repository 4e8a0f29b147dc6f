#pragma once

// What is called otherwise in a new version of a scenario, by the new version's `aliases`: turns, endings,
// and the lines and options in them. With the old version brought to the new names, what stands under one
// name in both is one and the same thing, and a reference to it (`next`, `chosen`, `better` ...) has not
// changed because its name has.

#include <string>
#include <utility>
#include <vector>

#include "engine/model/scenario.h"

namespace vt {

/// Old and new name, as `turn` or `turn.inner`, of something that is there in both versions.
struct Rename {
  std::string before;
  std::string now;
  bool operator==(const Rename&) const = default;
};

/// An alias renames where the old name is gone, the new one is new, and both name the same sort of thing in
/// the same place. An alias that joins two things or moves an answer to another turn renames nothing: there
/// the old one is gone and the new one added.
[[nodiscard]] std::vector<Rename> renames_between(const Scenario& before, const Scenario& now);

/// `before` with every name and every reference as they are now, its own aliases and waivers included.
[[nodiscard]] Scenario under_new_names(Scenario before, const std::vector<Rename>& renames);

}  // namespace vt
