#include <algorithm>

#include <gtest/gtest.h>

#include "engine/present/progress_screen.h"
#include "engine/present/results.h"
#include "engine/report/numbers.h"
#include "engine/scenario/folder.h"
#include "tests/present/world_of.h"

namespace vt::tests {
namespace {

Links links() {
  return {{{"bier-en-ruzie", "Bier en ruzie", {Skill::evoking}, Stage::contemplation, {Substance::alcohol}},
           {"rook", "Rook", {Skill::planning}, Stage::action, {Substance::tobacco}}},
          {{"kaart", "Kaart", {Skill::evoking}, {}}}};
}

/// The screen with everything worked out.
struct Shown {
  explicit Shown(WorldOf& of, const std::string& language = "nl")
      : results(of.store), screen(of.world, words_in(language), links()) {
    again();
  }
  void again() {
    EXPECT_TRUE(results.refresh().ok());
    while (results.work()) {
    }
    screen.show(results.rows());
  }
  Results results;
  ProgressScreen screen;
};

const Trend* trend_of(const ProgressScreen& screen, Skill skill) {
  const auto found = std::find_if(screen.trends().begin(), screen.trends().end(),
                                  [&](const Trend& one) { return one.skill == skill; });
  return found == screen.trends().end() ? nullptr : &*found;
}

TEST(Progress, of_somebody_who_has_not_begun_is_empty_and_says_what_there_is) {
  WorldOf of;
  const Shown shown(of);
  EXPECT_TRUE(shown.screen.is_empty());
  EXPECT_TRUE(shown.screen.trends().empty());
  EXPECT_TRUE(shown.screen.reminders().empty());
  EXPECT_EQ(shown.screen.stages().size(), count_of<Stage>);
  EXPECT_EQ(shown.screen.substances().size(), 2U);
}

TEST(Progress, lists_conversations_newest_first_with_what_they_came_to) {
  WorldOf of;
  of.keep({.play = "slechtste", .days_ago = 3});
  of.keep({.mode = Mode::exam, .days_ago = 2});
  const std::string open = of.keep({.answers = 4, .days_ago = 1});
  const Shown shown(of, "en");
  const std::vector<SessionShown>& sessions = shown.screen.sessions();
  ASSERT_EQ(sessions.size(), 3U);
  EXPECT_EQ(sessions[0].id, open);
  EXPECT_TRUE(sessions[0].can_resume);
  EXPECT_EQ(sessions[0].result, "");
  EXPECT_EQ(sessions[0].exchanges, "4 answers");
  EXPECT_EQ(sessions[1].band_sign, "●");
  EXPECT_EQ(sessions[1].mode_words, "exam");
  EXPECT_NE(sessions[1].result.find("there is a plan; Used of what was possible: 100%"), std::string::npos)
      << sessions[1].result;
  EXPECT_EQ(sessions[2].band_sign, "○");
  EXPECT_EQ(sessions[2].date, "18 November 2026");
}

TEST(Progress, that_safety_was_missed_comes_before_everything) {
  WorldOf of;
  of.keep({.scenario = "vandaag-stop-ik", .play = "worst"});
  const Shown shown(of, "en");
  EXPECT_TRUE(shown.screen.sessions()[0].missed_safety);
  EXPECT_EQ(shown.screen.sessions()[0].result.rfind("Safety not met; ", 0), 0U);
}

TEST(Progress, shows_what_is_known_while_the_rest_is_still_being_worked_out) {
  WorldOf of;
  of.keep({.days_ago = 2});
  of.keep({.days_ago = 1});
  Results results(of.store);
  ASSERT_TRUE(results.refresh().ok());
  ASSERT_TRUE(results.work());
  ProgressScreen screen(of.world, words_in("nl"), links());
  screen.show(results.rows());
  EXPECT_NE(screen.sessions()[0].result, "");
  EXPECT_EQ(screen.sessions()[1].result, "");
  EXPECT_EQ(trend_of(screen, Skill::evoking)->points.size(), 1U);
}

TEST(Trend, runs_from_old_to_new_with_what_it_is_held_against) {
  WorldOf of;
  of.keep({.days_ago = 1});
  of.keep({.play = "slechtste", .days_ago = 9});
  const Shown shown(of);
  const Trend* evoking = trend_of(shown.screen, Skill::evoking);
  ASSERT_NE(evoking, nullptr);
  ASSERT_EQ(evoking->points.size(), 2U);
  EXPECT_LT(evoking->points[0].started, evoking->points[1].started);
  EXPECT_FALSE(evoking->points[0].is_reached);
  EXPECT_TRUE(evoking->points[1].is_reached);
  EXPECT_DOUBLE_EQ(evoking->at_least, 0.6);
  EXPECT_EQ(evoking->at_least_words, percent(60, words_in("nl")));
  EXPECT_DOUBLE_EQ(evoking->most, 1.0);
  EXPECT_EQ(evoking->card->id, "kaart");
  EXPECT_EQ(trend_of(shown.screen, Skill::safety), nullptr) << "nothing ever asked for it";
  for (const Trend& trend : shown.screen.trends())
    for (const TrendPoint& point : trend.points) {
      EXPECT_LE(point.value, trend.most);
      EXPECT_EQ(point.is_reached, point.value >= trend.at_least - 1e-9);
    }
}

TEST(Trend, is_about_first_attempts) {
  WorldOf of;
  std::vector<std::string> steps{"binnen.aantal", "back:0"};
  const Result<ScenarioFolder> folder = read_folder(of.files, "/data/scenarios/bier-en-ruzie");
  for (const PlayFile& play : folder.value().plays)
    if (play.file.ends_with("/best.json"))
      steps.insert(steps.end(), play.reading.play->choices.begin(), play.reading.play->choices.end());
  of.keep({.steps = steps});
  const Shown shown(of);
  EXPECT_TRUE(shown.screen.trends().empty()) << "the first attempt was left after one answer";
}

TEST(Coverage, counts_what_came_to_an_end) {
  WorldOf of;
  of.keep({});
  of.keep({.answers = 3});
  const Shown shown(of);
  int finished = 0;
  for (const CoverageShown& one : shown.screen.stages()) finished += one.finished;
  EXPECT_EQ(finished, 1);
  const auto& substances = shown.screen.substances();
  const auto alcohol = std::find_if(substances.begin(), substances.end(), [](const CoverageShown& one) {
    return one.name == words_in("nl").text("substance.alcohol");
  });
  ASSERT_NE(alcohol, substances.end());
  EXPECT_EQ(alcohol->finished, 1);
  EXPECT_EQ(alcohol->scenarios, 1);
}

TEST(Reminders, come_at_two_six_twelve_and_twentyfour_weeks_and_lead_to_the_briefing) {
  for (const auto& [days, weeks] : std::vector<std::pair<int, int>>{
           {13, 0}, {14, 2}, {41, 2}, {42, 6}, {83, 6}, {84, 12}, {167, 12}, {168, 24}}) {
    WorldOf of;
    of.keep({});
    of.clock.milliseconds += days * StillClock::day + 600'000;
    const Shown shown(of);
    ASSERT_EQ(shown.screen.reminders().size(), weeks == 0 ? 0U : 1U) << days;
    if (weeks == 0) continue;
    const ReminderShown& one = shown.screen.reminders().front();
    EXPECT_EQ(one.title, "Bier en ruzie");
    EXPECT_EQ(one.words, words_in("nl").text("progress.reminder",
                                             {{"title", one.title}, {"weeks", std::to_string(weeks)}}));
    EXPECT_EQ(std::get<to::Briefing>(shown.screen.start(one.scenario)).scenario, "bier-en-ruzie");
  }
}

TEST(Opening, goes_on_with_what_is_open_and_debriefs_what_is_over) {
  WorldOf of;
  const std::string over = of.keep({});
  const std::string open = of.keep({.answers = 2});
  const Shown shown(of);
  EXPECT_TRUE(std::holds_alternative<to::Debrief>(shown.screen.open(over)));
  EXPECT_TRUE(std::holds_alternative<to::Resume>(shown.screen.open(open)));
  EXPECT_TRUE(std::holds_alternative<to::Here>(shown.screen.open("weg")));
}

// ------------------------------------------------------------------------------------------------- taking
// away

TEST(Deleting, one_asks_first_and_takes_that_one) {
  WorldOf of;
  const std::string one = of.keep({.days_ago = 1});
  of.keep({});
  Shown shown(of);
  EXPECT_FALSE(shown.screen.confirm()) << "nothing was asked";
  shown.screen.ask_to_remove(one);
  ASSERT_TRUE(shown.screen.asked());
  shown.screen.cancel();
  EXPECT_FALSE(shown.screen.confirm());
  EXPECT_EQ(of.store.list().value().size(), 2U);
  shown.screen.ask_to_remove(one);
  EXPECT_TRUE(shown.screen.confirm());
  EXPECT_FALSE(shown.screen.asked());
  ASSERT_EQ(of.store.list().value().size(), 1U);
  EXPECT_NE(of.store.list().value().front().id, one);
  EXPECT_EQ(shown.screen.news().size(), 1U);
  shown.again();
  EXPECT_EQ(shown.screen.sessions().size(), 1U);
}

TEST(Deleting, all_is_asked_twice_and_can_be_left_at_either) {
  WorldOf of;
  of.keep({});
  of.keep({});
  Shown shown(of);
  shown.screen.ask_to_remove_all();
  EXPECT_EQ(shown.screen.asked()->what, RemovalAsked::What::all);
  EXPECT_FALSE(shown.screen.confirm());
  ASSERT_TRUE(shown.screen.asked());
  EXPECT_EQ(shown.screen.asked()->what, RemovalAsked::What::all_really);
  EXPECT_EQ(of.store.list().value().size(), 2U) << "once is not enough";
  shown.screen.cancel();
  EXPECT_FALSE(shown.screen.confirm());
  EXPECT_EQ(of.store.list().value().size(), 2U);
  shown.screen.ask_to_remove_all();
  EXPECT_FALSE(shown.screen.confirm());
  EXPECT_TRUE(shown.screen.confirm());
  EXPECT_TRUE(of.store.list().value().empty());
  shown.again();
  shown.screen.ask_to_remove_all();
  EXPECT_FALSE(shown.screen.asked()) << "there is nothing left";
}

// ---------------------------------------------------------------------------------------------------
// exporting

TEST(ExportAll, writes_a_session_file_of_each_that_can_be_read_back) {
  WorldOf of;
  const std::string one = of.keep({.days_ago = 1});
  const std::string two = of.keep({.answers = 3});
  Shown shown(of);
  shown.screen.export_all();
  const std::vector<std::string> names = of.files.list("/user/reports");
  ASSERT_EQ(names.size(), 2U);
  Store elsewhere = Store::in_memory();
  for (const std::string& name : names)
    ASSERT_TRUE(
        elsewhere.import(read_session_file(of.files.bytes("/user/reports/" + name), name).value()).ok());
  EXPECT_EQ(elsewhere.load(one).value(), of.store.load(one).value());
  EXPECT_EQ(elsewhere.load(two).value(), of.store.load(two).value());
  EXPECT_EQ(shown.screen.news().size(), 1U);
}

TEST(ExportAll, tells_what_was_written_and_what_stopped_it) {
  WorldOf of;
  for (int i = 0; i < 3; ++i) of.keep({.answers = 2});
  Shown shown(of);
  of.files.faults.writes_until_full = 1;
  shown.screen.export_all();
  EXPECT_EQ(shown.screen.news().size(), 2U);
  of.files.faults = {.read_only = true};
  shown.screen.export_all();
  EXPECT_EQ(shown.screen.news().size(), 1U);
  WorldOf none;
  Shown empty(none);
  empty.screen.export_all();
  EXPECT_EQ(empty.screen.news().size(), 1U);
}

TEST(ExportAll, opens_the_folder_and_tells_where_it_cannot) {
  WorldOf of;
  Shown shown(of);
  shown.screen.open_folder();
  EXPECT_TRUE(shown.screen.news().empty());
  of.desktop.can_open = false;
  shown.screen.open_folder();
  EXPECT_EQ(shown.screen.news().size(), 1U);
  EXPECT_EQ(of.desktop.opened.back(), "/user/reports");
}

TEST(Progress, without_its_table_says_so_and_shows_the_rest) {
  WorldOf of;
  of.keep({});
  of.files.remove("/data/content/skills.json");
  const Shown shown(of);
  EXPECT_EQ(shown.screen.sessions().size(), 1U);
  EXPECT_TRUE(shown.screen.trends().empty());
  EXPECT_EQ(shown.screen.news().size(), 1U);
}

}  // namespace
}  // namespace vt::tests
