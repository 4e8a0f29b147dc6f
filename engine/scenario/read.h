#pragma once

// Reading a scenario: from bytes to a Scenario and the findings about it. Never throws, whatever it is given;
// mistakes are collected, each with its place. Two layers are told apart: shape (JSON and the format's own
// table) and meaning (names that exist, ways on that are total, rules of the content). What can really happen
// in play is engine/analysis.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/json.h"
#include "engine/model/finding.h"
#include "engine/model/scenario.h"

namespace vt {

/// `scenario` is there as soon as the shape is right, so that an editor can go on working; it may be played
/// only when `is_sound`.
struct ScenarioReading {
  std::optional<Scenario> scenario;
  std::vector<Finding> findings;

  [[nodiscard]] bool is_sound() const;
};

/// `file` is for the findings only. `folder` is the folder's name, which must be the scenario's id; empty:
/// not checked.
[[nodiscard]] ScenarioReading read_scenario(std::string_view text, const std::string& file,
                                            const std::string& folder = {});

/// The meaning rules alone, on a scenario that has no file (an editor's). Findings have no line numbers.
[[nodiscard]] std::vector<Finding> check_meaning(const Scenario& scenario);

/// True where one of them is an error.
[[nodiscard]] bool has_error(const std::vector<Finding>& findings);

/// The canonical text of scenario.json.
[[nodiscard]] std::string write_scenario(const Scenario& scenario);

/// JSON Schema draft-07 of scenario.json, from the same table that reading goes by.
[[nodiscard]] json::Value scenario_schema();

}  // namespace vt
