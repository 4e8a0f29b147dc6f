#pragma once

// A dialogue of any size that always comes out the same: N turns, each with one client line of about 120
// characters and four answers of about 90; each answer adds a small number to each of three variables and
// leads on, three times of four to one of the next 32 turns; exactly one answer of a turn has a condition.
// There is no ending, so a walk can go on for ever. The variables' bounds are so wide that nothing is ever
// clamped.
//
// Beside it the same dialogue as a bare array, and a walk over it in which nothing stands in the way: what
// the machine could do at most.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/model/scenario.h"

namespace vt::bench {

[[nodiscard]] Scenario generated_dialogue(std::size_t turns, std::uint64_t seed = 1);

/// The walk that every player of this dialogue takes: xorshift on 32 bits, then number `next() % shown` of
/// the answers whose condition holds, in source order.
class Walk {
 public:
  explicit Walk(std::uint32_t seed) : state_(seed) {}
  std::uint32_t next() {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 17U;
    state_ ^= state_ << 5U;
    return state_;
  }

 private:
  std::uint32_t state_;
};

/// Where a walk has come: bytes of all texts handed out, and the three variables.
struct Trace {
  std::uint64_t bytes = 0;
  std::array<std::int32_t, 3> variables{50, 50, 50};
  bool operator==(const Trace&) const = default;
};

/// The dialogue without anything around it.
class BareDialogue {
 public:
  explicit BareDialogue(const Scenario& generated);
  /// `choices` answers from the start.
  [[nodiscard]] Trace walk(std::size_t choices, Walk& chance) const;

 private:
  struct Answer {
    std::uint32_t text = 0;
    std::uint32_t to = 0;
    std::array<std::int32_t, 3> adds{};
    std::int32_t value = 0;
    std::uint8_t variable = 255;
    Comparison comparison = Comparison::equal;
  };
  struct Node {
    std::uint32_t text = 0;
    std::array<Answer, 4> answers;
  };
  std::vector<Node> nodes_;
};

/// A conversation without loops, as an explorer meets it: turns in layers of three, an answer leads to the
/// next layer, so a play has turns / 3 exchanges. Answers change trust and discord by the reaction table,
/// importance and confidence by written effects; conditions of answers and lines read the first `live` of
/// trust, discord, importance, confidence. Ends in four endings.
[[nodiscard]] Scenario generated_conversation(std::size_t turns, std::uint32_t live = 4,
                                              std::uint64_t seed = 1);

}  // namespace vt::bench
