#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// A written effect on a variable that always stands at its bound already. What the reaction table adds is
// nobody's mistake, and a rise of discord counts in the yield even where it is clamped.
void look(const Study& study, Noted& noted) {
  if (!study.clamping) return;
  const Script& script = study.script();
  for (const Clamping::Change& change : study.clamping->changes) {
    const Option& option = script.turn(change.turn).options[change.option];
    const bool counts_anyway = change.variable == variables::discord && change.is_rise;
    if (change.is_effective || counts_anyway || !option.effects) continue;
    noted.add(script.id(change.turn), option.id,
              {{"variable", std::string(script.variable_name(change.variable))}}, "effects");
  }
}

}  // namespace

const StudyRule effect_clamped_away{{"VT0510", "effect-clamped-away", Severity::warning}, look};

}  // namespace vt::rules
