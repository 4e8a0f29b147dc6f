#include "engine/scoring/yield.h"

#include <algorithm>

#include "engine/scoring/judged.h"

namespace vt {

YieldTable::YieldTable(const Script& script) : script_(script) {
  for (PlaceIndex place = 0; place < script.place_count(); ++place) {
    places_.push_back(
        {static_cast<std::uint32_t>(answers_.size()), static_cast<std::uint32_t>(lines_.size())});
    if (!script.is_ending(place)) {
      for (const Option& option : script.turn(place).options) {
        const Volley volley = fold(option.says);
        answers_.push_back({volley.has(CodeFamily::non_adherent), volley.leans_to_sustain});
      }
    }
    for (const Line& line : script.lines(place)) {
      const JudgedLine judged{&line, Credit::none};
      const auto strength = static_cast<std::int8_t>(judged.strength());
      Said said;
      if (judged.type() == TalkType::change) said.change = strength;
      if (judged.type() == TalkType::sustain && !line.given) said.provokable = strength;
      lines_.push_back(said);
    }
  }
}

int YieldTable::of(PlaceIndex place, OptionIndex option, const State& before, const Step& step) const {
  const Answer answer = answers_[places_[place].first_answer + option];
  const bool provokes = answer.pushes || answer.leans_to_sustain;
  int sum = 0;
  const Said* const said = &lines_[places_[step.to].first_line];
  for (const LineIndex line : script_.shown(step.to, step.state)) {
    if (!answer.pushes) sum += said[line].change;
    if (provokes) sum -= said[line].provokable;
  }
  const std::int32_t fall = before.variables[variables::discord] - step.state.variables[variables::discord];
  const std::int32_t trust = step.state.variables[variables::trust] - before.variables[variables::trust];
  return sum - 2 * std::max(step.declared_discord, 0) + std::max(fall, 0) + trust;
}

}  // namespace vt
