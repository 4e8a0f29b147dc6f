#pragma once

// What one kept conversation came to, as far as lists and trends need it: figures of its first attempt, how
// it ended, what it was about. Worked out from the session file (Results); nothing here is stored.

#include <optional>
#include <vector>

#include "engine/base/result.h"
#include "engine/model/scenario.h"
#include "engine/scenario/play_file.h"
#include "engine/scoring/scorecard.h"
#include "engine/store/store.h"

namespace vt {

/// One skill in one conversation, beside what content/skills.json asks for. `value` does not apply where the
/// conversation never called for it.
struct SkillPoint {
  Skill skill = Skill::open_questions;
  Fraction value;
  Fraction at_least;
  bool operator==(const SkillPoint&) const = default;
};

struct KeptResult {
  RecordSummary record;
  /// Why the rest could not be worked out: then only `record` is there.
  std::optional<Problem> problem;
  std::vector<Measure> measures;   ///< of the first attempt, as all that follows
  std::vector<SkillPoint> skills;  ///< one per skill of the table, in its order
  std::optional<EndingKind> ending;
  SafetyOutcome safety = SafetyOutcome::not_due;
  Stage stage = Stage::precontemplation;  ///< of the scenario, at the start
  std::vector<Substance> substances;
};

}  // namespace vt
