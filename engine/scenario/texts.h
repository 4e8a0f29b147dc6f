#pragma once

// Every text of a scenario that a reader may see, with its path (definitions.md 10): the one list by which
// translations are made, checked and applied.

#include <string>
#include <vector>

#include "engine/model/scenario.h"

namespace vt {

/// `path` is `scenario.title`, `turn.line`, `turn.line.thought`, `turn.option.why` ...
struct TextRef {
  std::string path;
  const std::string* text = nullptr;
  std::string turn;   ///< turn or ending it stands in, "" for the scenario's own
  std::string inner;  ///< line or option
};

/// In order of play as written; empty texts are left out. Pointers live as long as the scenario.
[[nodiscard]] std::vector<TextRef> texts_of(const Scenario& scenario);

/// The same places, to write into: f(path, text&) for every text, empty ones too.
template <class S, class F>
void for_each_text(S& scenario, F&& f) {
  f("scenario.title", scenario.title);
  f("scenario.summary", scenario.summary);
  f("scenario.change_goal", scenario.change_goal);
  f("client.about", scenario.client.about);
  f("setting.place", scenario.setting.place);
  f("setting.role", scenario.setting.role);
  f("setting.briefing", scenario.setting.briefing);
  for (auto& goal : scenario.goals) f("goal." + goal.id, goal.text);
  if (scenario.safety) {
    f("safety.reason", scenario.safety->reason);
    for (auto& step : scenario.safety->steps) f("safety." + step.id, step.text);
  }
  const auto lines = [&](auto& place) {
    for (auto& line : place.lines) {
      const std::string path = place.id + "." + line.id;
      f(path, line.text);
      f(path + ".thought", line.thought);
      f(path + ".say", line.say);
    }
  };
  for (auto& turn : scenario.turns) {
    lines(turn);
    f(turn.id + ".hint", turn.hint);
    for (auto& option : turn.options) {
      const std::string path = turn.id + "." + option.id;
      f(path, option.text);
      f(path + ".why", option.why);
    }
  }
  for (auto& ending : scenario.endings) lines(ending);
}

}  // namespace vt
