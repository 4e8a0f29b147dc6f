#include "engine/analysis/loops.h"

#include <algorithm>

namespace vt {
namespace {

constexpr StateIndex nobody = UINT32_MAX;

/// The loop that runs through `state`, where `before` gives each state's predecessor on it.
struct Link {
  StateIndex from = nobody;
  std::uint8_t option = 0;
  int yield = 0;
};

GainingLoop loop_through(const StateGraph& graph, const std::vector<Link>& before, StateIndex state) {
  GainingLoop out;
  out.cycle.play = graph.witness(state);
  StateIndex at = state;
  do {
    out.cycle.loop.push_back({graph.place(before[at].from), before[at].option});
    out.gain += before[at].yield;
    at = before[at].from;
  } while (at != state);
  std::reverse(out.cycle.loop.begin(), out.cycle.loop.end());
  return out;
}

/// A state on a loop of predecessors, reached by walking them back from `state`; nobody where they run out.
StateIndex on_loop(const std::vector<Link>& before, StateIndex state) {
  std::vector<bool> seen(before.size(), false);
  while (state != nobody && !seen[state]) {
    seen[state] = true;
    state = before[state].from;
  }
  return state;
}

}  // namespace

std::optional<Cycle> forced_loop(const StateGraph& graph) {
  if (!graph.cycle()) return std::nullopt;
  // Follow the single answers: 0 not looked at, 1 on the way, 2 done.
  std::vector<std::uint8_t> mark(graph.size(), 0);
  std::vector<Link> before(graph.size());
  for (StateIndex start = 0; start < graph.size(); ++start) {
    std::vector<StateIndex> way;
    StateIndex at = start;
    while (mark[at] == 0 && graph.edges(at).size() == 1) {
      mark[at] = 1;
      way.push_back(at);
      const Edge& edge = graph.edges(at).front();
      before[edge.to] = {at, edge.option, edge.yield};
      at = edge.to;
    }
    if (mark[at] == 1) return loop_through(graph, before, at).cycle;
    for (const StateIndex state : way) mark[state] = 2;
  }
  return std::nullopt;
}

/// Bellman and Ford: totals that still rise after as many rounds as there are states run around a loop that
/// pays. What the totals were raised by leads back to it; asking every round finds it early.
std::optional<GainingLoop> gaining_loop(const StateGraph& graph) {
  if (!graph.cycle()) return std::nullopt;
  std::vector<std::int64_t> total(graph.size(), 0);
  std::vector<Link> before(graph.size());
  for (std::size_t round = 0; round <= graph.size(); ++round) {
    StateIndex raised = nobody;
    for (StateIndex from = 0; from < graph.size(); ++from)
      for (const Edge& edge : graph.edges(from)) {
        if (total[from] + edge.yield <= total[edge.to]) continue;
        total[edge.to] = total[from] + edge.yield;
        before[edge.to] = {from, edge.option, edge.yield};
        raised = edge.to;
      }
    if (raised == nobody) return std::nullopt;
    const StateIndex on = on_loop(before, raised);
    if (on != nobody) return loop_through(graph, before, on);
  }
  return std::nullopt;
}

}  // namespace vt
