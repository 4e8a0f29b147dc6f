#include "engine/scenario/migrate.h"

#include <gtest/gtest.h>

#include "engine/scenario/read.h"
#include "tests/support/disk_files.h"

namespace vt {
namespace {

using tests::must_read;

std::string migration_case(int format, const std::string& which) {
  return must_read(std::string(VT_TESTS_DIR) + "/cases/migrations/" + std::to_string(format) + "/" + which +
                   ".json");
}

json::Value parsed(const std::string& text) {
  json::Parsed out = json::parse(text);
  EXPECT_TRUE(out.complete);
  return out.value;
}

TEST(migrating, every_step_has_a_pair_of_fixtures_that_it_joins) {
  for (int format = 0; format < scenario_format; ++format)
    EXPECT_EQ(migrated(parsed(migration_case(format, "before")), format + 1),
              parsed(migration_case(format, "after")));
}

TEST(migrating, an_old_file_is_read_as_the_new_one) {
  const ScenarioReading before = read_scenario(migration_case(0, "before"), "scenario.json");
  const ScenarioReading after = read_scenario(migration_case(0, "after"), "scenario.json");
  ASSERT_TRUE(before.is_sound());
  ASSERT_TRUE(after.is_sound());
  EXPECT_TRUE(before.findings.empty());
  EXPECT_EQ(*before.scenario, *after.scenario);
  EXPECT_EQ(before.scenario->format, scenario_format);
  EXPECT_EQ(write_scenario(*before.scenario), migration_case(0, "after"));
}

TEST(migrating, a_file_of_today_comes_back_unchanged) {
  const json::Value today = parsed(migration_case(0, "after"));
  EXPECT_EQ(migrated(today, scenario_format), today);
}

TEST(migrating, twice_is_as_once) {
  const json::Value once = migrated(parsed(migration_case(0, "before")), scenario_format);
  EXPECT_EQ(migrated(once, scenario_format), once);
}

TEST(migrating, what_states_no_format_it_knows_is_left_alone) {
  for (const char* text : {"{}", "[]", "null", R"({"format": "0"})", R"({"format": -1, "behaviour": "x"})",
                           R"({"format": 7, "behaviour": "x"})", R"({"behaviour": "x"})"})
    EXPECT_EQ(migrated(parsed(text), scenario_format), parsed(text)) << text;
}

TEST(migrating, a_finding_in_an_old_file_points_into_the_old_text) {
  std::string text = migration_case(0, "before");
  const auto at = text.find("\"next_step\"");
  ASSERT_NE(at, std::string::npos);
  text.replace(at, 11, "\"next_steps\"");
  const ScenarioReading reading = read_scenario(text, "scenario.json");
  ASSERT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ((json::Position{reading.findings[0].where.line, reading.findings[0].where.column}),
            json::position(text, static_cast<std::uint32_t>(at)));
}

}  // namespace
}  // namespace vt
