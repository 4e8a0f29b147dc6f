#pragma once

// The exact state graph of a scenario: every conversation that can be had, merged where the future is the
// same. Breadth first, so that the way by which a state was first reached is a shortest witness for it. What
// is bounded (states, time, memory) says so: `is_exhaustive` is then false, and nothing derived from the
// graph may claim to hold for every play.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/analysis/state_key.h"
#include "engine/scoring/yield.h"

namespace vt {

struct ExploreBounds {
  std::size_t states = 4'000'000;
  std::size_t bytes = std::size_t{1} << 30U;
  /// Asked every few ten thousand states; false stops. For time limits, progress and a stop button.
  std::function<bool(std::size_t states)> keep_going;
};

using StateIndex = std::uint32_t;

/// One answer from one state.
struct Edge {
  StateIndex to = 0;
  std::int16_t yield = 0;
  std::uint8_t option = 0;
};

/// A choice by place and option: a list of them from the start is a play.
struct Choice {
  PlaceIndex turn = 0;
  OptionIndex option = 0;
  bool operator==(const Choice&) const = default;
};
using Play = std::vector<Choice>;

/// A conversation that comes back to where it was: `play` leads to the loop, `loop` around it.
struct Cycle {
  Play play;
  Play loop;
};

class StateGraph {
 public:
  /// Explores from the scenario's own start, or from every state that conversations may begin in (a case
  /// carries state over); at least one.
  StateGraph(const Script& script, const ExploreBounds& bounds = {});
  StateGraph(const Script& script, std::span<const State> starts, const ExploreBounds& bounds);

  [[nodiscard]] const Script& script() const { return *script_; }
  [[nodiscard]] const Gate& gate() const { return gate_; }
  [[nodiscard]] bool is_exhaustive() const { return is_exhaustive_; }
  [[nodiscard]] std::size_t size() const { return parents_.size(); }
  [[nodiscard]] std::size_t edge_count() const { return edges_.size(); }
  /// Bits of the longest key, and whether the 128-bit key sufficed.
  [[nodiscard]] std::size_t key_bits() const { return layout_.bits(); }
  /// Bytes of search memory per state, the keys left out.
  [[nodiscard]] double bytes_per_state() const;

  /// Where conversations begin: one per start that was given, in that order; state 0 is the first.
  [[nodiscard]] const std::vector<StateIndex>& roots() const { return roots_; }

  [[nodiscard]] PlaceIndex place(StateIndex state) const { return places_[state]; }
  /// Variables, flags and gate of a state; what is dead there reads as zero.
  [[nodiscard]] Point point(StateIndex state) const;
  /// Its answers in source order; none at an ending, at a stuck state, and where the search was cut off.
  [[nodiscard]] std::span<const Edge> edges(StateIndex state) const {
    return {edges_.data() + first_edge_[state], edges_.data() + first_edge_[state + 1]};
  }
  /// True where the search was bounded before it came to this state's answers.
  [[nodiscard]] bool is_cut_off(StateIndex state) const { return state >= expanded_; }

  /// Choices of a shortest play that reaches the state.
  [[nodiscard]] Play witness(StateIndex state) const;

  /// States in an order in which every answer leads forward; empty where the graph has a cycle.
  [[nodiscard]] const std::vector<StateIndex>& order() const { return order_; }
  [[nodiscard]] const std::optional<Cycle>& cycle() const { return cycle_; }

 private:
  template <class Key>
  void search(std::vector<Key>& keys, std::span<const State> starts, const ExploreBounds& bounds);
  void sort();
  void find_cycle(const std::vector<std::uint32_t>& waiting);

  const Script* script_;
  Gate gate_;
  KeyLayout layout_;
  bool is_exhaustive_ = true;
  std::vector<NarrowKey> narrow_;
  std::vector<WideKey> wide_;
  std::vector<StateIndex> roots_;
  std::vector<PlaceIndex> places_;
  std::vector<StateIndex> parents_;
  std::vector<std::uint8_t> parent_options_;
  std::vector<std::uint32_t> first_edge_;
  std::vector<Edge> edges_;
  std::size_t expanded_ = 0;
  std::size_t table_bytes_ = 0;
  std::vector<StateIndex> order_;
  std::optional<Cycle> cycle_;
};

}  // namespace vt
