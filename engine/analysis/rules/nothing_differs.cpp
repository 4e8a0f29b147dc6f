#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// A turn where it does not matter what is answered, in any state.
void look(const Study& study, Noted& noted) {
  if (!study.is_exact()) return;
  for_each_choice(study, [&](const ChoiceTurn& at) {
    if (at.row.largest_loss == 0) noted.add(at.turn.id, "", {}, "options");
  });
}

}  // namespace

const StudyRule nothing_differs{{"VT0607", "nothing-differs", Severity::warning}, look};

}  // namespace vt::rules
