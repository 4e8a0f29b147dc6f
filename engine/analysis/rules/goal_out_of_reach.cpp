#include "engine/analysis/goal_reach.h"
#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// A goal that is asked for and that no play reaches.
void look(const Study& study, Noted& noted) {
  if (!study.is_exact()) return;
  for (const Goal& goal : study.scenario().goals) {
    const GoalReach reach = goal_reach(study, goal);
    if (reach.is_tested && !reach.reached) noted.add("", "", {{"goal", goal.id}}, "goals");
  }
}

}  // namespace

const StudyRule goal_out_of_reach{{"VT0519", "goal-out-of-reach", Severity::warning}, look};

}  // namespace vt::rules
