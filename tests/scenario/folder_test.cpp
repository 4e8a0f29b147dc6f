// A scenario's folder through the Files door: what is read, and what is never read.

#include "engine/scenario/folder.h"

#include <gtest/gtest.h>

#include "tests/scenario/samples.h"
#include "tests/support/memory_files.h"

namespace vt {
namespace {

using tests::MemoryFiles;

MemoryFiles files_with_sample() {
  MemoryFiles files;
  files.put("lib/bier/scenario.json", tests::small_scenario);
  return files;
}

std::string translation_text() {
  Translation translation = template_for(tests::sample(), {});
  translation.scenario = "bier";
  translation.locale = "en";
  for (TranslatedText& line : translation.lines) line.text = "EN";
  return write_translation(translation);
}

constexpr const char* a_play =
    R"({"format": 1, "scenario": "bier", "name": "Best", "kind": "best", "choices": ["binnen.veel"],
        "expect": {"ending": "dag"}})";

TEST(folder, holds_scenario_translations_and_plays) {
  MemoryFiles files = files_with_sample();
  files.put("lib/bier/text.en.json", translation_text());
  files.put("lib/bier/plays/best.json", a_play);
  files.put("lib/bier/layout.json", "not for reading");
  const Result<ScenarioFolder> folder = read_folder(files, "lib/bier");
  ASSERT_TRUE(folder.ok());
  EXPECT_EQ(folder.value().bytes, tests::small_scenario);
  EXPECT_TRUE(folder.value().findings().empty());
  EXPECT_EQ(folder.value().locales(), (std::vector<std::string>{"nl-BE", "en"}));
  ASSERT_EQ(folder.value().plays.size(), 1U);
  EXPECT_EQ(folder.value().plays[0].file, "lib/bier/plays/best.json");
}

TEST(folder, may_be_named_by_its_scenario_file_or_with_a_slash) {
  const MemoryFiles files = files_with_sample();
  for (const char* path : {"lib/bier", "lib/bier/", "lib/bier/scenario.json"}) {
    const Result<ScenarioFolder> folder = read_folder(files, path);
    ASSERT_TRUE(folder.ok()) << path;
    EXPECT_EQ(folder.value().path, "lib/bier");
    EXPECT_TRUE(folder.value().findings().empty());
  }
}

TEST(folder, without_a_scenario_is_a_problem) {
  const MemoryFiles files = files_with_sample();
  EXPECT_FALSE(read_folder(files, "lib").ok());
  EXPECT_FALSE(read_folder(files, "nowhere").ok());
}

TEST(folder, that_cannot_be_read_is_a_problem) {
  MemoryFiles files = files_with_sample();
  files.faults.fail_reads = true;
  const Result<ScenarioFolder> folder = read_folder(files, "lib/bier");
  ASSERT_FALSE(folder.ok());
  EXPECT_EQ(folder.problem().message.key, "file.unreadable");
}

TEST(folder, larger_than_the_limit_is_a_problem) {
  MemoryFiles files;
  files.put("bier/scenario.json", std::string(std::size_t{8} * 1024 * 1024 + 1, ' '));
  EXPECT_FALSE(read_folder(files, "bier").ok());
}

TEST(folder, never_reads_through_a_link_that_leads_out_of_it) {
  MemoryFiles files = files_with_sample();
  files.put("secret/text.json", translation_text());
  files.link("lib/bier/text.en.json", "secret/text.json");
  files.put("secret/play.json", a_play);
  files.link("lib/bier/plays/best.json", "secret/play.json");
  const Result<ScenarioFolder> folder = read_folder(files, "lib/bier");
  ASSERT_TRUE(folder.ok());
  EXPECT_TRUE(folder.value().translations.empty());
  EXPECT_TRUE(folder.value().plays.empty());

  MemoryFiles linked;
  linked.put("secret/scenario.json", tests::small_scenario);
  linked.link("lib/bier/scenario.json", "secret/scenario.json");
  const Result<ScenarioFolder> refused = read_folder(linked, "lib/bier");
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.problem().message.key, "file.outside");
}

TEST(folder, a_recording_is_looked_for_in_assets_and_nowhere_else) {
  MemoryFiles files;
  files.put("bier/scenario.json", tests::changed("\"face\": \"guarded\"", "\"sound\": \"c1.wav\""));
  const auto rules = [&] {
    std::vector<std::string_view> found;
    const Result<ScenarioFolder> folder = read_folder(files, "bier");
    for (const Finding& one : folder.value().findings()) found.push_back(one.rule);
    return found;
  };
  files.put("bier/c1.wav", "RIFF");
  EXPECT_EQ(rules(), (std::vector<std::string_view>{"VT0128"}));
  files.put("elsewhere.wav", "RIFF");
  files.link("bier/assets/c1.wav", "elsewhere.wav");
  EXPECT_EQ(rules(), (std::vector<std::string_view>{"VT0128"}));
  files.remove("bier/assets/c1.wav");
  files.put("bier/assets/c1.wav", "RIFF");
  EXPECT_TRUE(rules().empty());
}

TEST(folder, scenario_folders_are_the_folder_itself_or_those_one_level_down) {
  MemoryFiles files = files_with_sample();
  files.put("lib/auto/scenario.json", tests::small_scenario);
  files.put("lib/notes/readme.md", "");
  files.put("lib/deep/er/scenario.json", tests::small_scenario);
  EXPECT_EQ(scenario_folders(files, "lib"), (std::vector<std::string>{"lib/auto", "lib/bier"}));
  EXPECT_EQ(scenario_folders(files, "lib/bier"), (std::vector<std::string>{"lib/bier"}));
  EXPECT_TRUE(scenario_folders(files, "nowhere").empty());
}

TEST(play, with_a_remark_alone_expects_nothing) {
  const std::string text = tests::replaced(a_play, R"("ending": "dag")", R"("x-note": "later")");
  const PlayReading reading = read_play(text, "best.json");
  ASSERT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ(reading.findings[0].rule, "VT0305");
}

TEST(play, is_written_as_it_was_read) {
  const PlayReading reading = read_play(a_play, "best.json");
  EXPECT_TRUE(reading.findings.empty());
  ASSERT_TRUE(reading.play.has_value());
  const PlayReading again = read_play(write_play(*reading.play), "best.json");
  EXPECT_EQ(again.play, reading.play);
}

}  // namespace
}  // namespace vt
