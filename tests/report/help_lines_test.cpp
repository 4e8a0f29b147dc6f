#include "tests/report/sample.h"

namespace vt {
namespace {

TEST(HelpLinesFile, has_the_lines_that_a_report_must_name) {
  const HelpLines help = sample::help();
  std::map<std::string, std::string> numbers;
  for (const HelpLine& line : help.lines) numbers[line.id] = line.number;
  EXPECT_EQ(numbers["noodnummer"], "112");
  EXPECT_EQ(numbers["zelfmoordlijn"], "1813");
  EXPECT_EQ(numbers["druglijn"], "078 15 10 20");
  EXPECT_EQ(numbers["antigifcentrum"], "070 245 245");
}

TEST(HelpLinesFile, every_line_speaks_both_languages_and_says_when_it_was_checked) {
  for (const HelpLine& line : sample::help().lines) {
    EXPECT_FALSE(line.name.nl.empty() || line.name.en.empty()) << line.id;
    EXPECT_FALSE(line.about.nl.empty() || line.about.en.empty()) << line.id;
    EXPECT_EQ(line.url.rfind("https://", 0), 0U) << line.id;
    EXPECT_EQ(line.checked_on.size(), 10U) << line.id;
    EXPECT_FALSE(line.source.empty()) << line.id;
  }
}

TEST(HelpLinesFile, hours_that_nobody_is_sure_of_are_left_to_the_website) {
  HelpLine line;
  EXPECT_EQ(hours_of(line, sample::words("nl")), "uren: zie de website");
  line.hours = {"24/7", "24/7"};
  EXPECT_EQ(hours_of(line, sample::words("nl")), "24/7");
}

TEST(HelpLinesFile, what_is_no_such_file_is_refused) {
  EXPECT_FALSE(read_help_lines("{}", "x").ok());
  EXPECT_FALSE(read_help_lines("[", "x").ok());
  EXPECT_FALSE(read_help_lines(R"({"format":1,"lines":[]})", "x").ok());
}

}  // namespace
}  // namespace vt
