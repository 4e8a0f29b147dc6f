#include "engine/analysis/loops.h"
#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// A loop whose yields add up to more than 0: going round it collects points for ever.
void look(const Study& study, Noted& noted) {
  if (const auto found = gaining_loop(study.graph))
    note_loop(study, noted, found->cycle, {{"gain", std::to_string(found->gain)}});
}

}  // namespace

const StudyRule loop_with_gain{{"VT0503", "loop-with-gain"}, look};

}  // namespace vt::rules
