#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// No conversation can go on for ever: the graph of keyed states has no cycle (definitions.md 1.5).
void look(const Study& study, Noted& noted) {
  if (const auto& cycle = study.graph.cycle()) note_loop(study, noted, *cycle);
}

}  // namespace

const StudyRule endless_conversation{{"VT0501", "endless-conversation"}, look};

}  // namespace vt::rules
