#include <set>

#include "engine/analysis/heights.h"
#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

/// Each answer with a trap that some best play gives, once.
template <class F>
void note_authored(const Study& study, Noted& noted, F&& best_only) {
  const StateGraph& graph = study.graph;
  std::vector<bool> on_best(graph.size(), false);
  std::set<std::pair<PlaceIndex, OptionIndex>> told_of;
  on_best[0] = true;
  for (const StateIndex state : graph.order()) {
    if (!on_best[state]) continue;
    for (const Edge& edge : graph.edges(state)) {
      if (!best_only(state, edge)) continue;
      on_best[edge.to] = true;
      const PlaceIndex place = graph.place(state);
      const Option& option = study.script().turn(place).options[edge.option];
      if (!option.trap || !option.meets.empty() || !told_of.emplace(place, edge.option).second) continue;
      noted.add(study.script().id(place), option.id,
                {{"trap", std::string(name_of(*option.trap))},
                 {"play", told(study.script(), graph.witness(state))}});
    }
  }
}

// No play of the greatest total contains a trap, authored or noticed (definitions.md 5).
void look(const Study& study, Noted& noted) {
  if (!study.is_exact()) return;
  const auto best_only = [&](StateIndex from, const Edge& edge) {
    return study.values->loss(from, edge) == 0;
  };
  note_authored(study, noted, best_only);
  for (std::size_t i = 0; i < count_of<PatternTrap>; ++i) {
    const auto pattern = static_cast<PatternTrap>(i);
    const Counter counter = pattern_counter(study.facts, pattern);
    const Heights hits(study.graph, counter, {.takes = best_only});
    if (hits.most().value_or(0) > 0)
      noted.add("", "",
                {{"trap", std::string(name_of(pattern))}, {"play", told(study.script(), hits.play())}},
                "turns");
  }
}

}  // namespace

const StudyRule trap_in_best_play{{"VT0517", "trap-in-best-play", Severity::warning}, look};

}  // namespace vt::rules
