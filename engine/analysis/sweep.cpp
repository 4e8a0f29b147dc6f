#include "engine/analysis/sweep.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "engine/base/draw.h"

namespace vt {

void PairBox::cover(const PairBox& other, const Increment& by) {
  part_low = std::min(part_low, other.part_low + by.part);
  part_high = std::max(part_high, other.part_high + by.part);
  whole_low = std::min(whole_low, other.whole_low + by.whole);
  whole_high = std::max(whole_high, other.whole_high + by.whole);
}

PairGrid::PairGrid(const PairBox& box)
    : part_(box.part_low),
      whole_(box.whole_low),
      width_(box.part_high - box.part_low + 1),
      height_(box.whole_high - box.whole_low + 1),
      cells_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_), 0.0) {}

void PairGrid::add(const PairGrid& other, const Increment& by, double chance) {
  const int part = other.part_ + by.part - part_;
  const int whole = other.whole_ + by.whole - whole_;
  for (int row = 0; row < other.height_; ++row) {
    const double* from = &other.cells_[other.index(0, row)];
    double* to = &cells_[index(part, row + whole)];
    for (int column = 0; column < other.width_; ++column) to[column] += from[column] * chance;
  }
}

Sweep::Sweep(const StateGraph& graph, const Policy& policy, const Counter& counter)
    : graph_(graph), policy_(policy), counter_(counter) {}

void Sweep::begin() {
  const std::size_t seats = graph_.size() * counter_.memories;
  boxes_.assign(seats, {});
  grids_.assign(seats, {});
  bytes_ = peak_bytes_ = 0;
  PairBox& first = boxes_[at(0, counter_.first_memory)];
  first = {counter_.start.part, counter_.start.part, counter_.start.whole, counter_.start.whole};
  for (const StateIndex state : graph_.order()) {
    bool is_reached = false;
    for (std::uint8_t memory = 0; memory < counter_.memories; ++memory)
      is_reached = is_reached || !boxes_[at(state, memory)].is_empty();
    if (!is_reached) continue;
    policy_.picks(state, picks_);
    for (const std::uint8_t pick : picks_) {
      const Edge& edge = graph_.edges(state)[pick];
      for (std::uint8_t memory = 0; memory < counter_.memories; ++memory) {
        const PairBox& box = boxes_[at(state, memory)];
        if (box.is_empty()) continue;
        const Counted counted = counter_.count(state, edge, memory);
        boxes_[at(edge.to, counted.memory)].cover(box, counted.add);
      }
    }
  }
  PairGrid& start = grids_[at(0, counter_.first_memory)];
  start = PairGrid(first);
  start.add(counter_.start.part, counter_.start.whole, 1.0);
}

void Sweep::pass_on(StateIndex state, std::uint8_t memory) {
  const PairGrid grid = std::move(grids_[at(state, memory)]);
  policy_.picks(state, picks_);
  const double chance = 1.0 / static_cast<double>(picks_.size());
  for (const std::uint8_t pick : picks_) {
    const Edge& edge = graph_.edges(state)[pick];
    const Counted counted = counter_.count(state, edge, memory);
    const std::size_t seat = at(edge.to, counted.memory);
    if (grids_[seat].is_empty()) {
      grids_[seat] = PairGrid(boxes_[seat]);
      bytes_ += grids_[seat].bytes();
      peak_bytes_ = std::max(peak_bytes_, bytes_);
    }
    grids_[seat].add(grid, counted.add, chance);
  }
  bytes_ -= std::min(bytes_, grid.bytes());
  grids_[at(state, memory)] = {};
}

namespace {

/// Per whole from `low` on: how likely it is, and the part expected with it.
struct Expected {
  struct Cell {
    double chance = 0;
    double part = 0;
  };
  int low = 0;
  std::vector<Cell> cells;

  void add(const Expected& other, const Increment& by, double chance) {
    const auto shift = static_cast<std::size_t>(other.low + by.whole - low);
    const double part = by.part;
    for (std::size_t i = 0; i < other.cells.size(); ++i) {
      const Cell& from = other.cells[i];
      Cell& to = cells[i + shift];
      to.chance += from.chance * chance;
      to.part += (from.part + from.chance * part) * chance;
    }
  }
};

struct WholeRange {
  int low = INT32_MAX;
  int high = INT32_MIN;

