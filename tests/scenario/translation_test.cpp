#include "engine/scenario/translation.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "engine/base/text.h"
#include "engine/scenario/texts.h"
#include "tests/scenario/samples.h"

namespace vt {
namespace {

/// Every text of the sample, in English capitals: told apart from the base language at a glance.
Translation full_translation(const Scenario& scenario) {
  Translation translation = template_for(scenario, {});
  translation.scenario = scenario.id;
  translation.locale = "en";
  for (TranslatedText& line : translation.lines) line.text = "EN " + line.id;
  return translation;
}

std::vector<std::string_view> rules_of(const TranslationReading& reading) {
  std::vector<std::string_view> rules;
  for (const Finding& finding : reading.findings) rules.push_back(finding.rule);
  return rules;
}

TranslationReading read_back(const Translation& translation, const Scenario& scenario) {
  return read_translation(write_translation(translation), "text.en.json", scenario, "en");
}

TEST(translating, a_template_lists_every_text_in_the_order_of_play) {
  const Translation empty = template_for(tests::sample(), {});
  std::vector<std::string> ids;
  for (const TranslatedText& line : empty.lines) ids.push_back(line.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"scenario.title", "scenario.change_goal", "binnen.c1",
                                           "binnen.zes", "binnen.zes.why", "binnen.veel", "binnen.veel.why",
                                           "dag.c1", "dag.c1.thought"}));
  for (const TranslatedText& line : empty.lines) EXPECT_TRUE(line.text.empty());
  EXPECT_EQ(empty.lines[2].source, source_hash("Soms worden het er zes."));
}

TEST(translating, a_template_keeps_what_is_there_as_it_is) {
  const Scenario scenario = tests::sample();
  Translation existing = full_translation(scenario);
  existing.lines.erase(existing.lines.begin() + 3);
  existing.lines[2].source = "00000000";
  const Translation next = template_for(scenario, existing);
  ASSERT_EQ(next.lines.size(), 9U);
  EXPECT_EQ(next.lines[2], existing.lines[2]);  // stale stays stale until somebody has looked
  EXPECT_EQ(next.lines[3].text, "");
  EXPECT_EQ(next.locale, "en");
}

TEST(translating, a_template_leaves_out_what_the_scenario_has_no_longer) {
  Translation existing;
  existing.lines.push_back({"weg.c1", "00000000", "Gone.", {}});
  const Translation next = template_for(tests::sample(), existing);
  EXPECT_TRUE(std::none_of(next.lines.begin(), next.lines.end(),
                           [](const TranslatedText& line) { return line.id == "weg.c1"; }));
}

TEST(translating, a_full_translation_has_no_findings_and_is_read_back) {
  const Scenario scenario = tests::sample();
  const Translation translation = full_translation(scenario);
  const TranslationReading reading = read_back(translation, scenario);
  EXPECT_TRUE(reading.findings.empty());
  ASSERT_TRUE(reading.translation.has_value());
  EXPECT_EQ(*reading.translation, translation);
  EXPECT_EQ(write_translation(*reading.translation), write_translation(translation));
}

TEST(translating, changes_words_and_nothing_else) {
  const Scenario scenario = tests::sample();
  const Scenario english = in_language(scenario, full_translation(scenario));
  EXPECT_EQ(english.title, "EN scenario.title");
  EXPECT_EQ(english.turns[0].options[1].text, "EN binnen.veel");
  EXPECT_EQ(english.turns[0].options[1].why, "EN binnen.veel.why");
  EXPECT_EQ(english.endings[0].lines[0].thought, "EN dag.c1.thought");
  EXPECT_EQ(english.locale, "en");

  Scenario back = english;
  Scenario from = scenario;
  back.locale = scenario.locale;
  for_each_text(back, [&](const std::string& path, std::string& text) {
    for (const TextRef& ref : texts_of(from))
      if (ref.path == path) text = *ref.text;
  });
  EXPECT_EQ(back, scenario);
}

