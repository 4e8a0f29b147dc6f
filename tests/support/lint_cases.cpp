#include "tests/support/lint_cases.h"

#include <algorithm>
#include <iterator>
#include <sstream>

#include <gtest/gtest.h>

#include "tests/support/disk_files.h"

namespace vt::tests {

std::string case_folder(std::string_view code) {
  return std::string(VT_TESTS_DIR) + "/cases/lint/" + std::string(code);
}

std::string example_folder(std::string_view code, const std::string& which) {
  const DiskFiles files;
  for (const std::string& name : files.list(case_folder(code) + "/" + which)) {
    std::string folder = case_folder(code);
    folder.append("/").append(which).append("/").append(name);
    if (files.is_folder(folder)) return folder;
  }
  return {};
}

void expect_pages(const LintRule& rule) {
  constexpr int fewest = 55;
  constexpr int most = 125;
  const std::string title = "# " + std::string(rule.code) + " " + std::string(rule.name) + "\n";
  for (const char* language : {"en", "nl"}) {
    const std::string page = must_read(case_folder(rule.code) + "/page." + language + ".md");
    EXPECT_EQ(page.substr(0, title.size()), title) << language;
    std::istringstream words(page.substr(std::min(title.size(), page.size())));
    const auto count = std::distance(std::istream_iterator<std::string>(words), {});
    EXPECT_GE(count, fewest) << language;
    EXPECT_LE(count, most) << language;
  }
}

}  // namespace vt::tests
