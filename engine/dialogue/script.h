#pragma once

// What is played: a Scenario with every name resolved to an index, built once and never changed. The split is
// inkcpp's: a Script is like a program file, a Session like a process that runs it; any number of Sessions
// share one Script. A Script keeps its Scenario alive and hands out views of its texts.
//
// Stepping is a pure function here, so that Session, replay and explorer cannot disagree about a rule
// (definitions.md 1).

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "engine/dialogue/reactions.h"
#include "engine/model/scenario.h"

namespace vt {

using PlaceIndex = std::uint32_t;   ///< turns first, then endings, as they stand in the scenario
using OptionIndex = std::uint16_t;  ///< within its turn
using LineIndex = std::uint16_t;    ///< within its place
using VariableIndex = std::uint8_t;

namespace variables {
inline constexpr VariableIndex trust = 0;
inline constexpr VariableIndex importance = 1;
inline constexpr VariableIndex confidence = 2;
inline constexpr VariableIndex discord = 3;
inline constexpr VariableIndex own = 4;  ///< the scenario's own begin here
inline constexpr std::size_t most = 16;
}  // namespace variables

/// Answers that a conversation remembers (`once`, or named by a `chosen`); VT0127 refuses more.
inline constexpr std::size_t most_flags = 256;

/// Everything that guards can read. A value: copying it is saving it.
struct State {
  std::array<std::int32_t, variables::most> variables{};
  std::array<std::uint64_t, most_flags / 64> flags{};
  bool operator==(const State&) const = default;

  [[nodiscard]] bool has(std::uint16_t flag) const { return ((flags[flag / 64] >> (flag % 64)) & 1U) != 0; }
  void set(std::uint16_t flag) { flags[flag / 64] |= std::uint64_t{1} << (flag % 64); }
  void put(std::uint16_t flag, bool is_set) {
    flags[flag / 64] &= ~(std::uint64_t{1} << (flag % 64));
    if (is_set) set(flag);
  }
};

/// A set of variables and flags: what guards read, what answers change.
struct StateSet {
  std::uint32_t variables = 0;  ///< bit v: variable v
  std::array<std::uint64_t, most_flags / 64> flags{};
  bool operator==(const StateSet&) const = default;

  [[nodiscard]] bool has_variable(std::size_t variable) const { return ((variables >> variable) & 1U) != 0; }
  [[nodiscard]] bool has_flag(std::uint16_t flag) const {
    return ((flags[flag / 64] >> (flag % 64)) & 1U) != 0;
  }
  void add_flag(std::uint16_t flag) { flags[flag / 64] |= std::uint64_t{1} << (flag % 64); }
  /// Adds another set; true where this one grew by it.
  bool merge(const StateSet& other) {
    const StateSet before = *this;
    variables |= other.variables;
    for (std::size_t i = 0; i < flags.size(); ++i) flags[i] |= other.flags[i];
    return !(*this == before);
  }
};

/// A short list that lives in place: offered options, shown lines.
template <class T, std::size_t N>
struct ShortList {
  std::array<T, N> items{};
  std::uint8_t count = 0;

  void push_back(T item) { items[count++] = item; }
  [[nodiscard]] std::span<const T> span() const { return {items.data(), count}; }
  [[nodiscard]] std::size_t size() const { return count; }
  [[nodiscard]] bool empty() const { return count == 0; }
  [[nodiscard]] T operator[](std::size_t i) const { return items[i]; }
  [[nodiscard]] const T* begin() const { return items.data(); }
  [[nodiscard]] const T* end() const { return items.data() + count; }
  bool operator==(const ShortList& other) const {
    return std::equal(begin(), end(), other.begin(), other.end());
  }
};
using Offer = ShortList<OptionIndex, 6>;
using Shown = ShortList<LineIndex, 24>;

/// Where one answer leads, and what it declared before clamping.
struct Way {
  PlaceIndex to = 0;
  std::int32_t declared_discord =
      0;  ///< sum of its effects on discord, clamped or not (yield reads the rise)
};

/// What one answer does: the state and place after it.
struct Step {
  State state;
  PlaceIndex to = 0;
  std::int32_t declared_discord = 0;
};

/// A condition that the author wrote: on a line, an option, an effect of one, a way on of one.
struct Guard {
  enum class Kind : std::uint8_t { line, option, effect, lead };
  Kind kind = Kind::line;
  PlaceIndex place = 0;
  std::uint16_t inner = 0;     ///< line or option
  std::uint16_t position = 0;  ///< of an effect or way on within its option
};

class Script {
 public:
  /// `scenario` must be sound (ScenarioReading::is_sound); anything else is a broken promise.
  Script(std::shared_ptr<const Scenario> scenario, const Reactions& reactions);

