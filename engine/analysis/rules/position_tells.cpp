#include <cmath>

#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

constexpr int turns_for_position = 20;
constexpr double far_off = 2.58;  // standard deviations: less than 1 in 100 by chance

struct PositionCount {
  int best = 0;
  double expected = 0;
  double variance = 0;
};

}  // namespace

// As written, the best answer does not stand in one place much more often than chance; tested from 20 turns
// on (definitions.md 5).
const StudyRule position_tells{{"VT0614", "position-tells", Severity::warning},
                               [](const Study& study, Noted& noted) {
                                 if (!study.is_exact()) return;
                                 std::vector<PositionCount> counts;
                                 const int turns = for_each_choice(study, [&](const ChoiceTurn& at) {
                                   const std::size_t size = at.row.options.size();
                                   if (counts.size() < size) counts.resize(size);
                                   const double chance = at.chance_of_best();
                                   for (std::size_t i = 0; i < size; ++i) {
                                     if (!at.row.options[i].is_offered) continue;
                                     counts[i].best += at.row.options[i].is_best ? 1 : 0;
                                     counts[i].expected += chance;
                                     counts[i].variance += chance * (1 - chance);
                                   }
                                 });
                                 if (turns < turns_for_position) return;
                                 for (std::size_t i = 0; i < counts.size(); ++i) {
                                   const PositionCount& count = counts[i];
                                   if (count.best - count.expected <= far_off * std::sqrt(count.variance))
                                     continue;
                                   noted.add("", "",
                                             {{"position", std::to_string(i + 1)},
                                              {"share", per_cent(static_cast<double>(count.best) / turns)},
                                              {"chance", per_cent(count.expected / turns)}},
                                             "turns");
                                 }
                               }};

}  // namespace vt::rules