TEST(translating, what_is_not_translated_stays_in_the_base_language) {
  const Scenario scenario = tests::sample();
  Translation translation = full_translation(scenario);
  translation.lines.erase(translation.lines.begin() + 2);
  const Scenario english = in_language(scenario, translation);
  EXPECT_EQ(english.turns[0].lines[0].text, "Soms worden het er zes.");
  EXPECT_EQ(english.turns[0].options[0].text, "EN binnen.zes");
}

TEST(translating, a_text_that_the_base_does_not_have_does_not_appear) {
  const Scenario scenario = tests::sample();
  Translation translation = full_translation(scenario);
  translation.lines.push_back({"binnen.hint", "00000000", "EN hint", {}});
  EXPECT_EQ(in_language(scenario, translation).turns[0].hint, "");
}

TEST(translating, a_changed_source_is_noticed_at_its_line_and_turn) {
  Scenario scenario = tests::sample();
  const Translation translation = full_translation(scenario);
  scenario.turns[0].lines[0].text = "Soms worden het er zeven.";
  const TranslationReading reading = read_back(translation, scenario);
  ASSERT_EQ(reading.findings.size(), 1U);
  EXPECT_EQ(reading.findings[0].rule, "VT0203");
  EXPECT_EQ(reading.findings[0].where.path(), "binnen.c1");
  EXPECT_EQ(reading.findings[0].where.line, 8U);
}

TEST(translating, how_accents_are_stored_does_not_make_a_translation_stale) {
  Scenario scenario = tests::sample();
  scenario.title = "Één pint";
  const Translation translation = full_translation(scenario);
  EXPECT_EQ(translation.lines[0].source, source_hash("E\u0301e\u0301n pint"));
  EXPECT_TRUE(read_back(translation, scenario).findings.empty());
}

TEST(translating, a_dose_is_found_in_any_language) {
  const Scenario scenario = tests::sample();
  Translation translation = full_translation(scenario);
  translation.lines[2].text = "Sometimes it is 5 mg.";
  EXPECT_EQ(rules_of(read_back(translation, scenario)), (std::vector<std::string_view>{"VT0125"}));
}

TEST(translating, a_fault_of_shape_in_a_translation_claims_no_turn) {
  const Scenario scenario = tests::sample();
  Translation translation = full_translation(scenario);
  translation.lines[2].text = "";
  const TranslationReading reading = read_back(translation, scenario);
  EXPECT_EQ(rules_of(reading), (std::vector<std::string_view>{"VT0007"}));
  EXPECT_EQ(reading.findings[0].where.path(), "");
  EXPECT_FALSE(reading.translation.has_value());
}

TEST(translating, the_file_must_be_about_this_scenario_and_its_own_language) {
  const Scenario scenario = tests::sample();
  const auto wrong = [&](const std::string& id, const std::string& locale, const std::string& tag) {
    Translation translation = full_translation(scenario);
    translation.scenario = id;
    translation.locale = locale;
    const auto reading = read_translation(write_translation(translation), "text.json", scenario, tag);
    return rules_of(reading) == std::vector<std::string_view>{"VT0205"};
  };
  EXPECT_TRUE(wrong("pils", "en", "en"));
  EXPECT_TRUE(wrong("bier", "fr", "en"));
  EXPECT_TRUE(wrong("bier", "nl-BE", "nl-BE"));
  EXPECT_FALSE(wrong("bier", "en", "en"));
  EXPECT_FALSE(wrong("bier", "fr", ""));
}

TEST(translating, the_best_language_is_itself_then_without_region_then_any_region_then_the_base) {
  EXPECT_EQ(best_locale("nl-BE", {"en", "nl", "nl-BE"}), "nl-BE");
  EXPECT_EQ(best_locale("nl-BE", {"en", "nl-NL", "nl"}), "nl");
  EXPECT_EQ(best_locale("nl-BE", {"en", "nl-NL"}), "nl-NL");
  EXPECT_EQ(best_locale("nl", {"en", "nl-BE"}), "nl-BE");
  EXPECT_EQ(best_locale("fr", {"en", "nl-BE"}), "");
  EXPECT_EQ(best_locale("", {"en"}), "");
  EXPECT_EQ(best_locale("en", {}), "");
}

}  // namespace
}  // namespace vt
