#pragma once

// How likely each value of a measure is over all plays of a policy. Values are kept as counts (part, whole),
// so that comparing needs no rounding; a plain number has whole 1.

#include <optional>
#include <vector>

#include "engine/analysis/sweep.h"

namespace vt {

class Distribution {
 public:
  struct Value {
    Fraction value;
    double chance = 0;
  };

  /// whole 0: the measure does not apply to such a play.
  void add(const Fraction& value, double chance);
  /// Sorts and puts equal values together; to be called once, before asking anything.
  void settle();

  /// False where no play has a value.
  [[nodiscard]] bool applies() const { return !values_.empty(); }
  /// Chance of a play that the measure applies to.
  [[nodiscard]] double chance() const { return total_; }
  [[nodiscard]] std::optional<double> least() const;
  [[nodiscard]] std::optional<double> greatest() const;
  [[nodiscard]] std::optional<double> mean() const;
  /// The least value that at least `share` of the plays (0..1) do not exceed.
  [[nodiscard]] std::optional<double> percentile(double share) const;
  /// P(lower) + half of P(equal).
  [[nodiscard]] std::optional<double> rank(const Fraction& value) const;
  /// Chance of each of `bins` equal parts of low..high; the last includes `high`.
  [[nodiscard]] std::vector<double> histogram(int low, int high, std::size_t bins) const;
  [[nodiscard]] const std::vector<Value>& values() const { return values_; }

  std::size_t peak_bytes = 0;  ///< what working it out took, apart from the graph

 private:
  std::vector<Value> values_;  ///< rising
  double total_ = 0;
};

/// Exact. Plain numbers have whole 1; what a ratio leaves without a whole does not apply.
[[nodiscard]] Distribution distribution_of(PlayMeasure measure, const PlayFacts& facts, const Values& values,
                                           const Policy& policy);

/// The share of change talk in each third of a play: one pass per length that plays have.
[[nodiscard]] std::array<Distribution, 3> thirds_of(const PlayFacts& facts, const Policy& policy);

/// Change talk minus sustain talk after 0, 1, 2 ... answers, over the plays that go on that far.
[[nodiscard]] std::vector<Distribution> balance_over_exchanges(const PlayFacts& facts, const Policy& policy);

/// The longest play of the graph, in answers.
[[nodiscard]] std::size_t longest_play(const StateGraph& graph);

}  // namespace vt
