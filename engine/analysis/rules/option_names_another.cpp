#include "engine/analysis/rules/all.h"

namespace vt::rules {

// Answers are shuffled: none refers to another or to its place (content rule 5).
const StudyRule option_names_another{
    {"VT0622", "option-names-another", Severity::warning}, [](const Study& study, Noted& noted) {
      note_words(study, noted,
                 [](const BotWords& words) -> const std::vector<std::string>& { return words.reference; });
    }};

}  // namespace vt::rules
