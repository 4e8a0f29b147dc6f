#include "engine/analysis/loops.h"
#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// A loop in which every state has one answer: there is no way out of it.
void look(const Study& study, Noted& noted) {
  const auto cycle = forced_loop(study.graph);
  if (!cycle) return;
  const Script& script = study.script();
  const Choice& first = cycle->loop.front();
  noted.add(script.id(first.turn), script.turn(first.turn).options[first.option].id,
            {{"play", told(script, cycle->play)}, {"loop", told(script, cycle->loop)}}, "next");
}

}  // namespace

const StudyRule loop_without_choice{{"VT0502", "loop-without-choice"}, look};

}  // namespace vt::rules
