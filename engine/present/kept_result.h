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

  [[nodiscard]] bool was_tested() const { return value.applies(); }
  [[nodiscard]] bool is_reached() const { return value.reaches(at_least); }
};

struct KeptResult {
  RecordSummary record;
  /// Why the rest could not be worked out: then only `record` is there.
  std::optional<Problem> problem;
  bool is_pending = false;  ///< true while it waits to be worked out: then only `record` is there
  /// Of the first attempt, as all that follows.
  Session::Status status = Session::Status::open;
  int exchanges = 0;
  std::vector<Measure> measures;
  std::vector<SkillPoint> skills;  ///< one per skill of the table, in its order
  std::optional<EndingKind> ending;
  std::optional<Stage> stage_after;  ///< what the ending says
  SafetyOutcome safety = SafetyOutcome::not_due;
  bool is_gate_judged = false;            ///< there is a safety gate, and the conversation came to its end
  Stage stage = Stage::precontemplation;  ///< of the scenario, at the start
  std::vector<Substance> substances;
  std::optional<Skill> next_exercise;  ///< what the debrief proposed

  /// The measure of that name, or nullptr.
  [[nodiscard]] const Measure* find(MeasureName name) const;
  [[nodiscard]] const SkillPoint* find(Skill skill) const;
  /// The share that was used of what was possible; does not apply where it could not be worked out.
  [[nodiscard]] Fraction opportunity() const;
  /// The band of opportunity.
  [[nodiscard]] Band band() const;
  /// Only a first attempt that came to an ending counts as a result (definitions.md 11).
  [[nodiscard]] bool is_finished() const { return !problem && status == Session::Status::ended; }
  [[nodiscard]] bool missed_gate() const { return is_gate_judged && safety == SafetyOutcome::missed; }
};

}  // namespace vt
