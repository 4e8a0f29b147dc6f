// What `vt explore` and `vt diff` tell an instructor, and what they say where something is wrong.

#include <nlohmann/json.hpp>

#include "tests/support/disk_files.h"
#include "tests/vt/json_schema.h"
#include "tests/vt/terminal.h"

namespace vt::tests {
namespace {

const std::string shipped = std::string(VT_TESTS_DIR) + "/../scenarios/bier-en-ruzie";

class Explore : public TerminalTest {};
class Diff : public TerminalTest {
 protected:
  /// A copy of the small scenario with `from` replaced by `to`.
  std::string changed(const std::string& name, const std::string& from, const std::string& to) {
    const std::string own = copy_scenario(name + "/kop-thee");
    std::string text = bytes(name + "/kop-thee/scenario.json");
    EXPECT_NE(text.find(from), std::string::npos) << from;
    text.replace(text.find(from), from.size(), to);
    put(name + "/kop-thee/scenario.json", text);
    return own;
  }
};

TEST_F(Explore, tells_what_is_in_it_what_a_guesser_gets_where_the_cliffs_are_and_what_to_mend) {
  const Spoken spoken = vt({"explore", shipped});
  EXPECT_EQ(spoken.code, 0) << spoken.err;
  for (const std::string heading :
       {"What to mend", "What guessing brings", "Distributions over all random conversations", "Endings",
        "Change talk minus sustain talk", "Code and value", "Where most is lost", "Turn by turn",
        "What can happen"})
    EXPECT_TRUE(spoken.says(heading)) << heading;
  EXPECT_TRUE(spoken.says("all of them looked at"));
  EXPECT_TRUE(spoken.says("Nothing: every rule is met."));
  EXPECT_TRUE(in_dutch({"explore", shipped}).says("allemaal bekeken"));
}

TEST_F(Explore, finds_a_scenario_by_its_id_and_speaks_its_texts_in_the_language_asked_for) {
  EXPECT_TRUE(vt({"explore", "bier-en-ruzie", "--texts", "nl-BE"}).says("Lies vindt dat ik"));
  EXPECT_FALSE(vt({"explore", "bier-en-ruzie", "--texts", "en"}).says("Lies vindt dat ik"));
  const Spoken unknown = vt({"explore", "bier-en-ruzie", "--texts", "fr"});
  EXPECT_EQ(unknown.code, 2);
  EXPECT_TRUE(unknown.complains("nl-BE, en")) << unknown.err;
}

TEST_F(Explore, gives_json_that_keeps_to_its_schema) {
  const std::string schema = vt({"schema", "explore"}).out;
  for (const std::string& what : {shipped, scenario}) {
    const Spoken spoken = vt({"explore", what, "--json"});
    EXPECT_TRUE(is_valid(schema, spoken.out)) << what;
    EXPECT_EQ(nlohmann::json::parse(spoken.out)["exhaustive"], true);
  }
}

TEST_F(Explore, is_the_same_every_time) {
  EXPECT_EQ(vt({"explore", shipped, "--json"}).out, vt({"explore", shipped, "--json"}).out);
}

TEST_F(Explore, says_that_it_is_not_exhaustive_where_it_is_bounded_also_at_1) {
  for (const std::string most : {"1", "100"}) {
    const Spoken spoken = vt({"explore", shipped, "--states", most});
    EXPECT_EQ(spoken.code, 1);
    EXPECT_TRUE(spoken.says("NOT EXHAUSTIVE")) << spoken.out.substr(0, 400);
    EXPECT_TRUE(spoken.says("VT0512"));
    EXPECT_FALSE(spoken.says("Cannot happen:"));
    const auto json = nlohmann::json::parse(vt({"explore", shipped, "--states", most, "--json"}).out);
    EXPECT_EQ(json["exhaustive"], false);
    for (const auto& measure : json["measures"]) {
      EXPECT_EQ(measure["sampled"], true) << measure["name"];
      if (measure["name"] == "yield") {
        EXPECT_GT(measure["half_width"], 0);
        EXPECT_EQ(measure["spread"]["applies"], 1000);
      }
      if (measure["name"] == "reflections_to_questions") {
        EXPECT_LT(measure["spread"]["applies"], 1000) << "some plays ask nothing";
      }
    }
  }
}

TEST_F(Explore, gives_1_where_something_presses_and_says_what) {
  const Spoken spoken = vt({"explore", scenario});
  EXPECT_EQ(spoken.code, 1);
  EXPECT_TRUE(spoken.says("warning VT0618")) << spoken.out;
}

TEST_F(Explore, writes_a_page_where_it_is_asked_to) {
  const Spoken spoken = vt({"explore", shipped, "--html", path("balance.html")});
  EXPECT_EQ(spoken.code, 0) << spoken.err;
  EXPECT_TRUE(spoken.says("balance.html"));
  EXPECT_EQ(bytes("balance.html").rfind("<!DOCTYPE html>", 0), 0U);
  EXPECT_EQ(vt({"explore", shipped, "--html", path("balance.html/below-a-file.html")}).code, 2);
}

TEST_F(Explore, turns_down_what_it_cannot_explore) {
  put("broken/scenario.json", "{");
  put("empty/scenario.json", "");
  for (const std::string& what :
       {path("broken"), path("empty"), path("nowhere"), std::string("no-such-id")}) {
    const Spoken spoken = vt({"explore", what});
    EXPECT_EQ(spoken.code, 2) << what;
    EXPECT_NE(spoken.err, "") << what;
  }
  EXPECT_EQ(vt({"explore"}).code, 2);
  EXPECT_EQ(vt({"explore", shipped, "--states", "0"}).code, 2);
  EXPECT_EQ(vt({"explore", shipped, "--seconds", "-1"}).code, 2);
}

TEST_F(Explore, names_the_file_that_has_mistakes_and_not_the_folder_it_lies_in) {
  const std::string alone = put("alone.json", "{");
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {"explore", alone}, {"play", alone, "--unsaved"}, {"diff", scenario, alone}})
    EXPECT_TRUE(vt(words).complains(alone + " has mistakes")) << words.front();
}

