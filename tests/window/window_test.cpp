// The real window on a real (virtual) screen with a Belgian keyboard: a whole conversation by key, the
// program killed in its middle, taken up again, ended, written out; and the log compared with what was
// pressed. Pictures of the way are left in the build folder's pictures/.

#include <gtest/gtest.h>

#include "tests/window/real_window.h"

namespace vt::testing {
namespace {

TEST_F(RealWindow, a_conversation_survives_being_killed_and_its_log_is_what_was_pressed) {
  Desk desk(1280, 800, home.string());
  ASSERT_TRUE(desk.is_there()) << "Xvfb";
  ASSERT_TRUE(desk.open(VT_TRAINER, arguments()));
  desk.photograph((pictures / "library.png").string());
  desk.press("Return");  // the recommended conversation
  desk.press("Return");  // begin
  ASSERT_TRUE(answer(desk, 2));
  desk.photograph((pictures / "conversation.png").string());
  ASSERT_TRUE(answer(desk, 1));
  ASSERT_TRUE(answer(desk, 3));
  desk.kill_program();
  const auto before = record();
  ASSERT_TRUE(before);
  EXPECT_EQ(before->log.events.size(), 3U);

  ASSERT_TRUE(desk.open(VT_TRAINER, arguments()));
  desk.press("Return");  // go on with the open one
  const std::string own = "één ïdee à la carte";
  for (int i = 0; i < 30 && record()->status == RecordStatus::open; ++i) {
    const int number = 1 + i % 2;
    if (answer(desk, number, std::chrono::seconds(3))) continue;
    // Own words are asked for first. What is typed wrongly is taken back whole.
    ASSERT_TRUE(tab_to(desk, "Wat zou jij zeggen?")) << "after " << pressed.size() << " answers";
    desk.press(
        "f o u t ctrl+a eacute eacute n space dead_diaeresis i d e e space agrave space l a space c a r t e");
    desk.press("Return");
    ASSERT_TRUE(answer(desk, number)) << "after " << pressed.size() << " answers";
  }
  const auto after = record();
  ASSERT_TRUE(after);
  EXPECT_EQ(after->status, RecordStatus::ended);
  ASSERT_EQ(after->log.events.size(), pressed.size());
  bool has_own_words = false;
  for (std::size_t i = 0; i < pressed.size(); ++i) {
    const LogEvent& event = after->log.events[i];
    EXPECT_EQ(event.option, event.shown[static_cast<std::size_t>(pressed[i] - 1)]) << "answer " << i + 1;
    if (!event.typed.empty()) {
      EXPECT_EQ(event.typed, own);
      has_own_words = true;
    }
  }
  EXPECT_TRUE(has_own_words);

  desk.press("Return");  // look back
  desk.press("Return");  // the estimate, left open
  ASSERT_TRUE(tab_to(desk, "Bewaren en delen"));
  desk.photograph((pictures / "debrief.png").string());
  desk.press("Return");
  ASSERT_TRUE(tab_to(desk, "Verslag om af te geven"));
  desk.press("Return");
  const fs::path reports = home / "Verandertaal";
  EXPECT_TRUE(becomes_true([&] { return fs::exists(reports) && !fs::is_empty(reports); }));
  desk.press("ctrl+q");
  EXPECT_EQ(desk.exit_code(), 0);
}

TEST_F(RealWindow, without_a_screen_it_says_what_to_do_instead) {
  const std::string said = printed_by("env -u DISPLAY -u WAYLAND_DISPLAY LANG=nl_BE.UTF-8 " +
                                      std::string(VT_TRAINER) + " " + arguments() + " 2>&1; echo code $?");
  EXPECT_NE(said.find("vt play"), std::string::npos) << said;
  EXPECT_NE(said.find("code 2"), std::string::npos) << said;
}

}  // namespace
}  // namespace vt::testing
