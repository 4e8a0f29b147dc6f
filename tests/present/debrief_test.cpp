#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "engine/present/debrief_screen.h"
#include "tests/present/world_of.h"

namespace vt::tests {
namespace {

/// One scenario and one card for every skill.
Links links() {
  Links out;
  for (std::size_t i = 0; i < count_of<Skill>; ++i) {
    const auto skill = static_cast<Skill>(i);
    const std::string name(name_of(skill));
    out.scenarios.push_back({"oefen-" + name, "Oefen " + name, {skill}, Stage::action, {}});
    out.cards.push_back({"kaart-" + name, "Kaart " + name, {skill}, {"expert"}});
  }
  return out;
}

DebriefScreen opened(WorldOf& of, const std::string& record, const std::string& language = "nl",
                     const Links& to = links()) {
  Result<DebriefScreen> screen = DebriefScreen::open(of.world, words_in(language), to, {record});
  EXPECT_TRUE(screen.ok());
  return std::move(screen).value();
}

// ------------------------------------------------------------------------------------------------------ the
// gate

TEST(Gate, that_was_missed_says_which_steps_why_and_where_a_real_person_finds_help) {
  WorldOf of;
  const DebriefScreen screen = opened(of, of.keep({.scenario = "vandaag-stop-ik", .play = "worst"}));
  ASSERT_TRUE(screen.gate().is_missed());
  EXPECT_FALSE(screen.gate().missed.empty());
  EXPECT_NE(screen.gate().reason, "");
  ASSERT_FALSE(screen.gate().help.empty());
  EXPECT_LT(screen.gate().help.size(), screen.help().size()) << "only the urgent ones";
}

TEST(Gate, that_was_met_or_is_not_there_says_so_and_no_more) {
  WorldOf of;
  const DebriefScreen met = opened(of, of.keep({.scenario = "vandaag-stop-ik"}));
  EXPECT_FALSE(met.gate().is_missed());
  EXPECT_EQ(met.gate().outcome, SafetyOutcome::met);
  EXPECT_TRUE(met.gate().help.empty());
  const DebriefScreen none = opened(of, of.keep({}));
  EXPECT_FALSE(none.gate().is_judged);
  EXPECT_TRUE(none.gate().missed.empty());
}

// ----------------------------------------------------------------------------------------------------- the
// cards

TEST(Cards, quote_the_trainee_and_say_what_would_have_been_better_and_why) {
  WorldOf of;
  const DebriefScreen screen = opened(of, of.keep({.play = "slechtste"}));
  const MissedCard& missed = screen.cards().missed;
  ASSERT_TRUE(missed.exchange);
  EXPECT_EQ(missed.own, screen.exchanges()[*missed.exchange].own);
  ASSERT_FALSE(missed.better.empty());
  EXPECT_NE(missed.better.front().why, "");
  EXPECT_NE(screen.cards().strength.words, "");
}

TEST(Cards, after_the_best_play_there_is_a_strength_and_nothing_that_stood_out) {
  WorldOf of;
  const DebriefScreen screen = opened(of, of.keep({}));
  const StrengthCard& strength = screen.cards().strength;
  ASSERT_TRUE(strength.exchange);
  EXPECT_EQ(strength.own, screen.exchanges()[*strength.exchange].own);
  EXPECT_NE(strength.reply, "");
  EXPECT_FALSE(screen.cards().missed.exchange);
  EXPECT_EQ(screen.cards().missed.words, words_in("nl").text("report.card.nothing_missed"));
}

TEST(Cards, the_next_exercise_leads_to_a_conversation_and_a_card_about_its_skill) {
  WorldOf of;
  const DebriefScreen screen = opened(of, of.keep({.play = "slechtste"}));
  const ExerciseCard& exercise = screen.cards().exercise;
  ASSERT_TRUE(exercise.skill);
  const std::string skill(name_of(*exercise.skill));
  const Destination next = screen.start_next();
  ASSERT_TRUE(std::holds_alternative<to::Briefing>(next));
  EXPECT_EQ(std::get<to::Briefing>(next).scenario, "oefen-" + skill);
  const Destination card = screen.read_card();
  ASSERT_TRUE(std::holds_alternative<to::Learn>(card));
  EXPECT_EQ(std::get<to::Learn>(card).card, "kaart-" + skill);
}

TEST(Cards, where_nothing_trains_it_there_is_no_way_there) {
  WorldOf of;
  const DebriefScreen screen = opened(of, of.keep({}), "nl", {});
  EXPECT_FALSE(screen.cards().exercise.scenario);
  EXPECT_TRUE(std::holds_alternative<to::Here>(screen.start_next()));
  EXPECT_TRUE(std::holds_alternative<to::Here>(screen.read_card()));
}

TEST(Cards, for_safety_it_is_the_same_conversation_again) {
  WorldOf of;
  Links both = links();
  both.scenarios.push_back({"vandaag-stop-ik", "Vandaag stop ik", {Skill::safety}, Stage::action, {}});
  const DebriefScreen screen =
      opened(of, of.keep({.scenario = "vandaag-stop-ik", .play = "worst"}), "nl", both);
  ASSERT_EQ(screen.cards().exercise.skill, Skill::safety);
  EXPECT_EQ(std::get<to::Briefing>(screen.start_next()).scenario, "vandaag-stop-ik");
}

TEST(Traps, are_named_with_their_exchanges_and_a_card) {
  WorldOf of;
  const DebriefScreen screen = opened(of, of.keep({.play = "afgehaakt"}));
  ASSERT_FALSE(screen.traps().empty());
  const std::string expert = words_in("nl").text("trap_name.expert");
  const auto found = std::find_if(screen.traps().begin(), screen.traps().end(),
                                  [&](const TrapShown& one) { return one.name == expert; });
  ASSERT_NE(found, screen.traps().end());
  EXPECT_EQ(found->exchanges, (std::vector<std::size_t>{1, 3, 5}));
  EXPECT_TRUE(found->card);
  for (const std::size_t k : found->exchanges)
    EXPECT_NE(std::find(screen.exchanges()[k].traps.begin(), screen.exchanges()[k].traps.end(), expert),
              screen.exchanges()[k].traps.end());
}

// ------------------------------------------------------------------------------------------------- the
// timeline

TEST(Timeline, has_the_opening_and_every_exchange_with_what_they_weigh) {
  WorldOf of;
  const DebriefScreen screen = opened(of, of.keep({}));
  const TimelineShown& timeline = screen.timeline();
  ASSERT_EQ(timeline.points.size(), screen.exchanges().size() + 1);
  EXPECT_FALSE(timeline.points[0].exchange);
  EXPECT_EQ(timeline.points[0].sustain, 1);
  int change = 0;
  int sustain = 0;
  for (const TimelinePoint& point : timeline.points) {
    change += static_cast<int>(std::count_if(point.talk.begin(), point.talk.end(),
                                             [](const auto& one) { return one.type == TalkType::change; }));
    sustain += static_cast<int>(std::count_if(point.talk.begin(), point.talk.end(),
                                              [](const auto& one) { return one.type == TalkType::sustain; }));
    EXPECT_LE(point.change, timeline.most_change);
    EXPECT_LE(point.sustain, timeline.most_sustain);
    EXPECT_LE(point.trust, timeline.most_trust);
    EXPECT_FALSE(point.label.empty());
    EXPECT_FALSE(point.details.empty());
  }
  EXPECT_EQ(screen.figures().kinds.back()[1], std::to_string(change)) << "what the table counts";
  EXPECT_EQ(screen.figures().kinds.back()[2], std::to_string(sustain));
  for (std::size_t k = 0; k < screen.exchanges().size(); ++k) {
    EXPECT_EQ(timeline.points[k + 1].own, screen.exchanges()[k].own);
    EXPECT_EQ(timeline.points[k + 1].exchange, k);
    EXPECT_GE(timeline.points[k + 1].details.size(), 2U);
  }
}

TEST(Timeline, codes_have_a_side_with_a_sign) {
  const Words& words = words_in("nl");
  EXPECT_EQ(code_shown(Code::affirm, words).sign, "+");
  EXPECT_EQ(code_shown(Code::confront, words).sign, "−");
  EXPECT_EQ(code_shown(Code::question_open, words).sign, "·");
  EXPECT_EQ(code_shown(Code::persuade, words).side, CodeSide::non_adherent);
  EXPECT_EQ(code_shown(Code::reflection_complex, words).abbreviation,
            words.text("code_short.reflection_complex"));
}

TEST(Timeline, every_code_that_is_drawn_is_in_the_legend_once) {
  WorldOf of;
  const DebriefScreen screen = opened(of, of.keep({.scenario = "vandaag-stop-ik"}));
  std::multiset<std::string> legend;
  for (const CodeShown& code : screen.timeline().legend) legend.insert(code.abbreviation);
  for (const TimelinePoint& point : screen.timeline().points) {
    EXPECT_FALSE(point.is_safety && !point.codes.empty()) << "a safety step stays apart";
    for (const CodeShown& code : point.codes) EXPECT_EQ(legend.count(code.abbreviation), 1U);
  }
}

// ------------------------------------------------------------------------------------------------- the
// figures

TEST(Figures, stand_with_their_reckoning_and_band) {
  WorldOf of;
  const DebriefScreen screen = opened(of, of.keep({}));
  ASSERT_FALSE(screen.figures().measures.empty());
  for (const MeasureShown& one : screen.figures().measures) {
    EXPECT_NE(one.reckoning, "");
    EXPECT_NE(one.thresholds, "");
    EXPECT_EQ(one.band_sign.empty(), one.band == Band::no_band);
    EXPECT_EQ(one.band_words.empty(), one.band == Band::no_band);
    EXPECT_EQ(one.is_steady, one.note.empty());
    EXPECT_EQ(one.first_attempt, "");
  }
  EXPECT_NE(screen.figures().rank, "");
  EXPECT_EQ(screen.figures().ratings.size(), 4U);
  EXPECT_EQ(screen.figures().goals.size(), 4U);
  EXPECT_TRUE(screen.figures().first_attempt.empty());
  EXPECT_EQ(screen.figures().shares.size(), 5U);
  EXPECT_EQ(screen.figures().state.size(), 6U);
}

TEST(Figures, too_few_to_build_on_are_greyed_with_the_reason) {
  WorldOf of;
  const DebriefScreen screen = opened(of, of.keep({.answers = 4}));
  const auto& measures = screen.figures().measures;
  EXPECT_TRUE(std::any_of(measures.begin(), measures.end(),
                          [](const MeasureShown& one) { return !one.is_steady && !one.note.empty(); }));
  EXPECT_TRUE(screen.figures().ratings.empty());
  EXPECT_EQ(screen.figures().rating_notes.size(), 1U);
  EXPECT_FALSE(screen.head().is_over);
}

TEST(Figures, have_the_trainees_own_estimate_beside_them) {
  WorldOf of;
  const std::string record = of.keep({});
  ASSERT_TRUE(of.store.rate(record, {50, std::nullopt}).ok());
  const DebriefScreen screen = opened(of, record);
  for (const MeasureShown& one : screen.figures().measures) {
    const bool is_asked = one.measure == MeasureName::reflections_to_questions;
    EXPECT_EQ(one.estimate.has_value(), is_asked);
    if (is_asked) {
      EXPECT_NE(one.estimate->gap, "");
    }
  }
}

TEST(Figures, have_the_first_attempt_beside_them_where_something_was_tried_again) {
  WorldOf of;
  const std::string record =
      of.keep({.steps = {"binnen.aantal", "bier.helpt", "back:0", "binnen.eigen", "ruzie.steek"}});
  const DebriefScreen screen = opened(of, record);
  EXPECT_TRUE(screen.head().was_tried_again);
  EXPECT_FALSE(screen.figures().first_attempt.empty());
  EXPECT_NE(screen.figures().measures.front().first_attempt, "");
  ASSERT_EQ(screen.exchanges()[0].taken_back.size(), 1U);
  EXPECT_NE(screen.exchanges()[0].taken_back[0].own, screen.exchanges()[0].own);
}

// ----------------------------------------------------------------------------------------------- the
// exchanges

TEST(Exchanges, tell_what_was_said_thought_and_left_lying) {
  WorldOf of;
  const DebriefScreen screen = opened(of, of.keep({.play = "slechtste"}));
  ASSERT_EQ(screen.exchanges().size(), 13U);
  EXPECT_NE(screen.exchanges()[0].before[0].thought, "");
  EXPECT_EQ(screen.exchanges()[0].before[1].sign, "▼");
  int marked = 0;
  for (const ExchangeShown& one : screen.exchanges()) {
    EXPECT_NE(one.outcome, "");
    EXPECT_NE(one.counts_as, "");
    ASSERT_TRUE(one.loss);
    EXPECT_EQ(one.loss_words.empty(), *one.loss == 0);
    if (*one.loss > 0) {
      EXPECT_FALSE(one.better.empty());
    }
    marked += one.is_left_lying ? 1 : 0;
    EXPECT_TRUE(one.can_try_again);
  }
  EXPECT_EQ(marked, 3);
  EXPECT_EQ(screen.close().front().text, screen.exchanges().back().reply.front().text);
}

TEST(Exchanges, are_walked_within_bounds_and_gone_to_from_anywhere) {
  WorldOf of;
  DebriefScreen screen = opened(of, of.keep({}));
  screen.select(99);
  EXPECT_EQ(screen.selected(), 12U);
  EXPECT_EQ(screen.tab(), DebriefTab::figures);
  screen.show_exchange(3);
  EXPECT_EQ(screen.selected(), 3U);
  EXPECT_EQ(screen.tab(), DebriefTab::exchanges);
  const Destination again = screen.try_again(3);
  ASSERT_TRUE(std::holds_alternative<to::TryAgain>(again));
  EXPECT_EQ(std::get<to::TryAgain>(again).exchange, 3U);
  EXPECT_TRUE(std::holds_alternative<to::Here>(screen.try_again(13)));
}

TEST(Debrief, of_a_conversation_without_an_answer_is_empty_and_harmless) {
  WorldOf of;
  DebriefScreen screen = opened(of, of.keep({.answers = 0}));
  EXPECT_TRUE(screen.exchanges().empty());
  EXPECT_EQ(screen.timeline().points.size(), 1U);
  EXPECT_FALSE(screen.close().empty());
  screen.select(1);
  EXPECT_TRUE(std::holds_alternative<to::Here>(screen.try_again(0)));
}

TEST(Debrief, of_a_conversation_that_is_gone_is_a_problem) {
  WorldOf of;
  EXPECT_FALSE(DebriefScreen::open(of.world, words_in("nl"), {}, {"weg"}).ok());
}

// ---------------------------------------------------------------------------------------------------------
// words

/// Every text that a debrief can show.
std::vector<std::string> all_texts(const DebriefScreen& screen) {
  std::vector<std::string> out{screen.head().date,          screen.head().mode,
                               screen.head().duration,      screen.head().ending,
                               screen.gate().outcome_words, screen.cards().strength.words,
                               screen.cards().missed.words, screen.cards().exercise.words,
                               screen.figures().rank,       screen.timeline().description};
  const auto add = [&](const std::string& text) {
    if (!text.empty()) out.push_back(text);
  };
  for (const TrapShown& one : screen.traps()) add(one.name + one.words);
  for (const ExportFormat& one : screen.formats()) add(one.words);
  for (const MeasureShown& one : screen.figures().measures)
    for (const auto& text : {one.name, one.figure, one.reckoning, one.band_words, one.thresholds, one.note})
      add(text);
  for (const Rows* rows : {&screen.figures().shares, &screen.figures().kinds, &screen.figures().credits,
                           &screen.figures().counts, &screen.figures().state})
    for (const auto& row : *rows)
      for (const std::string& cell : row) add(cell);
  for (const ExchangeShown& one : screen.exchanges())
    for (const auto& text : {one.counts_as, one.manner, one.outcome, one.loss_words}) add(text);
  for (const TimelinePoint& one : screen.timeline().points)
    for (const std::string& text : one.details) add(text);
  return out;
}

TEST(Debrief, says_everything_in_words_and_in_either_language) {
  WorldOf of;
  const std::string record = of.keep({.scenario = "vandaag-stop-ik", .play = "worst"});
  for (const char* language : {"nl", "en"}) {
    for (const std::string& text : all_texts(opened(of, record, language))) {
      EXPECT_NE(text, "");
      EXPECT_FALSE(text.find(' ') == std::string::npos && text.find('.') != std::string::npos &&
                   text.find_first_of("0123456789") == std::string::npos)
          << text << " looks like a key";
      EXPECT_EQ(text.find('{'), std::string::npos) << text;
    }
  }
}

// ----------------------------------------------------------------------------------------------------
// keeping it

TEST(Export, writes_every_format_under_a_name_of_its_own_and_says_where) {
  WorldOf of;
  DebriefScreen screen = opened(of, of.keep({}));
  std::set<std::string> paths;
  for (const ExportFormat& format : screen.formats()) {
    screen.export_as(format.name);
    ASSERT_TRUE(screen.exported() && screen.exported()->is_fine) << format.name;
    const std::string& path = screen.exported()->path;
    EXPECT_EQ(path.rfind("/user/reports/bier-en-ruzie-2026-11-21-", 0), 0U) << path;
    EXPECT_TRUE(path.ends_with(format.ending));
    EXPECT_NE(screen.exported()->words.find(path), std::string::npos);
    EXPECT_NE(of.files.bytes(path), "");
    paths.insert(path);
  }
  EXPECT_EQ(paths.size(), screen.formats().size());
}

TEST(Export, two_conversations_whose_ids_begin_alike_keep_their_own_files) {
  WorldOf of;
  const std::string one = of.keep({});  // ids of tests differ in their last digits only
  const std::string two = of.keep({.play = "slechtste"});
  for (const std::string& record : {one, two}) opened(of, record).export_as("html");
  EXPECT_EQ(of.files.list("/user/reports").size(), 2U);
  opened(of, one).export_as("html");
  EXPECT_EQ(of.files.list("/user/reports").size(), 2U) << "its own may be made anew";
}

TEST(Export, the_session_file_can_be_taken_in_elsewhere) {
  WorldOf of;
  const std::string record = of.keep({});
  DebriefScreen screen = opened(of, record);
  screen.export_as("session");
  const std::string bytes = of.files.bytes(screen.exported()->path);
  EXPECT_EQ(read_session_file(bytes, "x").value(), of.store.load(record).value());
}

TEST(Export, to_a_disk_that_takes_nothing_says_so_and_breaks_nothing) {
  for (const bool is_full : {true, false}) {
    WorldOf of;
    DebriefScreen screen = opened(of, of.keep({}));
    (is_full ? of.files.faults.fail_writes : of.files.faults.read_only) = true;
    screen.export_as("html");
    ASSERT_TRUE(screen.exported());
    EXPECT_FALSE(screen.exported()->is_fine);
    EXPECT_EQ(screen.exported()->path, "");
    EXPECT_NE(screen.exported()->words, "");
    screen.open_exported();
    EXPECT_TRUE(of.desktop.opened.empty());
    of.files.faults = {};
    screen.export_as("html");
    EXPECT_TRUE(screen.exported()->is_fine);
  }
}

TEST(Export, the_page_opens_in_the_browser_and_the_folder_on_the_desktop) {
  WorldOf of;
  DebriefScreen screen = opened(of, of.keep({}));
  screen.open_page();
  screen.open_folder();
  EXPECT_EQ(of.desktop.opened, (std::vector<std::string>{screen.exported()->path, "/user/reports"}));
  EXPECT_EQ(screen.desktop_words(), "");
  of.desktop.can_open = false;
  screen.open_folder();
  EXPECT_NE(screen.desktop_words(), "");
  screen.export_as("no-such-format");
  EXPECT_TRUE(screen.exported()->path.ends_with(".html"));
}

TEST(FileName, takes_as_many_digits_as_tell_conversations_apart) {
  Record record;
  record.scenario = "bier en/ruzie";
  record.started = StillClock::noon;
  record.id = "0123456789abcdef";
  EXPECT_EQ(own_file_name(record, {}), "bier-en-ruzie-2026-11-21-01234567");
  RecordSummary twin;
  twin.id = "0123456789aXXXXX";
  EXPECT_EQ(own_file_name(record, {twin}), "bier-en-ruzie-2026-11-21-0123456789ab");
  twin.id = record.id;
  EXPECT_EQ(own_file_name(record, {twin}), "bier-en-ruzie-2026-11-21-01234567") << "that is itself";
}

}  // namespace
}  // namespace vt::tests
