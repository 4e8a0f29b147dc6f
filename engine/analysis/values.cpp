#include "engine/analysis/values.h"

#include <algorithm>
#include <cassert>

namespace vt {

Values::Values(const StateGraph& graph)
    : best_(graph.size(), 0), worst_(graph.size(), 0), largest_loss_(graph.size(), 0) {
  assert(!graph.cycle());
  const auto& order = graph.order();
  for (auto at = order.rbegin(); at != order.rend(); ++at) {
    const auto edges = graph.edges(*at);
    if (edges.empty()) continue;
    std::int32_t best = INT32_MIN;
    std::int32_t worst = INT32_MAX;
    for (const Edge& edge : edges) {
      best = std::max(best, edge.yield + best_[edge.to]);
      worst = std::min(worst, edge.yield + worst_[edge.to]);
    }
    best_[*at] = best;
    worst_[*at] = worst;
    for (const Edge& edge : edges) largest_loss_[*at] = std::max(largest_loss_[*at], loss(*at, edge));
  }
}

}  // namespace vt
