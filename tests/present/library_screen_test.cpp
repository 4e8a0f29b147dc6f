#include "engine/present/library_screen.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/present/world_of.h"

namespace vt::tests {
namespace {

/// The program with the three scenarios whose plays the tests know.
struct LibraryTest : testing::Test {
  LibraryTest() {
    for (const std::string& id : of.files.list("/data/scenarios"))
      if (id != "bier-en-ruzie" && id != "vandaag-stop-ik" && id != "flessen-op-tafel")
        of.remove_scenario(id);
    course.steps.push_back({"een", {"Een", "One"}, {}, {"vandaag-stop-ik"}, {}});
  }
  LibraryScreen& open(std::vector<Problem> warnings = {}) {
    catalogue.read(settings.own_folders, words);
    screen_.emplace(of.world, settings, words, catalogue, results, course, std::move(warnings));
    return *screen_;
  }
  LibraryScreen& worked_out() {
    LibraryScreen& screen = open();
    while (screen.work()) {
    }
    return screen;
  }
  std::vector<std::string> shown(const LibraryFilter& filter) {
    screen_->set_filter(filter);
    std::vector<std::string> ids;
    for (const LibraryCard& card : screen_->cards()) ids.push_back(card.scenario);
    return ids;
  }
  const LibraryCard& card(const std::string& id) {
    for (const LibraryCard& one : screen_->cards())
      if (one.scenario == id) return one;
    ADD_FAILURE() << id;
    return screen_->cards().front();
  }
  std::vector<std::string> searched(const std::string& text) {
    LibraryFilter filter;
    filter.search = text;
    return shown(filter);
  }

