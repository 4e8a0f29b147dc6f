// What a person is told of an author's edit.

#include "engine/analysis/changes.h"

#include <algorithm>
#include <set>
#include <tuple>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "engine/analysis/order.h"
#include "engine/analysis/renames.h"
#include "engine/scenario/format.h"
#include "tests/support/edits.h"
#include "tests/support/random_scenario.h"
#include "tests/support/reworked.h"

namespace vt {
namespace {

using namespace build;
using tests::Edit;
using tests::full_scenario;

std::vector<Change> between(const Scenario& before, const Scenario& now) {
  return changes_between(before, now, reactions());
}

/// A change as one line: `changed course binnen.hoor when: "" -> "trust >= 5"`.
std::string line_of(const Change& change) {
  return std::string(name_of(change.kind)) + " " + std::string(name_of(change.weight)) + " " + change.turn +
         "." + change.inner + " " + change.what + ": \"" + spelled(change.before) + "\" -> \"" +
         spelled(change.after) + "\"";
}

std::vector<std::string> lines_between(const Scenario& before, const Scenario& now) {
  std::vector<std::string> out;
  for (const Change& change : between(before, now)) out.push_back(line_of(change));
  return out;
}

using Lines = std::vector<std::string>;

/// full_scenario() after `make`, held against full_scenario().
template <class F>
Lines after(F&& make) {
  Scenario now = full_scenario();
  make(now);
  return lines_between(full_scenario(), now);
}

TEST(Changes, nothing_changed_gives_nothing) {
  EXPECT_TRUE(between(full_scenario(), full_scenario()).empty());
}

TEST(Changes, an_edit_of_a_text_is_harmless) {
  EXPECT_EQ(after([](Scenario& s) { s.turns[0].options[0].text = "Ik hoor je."; }),
            Lines{"changed text binnen.hoor text: \"Antwoord.\" -> \"Ik hoor je.\""});
}

TEST(Changes, a_recoded_answer_shows_its_codes_and_what_the_reaction_table_makes_of_them) {
  Scenario before = full_scenario();
  before.turns[0].options[0].effects.reset();
  Scenario now = before;
  now.turns[0].options[0].says = {reflect_deeply(Direction::change)};
  EXPECT_EQ(lines_between(before, now),
            (Lines{"changed judgement binnen.hoor says: \"reflection_simple(change)\" -> "
                   "\"reflection_complex(change)\"",
                   "changed course binnen.hoor effects: \"discord -1 (table)\" -> \"trust +1, discord -1 "
                   "(table)\""}));
}

TEST(Changes, written_effects_do_not_follow_the_codes) {
  EXPECT_EQ(after([](Scenario& s) { s.turns[0].options[0].says = {reflect_deeply(Direction::change)}; }),
            Lines{"changed judgement binnen.hoor says: \"reflection_simple(change)\" -> "
                  "\"reflection_complex(change)\""});
}

TEST(Changes, effects_written_out_as_the_table_gives_them_change_nothing_of_the_course) {
  EXPECT_EQ(after([](Scenario& s) {
              Option& option = s.turns[0].options[1];
              option.effects = default_effects(option.says, reactions());
            }),
            Lines{"changed text binnen.raad effects: \"trust -1, if trust < 7: discord +1 (table)\" -> "
                  "\"trust -1, if trust < 7: discord +1\""});
}

TEST(Changes, effects_and_conditions_in_another_form_are_the_same) {
  Scenario before = full_scenario();
  before.turns[0].options[0].effects = {if_so(at_least("trust", 2), "druk", 1), if_so(all({}), "discord", -1),
                                        if_so(all({}), "trust", 1)};
  before.turns[0].options[0].when = at_least("trust", 3);
  Scenario now = before;
  now.turns[0].options[0].effects = {Effect{std::nullopt, {{"trust", 1}, {"discord", -1}, {"druk", 0}}, {}},
                                     if_so(at_least("trust", 2), "druk", 1)};
  now.turns[0].options[0].when = all({any({at_least("trust", 3)})});
  EXPECT_TRUE(between(before, now).empty());
}

TEST(Changes, no_effects_are_told_from_the_tables) {
  EXPECT_EQ(after([](Scenario& s) { s.turns[0].options[1].effects = nothing(); }),
            Lines{"changed course binnen.raad effects: \"trust -1, if trust < 7: discord +1 (table)\" -> "
                  "\"none\""});
}

TEST(Changes, a_new_guard_is_told_as_a_condition_and_alters_the_course) {
  EXPECT_EQ(after([](Scenario& s) {
              s.turns[1].options[0].when = all({at_least("trust", 5), negated(chosen("binnen.raad"))});
            }),
            Lines{"changed course verder.stap when: \"\" -> \"trust >= 5 and not chosen(binnen.raad)\""});
}

TEST(Changes, a_guard_inside_a_guard_stands_in_brackets) {
  const Condition either = any({at_least("trust", 5), compare("druk", Comparison::equal, 2)});
  EXPECT_EQ(spelled(phrase_of(all({either, chosen("a.b")}))), "(trust >= 5 or druk == 2) and chosen(a.b)");
  EXPECT_EQ(spelled(phrase_of(negated(either))), "not (trust >= 5 or druk == 2)");
  EXPECT_EQ(spelled(phrase_of(negated(at_least("trust", 5)))), "not (trust >= 5)");
  EXPECT_EQ(spelled(phrase_of(all({all({either}), chosen("a.b")}))),
            "(trust >= 5 or druk == 2) and chosen(a.b)");
  EXPECT_EQ(spelled(phrase_of(all({}))), "always");
}

TEST(Changes, a_way_on_reads_as_a_sentence) {
  EXPECT_EQ(after([](Scenario& s) { s.turns[0].options[0].next.front().when = at_least("trust", 6); }),
            Lines{"changed course binnen.hoor next: \"verder if trust >= 5, else slot\" -> \"verder if trust "
                  ">= 6, else slot\""});
}

TEST(Changes, an_utterance_says_all_that_is_marked_on_it) {
  EXPECT_EQ(spelled(phrase_of(std::vector<Utterance>{
                unsure(inaccurate(by(Technique::summary, reflect_deeply(Direction::both)))), ask()})),
            "reflection_complex(both, summary, uncertain, inaccurate) + question_open");
  Utterance unmarked = reflect();
  unmarked.accurate.reset();
  EXPECT_EQ(spelled(phrase_of(unmarked)), "reflection_simple(accuracy_open)");
}

TEST(Changes, client_talk_says_kind_and_strength) {
  EXPECT_EQ(after([](Scenario& s) { s.turns[0].lines[0].talk = change_talk(3, TalkKind::need).talk; }),
            Lines{"changed judgement binnen.c1 talk: \"sustain(reason, strength 1)\" -> \"change(need, "
                  "strength 3)\""});
}

TEST(Changes, what_is_added_or_gone_is_told_once_with_what_it_says) {
  EXPECT_EQ(after([](Scenario& s) { s.turns[0].options.pop_back(); }),
            Lines{"removed course binnen.vraag option: \"Antwoord. [question_open]\" -> \"\""});
  EXPECT_EQ(after([](Scenario& s) {
              s.turns.push_back(turn("nog", {answer("klaar", {structure()}, "slot")}, {change_talk()}));
            }),
            Lines{"added course nog. turn: \"\" -> \"Dat zegt de cliënt.\""});
}

TEST(Changes, an_answer_with_another_id_and_an_alias_is_renamed_and_its_references_are_as_they_were) {
  Scenario before = full_scenario();
  before.turns[1].options[0].when = chosen("binnen.hoor");
  Scenario now = before;
  now.turns[0].options[0].id = "luister";
  now.turns[0].options[1].better = "luister";
  now.turns[1].options[0].when = chosen("binnen.luister");
  now.aliases.emplace_back("binnen.hoor", "binnen.luister");
  EXPECT_EQ(lines_between(before, now), Lines{"renamed text binnen.luister option: \"hoor\" -> \"luister\""});
}

TEST(Changes, a_renamed_turn_takes_its_ways_on_its_start_and_its_safety_step_along) {
  Scenario now = full_scenario();
  now.turns[0].id = "begin";
  now.start = "begin";
  now.safety->steps[0].from = {"begin"};
  now.turns[0].options[2].next = {{std::nullopt, "begin", {}}};
  now.turns[0].options[2].id = "doorvraag";
  now.waive[0].at = "verder";
  now.aliases = {{"vroeger", "begin"}, {"binnen", "begin"}, {"begin.vraag", "begin.doorvraag"}};
  EXPECT_EQ(lines_between(full_scenario(), now),
            (Lines{"renamed text begin. turn: \"binnen\" -> \"begin\"",
                   "renamed text begin.doorvraag option: \"vraag\" -> \"doorvraag\""}));
}

TEST(Changes, without_an_alias_the_old_name_is_gone_and_the_new_one_added) {
  EXPECT_EQ(after([](Scenario& s) { s.turns[0].options[2].id = "anders"; }),
            (Lines{"added course binnen.anders option: \"\" -> \"Antwoord. [question_open]\"",
                   "removed course binnen.vraag option: \"Antwoord. [question_open]\" -> \"\""}));
}

TEST(Changes, an_alias_that_joins_two_answers_renames_neither) {
  const Lines lines = after([](Scenario& s) {
    s.turns[0].options.pop_back();
    s.aliases.emplace_back("binnen.vraag", "binnen.hoor");
  });
  EXPECT_EQ(lines, (Lines{"changed course . aliases: \"\" -> \"binnen.vraag -> binnen.hoor\"",
                          "removed course binnen.vraag option: \"Antwoord. [question_open]\" -> \"\""}));
}

TEST(Changes, an_answer_put_elsewhere_is_moved_and_nothing_else) {
  EXPECT_EQ(after([](Scenario& s) {
              std::rotate(s.turns[0].options.begin(), s.turns[0].options.begin() + 2,
                          s.turns[0].options.end());
            }),
            Lines{"moved text binnen.vraag option: \"3\" -> \"1\""});
}

TEST(Changes, a_new_answer_in_front_moves_none_of_the_others) {
  const Lines lines = after([](Scenario& s) {
    s.turns[0].options.insert(s.turns[0].options.begin(), answer("nieuw", {ask()}, "slot"));
  });
  EXPECT_EQ(lines, Lines{"added course binnen.nieuw option: \"\" -> \"Antwoord. [question_open]\""});
}

TEST(Changes, the_fewest_that_explain_an_order_have_moved) {
  EXPECT_EQ(moved_in({}), (std::vector<bool>{}));
  EXPECT_EQ(moved_in({0, 2, 5}), (std::vector<bool>{false, false, false}));
  EXPECT_EQ(moved_in({3, 0, 1, 2}), (std::vector<bool>{true, false, false, false}));
  EXPECT_EQ(moved_in({1, 2, 3, 0}), (std::vector<bool>{false, false, false, true}));
}

TEST(Changes, a_change_goal_in_other_words_is_still_one) {
  EXPECT_EQ(after([](Scenario& s) { s.change_goal = "minder roken"; }),
            Lines{"changed text . change_goal: \"minder drinken\" -> \"minder roken\""});
}

TEST(Changes, come_in_reading_order_with_the_heading_first) {
  const Lines lines = after([](Scenario& s) {
    s.endings[0].kind = EndingKind::plan;
    s.turns[1].hint = "Let op.";
    s.turns[0].options[0].why = "Zo.";
    s.turns[0].lines[0].face = Face::sad;
    s.retired.clear();
  });
  ASSERT_EQ(lines.size(), 5U);
  EXPECT_EQ(lines[0].substr(0, 24), "changed text . retired: ");
  EXPECT_EQ(lines[1].substr(0, 28), "changed text binnen.c1 face:");
  EXPECT_EQ(lines[2].substr(0, 29), "changed text binnen.hoor why:");
  EXPECT_EQ(lines[3].substr(0, 26), "changed text verder. hint:");
  EXPECT_EQ(lines[4].substr(0, 28), "changed judgement slot. kind");
}

TEST(Changes, no_member_of_the_format_can_change_unseen) {
  for (const Edit& edit : tests::edits()) {
    const Scenario now = tests::edited(edit);
    const std::vector<Change> changes = between(full_scenario(), now);
    EXPECT_EQ(changes.size(), edit.changes) << edit.member;
    EXPECT_TRUE(std::any_of(
        changes.begin(), changes.end(),
        [&](const Change& change) { return change.what == edit.what && change.weight == edit.weight; }))
        << edit.member << (changes.empty() ? "" : "; first: " + line_of(changes.front()));
    for (const Change& change : changes)
      EXPECT_TRUE(change.kind != ChangeKind::changed || change.before != change.after) << edit.member;
    EXPECT_EQ(between(now, full_scenario()).size(), edit.changes) << edit.member << ", taken back";
  }
}

TEST(Changes, what_nobody_has_weighed_is_not_called_harmless) {
  EXPECT_EQ(weight_of("invented-tomorrow"), Weight::course);
  EXPECT_EQ(weight_of("client.invented-tomorrow"), Weight::text) << "whatever it is, it is about the client";
  EXPECT_EQ(weight_of("state.x-own"), Weight::text);
}

template <class T>
void collect(const std::string& prefix, std::set<std::string>& into) {
  auto add = [&]<class M>(std::string_view key, M T::* /*member*/, const Rule& /*rule*/ = {}) {
    into.insert(prefix + "." + std::string(key));
  };
  fields(add, static_cast<const T*>(nullptr));
}

TEST(Changes, the_edits_of_this_test_reach_every_member_of_the_format) {
  std::set<std::string> members;
  collect<Scenario>("scenario", members);
  collect<Client>("client", members);
  collect<Portrait>("portrait", members);
  collect<Voice>("voice", members);
  collect<Setting>("setting", members);
  collect<Goal>("goal", members);
  collect<Safety>("safety", members);
  collect<SafetyStep>("step", members);
  collect<StartState>("state", members);
  collect<Variable>("variable", members);
  collect<Waiver>("waiver", members);
  collect<Turn>("turn", members);
  collect<Ending>("ending", members);
  collect<Line>("line", members);
  collect<ClientTalk>("talk", members);
  collect<Option>("option", members);
  collect<Utterance>("utterance", members);
  collect<Effect>("effect", members);
  collect<Next>("next", members);
  for (const Edit& edit : tests::edits()) members.erase(edit.member);
  for (const std::string section : {"client", "setting", "state"}) members.erase("scenario." + section);
  for (const std::string section : {"portrait", "voice"}) members.erase("client." + section);
  EXPECT_EQ(members, std::set<std::string>{});
}

RC_GTEST_PROP(Changes, of_a_scenario_against_itself_are_none, ()) {
  const Scenario s = random_scenario(*any_scenario());
  RC_ASSERT(between(s, s).empty());
}

using Told = std::multiset<std::tuple<std::string, std::string, std::string, std::string, std::string>>;

Told told(const std::vector<Change>& changes, ChangeKind kind, bool backwards) {
  Told out;
  for (const Change& change : changes) {
    if (change.kind != kind) continue;
    const Phrase& first = backwards ? change.after : change.before;
    const Phrase& second = backwards ? change.before : change.after;
    out.emplace(change.turn, change.inner, change.what, spelled(first), spelled(second));
  }
  return out;
}

RC_GTEST_PROP(Changes, the_other_way_round_swap_added_and_removed_and_before_and_after, ()) {
  const Scenario a = random_scenario(*any_scenario());
  const Scenario b = random_scenario(*any_scenario());
  const auto there = between(a, b);
  const auto back = between(b, a);
  RC_ASSERT(there.empty() == (a == b));
  RC_ASSERT(told(there, ChangeKind::added, false) == told(back, ChangeKind::removed, true));
  RC_ASSERT(told(there, ChangeKind::removed, false) == told(back, ChangeKind::added, true));
  RC_ASSERT(told(there, ChangeKind::changed, false) == told(back, ChangeKind::changed, true));
}

RC_GTEST_PROP(Changes, of_all_texts_are_harmless, ()) {
  const Scenario s = random_scenario(*any_scenario());
  for (const Change& change : between(s, in_other_words(s))) {
    RC_ASSERT(change.kind == ChangeKind::changed);
    RC_ASSERT(change.weight == Weight::text);
  }
}

RC_GTEST_PROP(Changes, of_client_talk_alter_the_judgement_alone, ()) {
  const Scenario s = random_scenario(*any_scenario());
  for (const Change& change : between(s, with_other_talk(s, *rc::gen::inRange<std::uint64_t>(0, 1000))))
    RC_ASSERT(change.weight == Weight::judgement);
}

RC_GTEST_PROP(Changes, of_the_order_of_answers_are_moves, ()) {
  const Scenario s = random_scenario(*any_scenario());
  for (const Change& change : between(s, options_reversed(s))) RC_ASSERT(change.kind == ChangeKind::moved);
}

RC_GTEST_PROP(Changes, of_every_name_with_an_alias_for_each_are_renames, ()) {
  const Scenario s = random_scenario(*any_scenario());
  RC_PRE(s.state.variables.empty());
  const tests::Renaming renaming = tests::with_other_names(s);
  const auto changes = between(renaming.before, renaming.now);
  RC_ASSERT(!changes.empty());
  for (const Change& change : changes) {
    RC_ASSERT(change.kind == ChangeKind::renamed);
    RC_ASSERT(spelled(change.after) == "z-" + spelled(change.before));
  }
}

}  // namespace
}  // namespace vt
