#include "engine/analysis/coverage.h"

#include <algorithm>

namespace vt {
namespace {

template <class F>
void see(Witness& witness, F&& play) {
  if (!witness) witness = play();
}

bool is_of_place(const Guard& guard) {
  return guard.kind == Guard::Kind::line || guard.kind == Guard::Kind::option;
}

}  // namespace

Watcher::Watcher(const Script& script)
    : script_(script), arriving_(script.place_count()), answering_(script.turn_count()) {
  seen_.guards.resize(script.guards().size());
  seen_.places.resize(script.place_count());
  for (PlaceIndex place = 0; place < script.place_count(); ++place) {
    PlaceSeen& seen = seen_.places[place];
    seen.said.resize(script.lines(place).size());
    seen.left_out.resize(script.lines(place).size());
    if (script.is_ending(place)) continue;
    seen.offered.resize(script.turn(place).options.size());
    answering_[place].resize(script.turn(place).options.size());
  }
  const auto guards = script.guards();
  const auto widen = [](Range& range, std::size_t at) {
    if (range.last == 0) range.first = at;
    range.last = at + 1;
  };
  for (std::size_t at = 0; at < guards.size(); ++at) {
    widen(arriving_[guards[at].place], at);
    if (!is_of_place(guards[at])) widen(answering_[guards[at].place][guards[at].inner], at);
  }
}

template <class F>
void Watcher::note(std::size_t guard, bool holds, F&& play) {
  see(holds ? seen_.guards[guard].when_true : seen_.guards[guard].when_false, play);
}

template <class F>
void Watcher::see_place(PlaceIndex place, const State& state, F&& play) {
  PlaceSeen& seen = seen_.places[place];
  see(seen.reached, play);
  const Shown shown = script_.shown(place, state);
  if (shown.empty()) see(seen.silent, play);
  std::size_t next = 0;
  for (std::size_t line = 0; line < seen.said.size(); ++line) {
    const bool is_said = next < shown.size() && shown[next] == line;
    if (is_said) ++next;
    see(is_said ? seen.said[line] : seen.left_out[line], play);
  }
  const auto guards = script_.guards();
  for (std::size_t at = arriving_[place].first; at < arriving_[place].last; ++at)
    if (is_of_place(guards[at])) note(at, script_.holds(guards[at], state), play);
  if (script_.is_ending(place)) return;
  const Offer offer = script_.offered(place, state);
  if (offer.empty()) see(seen.stuck, play);
  for (const OptionIndex option : offer) {
    see(seen.offered[option], play);
    see_answer(place, option, state, play);
  }
}

template <class F>
void Watcher::see_answer(PlaceIndex place, OptionIndex option, const State& state, F&& play) {
  const Range range = answering_[place][option];
  if (range.first == range.last) return;
  const auto and_this = [&] {
    Play out = play();
    out.push_back({place, option});
    return out;
  };
  State after = state;
  script_.advance(place, option, after);
  bool leads_on = false;
  for (std::size_t at = range.first; at < range.last; ++at) {
    const Guard& guard = script_.guards()[at];
    if (guard.kind == Guard::Kind::effect) note(at, script_.holds(guard, state), and_this);
    if (guard.kind != Guard::Kind::lead || leads_on) continue;
    leads_on = script_.holds(guard, after);  // the ways on after the one that is taken are not read
    note(at, leads_on, and_this);
  }
}

void Watcher::arrive_at(const StateGraph& graph, StateIndex state) {
  const Point point = graph.point(state);
  see_place(point.place, point.state, [&] { return graph.witness(state); });
}

void Watcher::arrive(PlaceIndex place, const State& state, const Play& play) {
  see_place(place, state, [&play] { return play; });
}

Coverage coverage_of(const StateGraph& graph) {
  Watcher watcher(graph.script());
  for (StateIndex state = 0; state < graph.size(); ++state) watcher.arrive_at(graph, state);
  return watcher.take();
}

}  // namespace vt
