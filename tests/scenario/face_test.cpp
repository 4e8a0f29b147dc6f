#include "engine/scenario/face.h"

#include <filesystem>

#include <gtest/gtest.h>

#include "engine/scenario/read.h"
#include "engine/scenario/translation.h"
#include "tests/support/disk_files.h"

namespace vt::tests {
namespace {

std::string shipped(const std::string& name) {
  return must_read(std::string(VT_TESTS_DIR) + "/../scenarios/" + name);
}

/// A whole scenario without what a face leaves out.
Scenario outside_of(Scenario scenario) {
  scenario.turns.clear();
  scenario.endings.clear();
  scenario.waive.clear();
  scenario.aliases.clear();
  scenario.retired.clear();
  return scenario;
}

TEST(Face, is_the_scenario_without_turns_and_endings) {
  for (const std::string id : {"bier-en-ruzie", "flessen-op-tafel", "vandaag-stop-ik"}) {
    const std::string text = shipped(id + "/scenario.json");
    const auto face = read_face(text);
    ASSERT_TRUE(face) << id;
    EXPECT_EQ(face->scenario, outside_of(*read_scenario(text, id).scenario)) << id;
  }
}

TEST(Face, in_another_language_says_what_the_whole_scenario_would_say) {
  const std::string text = shipped("vandaag-stop-ik/scenario.json");
  const std::string english = shipped("vandaag-stop-ik/text.en.json");
  const Scenario whole = *read_scenario(text, "s").scenario;
  const Scenario translated = in_language(whole, *read_translation(english, "t", whole).translation);
  const Scenario face = face_in_language(read_face(text)->scenario, english);
  EXPECT_EQ(face, outside_of(translated));
  EXPECT_NE(face.title, whole.title);
}

TEST(Face, tells_whether_turns_ask_to_write_and_have_hints) {
  const auto face = read_face(shipped("bier-en-ruzie/scenario.json"));
  ASSERT_TRUE(face);
  EXPECT_TRUE(face->asks_to_write);
  EXPECT_TRUE(face->has_hints);
}

TEST(Face, keeps_its_own_words_where_the_translation_is_of_another_scenario_or_no_json) {
  const Scenario face = read_face(shipped("bier-en-ruzie/scenario.json"))->scenario;
  EXPECT_EQ(face_in_language(face, shipped("vandaag-stop-ik/text.en.json")), face);
  EXPECT_EQ(face_in_language(face, "{"), face);
  EXPECT_EQ(face_in_language(face, ""), face);
  EXPECT_EQ(face_in_language(face, R"({"scenario": "bier-en-ruzie", "lines": [1, {"id": 2}]})").title,
            face.title);
}

TEST(Face, is_not_had_of_what_is_no_scenario) {
  EXPECT_FALSE(read_face(""));
  EXPECT_FALSE(read_face("[]"));
  EXPECT_FALSE(read_face(R"({"format": 1})"));
  EXPECT_FALSE(read_face(R"({"format": 2, "id": "x"})"));
  std::string broken = shipped("bier-en-ruzie/scenario.json");
  EXPECT_FALSE(read_face(broken.substr(0, broken.size() / 2)));
  broken.replace(broken.find("\"contemplation\""), 15, "\"contemplating\"");
  EXPECT_FALSE(read_face(broken));
}

}  // namespace
}  // namespace vt::tests
