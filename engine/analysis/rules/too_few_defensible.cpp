#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// Two defensible answers in at least 30 % of the turns (content rule 6).
void look(const Study& study, Noted& noted) {
  if (!study.is_exact()) return;
  int hits = 0;
  const int turns = for_each_choice(study, [&](const ChoiceTurn& at) {
    if (std::count_if(at.row.options.begin(), at.row.options.end(),
                      [](const OptionRow& row) { return row.is_defensible; }) >= 2)
      ++hits;
  });
  if (10 * hits < 3 * turns)
    noted.add("", "", {{"share", per_cent(static_cast<double>(hits) / turns)}}, "turns");
}

}  // namespace

const StudyRule too_few_defensible{{"VT0615", "too-few-defensible", Severity::warning}, look};

}  // namespace vt::rules
