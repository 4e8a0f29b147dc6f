#pragma once

// Loops of the state graph, looked for one by one where the rules ask: a loop that cannot be left, a loop
// that pays. That there is any loop at all is known from the graph itself (StateGraph::cycle).

#include <optional>

#include "engine/analysis/state_graph.h"

namespace vt {

/// A loop in which every state has one answer.
[[nodiscard]] std::optional<Cycle> forced_loop(const StateGraph& graph);

struct GainingLoop {
  Cycle cycle;
  int gain = 0;  ///< sum of the yields around it
};
/// A loop whose yields add up to more than 0.
[[nodiscard]] std::optional<GainingLoop> gaining_loop(const StateGraph& graph);

}  // namespace vt
