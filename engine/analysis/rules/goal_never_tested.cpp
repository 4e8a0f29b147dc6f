#include "engine/analysis/goal_reach.h"
#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// A goal whose skill no play ever asks for.
void look(const Study& study, Noted& noted) {
  if (!study.is_exact()) return;
  for (const Goal& goal : study.scenario().goals)
    if (!goal_reach(study, goal).is_tested) noted.add("", "", {{"goal", goal.id}}, "goals");
}

}  // namespace

const StudyRule goal_never_tested{{"VT0518", "goal-never-tested", Severity::warning}, look};

}  // namespace vt::rules
