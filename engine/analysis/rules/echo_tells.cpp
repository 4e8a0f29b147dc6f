#include "engine/analysis/rules/all.h"
#include "engine/analysis/tells.h"

namespace vt::rules {
namespace {

// Echoing the client is not found on best answers alone (content rule 4).
void look(const Study& study, Noted& noted) {
  if (!study.is_exact()) return;
  for (std::size_t language = 0; language < study.languages.size(); ++language) {
    const Scenario& scenario = study.languages[language].scenario;
    TraitTally tally;
    for_each_answer(study, [&](const ChoiceTurn& at, const Option&, const OptionRow& row, std::size_t i) {
      const Turn& turn = scenario.turns[at.place];
      if (echo_of(turn.options[i].text, turn) >= clear_echo) tally.add("echo", at.place, row.is_best);
    });
    for (const auto& [trait, turns] : tally.tells())
      noted.add_in(language, "", "", {{"turns", std::to_string(turns)}, {"language", scenario.locale}});
  }
}

}  // namespace

const StudyRule echo_tells{{"VT0613", "echo-tells", Severity::warning}, look};

}  // namespace vt::rules
