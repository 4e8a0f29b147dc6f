#pragma once

// Exact distributions over all plays of a policy. A sweep goes through the state graph once, in an order in
// which every answer leads forward, and carries for every state (and every memory of the counter) how likely
// each value of a pair (part, whole) is; ratios need both, a plain sum leaves `whole` at 0. Probabilities are
// doubles added in a fixed order, so the same scenario gives the same figures everywhere. Memory is that of
// the pairs that are under way, apart from the graph's.

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "engine/analysis/counter.h"
#include "engine/analysis/policy.h"

namespace vt {

/// The least and greatest pair that can come to a place.
struct PairBox {
  int part_low = INT32_MAX;
  int part_high = INT32_MIN;
  int whole_low = INT32_MAX;
  int whole_high = INT32_MIN;

  [[nodiscard]] bool is_empty() const { return part_low > part_high; }
  void cover(const PairBox& other, const Increment& by);
};

/// Probabilities of the pairs within a box.
class PairGrid {
 public:
  PairGrid() = default;
  explicit PairGrid(const PairBox& box);

  void add(int part, int whole, double probability) {
    cells_[index(part - part_, whole - whole_)] += probability;
  }
  /// Adds another grid, moved by an increment and thinned by a chance; it must fit.
  void add(const PairGrid& other, const Increment& by, double chance);

  /// f(part, whole, probability) for everything above zero, by whole and then part.
  template <class F>
  void for_each(F&& f) const {
    for (int whole = 0; whole < height_; ++whole)
      for (int part = 0; part < width_; ++part)
        if (const double p = cells_[index(part, whole)]; p > 0) f(part + part_, whole + whole_, p);
  }
  [[nodiscard]] bool is_empty() const { return cells_.empty(); }
  [[nodiscard]] std::size_t bytes() const { return cells_.size() * sizeof(double); }

 private:
  [[nodiscard]] std::size_t index(int part, int whole) const {
    return static_cast<std::size_t>(whole) * static_cast<std::size_t>(width_) +
           static_cast<std::size_t>(part);
  }

  int part_ = 0;  ///< least part and whole of the box
  int whole_ = 0;
  int width_ = 0;
  int height_ = 0;
  std::vector<double> cells_;
};

class Sweep {
 public:
  /// `graph` must be acyclic. A state without answers, the cut-off ones included, ends a play.
  Sweep(const StateGraph& graph, const Policy& policy, const Counter& counter);

  /// f(state, memory, pairs) wherever a play of the policy can come; the state is an end where it has no
  /// answers.
  template <class F>
  void run(F&& f) {
    begin();
    for (const StateIndex state : graph_.order())
      for (std::uint8_t memory = 0; memory < counter_.memories; ++memory) {
        PairGrid& grid = grids_[at(state, memory)];
        if (grid.is_empty()) continue;
        f(state, memory, grid);
        pass_on(state, memory);
      }
  }

  /// The most memory that pairs took at any time, in bytes.
  [[nodiscard]] std::size_t peak_bytes() const { return peak_bytes_; }

 private:
  void begin();
  void pass_on(StateIndex state, std::uint8_t memory);
  [[nodiscard]] std::size_t at(StateIndex state, std::uint8_t memory) const {
    return static_cast<std::size_t>(state) * counter_.memories + memory;
  }

  const StateGraph& graph_;
  const Policy& policy_;
  const Counter& counter_;
  std::vector<PairBox> boxes_;
  std::vector<PairGrid> grids_;
  std::vector<std::uint8_t> picks_;
  std::size_t bytes_ = 0;
  std::size_t peak_bytes_ = 0;
};

/// A mean over plays; what is not exact says how far it may be off.
struct MeanShare {
  double mean = 0;
  double half_width = 0;  ///< of its 95 % interval where it is sampled; 0: exact
};

/// The mean of part / whole over the plays in which whole is above 0; nothing where there is none. A fraction
/// of the work of a whole distribution: per state only how likely each whole is, and the part expected with
/// it. Beyond `most_cells` of those (0: never) it is taken from random plays of the policy. For counters
/// without memory.
[[nodiscard]] std::optional<MeanShare> mean_share(const StateGraph& graph, const Policy& policy,
                                                  const Counter& counter, std::size_t most_cells = 0);

/// How likely each state is to be met in a play, per state (a play meets a state at most once).
[[nodiscard]] std::vector<double> visit_chances(const StateGraph& graph, const Policy& policy);

}  // namespace vt
