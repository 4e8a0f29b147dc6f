#pragma once

// Before the first line: picking a scenario from the library, and what the trainee may know beforehand.

#include <optional>
#include <string>

#include "engine/dialogue/session.h"
#include "engine/scenario/folder.h"
#include "tools/vt/command.h"

namespace vt::terminal {

/// Asks a question and gives the line that is typed; nothing at the end of the input.
[[nodiscard]] std::optional<std::string> ask(Context& context, const std::string& question);

/// True for Enter, and for what begins as yes does in Dutch or English.
[[nodiscard]] bool says_yes(const std::optional<std::string>& line);

/// The scenarios one by one, with a number to pick; nothing where the trainee would rather stop.
[[nodiscard]] Result<std::optional<ScenarioFolder>> pick_scenario(Context& context);

/// `wanted` is the language that was asked for, `locale` the one that is played.
void show_briefing(const Context& context, const Scenario& scenario, const std::string& wanted,
                   const std::string& locale, Mode mode);

}  // namespace vt::terminal
