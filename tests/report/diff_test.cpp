// A comparison of two versions, as people and as programs read it.

#include <sstream>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "engine/base/text.h"
#include "engine/report/diff_json.h"
#include "engine/report/diff_text.h"
#include "tests/report/sample.h"
#include "tests/support/edits.h"

namespace vt {
namespace {

using build::reactions;
using tests::Edit;
using tests::full_scenario;
using Json = nlohmann::json;

/// full_scenario() against what `make` makes of it, with the plays given.
template <class F>
Diff diff_after(F&& make, const std::vector<std::vector<std::string>>& plays = {}) {
  Scenario now = full_scenario();
  make(now);
  Diff diff{now.id, full_scenario().version, now.version, {}, {}, {}, {}};
  diff.changes = changes_between(full_scenario(), now, reactions());
  if (plays.empty()) return diff;
  const Script was = build::script(full_scenario());
  const Script is = build::script(std::move(now));
  for (const auto& choices : plays) {
    AuthorPlay play;
    play.choices = choices;
    const PlayImpact impact = impact_on(play, {was, build::norms()}, {is, build::norms()});
    diff.author_plays.push_back({"proef " + std::to_string(diff.author_plays.size() + 1), impact});
  }
  return diff;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

void recode(Scenario& s) {
  s.turns[0].options[0].says = {build::reflect_deeply()};
  s.turns[0].options[0].effects = build::add("trust", 2);
}

TEST(DiffText, codes_and_effects_read_as_words) {
  const std::string dutch = diff_text(diff_after(recode), sample::words("nl"));
  EXPECT_TRUE(has(dutch, "    was: eenvoudige reflectie (naar verandering)\n    nu: complexe reflectie\n"))
      << dutch;
  EXPECT_TRUE(has(dutch, "- hoor: gevolgen: vertrouwen +1 → vertrouwen +2 [verloop]\n")) << dutch;
  const std::string english = diff_text(diff_after(recode), sample::words("en"));
  EXPECT_TRUE(has(english, "- hoor: effects: trust +1 → trust +2 [course]\n")) << english;
}

TEST(DiffText, a_condition_reads_as_a_sentence_with_ids_as_they_are) {
  const Diff diff = diff_after([](Scenario& s) {
    s.turns[1].options[0].when =
        build::all({build::at_least("trust", 5), build::negated(build::chosen("binnen.raad"))});
  });
  const std::string text = diff_text(diff, sample::words("nl"));
  EXPECT_TRUE(has(text,
                  "- stap: voorwaarde [verloop]\n    was: (niets)\n    nu: vertrouwen >= 5 en niet gekozen "
                  "(binnen.raad)\n"))
      << text;
}

TEST(DiffText, the_reach_of_the_changes_is_counted_at_the_top) {
  const std::string text = diff_text(diff_after(recode), sample::words("nl"));
  EXPECT_EQ(text.find("proef: versie 1.0.0 tegenover versie 1.0.0\nWijzigingen: 2. Alleen tekst: 0. "
                      "Beoordeling: 1. Verloop: 1.\n"),
            0U)
      << text;
  EXPECT_TRUE(has(diff_text(diff_after([](Scenario&) {}), sample::words("nl")), "Er is niets gewijzigd.\n"));
}

TEST(DiffText, changes_stand_under_their_turn_and_the_heading_comes_first) {
  const std::string text = diff_text(diff_after([](Scenario& s) {
                                       s.turns[1].hint = "Let op.";
                                       s.goals[0].text = "Anders.";
                                       s.title = "Anders";
                                     }),
                                     sample::words("en"));
  EXPECT_TRUE(has(text,
                  "\nThe scenario as a whole\n-----------------------\n- title: Proef → Anders\n"
                  "- goal horen: text: Je hoort. → Anders.\n\nverder\n------\n- hint: (nothing) → Let op.\n"))
      << text;
}

TEST(DiffText, long_texts_stand_below_each_other) {
  const Diff diff =
      diff_after([](Scenario& s) { s.turns[0].options[0].text = std::string(70, 'a') + " en nog."; });
  EXPECT_TRUE(has(diff_text(diff, sample::words("nl")), "- hoor: tekst\n    was: Antwoord.\n    nu: " +
                                                            std::string(70, 'a') + "\n        en nog.\n"))
      << diff_text(diff, sample::words("nl"));
}

TEST(DiffText, what_is_new_gone_moved_or_renamed_says_so) {
  const std::string text = diff_text(diff_after([](Scenario& s) {
                                       s.turns[0].options[2].id = "doorvraag";
                                       s.aliases.emplace_back("binnen.vraag", "binnen.doorvraag");
                                       std::swap(s.turns[1].options[0], s.turns[1].options[1]);
                                       s.goals.pop_back();
                                       s.endings.push_back(build::ending("erbij"));
                                     }),
                                     sample::words("nl"));
  EXPECT_TRUE(has(text, "- antwoord doorvraag: heette eerder vraag\n")) << text;
  EXPECT_TRUE(has(text, "- antwoord klaar: van plaats 2 naar plaats 1\n")) << text;
  EXPECT_TRUE(has(text, "- Weg: doel veilig: Je vraagt. [beoordeling]\n")) << text;
  EXPECT_TRUE(has(text, "\nerbij\n-----\n- Nieuw: afloop: Dat zegt de cliënt. [verloop]\n")) << text;
}

TEST(DiffText, affected_plays_say_what_becomes_of_them_and_the_others_are_counted) {
  const std::vector<std::vector<std::string>> plays{
      {"binnen.hoor"}, {"binnen.raad", "verder.klaar"}, {"binnen.vraag"}, {"verder.klaar"}};
  const std::string text = diff_text(diff_after(
                                         [](Scenario& s) {
                                           s.turns[0].options[0].says = {build::ask()};
                                           s.turns[1].options[1].when = build::at_least("trust", 9);
                                         },
                                         plays),
                                     sample::words("nl"));
  EXPECT_TRUE(has(text, "Ongewijzigd: 1.")) << text;
  EXPECT_TRUE(has(text, "- proef 1: anders beoordeeld. reflecties: 1 → 0; vragen: 0 → 1;")) << text;
  EXPECT_TRUE(has(text, "- proef 2: kan niet verder bij uitwisseling 2: verder.klaar")) << text;
  EXPECT_FALSE(has(text, "- proef 3")) << text;
  EXPECT_TRUE(has(text, "- proef 4: paste in de eerdere versie al niet")) << text;
}

TEST(DiffText, measures_stand_under_their_own_name_where_they_have_no_other) {
  Diff diff = diff_after(recode);
  diff.measures = {{"een eigen maat", "0,40", "0,55"}};
  EXPECT_TRUE(has(diff_text(diff, sample::words("nl")), "- een eigen maat: 0,40 → 0,55\n"));
}

TEST(DiffText, every_edit_has_words_in_both_languages_and_no_line_is_longer_than_76_columns) {
  for (const char* tag : {"nl", "en"}) {
    const Words words = sample::words(tag);
    for (const Edit& edit : tests::edits()) {
      const Diff diff = diff_after(edit.make);
      for (const Change& change : diff.changes) {
        const bool is_own = change.what.find("x-") != std::string::npos;
        const std::string last = change.what.substr(change.what.rfind('.') + 1);
        const std::string group = change.kind == ChangeKind::changed ? "diff.what." : "diff.thing.";
        EXPECT_TRUE(is_own || words.has(group + last)) << edit.member;
      }
      const std::string text = diff_text(diff, words);
      EXPECT_FALSE(has(text, "diff.")) << text;
      std::istringstream lines(text);
      for (std::string line; std::getline(lines, line);) EXPECT_LE(code_points(line), 76U) << line;
    }
  }
}

TEST(DiffText, every_word_of_phrases_and_figures_is_there_in_both_languages) {
  for (const char* tag : {"nl", "en"}) {
    const Words words = sample::words(tag);
    for (const char* word :
         {"always", "never", "and", "or", "not", "chosen", "if", "else", "none", "table", "yes", "no",
          "uncertain", "inaccurate", "accurate", "accuracy_open", "strength", "discord"})
      EXPECT_TRUE(words.has("diff.value." + std::string(word))) << word;
    const Script script = build::script(full_scenario());
    const Conversation conversation = conversation_of(build::played(script, {"hoor", "stap"}));
    for (const Figure& figure : figures_of(script, conversation, build::norms()))
      EXPECT_TRUE(figure.name.text == "druk" || words.has(std::string(figure.name.words) + figure.name.text))
          << figure.name.text;
  }
}

TEST(DiffText, nobody_can_write_a_line_of_somebody_elses) {
  const Diff diff = diff_after([](Scenario& s) { s.turns[0].options[0].text = "a\n- hoor: weg\x1b[31m"; });
  const std::string text = diff_text(diff, sample::words("nl"));
  EXPECT_FALSE(has(text, "\n- hoor: weg"));
  EXPECT_FALSE(has(text, "\x1b"));
}

bool fits_schema(const Json& value) {
  const Json text = Json::parse(json::write(diff_json_schema()));
  valijson::Schema schema;
  valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(text), schema);
  return valijson::Validator().validate(schema, valijson::adapters::NlohmannJsonAdapter(value), nullptr);
}

TEST(DiffJson, of_every_edit_fits_its_own_schema) {
  for (const Edit& edit : tests::edits())
    EXPECT_TRUE(fits_schema(Json::parse(json::write(diff_json(diff_after(edit.make)))))) << edit.member;
  EXPECT_FALSE(fits_schema(Json::parse(R"({ "format": 1 })"))) << "the schema refuses something";
}

TEST(DiffJson, spells_changes_as_the_scenario_does) {
  const Json made = Json::parse(json::write(diff_json(diff_after(recode))));
  ASSERT_EQ(made["changes"].size(), 2U);
  const Json wanted{{"kind", "changed"},
                    {"weight", "judgement"},
                    {"turn", "binnen"},
                    {"inner", "hoor"},
                    {"what", "says"},
                    {"before", "reflection_simple(change)"},
                    {"after", "reflection_complex"}};
  EXPECT_EQ(made["changes"][0], wanted);
}

TEST(DiffJson, has_a_place_for_plays_and_measures) {
  Diff diff = diff_after([](Scenario& s) { s.turns[0].options[0].says = {build::ask()}; }, {{"binnen.hoor"}});
  diff.kept_plays = {{"0123", {Fate::cannot_go_on, {}, 2, "binnen.hoor", "slot"}}};
  diff.measures = {{"states", "12", "14"}};
  const Json made = Json::parse(json::write(diff_json(diff)));
  EXPECT_TRUE(fits_schema(made));
  EXPECT_EQ(made["plays"][0]["name"], "proef 1");
  EXPECT_EQ(made["plays"][0]["fate"], "scored_otherwise");
  const Json figure{{"group", "figure"}, {"name", "reflections"}, {"before", "1"}, {"after", "0"}};
  EXPECT_EQ(made["plays"][0]["figures"][0], figure);
  const Json kept{
      {"name", "0123"}, {"fate", "cannot_go_on"}, {"exchange", 2}, {"choice", "binnen.hoor"}, {"at", "slot"}};
  EXPECT_EQ(made["kept"][0], kept);
  const Json measure{{"name", "states"}, {"before", "12"}, {"after", "14"}};
  EXPECT_EQ(made["measures"][0], measure);
}

}  // namespace
}  // namespace vt
