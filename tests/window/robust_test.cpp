// The real window on bad days: no sound, no voice, no OpenGL, a disk that refuses, a second copy, an end in
// the middle. It never crashes, and no answer that was given is lost.

#include <csignal>

#include <gtest/gtest.h>

#include "engine/dialogue/log.h"
#include "engine/scoring/bundle.h"
#include "tests/window/real_window.h"

namespace vt::testing {
namespace {

class BadDay : public RealWindow {
 protected:
  /// The recommended conversation, begun from the library.
  static void begin(Desk& desk) {
    desk.press("Return");
    desk.press("Return");
  }
  static void expect_to_quit(Desk& desk) {
    desk.press("ctrl+q");
    EXPECT_EQ(desk.exit_code(), 0) << desk.said();
  }
  /// What the first answer says once these have been given as well as those that are kept.
  [[nodiscard]] std::string first_answer_after(const std::vector<std::size_t>& more) const {
    const Result<Store> store = Store::open(user() + "/conversations.sqlite");
    const Result<SessionFile> file = store.value().load(record()->id);
    const Result<Playable> playable = open_bundle(file.value().bundle);
    Result<Session> session = replay(file.value().record.log, playable.value().script);
    if (!session.ok()) return {};
    for (const std::size_t n : more) session.value().choose(session.value().offered()[n]);
    const Moment& moment = session.value().moment();
    return playable.value().script.turn(moment.place).options[session.value().offered()[0]].text;
  }
};

TEST_F(BadDay, without_a_sound_device_and_a_voice_a_conversation_goes_on) {
  settings(
      R"({"format":1,"language":"nl","is_welcomed":true,"text_speed":"at_once","reads_client":true,"reads_focus":true})");
  Desk desk(1280, 800, home.string());
  desk.surround("SDL_AUDIODRIVER=nosuchdriver PATH=/nowhere");
  ASSERT_TRUE(desk.open(VT_TRAINER, arguments())) << desk.said();
  begin(desk);
  EXPECT_TRUE(answer(desk, 1));
  EXPECT_TRUE(answer(desk, 2));
  expect_to_quit(desk);
  EXPECT_EQ(answers(), 2U);
}

TEST_F(BadDay, without_opengl_it_names_what_works_in_the_terminal) {
  Desk desk(1280, 800, home.string(), "-extension GLX");
  ASSERT_TRUE(desk.is_there());
  desk.surround("LANG=nl_BE.UTF-8 LC_ALL=");
  desk.start(VT_TRAINER, arguments());
  EXPECT_EQ(desk.exit_code(), 2);
  EXPECT_NE(desk.said().find("In de terminal kun je wel oefenen: vt play"), std::string::npos) << desk.said();
  desk.surround("LANG=en_GB.UTF-8 LC_ALL=");
  desk.start(VT_TRAINER, arguments());
  EXPECT_EQ(desk.exit_code(), 2);
  EXPECT_NE(desk.said().find("You can practise in the terminal: vt play"), std::string::npos) << desk.said();
}

TEST_F(BadDay, folders_that_are_broken_do_not_keep_the_others_from_working) {
  const fs::path own = home / "own";
  fs::create_directories(own / "empty");
  fs::create_directories(own / "broken");
  fs::create_directories(own / "huge");
  std::ofstream(own / "broken" / "scenario.json") << R"({"format": 1, "id": )";
  std::ofstream(own / "huge" / "scenario.json") << "{";
  constexpr std::uintmax_t huge = std::uintmax_t{1} << 32U;
  fs::resize_file(own / "huge" / "scenario.json", huge);
  std::ofstream(own / "file") << "no folder";
  std::string list;
  for (const char* name : {"empty", "broken", "huge", "file", "nowhere"})
    list += (list.empty() ? "\"" : ",\"") + (own / name).string() + '"';
  settings(R"({"format":1,"language":"nl","is_welcomed":true,"text_speed":"at_once","own_folders":[)" + list +
           "]}");
  Desk desk(1280, 800, home.string());
  ASSERT_TRUE(desk.open(VT_TRAINER, arguments())) << desk.said();
  begin(desk);
  EXPECT_TRUE(answer(desk, 1));
  expect_to_quit(desk);
}

TEST_F(BadDay, a_user_folder_that_cannot_be_made_does_not_keep_the_window_shut) {
  std::ofstream(home / "file") << "no folder";
  Desk desk(1280, 800, home.string());
  ASSERT_TRUE(desk.open(VT_TRAINER, "--user " + (home / "file" / "user").string())) << desk.said();
  for (int page = 0; page < 6; ++page) desk.press("Return");
  desk.photograph((pictures / "no_user_folder.png").string());
  expect_to_quit(desk);
}

TEST_F(BadDay, on_a_disk_that_fills_up_the_conversation_goes_on_in_memory) {
  Desk desk(1280, 800, home.string());
  desk.surround("env --ignore-signal=XFSZ");
  ASSERT_TRUE(desk.open(VT_TRAINER, arguments()));
  begin(desk);
  ASSERT_TRUE(answer(desk, 1));
  const std::string second = first_answer_after({});
  const std::string third = first_answer_after({0});
  ASSERT_TRUE(tab_to(desk, second));
  // From here on no file can grow.
  static_cast<void>(printed_by("prlimit --fsize=0 --pid " + std::to_string(desk.program())));
  desk.press("ampersand");
  EXPECT_TRUE(tab_to(desk, third)) << "it was taken: " << desk.clipboard();
  desk.photograph((pictures / "full_disk.png").string());
  expect_to_quit(desk);
  EXPECT_EQ(answers(), 1U) << "what was kept before is still there";
}

TEST_F(BadDay, a_second_copy_goes_on_and_the_first_one_says_so) {
  fs::create_directories(home / "one");
  fs::create_directories(home / "two");
  Desk one(1280, 800, (home / "one").string());
  ASSERT_TRUE(one.open(VT_TRAINER, arguments()));
  begin(one);
  ASSERT_TRUE(answer(one, 2));
  Desk two(1280, 800, (home / "two").string());
  ASSERT_TRUE(two.open(VT_TRAINER, arguments()));
  two.press("Return");  // go on with the open one
  ASSERT_TRUE(answer(two, 1));
  const auto by_two = record();
  ASSERT_TRUE(by_two);
  one.press("ampersand");
  EXPECT_TRUE(tab_to(one, "Gesprek opnieuw openen")) << one.clipboard();
  one.photograph((pictures / "second_copy.png").string());
  EXPECT_EQ(record()->log, by_two->log) << "what the second one was answered stands";
  one.press("Return");
  EXPECT_TRUE(answer(one, 1)) << "the first one goes on from there";
  EXPECT_EQ(answers(), 3U);
  expect_to_quit(one);
  expect_to_quit(two);
}

TEST_F(BadDay, closed_while_the_client_speaks_it_keeps_the_answers) {
  Desk desk(1280, 800, home.string());
  ASSERT_TRUE(desk.open(VT_TRAINER, arguments()));
  begin(desk);
  ASSERT_TRUE(answer(desk, 1));
  expect_to_quit(desk);
  settings(R"({"format":1,"language":"nl","is_welcomed":true,"text_speed":"slow","reads_client":true})");
  ASSERT_TRUE(desk.open(VT_TRAINER, arguments()));
  desk.press("Return");  // go on with the open one
  ASSERT_TRUE(answer(desk, 2));
  ASSERT_TRUE(desk.ask_to_close());  // what comes next is still being said
  EXPECT_EQ(desk.exit_code(), 0) << desk.said();
  EXPECT_EQ(answers(), 2U);
}

TEST_F(BadDay, closed_while_own_words_are_written_it_keeps_the_answers) {
  Desk desk(1280, 800, home.string());
  ASSERT_TRUE(desk.open(VT_TRAINER, arguments()));
  begin(desk);
  ASSERT_TRUE(answer(desk, 1));
  while (answer(desk, 1, std::chrono::seconds(1))) {
  }
  const std::size_t given = answers();
  ASSERT_TRUE(tab_to(desk, "Wat zou jij zeggen?"));
  desk.press("h a l f");
  expect_to_quit(desk);
  EXPECT_EQ(answers(), given);
}

TEST_F(BadDay, ended_by_a_signal_it_keeps_the_answers) {
  Desk desk(1280, 800, home.string());
  std::size_t given = 0;
  for (const int signal : {SIGTERM, SIGINT}) {
    ASSERT_TRUE(desk.open(VT_TRAINER, arguments()));
    if (given == 0) desk.press("Return");
    desk.press("Return");
    ASSERT_TRUE(answer(desk, 1));
    ++given;
    desk.send(signal);
    const int code = desk.exit_code();
    EXPECT_TRUE(code == 0 || code == 128 + signal) << code << desk.said();
    EXPECT_EQ(answers(), given);
  }
}

TEST_F(BadDay, settings_that_make_no_sense_do_not_keep_the_window_shut) {
  std::string folders;
  for (int i = 0; i < 1000; ++i)
    folders += (i == 0 ? "\"/nowhere/" : ",\"/nowhere/") + std::to_string(i) + '"';
  const std::vector<std::string> all{
      std::string(std::size_t{10} << 20U, '['),
      R"({"format":1,"is_welcomed":true,"text_percent":9999,"own_folders":[)" + folders + "]}"};
  Desk desk(1280, 800, home.string());
  for (const std::string& text : all) {
    settings(text);
    ASSERT_TRUE(desk.open(VT_TRAINER, arguments())) << text.substr(0, 40) << desk.said();
    expect_to_quit(desk);
  }
}

TEST_F(BadDay, a_command_line_that_makes_no_sense_is_answered_in_words) {
  const auto printed = [&](const std::string& language, const std::string& line) {
    return printed_by("env -u DISPLAY -u WAYLAND_DISPLAY -u LC_ALL -u LC_MESSAGES HOME=" + home.string() +
                      " LANG=" + language + " " + VT_TRAINER + " " + line + " 2>&1; echo code $?");
  };
  for (const char* line : {"--width 0", "--width many", "--width", "--nope", "word"}) {
    const std::string said = printed("nl_BE.UTF-8", line);
    EXPECT_NE(said.find("verandertaal --help toont wat wel kan."), std::string::npos) << line << '\n' << said;
    EXPECT_NE(said.find("code 2\n"), std::string::npos) << line << '\n' << said;
  }
  EXPECT_NE(printed("en_GB.UTF-8", "--nope").find("verandertaal --help shows what does."), std::string::npos);
  const std::string help = printed("en_GB.UTF-8", "--help");
  EXPECT_NE(help.find("Folder with your settings and conversations"), std::string::npos) << help;
  EXPECT_NE(help.find("code 0\n"), std::string::npos) << help;
  EXPECT_NE(printed("nl_BE.UTF-8", "--help").find("Map met je instellingen"), std::string::npos);
  EXPECT_NE(printed("nl_BE.UTF-8", "--version").find("code 0\n"), std::string::npos);
  const std::string elsewhere = printed("nl_BE.UTF-8", "--data /nowhere");
  EXPECT_NE(elsewhere.find("/nowhere"), std::string::npos) << elsewhere;
  EXPECT_NE(elsewhere.find("code 2\n"), std::string::npos) << elsewhere;
}

}  // namespace
}  // namespace vt::testing
