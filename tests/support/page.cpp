#include "tests/support/page.h"

#include <cstdlib>
#include <fstream>

#include <gtest/gtest.h>

#include "tests/support/disk_files.h"

namespace vt::tests {

void expect_on_page(const std::string& file, const std::string& mark, const std::string& now) {
  std::string page = must_read(file);
  const std::string begin = "<!-- " + mark + " -->\n";
  const std::size_t from = page.find(begin);
  const std::size_t to = page.find("<!-- /" + mark + " -->");
  ASSERT_TRUE(from != std::string::npos && to != std::string::npos) << file << ": " << mark;
  const std::size_t first = from + begin.size();
  if (std::getenv("VT_UPDATE_GOLDEN") != nullptr) {
    page.replace(first, to - first, now);
    std::ofstream(file, std::ios::binary) << page;
    return;
  }
  EXPECT_EQ(page.substr(first, to - first), now) << file << ": VT_UPDATE_GOLDEN=1 writes the table";
}

}  // namespace vt::tests
