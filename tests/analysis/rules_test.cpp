// Every rule on what can happen has a page in both languages and two examples, and the examples are executed:
// the bad one gives the rule, the good one does not.

#include <set>

#include <gtest/gtest.h>

#include "engine/analysis/rules/all.h"
#include "tests/analysis/study_of.h"
#include "tests/support/disk_files.h"
#include "tests/support/lint_cases.h"

namespace vt {
namespace {

using tests::ExploredFolder;

class StudyRuleTest : public testing::TestWithParam<const StudyRule*> {
 protected:
  [[nodiscard]] static std::vector<Finding> found_in(const std::string& which) {
    const std::string folder = tests::example_folder(GetParam()->rule.code, which);
    if (folder.empty()) {
      ADD_FAILURE() << "no " << which << " example";
      return {};
    }
    const ExploredFolder explored(folder);
    return findings_of(*GetParam(), explored.study(), explored.sources());
  }
};

TEST_P(StudyRuleTest, has_a_page_in_both_languages) {
  tests::expect_pages(GetParam()->rule);
}

TEST_P(StudyRuleTest, is_found_in_its_bad_example_at_a_line_of_the_file) {
  const std::vector<Finding> findings = found_in("bad");
  EXPECT_FALSE(findings.empty());
  for (const Finding& finding : findings) {
    EXPECT_EQ(finding.rule, GetParam()->rule.code);
    EXPECT_EQ(finding.severity, GetParam()->rule.severity);
    EXPECT_FALSE(finding.where.file.empty());
    EXPECT_GT(finding.where.line, 0U);
    EXPECT_GT(finding.where.column, 0U);
  }
}

TEST_P(StudyRuleTest, leaves_its_good_example_in_peace) {
  EXPECT_TRUE(found_in("good").empty());
}

INSTANTIATE_TEST_SUITE_P(Rules, StudyRuleTest, testing::ValuesIn(study_rules().begin(), study_rules().end()),
                         [](const testing::TestParamInfo<const StudyRule*>& rule) {
                           return std::string(rule.param->rule.code);
                         });

TEST(study_rules, have_codes_and_names_of_their_own_in_order) {
  std::set<std::string_view> names;
  for (const LintRule& rule : reading_rules()) names.insert(rule.name);
  std::string_view before;
  for (const StudyRule* one : study_rules()) {
    EXPECT_LT(before, one->rule.code);
    EXPECT_TRUE(names.insert(one->rule.name).second) << one->rule.name;
    EXPECT_EQ(find_rule(one->rule.code), nullptr) << one->rule.code;
    EXPECT_EQ(find_any_rule(one->rule.code), &one->rule);
    before = one->rule.code;
  }
}

TEST(study_rules, there_is_no_folder_without_a_rule) {
  for (const std::string& name : tests::DiskFiles().list(std::string(VT_TESTS_DIR) + "/cases/lint"))
    EXPECT_NE(find_any_rule(name), nullptr) << name;
}

}  // namespace
}  // namespace vt
