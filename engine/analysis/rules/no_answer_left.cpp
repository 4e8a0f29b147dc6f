#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// In some state of this turn no answer is on offer: the trainee is stuck (definitions.md 1.1).
void look(const Study& study, Noted& noted) {
  const Script& script = study.script();
  for (PlaceIndex turn = 0; turn < script.turn_count(); ++turn)
    if (const Witness& play = study.coverage.places[turn].stuck)
      noted.add(script.id(turn), "", {{"play", told(script, *play)}}, "options");
}

}  // namespace

const StudyRule no_answer_left{{"VT0509", "no-answer-left"}, look};

}  // namespace vt::rules
