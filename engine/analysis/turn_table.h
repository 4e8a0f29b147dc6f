#pragma once

// What every answer is worth, turn by turn: what a random answerer loses by it on average, whether it is best
// at its turn, defensible, right in one state and wrong in another (definitions.md 5).

#include <vector>

#include "engine/analysis/counter.h"

namespace vt {

/// What is closer together than this is equal: means are sums of chances, and rounding is nobody's doing.
inline constexpr double tie = 1e-9;

/// More than this and an answer is not defensible.
inline constexpr double defensible_loss = 1.0;

struct OptionRow {
  double offered = 0;        ///< times that a random play is offered it
  double expected_loss = 0;  ///< mean of its loss over those times
  int least_loss = 0;
  int most_loss = 0;
  int least_yield = 0;
  int most_yield = 0;
  bool is_offered = false;
  bool is_best = false;  ///< least expected loss of its turn, ties all best
  bool is_defensible = false;
  bool is_push = false;             ///< has a non-adherent code
  bool is_safety = false;           ///< meets a safety step
  bool is_state_dependent = false;  ///< loss 0 in one state and 2 or more in another
  bool is_delayed =
      false;  ///< a push that is gone along with first; the cost shows one to three answers later
};

struct TurnRow {
  double visits = 0;  ///< times that a random play comes here
  int best = 0;       ///< greatest total that can still be had from here, in any state
  int worst = 0;
  int largest_loss = 0;
  std::vector<OptionRow> options;

  /// At least two answers are ever offered.
  [[nodiscard]] bool is_choice() const;
};

/// One row per turn of the script. `visits` are a random answerer's visit_chances.
[[nodiscard]] std::vector<TurnRow> turn_table(const PlayFacts& facts, const Values& values,
                                              const std::vector<double>& visits);

}  // namespace vt
