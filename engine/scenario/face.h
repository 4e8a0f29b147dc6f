#pragma once

// A scenario seen from outside: title, client, setting, goals, but neither turns nor endings. For lists of
// many scenarios, which must not wait until each has been checked. What has a face may still turn out to be
// unsound; nothing is played from here.

#include <optional>
#include <string_view>

#include "engine/model/scenario.h"

namespace vt {

struct ScenarioFace {
  Scenario scenario;           ///< without turns, endings, waivers and names of old
  bool asks_to_write = false;  ///< some turn asks for own words first
  bool has_hints = false;      ///< some turn has a hint for the coach
};

/// Nothing where the text is no JSON of this format, or a part of the face does not have its shape.
[[nodiscard]] std::optional<ScenarioFace> read_face(std::string_view text);

/// The face with what `text`, a translation of this scenario, has for it; unchanged where the text cannot be
/// read or translates something else.
[[nodiscard]] Scenario face_in_language(Scenario face, std::string_view text);

}  // namespace vt
