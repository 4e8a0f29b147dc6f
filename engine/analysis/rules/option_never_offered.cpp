#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// The turn is reached, and this answer is never among those on offer.
void look(const Study& study, Noted& noted) {
  if (!study.is_exhaustive()) return;
  const Script& script = study.script();
  for (PlaceIndex turn = 0; turn < script.turn_count(); ++turn) {
    const PlaceSeen& seen = study.coverage.places[turn];
    for (std::size_t option = 0; seen.reached && option < seen.offered.size(); ++option)
      if (!seen.offered[option]) noted.add(script.id(turn), script.turn(turn).options[option].id, {}, "when");
  }
}

}  // namespace

const StudyRule option_never_offered{{"VT0506", "option-never-offered", Severity::warning}, look};

}  // namespace vt::rules
