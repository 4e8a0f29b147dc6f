// What reading says about a text that is not what it should be, and where; and that nothing makes it fall
// over.

#include "engine/scenario/read.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/scenario/samples.h"

namespace vt {
namespace {

using tests::changed;
using tests::small_scenario;

std::vector<Finding> findings_of(const std::string& text) {
  return read_scenario(text, "scenario.json").findings;
}

/// The only finding; its rule, place and path as "VT0102 25:19 binnen.zes".
std::string only_finding(const std::string& text) {
  const auto findings = findings_of(text);
  if (findings.size() != 1) return std::to_string(findings.size()) + " findings";
  const Finding& one = findings.front();
  EXPECT_EQ(one.where.file, "scenario.json");
  std::string told(one.rule);
  told += " " + std::to_string(one.where.line) + ":" + std::to_string(one.where.column);
  const std::string path = one.where.path();
  return path.empty() ? told : told + " " + path;
}

TEST(reading, a_sound_scenario_gives_no_findings) {
  const ScenarioReading reading = read_scenario(small_scenario, "scenario.json", "bier");
  EXPECT_TRUE(reading.findings.empty());
  EXPECT_TRUE(reading.is_sound());
}

TEST(reading, a_syntax_error_names_line_and_column) {
  EXPECT_EQ(only_finding(changed("\"format\": 1,", "\"format\": 1")), "VT0001 4:6");
  EXPECT_EQ(only_finding(changed("\"Bier\",", "\"Bier,")), "VT0001 7:18");
}

TEST(reading, a_fault_of_shape_names_line_turn_and_option) {
  EXPECT_EQ(only_finding(changed("\"face\": \"guarded\"", "\"face\": \"grumpy\"")), "VT0005 17:75 binnen.c1");
  EXPECT_EQ(only_finding(changed("\"question_open\"", "1")), "VT0004 19:59 binnen.zes");
  EXPECT_EQ(only_finding(changed("\"text\": \"Tot ziens.\"", "\"text\": \"\"")), "VT0007 36:40 dag.c1");
  EXPECT_EQ(only_finding(changed("\"id\": \"dag\",\n", "")), "VT0003 34:5");
  EXPECT_EQ(only_finding(changed("\"trust\": 5", "\"trust\": 11")), "VT0006 12:23");
}

TEST(reading, a_fault_of_meaning_names_line_turn_and_option) {
  EXPECT_EQ(only_finding(changed("\"next\": \"dag\"", "\"next\": \"dat\"")), "VT0102 19:88 binnen.zes");
  EXPECT_EQ(only_finding(changed("\"var\": \"trust\"", "\"var\": \"trut\"")), "VT0105 24:19 binnen.veel");
  EXPECT_EQ(only_finding(changed(", \"accurate\": true", "")), "VT0109 23:19 binnen.veel");
  EXPECT_EQ(only_finding(changed("\"start\": \"binnen\"", "\"start\": \"dag\"")), "VT0102 13:12");
  EXPECT_EQ(only_finding(changed("\"Open\"", "\"\"")), "VT0117 19:9 binnen.zes");
}

TEST(reading, the_folder_must_carry_the_scenarios_id) {
  const ScenarioReading reading = read_scenario(small_scenario, "scenario.json", "pils");
  ASSERT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ(reading.findings[0].rule, "VT0123");
  EXPECT_EQ(reading.findings[0].where.line, 4U);
  EXPECT_FALSE(reading.is_sound());
}

TEST(reading, all_mistakes_come_at_once) {
  std::string text = changed("\"face\": \"guarded\"", "\"face\": \"grumpy\"");
  text = tests::replaced(text, "\"trust\": 5", "\"trust\": -1");
  EXPECT_EQ(findings_of(text).size(), 2U);
}

TEST(reading, a_scenario_that_has_its_shape_is_there_for_an_editor_though_it_may_not_be_played) {
  const ScenarioReading reading =
      read_scenario(changed("\"next\": \"dag\"", "\"next\": \"dat\""), "scenario.json");
  ASSERT_TRUE(reading.scenario.has_value());
  EXPECT_EQ(reading.scenario->turns[0].options[0].next[0].to, "dat");
  EXPECT_FALSE(reading.is_sound());
}

TEST(reading, a_scenario_with_warnings_alone_may_be_played) {
  const ScenarioReading reading = read_scenario(changed("\"Open\"", "\"\""), "scenario.json");
  EXPECT_EQ(reading.findings.size(), 1U);
  EXPECT_TRUE(reading.is_sound());
}

TEST(reading, checking_an_editors_scenario_finds_the_same_without_lines) {
  Scenario scenario = tests::sample();
  scenario.turns[0].options[1].next[0].to = "dat";
  const auto findings = check_meaning(scenario);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].rule, "VT0102");
  EXPECT_EQ(findings[0].where.path(), "binnen.veel");
  EXPECT_EQ(findings[0].where.line, 0U);
}

