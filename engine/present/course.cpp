#include "engine/present/course.h"

#include <algorithm>

#include "engine/base/table_file.h"
#include "engine/report/wording.h"

namespace vt {
namespace {

bool has(const auto& list, const auto& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

const CourseStep* step_of(const Course& course, const std::string& scenario) {
  const auto found = std::find_if(course.steps.begin(), course.steps.end(),
                                  [&](const CourseStep& step) { return has(step.scenarios, scenario); });
  return found == course.steps.end() ? nullptr : &*found;
}

/// What a recommendation is made from.
struct Desk {
  const Course& course;
  const Catalogue& catalogue;
  const Results& results;
  const Words& words;
  std::vector<std::string> order;
};

bool trains(const Desk& desk, const std::string& scenario, Skill skill) {
  const CatalogueEntry* entry = desk.catalogue.find(scenario);
  const auto& goals = entry->scenario.goals;
  if (std::any_of(goals.begin(), goals.end(), [&](const Goal& goal) { return goal.skill == skill; }))
    return true;
  const CourseStep* step = step_of(desk.course, scenario);
  return step != nullptr && has(step->skills, skill);
}

std::optional<Recommendation> by_exercise(const Desk& desk) {
  const KeptResult* last = desk.results.last({});
  if (last == nullptr || !last->next_exercise) return std::nullopt;
  const Skill skill = *last->next_exercise;
  if (skill == Skill::safety && has(desk.order, last->record.scenario) &&
      !desk.results.is_done_well(last->record.scenario))
    return Recommendation{last->record.scenario, {"recommended.safety", {}}};
  for (const std::string& scenario : desk.order)
    if (scenario != last->record.scenario && trains(desk, scenario, skill) &&
        !desk.results.is_done_well(scenario))
      return Recommendation{scenario,
                            {"recommended.exercise", {{"skill", named(desk.words, "skill", skill)}}}};
  return std::nullopt;
}

std::optional<Recommendation> by_reminder(const Desk& desk, std::int64_t now) {
  for (const Reminder& reminder : reminders_due(desk.results.rows(), now))
    if (has(desk.order, reminder.scenario))
      return Recommendation{reminder.scenario,
                            {"recommended.reminder", {{"weeks", std::to_string(reminder.weeks)}}}};
  return std::nullopt;
}

Message reason_on_course(const Desk& desk, const std::string& scenario) {
  if (desk.results.last({}) == nullptr) return {"recommended.first", {}};
  const CourseStep* step = step_of(desk.course, scenario);
  if (step == nullptr) return {"recommended.not_well", {}};
  const bool was_had = desk.results.last(scenario) != nullptr;
  return {was_had ? "recommended.once_more" : "recommended.step",
          {{"step", step->title.in(desk.words.locale())}}};
}

std::optional<Recommendation> by_course(const Desk& desk) {
  for (const std::string& scenario : desk.order)
    if (!desk.results.is_done_well(scenario))
      return Recommendation{scenario, reason_on_course(desk, scenario)};
  return std::nullopt;
}

std::optional<Recommendation> longest_ago(const Desk& desk) {
  const std::string* found = nullptr;
  std::int64_t when = 0;
  for (const std::string& scenario : desk.order) {
    const KeptResult* last = desk.results.last(scenario);
    const std::int64_t changed = last == nullptr ? 0 : last->record.changed;
    if (found == nullptr || changed < when) {
      found = &scenario;
      when = changed;
    }
  }
  if (found == nullptr) return std::nullopt;
  return Recommendation{*found, {"recommended.longest_ago", {}}};
}

}  // namespace

Result<Course> read_course(std::string_view text, const std::string& file) {
  return read_table<Course>(text, file);
}

std::vector<std::string> in_order(const Course& course, const Catalogue& catalogue) {
  std::vector<std::string> order;
  const auto add = [&](const std::string& scenario) {
    if (catalogue.find(scenario) != nullptr && !has(order, scenario)) order.push_back(scenario);
  };
  for (const CourseStep& step : course.steps)
    for (const std::string& scenario : step.scenarios) add(scenario);
  for (const CatalogueEntry& entry : catalogue.entries()) add(entry.id);
  return order;
}

std::optional<Recommendation> recommended(const Course& course, const Catalogue& catalogue,
                                          const Results& results, std::int64_t now, const Words& words) {
  const Desk desk{course, catalogue, results, words, in_order(course, catalogue)};
  if (auto one = by_exercise(desk)) return one;
  if (auto one = by_reminder(desk, now)) return one;
  if (auto one = by_course(desk)) return one;
  return longest_ago(desk);
}

}  // namespace vt