  [[nodiscard]] bool is_empty() const { return low > high; }
  [[nodiscard]] std::size_t size() const { return is_empty() ? 0 : static_cast<std::size_t>(high - low + 1); }
};

/// The wholes that plays of the policy can come to a state with.
std::vector<WholeRange> whole_ranges(const StateGraph& graph, const Policy& policy, const Counter& counter) {
  std::vector<std::uint8_t> picks;
  std::vector<WholeRange> ranges(graph.size());
  ranges.front() = {counter.start.whole, counter.start.whole};
  for (const StateIndex state : graph.order()) {
    if (ranges[state].is_empty()) continue;
    policy.picks(state, picks);
    for (const std::uint8_t pick : picks) {
      const Edge& edge = graph.edges(state)[pick];
      const int whole = counter.count(state, edge, 0).add.whole;
      ranges[edge.to].low = std::min(ranges[edge.to].low, ranges[state].low + whole);
      ranges[edge.to].high = std::max(ranges[edge.to].high, ranges[state].high + whole);
    }
  }
  return ranges;
}

/// The mean over seeded random plays of the policy.
std::optional<MeanShare> sampled_share(const StateGraph& graph, const Policy& policy,
                                       const Counter& counter) {
  constexpr std::uint64_t plays = 1000;
  constexpr double normal_95 = 1.96;
  std::vector<std::uint8_t> picks;
  double count = 0;
  double sum = 0;
  double squares = 0;
  for (std::uint64_t play = 0; play < plays; ++play) {
    const std::uint64_t seed = mixed(play + 1);
    Increment so_far = counter.start;
    StateIndex state = 0;
    for (std::uint64_t k = 0; !graph.edges(state).empty(); ++k) {
      policy.picks(state, picks);
      const Edge& edge =
          graph.edges(state)[picks[Draws(seed, 0, k).below(static_cast<std::uint32_t>(picks.size()), 0)]];
      const Increment add = counter.count(state, edge, 0).add;
      so_far = {so_far.part + add.part, so_far.whole + add.whole};
      state = edge.to;
    }
    if (so_far.whole <= 0) continue;
    const double share = static_cast<double>(so_far.part) / so_far.whole;
    count += 1;
    sum += share;
    squares += share * share;
  }
  if (count < 2) return std::nullopt;
  const double mean = sum / count;
  const double variance = std::max(0.0, (squares - sum * mean) / (count - 1));
  return MeanShare{mean, normal_95 * std::sqrt(variance / count)};
}

}  // namespace

std::optional<MeanShare> mean_share(const StateGraph& graph, const Policy& policy, const Counter& counter,
                                    std::size_t most_cells) {
  assert(counter.memories == 1);
  const std::vector<WholeRange> ranges = whole_ranges(graph, policy, counter);
  std::size_t cells = 0;
  for (StateIndex state = 0; state < graph.size(); ++state)
    cells += ranges[state].size() * graph.edges(state).size();
  if (most_cells > 0 && cells > most_cells) return sampled_share(graph, policy, counter);
  std::vector<std::uint8_t> picks;
  std::vector<Expected> expected(graph.size());
  expected.front() = {counter.start.whole, {{1.0, static_cast<double>(counter.start.part)}}};
  double sum = 0;
  double total = 0;
  for (const StateIndex state : graph.order()) {
    if (expected[state].cells.empty()) continue;
    const Expected here = std::move(expected[state]);
    const auto edges = graph.edges(state);
    for (std::size_t i = 0; edges.empty() && i < here.cells.size(); ++i) {
      const int whole = here.low + static_cast<int>(i);
      if (whole <= 0) continue;
      sum += here.cells[i].part / whole;
      total += here.cells[i].chance;
    }
    policy.picks(state, picks);
    for (const std::uint8_t pick : picks) {
      Expected& next = expected[edges[pick].to];
      const WholeRange& range = ranges[edges[pick].to];
      if (next.cells.empty()) next = {range.low, std::vector<Expected::Cell>(range.size())};
      next.add(here, counter.count(state, edges[pick], 0).add, 1.0 / static_cast<double>(picks.size()));
    }
    expected[state] = {};
  }
  if (total <= 0) return std::nullopt;
  return MeanShare{sum / total, 0};
}

std::vector<double> visit_chances(const StateGraph& graph, const Policy& policy) {
  std::vector<double> chances(graph.size(), 0.0);
  std::vector<std::uint8_t> picks;
  chances.front() = 1.0;
  for (const StateIndex state : graph.order()) {
    if (chances[state] == 0.0) continue;
    policy.picks(state, picks);
    const auto edges = graph.edges(state);
    for (const std::uint8_t pick : picks)
      chances[edges[pick].to] += chances[state] / static_cast<double>(picks.size());
  }
  return chances;
}

}  // namespace vt
