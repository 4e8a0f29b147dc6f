#include <cmath>

#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

constexpr int turns_for_position = 20;
constexpr double far_off = 2.58;  // standard deviations: less than 1 in 100 by chance

// As written, the best answer does not stand in one place much more often than chance; tested from 20 turns
// on (definitions.md 5).
void look(const Study& study, Noted& noted) {
  if (!study.is_exact()) return;
  const int turns = for_each_choice(study, [](const ChoiceTurn&) {});
  if (turns < turns_for_position) return;
  const std::vector<PlaceTell> places = place_tells(study);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const PlaceTell& place = places[i];
    if (place.best - place.expected <= far_off * std::sqrt(place.variance)) continue;
    noted.add("", "",
              {{"position", std::to_string(i + 1)},
               {"share", per_cent(static_cast<double>(place.best) / turns)},
               {"chance", per_cent(place.expected / turns)}},
              "turns");
  }
}

}  // namespace

const StudyRule position_tells{{"VT0614", "position-tells", Severity::warning}, look};

}  // namespace vt::rules
