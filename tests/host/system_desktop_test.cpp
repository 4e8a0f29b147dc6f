// The desktop, with a made-up xdg-open.

#include "tools/host/system_desktop.h"

#include "tests/host/fake_programs.h"

namespace vt {
namespace {

using Words = std::vector<std::string>;

class OnADesktop : public tests::FakePrograms {
 protected:
  OnADesktop() { ::setenv("DISPLAY", ":77", 1); }
  SystemDesktop desktop{nullptr};
};

TEST_F(OnADesktop, nothing_is_opened_where_there_is_none) {
  put("xdg-open");
  ::unsetenv("DISPLAY");
  ::unsetenv("WAYLAND_DISPLAY");
  EXPECT_FALSE(desktop.open("/x.html"));
  EXPECT_FALSE(has_children());
}

TEST_F(OnADesktop, nothing_is_opened_without_a_program_for_it) {
  EXPECT_FALSE(desktop.open("/x.html"));
  put("xdg-open", "exit 3");
  EXPECT_FALSE(desktop.open("/x.html"));
  EXPECT_FALSE(desktop.open(""));
}

TEST_F(OnADesktop, a_file_is_opened_by_its_whole_path) {
  put("xdg-open");
  EXPECT_TRUE(desktop.open("/map é/x y.html"));
  EXPECT_EQ(next_call().at(2), "/map é/x y.html");
  EXPECT_TRUE(desktop.open("--help"));
  EXPECT_EQ(next_call().at(2), (std::filesystem::current_path() / "--help").string());
  EXPECT_FALSE(has_children());
}

TEST_F(OnADesktop, nobody_waits_for_what_was_opened_to_be_closed) {
  put("xdg-open", "exec /bin/sleep 600");
  EXPECT_TRUE(desktop.open("/x.html"));
  const std::string process = next_call().at(1);
  EXPECT_TRUE(runs(process));
  ::kill(std::stoi(process), SIGKILL);
  await_an_end();
  put("xdg-open");
  EXPECT_TRUE(desktop.open("/y.html"));
  EXPECT_FALSE(has_children());
}

TEST_F(OnADesktop, the_window_copies) {
  std::string copied;
  SystemDesktop with_a_window([&](const std::string& text) { copied = text; });
  with_a_window.copy("é\n2");
  EXPECT_EQ(copied, "é\n2");
  desktop.copy("nowhere");
}

}  // namespace
}  // namespace vt
