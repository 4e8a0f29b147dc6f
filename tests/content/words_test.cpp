// content/lang: every word that the program needs is there in both languages, and none that it does not.

#include "engine/base/words.h"

#include <algorithm>
#include <functional>
#include <set>

#include <gtest/gtest.h>

#include "engine/analysis/lint.h"
#include "engine/analysis/rules/all.h"
#include "engine/base/text.h"
#include "engine/report/formats.h"
#include "engine/scenario/play_file.h"
#include "engine/scoring/scorecard.h"
#include "engine/store/record.h"
#include "tests/content/sources.h"
#include "tests/support/disk_files.h"

namespace vt::tests {
namespace {

Words words_in(const std::string& tag) {
  const std::string file = repository("content/lang/" + tag + ".json");
  return Words::read(must_read(file), file, tag).value();
}

const Words& dutch() {
  static const Words words = words_in("nl");
  return words;
}
const Words& english() {
  static const Words words = words_in("en");
  return words;
}

std::set<std::string> placeholders(const std::string& text) {
  std::set<std::string> names;
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1))
    names.insert(text.substr(open, text.find('}', open) - open + 1));
  return names;
}

std::string parent(const std::string& key) {
  return key.substr(0, key.rfind('.'));
}
std::string leaf(const std::string& key) {
  return key.substr(key.rfind('.') + 1);
}

/// Dutch writes the month as a number, English by name.
const std::set<std::string> placeholders_may_differ{"report.date"};

/// Names under `group` in the word lists.
template <Named E>
std::pair<std::string, std::vector<std::string>> group(const std::string& name,
                                                       std::vector<std::string> more = {}) {
  for (const std::string_view one : names<E>) more.emplace_back(one);
  return {name, std::move(more)};
}

using Groups = std::vector<std::pair<std::string, std::vector<std::string>>>;

/// What a reader sees by name: exactly these names stand under these keys.
Groups seen_by_name() {
  std::vector<std::string> formats;
  for (const ReportFormat& format : report_formats()) formats.emplace_back(format.name);
  Groups groups{group<Band>("band"),
                group<Code>("code"),
                group<Code>("code_short", {"safety"}),
                group<Credit>("credit"),
                group<Direction>("direction"),
                group<EndingKind>("ending_kind"),
                group<Face>("face"),
                group<MeasureName>("measure"),
                group<MeasureName>("report.none"),
                group<MeasureName>("report.reckoning"),
                group<Mode>("mode"),
                group<Remark::Kind>("remark"),
                group<SafetyOutcome>("safety_outcome"),
                group<Severity>("severity"),
                group<Skill>("skill"),
                group<Skill>("exercise"),
                group<SkillMeasure>("report.skill_measure"),
                group<Stage>("stage"),
                group<RecordStatus>("status"),
                group<Substance>("substance"),
                group<TalkType>("talk", {"discord", "discord_short"}),
                group<TalkKind>("talk_kind"),
                group<Task>("task"),
                group<Technique>("technique"),
                group<Trap>("missed", {"other"}),
                group<Warning>("warning"),
                {"format", formats}};
  for (const std::string name : {"trap", "trap_name"}) {
    auto both = group<Trap>(name);
    for (const std::string_view one : names<PatternTrap>) both.second.emplace_back(one);
    groups.push_back(std::move(both));
  }
  return groups;
}

TEST(Words, the_two_languages_have_the_same_keys) {
  EXPECT_EQ(dutch().keys(), english().keys());
}

TEST(Words, a_text_has_the_same_placeholders_in_both_languages) {
  for (const std::string& key : dutch().keys()) {
    if (placeholders_may_differ.count(key) > 0) continue;
    EXPECT_EQ(placeholders(dutch().text(key)), placeholders(english().text(key))) << key;
  }
  for (const std::string& key : placeholders_may_differ)
    EXPECT_NE(placeholders(dutch().text(key)), placeholders(english().text(key)))
        << key << " need not be excepted";
}

TEST(Words, every_text_is_words_in_utf8_without_loose_ends) {
  for (const Words* words : {&dutch(), &english()}) {
    for (const std::string& key : words->keys()) {
      const std::string text = words->text(key);
      EXPECT_FALSE(text.empty()) << key;
      EXPECT_TRUE(is_utf8(text) && nfc(text) == text) << key;
      EXPECT_EQ(std::count(text.begin(), text.end(), '{'), std::count(text.begin(), text.end(), '}')) << key;
      EXPECT_EQ(text.find("  ") == std::string::npos || key.rfind("help.", 0) == 0, true) << key;
      EXPECT_FALSE(text.front() == ' ' || text.back() == ' ') << key;
    }
  }
}

