// The tables in scenarios/README.md say what the scenarios are, what `vt explore` finds of them and in which
// order they are learned from. They are written by these tests and read by people who choose a conversation
// for a lesson.

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <set>
#include <sstream>

#include "engine/analysis/distribution.h"
#include "engine/present/course.h"
#include "tests/support/page.h"
#include "tests/vt/terminal.h"
#include "tools/vt/explored.h"

namespace vt::tests {
namespace {

struct Row {
  std::unique_ptr<ScenarioFolder> folder;  ///< stays where it is: what was explored refers to it
  std::unique_ptr<terminal::Explored> explored;

  [[nodiscard]] const Scenario& scenario() const { return *folder->reading.scenario; }
  [[nodiscard]] const Study& study() const { return explored->study(); }
};

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

/// As people write it: "open door".
template <class E>
std::string words_of(E value) {
  std::string name(name_of(value));
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

template <class E>
std::string spelled(const std::vector<E>& values) {
  std::vector<std::string> all;
  for (const E value : values) all.push_back(words_of(value));
  return joined(all);
}

std::string percent(double share) {
  return std::to_string(std::lround(share * 100)) + " %";
}

/// How many there are, and of which kinds.
std::string endings_of(const Scenario& scenario) {
  std::map<std::string, int> counts;
  std::vector<std::string> kinds;
  for (const Ending& ending : scenario.endings) {
    const std::string kind = words_of(ending.kind);
    if (counts[kind]++ == 0) kinds.push_back(kind);
  }
  for (std::string& kind : kinds)
    if (const int count = counts[kind]; count > 1) kind = std::to_string(count) + " " + kind;
  return std::to_string(scenario.endings.size()) + ": " + joined(kinds);
}

/// The skills of its goals, each once.
std::string skills_of(const Scenario& scenario) {
  std::vector<std::string> all;
  for (const Goal& goal : scenario.goals)
    if (std::string skill = words_of(goal.skill); std::find(all.begin(), all.end(), skill) == all.end())
      all.push_back(std::move(skill));
  return joined(all);
}

/// The three traps that most answers lead into.
std::string lures_of(const Scenario& scenario) {
  std::map<std::string, int> counts;
  for (const Turn& turn : scenario.turns)
    for (const Option& option : turn.options)
      if (option.trap) ++counts[words_of(*option.trap)];
  std::vector<std::pair<int, std::string>> order;
  for (const auto& [trap, count] : counts) order.emplace_back(-count, trap);
  std::sort(order.begin(), order.end());
  std::vector<std::string> first;
  for (std::size_t i = 0; i < std::min<std::size_t>(3, order.size()); ++i) first.push_back(order[i].second);
  return joined(first);
}

/// The guesser that gets most, and how much.
std::string best_guess(const Study& study) {
  const BotResult* best = nullptr;
  for (const BotResult& bot : study.bots)
    if (is_guesser(bot.bot) && bot.bot != Bot::random && (best == nullptr || bot.mean > best->mean))
      best = &bot;
  return best == nullptr || !best->mean ? "" : percent(*best->mean) + " " + words_of(best->bot);
}

std::string table(const std::vector<Row>& rows) {
  std::ostringstream out;
  out << "| scenario | stage | task | substance | skills | lures | minutes | level | turns | answers of a "
         "conversation | endings | best play, worst play | at random | best guess |\n"
      << "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n";
  for (const Row& row : rows) {
    const Scenario& scenario = row.scenario();
    const Study& study = row.study();
    out << "| `" << scenario.id << "` | " << words_of(scenario.stage) << " | " << words_of(scenario.task)
        << " | " << spelled(scenario.substances) << " | " << skills_of(scenario) << " | "
        << lures_of(scenario) << " | " << scenario.minutes << " | " << scenario.difficulty << " | "
        << scenario.turns.size() << " | at most " << longest_play(study.graph) << " | "
        << endings_of(scenario) << " | " << study.values->best(0) << ", " << study.values->worst(0) << " | "
        << percent(study.mean_of(Bot::random, "").value_or(0)) << " | " << best_guess(study) << " |\n";
  }
  return out.str();
}

std::string course_table(const Course& course) {
  std::ostringstream out;
  out << "| step | skills | conversations, easy to hard | learning cards |\n|---|---|---|---|\n";
  for (std::size_t i = 0; i < course.steps.size(); ++i) {
    const CourseStep& step = course.steps[i];
    out << "| " << i + 1 << ". " << step.title.en << " | " << spelled(step.skills) << " | "
        << joined(step.scenarios) << " | " << joined(step.cards) << " |\n";
  }
  return out.str();
}

class LibraryTable : public TerminalTest {
 protected:
  /// Every scenario that comes with the program, explored; by stage, and from easy to hard within one.
  std::vector<Row> rows() {
    std::istringstream in;
    std::ostringstream out;
    const terminal::Context context{files, clock, in, out, out, read_words(files, data, "en").value(), data};
    std::vector<Row> all;
    for (const std::string& one : scenario_folders(files, data + "/scenarios")) {
      Row& row =
          all.emplace_back(Row{std::make_unique<ScenarioFolder>(read_folder(files, one).value()), nullptr});
      row.explored = std::move(terminal::Explored::make(context, *row.folder, {})).value();
    }
    std::stable_sort(all.begin(), all.end(), [](const Row& a, const Row& b) {
      return std::pair(a.scenario().stage, a.scenario().difficulty) <
             std::pair(b.scenario().stage, b.scenario().difficulty);
    });
    return all;
  }

  Course course() {
    const std::string file = data + "/content/course.json";
    return read_course(files.read(file, 1U << 20U).value(), file).value();
  }

  [[nodiscard]] std::string page() const { return data + "/scenarios/README.md"; }
};

TEST_F(LibraryTable, says_what_the_scenarios_are_today) {
  expect_on_page(page(), "library", table(rows()));
}

TEST_F(LibraryTable, says_in_which_order_they_are_learned_from) {
  expect_on_page(page(), "course", course_table(course()));
}

TEST_F(LibraryTable, leaves_no_scenario_out_of_the_order_to_learn_in) {
  std::set<std::string> named;
  for (const CourseStep& step : course().steps) named.insert(step.scenarios.begin(), step.scenarios.end());
  for (const std::string& one : scenario_folders(files, data + "/scenarios")) {
    const std::string id = one.substr(one.rfind('/') + 1);
    EXPECT_EQ(named.count(id), 1U) << id;
  }
}

}  // namespace
}  // namespace vt::tests