TEST(reading, a_file_of_nothing_is_a_syntax_error_on_line_1) {
  for (const std::string text : {"", " ", "\n"}) {
    const auto findings = findings_of(text);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].rule, "VT0001");
    EXPECT_GT(findings[0].where.line, 0U);
  }
}

TEST(reading, other_json_is_not_a_scenario) {
  for (const std::string text : {"null", "[]", "1", "\"bier\"", "{}", "[[[]]]", "true"}) {
    const ScenarioReading reading = read_scenario(text, "scenario.json");
    EXPECT_FALSE(reading.findings.empty()) << text;
    EXPECT_FALSE(reading.scenario.has_value()) << text;
  }
}

TEST(reading, a_file_that_is_cut_off_anywhere_is_told_and_never_sound) {
  const std::size_t whole = small_scenario.find_last_of('}');
  for (std::size_t length = 0; length <= whole; ++length) {
    const ScenarioReading reading = read_scenario(small_scenario.substr(0, length), "scenario.json");
    ASSERT_EQ(reading.findings.size(), 1U) << length;
    ASSERT_EQ(reading.findings[0].rule, "VT0001") << length;
    ASSERT_FALSE(reading.is_sound());
  }
}

RC_GTEST_PROP(reading, a_flipped_byte_never_makes_it_fall_over, ()) {
  std::string text = small_scenario;
  const auto flips = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::pair<std::size_t, char>>>(
      rc::gen::pair(rc::gen::inRange<std::size_t>(0, text.size()), rc::gen::arbitrary<char>())));
  for (const auto& [at, byte] : flips) text[at] = byte;
  for (const Finding& finding : findings_of(text)) {
    RC_ASSERT(finding.where.file == "scenario.json");
    RC_ASSERT(finding.where.line > 0U);
    RC_ASSERT(finding.where.column > 0U);
  }
}

RC_GTEST_PROP(reading, no_bytes_make_it_fall_over, (const std::string& bytes)) {
  RC_ASSERT(!read_scenario(bytes, "scenario.json").findings.empty());
}

TEST(reading, depth_is_bounded) {
  for (const std::size_t depth : {65U, 1000U, 1'000'000U}) {
    const auto findings = findings_of(std::string(depth, '['));
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].rule, "VT0013");
  }
  std::string text = "{\"a\":";
  for (int i = 0; i < 100; ++i) text += "{\"a\":";
  EXPECT_EQ(findings_of(text)[0].rule, "VT0013");
}

TEST(reading, size_is_bounded) {
  const std::string padding(std::size_t{8} * 1024 * 1024, ' ');
  EXPECT_EQ(only_finding(small_scenario + padding), "VT0013 1:1");
}

