#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// An answer that random play loses more than 8 on is nobody's idea of help (definitions.md 5).
void look(const Study& study, Noted& noted) {
  if (!study.is_exact()) return;
  constexpr double too_bad = 8;
  for_each_answer(study, [&](const ChoiceTurn& at, const Option& option, const OptionRow& row, std::size_t) {
    if (row.expected_loss > too_bad + tie)
      noted.add(at.turn.id, option.id, {{"loss", one_decimal(row.expected_loss)}});
  });
}

}  // namespace

const StudyRule caricature{{"VT0619", "caricature", Severity::warning}, look};

}  // namespace vt::rules
