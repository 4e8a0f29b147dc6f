#include "engine/analysis/loops.h"
#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// A loop whose yields add up to more than 0: going round it collects points for ever.
void look(const Study& study, Noted& noted) {
  const auto found = gaining_loop(study.graph);
  if (!found) return;
  const Script& script = study.script();
  const Choice& first = found->cycle.loop.front();
  noted.add(script.id(first.turn), script.turn(first.turn).options[first.option].id,
            {{"play", told(script, found->cycle.play)},
             {"loop", told(script, found->cycle.loop)},
             {"gain", std::to_string(found->gain)}},
            "next");
}

}  // namespace

const StudyRule loop_with_gain{{"VT0503", "loop-with-gain"}, look};

}  // namespace vt::rules
