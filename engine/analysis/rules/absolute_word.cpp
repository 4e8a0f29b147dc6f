#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// No "always" or "never" in an answer: test-takers know that it is wrong (content rule 4).
void look(const Study& study, Noted& noted) {
  note_words(study, noted,
             [](const BotWords& words) -> const std::vector<std::string>& { return words.absolute; });
}

}  // namespace

const StudyRule absolute_word{{"VT0612", "absolute-word", Severity::warning}, look};

}  // namespace vt::rules