  WorldOf of;
  Words words = words_in("en");
  Settings settings;
  Catalogue catalogue{of.files, "/data"};
  Results results{of.store};
  Course course;
  std::optional<LibraryScreen> screen_;
};

using Ids = std::vector<std::string>;

TEST_F(LibraryTest, shows_every_scenario_as_a_card_in_the_order_of_the_course) {
  open();
  EXPECT_EQ(shown({}), (Ids{"vandaag-stop-ik", "bier-en-ruzie", "flessen-op-tafel"}));
  const LibraryCard& one = card("bier-en-ruzie");
  EXPECT_EQ(one.client, "Karim, 38");
  EXPECT_EQ(one.stage_name, "contemplation");
  EXPECT_EQ(one.task_name, "evoking");
  EXPECT_EQ(one.substances, "alcohol");
  EXPECT_EQ(one.warnings, "alcohol, children in the home");
  EXPECT_EQ(one.difficulty_name, "medium");
  EXPECT_NE(one.minutes.find("minutes"), std::string::npos);
  EXPECT_FALSE(one.best || one.open || one.is_own);
}

TEST_F(LibraryTest, an_empty_store_recommends_where_to_begin) {
  const LibraryScreen& screen = worked_out();
  ASSERT_TRUE(screen.recommended());
  EXPECT_EQ(screen.recommended()->scenario, "vandaag-stop-ik");
  EXPECT_EQ(screen.recommended()->reason, "A good conversation to begin with.");
  EXPECT_FALSE(screen.open());
  EXPECT_TRUE(screen.warnings().empty());
  EXPECT_EQ(screen.empty_words(), "");
}

TEST_F(LibraryTest, best_results_appear_as_they_are_worked_out) {
  of.keep({});
  LibraryScreen& screen = open();
  EXPECT_FALSE(card("bier-en-ruzie").best);
  while (screen.work()) {
  }
  ASSERT_TRUE(card("bier-en-ruzie").best);
  EXPECT_EQ(card("bier-en-ruzie").best->sign, "●");
  EXPECT_EQ(card("bier-en-ruzie").best->words,
            "advanced: used 100% of what was possible (practice, 21 November 2026)");
}

TEST_F(LibraryTest, a_missed_gate_is_said_before_the_result) {
  of.keep({.scenario = "vandaag-stop-ik", .play = "worst", .mode = Mode::exam});
  worked_out();
  ASSERT_TRUE(card("vandaag-stop-ik").best);
  EXPECT_TRUE(card("vandaag-stop-ik").best->missed_gate);
  EXPECT_EQ(card("vandaag-stop-ik").best->words.rfind("Safety not met. ", 0), 0U);
  EXPECT_NE(card("vandaag-stop-ik").best->words.find("exam"), std::string::npos);
}

TEST_F(LibraryTest, a_conversation_that_was_left_open_can_be_gone_on_with) {
  const std::string id = of.keep({.answers = 2, .days_ago = 1});
  const LibraryScreen& screen = open();
  ASSERT_TRUE(screen.open());
  EXPECT_EQ(screen.open()->record, id);
  ASSERT_TRUE(card("bier-en-ruzie").open);
  EXPECT_EQ(card("bier-en-ruzie").open->record, id);
  EXPECT_FALSE(card("vandaag-stop-ik").open);
  EXPECT_EQ(std::get<to::Resume>(screen.go_on(id)).record, id);
  EXPECT_TRUE(std::holds_alternative<to::Here>(screen.go_on("weg")));
}

TEST_F(LibraryTest, a_finished_conversation_cannot_be_gone_on_with) {
  const std::string id = of.keep({});
  EXPECT_TRUE(std::holds_alternative<to::Here>(worked_out().go_on(id)));
}

TEST_F(LibraryTest, a_broken_scenario_is_listed_with_its_finding_and_the_rest_works) {
  of.files.put("/own/kapot/scenario.json", "{ not json");
  settings.own_folders = {"/own"};
  LibraryScreen& screen = open();
  ASSERT_EQ(screen.broken().size(), 1U);
  EXPECT_FALSE(screen.broken()[0].mistakes.empty()) << "something is said before it is looked at";
  while (screen.work()) {
  }
  EXPECT_EQ(screen.broken()[0].folder, "/own/kapot");
  EXPECT_NE(screen.broken()[0].mistakes[0].find("scenario.json:1"), std::string::npos);
  EXPECT_EQ(screen.cards().size(), 3U);
  EXPECT_TRUE(std::holds_alternative<to::Here>(screen.brief("kapot")));
  EXPECT_EQ(std::get<to::Briefing>(screen.brief("bier-en-ruzie")).scenario, "bier-en-ruzie");
}

TEST_F(LibraryTest, one_that_turns_out_to_have_mistakes_leaves_the_cards) {
  std::string text = of.files.bytes("/data/scenarios/bier-en-ruzie/scenario.json");
  text.replace(text.find("\"start\": \""), 10, "\"start\": \"x-");
  of.files.put("/data/scenarios/bier-en-ruzie/scenario.json", text);
  const LibraryScreen& screen = worked_out();
  EXPECT_EQ(screen.cards().size(), 2U);
  ASSERT_EQ(screen.broken().size(), 1U);
  EXPECT_NE(screen.broken()[0].title, "");
}

TEST_F(LibraryTest, an_unreadable_conversation_hides_nothing) {
  const std::string id = of.keep({});
  SessionFile broken = of.store.load(id).value();
  broken.record.id = "ff";
  broken.bundle.norms = "{}";
  broken.record.bundle = bundle_hash(broken.bundle);
  ASSERT_TRUE(of.store.begin(broken.record, broken.bundle).ok());
  worked_out();
  EXPECT_TRUE(card("bier-en-ruzie").best);
}

TEST_F(LibraryTest, filters_by_stage_task_substance_and_skill) {
  open();
  EXPECT_EQ(shown({.stage = Stage::contemplation}), Ids{"bier-en-ruzie"});
  EXPECT_EQ(shown({.task = Task::plan}), Ids{"vandaag-stop-ik"});
  EXPECT_EQ(shown({.substance = Substance::alcohol}).size(), 3U);
  EXPECT_EQ(shown({.skill = Skill::repairing_discord}), Ids{"flessen-op-tafel"});
  EXPECT_EQ(shown({.stage = Stage::contemplation, .task = Task::plan}), Ids{});
  EXPECT_EQ(screen_->hidden(), 3);
  EXPECT_EQ(screen_->hidden_words(), "3 conversations do not fit this filter.");
  EXPECT_TRUE(screen_->is_filtered());
  screen_->clear_filter();
  EXPECT_EQ(screen_->cards().size(), 3U);
  EXPECT_EQ(screen_->hidden_words(), "");
}

TEST_F(LibraryTest, search_looks_at_title_summary_name_place_and_substance_whatever_the_case) {
  open();
  const Scenario& scenario = catalogue.find("bier-en-ruzie")->scenario;
  EXPECT_EQ(searched("KARIM"), Ids{"bier-en-ruzie"});
  EXPECT_EQ(searched("marleen wout"), Ids{"flessen-op-tafel"});
  EXPECT_EQ(searched(scenario.title).front(), "bier-en-ruzie");
  EXPECT_EQ(searched(scenario.setting.place), Ids{"bier-en-ruzie"});
  EXPECT_EQ(searched("alcohol").size(), 3U);
  EXPECT_EQ(searched("karim marleen"), Ids{}) << "every word must be found";
  EXPECT_EQ(searched("  ").size(), 3U);
  EXPECT_EQ(searched("?!").size(), 3U) << "signs are no words";
}

TEST_F(LibraryTest, a_choice_says_how_many_it_would_leave) {
  LibraryScreen& screen = open();
  EXPECT_EQ(screen.stages().size(), count_of<Stage>) << "the whole circle";
  EXPECT_EQ(screen.tasks().size(), count_of<Task>);
  EXPECT_EQ(screen.substances().size(), 1U) << "only what some scenario has";
  const auto& contemplation = screen.stages()[static_cast<std::size_t>(Stage::contemplation)];
  EXPECT_EQ(contemplation, (FilterChoice<Stage>{Stage::contemplation, "contemplation", 1, false}));
  screen.set_filter({.stage = Stage::contemplation});
  EXPECT_TRUE(screen.stages()[static_cast<std::size_t>(Stage::contemplation)].is_chosen);
  EXPECT_EQ(screen.stages()[static_cast<std::size_t>(Stage::action)].count, 1) << "one or the other";
  EXPECT_EQ(screen.tasks()[static_cast<std::size_t>(Task::plan)].count, 0);
}

TEST_F(LibraryTest, a_filter_does_not_give_a_safety_gate_away) {
  const LibraryScreen& screen = open();
  EXPECT_TRUE(std::none_of(screen.skills().begin(), screen.skills().end(),
                           [](const auto& choice) { return choice.value == Skill::safety; }));
  EXPECT_TRUE(shown({.skill = Skill::safety}).empty());
}

TEST_F(LibraryTest, what_is_wrong_with_the_settings_is_said) {
  const LibraryScreen& screen = open({problem("settings.broken", {{"file", "/user/settings.json"}})});
  ASSERT_EQ(screen.warnings().size(), 1U);
  EXPECT_NE(screen.warnings()[0].find("/user/settings.json"), std::string::npos);
}

TEST_F(LibraryTest, where_there_is_nothing_to_play_it_says_so) {
  for (const char* id : {"bier-en-ruzie", "vandaag-stop-ik", "flessen-op-tafel"}) of.remove_scenario(id);
  const LibraryScreen& screen = open();
  EXPECT_TRUE(screen.cards().empty());
  EXPECT_NE(screen.empty_words(), "");
  EXPECT_FALSE(screen.recommended());
}

TEST_F(LibraryTest, cases_are_listed_with_what_was_had_of_them) {
  EXPECT_TRUE(open().cases().empty());
  of.files.put("/data/scenarios/cases/karim.json", R"({"format": 1, "id": "karim",
    "title": {"nl": "Karim, drie keer", "en": "Karim, three times"}, "client": "Karim", "later": {"carry": []},
    "episodes": [{"scenario": "bier-en-ruzie"},
                 {"scenario": "komt-nog", "between": {"nl": "Een maand later.", "en": "A month later."}}]})");
  of.files.put("/data/scenarios/cases/kapot.json", R"({"format": 1})");
  of.keep({});
  const LibraryScreen& screen = worked_out();
  ASSERT_EQ(screen.cases().size(), 1U);
  EXPECT_EQ(screen.cases()[0].title, "Karim, three times");
  ASSERT_EQ(screen.cases()[0].episodes.size(), 2U);
  EXPECT_TRUE(screen.cases()[0].episodes[0].is_done && screen.cases()[0].episodes[0].is_there);
  EXPECT_FALSE(screen.cases()[0].episodes[1].is_done || screen.cases()[0].episodes[1].is_there);
  EXPECT_EQ(screen.cases()[0].episodes[1].between, "A month later.");
  EXPECT_EQ(screen.warnings().size(), 1U) << "the one that is broken";
  EXPECT_EQ(screen.cards().size(), 3U) << "a case is no scenario";
}

TEST_F(LibraryTest, in_another_language_the_cards_are_told_anew_and_the_filter_stays) {
  LibraryScreen& screen = open();
  screen.set_filter({.stage = Stage::contemplation});
  words = words_in("nl");
  screen.reload();
  ASSERT_EQ(screen.cards().size(), 1U);
  EXPECT_EQ(screen.cards()[0].stage_name, words_in("nl").text("stage.contemplation"));
  EXPECT_NE(screen.cards()[0].summary, "");
}

TEST_F(LibraryTest, a_conversation_that_was_removed_is_gone_after_a_refresh) {
  const std::string id = of.keep({});
  LibraryScreen& screen = worked_out();
  ASSERT_TRUE(card("bier-en-ruzie").best);
  ASSERT_TRUE(of.store.remove(id).ok());
  screen.refresh();
  EXPECT_FALSE(card("bier-en-ruzie").best);
}

}  // namespace
}  // namespace vt::tests
