#pragma once

// Block C for one conversation: what each exchange left lying, and where the play falls among all plays of a
// random answerer.

#include <optional>
#include <vector>

#include "engine/analysis/sweep.h"
#include "engine/scoring/scorecard.h"

namespace vt {

/// A distribution of opportunity used, kept as pairs (used, possible) so that comparing needs no rounding.
class OpportunityDistribution {
 public:
  OpportunityDistribution(const StateGraph& graph, const Values& values, const Policy& policy);

  /// Mean over plays in which something could be lost; nothing where there is no such play.
  [[nodiscard]] std::optional<double> mean() const;
  /// P(lower) + half of P(equal).
  [[nodiscard]] std::optional<double> rank(const Fraction& used) const;
  /// The least share that at least `share` of the plays (0..1) do not exceed.
  [[nodiscard]] std::optional<double> percentile(double share) const;
  /// Chance of each of `bins` equal parts of 0..1; the last includes 1.
  [[nodiscard]] std::vector<double> histogram(std::size_t bins) const;
  [[nodiscard]] const std::vector<std::pair<Fraction, double>>& plays() const { return plays_; }
  [[nodiscard]] std::size_t peak_bytes() const { return peak_bytes_; }

 private:
  std::vector<std::pair<Fraction, double>> plays_;  ///< by share, rising
  double total_ = 0;
  std::size_t peak_bytes_ = 0;
};

/// The states that a conversation went through, the start included; nothing where it leaves the graph.
[[nodiscard]] std::optional<std::vector<StateIndex>> states_of(const StateGraph& graph,
                                                               const Conversation& conversation);

/// Losses, largest losses and the answers without loss, per exchange. Nothing where the graph is not
/// exhaustive, has a cycle, or does not hold the conversation.
[[nodiscard]] std::optional<Opportunity> opportunity_of(const StateGraph& graph, const Values& values,
                                                        const Conversation& conversation);

}  // namespace vt
