#pragma once

// Skills: what a learning goal, a card and a next exercise are about. Each is judged by a measure of its own
// (content/skills.json), so that "goal reached" can be recomputed by hand.

#include <string>
#include <string_view>
#include <vector>

#include "engine/scoring/scorecard.h"

namespace vt {

/// What a skill is measured by; every one is a fraction whose counts can be shown.
enum class SkillMeasure : std::uint8_t {
  open_questions,            ///< open / all questions
  reflections_to_questions,  ///< reflections / questions
  complex_reflections,       ///< complex / all reflections
  affirmations,              ///< how many, over 1
  summaries,                 ///< how many, over 1
  change_talk_met,  ///< change talk met by a reflection or question towards change, or an affirmation
  sustain_talk_not_deepened,  ///< from the third exchange on
  discord_repaired,           ///< repaired / raised
  information_without_push,   ///< information, or persuasion with permission / those and persuasion without
  shared_power,               ///< seeking collaboration and emphasizing autonomy, over 1
  planning_in_time,           ///< planning volleys that were not premature / all planning volleys
  feelings_reflected,         ///< client turns with feeling or meaning met by an accurate reflection
  safety_steps_met,           ///< met / due
};
template <>
inline constexpr auto names<SkillMeasure> = spellings(
    {"open_questions", "reflections_to_questions", "complex_reflections", "affirmations", "summaries",
     "change_talk_met", "sustain_talk_not_deepened", "discord_repaired", "information_without_push",
     "shared_power", "planning_in_time", "feelings_reflected", "safety_steps_met"});

struct SkillRow {
  Skill skill = Skill::open_questions;
  SkillMeasure measure = SkillMeasure::open_questions;
  Fraction at_least;
  bool operator==(const SkillRow&) const = default;
};

struct SkillTable {
  int format = 1;
  std::vector<SkillRow> skills;
  bool operator==(const SkillTable&) const = default;

  [[nodiscard]] const SkillRow* find(Skill skill) const;
};

/// Reads content/skills.json.
[[nodiscard]] Result<SkillTable> read_skills(std::string_view text, const std::string& file);

/// How a goal came out. `value` does not apply where the conversation never asked for the skill.
struct GoalResult {
  const Goal* goal = nullptr;
  Fraction value;
  Fraction at_least;

  [[nodiscard]] bool was_tested() const { return value.applies(); }
  [[nodiscard]] bool is_reached() const { return value.reaches(at_least); }
};

[[nodiscard]] Fraction measure_of(SkillMeasure measure, const Scorecard& card,
                                  const JudgedConversation& conversation);

/// One per goal of the scenario, in its order.
[[nodiscard]] std::vector<GoalResult> goals_of(const Scenario& scenario, const Scorecard& card,
                                               const JudgedConversation& conversation,
                                               const SkillTable& table);

}  // namespace vt
