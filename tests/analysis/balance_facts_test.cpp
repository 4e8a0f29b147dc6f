// What the rules on answers find, held against every conversation of thousands of awkward scenarios:
// each rule is found where brute force finds its fact, and nowhere else.

#include <gtest/gtest.h>

#include "tests/analysis/oracle_facts.h"
#include "tests/analysis/rule_tally.h"

namespace vt {
namespace {

using tests::OptionFacts;
using tests::Tried;

constexpr std::uint64_t cases = 3000;
constexpr std::size_t most_plays = 150;
constexpr double close = 1e-9;

using tests::Paths;
using tests::RuleTally;

/// An answer of a turn with a choice, as brute force sees it.
struct Weighed {
  const Turn* turn = nullptr;
  const Option* option = nullptr;
  std::string id;
  OptionFacts facts;
  std::vector<Code> codes;
  bool is_push = false;
};

std::vector<std::vector<Weighed>> choices_of(const Tried& tried) {
  const auto facts = option_facts(tried.oracle);
  std::map<std::string, const tests::OracleAnswer*> answers;
  for (const tests::OracleMoment& moment : tried.oracle.moments)
    for (const tests::OracleAnswer& answer : moment.offered) answers.emplace(answer.id, &answer);
  std::vector<std::vector<Weighed>> out;
  for (const Turn& turn : tried.scenario->turns) {
    std::vector<Weighed> here;
    for (const Option& option : turn.options) {
      const std::string id = turn.id + "." + option.id;
      if (facts.count(id) == 0) continue;
      here.push_back(
          {&turn, &option, id, facts.at(id), answers.at(id)->codes, answers.at(id)->is_non_adherent()});
    }
    if (here.size() > 1) out.push_back(std::move(here));
  }
  return out;
}

bool is_defensible(const Weighed& answer) {
  return answer.facts.expected_loss <= 1 + close && !answer.is_push;
}

bool stands_always_beside(const tests::Oracle& oracle, const std::string& answer, const std::string& other) {
  for (const tests::OracleMoment& moment : oracle.moments) {
    const auto is_there = [&](const std::string& id) {
      return std::any_of(moment.offered.begin(), moment.offered.end(),
                         [&](const tests::OracleAnswer& one) { return one.id == id; });
    };
    if (is_there(answer) && !is_there(other)) return false;
  }
  return true;
}

Paths wrongly_better(const Tried& tried, const std::vector<std::vector<Weighed>>& choices) {
  Paths out;
  for (const auto& turn : choices)
    for (const Weighed& answer : turn) {
      if (answer.option->better.empty()) continue;
      const std::string other = answer.turn->id + "." + answer.option->better;
      const auto found =
          std::find_if(turn.begin(), turn.end(), [&](const Weighed& one) { return one.id == other; });
      const bool is_better = found != turn.end() &&
                             found->facts.expected_loss < answer.facts.expected_loss - close &&
                             stands_always_beside(tried.oracle, answer.id, other);
      if (!is_better) out.insert(answer.id);
    }
  return out;
}

template <class F>
Paths answers_that(const std::vector<std::vector<Weighed>>& choices, F&& f) {
  Paths out;
  for (const auto& turn : choices)
    for (const Weighed& answer : turn)
      if (f(answer)) out.insert(answer.id);
  return out;
}

Paths winning_codes(const std::vector<std::vector<Weighed>>& choices) {
  std::map<std::string, std::size_t> wins;
  for (const auto& turn : choices) {
    Paths best;
    for (const Weighed& answer : turn)
      if (answer.facts.is_best_at_turn && answer.option->meets.empty())
        for (const Code code : answer.codes) best.insert(std::string(name_of(code)));
    for (const std::string& code : best) ++wins[code];
  }
  Paths out;
  for (const auto& [code, times] : wins)
    if (10 * times > 4 * choices.size()) out.insert(code);
  return out;
}

bool deepens(const Option& option) {
  return std::any_of(option.says.begin(), option.says.end(), [](const Utterance& said) {
    // A doubtful complex reflection is still one.
    return (said.code == Code::reflection_simple || said.code == Code::reflection_complex) &&
           said.direction == Direction::sustain;
  });
}

TEST(balance_facts, what_answers_give_away_is_what_brute_force_says) {
  RuleTally tally;
  tests::for_each_tried(cases, most_plays, [&](const Tried& tried) {
    const auto choices = choices_of(tried);
    tally.expect_values(tried, "VT0603", "code", winning_codes(choices));
    tally.expect(tried, "VT0604", answers_that(choices, [](const Weighed& answer) {
                                    return deepens(*answer.option) && !answer.facts.is_best_at_turn;
                                  }).empty());
    tally.expect(tried, "VT0605", answers_that(choices, [](const Weighed& answer) {
                                    const auto asks = [](Code code) { return is_question(code); };
                                    return answer.facts.is_best_at_turn &&
                                           std::any_of(answer.codes.begin(), answer.codes.end(), asks);
                                  }).empty());
    tally.expect(tried, "VT0606", answers_that(choices, [](const Weighed& answer) {
                   return answer.is_push && answer.facts.is_best_at_turn;
                 }));
    Paths indifferent;
    for (const auto& turn : choices)
      if (std::all_of(turn.begin(), turn.end(),
                      [](const Weighed& answer) { return answer.facts.most_loss == 0; }))
        indifferent.insert(turn.front().turn->id);
    tally.expect(tried, "VT0607", indifferent);
    tally.expect(tried, "VT0608", wrongly_better(tried, choices));
    tally.expect(tried, "VT0609", answers_that(choices, [](const Weighed& answer) {
                   return !is_defensible(answer) && answer.option->meets.empty() && !answer.option->trap;
                 }));
    const auto enough = [](const std::vector<Weighed>& turn) {
      return std::count_if(turn.begin(), turn.end(), is_defensible) >= 2;
    };
    const auto hits = static_cast<std::size_t>(std::count_if(choices.begin(), choices.end(), enough));
    tally.expect(tried, "VT0615", 10 * hits < 3 * choices.size());
    const auto pushes = answers_that(choices, [](const Weighed& answer) { return answer.is_push; }).size();
    const auto delayed =
        answers_that(choices, [](const Weighed& answer) { return answer.facts.is_delayed; }).size();
    tally.expect(tried, "VT0616", 4 * delayed < pushes);
    const auto dependent =
        answers_that(choices, [](const Weighed& answer) { return answer.facts.is_state_dependent; }).size();
    tally.expect(tried, "VT0617", dependent < 3);
    tally.expect(tried, "VT0619", answers_that(choices, [](const Weighed& answer) {
                   return answer.facts.expected_loss > 8 + close;
                 }));
  });
  tally.expect_often(20);
}

}  // namespace
}  // namespace vt
