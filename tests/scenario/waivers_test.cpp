#include "engine/scenario/waivers.h"

#include <gtest/gtest.h>

#include "engine/scenario/rules.h"
#include "tests/scenario/samples.h"

namespace vt {
namespace {

bool knows_rule(std::string_view code) {
  return find_rule(code) != nullptr;
}

Finding found(const LintRule& rule, const std::string& turn, const std::string& option) {
  Finding finding;
  finding.rule = rule.code;
  finding.severity = rule.severity;
  finding.where.turn = turn;
  finding.where.option = option;
  return finding;
}

/// The findings after one waiver was applied to them.
std::vector<Finding> after(const Waiver& waiver, std::vector<Finding> findings) {
  Scenario scenario = tests::sample();
  scenario.waive = {waiver};
  apply_waivers(scenario, "scenario.json", knows_rule, findings);
  return findings;
}

TEST(waiving, quiets_the_warning_at_its_place_and_keeps_it_in_sight) {
  const auto findings = after({"VT0117", "binnen.zes", "Komt in de les.", {}},
                              {found(rules::option_without_why, "binnen", "zes"),
                               found(rules::option_without_why, "binnen", "veel")});
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].waived, "Komt in de les.");
  EXPECT_FALSE(is_pressing(findings[0]));
  EXPECT_TRUE(is_pressing(findings[1]));
}

TEST(waiving, without_a_place_quiets_the_rule_everywhere) {
  for (const Finding& one :
       after({"VT0117", "", "Komt in de les.", {}}, {found(rules::option_without_why, "binnen", "zes"),
                                                     found(rules::option_without_why, "binnen", "veel")}))
    EXPECT_FALSE(is_pressing(one));
}

TEST(waiving, a_turn_does_not_quiet_what_is_found_at_its_options) {
  const auto findings =
      after({"VT0117", "binnen", "Komt in de les.", {}}, {found(rules::option_without_why, "binnen", "zes")});
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_TRUE(is_pressing(findings[0]));
  EXPECT_EQ(findings[1].rule, "VT0302");
}

TEST(waiving, never_quiets_an_error) {
  const auto findings = after({"VT0102", "binnen.zes", "Nog te schrijven.", {}},
                              {found(rules::unknown_target, "binnen", "zes")});
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_TRUE(findings[0].waived.empty());
  EXPECT_EQ(findings[1].rule, "VT0303");
  EXPECT_EQ(findings[1].severity, Severity::error);
}

TEST(waiving, an_unknown_rule_is_an_error_with_its_name) {
  const auto findings = after({"VT9999", "", "?", {}}, {});
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].rule, "VT0301");
  EXPECT_EQ(findings[0].values.front(), (std::pair<std::string, std::string>{"rule", "VT9999"}));
}

TEST(waiving, the_second_of_two_waivers_is_pointed_at_where_it_stands) {
  const std::string text =
      tests::replaced(tests::small_scenario, "  ]\n}\n",
                      "  ],\n  \"waive\": [\n    { \"rule\": \"VT0117\", \"reason\": \"a\" },\n    { "
                      "\"rule\": \"VT9\", \"reason\": \"b\" }\n  ]\n}\n");
  const ScenarioReading reading = read_scenario(text, "scenario.json");
  ASSERT_TRUE(reading.is_sound());
  std::vector<Finding> findings{found(rules::option_without_why, "binnen", "zes")};
  apply_waivers(*reading.scenario, "scenario.json", knows_rule, findings, text);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[1].rule, "VT0301");
  EXPECT_EQ((json::Position{findings[1].where.line, findings[1].where.column}),
            json::position(text, static_cast<std::uint32_t>(text.find("{ \"rule\": \"VT9\""))));
}

}  // namespace
}  // namespace vt
