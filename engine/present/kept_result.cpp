#include "engine/present/kept_result.h"

#include <algorithm>

namespace vt {

const Measure* KeptResult::find(MeasureName name) const {
  const auto found = std::find_if(measures.begin(), measures.end(),
                                  [&](const Measure& measure) { return measure.name == name; });
  return found == measures.end() ? nullptr : &*found;
}

const SkillPoint* KeptResult::find(Skill skill) const {
  const auto found =
      std::find_if(skills.begin(), skills.end(), [&](const SkillPoint& one) { return one.skill == skill; });
  return found == skills.end() ? nullptr : &*found;
}

Fraction KeptResult::opportunity() const {
  const Measure* measure = find(MeasureName::opportunity);
  return measure == nullptr ? Fraction{} : measure->value;
}

Band KeptResult::band() const {
  const Measure* measure = find(MeasureName::opportunity);
  return measure == nullptr ? Band::no_band : measure->band;
}

}  // namespace vt
