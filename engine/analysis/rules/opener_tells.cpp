#include "engine/analysis/rules/all.h"
#include "engine/analysis/tells.h"

namespace vt::rules {
namespace {

// An opener (the first two words) that only best answers have, in three turns or more (content rule 4).
void look(const Study& study, Noted& noted) {
  if (!study.is_exact()) return;
  for (std::size_t language = 0; language < study.languages.size(); ++language) {
    const Scenario& scenario = study.languages[language].scenario;
    TraitTally tally;
    for_each_answer(study, [&](const ChoiceTurn& at, const Option&, const OptionRow& row, std::size_t i) {
      tally.add(opener_of(scenario.turns[at.place].options[i].text), at.place, row.is_best);
    });
    for (const auto& [opener, turns] : tally.tells())
      noted.add_in(language, "", "",
                   {{"opener", opener}, {"turns", std::to_string(turns)}, {"language", scenario.locale}});
  }
}

}  // namespace

const StudyRule opener_tells{{"VT0611", "opener-tells", Severity::warning}, look};

}  // namespace vt::rules