TEST(Words, a_language_file_says_each_key_once_and_in_order) {
  for (const std::string tag : {"nl", "en"}) {
    const json::Parsed parsed = json::parse(must_read(repository("content/lang/" + tag + ".json")));
    EXPECT_TRUE(parsed.faults.empty());
    EXPECT_TRUE(std::is_sorted(parsed.value.keys.begin(), parsed.value.keys.end()));
  }
}

TEST(Words, every_name_that_a_reader_sees_has_a_word_and_no_word_stands_for_a_name_that_is_gone) {
  for (auto [name, members] : seen_by_name()) {
    std::vector<std::string> there;
    for (const std::string& key : dutch().keys())
      if (parent(key) == name) there.push_back(leaf(key));
    std::sort(members.begin(), members.end());
    EXPECT_EQ(there, members) << name;
  }
}

TEST(Words, every_rule_has_a_name_and_a_sentence) {
  std::vector<LintRule> rules(reading_rules().begin(), reading_rules().end());
  for (const StudyRule* one : study_rules()) rules.push_back(one->rule);
  for (const LintRule& rule : rules) {
    const std::string key = "rule." + std::string(rule.code);
    EXPECT_TRUE(dutch().has(key) && dutch().has(key + ".name")) << key;
  }
  for (const std::string& key : dutch().keys()) {
    if (key.rfind("rule.", 0) != 0) continue;
    EXPECT_NE(find_any_rule(key.substr(5, 6)), nullptr) << key;
  }
}

TEST(Words, what_is_counted_has_a_singular_and_a_plural) {
  for (const std::string& key : dutch().keys()) {
    if (leaf(key) != "one") continue;
    ASSERT_TRUE(dutch().has(parent(key) + ".other")) << key;
    EXPECT_EQ(placeholders(dutch().text(parent(key) + ".other")).count("{n}"), 1U) << key;
  }
}

TEST(Words, every_problem_in_the_sources_has_its_sentence) {
  std::size_t found = 0;
  for (const Literal& literal : literals()) {
    const bool is_made_here =
        literal.before.size() >= 8 && literal.before.substr(literal.before.size() - 8) == "problem(";
    if (!is_made_here || literal.text == "problem.") continue;
    ++found;
    EXPECT_TRUE(dutch().has("problem." + literal.text)) << literal.file << ": " << literal.text;
  }
  EXPECT_GT(found, 30U) << "the sources were searched";
}

/// Keys that are put together while the program runs: how they begin. What follows is a name that stands
/// somewhere in the sources, a number or the code of a rule.
const std::vector<std::string> made_at_run_time{"band.",
                                                "bot_name.",
                                                "card_group.",
                                                "check.example.",
                                                "coach.change.",
                                                "coach.sustain.",
                                                "code.",
                                                "code_short.",
                                                "credit.",
                                                "csv.",
                                                "diff.entry.",
                                                "diff.fate.",
                                                "diff.figure.",
                                                "diff.measure.",
                                                "diff.thing.",
                                                "diff.value.",
                                                "diff.variable.",
                                                "diff.weight.",
                                                "diff.what.",
                                                "difficulty.",
                                                "direction.",
                                                "ending_kind.",
                                                "exercise.",
                                                "explore.",
                                                "explore.fact.",
                                                "explore.flag.",
                                                "explore.head.",
                                                "face.",
                                                "family.",
                                                "format.",
                                                "help.",
                                                "help.label.",
                                                "help.play.",
                                                "help.sessions.",
                                                "keys.does.",
                                                "keys.group.",
                                                "keys.key.",
                                                "language.",
                                                "measure.",
                                                "meter.",
                                                "missed.",
                                                "mode.",
                                                "month.",
                                                "overview.",
                                                "overview.coverage.",
                                                "overview.fact.",
                                                "overview.kind.",
                                                "overview.mark.",
                                                "overview.measures.",
                                                "overview.mend.",
                                                "overview.without.",
                                                "play.over.",
                                                "play_measure.",
                                                "rating.",
                                                "rating_about.",
                                                "remark.",
                                                "report.contents.",
                                                "report.counts.",
                                                "report.credit.",
                                                "report.estimate.",
                                                "report.first.",
                                                "report.goal.",
                                                "report.kicker.",
                                                "report.kinds.strength.",
                                                "report.none.",
                                                "report.part.",
                                                "report.reckoning.",
                                                "report.share.third.",
                                                "report.skill_measure.",
                                                "report.whole.",
                                                "rule.",
                                                "safety_outcome.",
                                                "self_rating.ratio.",
                                                "settings.about.",
                                                "settings.font.",
                                                "settings.language.",
                                                "settings.number.",
                                                "settings.switch.",
                                                "settings.text_speed.",
                                                "settings.theme.",
                                                "severity.",
                                                "skill.",
                                                "stage.",
                                                "state.",
                                                "status.",
                                                "strength.",
                                                "substance.",
                                                "talk.",
                                                "talk_kind.",
                                                "task.",
                                                "technique.",
                                                "trap.",
                                                "trap_name.",
                                                "ui.",
                                                "ui.figures.",
                                                "ui.library.",
                                                "ui.role.",
                                                "ui.value.",
                                                "warning."};

