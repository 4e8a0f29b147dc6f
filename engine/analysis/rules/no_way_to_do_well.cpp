#include "engine/analysis/doing_well.h"
#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// Some play has to use 80 % of what was possible, pass the gate, reach basis in every ratio that applies
// and gevorderd in one (definitions.md 5).
void look(const Study& study, Noted& noted) {
  if (study.is_exact() && way_to_do_well(study).verdict == Verdict::impossible)
    noted.add("", "", {}, "turns");
}

}  // namespace

const StudyRule no_way_to_do_well{{"VT0513", "no-way-to-do-well", Severity::warning}, look};

}  // namespace vt::rules
