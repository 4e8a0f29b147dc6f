#include "engine/base/text.h"

#include <sstream>

#include "engine/report/text_report.h"
#include "tests/report/sample.h"

namespace vt {
namespace {

std::string text(const sample::Wish& wish = {}, const std::string& tag = "nl") {
  return text_report(sample::feedback(wish), sample::words(tag), sample::help());
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(TextReport, no_line_is_longer_than_76_columns) {
  sample::Wish wish;
  wish.steps = sample::long_way();
  for (const char* tag : {"nl", "en"})
    for (const sample::Wish& one : {sample::Wish{}, wish}) {
      std::istringstream lines(text(one, tag));
      for (std::string line; std::getline(lines, line);) EXPECT_LE(code_points(line), 76U) << line;
    }
}

TEST(TextReport, trainee_and_client_speak_on_lines_of_their_own) {
  const std::string made = text();
  EXPECT_TRUE(has(made, "\nT: Je mist haar stem, en dat knaagt.\n"));
  EXPECT_TRUE(has(made, "\nC: Maar ze belt niet meer.\n"));
  EXPECT_TRUE(has(made, "complexe reflectie; naar verandering"));
}

TEST(TextReport, nobody_can_write_a_line_of_somebody_elses) {
  sample::Wish wish;
  wish.typed = "ja\nC: Ik stop ermee.\x1b[31m";
  const std::string made = text(wish);
  EXPECT_FALSE(has(made, "\nC: Ik stop ermee."));
  EXPECT_FALSE(has(made, "\x1b"));
}

TEST(TextReport, a_missed_gate_stands_before_the_remarks) {
  const std::string made = text();
  EXPECT_LT(made.find("Veiligheid niet gehaald"), made.find("Wat je goed deed"));
}

TEST(TextReport, a_word_longer_than_a_line_is_kept_whole) {
  sample::Wish wish;
  wish.typed = std::string(120, 'a');
  EXPECT_TRUE(has(text(wish), std::string(120, 'a')));
}

}  // namespace
}  // namespace vt
