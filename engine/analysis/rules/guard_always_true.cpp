#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// A condition that holds every time it is read decides nothing.
void look(const Study& study, Noted& noted) {
  if (!study.is_exhaustive()) return;
  const auto guards = study.script().guards();
  for (std::size_t at = 0; at < guards.size(); ++at) {
    const GuardSeen& seen = study.coverage.guards[at];
    if (!seen.when_true || seen.when_false) continue;
    const GuardPlace where = place_of(study.script(), guards[at]);
    noted.add(where.turn, where.inner, {{"key", where.key}}, where.member);
  }
}

}  // namespace

const StudyRule guard_always_true{{"VT0507", "guard-always-true", Severity::warning}, look};

}  // namespace vt::rules
