#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// No code is best in more than 40 % of the turns; an answer with several codes counts for each (content
// rule 2).
void look(const Study& study, Noted& noted) {
  if (!study.is_exact()) return;
  std::array<int, count_of<Code>> wins{};
  const int turns = for_each_choice(study, [&](const ChoiceTurn& at) {
    std::array<bool, count_of<Code>> is_best{};
    for (std::size_t option = 0; option < at.row.options.size(); ++option) {
      if (!at.row.options[option].is_best || at.row.options[option].is_safety) continue;
      for (const Code code : study.facts.answered(at.place, static_cast<OptionIndex>(option)).volley.codes)
        is_best[static_cast<std::size_t>(code)] = true;
    }
    for (std::size_t code = 0; code < wins.size(); ++code) wins[code] += is_best[code] ? 1 : 0;
  });
  for (std::size_t code = 0; code < wins.size(); ++code)
    if (10 * wins[code] > 4 * turns)
      noted.add("", "",
                {{"code", std::string(names<Code>[code])},
                 {"share", per_cent(static_cast<double>(wins[code]) / turns)}},
                "turns");
}

}  // namespace

const StudyRule one_code_wins{{"VT0603", "one-code-wins", Severity::warning}, look};

}  // namespace vt::rules
