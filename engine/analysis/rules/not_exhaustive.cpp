#include "engine/analysis/rules/all.h"

namespace vt::rules {

// Too big to be explored whole: then "never" and "always" cannot be said, and no rule says them.
const StudyRule not_exhaustive{
    {"VT0512", "not-exhaustive", Severity::warning}, [](const Study& study, Noted& noted) {
      if (!study.is_exhaustive())
        noted.add("", "", {{"states", std::to_string(study.graph.size())}}, "turns");
    }};

}  // namespace vt::rules
