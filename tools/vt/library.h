#pragma once

// What several commands need of the program's own data: scenarios by id or path, and the tables that judge.

#include <string>
#include <vector>

#include "engine/present/prepared.h"
#include "tools/vt/command.h"

namespace vt::terminal {

/// Folders of every scenario that can be played: the program's own and the user's.
[[nodiscard]] std::vector<std::string> library(const Context& context);

/// The scenario folders that paths on a command line stand for: themselves, or those one level below; without
/// paths, the library. A path that is neither comes back as it is, to be told about when it is read.
[[nodiscard]] std::vector<std::string> named_folders(const Context& context,
                                                     const std::vector<std::string>& paths);

/// A folder, a scenario.json, or the id of a scenario in the library.
[[nodiscard]] Result<ScenarioFolder> find_scenario(const Context& context, const std::string& name);

/// One line per finding, `file:line:column: error VT0102 turn.option: sentence`.
[[nodiscard]] std::string sentence(const Context& context, const Finding& finding);

/// A file of content/, or the problem of reading it.
[[nodiscard]] Result<std::string> content(const Context& context, const std::string& name);

}  // namespace vt::terminal
