#pragma once

// The yield of an answer, at the speed of exploration: what definitions.md 3.3 says of an exchange, for every
// state that a scenario can reach. Everything that does not depend on the state is looked up beforehand; the
// rule itself stands in judged.cpp, and a test holds the two together over random scenarios.

#include <cstdint>
#include <vector>

#include "engine/dialogue/script.h"

namespace vt {

class YieldTable {
 public:
  explicit YieldTable(const Script& script);

  /// What `option` at `place` brings, in strength points: `before` is the state it is given in, `step` what
  /// it does.
  [[nodiscard]] int of(PlaceIndex place, OptionIndex option, const State& before, const Step& step) const;

 private:
  struct Answer {
    bool pushes = false;  ///< has a non-adherent code: change talk is agreement, sustain talk provoked
    bool leans_to_sustain = false;
  };
  struct Said {
    std::int8_t change = 0;      ///< strength of change talk
    std::int8_t provokable = 0;  ///< strength of sustain talk that is not `given`
  };
  struct Place {
    std::uint32_t first_answer = 0;
    std::uint32_t first_line = 0;
  };

  const Script& script_;
  std::vector<Place> places_;
  std::vector<Answer> answers_;
  std::vector<Said> lines_;
};

}  // namespace vt
