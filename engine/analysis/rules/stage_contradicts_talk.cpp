#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

/// How far `after` lies beyond `before` in the order of the stages. Relapse stands beside that order: only a
/// way back from action or maintenance leads there.
int stages_on(Stage before, Stage after) {
  if (after == Stage::relapse) return before >= Stage::action ? -1 : 0;
  return static_cast<int>(after) - static_cast<int>(before);
}

/// The lowest balance of change talk over sustain talk with which plays come to an ending: of the client's
/// last two turns, its own lines and those before the last answer.
struct Arrival {
  int balance = 0;
  StateIndex from = 0;
  OptionIndex option = 0;
};

std::vector<std::optional<Arrival>> lowest_arrivals(const Study& study) {
  const StateGraph& graph = study.graph;
  const auto balance = [&](StateIndex state) {
    return study.facts.heard(state).change - study.facts.heard(state).sustain;
  };
  std::vector<std::optional<Arrival>> out(study.script().place_count());
  for (StateIndex from = 0; from < graph.size(); ++from)
    for (const Edge& edge : graph.edges(from)) {
      std::optional<Arrival>& lowest = out[graph.place(edge.to)];
      const int here = balance(from) + balance(edge.to);
      if (!lowest || here < lowest->balance) lowest = Arrival{here, from, edge.option};
    }
  return out;
}

// A stage further on although some play comes there with less change talk than sustain talk in the client's
// last two turns, or a stage back although every play comes there with more. What was said long before does
// not count: sustain talk belongs to where a client starts.
void look(const Study& study, Noted& noted) {
  if (!study.is_exact() || study.scenario().stage == Stage::relapse) return;
  const Script& script = study.script();
  const auto lowest = lowest_arrivals(study);
  for (auto place = static_cast<PlaceIndex>(script.turn_count()); place < script.place_count(); ++place) {
    const int moved = stages_on(study.scenario().stage, script.ending(place).stage_after);
    if (moved == 0 || !lowest[place]) continue;
    const auto& [balance, from, option] = *lowest[place];
    if (moved > 0 ? balance >= 0 : balance <= 0) continue;
    Play play = study.graph.witness(from);
    play.push_back({study.graph.place(from), option});
    noted.add(
        script.id(place), "",
        {{"stage", std::string(name_of(script.ending(place).stage_after))}, {"play", told(script, play)}},
        "stage_after");
  }
}

}  // namespace

const StudyRule stage_contradicts_talk{{"VT0520", "stage-contradicts-talk", Severity::warning}, look};

}  // namespace vt::rules
