#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// Answers are shuffled: none refers to another or to its place (content rule 5).
void look(const Study& study, Noted& noted) {
  note_words(study, noted,
             [](const BotWords& words) -> const std::vector<std::string>& { return words.reference; });
}

}  // namespace

const StudyRule option_names_another{{"VT0622", "option-names-another", Severity::warning}, look};

}  // namespace vt::rules
