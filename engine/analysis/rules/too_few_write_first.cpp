#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// At least three turns ask for own words first (content rule 9).
void look(const Study& study, Noted& noted) {
  constexpr int wanted = 3;
  const auto& turns = study.scenario().turns;
  const auto count =
      std::count_if(turns.begin(), turns.end(), [](const Turn& turn) { return turn.type_first; });
  if (count < wanted) noted.add("", "", {{"count", std::to_string(count)}}, "turns");
}

}  // namespace

const StudyRule too_few_write_first{{"VT0618", "too-few-write-first", Severity::warning}, look};

}  // namespace vt::rules
