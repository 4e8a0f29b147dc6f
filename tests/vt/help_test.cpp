// What a person learns from `vt` itself, and what it says to a command line that it cannot follow.

#include "tests/vt/terminal.h"
#include "tools/vt/command.h"

namespace vt::tests {
namespace {

class Help : public TerminalTest {};

const std::vector<std::string> commands{"play", "check", "fmt", "report", "sessions", "schema"};

TEST_F(Help, lists_every_command_in_both_languages) {
  for (const std::string language : {"nl", "en"}) {
    const Spoken spoken = bare({"--data", data, "--lang", language, "help"});
    EXPECT_EQ(spoken.code, 0);
    EXPECT_EQ(spoken.err, "");
    for (const auto& command : terminal::commands())
      EXPECT_TRUE(spoken.says("\n  " + std::string(command.name) + " ")) << command.name << spoken.out;
  }
}

TEST_F(Help, of_a_command_has_examples_and_every_option_explained) {
  for (const std::string language : {"nl", "en"}) {
    for (const std::string& command : commands) {
      const Spoken spoken = bare({"--data", data, "--lang", language, "help", command});
      EXPECT_EQ(spoken.code, 0);
      EXPECT_TRUE(spoken.says("\n  vt " + command)) << spoken.out;
      EXPECT_FALSE(spoken.says("help.")) << "a key without words: " << spoken.out;
    }
  }
}

TEST_F(Help, may_be_asked_for_in_three_ways) {
  const std::string page = vt({"help", "play"}).out;
  EXPECT_EQ(vt({"play", "--help"}).out, page);
  EXPECT_EQ(vt({"play", "-h"}).out, page);
  EXPECT_EQ(bare({"help", "play", "--data", data, "--lang=en"}).out, page);
  EXPECT_EQ(vt({"help"}).out, vt({"--help"}).out);
  EXPECT_EQ(vt({"help"}).out, vt({}).out);
  EXPECT_NE(page, vt({"help"}).out);
}

TEST_F(Help, is_in_one_language) {
  const Spoken dutch = in_dutch({"help", "play"});
  EXPECT_TRUE(dutch.says("Gebruik: vt play")) << dutch.out;
  for (const std::string english : {"Usage", "Options:", "OPTIONS", "TEXT", "Positionals"})
    EXPECT_FALSE(dutch.says(english)) << english;
}

TEST_F(Help, a_scenario_may_be_called_help) {
  EXPECT_TRUE(vt({"play", "help"}).complains("no scenario \"help\""));
}

TEST_F(Help, unknown_words_are_named_and_give_2) {
  const std::vector<std::vector<std::string>> unknown{{"frobnicate"},
                                                      {"--frobnicate"},
                                                      {"play", "--frobnicate"},
                                                      {"help", "frobnicate"},
                                                      {"check", ".", "--frobnicate"}};
  for (const auto& words : unknown) {
    const Spoken spoken = vt(words);
    EXPECT_EQ(spoken.code, 2);
    EXPECT_EQ(spoken.out, "");
    EXPECT_TRUE(spoken.complains("frobnicate")) << spoken.err;
    EXPECT_TRUE(in_dutch(words).complains("hoort hier niet")) << in_dutch(words).err;
  }
}

TEST_F(Help, an_option_without_its_value_is_named) {
  const std::vector<std::vector<std::string>> incomplete{{"play", "--seed"},
                                                         {"play", "--seed", "1", "--seed", "2"}};
  for (const auto& words : incomplete) {
    const Spoken spoken = vt(words);
    EXPECT_EQ(spoken.code, 2);
    EXPECT_TRUE(spoken.complains("--seed takes one value")) << spoken.err;
  }
}

TEST_F(Help, data_or_language_that_is_not_there_gives_2_in_both_languages) {
  const Spoken no_data = bare({"--data", path("nowhere"), "help"});
  EXPECT_EQ(no_data.code, 2);
  EXPECT_TRUE(no_data.complains("--data"));
  for (const std::string language : {"fr", "../nl", "x"}) {
    const Spoken no_language = bare({"--data", data, "--lang", language, "help"});
    EXPECT_EQ(no_language.code, 2);
    EXPECT_TRUE(no_language.complains("--lang")) << no_language.err;
  }
}

TEST_F(Help, the_language_comes_from_the_system_where_it_is_not_asked_for) {
  for (const char* name : {"LC_ALL", "LC_MESSAGES"}) ::unsetenv(name);
  const auto greeting = [&](const char* lang) {
    ::setenv("LANG", lang, 1);
    return bare({"--data", data, "help"}).out;
  };
  const std::string dutch = in_dutch({"help"}).out;
  EXPECT_EQ(greeting("nl_BE.UTF-8"), dutch);
  EXPECT_EQ(greeting("C"), dutch);
  EXPECT_EQ(greeting("fr_BE.UTF-8"), dutch);
  EXPECT_EQ(greeting("en_GB.UTF-8"), vt({"help"}).out);
}

}  // namespace
}  // namespace vt::tests
