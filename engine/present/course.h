#pragma once

// The order to learn in: eight steps (after Miller and Moyers, "Eight stages in learning motivational
// interviewing", 2006), each with skills, conversations from easy to hard, and cards. And what to do next: a
// proposal with its reason, never a rule.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/present/catalogue.h"
#include "engine/present/reminders.h"
#include "engine/present/results.h"
#include "engine/report/help_lines.h"

namespace vt {

struct CourseStep {
  std::string id;
  LocalText title;
  std::vector<Skill> skills;
  std::vector<std::string> scenarios;  ///< easy to hard; those that are not there are passed over
  std::vector<std::string> cards;
  bool operator==(const CourseStep&) const = default;
};

struct Course {
  int format = 1;
  std::vector<CourseStep> steps;
  bool operator==(const Course&) const = default;
};

template <class F>
void fields(F& f, const CourseStep* /*of*/) {
  constexpr int most = 40;
  f("id", &CourseStep::id, {.required = true, .min = 1, .max = most, .pattern = &patterns::slug});
  f("title", &CourseStep::title, {.required = true});
  f("skills", &CourseStep::skills, {.max = most});
  f("scenarios", &CourseStep::scenarios, {.max = most, .pattern = &patterns::slug});
  f("cards", &CourseStep::cards, {.max = most, .pattern = &patterns::slug});
}

template <class F>
void fields(F& f, const Course* /*of*/) {
  constexpr int most = 40;
  f("format", &Course::format, {.required = true, .min = 1, .max = 1});
  f("steps", &Course::steps, {.required = true, .min = 1, .max = most});
}

/// Reads content/course.json.
[[nodiscard]] Result<Course> read_course(std::string_view text, const std::string& file);

/// Ids of all scenarios that can be played, in the order of the course; those that it does not name come
/// after, in the order of the catalogue.
[[nodiscard]] std::vector<std::string> in_order(const Course& course, const Catalogue& catalogue);

/// The scenario to have next, and why.
struct Recommendation {
  std::string scenario;
  Message reason;
  bool operator==(const Recommendation&) const = default;
};

/// In this order: a conversation that trains the skill of the last debrief's next exercise (not the one just
/// had, and not one that is done well; for safety the one just had, again); one whose reminder is due; the
/// first one along the course that is not done well yet; the one that was had longest ago. Nothing where
/// there is no scenario to play. `now` in milliseconds since 1970.
[[nodiscard]] std::optional<Recommendation> recommended(const Course& course, const Catalogue& catalogue,
                                                        const Results& results, std::int64_t now,
                                                        const Words& words);

}  // namespace vt
