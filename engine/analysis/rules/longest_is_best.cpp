#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// The best answer is the longest in at most a chance share + 10 points of the turns (content rule 1).
void look(const Study& study, Noted& noted) {
  if (!study.is_exact()) return;
  constexpr double more_than_chance = 0.10;
  for (std::size_t language = 0; language < study.languages.size(); ++language) {
    const LengthTell tell = length_tell(study, language);
    if (tell.hits <= tell.chance + more_than_chance * tell.turns + tie) continue;
    noted.add_in(language, "", "",
                 {{"share", per_cent(static_cast<double>(tell.hits) / tell.turns)},
                  {"chance", per_cent(tell.chance / tell.turns)},
                  {"language", study.languages[language].scenario.locale}});
  }
}

}  // namespace

const StudyRule longest_is_best{{"VT0602", "longest-is-best", Severity::warning}, look};

}  // namespace vt::rules
