#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

StepStatus status_at(const StateGraph& graph, StateIndex state, std::size_t step) {
  return status_of(graph.point(state).gate, step);
}

/// Per state: every way on ends with the step due and not met.
std::vector<bool> cannot_be_met(const StateGraph& graph, std::size_t step) {
  std::vector<bool> out(graph.size(), false);
  const auto& order = graph.order();
  for (auto state = order.rbegin(); state != order.rend(); ++state) {
    const auto edges = graph.edges(*state);
    out[*state] = edges.empty() ? status_at(graph, *state, step) == StepStatus::due
                                : std::all_of(edges.begin(), edges.end(),
                                              [&](const Edge& edge) { return out[edge.to]; });
  }
  return out;
}

/// The first state in which the step has just become due and is beyond meeting.
std::optional<StateIndex> first_hopeless_arrival(const StateGraph& graph, std::size_t step,
                                                 const std::vector<bool>& hopeless) {
  if (hopeless[0] && status_at(graph, 0, step) == StepStatus::due) return 0;
  std::optional<StateIndex> first;
  for (StateIndex from = 0; from < graph.size(); ++from) {
    if (status_at(graph, from, step) != StepStatus::idle) continue;
    for (const Edge& edge : graph.edges(from))
      if (hopeless[edge.to] && status_at(graph, edge.to, step) == StepStatus::due)
        first = std::min(first.value_or(edge.to), edge.to);
  }
  return first;
}

// A step that becomes due where no continuation can still meet it.
void look(const Study& study, Noted& noted) {
  if (!study.is_exact()) return;
  const StateGraph& graph = study.graph;
  for (std::size_t step = 0; step < graph.gate().size(); ++step) {
    const std::vector<bool> hopeless = cannot_be_met(graph, step);
    const auto newly_due = first_hopeless_arrival(graph, step, hopeless);
    if (!newly_due) continue;
    noted.add(graph.script().id(graph.place(*newly_due)), "",
              {{"step", study.scenario().safety->steps[step].id},
               {"play", told(graph.script(), graph.witness(*newly_due))}});
  }
}

}  // namespace

const StudyRule no_safety_route{{"VT0515", "no-safety-route"}, look};

}  // namespace vt::rules
