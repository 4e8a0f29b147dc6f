// The canonical form: one text for one scenario, that a person and a diff tool can read.

#include <algorithm>
#include <sstream>

#include <gtest/gtest.h>

#include "engine/base/text.h"
#include "tests/scenario/samples.h"

namespace vt {
namespace {

using tests::changed;
using tests::small_scenario;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string rewritten(const std::string& text) {
  const ScenarioReading reading = read_scenario(text, "scenario.json");
  EXPECT_TRUE(reading.scenario.has_value());
  return reading.scenario ? write_scenario(*reading.scenario) : std::string{};
}

TEST(writing, a_canonical_text_is_written_as_it_was_read) {
  EXPECT_EQ(rewritten(small_scenario), small_scenario);
}

TEST(writing, what_is_read_back_is_the_same_scenario) {
  const Scenario scenario = tests::sample();
  EXPECT_EQ(*read_scenario(write_scenario(scenario), "").scenario, scenario);
}

TEST(writing, order_spacing_and_line_ends_of_the_author_do_not_matter) {
  std::string text = json::write_compact(json::parse(small_scenario).value);
  EXPECT_EQ(rewritten(text), small_scenario);
  text = changed("\"format\": 1,\n  \"id\": \"bier\",\n", "\r\n\t\"id\": \"bier\", \"format\": 1,\r\n");
  EXPECT_EQ(rewritten(text), small_scenario);
}

TEST(writing, an_option_stands_on_one_line_where_it_fits) {
  const auto lines = lines_of(rewritten(small_scenario));
  const std::string option =
      "        { \"id\": \"zes\", \"text\": \"Zo?\", \"says\": [ { \"code\": \"question_open\" } ], "
      "\"next\": \"dag\", \"why\": \"Open\" },";
  EXPECT_EQ(std::count(lines.begin(), lines.end(), option), 1);
}

TEST(writing, only_a_single_text_makes_a_line_longer_than_110_columns) {
  const std::string speech(200, 'x');
  const auto lines = lines_of(rewritten(changed("\"Zo?\"", "\"" + speech + "\"")));
  for (const std::string& line : lines) {
    if (line.find(speech) != std::string::npos) {
      EXPECT_EQ(line, "          \"text\": \"" + speech + "\",");
    } else {
      EXPECT_LE(code_points(line), 110U) << line;
    }
  }
}

TEST(writing, a_change_of_one_option_touches_that_options_lines_only) {
  Scenario scenario = tests::sample();
  const auto before = lines_of(write_scenario(scenario));
  scenario.turns[0].options[0].text = "Nu?";
  const auto after = lines_of(write_scenario(scenario));
  ASSERT_EQ(before.size(), after.size());
  int differing = 0;
  for (std::size_t i = 0; i < before.size(); ++i) differing += before[i] == after[i] ? 0 : 1;
  EXPECT_EQ(differing, 1);
}

TEST(writing, what_is_the_default_is_left_out) {
  std::string text =
      changed("\"client\": { \"name\": \"Danny\" },",
              "\"summary\": \"\", \"client\": { \"name\": \"Danny\", \"age\": 0, \"portrait\": {} },"
              "\"difficulty\": 1, \"minutes\": 10, \"goals\": [],");
  text = tests::replaced(text, "\"code\": \"question_open\"",
                         "\"code\": \"question_open\", \"uncertain\": false");
  EXPECT_EQ(rewritten(text), small_scenario);
}

TEST(writing, accuracy_that_is_false_and_effects_that_are_none_are_not_left_out) {
  std::string text = changed("\"accurate\": true", "\"accurate\": false");
  EXPECT_EQ(rewritten(text), text);
  text = rewritten(changed("\"next\": \"dag\", \"why\": \"Open\"",
                           "\"effects\": {}, \"next\": \"dag\", \"why\": \"Nee.\""));
  EXPECT_NE(text.find("\"effects\": {}"), std::string::npos);
}

TEST(writing, the_short_spelling_is_taken_where_there_is_one) {
  const std::string text = rewritten(
      changed("\"next\": \"dag\",",
              "\"effects\": [ { \"add\": { \"trust\": 1 } } ], \"next\": [ { \"to\": \"dag\" } ],"));
  EXPECT_NE(text.find("\"effects\": { \"trust\": 1 }"), std::string::npos);
  EXPECT_NE(text.find("\"next\": \"dag\""), std::string::npos);
}

TEST(writing, every_form_of_condition_survives) {
  const std::string condition =
      R"([{"var":"trust","op":"!=","value":-1},{"chosen":"binnen.zes"},{"any":[{"not":{"var":"discord","op":"<","value":2}},)"
      R"([{"var":"trust","op":">","value":0}]]}])";
  const std::string text = changed("{ \"var\": \"trust\", \"op\": \">=\", \"value\": 6 }", condition);
  const ScenarioReading reading = read_scenario(text, "scenario.json");
  ASSERT_TRUE(reading.is_sound());
  const std::string written = json::write_compact(json::parse(write_scenario(*reading.scenario)).value);
  EXPECT_NE(written.find(condition), std::string::npos);
}

TEST(writing, numbers_are_whole) {
  const std::string text = rewritten(small_scenario);
  const json::Parsed parsed = json::parse(text);
  const auto has_real = [](const auto& self, const json::Value& value) -> bool {
    return value.kind == json::Kind::real || std::any_of(value.items.begin(), value.items.end(),
                                                         [&](const json::Value& v) { return self(self, v); });
  };
  EXPECT_FALSE(has_real(has_real, parsed.value));
  EXPECT_FALSE(read_scenario(changed("\"trust\": 5", "\"trust\": 5.0"), "").scenario.has_value());
}

}  // namespace
}  // namespace vt
