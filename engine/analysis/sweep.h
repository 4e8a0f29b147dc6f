#pragma once

// Exact distributions over all plays of a policy. A sweep goes through the state graph one exchange at a time
// and carries, for every state, how likely each value of a pair (part, whole) is; ratios need both, a plain
// sum leaves `whole` at 0. Probabilities are doubles added in a fixed order, so the same scenario gives the
// same figures everywhere. Memory is that of two exchanges' worth of pairs, apart from the graph's.

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "engine/analysis/policy.h"

namespace vt {

/// What one answer adds.
struct Increment {
  int part = 0;
  int whole = 0;
};

/// A value at the end of a play, and how likely it is. `length` counts the exchanges.
struct Outcome2 {
  int part = 0;
  int whole = 0;
  int length = 0;
  double probability = 0;
};

/// Probabilities of pairs within a box that grows as it must.
class PairGrid {
 public:
  void add(int part, int whole, double probability);
  /// Adds another grid, moved by an increment and thinned by a chance.
  void add(const PairGrid& other, const Increment& by, double chance);

  /// f(part, whole, probability) for everything above zero, by whole and then part.
  template <class F>
  void for_each(F&& f) const {
    for (int whole = 0; whole < height_; ++whole)
      for (int part = 0; part < width_; ++part)
        if (const double p = cells_[index(part, whole)]; p > 0) f(part + part_, whole + whole_, p);
  }
  [[nodiscard]] std::size_t bytes() const { return cells_.size() * sizeof(double); }

 private:
  [[nodiscard]] std::size_t index(int part, int whole) const {
    return static_cast<std::size_t>(whole) * static_cast<std::size_t>(width_) +
           static_cast<std::size_t>(part);
  }
  void cover(int part_low, int part_high, int whole_low, int whole_high);

  int part_ = 0;  ///< least part and whole of the box
  int whole_ = 0;
  int width_ = 0;
  int height_ = 0;
  std::vector<double> cells_;
};

/// f(state, edge position, exchange from 0) -> Increment.
class Sweep {
 public:
  /// `graph` must be acyclic. A state without answers, the cut-off ones included, ends a play.
  Sweep(const StateGraph& graph, const Policy& policy) : graph_(graph), policy_(policy) {}

  /// The distribution of the pair at the end, with what was there at the start (the opening lines).
  template <class F>
  [[nodiscard]] std::vector<Outcome2> run(const Increment& start, F&& f) {
    std::vector<Outcome2> ends;
    begin(start);
    for (int length = 0; !frontier_.empty(); ++length) {
      for (std::size_t i = 0; i < frontier_.size(); ++i) {
        const StateIndex state = frontier_[i];
        const auto edges = graph_.edges(state);
        if (edges.empty()) {
          grids_[i].for_each([&](int part, int whole, double p) {
            ends.push_back({part, whole, length, p});
          });
          continue;
        }
        policy_.picks(state, picks_);
        const double chance = 1.0 / static_cast<double>(picks_.size());
        for (const std::uint8_t pick : picks_)
          arrive(edges[pick].to).add(grids_[i], f(state, edges[pick], length), chance);
      }
      next();
    }
    return ends;
  }

  /// The most memory that pairs took at any time, in bytes.
  [[nodiscard]] std::size_t peak_bytes() const { return peak_bytes_; }

 private:
  void begin(const Increment& start);
  PairGrid& arrive(StateIndex state);
  void next();

  const StateGraph& graph_;
  const Policy& policy_;
  std::vector<StateIndex> frontier_;
  std::vector<PairGrid> grids_;
  std::vector<StateIndex> arrived_;
  std::vector<PairGrid> arriving_;
  std::vector<std::uint32_t> seat_;  ///< per state: its place in arriving_, 0 for none
  std::vector<std::uint8_t> picks_;
  std::size_t peak_bytes_ = 0;
};

/// How likely each state is to be met in a play, per state (a play meets a state at most once).
[[nodiscard]] std::vector<double> visit_chances(const StateGraph& graph, const Policy& policy);

}  // namespace vt
