// The tables in content/ that judge and help: they can be read, and say what they must.

#include <gtest/gtest.h>

#include "engine/dialogue/reactions.h"
#include "engine/report/help_lines.h"
#include "engine/scoring/norms.h"
#include "engine/scoring/skills.h"
#include "tests/content/sources.h"
#include "tests/support/disk_files.h"

namespace vt::tests {
namespace {

std::string content(const std::string& name) {
  return must_read(repository("content/" + name));
}

TEST(Tables, can_be_read) {
  EXPECT_TRUE(read_reactions(content("reactions.json"), "reactions.json").ok());
  EXPECT_TRUE(read_norms(content("norms.json"), "norms.json").ok());
  EXPECT_TRUE(read_skills(content("skills.json"), "skills.json").ok());
  EXPECT_TRUE(read_help_lines(content("helplines.json"), "helplines.json").ok());
}

TEST(Tables, of_help_lines_hold_the_emergency_number_and_say_when_they_were_looked_up) {
  const HelpLines lines = read_help_lines(content("helplines.json"), "helplines.json").value();
  bool has_emergency = false;
  for (const HelpLine& line : lines.lines) {
    has_emergency = has_emergency || (line.number == "112" && line.urgent);
    EXPECT_EQ(line.url.rfind("https://", 0), 0U) << line.id;
    EXPECT_FALSE(line.source.empty()) << line.id;
    EXPECT_FALSE(line.name.nl.empty() || line.name.en.empty()) << line.id;
    EXPECT_FALSE(line.about.nl.empty() || line.about.en.empty()) << line.id;
    EXPECT_GE(line.checked_on, "2026-01-01") << line.id;
  }
  EXPECT_TRUE(has_emergency);
}

}  // namespace
}  // namespace vt::tests
