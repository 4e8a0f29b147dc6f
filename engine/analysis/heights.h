#pragma once

// The play that brings most of a counter, with the play itself: dynamic programming backwards over the
// acyclic graph. What some play can reach, and what none can, is answered by it exactly; the least of
// something is the most of its opposite.

#include <functional>
#include <optional>

#include "engine/analysis/counter.h"

namespace vt {

/// What is climbed: part * `part` + whole * `whole`, over plays that keep to the conditions.
struct Climb {
  int part = 1;
  int whole = 0;
  bool must_count = false;                                       ///< only plays with a whole above 0
  std::function<bool(StateIndex)> ends_at;                       ///< absent: anywhere
  std::function<bool(StateIndex from, const Edge& edge)> takes;  ///< absent: every answer
};

class Heights {
 public:
  /// `graph` must be acyclic; all outlive this.
  Heights(const StateGraph& graph, const Counter& counter, Climb climb);

  /// The most that a play from the start comes to; nothing where no play keeps to the conditions.
  [[nodiscard]] std::optional<int> most() const;
  /// Such a play. Only where most() has a value.
  [[nodiscard]] Play play() const;
  /// The most that can still be added from here, whatever was counted before; nothing where no way leads on.
  [[nodiscard]] std::optional<int> ahead(StateIndex state, std::uint8_t memory = 0) const;

 private:
  struct Height {
    std::int32_t any = INT32_MIN;      ///< over all ways on
    std::int32_t counted = INT32_MIN;  ///< over those that count something
  };
  [[nodiscard]] const Height& at(StateIndex state, std::uint8_t memory) const {
    return heights_[static_cast<std::size_t>(state) * counter_.memories + memory];
  }
  [[nodiscard]] int worth(const Increment& add) const {
    return add.part * climb_.part + add.whole * climb_.whole;
  }
  [[nodiscard]] bool takes(StateIndex from, const Edge& edge) const {
    return !climb_.takes || climb_.takes(from, edge);
  }
  [[nodiscard]] Height height_of(StateIndex state, std::uint8_t memory) const;

  const StateGraph& graph_;
  const Counter& counter_;
  Climb climb_;
  std::vector<Height> heights_;
};

}  // namespace vt
