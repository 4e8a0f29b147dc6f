// One mistake put into a scenario that every rule is content with: lint finds that mistake and nothing else.
// Where another rule has to speak as well, the list says why.

#include "tests/analysis/mutation.h"

#include <gtest/gtest.h>

#include "engine/scenario/read.h"

namespace vt {
namespace tests {

const ExploredFolder& shipped() {
  static const ExploredFolder explored(std::string(VT_TESTS_DIR) + "/../scenarios/bier-en-ruzie");
  return explored;
}

template <class T>
T& by_id(std::vector<T>& list, const std::string& id) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const T& one) { return one.id == id; });
  EXPECT_NE(found, list.end()) << id;
  return *found;
}

Turn& turn(Scenario& scenario, const std::string& id) {
  return by_id(scenario.turns, id);
}

Ending& ending(Scenario& scenario, const std::string& id) {
  return by_id(scenario.endings, id);
}

Option& option(Scenario& scenario, const std::string& in, const std::string& id) {
  return by_id(turn(scenario, in).options, id);
}

void PrintTo(const Mutation& mutation, std::ostream* out) {
  *out << mutation.name;
}

}  // namespace tests

namespace {

using tests::Codes;
using tests::Mutation;
using tests::shipped;

Codes codes_of(const std::vector<Finding>& findings) {
  Codes out;
  for (const Finding& finding : findings) out.emplace(finding.rule);
  return out;
}

class MutationTest : public testing::TestWithParam<Mutation> {};

TEST_P(MutationTest, is_found_by_the_rule_it_breaks_and_by_no_other) {
  Scenario scenario = shipped().study().scenario();
  GetParam().make(scenario);
  EXPECT_FALSE(has_error(check_meaning(scenario)));  // else there is nothing to explore
  const tests::ExploredFolder explored(std::move(scenario));
  const std::vector<Finding> findings = lint(explored.study(), explored.sources());
  EXPECT_EQ(codes_of(findings), GetParam().expected);
  for (const Finding& finding : findings) {
    if (GetParam().expected.count(std::string(finding.rule)) > 0) continue;
    std::string values;
    for (const auto& [key, value] : finding.values) values += " " + key + "=" + value;
    ADD_FAILURE() << finding.rule << " " << finding.where.path() << values;
  }
}

std::string name_of_mutation(const testing::TestParamInfo<Mutation>& mutation) {
  return mutation.param.name;
}

INSTANTIATE_TEST_SUITE_P(OfCourse, MutationTest, testing::ValuesIn(tests::mutations_of_course()),
                         name_of_mutation);
INSTANTIATE_TEST_SUITE_P(OfAnswers, MutationTest, testing::ValuesIn(tests::mutations_of_answers()),
                         name_of_mutation);

TEST(mutations, a_bound_on_states_leaves_only_that_to_be_said) {
  const Study& whole = shipped().study();
  const Study bounded(whole.script(), whole.languages, whole.judges, {.states = 100});
  EXPECT_EQ(codes_of(lint(bounded, shipped().sources())), Codes({"VT0512"}));
}

TEST(mutations, start_from_a_scenario_that_every_rule_is_content_with) {
  EXPECT_EQ(codes_of(lint(shipped().study(), shipped().sources())), Codes{});
}

}  // namespace
}  // namespace vt
