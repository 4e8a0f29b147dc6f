// tools/spell: everything that is there is spelled right, and a typo does not get by.

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <sstream>

#include <gtest/gtest.h>
#include <sys/wait.h>

#include "tests/content/sources.h"
#include "tests/support/disk_files.h"

namespace vt::tests {
namespace {

struct Checked {
  int code = 0;
  std::string said;
};

/// Runs a shell command in the repository, its two outputs together.
Checked run(const std::string& command) {
  const std::string line = "cd '" + repository("") + "' && { " + command + "; } 2>&1";
  std::FILE* pipe = ::popen(line.c_str(), "r");
  Checked checked;
  std::array<char, 4096> part{};
  while (std::fgets(part.data(), part.size(), pipe) != nullptr) checked.said += part.data();
  checked.code = WEXITSTATUS(::pclose(pipe));
  return checked;
}

class Spelling : public testing::Test {
 protected:
  void SetUp() override {
    if (run("command -v hunspell").code != 0) GTEST_SKIP() << "hunspell is not installed (tools/setup)";
    ::setenv("PRINT_TEXTS", PRINT_TEXTS_PROGRAM, 1);
  }
};

TEST_F(Spelling, of_everything_a_reader_sees_is_right) {
  const Checked checked = run("tools/spell");
  EXPECT_EQ(checked.code, 0) << checked.said;
}

TEST_F(Spelling, a_typo_is_found_and_named) {
  const Checked dutch = run("echo 'Je gaf weer wat onder de worden zat, en dat was genog.' | tools/spell nl");
  EXPECT_EQ(dutch.code, 1);
  EXPECT_NE(dutch.said.find("genog"), std::string::npos) << dutch.said;
  const Checked english = run("echo 'You reflected what you herad.' | tools/spell en");
  EXPECT_EQ(english.code, 1);
  EXPECT_NE(english.said.find("herad"), std::string::npos) << english.said;
}

TEST_F(Spelling, a_typo_is_found_in_quotes_and_at_the_end_of_a_sentence) {
  for (const std::string typo :
       {"Ze zei dat ze \\\"morgn\\\" belt.", "Ze zei 'morgn'.", "Tot morgn.", "(morgn)", "morgn: ja"})
    EXPECT_EQ(run("printf \"%s\\n\" \"" + typo + "\" | tools/spell nl").code, 1) << typo;
}

TEST_F(Spelling, what_is_no_prose_is_no_typo) {
  const std::string text =
      "'s Morgens zo'n {file} in scenarios/bier-en-ruzie: vt play --seed 7, VT0103, verslag.html, voor- en "
      "nadelen.";
  const Checked checked = run("echo \"" + text + "\" | tools/spell nl");
  EXPECT_EQ(checked.code, 0) << checked.said;
}

TEST_F(Spelling, word_lists_hold_each_word_once_and_only_words_that_the_dictionary_lacks) {
  for (const std::string language : {"nl", "en"}) {
    const std::string list = "content/lang/words." + language + ".txt";
    EXPECT_EQ(run("LC_ALL=C sort -cu " + list).code, 0) << list;
    const std::string dictionary = language == "nl" ? "nl_NL" : "en_GB";
    const Checked known = run("LC_ALL=C.UTF-8 hunspell -d " + dictionary + " -i utf-8 -G " + list);
    EXPECT_EQ(known.said, "") << list;
  }
}

}  // namespace
}  // namespace vt::tests