  [[nodiscard]] const Scenario& scenario() const { return *scenario_; }
  [[nodiscard]] State start_state() const { return start_state_; }
  [[nodiscard]] PlaceIndex start() const { return start_; }
  [[nodiscard]] std::size_t turn_count() const { return turn_count_; }
  [[nodiscard]] std::size_t place_count() const { return places_.size(); }
  [[nodiscard]] bool is_ending(PlaceIndex place) const { return place >= turn_count_; }
  [[nodiscard]] const Turn& turn(PlaceIndex place) const { return scenario_->turns[place]; }
  [[nodiscard]] const Ending& ending(PlaceIndex place) const {
    return scenario_->endings[place - turn_count_];
  }
  [[nodiscard]] const std::string& id(PlaceIndex place) const;
  [[nodiscard]] std::span<const Line> lines(PlaceIndex place) const { return places_[place].spoken; }
  [[nodiscard]] std::uint64_t id_hash(PlaceIndex place) const { return places_[place].id_hash; }
  [[nodiscard]] std::size_t variable_count() const { return bounds_.size(); }
  [[nodiscard]] std::string_view variable_name(std::size_t variable) const;
  /// Lowest and highest value of a variable.
  [[nodiscard]] std::pair<std::int32_t, std::int32_t> bounds(std::size_t variable) const {
    return {bounds_[variable].min, bounds_[variable].max};
  }

  /// Index of a turn or ending by id, and of an option by id within a turn; nothing where there is none.
  [[nodiscard]] std::optional<PlaceIndex> find(std::string_view place) const;
  [[nodiscard]] std::optional<OptionIndex> find_option(PlaceIndex turn, std::string_view option) const;

  /// Options that may be chosen now, in source order. Empty at an ending, and where the author left none.
  [[nodiscard]] Offer offered(PlaceIndex place, const State& state) const;
  /// Lines that are said on arriving, in order.
  [[nodiscard]] Shown shown(PlaceIndex place, const State& state) const;
  /// Every place that an option may lead to, whatever the state.
  [[nodiscard]] std::vector<PlaceIndex> targets(PlaceIndex place, OptionIndex option) const;
  /// What the guards of this place read: of its lines and options, their effects and ways on.
  [[nodiscard]] StateSet reads(PlaceIndex place) const;
  /// What an option can change: variables that its effects touch, the flag that it sets.
  [[nodiscard]] StateSet writes(PlaceIndex place, OptionIndex option) const;
  /// Every condition that the author wrote, place by place and option by option.
  [[nodiscard]] std::span<const Guard> guards() const { return guards_; }
  [[nodiscard]] bool holds(const Guard& guard, const State& state) const {
    return holds(guard_tests_[static_cast<std::size_t>(&guard - guards_.data())], state);
  }
  /// What an answer adds to each variable, before clamping.
  [[nodiscard]] std::array<std::int32_t, variables::most> declared(PlaceIndex place, OptionIndex option,
                                                                   const State& state) const;
  /// The answer's effects, its flag, its way on: definitions.md 1.2 and 1.3. `option` must be offered.
  [[nodiscard]] Step step(PlaceIndex place, OptionIndex option, const State& state) const;
  /// The same in place: `state` becomes the state after.
  Way advance(PlaceIndex place, OptionIndex option, State& state) const;

 private:
  struct Range {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
  };
  struct Test {
    Condition::Kind kind = Condition::Kind::all;
    Comparison comparison = Comparison::equal;
    std::uint16_t index = 0;  ///< variable or flag
    std::int32_t value = 0;
    Range parts;
  };
  struct Change {
    Range when;
    VariableIndex variable = 0;
    std::int32_t add = 0;
  };
  struct Lead {
    Range when;
    PlaceIndex to = 0;
  };
  struct Choice {
    Range when;
    Range changes;
    Range leads;
    std::int32_t flag = -1;
    bool once = false;
  };
  struct Place {
    std::uint64_t id_hash = 0;
    std::span<const Line> spoken;   ///< the scenario's own, which lives as long as the script
    std::uint32_t first_guard = 0;  ///< into line_guards_, one per line
    Range choices;                  ///< into choices_
  };
  struct Bounds {
    std::int32_t min = 0;
    std::int32_t max = 0;
  };
  class Builder;

  [[nodiscard]] bool holds(Range tests, const State& state) const;
  [[nodiscard]] bool holds(const Test& test, const State& state) const;
  void collect(Range tests, StateSet& into) const;

  std::shared_ptr<const Scenario> scenario_;
  std::size_t turn_count_ = 0;
  State start_state_;
  PlaceIndex start_ = 0;
  std::vector<Bounds> bounds_;
  std::vector<Place> places_;
  std::vector<Range> line_guards_;
  std::vector<Choice> choices_;
  std::vector<Change> changes_;
  std::vector<Lead> leads_;
  std::vector<Test> tests_;
  std::vector<Guard> guards_;
  std::vector<Range> guard_tests_;  ///< one per guard
};

}  // namespace vt
