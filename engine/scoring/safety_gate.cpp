#include "engine/scoring/safety_gate.h"

#include <algorithm>
#include <set>

namespace vt {

SafetyOutcome SafetyReport::outcome() const {
  bool any_due = false;
  for (const SafetyStepResult& step : steps) {
    if (!step.is_due) continue;
    any_due = true;
    if (!step.is_met) return SafetyOutcome::missed;
  }
  return any_due ? SafetyOutcome::met : SafetyOutcome::not_due;
}

SafetyReport safety_of(const Script& script, const Conversation& conversation) {
  SafetyReport report;
  const Scenario& scenario = script.scenario();
  if (!scenario.safety) return report;
  report.is_judged = conversation.status != Session::Status::open;

  std::set<std::string> shown{script.id(conversation.opening.place)};
  std::set<std::string> met;
  for (const Exchange& exchange : conversation.exchanges) {
    met.insert(script.turn(exchange.before.place).options[exchange.option].meets);
    shown.insert(script.id(exchange.after.place));
  }
  for (const SafetyStep& step : scenario.safety->steps) {
    const bool is_due = std::any_of(step.from.begin(), step.from.end(),
                                    [&](const std::string& turn) { return shown.count(turn) > 0; });
    report.steps.push_back({&step, is_due, met.count(step.id) > 0});
  }
  return report;
}

}  // namespace vt
