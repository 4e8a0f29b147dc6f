#include "engine/analysis/rules/all.h"
#include "engine/base/text.h"

namespace vt::rules {
namespace {

// Every option within 25 % of its turn's mean length, in code points (content rule 1).
void look(const Study& study, Noted& noted) {
  for (std::size_t language = 0; language < study.languages.size(); ++language) {
    const Scenario& scenario = study.languages[language].scenario;
    for (const Turn& turn : scenario.turns) {
      if (turn.options.size() < 2) continue;
      std::size_t sum = 0;
      for (const Option& option : turn.options) sum += code_points(option.text);
      for (const Option& option : turn.options) {
        const std::size_t length = code_points(option.text) * turn.options.size();
        if (4 * length >= 3 * sum && 4 * length <= 5 * sum) continue;
        noted.add_in(language, turn.id, option.id,
                     {{"length", std::to_string(code_points(option.text))},
                      {"mean", std::to_string(sum / turn.options.size())},
                      {"language", scenario.locale}});
      }
    }
  }
}

}  // namespace

const StudyRule length_parity{{"VT0601", "length-parity", Severity::warning}, look};

}  // namespace vt::rules
