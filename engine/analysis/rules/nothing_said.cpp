#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// Every turn and ending that is reached shows at least one line (definitions.md 1.4).
void look(const Study& study, Noted& noted) {
  const Script& script = study.script();
  for (PlaceIndex place = 0; place < script.place_count(); ++place)
    if (const Witness& play = study.coverage.places[place].silent)
      noted.add(script.id(place), "", {{"play", told(script, *play)}}, "lines");
}

}  // namespace

const StudyRule nothing_said{{"VT0108", "nothing-said"}, look};

}  // namespace vt::rules