/// What may follow such a name.
const std::vector<std::string> endings{"",      ".one",   ".other", ".of",      ".means", ".examples",
                                       ".name", ".value", ".real",  ".heading", "_list"};

bool is_name_or_number(const std::string& text) {
  if (literal_texts().count(text) > 0 || find_any_rule(text) != nullptr) return true;
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Languages in which a user's own scenario may be written: their tag comes from its file.
const std::set<std::string> named_by_data{"language.de", "language.fr"};

bool is_used(const std::string& key) {
  if (named_by_data.count(key) > 0) return true;
  for (const std::string& ending : endings) {
    if (key.size() < ending.size() || key.compare(key.size() - ending.size(), ending.size(), ending) != 0)
      continue;
    const std::string stem = key.substr(0, key.size() - ending.size());
    if (literal_texts().count(stem) > 0) return true;
    constexpr std::size_t after_problem = 8;
    if (stem.rfind("problem.", 0) == 0 && literal_texts().count(stem.substr(after_problem)) > 0) return true;
    for (const std::string& prefix : made_at_run_time)
      if (stem.rfind(prefix, 0) == 0 && is_name_or_number(stem.substr(prefix.size()))) return true;
  }
  return false;
}

TEST(Words, none_is_there_for_nobody) {
  for (const std::string& key : dutch().keys()) EXPECT_TRUE(is_used(key)) << key;
}

TEST(Words, no_list_of_beginnings_outlives_its_keys) {
  const std::vector<std::string> keys = dutch().keys();
  for (const std::string& prefix : made_at_run_time)
    EXPECT_TRUE(std::any_of(keys.begin(), keys.end(), [&](const std::string& key) {
      return key.rfind(prefix, 0) == 0;
    })) << prefix;
}

/// A literal that looks like a key of one of the topics: `play.pick`, not `scenario.json`.
bool looks_like_a_key(const std::string& text, const std::set<std::string>& topics) {
  const auto dot = text.find('.');
  if (dot == std::string::npos || dot + 1 == text.size() || topics.count(text.substr(0, dot)) == 0)
    return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
  });
}

/// The beginning of keys that are put together while the program runs, without its last dot.
bool is_group(const std::string& key) {
  return std::find(made_at_run_time.begin(), made_at_run_time.end(), key + ".") != made_at_run_time.end();
}

TEST(Words, every_key_in_the_sources_exists) {
  std::set<std::string> topics;
  for (const std::string& key : dutch().keys()) topics.insert(key.substr(0, key.find('.')));
  std::size_t found = 0;
  for (const Literal& literal : literals()) {
    const std::string& key = literal.text;
    if (!looks_like_a_key(key, topics) || key.back() == '.') continue;
    if (key.size() > 5 && key.substr(key.size() - 5) == ".json") continue;
    ++found;
    EXPECT_TRUE(dutch().has(key) || dutch().has(key + ".one") || dutch().has("problem." + key) ||
                dutch().has("ui." + key) || is_group(key))
        << literal.file << ": " << key;
  }
  EXPECT_GT(found, 200U) << "the sources were searched";
}

}  // namespace
}  // namespace vt::tests
