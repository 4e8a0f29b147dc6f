#include "engine/analysis/choices.h"

#include <algorithm>

#include "engine/base/text.h"

namespace vt {
namespace {

bool longest_hits(const Turn& turn, const TurnRow& row) {
  std::size_t longest = 0;
  for (std::size_t i = 0; i < row.options.size(); ++i)
    if (row.options[i].is_offered) longest = std::max(longest, code_points(turn.options[i].text));
  for (std::size_t i = 0; i < row.options.size(); ++i)
    if (row.options[i].is_best && code_points(turn.options[i].text) == longest) return true;
  return false;
}

}  // namespace

double ChoiceTurn::chance_of_best() const {
  int best = 0;
  int offered = 0;
  for (const OptionRow& option : row.options) {
    if (option.is_offered) ++offered;
    if (option.is_best) ++best;
  }
  return static_cast<double>(best) / offered;
}

LengthTell length_tell(const Study& study, std::size_t language) {
  LengthTell out;
  out.turns = for_each_choice(study, [&](const ChoiceTurn& at) {
    out.chance += at.chance_of_best();
    if (longest_hits(study.languages[language].scenario.turns[at.place], at.row)) ++out.hits;
  });
  return out;
}

std::vector<PlaceTell> place_tells(const Study& study) {
  std::vector<PlaceTell> out;
  for_each_choice(study, [&](const ChoiceTurn& at) {
    const std::size_t size = at.row.options.size();
    if (out.size() < size) out.resize(size);
    const double chance = at.chance_of_best();
    for (std::size_t i = 0; i < size; ++i) {
      if (!at.row.options[i].is_offered) continue;
      out[i].best += at.row.options[i].is_best ? 1 : 0;
      out[i].expected += chance;
      out[i].variance += chance * (1 - chance);
    }
  });
  return out;
}

}  // namespace vt
