#pragma once

// What an author changed between two versions of a scenario, as sentences waiting for words rather than as
// lines of a file: "option x: simple -> complex reflection, trust +1 -> +2". Every member that the format
// describes (engine/scenario/format.h) is compared, so that none can be forgotten here. What a change does to
// a play is affected.h; what it does to all plays together is not told here.

#include <cstdint>
#include <string>
#include <vector>

#include "engine/analysis/phrase.h"
#include "engine/analysis/weight.h"

namespace vt {

enum class ChangeKind : std::uint8_t {
  added,
  removed,
  changed,
  renamed,  ///< through the new version's aliases; nothing else about it need be different
  moved,    ///< stands elsewhere among its like, which matters to readers only
};
template <>
inline constexpr auto names<ChangeKind> = spellings({"added", "removed", "changed", "renamed", "moved"});

/// Things have their names of now; only what is gone has its old one. `what` is the key in scenario.json by
/// which a member is found ("text", "says", "client.age", "safety.steps.from"), or, of something added,
/// removed, renamed or moved as a whole, what it is: "turn", "ending", "line", "option", "goal", "step",
/// "variable", "waiver".
struct Change {
  ChangeKind kind = ChangeKind::changed;
  Weight weight = Weight::text;
  std::string turn;   ///< or ending; empty: the scenario's heading
  std::string inner;  ///< option or line; in the heading a goal, safety step, variable or waiver
  std::string what;
  Phrase before;  ///< empty where there was nothing; moved: the place among its like, from 1
  Phrase after;
  bool operator==(const Change&) const = default;
};

/// The heading first, then turns and endings as they stand now, everything in the format's order; what is
/// gone comes after what is left of its like. Effects are those that an answer really has, the reaction
/// table's where it writes none; what is written in another form but means the same is no change. Ids are
/// taken to be unique, as in every sound scenario.
[[nodiscard]] std::vector<Change> changes_between(const Scenario& before, const Scenario& now,
                                                  const Reactions& reactions);

}  // namespace vt
