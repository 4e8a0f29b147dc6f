// The rules about plays, on the examples that explain them: tests/cases/lint/VT0304 and VT0306.

#include "engine/analysis/author_plays.h"

#include <gtest/gtest.h>

#include "engine/scenario/folder.h"
#include "tests/support/disk_files.h"

namespace vt {
namespace {

using tests::DiskFiles;
using tests::must_read;

const std::string tests_folder = VT_TESTS_DIR;

/// The plays of an example, played.
std::vector<Finding> played(const std::string& code, const std::string& which) {
  const std::string content = tests_folder + "/../content/";
  const Result<Reactions> reactions = read_reactions(must_read(content + "reactions.json"), "reactions.json");
  const Result<Norms> norms = read_norms(must_read(content + "norms.json"), "norms.json");
  std::vector<Finding> findings;
  std::size_t plays = 0;
  for (const std::string& path :
       scenario_folders(DiskFiles(), tests_folder + "/cases/lint/" + code + "/" + which)) {
    const Result<ScenarioFolder> folder = read_folder(DiskFiles(), path);
    const Script script(std::make_shared<const Scenario>(*folder.value().reading.scenario),
                        reactions.value());
    for (const PlayFile& file : folder.value().plays) {
      ++plays;
      for (Finding& one : check_play(script, norms.value(), *file.reading.play, file.file))
        findings.push_back(std::move(one));
    }
  }
  EXPECT_GT(plays, 0U);
  return findings;
}

std::string value_of(const Finding& finding, const std::string& name) {
  for (const auto& [key, value] : finding.values)
    if (key == name) return value;
  return {};
}

TEST(author_plays, a_play_that_names_an_answer_of_another_turn_cannot_be_played) {
  const auto findings = played("VT0304", "bad");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].rule, "VT0304");
  EXPECT_EQ(value_of(findings[0], "choice"), "party.five-weeks");
  EXPECT_FALSE(findings[0].where.file.empty());
}

TEST(author_plays, a_play_that_comes_out_otherwise_says_what_was_expected_and_what_was_found) {
  const auto findings = played("VT0306", "bad");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].rule, "VT0306");
  EXPECT_EQ(value_of(findings[0], "what"), "reflections");
  EXPECT_EQ(value_of(findings[0], "expected"), "2");
  EXPECT_EQ(value_of(findings[0], "found"), "1");
}

TEST(author_plays, good_plays_come_out_as_expected) {
  EXPECT_TRUE(played("VT0304", "good").empty());
  EXPECT_TRUE(played("VT0305", "good").empty());
  EXPECT_TRUE(played("VT0306", "good").empty());
}

}  // namespace
}  // namespace vt
