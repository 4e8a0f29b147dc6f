// What becomes of recorded plays when their scenario is edited.

#include "engine/analysis/affected.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/support/edits.h"
#include "tests/support/random_scenario.h"
#include "tests/support/reworked.h"

namespace vt {
namespace {

using namespace build;
using tests::full_scenario;

AuthorPlay play(std::vector<std::string> choices) {
  AuthorPlay out;
  out.scenario = "proef";
  out.name = "proef";
  out.choices = std::move(choices);
  return out;
}

const AuthorPlay& usual() {
  static const AuthorPlay out = play({"binnen.vraag", "binnen.hoor", "verder.stap"});
  return out;
}

/// What becomes of a play of full_scenario() after `make`.
template <class Recorded, class F>
PlayImpact after(const Recorded& recorded, F&& make) {
  Scenario now = full_scenario();
  make(now);
  const Script was = script(full_scenario());
  const Script is = script(std::move(now));
  return impact_on(recorded, {was, norms()}, {is, norms()});
}

/// `yield: 2 -> 4`
std::vector<std::string> figures(const PlayImpact& impact) {
  std::vector<std::string> out;
  for (const FigureChange& change : impact.figures)
    out.push_back(change.figure.text + ": " + spelled(change.before) + " -> " + spelled(change.after));
  return out;
}

bool has(const std::vector<std::string>& list, const std::string& one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

TEST(Affected, a_play_of_the_same_scenario_is_unaffected) {
  EXPECT_EQ(after(usual(), [](Scenario&) {}), PlayImpact{});
}

TEST(Affected, an_edit_that_the_play_does_not_meet_leaves_it_alone) {
  EXPECT_EQ(after(usual(),
                  [](Scenario& s) {
                    s.turns[1].options[1].why = "Anders.";
                    s.endings[1].lines[0].text = "Anders.";
                    s.title = "Anders";
                  })
                .fate,
            Fate::unaffected);
}

TEST(Affected, other_words_anywhere_on_the_way_make_it_look_different) {
  using Make = void (*)(Scenario&);
  const std::vector<Make> edits{
      [](Scenario& s) { s.turns[0].lines[0].text = "Anders."; },
      [](Scenario& s) { s.turns[1].lines[0].thought = "Anders."; },
      [](Scenario& s) { s.turns[0].options[1].text = "Nooit gekozen, wel te zien."; },
      [](Scenario& s) { s.turns[0].options[0].why = "Anders."; },
      [](Scenario& s) { s.turns[1].hint = "Let op."; },
      [](Scenario& s) { s.endings[0].lines[0].face = Face::sad; },
      [](Scenario& s) { s.turns[0].options[1].when = at_least("trust", 9); },
      [](Scenario& s) { s.turns[0].lines[1].when = at_least("discord", 1); }};
  for (std::size_t i = 0; i + 1 < edits.size(); ++i)
    EXPECT_EQ(after(usual(), edits[i]).fate, Fate::looks_different) << i;
  EXPECT_EQ(after(usual(), edits.back()).fate, Fate::scored_otherwise) << "a line of change talk is not said";
}

TEST(Affected, a_recoded_answer_is_scored_otherwise_figure_by_figure) {
  const PlayImpact impact = after(usual(), [](Scenario& s) {
    s.turns[0].options[0].says = {reflect_deeply(Direction::change), ask()};
  });
  EXPECT_EQ(impact.fate, Fate::scored_otherwise);
  const auto list = figures(impact);
  EXPECT_TRUE(has(list, "questions: 1 -> 2"));
  EXPECT_TRUE(has(list, "reflection_simple: 1 -> 0"));
  EXPECT_TRUE(has(list, "reflection_complex: 0 -> 1"));
  EXPECT_TRUE(has(list, "question_open: 1 -> 2"));
  EXPECT_TRUE(has(list, "reflections_to_questions: basis -> below")) << "a band";
  EXPECT_EQ(std::count_if(list.begin(), list.end(),
                          [](const std::string& one) { return one.find("reflections: ") == 0; }),
            0)
      << "one reflection in both";
}

TEST(Affected, effects_client_talk_traps_steps_and_endings_each_have_their_figure) {
  const PlayImpact impact = after(usual(), [](Scenario& s) {
    s.turns[0].options[0].effects = add_all({{"trust", 3}, {"discord", 1}});
    s.turns[0].options[0].trap = Trap::chat;
    s.turns[1].lines[0].talk = sustain_talk(3, TalkKind::need).talk;
    s.turns[0].options[0].says = {persuade()};
    s.turns[1].options[0].meets.clear();
    s.turns[1].options[0].next = {{std::nullopt, "deur", {}}};
  });
  const auto list = figures(impact);
  // Before: +1 trust and +1 change talk; after: +3 trust, -2 for discord, -3 for provoked sustain talk; both
  // begin with the question that draws out the 2 of the second line, and the way to `deur` adds its 3.
  EXPECT_TRUE(has(list, "yield: 4 -> 3")) << testing::PrintToString(list);
  EXPECT_TRUE(has(list, "sustain_talk: 2 -> 3")) << testing::PrintToString(list);
  EXPECT_TRUE(has(list, "provoked: 0 -> 1"));
  EXPECT_TRUE(has(list, "reflections: 1 -> 0"));
  EXPECT_TRUE(has(list, "persuade: 0 -> 1"));
  EXPECT_TRUE(has(list, "traps: 0 -> 1 (chat)"));
  EXPECT_TRUE(has(list, "discord_raised: 0 -> 1"));
  EXPECT_TRUE(has(list, "trust: 6 -> 8"));
  EXPECT_TRUE(has(list, "safety: met -> missed"));
  EXPECT_TRUE(has(list, "ending: slot -> deur"));
  EXPECT_TRUE(has(list, "kind: open_door -> next_step"));
}

TEST(Affected, a_choice_that_is_no_longer_offered_stops_the_play_there) {
  const PlayImpact impact =
      after(usual(), [](Scenario& s) { s.turns[0].options[0].when = at_least("trust", 9); });
  EXPECT_EQ(impact.fate, Fate::cannot_go_on);
  EXPECT_EQ(impact.exchange, 2);
  EXPECT_EQ(impact.choice, "binnen.hoor");
  EXPECT_EQ(impact.at, "binnen");
  EXPECT_TRUE(impact.figures.empty());
}

TEST(Affected, a_conversation_that_goes_elsewhere_stops_the_play_where_it_stands) {
  const PlayImpact impact = after(usual(), [](Scenario& s) {
    s.turns[0].options[0].next = {{std::nullopt, "slot", {}}};
  });
  EXPECT_EQ(impact.fate, Fate::cannot_go_on);
  EXPECT_EQ(impact.exchange, 3);
  EXPECT_EQ(impact.choice, "verder.stap");
  EXPECT_EQ(impact.at, "slot");
}

TEST(Affected, choices_that_were_renamed_are_found_under_their_new_names) {
  const auto rename = [](Scenario& s) {
    s.turns[0].options[0].id = "luister";
    s.turns[0].options[1].better = "luister";
    s.turns[1].id = "later";
    s.turns[0].options[0].next[0].to = "later";
    s.turns[0].options[1].next[0].to = "later";
    s.waive.clear();
    s.endings[0].id = "einde";
    s.turns[0].options[0].next[1].to = "einde";
    s.turns[1].options[0].next[0].to = "einde";
  };
  EXPECT_EQ(after(usual(),
                  [&](Scenario& s) {
                    rename(s);
                    s.aliases = {{"vroeger", "binnen"},
                                 {"binnen.hoor", "binnen.luister"},
                                 {"verder", "later"},
                                 {"slot", "einde"}};
                  }),
            PlayImpact{});
  const PlayImpact lost = after(usual(), rename);
  EXPECT_EQ(lost.fate, Fate::cannot_go_on);
  EXPECT_EQ(lost.exchange, 2);
}

TEST(Affected, a_play_that_never_fitted_is_not_compared) {
  const PlayImpact impact = after(play({"binnen.raad", "binnen.hoor"}), [](Scenario& s) {
    s.turns[0].options[1].next = {{std::nullopt, "binnen", {}}};
  });
  EXPECT_EQ(impact.fate, Fate::did_not_fit);
  EXPECT_EQ(impact.exchange, 2);
  EXPECT_EQ(impact.choice, "binnen.hoor");
  EXPECT_EQ(impact.at, "verder");
}

/// A kept conversation of full_scenario() that began with advice, went back, and did otherwise.
Log taken_back() {
  const Script played_script = script(full_scenario());
  Session session(played_script, 7);
  session.choose(*played_script.find_option(0, "raad"));
  session.rewind(0);
  session.choose(*played_script.find_option(0, "hoor"));
  return log_of(session);
}

TEST(Affected, a_first_attempt_that_was_taken_back_is_compared_too) {
  const PlayImpact impact = after(taken_back(), [](Scenario& s) { s.turns[0].options[1].says = {affirm()}; });
  EXPECT_EQ(impact.fate, Fate::scored_otherwise);
  ASSERT_FALSE(impact.figures.empty());
  for (const FigureChange& change : impact.figures)
    EXPECT_TRUE(change.of_first_attempt) << change.figure.text;
  EXPECT_TRUE(has(figures(impact), "persuade: 1 -> 0"));
}

TEST(Affected, what_was_read_before_going_back_counts_as_read) {
  EXPECT_EQ(after(taken_back(), [](Scenario& s) { s.turns[0].options[1].why = "Anders."; }).fate,
            Fate::looks_different);
  EXPECT_EQ(after(taken_back(), [](Scenario&) {}).fate, Fate::unaffected);
}

TEST(Affected, an_unfinished_play_is_compared_as_far_as_it_went) {
  const AuthorPlay half = play({"binnen.hoor"});
  EXPECT_EQ(after(half, [](Scenario& s) { s.endings[0].lines[0].text = "Anders."; }).fate, Fate::unaffected);
  EXPECT_EQ(after(half, [](Scenario& s) { s.turns[1].lines[0].text = "Anders."; }).fate,
            Fate::looks_different);
}

TEST(Affected, other_norms_are_other_bands) {
  const Script one = script(full_scenario());
  Norms stricter = norms();
  for (Norm& norm : stricter.norms) norm.basis = norm.advanced = {1000, 1};
  const PlayImpact impact = impact_on(usual(), {one, norms()}, {one, stricter});
  EXPECT_EQ(impact.fate, Fate::scored_otherwise);
  for (const FigureChange& change : impact.figures) EXPECT_EQ(change.figure.words, "measure.");
}

TEST(Affected, a_variable_that_only_one_version_has_is_no_difference) {
  EXPECT_EQ(after(usual(),
                  [](Scenario& s) {
                    s.state.variables.push_back({"nieuw", 0, 3, 1, {}});
                  })
                .fate,
            Fate::unaffected);
}

/// Every way through full_scenario() of at most three answers.
std::vector<AuthorPlay> all_plays() {
  return {usual(), play({"binnen.raad", "verder.klaar"}),
          play({"binnen.vraag", "binnen.raad", "verder.stap"}), play({"binnen.hoor", "verder.klaar"})};
}

TEST(Affected, no_edit_reaches_further_than_its_weight_says) {
  for (const tests::Edit& edit : tests::edits()) {
    if (edit.weight == Weight::course || edit.member == "scenario.safety" || edit.member == "step.id")
      continue;
    for (const AuthorPlay& one : all_plays()) {
      const Fate fate = after(one, edit.make).fate;
      EXPECT_GT(fate, Fate::cannot_go_on) << edit.member;
      if (edit.weight == Weight::text) {
        EXPECT_GE(fate, Fate::looks_different) << edit.member;
      }
    }
  }
}

/// A random play of a scenario, as a log.
Log random_log(const Script& played_script, std::uint64_t seed) {
  Session session(played_script, seed);
  Dice dice(seed);
  play_on(session, dice);
  return log_of(session);
}

/// What becomes of a random play of `before` in `now`.
PlayImpact of_random_play(const Scenario& before, const Scenario& now) {
  const Script was = script(before);
  const Script is = script(now);
  return impact_on(random_log(was, *rc::gen::inRange<std::uint64_t>(0, 1'000'000)), {was, norms()},
                   {is, norms()});
}

RC_GTEST_PROP(Affected, no_play_is_affected_by_nothing_or_by_another_order_of_answers, ()) {
  const Scenario s = random_scenario(*any_scenario());
  RC_ASSERT(of_random_play(s, s) == PlayImpact{});
  RC_ASSERT(of_random_play(s, options_reversed(s)) == PlayImpact{});
  RC_ASSERT(of_random_play(s, with_unreachable_turn(s)) == PlayImpact{});
}

RC_GTEST_PROP(Affected, no_play_is_affected_by_new_names_with_aliases, ()) {
  const Scenario s = random_scenario(*any_scenario());
  RC_PRE(s.state.variables.empty());
  const tests::Renaming renaming = tests::with_other_names(s);
  RC_ASSERT(of_random_play(renaming.before, renaming.now) == PlayImpact{});
}

RC_GTEST_PROP(Affected, every_play_looks_different_in_other_words_and_is_scored_alike, ()) {
  const Scenario s = random_scenario(*any_scenario());
  RC_ASSERT(of_random_play(s, in_other_words(s)).fate == Fate::looks_different);
}

RC_GTEST_PROP(Affected, no_play_stops_because_the_client_s_talk_is_marked_otherwise, ()) {
  const Scenario s = random_scenario(*any_scenario());
  const PlayImpact impact = of_random_play(s, with_other_talk(s, *rc::gen::inRange<std::uint64_t>(0, 1000)));
  RC_ASSERT(impact.fate == Fate::scored_otherwise || impact.fate == Fate::unaffected);
}

}  // namespace
}  // namespace vt
