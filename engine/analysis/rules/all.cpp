#include "engine/analysis/rules/all.h"

#include <array>

namespace vt {

std::span<const StudyRule* const> study_rules() {
  static const auto all = std::to_array<const StudyRule*>({
      &rules::nothing_said,
      &rules::endless_conversation,
      &rules::loop_without_choice,
      &rules::loop_with_gain,
      &rules::unreachable_turn,
      &rules::unreachable_ending,
      &rules::option_never_offered,
      &rules::guard_always_true,
      &rules::guard_never_true,
      &rules::no_answer_left,
      &rules::effect_clamped_away,
      &rules::variable_never_read,
      &rules::not_exhaustive,
      &rules::no_way_to_do_well,
      &rules::best_play_misses_safety,
      &rules::no_safety_route,
      &rules::safety_step_costs_most,
      &rules::trap_in_best_play,
      &rules::goal_never_tested,
      &rules::goal_out_of_reach,
      &rules::stage_contradicts_talk,
      &rules::length_parity,
      &rules::longest_is_best,
      &rules::one_code_wins,
      &rules::reflecting_always_right,
      &rules::asking_never_right,
      &rules::push_is_best,
      &rules::nothing_differs,
      &rules::better_is_not_better,
      &rules::weak_answer_without_trap,
      &rules::no_warm_push,
      &rules::opener_tells,
      &rules::absolute_word,
      &rules::echo_tells,
      &rules::position_tells,
      &rules::too_few_defensible,
      &rules::too_few_delayed,
      &rules::too_few_state_dependent,
      &rules::too_few_write_first,
      &rules::caricature,
      &rules::guesser_reaches_basis,
      &rules::longest_beats_random,
      &rules::option_names_another,
  });
  return all;
}

}  // namespace vt
