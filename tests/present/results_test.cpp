#include "engine/present/results.h"

#include <gtest/gtest.h>

#include "engine/present/reminders.h"
#include "engine/scenario/folder.h"
#include "tests/present/world_of.h"

namespace vt::tests {
namespace {

void work_out(Results& results) {
  ASSERT_TRUE(results.refresh().ok());
  while (results.work()) {
  }
}

TEST(Results, an_empty_store_has_none_and_nothing_to_do) {
  const WorldOf of;
  Results results(of.store);
  ASSERT_TRUE(results.refresh().ok());
  EXPECT_FALSE(results.work());
  EXPECT_TRUE(results.is_done());
  EXPECT_TRUE(results.rows().empty());
  EXPECT_EQ(results.best("bier-en-ruzie"), nullptr);
  EXPECT_EQ(results.open(""), nullptr);
  EXPECT_EQ(results.last(""), nullptr);
  EXPECT_FALSE(results.is_done_well("bier-en-ruzie"));
}

TEST(Results, one_conversation_is_worked_out_at_a_time_the_newest_first) {
  WorldOf of;
  const std::string older = of.keep({.days_ago = 2});
  const std::string newer = of.keep({.days_ago = 1});
  Results results(of.store);
  ASSERT_TRUE(results.refresh().ok());
  EXPECT_EQ(results.rows().front().record.id, newer);
  EXPECT_TRUE(results.find(newer)->is_pending);
  ASSERT_TRUE(results.work());
  EXPECT_FALSE(results.find(newer)->is_pending);
  EXPECT_TRUE(results.find(older)->is_pending);
  EXPECT_FALSE(results.is_done());
  ASSERT_TRUE(results.work());
  EXPECT_TRUE(results.is_done());
  EXPECT_FALSE(results.work());
}

TEST(Results, an_authors_best_play_is_done_well_and_its_figures_are_those_of_the_report) {
  WorldOf of;
  const std::string id = of.keep({.mode = Mode::exam});
  Results results(of.store);
  work_out(results);
  const KeptResult& row = *results.find(id);
  const Result<SessionFile> file = of.store.load(id);
  const Result<Feedback> feedback = feedback_of(file.value());
  ASSERT_TRUE(feedback.ok());
  EXPECT_FALSE(row.problem);
  EXPECT_EQ(row.measures, feedback.value().path.card.measures);
  EXPECT_EQ(row.exchanges, static_cast<int>(feedback.value().path.conversation.exchanges.size()));
  EXPECT_EQ(row.record.mode, Mode::exam);
  EXPECT_EQ(row.stage, Stage::contemplation);
  EXPECT_EQ(row.substances, std::vector<Substance>{Substance::alcohol});
  EXPECT_TRUE(row.ending && row.stage_after && row.next_exercise);
  EXPECT_EQ(row.skills.size(), feedback.value().playable->skills.skills.size());
  EXPECT_EQ(row.opportunity().part, row.opportunity().whole);
  EXPECT_EQ(row.band(), Band::advanced);
  EXPECT_TRUE(results.is_done_well("bier-en-ruzie"));
}

TEST(Results, a_skill_stands_beside_what_it_needs) {
  WorldOf of;
  const std::string id = of.keep({});
  Results results(of.store);
  work_out(results);
  const SkillPoint* open = results.find(id)->find(Skill::open_questions);
  ASSERT_NE(open, nullptr);
  EXPECT_EQ(open->at_least, (Fraction{70, 100}));
  EXPECT_EQ(open->was_tested(), open->value.whole > 0);
}

TEST(Results, what_was_tried_again_counts_as_it_was_at_first) {
  WorldOf of;
  const std::vector<std::string> best = [&] {
    const Result<ScenarioFolder> folder = read_folder(of.files, "/data/scenarios/bier-en-ruzie");
    for (const PlayFile& file : folder.value().plays)
      if (file.file.ends_with("/best.json")) return file.reading.play->choices;
    return std::vector<std::string>{};
  }();
  std::vector<std::string> steps = best;
  steps.emplace_back("back:2");
  const std::string id = of.keep({.steps = steps});
  ASSERT_EQ(of.store.list().value().front().status, RecordStatus::open);
  Results results(of.store);
  work_out(results);
  EXPECT_EQ(results.find(id)->exchanges, static_cast<int>(best.size()));
  EXPECT_TRUE(results.find(id)->is_finished());
  EXPECT_EQ(results.best("bier-en-ruzie"), results.find(id));
  EXPECT_EQ(results.open("bier-en-ruzie"), results.find(id)) << "and it can be gone on with";
}

TEST(Results, the_best_is_the_one_that_used_most_of_what_was_possible) {
  WorldOf of;
  const std::string well = of.keep({.play = "best", .days_ago = 3});
  of.keep({.play = "slechtste", .days_ago = 1});
  Results results(of.store);
  work_out(results);
  ASSERT_NE(results.best("bier-en-ruzie"), nullptr);
  EXPECT_EQ(results.best("bier-en-ruzie")->record.id, well);
  EXPECT_EQ(results.last("bier-en-ruzie")->record.id, results.rows().front().record.id);
  EXPECT_NE(results.last("bier-en-ruzie")->record.id, well);
}

TEST(Results, of_equals_the_newest_is_the_best) {
  WorldOf of;
  of.keep({.days_ago = 5});
  const std::string newer = of.keep({.days_ago = 2});
  Results results(of.store);
  work_out(results);
  EXPECT_EQ(results.best("bier-en-ruzie")->record.id, newer);
}

TEST(Results, a_missed_gate_is_never_done_well_and_comes_after_any_other_result) {
  WorldOf of;
  of.keep({.scenario = "vandaag-stop-ik", .play = "worst", .days_ago = 1});
  Results results(of.store);
  work_out(results);
  ASSERT_NE(results.best("vandaag-stop-ik"), nullptr);
  EXPECT_TRUE(results.best("vandaag-stop-ik")->missed_gate());
  EXPECT_FALSE(results.is_done_well("vandaag-stop-ik"));
  const std::string met = of.keep({.scenario = "vandaag-stop-ik", .play = "best", .days_ago = 9});
  work_out(results);
  EXPECT_EQ(results.best("vandaag-stop-ik")->record.id, met);
  EXPECT_TRUE(results.best("vandaag-stop-ik")->is_gate_judged);
  EXPECT_TRUE(results.is_done_well("vandaag-stop-ik"));
}

TEST(Results, an_unfinished_conversation_is_no_result_and_can_be_gone_on_with) {
  WorldOf of;
  const std::string id = of.keep({.answers = 3});
  Results results(of.store);
  work_out(results);
  EXPECT_FALSE(results.find(id)->is_finished());
  EXPECT_EQ(results.best("bier-en-ruzie"), nullptr);
  EXPECT_EQ(results.last("bier-en-ruzie"), nullptr);
  EXPECT_EQ(results.open("bier-en-ruzie"), results.find(id));
  EXPECT_EQ(results.open(""), results.find(id));
  EXPECT_EQ(results.open("vandaag-stop-ik"), nullptr);
}

TEST(Results, one_without_any_answer_is_not_offered_to_go_on_with) {
  WorldOf of;
  of.keep({.answers = 0});
  Results results(of.store);
  work_out(results);
  EXPECT_EQ(results.open(""), nullptr);
}

TEST(Results, a_conversation_whose_scenario_cannot_be_read_is_a_row_with_its_problem) {
  WorldOf of;
  const std::string id = of.keep({.days_ago = 1});
  Result<SessionFile> file = of.store.load(id);
  ASSERT_TRUE(file.ok());
  SessionFile broken = file.value();
  broken.record.id = "ff";
  broken.bundle.scenario = "{}";
  broken.record.bundle = bundle_hash(broken.bundle);
  ASSERT_TRUE(of.store.begin(broken.record, broken.bundle).ok());
  Results results(of.store);
  work_out(results);
  ASSERT_NE(results.find("ff"), nullptr);
  ASSERT_TRUE(results.find("ff")->problem);
  EXPECT_EQ(results.find("ff")->problem->message.key, "bundle.scenario");
  EXPECT_FALSE(results.find("ff")->is_finished());
  EXPECT_EQ(results.best("bier-en-ruzie")->record.id, id) << "the others do not suffer by it";
}

TEST(Results, a_scenario_is_explored_once_however_many_conversations_it_had) {
  WorldOf of;
  for (int i = 0; i < 3; ++i) {
    of.keep({.scenario = "bier-en-ruzie", .days_ago = 2 * i});
    of.keep({.scenario = "vandaag-stop-ik", .days_ago = 2 * i + 1});
    of.keep({.scenario = "flessen-op-tafel", .days_ago = 2 * i + 1});
  }
  Results results(of.store);
  work_out(results);
  EXPECT_EQ(results.explorations().explored(), 3);
}

TEST(Results, what_is_known_stays_known_until_the_conversation_changes) {
  WorldOf of;
  const std::string id = of.keep({});
  Results results(of.store);
  work_out(results);
  ASSERT_TRUE(results.refresh().ok());
  EXPECT_TRUE(results.is_done());
  EXPECT_TRUE(results.find(id)->is_finished());
  const std::size_t events = of.store.load(id).value().record.log.events.size();
  LogEvent back;
  back.rewind = 1;
  ASSERT_TRUE(of.store.append(id, events, back, RecordStatus::open, StillClock::noon + 1).ok());
  ASSERT_TRUE(results.refresh().ok());
  EXPECT_TRUE(results.find(id)->is_pending);
}

TEST(Results, a_conversation_that_is_removed_is_forgotten) {
  WorldOf of;
  const std::string id = of.keep({});
  Results results(of.store);
  work_out(results);
  ASSERT_TRUE(of.store.remove(id).ok());
  ASSERT_TRUE(results.refresh().ok());
  EXPECT_TRUE(results.rows().empty());
  EXPECT_EQ(results.best("bier-en-ruzie"), nullptr);
}

TEST(Explorations, the_random_plays_are_added_when_they_are_asked_for) {
  WorldOf of;
  const Result<SessionFile> file = of.store.load(of.keep({}));
  Explorations explorations;
  const auto& [record, bundle] = std::pair(file.value().record, file.value().bundle);
  const auto quick = explorations.of(record.bundle, bundle, RandomPlays::leave_out);
  const auto whole = explorations.of(record.bundle, bundle, RandomPlays::compare);
  ASSERT_TRUE(quick.ok() && whole.ok());
  EXPECT_FALSE(feedback_of(file.value(), *quick.value()).value().path.rank);
  EXPECT_TRUE(feedback_of(file.value(), *whole.value()).value().path.rank);
  EXPECT_EQ(explorations.of(record.bundle, bundle, RandomPlays::leave_out).value(), whole.value());
}

TEST(Explorations, feedback_from_a_shared_exploration_is_that_from_an_own_one) {
  WorldOf of;
  const Result<SessionFile> file = of.store.load(of.keep({.play = "slechtste"}));
  Explorations explorations;
  const auto possible =
      explorations.of(file.value().record.bundle, file.value().bundle, RandomPlays::compare);
  const Result<Feedback> shared = feedback_of(file.value(), *possible.value());
  const Result<Feedback> own = feedback_of(file.value());
  ASSERT_TRUE(shared.ok() && own.ok());
  EXPECT_EQ(shared.value().path.card.opportunity, own.value().path.card.opportunity);
  EXPECT_EQ(shared.value().path.rank, own.value().path.rank);
  EXPECT_EQ(shared.value().remarks, own.value().remarks);
}

constexpr std::int64_t week = 7 * StillClock::day;

KeptResult finished(const std::string& scenario, std::int64_t when,
                    RecordStatus status = RecordStatus::ended) {
  KeptResult row;
  row.record.scenario = scenario;
  row.record.title = scenario;
  row.record.status = status;
  row.record.changed = when;
  return row;
}

std::vector<int> weeks_due(const std::vector<KeptResult>& rows, std::int64_t now) {
  std::vector<int> weeks;
  for (const Reminder& reminder : reminders_due(rows, now)) weeks.push_back(reminder.weeks);
  return weeks;
}

TEST(Reminders, are_due_two_six_twelve_and_twenty_four_weeks_after_the_first_time) {
  const std::vector<KeptResult> rows{finished("a", 0)};
  EXPECT_EQ(weeks_due(rows, 2 * week - 1), std::vector<int>{});
  EXPECT_EQ(weeks_due(rows, 2 * week), std::vector<int>{2});
  EXPECT_EQ(weeks_due(rows, 6 * week), std::vector<int>{6});
  EXPECT_EQ(weeks_due(rows, 12 * week), std::vector<int>{12});
  EXPECT_EQ(weeks_due(rows, 100 * week), std::vector<int>{24});
}

TEST(Reminders, are_met_by_having_the_conversation_again_about_that_time) {
  EXPECT_EQ(weeks_due({finished("a", 0), finished("a", 2 * week - StillClock::day)}, 3 * week),
            std::vector<int>{});
  EXPECT_EQ(weeks_due({finished("a", 0), finished("a", StillClock::day)}, 3 * week), std::vector<int>{2})
      << "a day later is not two weeks later";
  EXPECT_EQ(weeks_due({finished("a", 0), finished("a", 3 * week)}, 6 * week), std::vector<int>{6});
  EXPECT_EQ(weeks_due({finished("a", 0), finished("a", 23 * week)}, 30 * week), std::vector<int>{});
}

TEST(Reminders, come_from_finished_conversations_only_the_one_due_longest_first) {
  EXPECT_TRUE(reminders_due(std::vector{finished("a", 0, RecordStatus::open)}, 10 * week).empty());
  const auto both = reminders_due(std::vector{finished("a", 2 * week), finished("b", 0)}, 5 * week);
  ASSERT_EQ(both.size(), 2U);
  EXPECT_EQ(both.front().scenario, "b");
  EXPECT_EQ(both.front().since, 2 * week);
}

}  // namespace
}  // namespace vt::tests
