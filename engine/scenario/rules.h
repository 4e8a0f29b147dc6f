#pragma once

// The rules by which a scenario's files are read: what each is called and how much it weighs. Codes are
// permanent. VT00xx: shape. VT01xx: meaning. VT02xx: translations. VT03xx: waivers and plays. (VT0108 and
// VT05xx and up: what can happen, in engine/analysis/rules.) A rule's words are in content/lang, its page and
// examples in tests/cases/lint.

#include <span>
#include <string_view>

#include "engine/model/finding.h"

namespace vt {

struct LintRule {
  std::string_view code;
  std::string_view name;
  Severity severity = Severity::error;
};

namespace rules {
inline constexpr LintRule broken_json{"VT0001", "broken-json"};
inline constexpr LintRule unknown_key{"VT0002", "unknown-key"};
inline constexpr LintRule missing_key{"VT0003", "missing-key"};
inline constexpr LintRule wrong_type{"VT0004", "wrong-type"};
inline constexpr LintRule not_a_choice{"VT0005", "not-a-choice"};
inline constexpr LintRule out_of_range{"VT0006", "out-of-range"};
inline constexpr LintRule empty_text{"VT0007", "empty-text"};
inline constexpr LintRule text_too_long{"VT0008", "text-too-long"};
inline constexpr LintRule wrong_count{"VT0009", "wrong-count"};
inline constexpr LintRule duplicate_key{"VT0010", "duplicate-key"};
inline constexpr LintRule bad_form{"VT0011", "bad-form"};
inline constexpr LintRule comment_lost{"VT0012", "comment-lost", Severity::note};
inline constexpr LintRule too_big{"VT0013", "too-big"};
inline constexpr LintRule newer_format{"VT0014", "newer-format"};

inline constexpr LintRule duplicate_id{"VT0101", "duplicate-id"};
inline constexpr LintRule unknown_target{"VT0102", "unknown-target"};
inline constexpr LintRule next_not_total{"VT0103", "next-not-total"};
inline constexpr LintRule next_after_last{"VT0104", "next-after-last"};
inline constexpr LintRule unknown_variable{"VT0105", "unknown-variable"};
inline constexpr LintRule unknown_choice{"VT0106", "unknown-choice"};
inline constexpr LintRule bad_variable{"VT0107", "bad-variable"};
inline constexpr LintRule reflection_without_accuracy{"VT0109", "reflection-without-accuracy"};
inline constexpr LintRule accuracy_without_reflection{"VT0110", "accuracy-without-reflection"};
inline constexpr LintRule push_without_direction{"VT0111", "push-without-direction"};
inline constexpr LintRule given_change_talk{"VT0112", "given-change-talk"};
inline constexpr LintRule given_after_push{"VT0113", "given-after-push"};
inline constexpr LintRule push_without_trap{"VT0114", "push-without-trap", Severity::warning};
inline constexpr LintRule unknown_better{"VT0115", "unknown-better"};
inline constexpr LintRule trap_without_better{"VT0116", "trap-without-better", Severity::warning};
inline constexpr LintRule option_without_why{"VT0117", "option-without-why", Severity::warning};
inline constexpr LintRule unknown_safety_step{"VT0118", "unknown-safety-step"};
inline constexpr LintRule safety_step_unmet{"VT0119", "safety-step-unmet"};
inline constexpr LintRule retired_id_used{"VT0120", "retired-id-used"};
inline constexpr LintRule bad_alias{"VT0121", "bad-alias"};
inline constexpr LintRule no_change_goal{"VT0122", "no-change-goal", Severity::warning};
inline constexpr LintRule id_is_not_folder{"VT0123", "id-is-not-folder"};
inline constexpr LintRule line_too_long_to_say{"VT0124", "line-too-long-to-say", Severity::warning};
inline constexpr LintRule dose_in_text{"VT0125", "dose-in-text"};
inline constexpr LintRule talk_kind_on_neutral{"VT0126", "talk-kind-on-neutral"};
inline constexpr LintRule too_many_flags{"VT0127", "too-many-flags"};
inline constexpr LintRule missing_sound{"VT0128", "missing-sound", Severity::warning};
inline constexpr LintRule gate_without_warning{"VT0129", "gate-without-warning", Severity::warning};

inline constexpr LintRule missing_translation{"VT0201", "missing-translation", Severity::warning};
inline constexpr LintRule unknown_line{"VT0202", "unknown-line"};
inline constexpr LintRule stale_translation{"VT0203", "stale-translation", Severity::warning};
inline constexpr LintRule duplicate_line{"VT0204", "duplicate-line"};
inline constexpr LintRule wrong_translation_file{"VT0205", "wrong-translation-file"};

inline constexpr LintRule unknown_waived_rule{"VT0301", "unknown-waived-rule"};
inline constexpr LintRule waives_nothing{"VT0302", "waives-nothing", Severity::warning};
inline constexpr LintRule waived_error{"VT0303", "waived-error"};
inline constexpr LintRule play_cannot_be_played{"VT0304", "play-cannot-be-played"};
inline constexpr LintRule play_without_expectation{"VT0305", "play-without-expectation"};
inline constexpr LintRule play_turned_out_otherwise{"VT0306", "play-turned-out-otherwise"};
}  // namespace rules

/// Every rule above, by code.
[[nodiscard]] std::span<const LintRule> reading_rules();

/// The rule with this code, or nullptr.
[[nodiscard]] const LintRule* find_rule(std::string_view code);

}  // namespace vt
