#include "engine/analysis/doing_well.h"

#include <algorithm>
#include <deque>
#include <set>

#include "engine/analysis/heights.h"

namespace vt {
namespace {

/// part * whole' - whole * part' >= 0 at the end, and where `must_count`, something counted.
struct Demand {
  const Counter& counter;
  Fraction at_least;
  bool must_count = false;

  [[nodiscard]] int worth(const Increment& add) const {
    return add.part * at_least.whole - add.whole * at_least.part;
  }
};

/// Looks for a play that meets all demands and passes the gate.
class Search {
 public:
  Search(const StateGraph& graph, std::vector<Demand> demands, std::size_t& looks)
      : graph_(graph), demands_(std::move(demands)), looks_(looks) {
    const auto passes = [&graph](StateIndex end) { return !graph.gate().is_missed(graph.point(end).gate); };
    for (const Demand& demand : demands_)
      ahead_.emplace_back(
          graph, demand.counter,
          Climb{.part = demand.at_least.whole, .whole = -demand.at_least.part, .ends_at = passes});
  }

  WayToDoWell run() {
    std::vector<int> sums;
    for (const Demand& demand : demands_) sums.push_back(demand.worth(demand.counter.start));
    const bool found = is_hopeful(0, sums) && look(0, sums, 0);
    if (!found) return {looks_ == 0 ? Verdict::undecided : Verdict::impossible, {}};
    return {Verdict::possible, std::move(play_)};
  }

 private:
  /// Every demand can still be met, each by itself.
  [[nodiscard]] bool is_hopeful(StateIndex state, const std::vector<int>& sums) const {
    for (std::size_t i = 0; i < demands_.size(); ++i) {
      const auto ahead = ahead_[i].ahead(state);
      if (!ahead || sums[i] + *ahead < 0) return false;
    }
    return true;
  }

  struct Way {
    Edge edge;
    std::vector<int> sums;
    unsigned counted = 0;
    int slack = 0;  ///< of the tightest demand
  };

  [[nodiscard]] Way way_along(StateIndex state, const Edge& edge, const std::vector<int>& sums,
                              unsigned counted) const {
    Way way{edge, sums, counted, INT32_MAX};
    for (std::size_t i = 0; i < demands_.size(); ++i) {
      const Increment add = demands_[i].counter.count(state, edge, 0).add;
      way.sums[i] += demands_[i].worth(add);
      if (add.whole > 0) way.counted |= 1U << i;
      way.slack = std::min(way.slack, way.sums[i] + ahead_[i].ahead(edge.to).value_or(-1));
    }
    return way;
  }

  [[nodiscard]] bool is_met(unsigned counted) const {
    for (std::size_t i = 0; i < demands_.size(); ++i)
      if (demands_[i].must_count && ((counted >> i) & 1U) == 0) return false;
    return true;
  }

  bool look(StateIndex state, const std::vector<int>& sums, unsigned counted) {
    if (looks_ == 0) return false;
    --looks_;
    const auto edges = graph_.edges(state);
    if (edges.empty()) return is_met(counted);  // hopeful at an end: every sum is 0 or above
    if (!seen_.emplace(state, counted, sums).second) return false;
    std::vector<Way> ways;
    for (const Edge& edge : edges) {
      Way way = way_along(state, edge, sums, counted);
      if (is_hopeful(edge.to, way.sums)) ways.push_back(std::move(way));
    }
    std::stable_sort(ways.begin(), ways.end(), [](const Way& a, const Way& b) { return a.slack > b.slack; });
    for (const Way& way : ways) {
      play_.push_back({graph_.place(state), way.edge.option});
      if (look(way.edge.to, way.sums, way.counted)) return true;
      play_.pop_back();
    }
    return false;
  }

  const StateGraph& graph_;
  std::vector<Demand> demands_;
  std::size_t& looks_;
  std::deque<Heights> ahead_;
  std::set<std::tuple<StateIndex, unsigned, std::vector<int>>> seen_;
  Play play_;
};

}  // namespace

WayToDoWell way_to_do_well(const Study& study, std::size_t most_looks) {
  const Norms& norms = study.judges.norms;
  const Counter opportunity = counter_of(PlayMeasure::opportunity, study.facts, *study.values);
  const Counter reflections = counter_of(PlayMeasure::reflections_to_questions, study.facts, *study.values);
  const Counter complex = counter_of(PlayMeasure::complex_reflections, study.facts, *study.values);
  std::vector<Demand> basis;
  std::vector<Demand> advanced;
  const auto demand = [&](const Counter& counter, MeasureName measure) {
    const Norm* norm = norms.find(measure);
    if (norm == nullptr) return;
    basis.push_back({counter, norm->basis});
    advanced.push_back({counter, norm->advanced, true});
  };
  demand(reflections, MeasureName::reflections_to_questions);
  demand(complex, MeasureName::complex_reflections);
  if (const Norm* norm = norms.find(MeasureName::opportunity)) basis.push_back({opportunity, norm->advanced});
  bool is_undecided = false;
  std::size_t looks = most_looks;
  for (const Demand& one : advanced) {
    std::vector<Demand> all = basis;
    all.push_back(one);
    WayToDoWell found = Search(study.graph, std::move(all), looks).run();
    if (found.verdict == Verdict::possible) return found;
    is_undecided = is_undecided || found.verdict == Verdict::undecided;
  }
  return {is_undecided ? Verdict::undecided : Verdict::impossible, {}};
}

}  // namespace vt
