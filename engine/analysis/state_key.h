#pragma once

// What has to be remembered of a conversation to know everything that can still happen: the place, trust and
// discord, and of the rest only what some guard further on can still read (definitions.md 4.1). Scores, logs
// and texts are not in it. Liveness is a backward data flow over the turn graph; a place keeps no bit for
// what is dead there, so most scenarios fit in 128 bits.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/dialogue/script.h"

namespace vt {

/// A safety step as far as the gate is concerned: nothing yet, due and open, due and met, or met before it
/// was ever due.
enum class StepStatus : std::uint8_t { idle, due, met, early };

/// The statuses of up to 12 steps, two bits each.
using GateStatus = std::uint32_t;

[[nodiscard]] constexpr StepStatus status_of(GateStatus gate, std::size_t step) {
  return static_cast<StepStatus>((gate >> (2 * step)) & 3U);
}

[[nodiscard]] constexpr bool was_due(GateStatus gate, std::size_t step) {
  const StepStatus status = status_of(gate, step);
  return status == StepStatus::due || status == StepStatus::met;
}

/// How safety steps change status: by arriving somewhere, by answering.
class Gate {
 public:
  explicit Gate(const Script& script);

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] GateStatus start(PlaceIndex place) const { return arrive(0, place); }
  [[nodiscard]] GateStatus after(GateStatus gate, PlaceIndex from, OptionIndex option, PlaceIndex to) const;
  /// True where some step is due and not met.
  [[nodiscard]] bool is_missed(GateStatus gate) const;

 private:
  [[nodiscard]] GateStatus arrive(GateStatus gate, PlaceIndex place) const;

  std::size_t size_ = 0;
  std::vector<std::vector<std::size_t>> due_at_;                 ///< per place: the steps that become due
  std::vector<std::vector<std::optional<std::size_t>>> met_by_;  ///< per turn and option: the step it meets
};

/// A point of the exact state graph, unpacked.
struct Point {
  PlaceIndex place = 0;
  GateStatus gate = 0;
  State state;
};

/// Per place, what some guard there or further on can still read: backward data flow over the turn graph.
[[nodiscard]] std::vector<StateSet> live_on_arrival(const Script& script);

/// Per place, what some answer on the way there can have changed: forward data flow, from what differs at the
/// start. The rest still has the value that it started with.
[[nodiscard]] std::vector<StateSet> changed_on_arrival(const Script& script, const StateSet& differing = {});

/// Packs points into keys and back. Trust and discord are always kept; of the rest, what is dead at the
/// point's place is forgotten, and what cannot have changed yet is known: two points with one key have the
/// same future.
class KeyLayout {
 public:
  /// `starts` are the states that conversations begin in, at least one; what they differ in is kept from the
  /// beginning.
  KeyLayout(const Script& script, std::span<const State> starts, std::size_t gate_steps);

  /// Bits of the longest key.
  [[nodiscard]] std::size_t bits() const { return bits_; }

  template <class Key>
  [[nodiscard]] Key pack(PlaceIndex place, GateStatus gate, const State& state) const {
    Key key{};
    for (const Field& field : places_[place]) {
      const std::uint64_t value = field.is_flag
                                      ? static_cast<std::uint64_t>(state.has(field.index))
                                      : static_cast<std::uint64_t>(state.variables[field.index] - field.min);
      key.push(value, field.bits);
    }
    if (gate_bits_ > 0) key.push(gate, gate_bits_);
    key.push(place, place_bits_);
    return key;
  }

  template <class Key>
  [[nodiscard]] Point unpack(Key key) const {
    Point point{0, 0, start_};
    point.place = static_cast<PlaceIndex>(key.pop(place_bits_));
    if (gate_bits_ > 0) point.gate = static_cast<GateStatus>(key.pop(gate_bits_));
    const auto& fields = places_[point.place];
    for (auto field = fields.rbegin(); field != fields.rend(); ++field) {
      const std::uint64_t value = key.pop(field->bits);
      if (!field->is_flag)
        point.state.variables[field->index] = static_cast<std::int32_t>(value) + field->min;
      else
        point.state.put(field->index, value != 0);
    }
    return point;
  }

 private:
  struct Field {
    bool is_flag = false;
    std::uint8_t bits = 0;
    std::uint16_t index = 0;
    std::int32_t min = 0;
  };

  State start_;
  std::vector<std::vector<Field>> places_;
  std::uint8_t place_bits_ = 0;
  std::uint8_t gate_bits_ = 0;
  std::size_t bits_ = 0;
};

/// 128 bits: what nearly every scenario fits in.
struct NarrowKey {
  unsigned __int128 bits = 0;
  bool operator==(const NarrowKey&) const = default;

  void push(std::uint64_t value, std::uint8_t width) { bits = (bits << width) | value; }
  std::uint64_t pop(std::uint8_t width) {
    const auto value = static_cast<std::uint64_t>(bits) & ((std::uint64_t{1} << width) - 1);
    bits >>= width;
    return value;
  }
  [[nodiscard]] std::uint64_t hash() const {
    const auto low = static_cast<std::uint64_t>(bits);
    const auto high = static_cast<std::uint64_t>(bits >> 64U);
    std::uint64_t h = (low ^ (high * 0x9e3779b97f4a7c15U)) * 0xbf58476d1ce4e5b9U;
    h ^= h >> 32U;
    return h * 0x94d049bb133111ebU;
  }
};

/// 768 bits: more than the format's limits allow a scenario to need.
struct WideKey {
  std::array<std::uint64_t, 12> words{};
  bool operator==(const WideKey&) const = default;

  void push(std::uint64_t value, std::uint8_t width);
  std::uint64_t pop(std::uint8_t width);
  [[nodiscard]] std::uint64_t hash() const;
};

}  // namespace vt
