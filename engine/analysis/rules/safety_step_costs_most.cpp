#include <set>

#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

bool meets_due_step(const Study& study, StateIndex state, OptionIndex option) {
  const std::string& meets = study.script().turn(study.graph.place(state)).options[option].meets;
  if (meets.empty()) return false;
  const auto& steps = study.scenario().safety->steps;
  const auto step =
      std::find_if(steps.begin(), steps.end(), [&](const SafetyStep& one) { return one.id == meets; });
  return status_of(study.graph.point(state).gate, static_cast<std::size_t>(step - steps.begin())) ==
         StepStatus::due;
}

// Taking a due safety step never has the greatest loss of what is on offer (definitions.md 5).
void look(const Study& study, Noted& noted) {
  if (!study.is_exact()) return;
  const StateGraph& graph = study.graph;
  std::set<std::pair<PlaceIndex, OptionIndex>> told_of;
  for (StateIndex state = 0; state < graph.size(); ++state) {
    const int largest = study.values->largest_loss(state);
    if (largest == 0) continue;
    for (const Edge& edge : graph.edges(state)) {
      if (study.values->loss(state, edge) < largest || !meets_due_step(study, state, edge.option)) continue;
      const PlaceIndex place = graph.place(state);
      if (!told_of.emplace(place, edge.option).second) continue;
      noted.add(study.script().id(place), study.script().turn(place).options[edge.option].id,
                {{"loss", std::to_string(largest)}, {"play", told(study.script(), graph.witness(state))}});
    }
  }
}

}  // namespace

const StudyRule safety_step_costs_most{{"VT0516", "safety-step-costs-most", Severity::warning}, look};

}  // namespace vt::rules
