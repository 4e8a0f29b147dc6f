#pragma once

// How far a change of a scenario can reach: into its words only, into what is judged, or into how a
// conversation goes. One table, by the key in scenario.json.

#include <cstdint>
#include <string_view>

#include "engine/base/names.h"

namespace vt {

/// What a change can alter at most.
enum class Weight : std::uint8_t {
  text,       ///< what is read, seen or heard: no play goes or counts otherwise
  judgement,  ///< how a play is judged or explained: codes, client talk, traps, goals, safety steps
  course,     ///< how a conversation goes: guards, effects, ways on, turns, answers, where it starts
};
template <>
inline constexpr auto names<Weight> = spellings({"text", "judgement", "course"});

/// Of a member by its key, "why" or "safety.steps.from". A member that nobody has weighed is not called
/// harmless: it may be anything.
[[nodiscard]] Weight weight_of(std::string_view key);

}  // namespace vt
