// Every name that a reader may meet has words in both languages.

#include <regex>

#include "engine/report/formats.h"
#include "engine/scoring/traps.h"
#include "tests/report/sample.h"

namespace vt {
namespace {

template <Named E>
void expect_words(const Words& words, const std::string& group) {
  for (const std::string_view name : names<E>)
    EXPECT_TRUE(words.has(group + "." + std::string(name))) << words.locale() << " " << group << "." << name;
}

TEST(ReportWords, every_enumerator_that_is_shown_has_words) {
  for (const char* tag : {"nl", "en"}) {
    const Words words = sample::words(tag);
    expect_words<Code>(words, "code");
    expect_words<Code>(words, "code_short");
    expect_words<CodeFamily>(words, "family");
    expect_words<Direction>(words, "direction");
    expect_words<Technique>(words, "technique");
    expect_words<TalkType>(words, "talk");
    expect_words<TalkKind>(words, "talk_kind");
    expect_words<Credit>(words, "credit");
    expect_words<Stage>(words, "stage");
    expect_words<Task>(words, "task");
    expect_words<EndingKind>(words, "ending_kind");
    expect_words<Skill>(words, "skill");
    expect_words<Band>(words, "band");
    expect_words<MeasureName>(words, "measure");
    expect_words<Mode>(words, "mode");
    expect_words<Face>(words, "face");
    expect_words<Substance>(words, "substance");
    expect_words<Warning>(words, "warning");
    expect_words<RecordStatus>(words, "status");
    expect_words<SafetyOutcome>(words, "safety_outcome");
    expect_words<SkillMeasure>(words, "report.skill_measure");
    expect_words<MeasureName>(words, "report.none");
    expect_words<MeasureName>(words, "report.reckoning");
  }
}

TEST(ReportWords, every_remark_that_can_be_made_has_words) {
  for (const char* tag : {"nl", "en"}) {
    const Words words = sample::words(tag);
    for (const std::string group : {"trap", "trap_name"}) {
      expect_words<Trap>(words, group);
      expect_words<PatternTrap>(words, group);
    }
    expect_words<Trap>(words, "missed");
    EXPECT_TRUE(words.has("missed.other"));
    expect_words<Skill>(words, "exercise");
    for (const char* what : {"emphasize_autonomy", "affirm", "reflection_complex", "reflection_simple",
                             "seek_collaboration", "question_open", "question_closed",
                             "persuade_with_permission", "give_information", "repair", "safety", "none"})
      EXPECT_TRUE(words.has(std::string("strength.") + what)) << what;
    for (const ReportFormat& format : report_formats())
      EXPECT_TRUE(words.has("format." + std::string(format.name))) << format.name;
  }
}

TEST(ReportWords, words_about_people_put_the_person_first) {
  const std::regex labels(
      "verslaafde|junkie|alcoholist|misbruiker|ongemotiveerd|ontkenning|addict|alcoholic|abuser|"
      "substance abuse|in denial",
      std::regex::icase);
  for (const char* tag : {"nl", "en"}) {
    const Words words = sample::words(tag);
    for (const std::string& key : words.keys())
      EXPECT_FALSE(std::regex_search(words.text(key), labels)) << key;
  }
}

}  // namespace
}  // namespace vt
