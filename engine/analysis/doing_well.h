#pragma once

// A way to do well: some play uses *gevorderd* of the opportunity, passes the safety gate, reaches *basis* in
// every ratio of block A that applies and *gevorderd* in at least one (definitions.md 5). Every demand is a
// sum along the play that must end at 0 or above, so what is still possible bounds the search: it follows the
// most promising answers first and leaves a way as soon as one demand is beyond reach.

#include "engine/analysis/study.h"

namespace vt {

enum class Verdict : std::uint8_t { possible, impossible, undecided };

struct WayToDoWell {
  Verdict verdict = Verdict::undecided;  ///< undecided only after `most_looks` states were looked at
  Play play;                             ///< where possible
};

/// Only of an exact study.
[[nodiscard]] WayToDoWell way_to_do_well(const Study& study, std::size_t most_looks = 200'000);

}  // namespace vt
