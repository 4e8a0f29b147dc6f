#include "engine/present/catalogue.h"

#include <gtest/gtest.h>

#include "tests/present/world_of.h"

namespace vt::tests {
namespace {

Catalogue catalogue_of(const WorldOf& of, const std::string& tag = "nl",
                       const std::vector<std::string>& own = {}) {
  Catalogue catalogue(of.files, "/data");
  catalogue.read(own, words_in(tag));
  return catalogue;
}

void look_at_all(Catalogue& catalogue) {
  while (catalogue.work()) {
  }
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(Catalogue, lists_every_scenario_of_the_program_in_the_language_that_is_shown) {
  const WorldOf of;
  const Catalogue dutch = catalogue_of(of, "nl");
  const Catalogue english = catalogue_of(of, "en");
  ASSERT_NE(dutch.find("bier-en-ruzie"), nullptr);
  ASSERT_NE(english.find("bier-en-ruzie"), nullptr);
  EXPECT_EQ(dutch.entries().size(), english.entries().size());
  EXPECT_EQ(dutch.find("bier-en-ruzie")->locale, "nl-BE");
  EXPECT_EQ(english.find("bier-en-ruzie")->locale, "en");
  EXPECT_NE(dutch.find("bier-en-ruzie")->scenario.summary, english.find("bier-en-ruzie")->scenario.summary);
}

TEST(Catalogue, every_scenario_of_the_program_stays_playable_once_it_is_looked_at) {
  const WorldOf of;
  Catalogue catalogue = catalogue_of(of);
  look_at_all(catalogue);
  for (const CatalogueEntry& entry : catalogue.entries()) {
    EXPECT_TRUE(entry.is_checked && entry.is_playable) << entry.path;
    EXPECT_TRUE(entry.mistakes.empty()) << entry.mistakes.front();
  }
}

TEST(Catalogue, a_scenario_without_the_language_that_is_wanted_is_shown_in_its_own) {
  WorldOf of;
  of.files.remove("/data/scenarios/bier-en-ruzie/text.en.json");
  const Catalogue catalogue = catalogue_of(of, "en");
  EXPECT_EQ(catalogue.find("bier-en-ruzie")->locale, "nl-BE");
  EXPECT_EQ(other_language("en", "nl-BE", words_in("en")),
            "This conversation does not exist in English; you have it in Dutch.");
  EXPECT_EQ(other_language("nl", "nl-BE", words_in("en")), "");
}

TEST(Catalogue, a_scenario_that_is_no_json_is_listed_with_its_finding_and_the_others_can_be_played) {
  WorldOf of;
  of.files.put("/own/kapot/scenario.json", "{ \"format\": 1, ");
  Catalogue catalogue = catalogue_of(of, "nl", {"/own"});
  ASSERT_TRUE(catalogue.work());
  const CatalogueEntry* broken = catalogue.find_any("kapot");
  ASSERT_NE(broken, nullptr);
  EXPECT_EQ(catalogue.find("kapot"), nullptr);
  EXPECT_TRUE(broken->is_own);
  ASSERT_FALSE(broken->mistakes.empty()) << "what is known to be broken is looked at first";
  EXPECT_NE(broken->mistakes.front().find("/own/kapot/scenario.json:1"), std::string::npos);
  EXPECT_NE(catalogue.find("bier-en-ruzie"), nullptr);
}

TEST(Catalogue, a_mistake_that_only_a_full_check_finds_is_found_before_anybody_plays) {
  WorldOf of;
  const std::string file = "/data/scenarios/bier-en-ruzie/scenario.json";
  of.files.put(file, replaced(of.files.bytes(file), "\"start\": \"", "\"start\": \"nergens-"));
  Catalogue catalogue = catalogue_of(of);
  ASSERT_NE(catalogue.find("bier-en-ruzie"), nullptr);
  catalogue.check("bier-en-ruzie");
  EXPECT_EQ(catalogue.find("bier-en-ruzie"), nullptr);
  ASSERT_FALSE(catalogue.find_any("bier-en-ruzie")->mistakes.empty());
  EXPECT_NE(catalogue.find_any("bier-en-ruzie")->mistakes.front().find("nergens-"), std::string::npos);
  EXPECT_FALSE(catalogue.prepare("bier-en-ruzie", "nl").ok());
}

TEST(Catalogue, a_mistake_is_never_prepared_even_where_nobody_has_looked_yet) {
  WorldOf of;
  const std::string file = "/data/scenarios/bier-en-ruzie/scenario.json";
  of.files.put(file, replaced(of.files.bytes(file), "\"start\": \"", "\"start\": \"nergens-"));
  const Catalogue catalogue = catalogue_of(of);
  const Result<Prepared> prepared = catalogue.prepare("bier-en-ruzie", "nl");
  ASSERT_FALSE(prepared.ok());
  EXPECT_EQ(prepared.problem().message.key, "scenario.unsound");
}

TEST(Catalogue, of_two_scenarios_with_one_id_the_programs_own_is_played_and_the_other_is_told_about) {
  WorldOf of;
  of.files.put("/own/bier-en-ruzie/scenario.json",
               of.files.bytes("/data/scenarios/bier-en-ruzie/scenario.json"));
  Catalogue catalogue = catalogue_of(of, "nl", {"/own"});
  look_at_all(catalogue);
  EXPECT_EQ(catalogue.find("bier-en-ruzie")->path, "/data/scenarios/bier-en-ruzie");
  const CatalogueEntry& twin = catalogue.entries().back();
  EXPECT_EQ(twin.path, "/own/bier-en-ruzie");
  EXPECT_FALSE(twin.is_playable);
  ASSERT_EQ(twin.mistakes.size(), 1U);
  EXPECT_NE(twin.mistakes.front().find("/data/scenarios/bier-en-ruzie"), std::string::npos);
}

TEST(Catalogue, an_own_folder_adds_its_scenarios) {
  WorldOf of;
  of.files.put("/own/eigen/scenario.json",
               replaced(of.files.bytes("/data/scenarios/bier-en-ruzie/scenario.json"), "\"bier-en-ruzie\"",
                        "\"eigen\""));
  Catalogue catalogue = catalogue_of(of, "nl", {"/own", "/not-there"});
  look_at_all(catalogue);
  ASSERT_NE(catalogue.find("eigen"), nullptr);
  EXPECT_TRUE(catalogue.find("eigen")->is_own);
  EXPECT_FALSE(catalogue.find("bier-en-ruzie")->is_own);
}

TEST(Catalogue, a_file_that_leads_out_of_its_folder_is_not_read) {
  WorldOf of;
  of.files.put("/elsewhere/scenario.json", of.files.bytes("/data/scenarios/bier-en-ruzie/scenario.json"));
  of.files.link("/own/vreemd/scenario.json", "/elsewhere/scenario.json");
  of.files.put("/own/vreemd/plan.md", "");
  Catalogue catalogue = catalogue_of(of, "nl", {"/own"});
  look_at_all(catalogue);
  EXPECT_EQ(catalogue.find("vreemd"), nullptr);
}

TEST(Catalogue, prepares_the_bundle_in_the_language_that_serves_best) {
  const WorldOf of;
  const Catalogue catalogue = catalogue_of(of);
  const Result<Prepared> dutch = catalogue.prepare("bier-en-ruzie", "nl");
  const Result<Prepared> english = catalogue.prepare("bier-en-ruzie", "en");
  ASSERT_TRUE(dutch.ok() && english.ok());
  EXPECT_EQ(dutch.value().locale, "nl-BE");
  EXPECT_TRUE(dutch.value().bundle.texts.empty());
  EXPECT_EQ(english.value().locale, "en");
  EXPECT_EQ(english.value().bundle.texts, of.files.bytes("/data/scenarios/bier-en-ruzie/text.en.json"));
  EXPECT_TRUE(open_bundle(english.value().bundle).ok());
}

TEST(Catalogue, says_what_stands_in_the_way_where_a_table_is_not_there_or_a_scenario_is_unknown) {
  WorldOf of;
  of.files.remove("/data/content/norms.json");
  const Catalogue catalogue = catalogue_of(of);
  EXPECT_EQ(catalogue.prepare("bier-en-ruzie", "nl").problem().message.key, "file.missing");
  EXPECT_EQ(catalogue.prepare("niets", "nl").problem().message.key, "scenario.gone");
}

TEST(Catalogue, the_typical_length_is_the_median_of_the_authors_plays) {
  WorldOf of;
  const std::string folder = "/data/scenarios/bier-en-ruzie/plays/";
  for (const std::string& name : of.files.list("/data/scenarios/bier-en-ruzie/plays"))
    of.files.remove(folder + name);
  const auto put = [&](const std::string& name, int choices) {
    std::string list;
    for (int i = 0; i < choices; ++i) list += (i > 0 ? ", " : "") + std::string("\"a.b\"");
    of.files.put(
        folder + name,
        R"({"format": 1, "scenario": "bier-en-ruzie", "name": "x", "kind": "curious", "choices": [)" + list +
            R"(], "expect": {"ending": "x"}})");
  };
  put("a.json", 3);
  put("b.json", 12);
  put("c.json", 9);
  of.files.put(folder + "d.json", "{");
  Catalogue catalogue = catalogue_of(of);
  EXPECT_EQ(catalogue.typical_length("bier-en-ruzie"), 9);
  put("a.json", 11);
  EXPECT_EQ(catalogue.typical_length("bier-en-ruzie"), 9) << "read once";
  catalogue.read({}, words_in("nl"));
  EXPECT_EQ(catalogue.typical_length("bier-en-ruzie"), 11);
}

TEST(Catalogue, nobody_knows_the_length_of_what_has_no_plays) {
  WorldOf of;
  for (const std::string& name : of.files.list("/data/scenarios/bier-en-ruzie/plays"))
    of.files.remove("/data/scenarios/bier-en-ruzie/plays/" + name);
  Catalogue catalogue = catalogue_of(of);
  EXPECT_EQ(catalogue.typical_length("bier-en-ruzie"), std::nullopt);
  EXPECT_EQ(catalogue.typical_length("niets"), std::nullopt);
}

TEST(Catalogue, keeps_no_turns_of_what_it_lists) {
  const WorldOf of;
  const Catalogue catalogue = catalogue_of(of);
  for (const CatalogueEntry& entry : catalogue.entries())
    EXPECT_TRUE(entry.scenario.turns.empty() && entry.scenario.endings.empty()) << entry.path;
}

}  // namespace
}  // namespace vt::tests
