#include "engine/scoring/skills.h"

#include <algorithm>

#include "engine/base/table_file.h"

namespace vt {

template <class F>
void fields(F& f, const SkillRow* /*of*/) {
  f("skill", &SkillRow::skill, {.required = true});
  f("measure", &SkillRow::measure, {.required = true});
  f("at_least", &SkillRow::at_least, {.required = true});
}

template <class F>
void fields(F& f, const SkillTable* /*of*/) {
  f("format", &SkillTable::format, {.required = true, .min = 1, .max = 1});
  f("skills", &SkillTable::skills, {.required = true, .max = 40});
}

namespace {

Fraction planning_in_time(const Scorecard& card) {
  const auto premature = std::count_if(card.traps.begin(), card.traps.end(), [](const TrapHit& trap) {
    return trap.name == name_of(PatternTrap::premature_focus);
  });
  return {card.planning - static_cast<int>(premature), card.planning};
}

Fraction safety_steps_met(const Scorecard& card) {
  Fraction met;
  for (const SafetyStepResult& step : card.safety.steps) {
    if (step.is_due) ++met.whole;
    if (step.is_due && step.is_met) ++met.part;
  }
  return met;
}

Fraction information_without_push(const Tally& tally) {
  const int informed = tally.of(Code::give_information) + tally.of(Code::persuade_with_permission);
  return {informed, informed + tally.of(Code::persuade)};
}

/// A count as a fraction over one: "at least two" is 2 / 1. Always testable.
Fraction count(int n) {
  return {n, 1};
}

}  // namespace

const SkillRow* SkillTable::find(Skill skill) const {
  const auto found =
      std::find_if(skills.begin(), skills.end(), [&](const SkillRow& row) { return row.skill == skill; });
  return found == skills.end() ? nullptr : &*found;
}

Result<SkillTable> read_skills(std::string_view text, const std::string& file) {
  return read_table<SkillTable>(text, file);
}

Fraction measure_of(SkillMeasure measure, const Scorecard& card, const JudgedConversation& conversation) {
  const Tally& tally = card.tally;
  switch (measure) {
    case SkillMeasure::open_questions: return {tally.of(Code::question_open), tally.questions()};
    case SkillMeasure::reflections_to_questions: return {tally.reflections(), tally.questions()};
    case SkillMeasure::complex_reflections: return {tally.of(Code::reflection_complex), tally.reflections()};
    case SkillMeasure::affirmations: return count(tally.of(Code::affirm));
    case SkillMeasure::summaries: return count(card.summaries);
    case SkillMeasure::change_talk_met: return change_talk_met(conversation);
    case SkillMeasure::sustain_talk_not_deepened: return sustain_not_deepened(conversation);
    case SkillMeasure::discord_repaired: return {card.discord.repaired, card.discord.raised};
    case SkillMeasure::information_without_push: return information_without_push(tally);
    case SkillMeasure::shared_power:
      return count(tally.of(Code::seek_collaboration) + tally.of(Code::emphasize_autonomy));
    case SkillMeasure::planning_in_time: return planning_in_time(card);
    case SkillMeasure::feelings_reflected: return feelings_reflected(conversation);
    case SkillMeasure::safety_steps_met: return safety_steps_met(card);
  }
  return {};
}

std::vector<GoalResult> goals_of(const Scenario& scenario, const Scorecard& card,
                                 const JudgedConversation& conversation, const SkillTable& table) {
  std::vector<GoalResult> results;
  for (const Goal& goal : scenario.goals) {
    GoalResult result{&goal, {}, {}};
    if (const SkillRow* row = table.find(goal.skill)) {
      result.value = measure_of(row->measure, card, conversation);
      result.at_least = row->at_least;
    }
    results.push_back(result);
  }
  return results;
}

}  // namespace vt
