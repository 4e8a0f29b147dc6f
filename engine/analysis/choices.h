#pragma once

// The turns of an explored scenario that ask something of the trainee, and what gives their best answers away
// without understanding the client: length and place. Rules and the balance view read the same figures.

#include "engine/analysis/study.h"

namespace vt {

/// A turn that is reached and where at least two answers are ever offered.
struct ChoiceTurn {
  PlaceIndex place = 0;
  const Turn& turn;
  const TurnRow& row;

  /// Share of its answers that are best: what picking blindly would hit.
  [[nodiscard]] double chance_of_best() const;
};

/// f(ChoiceTurn) for every turn with a choice; gives how many there are. Only of an exact study.
template <class F>
int for_each_choice(const Study& study, F&& f) {
  int count = 0;
  for (PlaceIndex place = 0; place < study.turns.size(); ++place) {
    const TurnRow& row = study.turns[place];
    if (!row.is_choice()) continue;
    ++count;
    f(ChoiceTurn{place, study.script().turn(place), row});
  }
  return count;
}

/// f(ChoiceTurn, Option, OptionRow, position) for every answer that is ever offered at a turn with a choice.
template <class F>
void for_each_answer(const Study& study, F&& f) {
  for_each_choice(study, [&](const ChoiceTurn& at) {
    for (std::size_t i = 0; i < at.row.options.size(); ++i)
      if (at.row.options[i].is_offered) f(at, at.turn.options[i], at.row.options[i], i);
  });
}

/// In how many turns with a choice a best answer is the longest in one language's texts, and in how many
/// picking blindly would hit a best one.
struct LengthTell {
  int turns = 0;
  int hits = 0;
  double chance = 0;
};
[[nodiscard]] LengthTell length_tell(const Study& study, std::size_t language);

/// How often a best answer stands in a place as written, and how often it would by chance.
struct PlaceTell {
  int best = 0;
  double expected = 0;
  double variance = 0;
};
/// One per place that turns with a choice have.
[[nodiscard]] std::vector<PlaceTell> place_tells(const Study& study);

}  // namespace vt
