#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// A non-adherent answer that is best at its turn.
void look(const Study& study, Noted& noted) {
  if (!study.is_exact()) return;
  for_each_answer(study, [&](const ChoiceTurn& at, const Option& option, const OptionRow& row, std::size_t) {
    if (row.is_push && row.is_best) noted.add(at.turn.id, option.id);
  });
}

}  // namespace

const StudyRule push_is_best{{"VT0606", "push-is-best", Severity::warning}, look};

}  // namespace vt::rules
