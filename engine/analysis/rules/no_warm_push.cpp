#include "engine/analysis/rules/all.h"
#include "engine/base/text.h"

namespace vt::rules {
namespace {

// At least one warm, well-meant non-adherent answer (content rule 3): one with a word of the warm list.
void look(const Study& study, Noted& noted) {
  if (!study.is_exact()) return;
  const auto& warm = study.languages.front().words.warm;
  bool is_found = false;
  for_each_answer(study, [&](const ChoiceTurn& at, const Option&, const OptionRow& row, std::size_t i) {
    if (!row.is_push) return;
    const Option& option = study.languages.front().scenario.turns[at.place].options[i];
    for (const std::string& word : words(option.text))
      is_found = is_found || std::find(warm.begin(), warm.end(), word) != warm.end();
  });
  if (!is_found) noted.add("", "", {}, "turns");
}

}  // namespace

const StudyRule no_warm_push{{"VT0610", "no-warm-push", Severity::warning}, look};

}  // namespace vt::rules
