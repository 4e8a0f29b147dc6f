#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// No conversation can go on for ever: the graph of keyed states has no cycle (definitions.md 1.5).
void look(const Study& study, Noted& noted) {
  const auto& cycle = study.graph.cycle();
  if (!cycle) return;
  const Script& script = study.script();
  const Choice& first = cycle->loop.front();
  noted.add(script.id(first.turn), script.turn(first.turn).options[first.option].id,
            {{"play", told(script, cycle->play)}, {"loop", told(script, cycle->loop)}}, "next");
}

}  // namespace

const StudyRule endless_conversation{{"VT0501", "endless-conversation"}, look};

}  // namespace vt::rules
