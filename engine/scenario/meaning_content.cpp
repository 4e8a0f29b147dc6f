#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <string>
#include <string_view>

#include "engine/base/text.h"
#include "engine/scenario/meaning.h"
#include "engine/scenario/texts.h"

namespace vt::meaning {
namespace {

/// A line that takes longer than about twenty seconds to say is a speech (content-guide.md).
constexpr std::size_t longest_line = 280;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Units in which a dose would be given, as `folded` leaves them (it writes the micro sign as a Greek
/// letter). Amounts of drink, time and money are not doses.
constexpr std::array<std::string_view, 11> dose_units{
    "mg",           "milligram", "milligrams", "milligrammen", "microgram", "micrograms",
    "microgrammen", "mcg",       "\u03bcg",    "ug",           "ml/kg"};

/// What may stand between a number and its unit: spaces (the ones that do not break too) and a hyphen.
constexpr std::array<std::string_view, 4> dose_gaps{" ", "\u00a0", "\u202f", "-"};

std::string_view without_gaps(std::string_view text) {
  while (true) {
    const auto gap = std::find_if(dose_gaps.begin(), dose_gaps.end(),
                                  [&](std::string_view one) { return text.substr(0, one.size()) == one; });
    if (gap == dose_gaps.end()) return text;
    text.remove_prefix(gap->size());
  }
}

bool begins_with_unit(std::string_view text) {
  return std::any_of(dose_units.begin(), dose_units.end(), [&](std::string_view unit) {
    if (text.substr(0, unit.size()) != unit) return false;
    return text.size() == unit.size() || std::isalpha(static_cast<unsigned char>(text[unit.size()])) == 0;
  });
}

void check_texts(const Scenario& scenario, FindingList& out) {
  for (const TextRef& ref : texts_of(scenario)) {
    if (names_dose(*ref.text)) out.add(rules::dose_in_text, ref.turn, ref.inner, {{"path", ref.path}});
  }
  const auto check_line = [&](const std::string& place, const Line& line) {
    if (const std::size_t length = code_points(line.text); length > longest_line)
      out.add(rules::line_too_long_to_say, place, line.id,
              {{"found", std::to_string(length)}, {"limit", std::to_string(longest_line)}}, "text");
  };
  for (const Turn& turn : scenario.turns)
    for (const Line& line : turn.lines) check_line(turn.id, line);
  for (const Ending& ending : scenario.endings)
    for (const Line& line : ending.lines) check_line(ending.id, line);
}

void check_answers(const Scenario& scenario, FindingList& out) {
  for (const Turn& turn : scenario.turns) {
    for (const Option& option : turn.options) {
      if (option.why.empty() && turn.options.size() > 1)
        out.add(rules::option_without_why, turn.id, option.id, {});
      if (option.trap && option.better.empty())
        out.add(rules::trap_without_better, turn.id, option.id,
                {{"trap", std::string(name_of(*option.trap))}}, "trap");
    }
  }
}

void check_safety(const Scenario& scenario, FindingList& out) {
  if (!scenario.safety) return;
  std::set<std::string> met;
  for (const Turn& turn : scenario.turns)
    for (const Option& option : turn.options) met.insert(option.meets);
  for (const SafetyStep& step : scenario.safety->steps)
    if (met.count(step.id) == 0) out.add(rules::safety_step_unmet, {}, {}, {{"step", step.id}}, "safety");
  if (scenario.warnings.empty()) out.add(rules::gate_without_warning, {}, {}, {}, "safety");
}

}  // namespace

bool names_dose(std::string_view original) {
  const std::string text = folded(original);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i])) continue;
    std::size_t at = i + 1;
    const auto goes_on = [&] {
      if (is_digit(text[at])) return true;
      return (text[at] == ',' || text[at] == '.') && at + 1 < text.size() && is_digit(text[at + 1]);
    };
    while (at < text.size() && goes_on()) ++at;
    if (begins_with_unit(without_gaps(std::string_view(text).substr(at)))) return true;
    i = at - 1;
  }
  return false;
}

void check_content(const Scenario& scenario, FindingList& out) {
  if (scenario.change_goal.empty() && scenario.task != Task::engage)
    out.add(rules::no_change_goal, {}, {}, {{"task", std::string(name_of(scenario.task))}}, "task");
  check_texts(scenario, out);
  check_answers(scenario, out);
  check_safety(scenario, out);
}

}  // namespace vt::meaning
