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

/// The values that one variable can have, as bits from its least on, after adding to each of them.
struct Moved {
  std::uint64_t values = 0;
  bool is_effective = false;
  bool is_cut = false;
};

Moved moved(std::uint64_t values, std::int32_t by, const Span& span) {
  const int top = std::min(span.max - span.min, most_range);
  Moved out;
  for (int value = 0; value <= top; ++value) {
    if (((values >> static_cast<unsigned>(value)) & 1U) == 0) continue;
    const int after = std::clamp(value + by, 0, top);
    out.is_effective = out.is_effective || after != value;
    out.is_cut = out.is_cut || after != value + by;
    out.values |= std::uint64_t{1} << static_cast<unsigned>(after);
  }
  return out;
}

Span span_of(const Script& script, std::size_t variable) {
  const auto [min, max] = script.bounds(variable);
  return {min, max};
}

/// Passes the values that every variable can have along the answers, state by state.
class Passing {
 public:
  explicit Passing(const StateGraph& graph)
      : graph_(graph),
        script_(graph.script()),
        count_(script_.variable_count()),
        sets_(graph.size() * count_) {
    const State start = graph.point(0).state;
    out_.variables.resize(count_);
    for (std::size_t v = 0; v < count_; ++v) {
      spans_.push_back(span_of(script_, v));
      out_.variables[v].is_known = spans_[v].max - spans_[v].min <= most_range;
      if (out_.variables[v].is_known)
        sets_[v] = std::uint64_t{1} << static_cast<unsigned>(start.variables[v] - spans_[v].min);
    }
  }

  Clamping run() {
    for (const StateIndex state : graph_.order()) {
      const Point point = graph_.point(state);
      const auto edges = graph_.edges(state);
      for (std::size_t v = 0; v < count_ && edges.empty(); ++v)
        out_.variables[v].at_end |= sets_[state * count_ + v];
      for (const Edge& edge : edges) {
        const auto adds = script_.declared(point.place, edge.option, point.state);
        for (std::size_t v = 0; v < count_; ++v)
          if (out_.variables[v].is_known) pass(state, edge, static_cast<VariableIndex>(v), adds[v]);
      }
    }
    for (const auto& [where, change] : changes_) out_.changes.push_back(change);
    return std::move(out_);
  }

 private:
  void pass(StateIndex from, const Edge& edge, VariableIndex v, std::int32_t by) {
    const std::uint64_t here = sets_[from * count_ + v];
    std::uint64_t& there = sets_[edge.to * count_ + v];
    if (by == 0) {
      there |= here;
      return;
    }
    const Moved after = moved(here, by, spans_[v]);
    there |= after.values;
    const PlaceIndex turn = graph_.place(from);
    Clamping::Change& change = changes_[{turn, edge.option, v}];
    change = {turn, edge.option, v, change.is_effective || after.is_effective, change.is_rise || by > 0};
    Clamping::Variable& variable = out_.variables[v];
    if (after.is_cut) (by > 0 ? variable.cut_at_max : variable.cut_at_min) = true;
  }

  const StateGraph& graph_;
  const Script& script_;
  std::size_t count_;
  std::vector<Span> spans_;
  std::vector<std::uint64_t> sets_;  ///< per state and variable
  std::map<std::tuple<PlaceIndex, OptionIndex, VariableIndex>, Clamping::Change> changes_;
  Clamping out_;
};

}  // namespace

Clamping clamping_of(const StateGraph& graph) {
  return Passing(graph).run();
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
