// What turns and answers are worth, held against every conversation of thousands of awkward scenarios.

#include <gtest/gtest.h>

#include "tests/analysis/oracle_facts.h"
#include "tests/analysis/tried.h"

namespace vt {
namespace {

using tests::Tried;

constexpr std::uint64_t cases = 3000;
constexpr std::size_t most_plays = 150;
constexpr double close = 1e-9;

template <class F>
std::size_t for_each(F&& f) {
  return tests::for_each_tried(cases, most_plays, f);
}

struct Yields {
  int least = 0;
  int most = 0;
};

std::map<std::string, Yields> yields_of(const tests::Oracle& oracle) {
  std::map<std::string, Yields> out;
  for (const tests::OracleMoment& moment : oracle.moments)
    for (const tests::OracleAnswer& answer : moment.offered) {
      Yields& yields = out.try_emplace(answer.id, Yields{answer.yield, answer.yield}).first->second;
      yields = {std::min(yields.least, answer.yield), std::max(yields.most, answer.yield)};
    }
  return out;
}

std::map<std::string, const tests::OracleAnswer*> answers_of(const tests::Oracle& oracle) {
  std::map<std::string, const tests::OracleAnswer*> out;
  for (const tests::OracleMoment& moment : oracle.moments)
    for (const tests::OracleAnswer& answer : moment.offered) out.emplace(answer.id, &answer);
  return out;
}

void expect_option(const OptionRow& row, const tests::OptionFacts& expected) {
  EXPECT_NEAR(row.offered, expected.visits, close);
  EXPECT_NEAR(row.expected_loss, expected.expected_loss, close);
  EXPECT_EQ(row.least_loss, expected.least_loss);
  EXPECT_EQ(row.most_loss, expected.most_loss);
  EXPECT_EQ(row.is_best, expected.is_best_at_turn);
  EXPECT_EQ(row.is_state_dependent, expected.is_state_dependent);
  EXPECT_EQ(row.is_delayed, expected.is_delayed);
  EXPECT_EQ(row.is_defensible, expected.expected_loss <= 1 + close && !row.is_push);
}

/// What a turn is worth by the moments at it.
std::map<std::string, TurnRow> rows_of(const tests::Oracle& oracle) {
  std::map<std::string, TurnRow> out;
  for (const tests::OracleMoment& moment : oracle.moments) {
    if (moment.turn == nullptr) continue;
    const auto [found, is_new] = out.try_emplace(moment.place);
    TurnRow& row = found->second;
    row.visits += moment.chance;
    row.best = is_new ? moment.best : std::max(row.best, moment.best);
    row.worst = is_new ? moment.worst : std::min(row.worst, moment.worst);
    row.largest_loss = std::max(row.largest_loss, moment.largest_loss);
  }
  return out;
}

void expect_row(const TurnRow& row, const TurnRow& expected) {
  EXPECT_NEAR(row.visits, expected.visits, close);
  EXPECT_EQ(row.best, expected.best);
  EXPECT_EQ(row.worst, expected.worst);
  EXPECT_EQ(row.largest_loss, expected.largest_loss);
}

TEST(worth, turns_and_answers_are_worth_what_brute_force_makes_of_them) {
  std::size_t delayed = 0;
  std::size_t dependent = 0;
  std::size_t not_best = 0;
  std::size_t pushes = 0;
  for_each([&](const Tried& tried) {
    const auto expected = option_facts(tried.oracle);
    const auto yields = yields_of(tried.oracle);
    const auto answers = answers_of(tried.oracle);
    auto rows = rows_of(tried.oracle);
    for (PlaceIndex turn = 0; turn < tried.script.turn_count(); ++turn) {
      expect_row(tried.study->turns[turn], rows[tried.script.id(turn)]);
      for (OptionIndex option = 0; option < tried.study->turns[turn].options.size(); ++option) {
        const OptionRow& row = tried.study->turns[turn].options[option];
        const std::string id = tried.answer_id(turn, option);
        SCOPED_TRACE("seed " + std::to_string(tried.seed) + " " + id);
        ASSERT_EQ(row.is_offered, expected.count(id) > 0);
        if (!row.is_offered) continue;
        expect_option(row, expected.at(id));
        EXPECT_EQ(row.least_yield, yields.at(id).least);
        EXPECT_EQ(row.most_yield, yields.at(id).most);
        EXPECT_EQ(row.is_push, answers.at(id)->is_non_adherent());
        EXPECT_EQ(row.is_safety, answers.at(id)->is_safety);
        delayed += row.is_delayed ? 1 : 0;
        dependent += row.is_state_dependent ? 1 : 0;
        not_best += row.is_best ? 0 : 1;
        pushes += row.is_push ? 1 : 0;
      }
    }
  });
  EXPECT_GT(delayed, 50U);
  EXPECT_GT(dependent, 300U);
  EXPECT_GT(not_best, 3000U);
  EXPECT_GT(pushes, 1000U);
}

}  // namespace
}  // namespace vt
