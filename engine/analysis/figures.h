#pragma once

// What a conversation comes to, as named figures in one list: for holding two versions' judgement of one play
// against each other. The figures are the scorecard's (engine/scoring); none is made here but the sum of the
// yields. What needs every other play to be known (opportunity) and what a skill table says of goals is not
// among them.

#include <vector>

#include "engine/analysis/phrase.h"
#include "engine/scoring/scorecard.h"

namespace vt {

/// `name` is spelled "yield", "reflections", "confront", "trust" ...; a value that does not apply is the
/// empty phrase.
struct Figure {
  Term name;
  Phrase value;
  bool operator==(const Figure&) const = default;
};

/// The name of a figure that is neither a code, a rating, the band of a measure nor a variable.
[[nodiscard]] Term figure_name(std::string_view name);

/// Always the same figures in the same order, the scenario's own variables apart.
[[nodiscard]] std::vector<Figure> figures_of(const Script& script, const Conversation& conversation,
                                             const Norms& norms);

}  // namespace vt
