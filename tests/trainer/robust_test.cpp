// The trainer on bad days, without a window: settings and folders that make no sense, another display under
// way, command lines that cannot be understood.

#include <gtest/gtest.h>

#include "tests/trainer/driven.h"
#include "tools/trainer/command_line.h"

namespace vt::testing {
namespace {

std::unique_ptr<tests::WorldOf> with_settings(const std::string& text) {
  auto world = std::make_unique<tests::WorldOf>();
  world->files.put("/user/settings.json", text);
  return world;
}

TEST(BadDays, settings_that_make_no_sense_are_told_about_and_a_conversation_can_be_had) {
  for (const std::string& text :
       {std::string(R"({"format":1,)"), std::string("[]"), std::string(), std::string("\xff\xfe\0x", 4),
        std::string(R"({"format":1,"language":5,"is_welcomed":"yes"})"),
        std::string(R"({"format":1,"text_percent":9999})"), std::string(R"({"format":99})"),
        std::string(std::size_t{10} << 20U, '[')}) {
    Driven driven(with_settings(text), {});
    ASSERT_NE(driven.screen<WelcomeScreen>(), nullptr);
    driven.go(to::Library{});
    EXPECT_NE(driven.seen().find("settings.json"), std::string::npos) << text.substr(0, 40);
    driven.go(to::Conversation{"bier-en-ruzie", Mode::practice, false, false});
    ASSERT_NE(driven.screen<ConversationScreen>(), nullptr) << text.substr(0, 40);
  }
}

TEST(BadDays, own_folders_that_hold_nothing_or_something_broken_are_told_about) {
  Settings settings = Driven::welcomed();
  settings.own_folders = {"/own/empty", "/own/file", "/own/nowhere", "/own/broken", "/own/huge"};
  auto world = Driven::with(settings);
  world->files.make_folder("/own/empty");
  world->files.put("/own/file", "no folder");
  world->files.put("/own/broken/scenario.json", R"({"format": 1, "id": )");
  world->files.put("/own/huge/scenario.json", std::string(std::size_t{64} << 20U, ' '));
  Driven driven(std::move(world), {});
  while (driven.trainer().work()) {
  }
  driven.settle();
  for (const std::string& folder : settings.own_folders)
    EXPECT_NE(driven.seen().find(folder), std::string::npos) << folder;
  driven.go(to::Conversation{"bier-en-ruzie", Mode::practice, false, false});
  EXPECT_NE(driven.screen<ConversationScreen>(), nullptr);
}

TEST(BadDays, another_display_scale_keeps_the_screen_the_focus_and_what_is_being_written) {
  Driven driven;
  driven.go(to::Conversation{"bier-en-ruzie", Mode::practice, false, true});
  auto* screen = driven.screen<ConversationScreen>();
  for (int i = 0; i < 12 && screen->phase() == ConversationPhase::answers; ++i) driven.press(Key::digit_1);
  ASSERT_EQ(screen->phase(), ConversationPhase::own_words);
  driven.click("own-words");
  driven.window().type("Half een zin");
  const int visit = driven.trainer().visit();
  for (const float scale : {2.0F, 1.5F, 1.0F}) {
    driven.window().ui().set_look(theme_of(ThemeName::light), load_fonts(FontName::inter, scale), scale,
                                  true);
    driven.settle();
    EXPECT_EQ(driven.trainer().visit(), visit);
    EXPECT_EQ(driven.window().ui().focused(), "own-words") << scale;
  }
  driven.window().type(" af");
  driven.press(Key::enter);
  EXPECT_NE(driven.seen().find("Half een zin af"), std::string::npos);
}

TEST(TrainerCommandLine, takes_its_options_and_without_any_has_its_own) {
  const auto read = read_command_line({"--user", "/u", "--data=/d", "--width", "800", "--height", "600"},
                                      tests::words_in("nl"));
  const auto* wishes = std::get_if<Wishes>(&read);
  ASSERT_NE(wishes, nullptr);
  EXPECT_EQ(wishes->user, "/u");
  EXPECT_EQ(wishes->data, "/d");
  EXPECT_EQ(wishes->width, 800);
  EXPECT_EQ(wishes->height, 600);
  EXPECT_TRUE(std::holds_alternative<Wishes>(read_command_line({}, tests::words_in("en"))));
}

TEST(TrainerCommandLine, names_what_it_cannot_understand_and_ends_with_two) {
  const std::vector<std::pair<std::vector<std::string>, std::string>> all{
      {{"--width", "0"}, "--width"},
      {{"--width", "99999999999999"}, "--width"},
      {{"--height", "many"}, "--height"},
      {{"--width"}, "--width"},
      {{"--nope", "--width", "8"}, "--nope"},
      {{"word"}, "word"},
      {{"--user"}, "--user"},
      {{"--width", "800", "--width", "900"}, "--width"}};
  for (const auto& [line, named] : all) {
    const auto read = read_command_line(line, tests::words_in("en"));
    const auto* reply = std::get_if<Reply>(&read);
    ASSERT_NE(reply, nullptr) << line.front();
    EXPECT_EQ(reply->code, 2);
    EXPECT_NE(reply->text.find(named), std::string::npos) << reply->text;
  }
}

TEST(TrainerCommandLine, help_and_version_are_answered_with_zero) {
  for (const char* tag : {"nl", "en"}) {
    const Words& words = tests::words_in(tag);
    const auto help = std::get<Reply>(read_command_line({"--help"}, words));
    EXPECT_EQ(help.code, 0);
    for (const char* key : {"help.trainer.user", "help.trainer.width", "help.trainer.height", "help.data"})
      EXPECT_NE(help.text.find(words.text(key)), std::string::npos) << key << '\n' << help.text;
    const auto version = std::get<Reply>(read_command_line({"--version"}, words));
    EXPECT_EQ(version.code, 0);
    EXPECT_EQ(version.text.rfind("verandertaal ", 0), 0U) << version.text;
  }
}

}  // namespace
}  // namespace vt::testing
