#include "engine/analysis/heights.h"

#include <algorithm>
#include <cassert>

namespace vt {
namespace {

constexpr std::int32_t nowhere = INT32_MIN;

void raise(std::int32_t& height, std::int32_t ahead, int worth) {
  if (ahead != nowhere) height = std::max(height, ahead + worth);
}

}  // namespace

Heights::Heights(const StateGraph& graph, const Counter& counter, Climb climb)
    : graph_(graph), counter_(counter), climb_(std::move(climb)), heights_(graph.size() * counter.memories) {
  assert(!graph.cycle());
  const auto& order = graph.order();
  for (auto state = order.rbegin(); state != order.rend(); ++state)
    for (std::uint8_t memory = 0; memory < counter.memories; ++memory)
      heights_[static_cast<std::size_t>(*state) * counter.memories + memory] = height_of(*state, memory);
}

Heights::Height Heights::height_of(StateIndex state, std::uint8_t memory) const {
  Height here;
  const auto edges = graph_.edges(state);
  if (edges.empty() && (!climb_.ends_at || climb_.ends_at(state))) here.any = 0;
  for (const Edge& edge : edges) {
    if (!takes(state, edge)) continue;
    const Counted counted = counter_.count(state, edge, memory);
    const Height& next = at(edge.to, counted.memory);
    const int worth_now = worth(counted.add);
    raise(here.any, next.any, worth_now);
    raise(here.counted, counted.add.whole > 0 ? next.any : next.counted, worth_now);
  }
  return here;
}

std::optional<int> Heights::most() const {
  const Height& start = at(0, counter_.first_memory);
  const bool must_count = climb_.must_count && counter_.start.whole == 0;
  const std::int32_t ahead = must_count ? start.counted : start.any;
  if (ahead == nowhere) return std::nullopt;
  return ahead + worth(counter_.start);
}

std::optional<int> Heights::ahead(StateIndex state, std::uint8_t memory) const {
  const Height& here = at(state, memory);
  return here.any == nowhere ? std::nullopt : std::optional<int>(here.any);
}

Play Heights::play() const {
  Play out;
  StateIndex state = 0;
  std::uint8_t memory = counter_.first_memory;
  bool must_count = climb_.must_count && counter_.start.whole == 0;
  for (;;) {
    const Height& here = at(state, memory);
    const std::int32_t wanted = must_count ? here.counted : here.any;
    const auto edges = graph_.edges(state);
    const auto leads_there = [&](const Edge& edge) {
      if (!takes(state, edge)) return false;
      const Counted counted = counter_.count(state, edge, memory);
      const Height& next = at(edge.to, counted.memory);
      const std::int32_t ahead = must_count && counted.add.whole == 0 ? next.counted : next.any;
      return ahead != nowhere && ahead + worth(counted.add) == wanted;
    };
    const auto edge = std::find_if(edges.begin(), edges.end(), leads_there);
    if (edge == edges.end()) return out;
    out.push_back({graph_.place(state), edge->option});
    const Counted counted = counter_.count(state, *edge, memory);
    must_count = must_count && counted.add.whole == 0;
    memory = counted.memory;
    state = edge->to;
  }
}

}  // namespace vt
