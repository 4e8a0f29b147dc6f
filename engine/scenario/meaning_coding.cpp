#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>

#include "engine/scenario/meaning.h"

namespace vt::meaning {
namespace {

void check_utterances(const Turn& turn, const Option& option, FindingList& out) {
  for (const Utterance& utterance : option.says) {
    const std::string code(name_of(utterance.code));
    if (is_reflection(utterance.code) && !utterance.accurate)
      out.add(rules::reflection_without_accuracy, turn.id, option.id, {{"code", code}}, "says");
    if (!is_reflection(utterance.code) && utterance.accurate)
      out.add(rules::accuracy_without_reflection, turn.id, option.id, {{"code", code}}, "says");
    if (is_non_adherent(utterance.code) && utterance.direction == Direction::neutral)
      out.add(rules::push_without_direction, turn.id, option.id, {{"code", code}}, "says");
  }
  if (has_non_adherent(option) && !option.trap) out.add(rules::push_without_trap, turn.id, option.id, {});
}

/// Turns and endings that an answer with a non-adherent code can lead to, with that answer.
std::unordered_map<std::string, std::string> after_push(const Scenario& scenario) {
  std::unordered_map<std::string, std::string> targets;
  for (const Turn& turn : scenario.turns)
    for (const Option& option : turn.options)
      if (has_non_adherent(option))
        for (const Next& next : option.next) targets.emplace(next.to, turn.id + "." + option.id);
  return targets;
}

template <class T>
void check_lines(const T& place, const std::unordered_map<std::string, std::string>& pushes,
                 FindingList& out) {
  for (const Line& line : place.lines) {
    const bool is_change = line.talk && line.talk->type == TalkType::change;
    const bool is_sustain = line.talk && line.talk->type == TalkType::sustain;
    if (line.given && !is_sustain) out.add(rules::given_change_talk, place.id, line.id, {}, "given");
    const auto push = pushes.find(place.id);
    if (line.given && is_sustain && push != pushes.end() && !line.when)
      out.add(rules::given_after_push, place.id, line.id, {{"option", push->second}}, "given");
    if (line.talk && !is_change && !is_sustain && line.talk->kind != TalkKind::other)
      out.add(rules::talk_kind_on_neutral, place.id, line.id,
              {{"kind", std::string(name_of(line.talk->kind))}}, "talk");
  }
}

}  // namespace

void check_coding(const Scenario& scenario, FindingList& out) {
  const auto pushes = after_push(scenario);
  for (const Turn& turn : scenario.turns) {
    for (const Option& option : turn.options) check_utterances(turn, option, out);
    check_lines(turn, pushes, out);
  }
  for (const Ending& ending : scenario.endings) check_lines(ending, pushes, out);
}

}  // namespace vt::meaning
