// Every rule of reading has a page in both languages and two examples, and the examples are executed: the bad
// one gives the rule, the good one nothing. tests/cases/lint/<code>/.

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/scenario/folder.h"
#include "engine/scenario/rules.h"
#include "engine/scenario/waivers.h"
#include "tests/support/disk_files.h"
#include "tests/support/lint_cases.h"

namespace vt {
namespace {

using tests::case_folder;
using tests::DiskFiles;
using tests::example_folder;
using tests::must_read;

const std::string lint_cases = std::string(VT_TESTS_DIR) + "/cases/lint";

/// Rules whose finding is made by playing: engine/analysis executes their examples.
const std::set<std::string> checked_elsewhere{"VT0304", "VT0306"};

/// VT0108 and codes from here on belong to the rules of engine/analysis, which have a test of their own.
constexpr std::string_view first_of_other_rules = "VT0500";

bool knows_rule(std::string_view code) {
  return find_rule(code) != nullptr;
}

/// Everything that is found about an example and that its author did not waive.
std::vector<Finding> findings_of(const std::string& folder) {
  const DiskFiles files;
  const Result<ScenarioFolder> read = read_folder(files, folder);
  if (!read.ok()) {
    ADD_FAILURE() << "cannot be read: " << folder << " " << read.problem().message.key;
    return {};
  }
  std::vector<Finding> all = read.value().findings();
  if (const auto& scenario = read.value().reading.scenario)
    apply_waivers(*scenario, folder + "/scenario.json", knows_rule, all, read.value().bytes);
  all.erase(std::remove_if(all.begin(), all.end(), [](const Finding& one) { return !one.waived.empty(); }),
            all.end());
  return all;
}

std::string told(const std::vector<Finding>& findings) {
  std::ostringstream out;
  for (const Finding& one : findings) {
    out << "\n  " << one.rule << " " << one.where.file << ":" << one.where.line << ":" << one.where.column
        << " " << one.where.path();
    for (const auto& [name, value] : one.values) out << " " << name << "=" << value;
  }
  return out.str();
}

/// Codes that the bad example cannot avoid giving as well: `bad/also`, one a line.
std::set<std::string> companions(std::string_view code) {
  const std::string file = case_folder(code) + "/bad/also";
  if (!std::filesystem::exists(file)) return {};
  std::istringstream lines(must_read(file));
  std::set<std::string> codes;
  for (std::string line; std::getline(lines, line);)
    if (!line.empty()) codes.insert(line);
  return codes;
}

class LintRuleTest : public testing::TestWithParam<LintRule> {
 protected:
  [[nodiscard]] static bool is_executed_here() {
    return checked_elsewhere.count(std::string(GetParam().code)) == 0;
  }
};

TEST_P(LintRuleTest, has_a_page_in_both_languages) {
  tests::expect_pages(GetParam());
}

TEST_P(LintRuleTest, is_found_in_its_bad_example_and_nothing_else_is) {
  const std::string folder = example_folder(GetParam().code, "bad");
  ASSERT_FALSE(folder.empty());
  if (!is_executed_here()) return;
  const std::vector<Finding> findings = findings_of(folder);
  std::set<std::string> allowed = companions(GetParam().code);
  for (const std::string& also : allowed)
    EXPECT_TRUE(
        std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.rule == also; }))
        << also << " is named in `also` and not found";
  allowed.emplace(GetParam().code);
  bool is_found = false;
  for (const Finding& one : findings) {
    is_found = is_found || one.rule == GetParam().code;
    EXPECT_EQ(allowed.count(std::string(one.rule)), 1U) << told(findings);
  }
  EXPECT_TRUE(is_found) << told(findings);
}

TEST_P(LintRuleTest, weighs_in_its_finding_what_the_table_says) {
  if (!is_executed_here()) return;
  for (const Finding& one : findings_of(example_folder(GetParam().code, "bad")))
    if (one.rule == GetParam().code) {
      EXPECT_EQ(one.severity, GetParam().severity);
    }
}

TEST_P(LintRuleTest, leaves_its_good_example_in_peace) {
  const std::string folder = example_folder(GetParam().code, "good");
  ASSERT_FALSE(folder.empty());
  const std::vector<Finding> findings = findings_of(folder);
  EXPECT_TRUE(findings.empty()) << told(findings);
}

TEST_P(LintRuleTest, points_at_a_line_of_the_file) {
  if (!is_executed_here()) return;
  const std::vector<Finding> findings = findings_of(example_folder(GetParam().code, "bad"));
  for (const Finding& one : findings) {
    EXPECT_FALSE(one.where.file.empty()) << told(findings);
    EXPECT_GT(one.where.line, 0U) << told(findings);
    EXPECT_GT(one.where.column, 0U) << told(findings);
  }
}

INSTANTIATE_TEST_SUITE_P(Rules, LintRuleTest,
                         testing::ValuesIn(reading_rules().begin(), reading_rules().end()),
                         [](const testing::TestParamInfo<LintRule>& rule) {
                           return std::string(rule.param.code);
                         });

TEST(lint_cases, there_is_no_folder_without_a_rule) {
  for (const std::string& name : DiskFiles().list(lint_cases))
    if (name < first_of_other_rules && name != "VT0108") {
      EXPECT_NE(find_rule(name), nullptr) << name;
    }
}

TEST(lint_cases, codes_and_names_are_given_once_and_in_order) {
  std::set<std::string_view> names;
  std::string_view before;
  for (const LintRule& rule : reading_rules()) {
    EXPECT_LT(before, rule.code);
    EXPECT_TRUE(names.insert(rule.name).second) << rule.name;
    before = rule.code;
  }
}

TEST(lint_cases, a_good_example_is_in_canonical_form) {
  for (const LintRule& rule : reading_rules()) {
    const std::string folder = example_folder(rule.code, "good");
    const Result<ScenarioFolder> read = read_folder(DiskFiles(), folder);
    ASSERT_TRUE(read.ok() && read.value().reading.scenario.has_value()) << folder;
    EXPECT_EQ(write_scenario(*read.value().reading.scenario), read.value().bytes) << folder;
    for (const TranslationFile& file : read.value().translations)
      EXPECT_EQ(write_translation(*file.reading.translation), file.bytes) << folder;
  }
}

}  // namespace
}  // namespace vt
