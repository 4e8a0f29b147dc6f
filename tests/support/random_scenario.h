#pragma once

// Random scenarios that are well-formed and use what the format has: guards of every kind that really decide
// something, answers that may be given once, clamps that bite, conditional and default effects, own
// variables, several guarded lines, safety steps, discord and given lines, thoughts, write-first turns, texts
// in many scripts. Their keyed states have no cycle: turns lie in layers, and only answers given `once` lead
// back. Every turn has an answer that is always on offer. Small enough to be played out by brute force.

#include <cstdint>
#include <vector>

#include <rapidcheck.h>

#include "engine/dialogue/session.h"
#include "engine/model/scenario.h"

namespace vt {

/// Numbers that are the same on every machine: a stream of hashes.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  /// 0..bound-1; `bound` >= 1.
  std::uint32_t below(std::uint32_t bound);
  /// min..max, both included.
  std::int32_t between(std::int32_t min, std::int32_t max);
  /// True in `percent` of 100.
  bool chance(std::uint32_t percent) { return below(100) < percent; }
  template <class T>
  const T& of(const std::vector<T>& list) {
    return list[below(static_cast<std::uint32_t>(list.size()))];
  }

 private:
  std::uint64_t state_;
};

/// `layers` of up to three turns each (1 or more).
struct RandomScenario {
  std::uint64_t seed = 0;
  std::uint32_t layers = 3;
};

[[nodiscard]] Scenario random_scenario(const RandomScenario& wanted);

/// Scenarios of 1 to 5 layers for properties; shrinks to fewer layers and smaller seeds.
[[nodiscard]] rc::Gen<RandomScenario> any_scenario();

std::ostream& operator<<(std::ostream& out, const RandomScenario& wanted);

/// Answers at random until the conversation ends or `most` answers were given.
void play_on(Session& session, Dice& dice, std::size_t most = 100);

}  // namespace vt
