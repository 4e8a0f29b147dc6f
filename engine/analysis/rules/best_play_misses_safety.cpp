#include "engine/analysis/heights.h"
#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

// At least one play of the greatest total passes the safety gate (definitions.md 5).
void look(const Study& study, Noted& noted) {
  if (!study.is_exact() || study.graph.gate().size() == 0) return;
  const Counter nothing = counter_of(PlayMeasure::length, study.facts, *study.values);
  const auto best_only = [&](StateIndex from, const Edge& edge) {
    return study.values->loss(from, edge) == 0;
  };
  const auto passes = [&](StateIndex end) {
    return !study.graph.gate().is_missed(study.graph.point(end).gate);
  };
  if (Heights(study.graph, nothing, {.ends_at = passes, .takes = best_only}).most()) return;
  const Heights misses(study.graph, nothing, {.part = -1, .takes = best_only});
  noted.add("", "", {{"play", told(study.script(), misses.play())}}, "safety");
}

}  // namespace

const StudyRule best_play_misses_safety{{"VT0514", "best-play-misses-safety"}, look};

}  // namespace vt::rules
