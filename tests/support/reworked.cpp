#include "tests/support/reworked.h"

#include <algorithm>

#include "engine/scenario/translation.h"
#include "tests/support/build.h"
#include "tests/support/random_scenario.h"

namespace vt {
namespace {

std::string other(const std::string& id) {
  return id.empty() ? id : "z-" + id;
}

std::string other_path(const std::string& path) {
  const auto dot = path.find('.');
  return dot == std::string::npos ? other(path)
                                  : other(path.substr(0, dot)) + "." + other(path.substr(dot + 1));
}

/// The four variables that always exist keep their names.
std::string other_variable(const std::string& name) {
  const bool is_own = name != "trust" && name != "importance" && name != "confidence" && name != "discord";
  return is_own ? other(name) : name;
}

void rename(Condition& condition) {
  condition.variable = other_variable(condition.variable);
  condition.option = other_path(condition.option);
  for (Condition& part : condition.parts) rename(part);
}

void rename(std::optional<Condition>& condition) {
  if (condition) rename(*condition);
}

void rename(std::vector<Line>& lines) {
  for (Line& line : lines) {
    line.id = other(line.id);
    rename(line.when);
  }
}

void rename(Option& option) {
  option.id = other(option.id);
  option.better = other(option.better);
  option.meets = other(option.meets);
  rename(option.when);
  for (Next& next : option.next) {
    next.to = other(next.to);
    rename(next.when);
  }
  if (!option.effects) return;
  for (Effect& effect : *option.effects) {
    rename(effect.when);
    for (auto& [variable, amount] : effect.add) variable = other_variable(variable);
  }
}

void talk_otherwise(std::vector<Line>& lines, Dice& dice) {
  for (Line& line : lines) {
    ClientTalk talk;
    talk.type = static_cast<TalkType>(dice.below(count_of<TalkType>));
    if (talk.type != TalkType::neutral) talk.kind = static_cast<TalkKind>(dice.below(count_of<TalkKind>));
    talk.strength = dice.between(1, 3);
    talk.discord = dice.chance(20);
    line.talk = talk;
    line.feeling = dice.chance(50);
    line.given = talk.type == TalkType::sustain && line.when.has_value();
  }
}

}  // namespace

Scenario renamed(Scenario scenario) {
  scenario.start = other(scenario.start);
  for (Variable& variable : scenario.state.variables) variable.id = other(variable.id);
  if (scenario.safety) {
    for (SafetyStep& step : scenario.safety->steps) {
      step.id = other(step.id);
      for (std::string& turn : step.from) turn = other(turn);
    }
  }
  for (Turn& turn : scenario.turns) {
    turn.id = other(turn.id);
    rename(turn.lines);
    for (Option& option : turn.options) rename(option);
  }
  for (Ending& ending : scenario.endings) {
    ending.id = other(ending.id);
    rename(ending.lines);
  }
  scenario.aliases.clear();
  scenario.retired.clear();
  return scenario;
}

Scenario options_reversed(Scenario scenario) {
  for (Turn& turn : scenario.turns) std::reverse(turn.options.begin(), turn.options.end());
  return scenario;
}

Scenario in_other_words(const Scenario& scenario) {
  Translation translation = template_for(scenario, {});
  translation.locale = "en";
  for (TranslatedText& line : translation.lines) line.text = "Said otherwise: " + line.id;
  return in_language(scenario, translation);
}

Scenario with_other_talk(Scenario scenario, std::uint64_t seed) {
  Dice dice(seed);
  for (Turn& turn : scenario.turns) talk_otherwise(turn.lines, dice);
  for (Ending& ending : scenario.endings) talk_otherwise(ending.lines, dice);
  return scenario;
}

Scenario with_unreachable_turn(Scenario scenario) {
  const std::string& to = scenario.endings.front().id;
  scenario.turns.insert(scenario.turns.begin(),
                        build::turn("nergens",
                                    {build::answer("een", {build::confront()}, to),
                                     build::answer("twee", {build::ask()}, to, build::add("trust", 3))},
                                    {build::change_talk(3), build::sustain_talk(2)}));
  return scenario;
}

}  // namespace vt
