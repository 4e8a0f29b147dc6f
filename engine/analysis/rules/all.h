#pragma once

// Every rule on what can happen, by code.

#include <span>

#include "engine/analysis/rules/rule.h"

namespace vt {

namespace rules {
extern const StudyRule nothing_said;
extern const StudyRule endless_conversation;
extern const StudyRule loop_without_choice;
extern const StudyRule loop_with_gain;
extern const StudyRule unreachable_turn;
extern const StudyRule unreachable_ending;
extern const StudyRule option_never_offered;
extern const StudyRule guard_always_true;
extern const StudyRule guard_never_true;
extern const StudyRule no_answer_left;
extern const StudyRule effect_clamped_away;
extern const StudyRule variable_never_read;
extern const StudyRule not_exhaustive;
extern const StudyRule no_way_to_do_well;
extern const StudyRule best_play_misses_safety;
extern const StudyRule no_safety_route;
extern const StudyRule safety_step_costs_most;
extern const StudyRule trap_in_best_play;
extern const StudyRule goal_never_tested;
extern const StudyRule goal_out_of_reach;
extern const StudyRule stage_contradicts_talk;
extern const StudyRule length_parity;
extern const StudyRule longest_is_best;
extern const StudyRule one_code_wins;
extern const StudyRule reflecting_always_right;
extern const StudyRule asking_never_right;
extern const StudyRule push_is_best;
extern const StudyRule nothing_differs;
extern const StudyRule better_is_not_better;
extern const StudyRule weak_answer_without_trap;
extern const StudyRule no_warm_push;
extern const StudyRule opener_tells;
extern const StudyRule absolute_word;
extern const StudyRule echo_tells;
extern const StudyRule position_tells;
extern const StudyRule too_few_defensible;
extern const StudyRule too_few_delayed;
extern const StudyRule too_few_state_dependent;
extern const StudyRule too_few_write_first;
extern const StudyRule caricature;
extern const StudyRule guesser_reaches_basis;
extern const StudyRule longest_beats_random;
extern const StudyRule option_names_another;
}  // namespace rules

[[nodiscard]] std::span<const StudyRule* const> study_rules();

}  // namespace vt
