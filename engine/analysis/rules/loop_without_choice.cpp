#include "engine/analysis/loops.h"
#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// A loop in which every state has one answer: there is no way out of it.
void look(const Study& study, Noted& noted) {
  if (const auto cycle = forced_loop(study.graph)) note_loop(study, noted, *cycle);
}

}  // namespace

const StudyRule loop_without_choice{{"VT0502", "loop-without-choice"}, look};

}  // namespace vt::rules
