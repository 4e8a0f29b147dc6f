#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

std::size_t language_at(const Study& study, const std::string& locale) {
  for (std::size_t i = 0; i < study.languages.size(); ++i)
    if (study.languages[i].scenario.locale == locale) return i;
  return 0;
}

// Every bot that guesses stays below basis of the opportunity (definitions.md 6, content rule 10).
void look(const Study& study, Noted& noted) {
  if (!study.is_exact()) return;
  for (const BotResult& result : study.bots) {
    if (!is_guesser(result.bot) || !study.reaches_basis(result)) continue;
    noted.add_in(language_at(study, result.locale), "", "",
                 {{"bot", std::string(name_of(result.bot))},
                  {"share", per_cent(*result.mean)},
                  {"language", result.locale.empty() ? study.scenario().locale : result.locale}});
  }
}

}  // namespace

const StudyRule guesser_reaches_basis{{"VT0620", "guesser-reaches-basis", Severity::warning}, look};

}  // namespace vt::rules
