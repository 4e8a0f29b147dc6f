#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// A turn that no conversation comes to.
void look(const Study& study, Noted& noted) {
  if (!study.is_exhaustive()) return;
  const Script& script = study.script();
  for (PlaceIndex turn = 0; turn < script.turn_count(); ++turn)
    if (!study.coverage.places[turn].reached) noted.add(script.id(turn), "");
}

}  // namespace

const StudyRule unreachable_turn{{"VT0504", "unreachable-turn", Severity::warning}, look};

}  // namespace vt::rules
