#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// A condition of a line, an effect or a way on that never holds: what it guards never happens. (An option
// that is never offered has a rule of its own.)
void look(const Study& study, Noted& noted) {
  if (!study.is_exhaustive()) return;
  const Script& script = study.script();
  const auto guards = script.guards();
  for (std::size_t at = 0; at < guards.size(); ++at) {
    const Guard& guard = guards[at];
    const GuardSeen& seen = study.coverage.guards[at];
    if (guard.kind == Guard::Kind::option || seen.when_true) continue;
    // A way on that is never read stands behind one that always takes it.
    const bool is_passed_over = guard.kind == Guard::Kind::lead &&
                                study.coverage.places[guard.place].offered[guard.inner].has_value();
    if (!seen.when_false && !is_passed_over) continue;
    const GuardPlace where = place_of(script, guard);
    noted.add(where.turn, where.inner, {{"key", where.key}}, where.member);
  }
}

}  // namespace

const StudyRule guard_never_true{{"VT0508", "guard-never-true", Severity::warning}, look};

}  // namespace vt::rules
