#pragma once

// How a client's trust and discord answer a volley for which the author wrote no effects of their own
// (definitions.md 7): a table in content/reactions.json, so that a course can read it and argue with it.

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/fields.h"
#include "engine/base/result.h"
#include "engine/model/scenario.h"

namespace vt {

/// What a non-adherent code does. Of several in one volley, the worst row alone counts.
struct PushReaction {
  Code code = Code::confront;
  int trust = 0;
  int discord = 0;
  int no_discord_from_trust = 10;  ///< with trust at least this, the rise of discord stays out
  bool operator==(const PushReaction&) const = default;
};

/// What gives trust, and what lowers discord: at most once a volley each.
struct GentleReaction {
  std::vector<Code> codes;
  std::vector<Code> accurate_codes;  ///< count only where the utterance is accurate
  std::vector<Technique> techniques;
  int trust = 0;
  int discord = 0;
  bool operator==(const GentleReaction&) const = default;
};

struct Reactions {
  int format = 1;
  std::vector<PushReaction> pushes;
  std::vector<GentleReaction> gentle;
  bool operator==(const Reactions&) const = default;
};

/// Reads content/reactions.json.
[[nodiscard]] Result<Reactions> read_reactions(std::string_view text, const std::string& file);

/// The effects of a volley by the table, as an author would have written them.
[[nodiscard]] Effects default_effects(const std::vector<Utterance>& says, const Reactions& reactions);

[[nodiscard]] json::Value reactions_schema();

}  // namespace vt
