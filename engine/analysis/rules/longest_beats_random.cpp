#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// Always taking the longest answer brings at most 5 points above random (definitions.md 6).
void look(const Study& study, Noted& noted) {
  if (!study.is_exact()) return;
  constexpr double at_most = 0.05;
  for (std::size_t language = 0; language < study.languages.size(); ++language) {
    const std::string& locale = study.languages[language].scenario.locale;
    const auto longest = study.mean_of(Bot::longest, locale);
    const auto random = study.mean_of(Bot::random, locale);
    if (!longest || !random || *longest <= *random + at_most + tie) continue;
    noted.add_in(language, "", "",
                 {{"share", per_cent(*longest)}, {"random", per_cent(*random)}, {"language", locale}});
  }
}

}  // namespace

const StudyRule longest_beats_random{{"VT0621", "longest-beats-random", Severity::warning}, look};

}  // namespace vt::rules
