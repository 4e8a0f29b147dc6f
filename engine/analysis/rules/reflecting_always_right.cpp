#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// Each scenario has a reflection that deepens sustain talk and is not best (content rule 2).
void look(const Study& study, Noted& noted) {
  if (!study.is_exact()) return;
  bool is_found = false;
  for_each_answer(study, [&](const ChoiceTurn&, const Option& option, const OptionRow& row, std::size_t) {
    const bool deepens = std::any_of(option.says.begin(), option.says.end(), [](const Utterance& said) {
      return is_reflection(said.settled()) && said.direction == Direction::sustain;
    });
    is_found = is_found || (deepens && !row.is_best);
  });
  if (!is_found) noted.add("", "", {}, "turns");
}

}  // namespace

const StudyRule reflecting_always_right{{"VT0604", "reflecting-always-right", Severity::warning}, look};

}  // namespace vt::rules
