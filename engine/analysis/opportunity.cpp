#include "engine/analysis/opportunity.h"

#include <algorithm>

namespace vt {
namespace {

bool is_less(const Fraction& a, const Fraction& b) {
  return static_cast<long>(a.part) * b.whole < static_cast<long>(b.part) * a.whole;
}

double share_of(const Fraction& value) {
  return static_cast<double>(value.part) / static_cast<double>(value.whole);
}

}  // namespace

OpportunityDistribution::OpportunityDistribution(const StateGraph& graph, const Values& values,
                                                 const Policy& policy) {
  Sweep sweep(graph, policy);
  const std::vector<Outcome2> ends = sweep.run({}, [&](StateIndex state, const Edge& edge, int /*exchange*/) {
    const int possible = values.largest_loss(state);
    return possible == 0 ? Increment{} : Increment{possible - values.loss(state, edge), possible};
  });
  peak_bytes_ = sweep.peak_bytes();
  for (const Outcome2& end : ends)
    if (end.whole > 0) plays_.push_back({{end.part, end.whole}, end.probability});
  std::stable_sort(plays_.begin(), plays_.end(),
                   [](const auto& a, const auto& b) { return is_less(a.first, b.first); });
  for (const auto& [value, probability] : plays_) total_ += probability;
}

std::optional<double> OpportunityDistribution::mean() const {
  if (plays_.empty()) return std::nullopt;
  double sum = 0;
  for (const auto& [value, probability] : plays_) sum += share_of(value) * probability;
  return sum / total_;
}

std::optional<double> OpportunityDistribution::rank(const Fraction& used) const {
  if (plays_.empty() || !used.applies()) return std::nullopt;
  double below = 0;
  for (const auto& [value, probability] : plays_) {
    if (is_less(value, used))
      below += probability;
    else if (!is_less(used, value))
      below += probability / 2;
  }
  return below / total_;
}

std::optional<double> OpportunityDistribution::percentile(double share) const {
  if (plays_.empty()) return std::nullopt;
  double sum = 0;
  for (const auto& [value, probability] : plays_) {
    sum += probability;
    if (sum >= share * total_) return share_of(value);
  }
  return share_of(plays_.back().first);
}

std::vector<double> OpportunityDistribution::histogram(std::size_t bins) const {
  std::vector<double> out(bins, 0.0);
  for (const auto& [value, probability] : plays_) {
    const auto bin = static_cast<std::size_t>(value.part) * bins / static_cast<std::size_t>(value.whole);
    out[std::min(bin, bins - 1)] += probability / total_;
  }
  return out;
}

std::optional<std::vector<StateIndex>> states_of(const StateGraph& graph, const Conversation& conversation) {
  std::vector<StateIndex> states{0};
  for (const Exchange& exchange : conversation.exchanges) {
    const auto edges = graph.edges(states.back());
    const auto edge =
        std::find_if(edges.begin(), edges.end(), [&](const Edge& e) { return e.option == exchange.option; });
    if (edge == edges.end() || graph.place(states.back()) != exchange.before.place) return std::nullopt;
    states.push_back(edge->to);
  }
  return states;
}

std::optional<Opportunity> opportunity_of(const StateGraph& graph, const Values& values,
                                          const Conversation& conversation) {
  if (!graph.is_exhaustive() || graph.cycle()) return std::nullopt;
  const auto states = states_of(graph, conversation);
  if (!states) return std::nullopt;
  Opportunity out;
  for (std::size_t k = 0; k < conversation.exchanges.size(); ++k) {
    const StateIndex state = (*states)[k];
    std::vector<std::string> better;
    for (const Edge& edge : graph.edges(state)) {
      const int loss = values.loss(state, edge);
      if (edge.option == conversation.exchanges[k].option) out.losses.push_back(loss);
      if (loss == 0) better.push_back(graph.script().turn(graph.place(state)).options[edge.option].id);
    }
    out.worst_losses.push_back(values.largest_loss(state));
    out.better.push_back(std::move(better));
  }
  return out;
}

}  // namespace vt
