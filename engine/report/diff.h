#pragma once

// What an edit does, all of it together: what the author changed, what becomes of plays, what is otherwise
// over all conversations that can be had. Filled in from below by whoever compares; printed by diff_text.h
// and diff_json.h.

#include <string>
#include <vector>

#include "engine/analysis/affected.h"
#include "engine/analysis/changes.h"

namespace vt {

struct AffectedPlay {
  std::string name;  ///< of an author's play; of a kept conversation its record's id
  PlayImpact impact;
};

/// A figure over all conversations in both versions, as whoever made it wants it read. `name` has words under
/// "diff.measure.<name>", or stands for itself.
struct ComparedMeasure {
  std::string name;
  std::string before;
  std::string after;
};

struct Diff {
  std::string scenario;  ///< its id of now
  std::string before;    ///< the author's version numbers
  std::string now;
  std::vector<Change> changes;
  std::vector<AffectedPlay> author_plays;
  std::vector<AffectedPlay> kept_plays;
  std::vector<ComparedMeasure> measures;
};

}  // namespace vt
