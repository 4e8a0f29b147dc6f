#include "engine/analysis/state_key.h"

#include <algorithm>
#include <bit>
#include <string>

#include "engine/base/draw.h"

namespace vt {
namespace {

GateStatus with_status(GateStatus gate, std::size_t step, StepStatus status) {
  return (gate & ~(GateStatus{3} << (2 * step))) | (static_cast<GateStatus>(status) << (2 * step));
}

/// Every way on, for data flow over the turn graph.
class Ways {
 public:
  struct Way {
    PlaceIndex from = 0;
    PlaceIndex to = 0;
    StateSet writes;
  };

  explicit Ways(const Script& script) {
    for (PlaceIndex place = 0; place < script.turn_count(); ++place)
      for (std::size_t i = 0; i < script.turn(place).options.size(); ++i) {
        const auto option = static_cast<OptionIndex>(i);
        for (const PlaceIndex to : script.targets(place, option))
          ways_.push_back({place, to, script.writes(place, option)});
      }
  }

  /// f(way) says whether it changed anything; goes on until nothing does.
  template <class F>
  void until_settled(bool backwards, F&& f) const {
    bool changed = true;
    while (changed) {
      changed = false;
      for (std::size_t i = 0; i < ways_.size(); ++i)
        changed = f(ways_[backwards ? ways_.size() - 1 - i : i]) || changed;
    }
  }

 private:
  std::vector<Way> ways_;
};

/// What is not the same in all of them.
StateSet differences(std::span<const State> states) {
  StateSet out;
  for (const State& state : states) {
    for (std::size_t v = 0; v < variables::most; ++v)
      if (state.variables[v] != states.front().variables[v]) out.variables |= 1U << v;
    for (std::uint16_t flag = 0; flag < most_flags; ++flag)
      if (state.has(flag) != states.front().has(flag)) out.add_flag(flag);
  }
  return out;
}

std::uint8_t width_of(std::uint64_t largest) {
  return static_cast<std::uint8_t>(std::bit_width(largest));
}

}  // namespace

Gate::Gate(const Script& script) : due_at_(script.place_count()), met_by_(script.turn_count()) {
  const Scenario& scenario = script.scenario();
  for (PlaceIndex turn = 0; turn < script.turn_count(); ++turn)
    met_by_[turn].resize(script.turn(turn).options.size());
  if (!scenario.safety) return;
  size_ = scenario.safety->steps.size();
  for (std::size_t step = 0; step < size_; ++step) {
    const SafetyStep& wanted = scenario.safety->steps[step];
    for (const std::string& turn : wanted.from)
      if (const auto place = script.find(turn)) due_at_[*place].push_back(step);
    for (PlaceIndex turn = 0; turn < script.turn_count(); ++turn)
      for (std::size_t i = 0; i < met_by_[turn].size(); ++i)
        if (script.turn(turn).options[i].meets == wanted.id) met_by_[turn][i] = step;
  }
}

GateStatus Gate::arrive(GateStatus gate, PlaceIndex place) const {
  for (const std::size_t step : due_at_[place]) {
    const StepStatus status = status_of(gate, step);
    if (status == StepStatus::idle) gate = with_status(gate, step, StepStatus::due);
    if (status == StepStatus::early) gate = with_status(gate, step, StepStatus::met);
  }
  return gate;
}

GateStatus Gate::after(GateStatus gate, PlaceIndex from, OptionIndex option, PlaceIndex to) const {
  if (size_ == 0) return 0;
  if (const auto step = met_by_[from][option]) {
    const StepStatus status = status_of(gate, *step);
    if (status == StepStatus::idle) gate = with_status(gate, *step, StepStatus::early);
    if (status == StepStatus::due) gate = with_status(gate, *step, StepStatus::met);
  }
  return arrive(gate, to);
}

bool Gate::is_missed(GateStatus gate) const {
  for (std::size_t step = 0; step < size_; ++step)
    if (status_of(gate, step) == StepStatus::due) return true;
  return false;
}

std::vector<StateSet> live_on_arrival(const Script& script) {
  std::vector<StateSet> live;
  live.reserve(script.place_count());
  for (PlaceIndex place = 0; place < script.place_count(); ++place) live.push_back(script.reads(place));
  const Ways ways(script);
  ways.until_settled(/*backwards=*/true,
                     [&](const Ways::Way& way) { return live[way.from].merge(live[way.to]); });
  return live;
}

std::vector<StateSet> changed_on_arrival(const Script& script, const StateSet& differing) {
  std::vector<StateSet> changed(script.place_count());
  changed[script.start()] = differing;
  const Ways ways(script);
  ways.until_settled(/*backwards=*/false, [&](const Ways::Way& way) {
    StateSet arriving = changed[way.from];
    arriving.merge(way.writes);
    return changed[way.to].merge(arriving);
  });
  return changed;
}

KeyLayout::KeyLayout(const Script& script, std::span<const State> starts, std::size_t gate_steps)
    : start_(starts.front()),
      places_(script.place_count()),
      place_bits_(width_of(script.place_count())),
      gate_bits_(static_cast<std::uint8_t>(2 * gate_steps)) {
  const std::vector<StateSet> live = live_on_arrival(script);
  const std::vector<StateSet> changed = changed_on_arrival(script, differences(starts));
  for (PlaceIndex place = 0; place < script.place_count(); ++place) {
    std::size_t bits = place_bits_ + gate_bits_;
    const auto add = [&](Field field) {
      bits += field.bits;
      places_[place].push_back(field);
    };
    for (std::size_t v = 0; v < script.variable_count(); ++v) {
      const bool is_always_kept = v == variables::trust || v == variables::discord;
      if (!is_always_kept && !(live[place].has_variable(v) && changed[place].has_variable(v))) continue;
      const auto [min, max] = script.bounds(v);
      add({false, width_of(static_cast<std::uint64_t>(max - min)), static_cast<std::uint16_t>(v), min});
    }
    for (std::uint16_t flag = 0; flag < most_flags; ++flag)
      if (live[place].has_flag(flag) && changed[place].has_flag(flag)) add({true, 1, flag, 0});
    bits_ = std::max(bits_, bits);
  }
}

void WideKey::push(std::uint64_t value, std::uint8_t width) {
  if (width == 0) return;
  for (std::size_t i = words.size(); i-- > 1;)
    words[i] = (words[i] << width) | (words[i - 1] >> (64U - width));
  words[0] = (words[0] << width) | value;
}

std::uint64_t WideKey::pop(std::uint8_t width) {
  if (width == 0) return 0;
  const std::uint64_t value = words[0] & ((std::uint64_t{1} << width) - 1);
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    words[i] = (words[i] >> width) | (words[i + 1] << (64U - width));
  words.back() >>= width;
  return value;
}

std::uint64_t WideKey::hash() const {
  std::uint64_t h = 0;
  for (const std::uint64_t word : words) h = mixed(h ^ word);
  return h;
}

}  // namespace vt