TEST_F(Diff, of_a_version_with_itself_is_empty) {
  const Spoken spoken = vt({"diff", scenario, scenario});
  EXPECT_EQ(spoken.code, 0) << spoken.out;
}

TEST_F(Diff, names_what_changed_and_which_plays_it_touches) {
  play(all_choices);
  const std::string now = changed("now", "\"reflection_simple\"", "\"reflection_complex\"");
  const Spoken spoken = vt({"diff", scenario, now});
  EXPECT_EQ(spoken.code, 1) << spoken.err;
  EXPECT_TRUE(spoken.says("simple reflection")) << spoken.out;
  EXPECT_TRUE(spoken.says("complex reflection")) << spoken.out;
  EXPECT_TRUE(spoken.says("Unaffected: 1.")) << "the conversation that was had: " << spoken.out;
  EXPECT_TRUE(in_dutch({"diff", scenario, now}).says("complexe reflectie"));
}

TEST_F(Diff, gives_json_that_keeps_to_its_schema) {
  const std::string now = changed("now", "\"reflection_simple\"", "\"reflection_complex\"");
  const std::string schema = vt({"schema", "diff"}).out;
  const Spoken spoken = vt({"diff", scenario, now, "--json"});
  EXPECT_TRUE(is_valid(schema, spoken.out)) << spoken.out;
  EXPECT_FALSE(nlohmann::json::parse(spoken.out)["changes"].empty());
}

TEST_F(Diff, does_not_make_a_store_that_is_not_there) {
  EXPECT_EQ(vt({"diff", scenario, scenario}).code, 0);
  EXPECT_EQ(bare({"--lang", "en", "--data", std::string(VT_TESTS_DIR) + "/..", "--store", path("none.db"),
                  "diff", scenario, scenario})
                .code,
            0);
  EXPECT_FALSE(std::filesystem::exists(path("none.db")));
}

TEST_F(Diff, turns_down_what_cannot_be_compared) {
  const Spoken other = vt({"diff", scenario, shipped});
  EXPECT_EQ(other.code, 2);
  EXPECT_TRUE(other.complains("kop-thee")) << other.err;
  EXPECT_EQ(vt({"diff", scenario}).code, 2);
  EXPECT_EQ(vt({"diff", scenario, path("nowhere")}).code, 2);
  put("broken/scenario.json", "{");
  EXPECT_EQ(vt({"diff", path("broken"), scenario}).code, 2);
}

}  // namespace
}  // namespace vt::tests
