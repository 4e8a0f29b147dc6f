#include <algorithm>
#include <map>

#include "engine/analysis/coverage.h"

namespace vt {
namespace {

constexpr std::int32_t most_range = 63;

struct Span {
  std::int32_t min = 0;
  std::int32_t max = 0;
};

/// Every value of one variable that plays can arrive with, as bits from its least value on.
class ValueSet {
 public:
  struct Moved {
    std::uint64_t values = 0;
    bool is_effective = false;
    bool is_cut = false;
  };

  static Moved moved(std::uint64_t values, std::int32_t by, const Span& span) {
    const auto top = static_cast<unsigned>(span.max - span.min);
    const std::uint64_t edge = by > 0 ? std::uint64_t{1} << top : 1U;
    const auto steps = static_cast<unsigned>(std::min<std::int32_t>(std::abs(by), most_range));
    Moved out;
    out.is_effective = (values & ~edge) != 0;
    for (unsigned value = 0; value <= top; ++value) {
      if (((values >> value) & 1U) == 0) continue;
      const unsigned room = by > 0 ? top - value : value;
      const unsigned moves = std::min(room, steps);
      out.is_cut = out.is_cut || room < steps;
      out.values |= std::uint64_t{1} << (by > 0 ? value + moves : value - moves);
    }
    return out;
  }
};

Span span_of(const Script& script, std::size_t variable) {
  const auto [min, max] = script.bounds(variable);
  return {min, max};
}

}  // namespace

Clamping clamping_of(const StateGraph& graph) {
  const Script& script = graph.script();
  const std::size_t count = script.variable_count();
  Clamping out;
  out.variables.resize(count);
  std::vector<Span> spans;
  const State start = graph.point(0).state;
  std::vector<std::uint64_t> sets(graph.size() * count, 0);
  for (std::size_t v = 0; v < count; ++v) {
    spans.push_back(span_of(script, v));
    out.variables[v].is_known = spans[v].max - spans[v].min <= most_range;
    if (out.variables[v].is_known) sets[v] = std::uint64_t{1} << (start.variables[v] - spans[v].min);
  }
  std::map<std::tuple<PlaceIndex, OptionIndex, std::uint8_t>, Clamping::Change> changes;
  for (const StateIndex state : graph.order()) {
    const Point point = graph.point(state);
    const auto edges = graph.edges(state);
    for (std::size_t v = 0; v < count && edges.empty(); ++v)
      out.variables[v].at_end |= sets[state * count + v];
    for (const Edge& edge : edges) {
      const auto adds = script.declared(point.place, edge.option, point.state);
      for (std::uint8_t v = 0; v < count; ++v) {
        if (!out.variables[v].is_known) continue;
        std::uint64_t& to = sets[edge.to * count + v];
        if (adds[v] == 0) {
          to |= sets[state * count + v];
          continue;
        }
        const auto moved = ValueSet::moved(sets[state * count + v], adds[v], spans[v]);
        to |= moved.values;
        Clamping::Change& change = changes[{point.place, edge.option, v}];
        change = {point.place, edge.option, v, change.is_effective || moved.is_effective,
                  change.is_rise || adds[v] > 0};
        if (moved.is_cut) (adds[v] > 0 ? out.variables[v].cut_at_max : out.variables[v].cut_at_min) = true;
      }
    }
  }
  for (const auto& [where, change] : changes) out.changes.push_back(change);
  return out;
}

Witness clamp_witness(const StateGraph& graph, VariableIndex variable, bool at_max) {
  struct Visit {
    StateIndex state = 0;
    std::int32_t value = 0;
    std::size_t before = 0;
    std::uint8_t option = 0;
  };
  const Script& script = graph.script();
  const Span span = span_of(script, variable);
  const auto width = static_cast<std::size_t>(span.max - span.min) + 1;
  std::vector<bool> seen(graph.size() * width, false);
  std::vector<Visit> visits{{0, graph.point(0).state.variables[variable], 0, 0}};
  for (std::size_t at = 0; at < visits.size(); ++at) {
    const Visit here = visits[at];
    const Point point = graph.point(here.state);
    for (const Edge& edge : graph.edges(here.state)) {
      const std::int32_t wanted =
          here.value + script.declared(point.place, edge.option, point.state)[variable];
      if (at_max ? wanted > span.max : wanted < span.min) {
        Play play{{point.place, edge.option}};
        for (std::size_t back = at; back != 0; back = visits[back].before)
          play.push_back({graph.place(visits[visits[back].before].state), visits[back].option});
        std::reverse(play.begin(), play.end());
        return play;
      }
      const std::int32_t value = std::clamp(wanted, span.min, span.max);
      const std::size_t key = edge.to * width + static_cast<std::size_t>(value - span.min);
      if (seen[key]) continue;
      seen[key] = true;
      visits.push_back({edge.to, value, at, edge.option});
    }
  }
  return std::nullopt;
}

}  // namespace vt
