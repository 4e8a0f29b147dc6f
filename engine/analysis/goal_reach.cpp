#include "engine/analysis/goal_reach.h"

#include "engine/analysis/heights.h"

namespace vt {

/// part / whole >= T is part * T.whole - whole * T.part >= 0: a sum along the play, whose extremes say
/// whether some play gets there and whether some play does not.
GoalReach goal_reach(const Study& study, const Goal& goal) {
  const SkillRow* row = study.judges.skills.find(goal.skill);
  if (row == nullptr) return {};
  const Counter counter = skill_counter(study.facts, row->measure);
  const Fraction at_least = row->at_least;
  GoalReach out;
  const Heights most(study.graph, counter,
                     {.part = at_least.whole, .whole = -at_least.part, .must_count = true});
  if (!most.most()) return out;
  out.is_tested = true;
  if (*most.most() >= 0) out.reached = most.play();
  const Heights least(study.graph, counter,
                      {.part = -at_least.whole, .whole = at_least.part, .must_count = true});
  if (*least.most() > 0) out.missed = least.play();
  return out;
}

}  // namespace vt
