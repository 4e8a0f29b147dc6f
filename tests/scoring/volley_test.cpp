// How the utterances of one volley fold to the codes that count (MITI 4.2.1), one promise a test.

#include "engine/scoring/volley.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/support/build.h"

namespace vt {
namespace {

using namespace build;
using Codes = std::vector<Code>;

Codes codes(std::vector<Utterance> says) {
  return fold(says).codes;
}

TEST(Volley, counts_each_code_once) {
  EXPECT_EQ(codes({affirm(), affirm(), affirm()}), (Codes{Code::affirm}));
  EXPECT_EQ(codes({ask(), ask(), inform(), inform()}), (Codes{Code::question_open, Code::give_information}));
}

TEST(Volley, of_reflection_question_reflection_question_is_one_complex_reflection_and_one_question) {
  EXPECT_EQ(codes({reflect(), ask(), reflect_deeply(), ask()}),
            (Codes{Code::question_open, Code::reflection_complex}));
}

TEST(Volley, holds_one_reflection_complex_if_any_is) {
  EXPECT_EQ(codes({reflect(), reflect()}), (Codes{Code::reflection_simple}));
  EXPECT_EQ(codes({reflect(), reflect_deeply()}), (Codes{Code::reflection_complex}));
  EXPECT_EQ(codes({reflect_deeply(), reflect()}), (Codes{Code::reflection_complex}));
}

TEST(Volley, holds_one_question_open_if_any_is) {
  EXPECT_EQ(codes({ask_closed(), ask_closed()}), (Codes{Code::question_closed}));
  EXPECT_EQ(codes({ask_closed(), ask()}), (Codes{Code::question_open}));
  EXPECT_EQ(codes({ask(), ask_closed()}), (Codes{Code::question_open}));
}

TEST(Volley, of_a_question_and_a_reflection_keeps_both) {
  EXPECT_EQ(codes({ask(), reflect()}), (Codes{Code::question_open, Code::reflection_simple}));
  EXPECT_EQ(codes({reflect(), ask_closed()}), (Codes{Code::reflection_simple, Code::question_closed}));
}

TEST(Volley, turns_persuasion_beside_permission_into_persuasion_with_permission) {
  EXPECT_EQ(codes({persuade(), persuade_with_permission()}), (Codes{Code::persuade_with_permission}));
  EXPECT_EQ(codes({persuade_with_permission(), persuade()}), (Codes{Code::persuade_with_permission}));
  EXPECT_FALSE(
      fold(std::vector<Utterance>{persuade(), persuade_with_permission()}).has(CodeFamily::non_adherent));
}

TEST(Volley, keeps_persuasion_that_nobody_permitted) {
  EXPECT_EQ(codes({seek(), persuade()}), (Codes{Code::seek_collaboration, Code::persuade}));
  EXPECT_EQ(codes({autonomy(), persuade()}), (Codes{Code::emphasize_autonomy, Code::persuade}));
}

TEST(Volley, keeps_confront_whatever_stands_beside_it) {
  EXPECT_EQ(codes({confront(), ask()}), (Codes{Code::confront, Code::question_open}))
      << "two utterances; a question that confronts is one, coded confront";
  EXPECT_EQ(codes({persuade(), confront()}), (Codes{Code::persuade, Code::confront}));
  EXPECT_EQ(codes({persuade_with_permission(), confront()}),
            (Codes{Code::persuade_with_permission, Code::confront}));
}

TEST(Volley, keeps_affirmation_beside_a_reflection) {
  EXPECT_EQ(codes({affirm(), reflect()}), (Codes{Code::affirm, Code::reflection_simple}));
}

TEST(Volley, keeps_affirm_seek_and_emphasize_as_three) {
  EXPECT_EQ(codes({affirm(), seek(), autonomy()}),
            (Codes{Code::affirm, Code::seek_collaboration, Code::emphasize_autonomy}));
}

TEST(Volley, of_elicit_provide_elicit_is_coded_part_by_part) {
  EXPECT_EQ(
      codes({by(Technique::elicit_provide_elicit, ask()), by(Technique::elicit_provide_elicit, inform()),
             by(Technique::elicit_provide_elicit, seek())}),
      (Codes{Code::question_open, Code::give_information, Code::seek_collaboration}));
}

TEST(Volley, of_structure_alone_is_uncoded) {
  const Volley volley = fold(std::vector<Utterance>{structure(), structure()});
  EXPECT_TRUE(volley.codes.empty());
  EXPECT_FALSE(volley.is_coded());
  EXPECT_EQ(codes({structure(), ask(), structure()}), (Codes{Code::question_open}));
}

TEST(Volley, keeps_the_order_in_which_codes_were_first_spoken) {
  EXPECT_EQ(codes({inform(), ask(), affirm(), ask()}),
            (Codes{Code::give_information, Code::question_open, Code::affirm}));
}

TEST(Volley, never_holds_more_than_eight_codes) {
  // All twelve codes at once, in every rotation: what folding leaves are eight kinds.
  Codes all;
  for (std::size_t i = 0; i < count_of<Code>; ++i) all.push_back(static_cast<Code>(i));
  for (std::size_t turned = 0; turned < all.size(); ++turned) {
    std::rotate(all.begin(), all.begin() + 1, all.end());
    std::vector<Utterance> says;
    for (const Code code : all) says.push_back(say(code, Direction::change));
    EXPECT_EQ(fold(says).codes.size(), most_codes);
  }
}

struct Step {
  Code from;
  Code to;
};

TEST(Uncertain, takes_the_code_one_step_down) {
  for (const auto& [from, to] : std::vector<Step>{
           {Code::reflection_complex, Code::reflection_simple},
           {Code::persuade, Code::give_information},
           {Code::emphasize_autonomy, Code::seek_collaboration},
           {Code::seek_collaboration, Code::affirm},
           {Code::affirm, Code::none},
           {Code::confront, Code::none},
       })
    EXPECT_EQ(unsure(say(from)).settled(), to) << name_of(from);
}

TEST(Uncertain, leaves_every_other_code_as_it_is) {
  for (const Code code : {Code::none, Code::give_information, Code::persuade_with_permission,
                          Code::question_open, Code::question_closed, Code::reflection_simple})
    EXPECT_EQ(unsure(say(code)).settled(), code) << name_of(code);
}

TEST(Uncertain, is_settled_before_folding) {
  EXPECT_EQ(codes({unsure(reflect_deeply()), reflect()}), (Codes{Code::reflection_simple}));
  EXPECT_EQ(codes({unsure(autonomy()), unsure(seek())}), (Codes{Code::seek_collaboration, Code::affirm}));
  EXPECT_EQ(codes({unsure(persuade()), persuade_with_permission()}),
            (Codes{Code::give_information, Code::persuade_with_permission}));
  EXPECT_EQ(codes({unsure(confront()), ask()}), (Codes{Code::question_open}));
}

TEST(Uncertain, push_is_no_push) {
  EXPECT_FALSE(
      fold(std::vector<Utterance>{unsure(confront()), unsure(persuade())}).has(CodeFamily::non_adherent));
}

TEST(Volley, leans_the_way_any_utterance_leans) {
  const auto leans = [](Direction direction) {
    return fold(std::vector<Utterance>{ask(), reflect(direction)});
  };
  EXPECT_TRUE(leans(Direction::change).leans_to_change);
  EXPECT_FALSE(leans(Direction::change).leans_to_sustain);
  EXPECT_TRUE(leans(Direction::sustain).leans_to_sustain);
  EXPECT_FALSE(leans(Direction::sustain).leans_to_change);
  EXPECT_FALSE(leans(Direction::neutral).leans_to_change || leans(Direction::neutral).leans_to_sustain);
  EXPECT_FALSE(leans(Direction::both).leans_to_sustain)
      << "double-sided, ending on change: not towards sustain";
}

TEST(Volley, mends_by_reflection_autonomy_apology_or_shift_of_focus) {
  const auto mends = [](Utterance utterance) {
    return fold(std::vector<Utterance>{std::move(utterance)}).mends;
  };
  for (const Utterance& utterance : {reflect(), reflect_deeply(), inaccurate(reflect()), autonomy(),
                                     by(Technique::apology, structure()), by(Technique::shift_focus, ask())})
    EXPECT_TRUE(mends(utterance)) << name_of(utterance.code);
  for (const Utterance& utterance : {ask(), affirm(), seek(), inform(), confront(), structure(),
                                     unsure(autonomy()), by(Technique::summary, ask())})
    EXPECT_FALSE(mends(utterance)) << name_of(utterance.code);
}

TEST(Volley, knows_planning_and_summaries_by_their_technique) {
  EXPECT_TRUE(fold(std::vector<Utterance>{ask(), by(Technique::planning, ask())}).is_planning);
  EXPECT_TRUE(fold(std::vector<Utterance>{by(Technique::summary, reflect_deeply())}).is_summary);
  EXPECT_FALSE(fold(std::vector<Utterance>{ask()}).is_planning);
  EXPECT_FALSE(fold(std::vector<Utterance>{ask()}).is_summary);
}

TEST(Families, group_every_code) {
  using enum CodeFamily;
  const std::vector<std::pair<Code, CodeFamily>> groups{
      {Code::none, uncoded},
      {Code::give_information, neutral},
      {Code::persuade_with_permission, neutral},
      {Code::question_open, question},
      {Code::question_closed, question},
      {Code::reflection_simple, reflection},
      {Code::reflection_complex, reflection},
      {Code::affirm, adherent},
      {Code::seek_collaboration, adherent},
      {Code::emphasize_autonomy, adherent},
      {Code::persuade, non_adherent},
      {Code::confront, non_adherent},
  };
  EXPECT_EQ(groups.size(), count_of<Code>);
  for (const auto& [code, family] : groups) EXPECT_EQ(family_of(code), family) << name_of(code);
}

TEST(Tally, adds_up_volleys_and_the_totals_that_have_a_name) {
  Tally tally;
  tally.add(fold(std::vector<Utterance>{ask(), reflect(), affirm()}));
  tally.add(fold(std::vector<Utterance>{ask_closed(), reflect_deeply(), seek(), autonomy()}));
  tally.add(fold(std::vector<Utterance>{confront(), persuade()}));
  tally.add(fold(std::vector<Utterance>{persuade_with_permission(), inform()}));
  EXPECT_EQ(tally.questions(), 2);
  EXPECT_EQ(tally.reflections(), 2);
  EXPECT_EQ(tally.adherent(), 3) << "seek + affirm + emphasize";
  EXPECT_EQ(tally.non_adherent(), 2) << "confront + persuade, not persuasion with permission";
  EXPECT_EQ(tally.of(Code::persuade_with_permission), 1);
  EXPECT_EQ(tally.of(Code::none), 0);
}

}  // namespace
}  // namespace vt
