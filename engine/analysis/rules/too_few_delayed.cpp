#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// In at least a quarter of the non-adherent answers the client first goes along and the cost shows later
// (content rule 7).
void look(const Study& study, Noted& noted) {
  if (!study.is_exact()) return;
  int pushes = 0;
  int delayed = 0;
  for_each_answer(study, [&](const ChoiceTurn&, const Option&, const OptionRow& row, std::size_t) {
    pushes += row.is_push ? 1 : 0;
    delayed += row.is_delayed ? 1 : 0;
  });
  if (4 * delayed < pushes)
    noted.add("", "", {{"count", std::to_string(delayed)}, {"of", std::to_string(pushes)}}, "turns");
}

}  // namespace

const StudyRule too_few_delayed{{"VT0616", "too-few-delayed", Severity::warning}, look};

}  // namespace vt::rules
