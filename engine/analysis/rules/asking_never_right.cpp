#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// Each scenario has a question that is best (content rule 2).
void look(const Study& study, Noted& noted) {
  if (!study.is_exact()) return;
  bool is_found = false;
  for_each_answer(study, [&](const ChoiceTurn& at, const Option&, const OptionRow& row, std::size_t i) {
    const Answered& answer = study.facts.answered(at.place, static_cast<OptionIndex>(i));
    is_found = is_found || (row.is_best && answer.volley.has(CodeFamily::question));
  });
  if (!is_found) noted.add("", "", {}, "turns");
}

}  // namespace

const StudyRule asking_never_right{{"VT0605", "asking-never-right", Severity::warning}, look};

}  // namespace vt::rules
