#pragma once

// What every state is worth: the best and the worst total that can still be had, and what each answer throws
// away (definitions.md 4.2). Dynamic programming over the acyclic state graph; exact as far as the graph is
// exhaustive.

#include <cstdint>
#include <vector>

#include "engine/analysis/state_graph.h"

namespace vt {

class Values {
 public:
  /// `graph` must have no cycle and outlives this.
  explicit Values(const StateGraph& graph);

  [[nodiscard]] int best(StateIndex state) const { return best_[state]; }
  [[nodiscard]] int worst(StateIndex state) const { return worst_[state]; }
  /// best(state) - yield - best(after): 0 for a best answer, never negative.
  [[nodiscard]] int loss(StateIndex state, const Edge& edge) const {
    return best_[state] - edge.yield - best_[edge.to];
  }
  /// The largest loss that an answer here can have; 0 where nothing can be lost.
  [[nodiscard]] int largest_loss(StateIndex state) const { return largest_loss_[state]; }

 private:
  std::vector<std::int32_t> best_;
  std::vector<std::int32_t> worst_;
  std::vector<std::int32_t> largest_loss_;
};

}  // namespace vt
