#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// Every answer that is not defensible names its trap (content rule 3).
void look(const Study& study, Noted& noted) {
  if (!study.is_exact()) return;
  for_each_answer(study, [&](const ChoiceTurn& at, const Option& option, const OptionRow& row, std::size_t) {
    if (row.is_defensible || row.is_safety || option.trap) return;
    noted.add(at.turn.id, option.id, {{"loss", one_decimal(row.expected_loss)}});
  });
}

}  // namespace

const StudyRule weak_answer_without_trap{{"VT0609", "weak-answer-without-trap", Severity::warning}, look};

}  // namespace vt::rules
