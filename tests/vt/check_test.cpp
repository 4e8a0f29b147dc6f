// What `vt check`, `vt fmt` and `vt schema` do with an author's files.

#include <nlohmann/json.hpp>

#include "engine/scenario/rules.h"
#include "tests/support/disk_files.h"
#include "tests/vt/json_schema.h"
#include "tests/vt/terminal.h"

namespace vt::tests {
namespace {

class Check : public TerminalTest {};
class Fmt : public TerminalTest {};
class Schema : public TerminalTest {};

void replace(std::string& text, const std::string& from, const std::string& to) {
  ASSERT_NE(text.find(from), std::string::npos) << from;
  text.replace(text.find(from), from.size(), to);
}

TEST_F(Check, of_a_sound_scenario_is_quiet_and_counts) {
  const std::string shipped = std::string(VT_TESTS_DIR) + "/../scenarios/bier-en-ruzie";
  for (const std::string& path :
       {shipped, shipped + "/", shipped + "/scenario.json", shipped + "/text.en.json"}) {
    const Spoken spoken = vt({"check", path});
    EXPECT_EQ(spoken.code, 0) << spoken.out;
    EXPECT_EQ(spoken.out, "Scenarios: 1. Errors: 0. Warnings: 0. Notes: 0.\n");
    EXPECT_EQ(spoken.err, "");
  }
}

TEST_F(Check, without_paths_looks_at_the_library_and_the_user_s_own) {
  copy_scenario("own/kop-thee");
  EXPECT_TRUE(vt({"check"}).says("Scenarios: " + std::to_string(shipped()) + ".")) << vt({"check"}).out;
  EXPECT_TRUE(
      vt({"check", "--scenarios", path("own")}).says("Scenarios: " + std::to_string(shipped() + 1) + "."));
}

TEST_F(Check, the_scenarios_of_the_program_have_no_finding_that_presses) {
  const Spoken spoken = vt({"check"});
  EXPECT_EQ(spoken.code, 0) << spoken.out;
}

TEST_F(Check, a_finding_says_file_line_column_rule_and_place) {
  const std::string own = copy_scenario("kop-thee");
  std::string text = bytes("kop-thee/scenario.json");
  replace(text, "\"next\": \"deur\"", "\"next\": \"nergens\"");
  put("kop-thee/scenario.json", text);
  const Spoken spoken = vt({"check", own});
  EXPECT_EQ(spoken.code, 1);
  EXPECT_TRUE(spoken.says(own + "/scenario.json:")) << spoken.out;
  EXPECT_TRUE(spoken.says(": error VT0102 slot.knap: ")) << spoken.out;
  EXPECT_TRUE(in_dutch({"check", own}).says(": fout VT0102 slot.knap: "));
}

TEST_F(Check, what_is_no_json_gives_1_with_a_place) {
  const std::vector<std::pair<std::string, std::string>> broken{{"empty", ""},
                                                                {"binary", std::string("\0\xff\x01", 3)},
                                                                {"text", "hello"},
                                                                {"half", "{\n \"format\": 1,\n"},
                                                                {"deep", std::string(200'000, '[')},
                                                                {"list", "[]"}};
  for (const auto& [name, bytes] : broken) {
    put(name + "/scenario.json", bytes);
    const Spoken spoken = vt({"check", path(name)});
    EXPECT_EQ(spoken.code, 1) << name;
    EXPECT_TRUE(spoken.says(path(name) + "/scenario.json:")) << spoken.out;
  }
}

TEST_F(Check, what_cannot_be_read_gives_2_and_the_others_are_still_looked_at) {
  std::filesystem::create_directories(folder / "dir" / "scenario.json");
  put("huge/scenario.json", std::string(std::size_t{9} << 20U, ' '));
  std::filesystem::create_directory(folder / "none");
  for (const std::string name : {"dir", "huge", "none", "nowhere"}) {
    const Spoken spoken = vt({"check", path(name), scenario});
    EXPECT_EQ(spoken.code, 2) << name;
    EXPECT_TRUE(spoken.complains(path(name))) << spoken.err;
    EXPECT_TRUE(spoken.says("Errors: 0.")) << spoken.out;
  }
}

TEST_F(Check, a_link_out_of_the_folder_is_not_followed) {
  const std::string own = copy_scenario("kop-thee");
  const std::string secret = put("secret.json", "{ \"secret\": true }");
  std::filesystem::create_symlink(secret, own + "/text.fr.json");
  std::filesystem::create_directory(own + "/plays");
  std::filesystem::create_symlink(secret, own + "/plays/best.json");
  for (const std::string command : {"check", "fmt"}) {
    const Spoken spoken = vt({command, own});
    EXPECT_EQ(spoken.code, 2);
    EXPECT_TRUE(spoken.complains("text.fr.json")) << spoken.err;
    EXPECT_TRUE(spoken.complains("plays/best.json")) << spoken.err;
  }
  EXPECT_EQ(bytes("secret.json"), "{ \"secret\": true }");
}

TEST_F(Check, a_waiver_that_waives_nothing_is_pointed_at) {
  const std::string own = copy_scenario("kop-thee");
  std::string text = bytes("kop-thee/scenario.json");
  replace(text, "\"start\": \"binnen\"",
          "\"waive\": [ { \"rule\": \"VT0117\", \"at\": \"slot.jij\", \"reason\": \"x\" } ], \"start\": "
          "\"binnen\"");
  put("kop-thee/scenario.json", text);
  const Spoken spoken = vt({"check", own});
  EXPECT_EQ(spoken.code, 1);
  EXPECT_TRUE(spoken.says("VT0302")) << spoken.out;
  EXPECT_FALSE(spoken.says("scenario.json: warning")) << "without a line: " << spoken.out;
}

TEST_F(Check, as_json_is_valid_against_its_own_schema) {
  const std::string schema = vt({"schema", "check"}).out;
  put("broken/scenario.json", "{ \"format\": 1, \"a\\\"b\\u0001é\": 1, \"id\": \"x\" }");
  for (const std::string& path : {scenario, path("broken"), data + "/rules/VT0117/bad"}) {
    const Spoken spoken = vt({"check", "--json", path});
    EXPECT_TRUE(is_valid(schema, spoken.out)) << spoken.out;
  }
  EXPECT_NE(vt({"check", "--json", path("broken")}).code, 0);
  EXPECT_FALSE(is_valid(schema, "{ \"format\": 1 }")) << "the schema refuses something";
}

TEST_F(Check, as_json_and_in_words_count_the_same) {
  const Spoken words = vt({"check", data + "/rules/VT0117/bad"});
  const auto json = nlohmann::json::parse(vt({"check", "--json", data + "/rules/VT0117/bad"}).out);
  EXPECT_EQ(std::count(words.out.begin(), words.out.end(), '\n'),
            static_cast<long>(json["findings"].size()) + 1);
}

TEST_F(Check, explains_every_rule_in_both_languages_with_both_examples) {
  for (const LintRule& rule : reading_rules()) {
    const std::string code(rule.code);
    const Spoken english = vt({"check", "--explain", code});
    const Spoken dutch = in_dutch({"check", "--explain", code});
    for (const Spoken& spoken : {english, dutch}) {
      EXPECT_EQ(spoken.code, 0) << code << spoken.err;
      EXPECT_TRUE(spoken.says("# " + code + " " + std::string(rule.name))) << spoken.out;
      EXPECT_TRUE(spoken.says("/scenario.json\n")) << code;
    }
    EXPECT_NE(english.out, dutch.out);
    const auto good = english.out.find("Example in which all is well:");
    ASSERT_NE(good, std::string::npos);
    const auto bad = english.out.find("Example in which this is found:");
    EXPECT_NE(english.out.substr(bad + 31, good - bad - 31), english.out.substr(good + 29))
        << code << ": the two examples look the same";
  }
}

TEST_F(Check, a_rule_that_does_not_exist_is_not_explained) {
  for (const std::string code : {"VT9999", "", "../VT0101", "vt"}) {
    if (code.empty()) continue;
    EXPECT_EQ(vt({"check", "--explain", code}).code, 2) << code;
    EXPECT_TRUE(vt({"check", "--explain", code}).complains(code));
  }
}

TEST_F(Fmt, of_what_is_in_form_changes_nothing) {
  const std::string own = copy_scenario("kop-thee");
  const auto before = tree(own);
  EXPECT_EQ(vt({"fmt", "--check", own}).code, 0);
  EXPECT_EQ(vt({"fmt", own}).out, "");
  EXPECT_EQ(tree(own), before);
}

TEST_F(Fmt, checked_is_told_and_left_and_formatted_is_in_form_for_good) {
  const std::string own = copy_scenario("kop-thee");
  std::string text = bytes("kop-thee/scenario.json");
  const std::string good = text;
  for (std::size_t at = 0; (at = text.find("  ", at)) != std::string::npos;) text.erase(at, 2);
  put("kop-thee/scenario.json", text);
  const Spoken checked = vt({"fmt", "--check", own});
  EXPECT_EQ(checked.code, 1);
  EXPECT_TRUE(checked.says(own + "/scenario.json"));
  EXPECT_EQ(bytes("kop-thee/scenario.json"), text);
  EXPECT_EQ(vt({"fmt", own}).code, 0);
  EXPECT_EQ(bytes("kop-thee/scenario.json"), good);
  EXPECT_EQ(vt({"fmt", own}).out, "");
}

TEST_F(Fmt, of_every_scenario_changes_no_meaning) {
  for (const std::string name : {"bier-en-ruzie", "flessen-op-tafel", "vandaag-stop-ik"}) {
    std::filesystem::copy(data + "/scenarios/" + name, folder / name,
                          std::filesystem::copy_options::recursive);
    const std::string before = vt({"check", "--json", path(name)}).out;
    EXPECT_EQ(vt({"fmt", path(name)}).code, 0);
    EXPECT_EQ(vt({"fmt", "--check", path(name)}).code, 0);
    EXPECT_EQ(vt({"fmt", path(name)}).out, "");
    const auto findings = nlohmann::json::parse(before)["findings"].size();
    EXPECT_EQ(nlohmann::json::parse(vt({"check", "--json", path(name)}).out)["findings"].size(), findings);
  }
}

TEST_F(Fmt, never_touches_what_it_cannot_read) {
  const std::vector<std::pair<std::string, std::string>> broken{
      {"half", "{ \"format\": 1, "},
      {"unknown", "{ \"format\": 1, \"optoins\": [] }"},
      {"newer", "{ \"format\": 2 }"},
      {"twice", "{ \"format\": 1, \"format\": 1 }"},
      {"binary", std::string("\0\xff", 2)}};
  for (const auto& [name, bytes] : broken) {
    put(name + "/scenario.json", bytes);
    const Spoken spoken = vt({"fmt", path(name)});
    EXPECT_EQ(spoken.code, 1) << name;
    EXPECT_TRUE(spoken.says(path(name) + "/scenario.json:")) << spoken.out;
    EXPECT_EQ(this->bytes(name + "/scenario.json"), bytes);
  }
  const std::string own = copy_scenario("kop-thee");
  put("kop-thee/text.en.json", "{ \"format\": ");
  EXPECT_EQ(vt({"fmt", own}).code, 1);
  EXPECT_EQ(bytes("kop-thee/text.en.json"), "{ \"format\": ");
}

TEST_F(Fmt, says_that_a_comment_is_lost) {
  const std::string own = copy_scenario("kop-thee");
  put("kop-thee/scenario.json", "// mine\n" + bytes("kop-thee/scenario.json"));
  const Spoken spoken = vt({"fmt", own});
  EXPECT_EQ(spoken.code, 0);
  EXPECT_TRUE(spoken.says("scenario.json:1:1: note VT0012")) << spoken.out;
}

TEST_F(Fmt, of_what_is_not_there_gives_2) {
  EXPECT_EQ(vt({"fmt", path("nowhere")}).code, 2);
  EXPECT_TRUE(vt({"fmt", path("nowhere")}).complains("nowhere/scenario.json"));
}

TEST_F(Schema, is_a_json_object_for_every_name_and_validates_what_the_program_writes) {
  for (const std::string name : {"scenario", "translation", "play", "session", "reactions", "check"}) {
    const Spoken spoken = vt({"schema", name});
    EXPECT_EQ(spoken.code, 0);
    EXPECT_EQ(nlohmann::json::parse(spoken.out)["$schema"], "http://json-schema.org/draft-07/schema#")
        << name;
  }
  EXPECT_EQ(vt({"schema"}).out, vt({"schema", "scenario"}).out);
  const std::string own = copy_scenario("kop-thee");
  EXPECT_TRUE(is_valid(vt({"schema", "scenario"}).out, bytes("kop-thee/scenario.json")));
  EXPECT_TRUE(is_valid(vt({"schema", "translation"}).out, bytes("kop-thee/text.en.json")));
  EXPECT_TRUE(is_valid(vt({"schema", "reactions"}).out, bytes("data/content/reactions.json")));
  EXPECT_FALSE(is_valid(vt({"schema", "translation"}).out, bytes("kop-thee/scenario.json")));
  play("binnen.hoor|Zeg eens.\nback 0\nbinnen.vraag\n");
  EXPECT_TRUE(is_valid(vt({"schema", "session"}).out, vt({"sessions", "export", "last", "--out", "-"}).out));
}

TEST_F(Schema, of_an_unknown_name_lists_the_known_ones) {
  const Spoken spoken = vt({"schema", "layout"});
  EXPECT_EQ(spoken.code, 2);
  EXPECT_TRUE(spoken.complains("layout") && spoken.complains("translation")) << spoken.err;
}

TEST_F(Check, a_file_under_a_name_of_its_own_is_the_one_that_is_read) {
  const Spoken broken = vt({"check", put("mine.json", "{")});
  EXPECT_EQ(broken.code, 1) << broken.err;
  EXPECT_TRUE(broken.says("mine.json:1:")) << broken.out;
  const std::string shipped = std::string(VT_TESTS_DIR) + "/../scenarios/bier-en-ruzie";
  const Spoken sound = vt({"check", put("kopie.json", must_read(shipped + "/scenario.json"))});
  EXPECT_EQ(sound.code, 0) << sound.out;
}

}  // namespace
}  // namespace vt::tests
