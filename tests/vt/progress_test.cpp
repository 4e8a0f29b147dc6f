// Long work shows how far it is and can be stopped; short work says nothing.

#include "tools/vt/progress.h"

#include <sstream>

#include "tests/vt/terminal.h"

namespace vt::tests {
namespace {

bool nobody_stops() {
  return false;
}
bool somebody_stops() {
  return true;
}

class ProgressTest : public testing::Test {
 protected:
  ProgressTest() {
    context.words = Words::read("{\"explore.progress\": \"{n} states\"}", "en.json", "en").value();
    context.shows_progress = true;
    context.is_stopped = nobody_stops;
  }

  DiskFiles files;
  FixedClock clock;
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  terminal::Context context{files, clock, in, out, err, {}, {}, {}, {}, {}};
};

TEST_F(ProgressTest, says_nothing_in_the_first_half_second) {
  terminal::Progress progress(context, "explore.progress");
  clock.milliseconds += 499;
  EXPECT_TRUE(progress(1000));
  EXPECT_EQ(err.str(), "");
}

TEST_F(ProgressTest, shows_how_far_it_is_after_that_and_wipes_it_at_the_end) {
  {
    terminal::Progress progress(context, "explore.progress");
    clock.milliseconds += 501;
    EXPECT_TRUE(progress(1000));
    EXPECT_NE(err.str().find("1000 states"), std::string::npos);
    EXPECT_TRUE(progress(2000));  // too soon to say it again
    EXPECT_EQ(err.str().find("2000 states"), std::string::npos);
  }
  EXPECT_EQ(err.str().substr(err.str().size() - 4), "\r\x1b[K");
  EXPECT_EQ(out.str(), "");
}

TEST_F(ProgressTest, says_nothing_where_messages_do_not_go_to_a_terminal) {
  context.shows_progress = false;
  terminal::Progress progress(context, "explore.progress");
  clock.milliseconds += 10'000;
  EXPECT_TRUE(progress(1000));
  EXPECT_EQ(err.str(), "");
}

TEST_F(ProgressTest, ends_the_work_when_somebody_stops_it_or_its_time_is_up) {
  terminal::Progress limited(context, "explore.progress", 2);
  clock.milliseconds += 1'999;
  EXPECT_TRUE(limited(1));
  clock.milliseconds += 1;
  EXPECT_FALSE(limited(2));
  terminal::Progress stopped(context, "explore.progress");
  context.is_stopped = somebody_stops;
  EXPECT_FALSE(stopped(1));
}

}  // namespace
}  // namespace vt::tests
