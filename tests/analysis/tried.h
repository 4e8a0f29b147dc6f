#pragma once

// Random scenarios, made awkward, each both explored and played out by brute force, with ways to get from a
// play of the explorer's to the very same play among those played out.

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/analysis/lint.h"
#include "tests/analysis/oracle.h"

namespace vt::tests {

struct Tried {
  Tried(std::uint64_t seed, Scenario made, std::size_t most_plays);

  std::uint64_t seed = 0;
  std::shared_ptr<const Scenario> scenario;
  Oracle oracle;
  Script script;
  SkillTable skills;  ///< as shipped, with other thresholds in most cases
  std::vector<Spoken> languages;
  std::unique_ptr<Study> study;  ///< only where the oracle is complete

  [[nodiscard]] const StateGraph& graph() const { return study->graph; }
  /// `turn.option`, as the oracle names answers.
  [[nodiscard]] std::string answer_id(PlaceIndex turn, OptionIndex option) const;
  [[nodiscard]] std::vector<Finding> findings(std::string_view code) const;
  /// What findings of this rule are about: `turn`, `turn.option`.
  [[nodiscard]] std::set<std::string> paths(std::string_view code) const;
  [[nodiscard]] Policy policy(Bot bot) const { return study->policy(bot, languages.front()); }
};

/// Words by which the bots that read texts pick, out of those that random texts have.
[[nodiscard]] BotWords words_to_pick_by();

/// A play of the explorer's, played again in a Session and followed among the moments of the oracle.
struct Followed {
  Session session;
  const OracleMoment* before = nullptr;  ///< the last answer; nullptr where there was none
  const OracleAnswer* answer = nullptr;
  const OracleMoment* at = nullptr;
};
/// Fails the test where an answer is not on offer; then `at` is nullptr.
[[nodiscard]] Followed follow(const Tried& tried, const Play& play);

/// Whole plays by their answers, `turn.option, turn.option`.
using PlayBook = std::map<std::string, const OraclePlay*>;
[[nodiscard]] PlayBook play_book(const Oracle& oracle);
[[nodiscard]] std::string told(const OraclePlay& play);

/// f(tried) for the scenarios with seeds 0..count-1 that have at most `most_plays` plays; stops at the first
/// that fails. Gives how many there were.
template <class F>
std::size_t for_each_tried(std::uint64_t count, std::size_t most_plays, F&& f);

/// The scenario that seed stands for.
[[nodiscard]] Scenario awkward_scenario(std::uint64_t seed);

/// True where the test has failed already, so that one failing case is told of and not thousands.
[[nodiscard]] bool has_failed();

template <class F>
std::size_t for_each_tried(std::uint64_t count, std::size_t most_plays, F&& f) {
  std::size_t played = 0;
  for (std::uint64_t seed = 0; seed < count && !has_failed(); ++seed) {
    const Tried tried(seed, awkward_scenario(seed), most_plays);
    if (!tried.study) continue;
    ++played;
    f(tried);
  }
  return played;
}

}  // namespace vt::tests
