#pragma once

// What can happen at all, each fact with a shortest play that shows it: places reached, answers offered,
// lines said and left out, conditions true and false. What has no play cannot happen, as far as the graph is
// exhaustive.

#include <optional>
#include <vector>

#include "engine/analysis/state_graph.h"

namespace vt {

/// A shortest play after which the fact is seen; nothing where nothing shows it.
using Witness = std::optional<Play>;

struct GuardSeen {
  Witness when_true;
  Witness when_false;

  [[nodiscard]] bool is_read() const { return when_true || when_false; }
};

struct PlaceSeen {
  Witness reached;
  Witness silent;                 ///< without a single line said
  Witness stuck;                  ///< a turn without any answer
  std::vector<Witness> said;      ///< per line
  std::vector<Witness> left_out;  ///< per line: the place was reached and the line was not said
  std::vector<Witness> offered;   ///< per option
};

struct Coverage {
  std::vector<PlaceSeen> places;
  std::vector<GuardSeen> guards;  ///< one per Script::guards()
};

/// Sees everything that passes by. Used on a graph, and on plays where a graph is too big.
class Watcher {
 public:
  explicit Watcher(const Script& script);

  /// `play` leads here.
  void arrive(PlaceIndex place, const State& state, const Play& play);
  void arrive_at(const StateGraph& graph, StateIndex state);

  [[nodiscard]] const Coverage& seen() const { return seen_; }
  [[nodiscard]] Coverage take() { return std::move(seen_); }

 private:
  template <class F>
  void see_place(PlaceIndex place, const State& state, F&& play);
  template <class F>
  void see_answer(PlaceIndex place, OptionIndex option, const State& state, F&& play);
  template <class F>
  void note(std::size_t guard, bool holds, F&& play);

  struct Range {
    std::size_t first = 0;
    std::size_t last = 0;
  };

  const Script& script_;
  Coverage seen_;
  std::vector<Range> arriving_;                ///< per place: its guards, those of its answers between them
  std::vector<std::vector<Range>> answering_;  ///< per turn and option: guards of its effects and ways on
};

/// Everything that the graph shows.
[[nodiscard]] Coverage coverage_of(const StateGraph& graph);

/// Whether an answer's changes ever come through, and whether variables are cut off at their bounds: exact,
/// also for variables that no condition reads and that a key therefore forgets. Variables with a range of 64
/// or more are left out (`is_known` is false).
struct Clamping {
  struct Variable {
    bool is_known = true;
    bool cut_at_min = false;
    bool cut_at_max = false;
    /// Every value that it can have when a conversation ends (bit i: min + i).
    std::uint64_t at_end = 0;
  };
  struct Change {
    PlaceIndex turn = 0;
    OptionIndex option = 0;
    std::uint8_t variable = 0;
    bool is_effective = false;
    bool is_rise = false;  ///< adds above 0 somewhere
  };
  std::vector<Variable> variables;
  std::vector<Change> changes;  ///< what some reachable answer adds, by turn, option, variable
};
[[nodiscard]] Clamping clamping_of(const StateGraph& graph);

/// A play whose last answer is cut off at a variable's greatest (or least) value; nothing where none is.
[[nodiscard]] Witness clamp_witness(const StateGraph& graph, VariableIndex variable, bool at_max);

}  // namespace vt
