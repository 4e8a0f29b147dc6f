#include <set>

#include "engine/analysis/rules/all.h"
#include "engine/scenario/walk.h"

namespace vt::rules {
namespace {

// A variable of the scenario's own that no condition reads.
void look(const Study& study, Noted& noted) {
  std::set<std::string> read;
  for_each_condition(study.scenario(), [&](const Condition& condition, const Place&) {
    for_each_compared(condition, [&](const std::string& variable) { read.insert(variable); });
  });
  for (const Variable& variable : study.scenario().state.variables)
    if (read.count(variable.id) == 0) noted.add("", "", {{"variable", variable.id}}, "state");
}

}  // namespace

const StudyRule variable_never_read{{"VT0511", "variable-never-read", Severity::warning}, look};

}  // namespace vt::rules
