#include "engine/analysis/distribution.h"

#include <algorithm>

namespace vt {
namespace {

bool is_less(const Fraction& a, const Fraction& b) {
  return static_cast<long>(a.part) * b.whole < static_cast<long>(b.part) * a.whole;
}

double share_of(const Fraction& value) {
  return static_cast<double>(value.part) / static_cast<double>(value.whole);
}

/// What a counter can remember of how far a play is; longer plays than this have no thirds.
constexpr std::size_t most_length = 200;

}  // namespace

void Distribution::add(const Fraction& value, double chance) {
  if (!value.applies()) return;
  values_.push_back({value, chance});
  total_ += chance;
}

void Distribution::settle() {
  std::stable_sort(values_.begin(), values_.end(),
                   [](const Value& a, const Value& b) { return is_less(a.value, b.value); });
  std::size_t kept = 0;
  for (std::size_t i = 1; i < values_.size(); ++i) {
    if (!is_less(values_[kept].value, values_[i].value))
      values_[kept].chance += values_[i].chance;
    else
      values_[++kept] = values_[i];
  }
  if (!values_.empty()) values_.resize(kept + 1);
}

std::optional<double> Distribution::least() const {
  return values_.empty() ? std::nullopt : std::optional(share_of(values_.front().value));
}

std::optional<double> Distribution::greatest() const {
  return values_.empty() ? std::nullopt : std::optional(share_of(values_.back().value));
}

std::optional<double> Distribution::mean() const {
  if (values_.empty()) return std::nullopt;
  double sum = 0;
  for (const Value& one : values_) sum += share_of(one.value) * one.chance;
  return sum / total_;
}

std::optional<double> Distribution::percentile(double share) const {
  if (values_.empty()) return std::nullopt;
  double sum = 0;
  for (const Value& one : values_) {
    sum += one.chance;
    if (sum >= share * total_) return share_of(one.value);
  }
  return greatest();
}

std::optional<double> Distribution::rank(const Fraction& value) const {
  if (values_.empty() || !value.applies()) return std::nullopt;
  double below = 0;
  for (const Value& one : values_) {
    if (is_less(one.value, value))
      below += one.chance;
    else if (!is_less(value, one.value))
      below += one.chance / 2;
  }
  return below / total_;
}

std::vector<double> Distribution::histogram(int low, int high, std::size_t bins) const {
  std::vector<double> out(bins, 0.0);
  for (const Value& one : values_) {
    const long above = static_cast<long>(one.value.part) - static_cast<long>(low) * one.value.whole;
    const long bin = above * static_cast<long>(bins) / (static_cast<long>(high - low) * one.value.whole);
    out[static_cast<std::size_t>(std::clamp(bin, 0L, static_cast<long>(bins) - 1))] += one.chance / total_;
  }
  return out;
}

Distribution distribution_of(PlayMeasure measure, const PlayFacts& facts, const Values& values,
                             const Policy& policy) {
  const StateGraph& graph = facts.graph();
  const Counter counter = counter_of(measure, facts, values);
  Distribution out;
  Sweep sweep(graph, policy, counter);
  sweep.run([&](StateIndex state, std::uint8_t /*memory*/, const PairGrid& pairs) {
    if (!graph.edges(state).empty()) return;
    pairs.for_each([&](int part, int whole, double chance) {
      out.add({part, is_ratio(measure) ? whole : 1}, chance);
    });
  });
  out.settle();
  out.peak_bytes = sweep.peak_bytes();
  return out;
}

std::size_t longest_play(const StateGraph& graph) {
  std::vector<std::uint32_t> length(graph.size(), 0);
  std::uint32_t longest = 0;
  for (const StateIndex state : graph.order())
    for (const Edge& edge : graph.edges(state)) {
      length[edge.to] = std::max(length[edge.to], length[state] + 1);
      longest = std::max(longest, length[edge.to]);
    }
  return longest;
}

std::array<Distribution, 3> thirds_of(const PlayFacts& facts, const Policy& policy) {
  const StateGraph& graph = facts.graph();
  std::array<Distribution, 3> out;
  const std::size_t longest = std::min(longest_play(graph), most_length);
  for (std::size_t third = 0; third < out.size(); ++third) {
    for (std::size_t length = 1; length <= longest; ++length) {
      const Counter counter = third_counter(facts, third, static_cast<std::uint8_t>(length));
      Sweep sweep(graph, policy, counter);
      sweep.run([&](StateIndex state, std::uint8_t done, const PairGrid& pairs) {
        if (done != length || !graph.edges(state).empty()) return;
        pairs.for_each([&](int part, int whole, double chance) { out[third].add({part, whole}, chance); });
      });
      out[third].peak_bytes = std::max(out[third].peak_bytes, sweep.peak_bytes());
    }
    out[third].settle();
  }
  return out;
}

std::vector<Distribution> balance_over_exchanges(const PlayFacts& facts, const Policy& policy) {
  const std::size_t longest = std::min(longest_play(facts.graph()), most_length);
  std::vector<Distribution> out(longest + 1);
  const Counter counter = balance_counter(facts, static_cast<std::uint8_t>(longest));
  Sweep sweep(facts.graph(), policy, counter);
  sweep.run([&](StateIndex /*state*/, std::uint8_t done, const PairGrid& pairs) {
    pairs.for_each([&](int part, int /*whole*/, double chance) { out[done].add({part, 1}, chance); });
  });
  for (Distribution& one : out) one.settle();
  return out;
}

}  // namespace vt
