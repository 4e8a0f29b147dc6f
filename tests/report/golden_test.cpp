// Every row of the table of formats, in both languages, byte for byte. VT_UPDATE_GOLDEN=1 writes what comes
// out as what is expected from then on: look at the difference before keeping it.

#include <cstdlib>
#include <fstream>

#include "engine/report/formats.h"
#include "tests/report/sample.h"

namespace vt {
namespace {

struct Case {
  const char* name;
  sample::Steps (*steps)();
  const char* locale;
  const char* words;
};

sample::Wish wish_of(const Case& one) {
  sample::Wish wish;
  wish.steps = one.steps();
  wish.locale = one.locale;
  return wish;
}

std::string golden_path(const Case& one, const ReportFormat& format) {
  return std::string("tests/cases/reports/") + one.name + "." + one.words + "." + std::string(format.name) +
         (format.name == format.extension ? "" : "." + std::string(format.extension));
}

const Case cases[] = {{"short", sample::short_way, "nl-BE", "nl"},
                      {"short", sample::short_way, "en", "en"},
                      {"long", sample::long_way, "nl-BE", "nl"},
                      {"played-in-dutch", sample::long_way, "nl-BE", "en"}};

TEST(Golden, every_format_comes_out_as_it_was) {
  const bool is_update = std::getenv("VT_UPDATE_GOLDEN") != nullptr;
  const HelpLines help = sample::help();
  for (const Case& one : cases) {
    const Feedback feedback = sample::feedback(wish_of(one));
    const Words words = sample::words(one.words);
    for (const ReportFormat& format : report_formats()) {
      const std::string path = golden_path(one, format);
      const std::string made = format.make(feedback, words, help);
      if (is_update) std::ofstream(std::string(VT_TESTS_DIR) + "/../" + path, std::ios::binary) << made;
      EXPECT_EQ(made, sample::file(path)) << path;
    }
  }
}

TEST(Golden, the_same_session_file_gives_the_same_bytes) {
  const HelpLines help = sample::help();
  const Words words = sample::words("nl");
  const SessionFile kept = sample::session_file();
  const Result<SessionFile> sent = read_session_file(write_session_file(kept), "sent");
  ASSERT_TRUE(sent.ok());
  const Result<Feedback> here = feedback_of(kept);
  const Result<Feedback> there = feedback_of(sent.value());
  ASSERT_TRUE(here.ok() && there.ok());
  for (const ReportFormat& format : report_formats())
    EXPECT_EQ(format.make(here.value(), words, help), format.make(there.value(), words, help)) << format.name;
}

TEST(Golden, a_format_is_found_by_its_name_alone) {
  for (const ReportFormat& format : report_formats()) EXPECT_EQ(find_format(format.name), &format);
  EXPECT_EQ(find_format("pdf"), nullptr);
}

}  // namespace
}  // namespace vt