TEST(reading, a_large_file_full_of_mistakes_is_told_in_one_pass) {
  std::string turns = "\"turns\": [";
  for (int i = 0; i < 400'000; ++i) turns += "0,\n";
  const auto findings = findings_of(changed("\"turns\": [", turns));
  EXPECT_EQ(findings.size(), 1000U);
  EXPECT_EQ(findings.back().rule, "VT0004");
  EXPECT_GT(findings.back().where.line, 900U);
}

TEST(reading, texts_come_in_composed_form) {
  const ScenarioReading reading =
      read_scenario(changed("Soms worden", "E\u0301e\u0301n of"), "scenario.json");
  ASSERT_TRUE(reading.scenario.has_value());
  EXPECT_EQ(reading.scenario->turns[0].lines[0].text, "Één of het er zes.");
}

TEST(reading, a_key_of_ones_own_is_kept_wherever_it_stands) {
  std::string text = changed("\"format\": 1,", "\"format\": 1, \"x-plan\": { \"by\": [1.5, null] },");
  text = tests::replaced(text, "\"face\": \"guarded\"", "\"face\": \"guarded\", \"x-take\": 3");
  text =
      tests::replaced(text, "\"code\": \"question_open\"", "\"code\": \"question_open\", \"x-rater\": \"B\"");
  text = tests::replaced(text, "\"to\": \"dag\" }\n", "\"to\": \"dag\", \"x-why\": \"rest\" }\n");
  const ScenarioReading reading = read_scenario(text, "scenario.json");
  ASSERT_TRUE(reading.is_sound());
  const Scenario& scenario = *reading.scenario;
  ASSERT_EQ(scenario.extras.size(), 1U);
  EXPECT_EQ(json::write_compact(scenario.extras[0].second), R"({"by":[1.5,null]})");
  EXPECT_EQ(scenario.turns[0].lines[0].extras[0].first, "x-take");
  EXPECT_EQ(scenario.turns[0].options[0].says[0].extras[0].first, "x-rater");
  const ScenarioReading again = read_scenario(write_scenario(scenario), "scenario.json");
  ASSERT_TRUE(again.is_sound());
  EXPECT_EQ(*again.scenario, scenario);
}

TEST(reading, a_key_that_stands_twice_is_refused_wherever_it_stands) {
  EXPECT_EQ(only_finding(changed("\"format\": 1,", "\"format\": 1,\n  \"format\": 1,")), "VT0010 4:3");
  EXPECT_EQ(only_finding(changed("\"face\": \"guarded\"", "\"text\": \"Nee.\"")), "VT0010 17:67");
}

TEST(reading, a_comment_is_a_note_and_the_scenario_may_be_played) {
  const ScenarioReading reading =
      read_scenario(changed("\"format\": 1,", "// draft\n  \"format\": 1,"), "scenario.json");
  ASSERT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ(reading.findings[0].rule, "VT0012");
  EXPECT_EQ(reading.findings[0].severity, Severity::note);
  EXPECT_FALSE(is_pressing(reading.findings[0]));
  EXPECT_TRUE(reading.is_sound());
}

TEST(reading, a_newer_format_is_refused_without_looking_further) {
  const std::string text =
      tests::replaced(changed("\"format\": 1", "\"format\": 2"), "\"guarded\"", "\"brand-new\"");
  EXPECT_EQ(only_finding(text), "VT0014 3:13");
}

TEST(reading, an_effect_too_large_to_count_with_is_refused) {
  const auto with_effect = [](const std::string& amount) {
    return changed("\"next\": \"dag\"", "\"effects\": { \"trust\": " + amount + " }, \"next\": \"dag\"");
  };
  EXPECT_EQ(only_finding(with_effect("4294967297")).substr(0, 6), "VT0006");
  EXPECT_EQ(only_finding(with_effect("18446744073709551616")).substr(0, 6), "VT0004");
  EXPECT_TRUE(findings_of(with_effect("-3")).empty());
}

class DoseTest : public testing::TestWithParam<const char*> {};
TEST_P(DoseTest, is_found_however_it_is_written) {
  EXPECT_EQ(only_finding(changed("Soms worden het er zes.", GetParam())).substr(0, 6), "VT0125")
      << GetParam();
}
INSTANTIATE_TEST_SUITE_P(Doses, DoseTest,
                         testing::Values("Ik nam 5 mg.", "Ik nam 5mg", "2,5 MG per dag", "10 milligrammen",
                                         "20 milligrams a day", "5\u00a0mg", "50 µg", "50 μg", "5-mg-pil",
                                         "100 mcg"));

class NoDoseTest : public testing::TestWithParam<const char*> {};
TEST_P(NoDoseTest, is_not_seen_where_there_is_none) {
  EXPECT_TRUE(findings_of(changed("Soms worden het er zes.", GetParam())).empty()) << GetParam();
}
INSTANTIATE_TEST_SUITE_P(Amounts, NoDoseTest,
                         testing::Values("Zes pinten van 25 cl.", "5 mgd", "Ik heb 3 magen, lijkt het.",
                                         "mg 5", "40 euro per week", "2 uur",
                                         "Nummer 5. Mg staat op het flesje."));

}  // namespace
}  // namespace vt
