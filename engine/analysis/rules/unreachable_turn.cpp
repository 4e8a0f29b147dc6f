#include "engine/analysis/rules/all.h"

namespace vt::rules {

// A turn that no conversation comes to.
const StudyRule unreachable_turn{{"VT0504", "unreachable-turn", Severity::warning},
                                 [](const Study& study, Noted& noted) {
                                   if (!study.is_exhaustive()) return;
                                   const Script& script = study.script();
                                   for (PlaceIndex turn = 0; turn < script.turn_count(); ++turn)
                                     if (!study.coverage.places[turn].reached) noted.add(script.id(turn), "");
                                 }};

}  // namespace vt::rules
