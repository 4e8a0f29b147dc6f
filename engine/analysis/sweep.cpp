#include "engine/analysis/sweep.h"

#include <algorithm>

namespace vt {

void PairGrid::cover(int part_low, int part_high, int whole_low, int whole_high) {
  if (!cells_.empty()) {
    if (part_low >= part_ && part_high < part_ + width_ && whole_low >= whole_ &&
        whole_high < whole_ + height_)
      return;
    part_low = std::min(part_low, part_);
    whole_low = std::min(whole_low, whole_);
    part_high = std::max(part_high, part_ + width_ - 1);
    whole_high = std::max(whole_high, whole_ + height_ - 1);
  }
  PairGrid wider;
  wider.part_ = part_low;
  wider.whole_ = whole_low;
  wider.width_ = part_high - part_low + 1;
  wider.height_ = whole_high - whole_low + 1;
  wider.cells_.assign(static_cast<std::size_t>(wider.width_) * static_cast<std::size_t>(wider.height_), 0.0);
  for (int row = 0; row < height_; ++row)
    std::copy_n(cells_.begin() + static_cast<std::ptrdiff_t>(index(0, row)), width_,
                wider.cells_.begin() +
                    static_cast<std::ptrdiff_t>(wider.index(part_ - part_low, row + whole_ - whole_low)));
  *this = std::move(wider);
}

void PairGrid::add(int part, int whole, double probability) {
  cover(part, part, whole, whole);
  cells_[index(part - part_, whole - whole_)] += probability;
}

void PairGrid::add(const PairGrid& other, const Increment& by, double chance) {
  if (other.cells_.empty()) return;
  const int part = other.part_ + by.part;
  const int whole = other.whole_ + by.whole;
  cover(part, part + other.width_ - 1, whole, whole + other.height_ - 1);
  for (int row = 0; row < other.height_; ++row) {
    const double* from = &other.cells_[other.index(0, row)];
    double* to = &cells_[index(part - part_, row + whole - whole_)];
    for (int column = 0; column < other.width_; ++column) to[column] += from[column] * chance;
  }
}

void Sweep::begin(const Increment& start) {
  seat_.assign(graph_.size(), 0);
  frontier_.assign(1, 0);
  grids_.assign(1, {});
  grids_.front().add(start.part, start.whole, 1.0);
  peak_bytes_ = 0;
}

PairGrid& Sweep::arrive(StateIndex state) {
  if (seat_[state] == 0) {
    arrived_.push_back(state);
    arriving_.emplace_back();
    seat_[state] = static_cast<std::uint32_t>(arriving_.size());
  }
  return arriving_[seat_[state] - 1];
}

void Sweep::next() {
  std::size_t bytes = 0;
  for (const PairGrid& grid : grids_) bytes += grid.bytes();
  for (const PairGrid& grid : arriving_) bytes += grid.bytes();
  peak_bytes_ = std::max(peak_bytes_, bytes);
  for (const StateIndex state : arrived_) seat_[state] = 0;
  frontier_.swap(arrived_);
  grids_.swap(arriving_);
  arrived_.clear();
  arriving_.clear();
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
