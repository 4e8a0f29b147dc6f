#include "engine/scenario/rules.h"

#include <algorithm>
#include <array>

namespace vt {

std::span<const LintRule> reading_rules() {
  using namespace rules;
  static constexpr auto all = std::to_array<LintRule>({
      broken_json,
      unknown_key,
      missing_key,
      wrong_type,
      not_a_choice,
      out_of_range,
      empty_text,
      text_too_long,
      wrong_count,
      duplicate_key,
      bad_form,
      comment_lost,
      too_big,
      newer_format,
      duplicate_id,
      unknown_target,
      next_not_total,
      next_after_last,
      unknown_variable,
      unknown_choice,
      bad_variable,
      reflection_without_accuracy,
      accuracy_without_reflection,
      push_without_direction,
      given_change_talk,
      given_after_push,
      push_without_trap,
      unknown_better,
      trap_without_better,
      option_without_why,
      unknown_safety_step,
      safety_step_unmet,
      retired_id_used,
      bad_alias,
      no_change_goal,
      id_is_not_folder,
      line_too_long_to_say,
      dose_in_text,
      talk_kind_on_neutral,
      too_many_flags,
      missing_sound,
      gate_without_warning,
      missing_translation,
      unknown_line,
      stale_translation,
      duplicate_line,
      wrong_translation_file,
      unknown_waived_rule,
      waives_nothing,
      waived_error,
      play_cannot_be_played,
      play_without_expectation,
      play_turned_out_otherwise,
  });
  return all;
}

const LintRule* find_rule(std::string_view code) {
  const auto all = reading_rules();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const LintRule& rule) { return rule.code == code; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace vt
