#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// Too big to be explored whole: then "never" and "always" cannot be said, and no rule says them.
void look(const Study& study, Noted& noted) {
  if (!study.is_exhaustive()) noted.add("", "", {{"states", std::to_string(study.graph.size())}}, "turns");
}

}  // namespace

const StudyRule not_exhaustive{{"VT0512", "not-exhaustive", Severity::warning}, look};

}  // namespace vt::rules
