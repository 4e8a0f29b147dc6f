// What one answer does, rule by rule: which answers are on offer, what their effects add up to, what is read
// when.

#include <gtest/gtest.h>

#include "engine/scenario/read.h"
#include "tests/support/build.h"

namespace vt {
namespace {

using namespace build;

std::vector<std::string> offered_ids(const Session& session) {
  std::vector<std::string> ids;
  const PlaceIndex place = session.moment().place;
  for (const OptionIndex option : session.script().offered(place, session.state()))
    ids.push_back(session.script().turn(place).options[option].id);
  return ids;
}

std::vector<std::string> shown_ids(const Session& session) {
  std::vector<std::string> ids;
  for (const LineIndex line : session.moment().lines)
    ids.push_back(session.script().lines(session.moment().place)[line].id);
  return ids;
}

const std::string& place_of(const Session& session) {
  return session.script().id(session.moment().place);
}

std::int32_t value(const Session& session, VariableIndex variable) {
  return session.state().variables[variable];
}

using Ids = std::vector<std::string>;

/// One answer with these effects, from trust 5, importance 5, confidence 5, discord 1.
Session after(Effects effects, std::vector<Variable> own = {}) {
  static std::vector<std::unique_ptr<Script>> kept;  // sessions point into their scripts
  Scenario whole = scenario({turn("a", {answer("ja", {structure()}, "slot", std::move(effects))})});
  whole.state.discord = 1;
  whole.state.variables = std::move(own);
  kept.push_back(std::make_unique<Script>(script(std::move(whole))));
  return played(*kept.back(), {"ja"});
}

TEST(Offer, holds_the_options_whose_guard_holds_in_source_order) {
  const Script play = script(scenario({turn(
      "a", {only(at_least("trust", 6), answer("hoog", {ask()}, "slot")), answer("altijd", {ask()}, "slot"),
            only(at_least("trust", 5), answer("gelijk", {ask()}, "slot"))})}));
  EXPECT_EQ(offered_ids(Session(play, 1)), (Ids{"altijd", "gelijk"}));
}

TEST(Offer, leaves_out_an_answer_given_once_and_keeps_others) {
  const Script play =
      script(scenario({turn("a", {once(answer("een", {ask()}, "a")), answer("weer", {ask()}, "a"),
                                  answer("uit", {ask()}, "slot")})}));
  EXPECT_EQ(offered_ids(played(play, {"weer"})), (Ids{"een", "weer", "uit"}));
  EXPECT_EQ(offered_ids(played(play, {"een"})), (Ids{"weer", "uit"}));
  EXPECT_EQ(offered_ids(played(play, {"een", "weer"})), (Ids{"weer", "uit"}));
}

TEST(Offer, is_empty_where_the_author_left_none_and_the_conversation_is_stuck_and_kept) {
  const Script play =
      script(scenario({turn("a", {answer("ja", {ask()}, "b")}),
                       turn("b", {only(at_least("trust", 9), answer("nooit", {ask()}, "slot"))})}));
  const Session session = played(play, {"ja"});
  EXPECT_EQ(session.status(), Session::Status::stuck);
  EXPECT_TRUE(session.offered().empty());
  EXPECT_FALSE(session.is_offered(0));
  EXPECT_EQ(conversation_of(session).exchanges.size(), 1U);
  EXPECT_EQ(conversation_of(session).status, Session::Status::stuck);
}

TEST(Guards, know_six_comparisons) {
  using enum Comparison;
  const std::vector<std::pair<Comparison, std::array<bool, 3>>> truths{
      {equal, {false, true, false}},  {not_equal, {true, false, true}}, {less, {true, false, false}},
      {at_most, {true, true, false}}, {greater, {false, false, true}},  {at_least, {false, true, true}},
  };
  for (const auto& [comparison, expected] : truths)
    for (std::int32_t left = 4; left <= 6; ++left)
      EXPECT_EQ(holds(left, comparison, 5), expected[static_cast<std::size_t>(left - 4)])
          << left << name_of(comparison) << 5;
}

TEST(Guards, combine_as_all_any_and_not) {
  const Condition yes = at_least("trust", 5);
  const Condition no = at_least("trust", 6);
  const auto offered = [](Condition condition) {
    const Script play =
        script(scenario({turn("a", {only(std::move(condition), answer("ja", {ask()}, "slot"))})}));
    return !Session(play, 1).offered().empty();
  };
  EXPECT_TRUE(offered(vt::build::all({yes, yes})));
  EXPECT_FALSE(offered(vt::build::all({yes, no})));
  EXPECT_TRUE(offered(vt::build::any({no, yes})));
  EXPECT_FALSE(offered(vt::build::any({no, no})));
  EXPECT_TRUE(offered(negated(no)));
  EXPECT_FALSE(offered(negated(yes)));
  EXPECT_TRUE(offered(negated(vt::build::all({yes, no}))));
  EXPECT_FALSE(offered(negated(vt::build::any({yes, no}))));
  EXPECT_TRUE(offered(vt::build::all({yes, vt::build::any({no, negated(negated(yes))})})));
}

TEST(Effects, of_a_plain_answer_are_added) {
  const Session session =
      after(add_all({{"trust", 2}, {"importance", -3}, {"confidence", 1}, {"discord", 1}}));
  EXPECT_EQ(value(session, variables::trust), 7);
  EXPECT_EQ(value(session, variables::importance), 2);
  EXPECT_EQ(value(session, variables::confidence), 6);
  EXPECT_EQ(value(session, variables::discord), 2);
}

TEST(Effects, are_each_read_in_the_state_before) {
  // Were the second read after the first, trust would already be 6.
  const Session session =
      after({if_so(at_least("trust", 5), "trust", 1), if_so(at_least("trust", 6), "trust", 1),
             if_so(compare("trust", Comparison::equal, 5), "importance", 1)});
  EXPECT_EQ(value(session, variables::trust), 6);
  EXPECT_EQ(value(session, variables::importance), 6);
}

TEST(Effects, are_all_added_before_the_one_clamp) {
  // Clamped after each, 5 + 9 would stop at 10 and end at 3.
  EXPECT_EQ(value(after({if_so(at_least("trust", 0), "trust", 9), if_so(at_least("trust", 0), "trust", -7)}),
                  variables::trust),
            7);
  EXPECT_EQ(value(after({if_so(at_least("trust", 0), "trust", -9), if_so(at_least("trust", 0), "trust", 7)}),
                  variables::trust),
            3);
}

TEST(Effects, are_clamped_to_the_bounds_of_their_variable) {
  EXPECT_EQ(value(after(add("trust", 99)), variables::trust), 10);
  EXPECT_EQ(value(after(add("importance", -99)), variables::importance), 0);
  EXPECT_EQ(value(after(add("confidence", 6)), variables::confidence), 10);
  EXPECT_EQ(value(after(add("discord", 99)), variables::discord), 3);
  const std::vector<Variable> own{{"dorst", -2, 4, 1, {}}};
  EXPECT_EQ(value(after(add("dorst", 9), own), variables::own), 4);
  EXPECT_EQ(value(after(add("dorst", -9), own), variables::own), -2);
  EXPECT_EQ(value(after(add("dorst", 3), own), variables::own), 4);
}

TEST(Effects, too_large_to_be_added_up_are_refused_by_the_reader) {
  for (const std::string amount :
       {"1000001", "-1000001", "2147483647", "4294967297", "9223372036854775807"}) {
    for (const std::string& effects :
         {"{ \"trust\": " + amount + " }", "[{ \"add\": { \"trust\": " + amount + " } }]"}) {
      std::string text =
          write_scenario(scenario({turn("a", {answer("ja", {ask()}, "slot", add("trust", 7))})}));
      const std::string plain = "{ \"trust\": 7 }";
      ASSERT_NE(text.find(plain), std::string::npos);
      text.replace(text.find(plain), plain.size(), effects);
      EXPECT_FALSE(read_scenario(text, "scenario.json").is_sound()) << effects;
    }
  }
}

TEST(Effects, that_are_written_replace_the_reaction_table_wholly) {
  const Script play =
      script(scenario({turn("a", {answer("tabel", {confront()}, "slot", std::nullopt),
                                  answer("niets", {confront()}, "slot", nothing()),
                                  answer("eigen", {confront()}, "slot", add("importance", 1))})}));
  EXPECT_EQ(value(played(play, {"tabel"}), variables::trust), 3);
  EXPECT_EQ(value(played(play, {"tabel"}), variables::discord), 2);
  EXPECT_EQ(played(play, {"niets"}).state(), play.start_state());
  const Session own = played(play, {"eigen"});
  EXPECT_EQ(value(own, variables::importance), 6);
  EXPECT_EQ(value(own, variables::trust), 5);
  EXPECT_EQ(value(own, variables::discord), 0);
}

TEST(Chosen, is_set_before_the_ways_on_are_read) {
  const Script play = script(scenario({turn(
      "a",
      {towards({{chosen("a.ja"), "slot", {}}, {std::nullopt, "a", {}}}, answer("ja", {ask()}, "slot")),
       towards({{chosen("a.ja"), "slot", {}}, {std::nullopt, "a", {}}}, answer("nee", {ask()}, "a"))})}));
  EXPECT_EQ(place_of(played(play, {"ja"})), "slot");
  EXPECT_EQ(place_of(played(play, {"nee"})), "a");
}

TEST(Chosen, stays_true_for_the_rest_of_the_conversation) {
  const Script play =
      script(scenario({turn("a", {answer("ja", {ask()}, "b"), answer("nee", {ask()}, "b")}),
                       turn("b", {answer("door", {ask()}, "c")}),
                       turn("c", {only(chosen("a.ja"), answer("na-ja", {ask()}, "slot")),
                                  only(negated(chosen("a.ja")), answer("na-nee", {ask()}, "slot"))})}));
  EXPECT_EQ(offered_ids(played(play, {"ja", "door"})), (Ids{"na-ja"}));
  EXPECT_EQ(offered_ids(played(play, {"nee", "door"})), (Ids{"na-nee"}));
}

TEST(Chosen, is_forgotten_on_another_branch) {
  const Script play = script(scenario({turn("a", {answer("ja", {ask()}, "b"), answer("nee", {ask()}, "b")}),
                                       turn("b", {only(chosen("a.ja"), answer("na-ja", {ask()}, "slot")),
                                                  answer("anders", {ask()}, "slot")})}));
  Session session = played(play, {"ja"});
  session.rewind(0);
  session.choose(1);
  EXPECT_EQ(offered_ids(session), (Ids{"anders"}));
}

TEST(Next, guards_are_read_in_the_new_state) {
  const Script play =
      script(scenario({turn("a", {towards({{at_least("trust", 6), "hoog", {}}, {std::nullopt, "laag", {}}},
                                          answer("op", {ask()}, "hoog", add("trust", 1))),
                                  towards({{at_least("trust", 5), "hoog", {}}, {std::nullopt, "laag", {}}},
                                          answer("neer", {ask()}, "hoog", add("trust", -1)))})},
                      {ending("hoog"), ending("laag")}));
  EXPECT_EQ(place_of(played(play, {"op"})), "hoog");
  EXPECT_EQ(place_of(played(play, {"neer"})), "laag");
}

TEST(Next, takes_the_first_way_whose_guard_holds) {
  const Script play = script(scenario({turn("a", {towards({{at_least("trust", 9), "x", {}},
                                                           {at_least("trust", 4), "y", {}},
                                                           {at_least("trust", 3), "z", {}},
                                                           {std::nullopt, "x", {}}},
                                                          answer("ja", {ask()}, "x"))})},
                                      {ending("x"), ending("y"), ending("z")}));
  EXPECT_EQ(place_of(played(play, {"ja"})), "y");
}

TEST(Lines, and_options_of_the_target_are_read_in_the_new_state) {
  const Script play = script(
      scenario({turn("a", {answer("op", {ask()}, "b", add("trust", 3))}),
                turn("b",
                     {only(at_least("trust", 8), answer("hoog", {ask()}, "slot")),
                      only(compare("trust", Comparison::less, 8), answer("laag", {ask()}, "slot"))},
                     {only(compare("trust", Comparison::less, 8), change_talk()),
                      only(at_least("trust", 8), change_talk()), only(chosen("a.op"), small_talk())})}));
  const Session session = played(play, {"op"});
  EXPECT_EQ(shown_ids(session), (Ids{"c2", "c3"}));
  EXPECT_EQ(offered_ids(session), (Ids{"hoog"}));
}

TEST(Endings, share_the_namespace_of_turns_and_have_lines) {
  const Script play = script(scenario(
      {turn("a", {answer("ja", {ask()}, "slot", add("trust", 1))})},
      {ending("slot", EndingKind::plan, {small_talk(), only(at_least("trust", 6), change_talk())})}));
  const Session session = played(play, {"ja"});
  EXPECT_EQ(session.status(), Session::Status::ended);
  EXPECT_TRUE(session.offered().empty());
  EXPECT_EQ(play.find("slot"), std::optional<PlaceIndex>(1));
  EXPECT_TRUE(play.is_ending(1));
  EXPECT_EQ(shown_ids(session), (Ids{"c1", "c2"}));
  EXPECT_EQ(Session(play, 1).status(), Session::Status::open);
}

TEST(Steps, declare_what_they_did_to_discord_before_clamping) {
  const auto declared = [](Effects effects) {
    return conversation_of(after(std::move(effects))).exchanges.at(0).declared_discord;
  };
  EXPECT_EQ(declared(add("discord", 5)), 5);
  EXPECT_EQ(declared(add("discord", -5)), -5);
  EXPECT_EQ(declared({if_so(at_least("trust", 0), "discord", 3), if_so(at_least("trust", 0), "discord", -1)}),
            2);
  EXPECT_EQ(declared({if_so(at_least("trust", 9), "discord", 3)}), 0);
  EXPECT_EQ(declared(add("trust", 3)), 0);
}

TEST(Scripts, keep_their_scenario_alive_and_name_its_variables) {
  Scenario whole = scenario({turn("a", {answer("ja", {ask()}, "slot")})});
  whole.state.variables = {{"dorst", 0, 4, 1, {}}};
  const Script play = script(std::move(whole));
  ASSERT_EQ(play.variable_count(), 5U);
  EXPECT_EQ(play.variable_name(variables::trust), "trust");
  EXPECT_EQ(play.variable_name(variables::importance), "importance");
  EXPECT_EQ(play.variable_name(variables::confidence), "confidence");
  EXPECT_EQ(play.variable_name(variables::discord), "discord");
  EXPECT_EQ(play.variable_name(variables::own), "dorst");
  EXPECT_EQ(play.start_state().variables[variables::own], 1);
  EXPECT_EQ(play.find("er-is-niets"), std::nullopt);
  EXPECT_EQ(play.find_option(0, "niets"), std::nullopt);
  EXPECT_EQ(play.find_option(1, "ja"), std::nullopt) << "an ending has no options";
}

}  // namespace
}  // namespace vt
