#include "engine/analysis/rules/all.h"
#include "engine/base/text.h"

namespace vt::rules {
namespace {

bool longest_hits(const Turn& turn, const TurnRow& row) {
  std::size_t longest = 0;
  for (std::size_t i = 0; i < row.options.size(); ++i)
    if (row.options[i].is_offered) longest = std::max(longest, code_points(turn.options[i].text));
  for (std::size_t i = 0; i < row.options.size(); ++i)
    if (row.options[i].is_best && code_points(turn.options[i].text) == longest) return true;
  return false;
}

}  // namespace

// The best answer is the longest in at most a chance share + 10 points of the turns (content rule 1).
const StudyRule longest_is_best{
    {"VT0602", "longest-is-best", Severity::warning}, [](const Study& study, Noted& noted) {
      if (!study.is_exact()) return;
      for (std::size_t language = 0; language < study.languages.size(); ++language) {
        const Scenario& scenario = study.languages[language].scenario;
        int hits = 0;
        double chance = 0;
        const int turns = for_each_choice(study, [&](const ChoiceTurn& at) {
          chance += at.chance_of_best();
          if (longest_hits(scenario.turns[at.place], at.row)) ++hits;
        });
        if (turns == 0 || hits <= chance + 0.10 * turns + tie) continue;
        noted.add_in(language, "", "",
                     {{"share", per_cent(static_cast<double>(hits) / turns)},
                      {"chance", per_cent(chance / turns)},
                      {"language", scenario.locale}});
      }
    }};

}  // namespace vt::rules
