#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// At least three answers are right in one state and wrong in another (content rule 8).
void look(const Study& study, Noted& noted) {
  if (!study.is_exact()) return;
  constexpr int wanted = 3;
  int count = 0;
  for_each_answer(study, [&](const ChoiceTurn&, const Option&, const OptionRow& row, std::size_t) {
    count += row.is_state_dependent ? 1 : 0;
  });
  if (count < wanted) noted.add("", "", {{"count", std::to_string(count)}}, "turns");
}

}  // namespace

const StudyRule too_few_state_dependent{{"VT0617", "too-few-state-dependent", Severity::warning}, look};

}  // namespace vt::rules
