#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// An ending that no conversation comes to.
void look(const Study& study, Noted& noted) {
  if (!study.is_exhaustive()) return;
  const Script& script = study.script();
  for (auto place = static_cast<PlaceIndex>(script.turn_count()); place < script.place_count(); ++place)
    if (!study.coverage.places[place].reached) noted.add(script.id(place), "");
}

}  // namespace

const StudyRule unreachable_ending{{"VT0505", "unreachable-ending", Severity::warning}, look};

}  // namespace vt::rules
