// Well-known ways to go wrong: what the engine notices, and what the author named.

#include "engine/scoring/traps.h"

#include <gtest/gtest.h>

#include "tests/support/build.h"

namespace vt {
namespace {

using namespace build;
using Hits = std::vector<std::pair<std::size_t, std::string>>;

Hits hits(const Talk& talk) {
  Hits out;
  for (const TrapHit& hit : talk.card.traps) out.emplace_back(hit.exchange, std::string(hit.name));
  return out;
}

Hits traps(std::vector<Said> volleys, Around around = {}) {
  return hits(conversation(std::move(volleys), around));
}

Said safety_step() {
  return {{ask_closed()}, {}, {}, true};
}

TEST(QuestionAnswer, is_the_third_question_volley_in_a_row) {
  EXPECT_EQ(traps(repeated(2, {ask()})), Hits{});
  EXPECT_EQ(traps(repeated(3, {ask()})), (Hits{{2, "question_answer"}}));
  EXPECT_EQ(traps({{{ask()}}, {{ask_closed()}}, {{inform(), ask()}}}), (Hits{{2, "question_answer"}}));
}

TEST(QuestionAnswer, is_noted_once_a_run) {
  EXPECT_EQ(traps(repeated(9, {ask()})), (Hits{{2, "question_answer"}}));
  EXPECT_EQ(traps(repeated(3, {ask()}) + repeated(1, {reflect()}) + repeated(3, {ask()})),
            (Hits{{2, "question_answer"}, {6, "question_answer"}}));
}

TEST(QuestionAnswer, is_interrupted_by_a_volley_with_a_reflection_or_without_a_question) {
  EXPECT_EQ(traps({{{ask()}}, {{ask()}}, {{reflect(), ask()}}, {{ask()}}, {{ask()}}}), Hits{});
  EXPECT_EQ(traps({{{ask()}}, {{ask()}}, {{inform()}}, {{ask()}}, {{ask()}}}), Hits{});
}

TEST(QuestionAnswer, is_not_interrupted_by_a_safety_step_which_is_no_part_of_it) {
  EXPECT_EQ(traps({{{ask()}}, {{ask()}}, safety_step(), {{ask()}}}), (Hits{{3, "question_answer"}}));
  EXPECT_EQ(traps({{{ask()}}, {{ask()}}, safety_step(), safety_step(), {{reflect()}}}), Hits{});
}

TEST(PrematureFocus, is_planning_before_two_change_talk_lines_and_trust_five) {
  const Said plans{{by(Technique::planning, ask(Direction::change))}};
  const auto planned = [&](std::vector<Line> heard, int trust) {
    return traps({{{reflect()}, std::move(heard)}, plans}, {.state = {.trust = trust}});
  };
  EXPECT_EQ(planned({change_talk(), change_talk()}, 5), Hits{});
  EXPECT_EQ(planned({change_talk()}, 5), (Hits{{1, "premature_focus"}}));
  EXPECT_EQ(planned({change_talk(), change_talk()}, 4), (Hits{{1, "premature_focus"}}));
  EXPECT_EQ(planned({change_talk(), sustain_talk()}, 9), (Hits{{1, "premature_focus"}}));
}

TEST(PrematureFocus, hears_the_opening_too) {
  EXPECT_EQ(traps({{{by(Technique::planning, ask())}}}, {.opening = {change_talk(), change_talk()}}), Hits{});
}

TEST(PrematureFocus, reads_trust_in_the_state_before) {
  const Said plans{{by(Technique::planning, ask())}, {}, add("trust", 5)};
  EXPECT_EQ(traps({plans}, {.opening = {change_talk(), change_talk()}, .state = {.trust = 4}}),
            (Hits{{0, "premature_focus"}}));
}

TEST(PrematureFocus, does_not_count_lines_about_the_relationship) {
  EXPECT_EQ(
      traps({{{by(Technique::planning, ask())}}}, {.opening = {about_us(TalkType::change), change_talk()}}),
      (Hits{{0, "premature_focus"}}));
}

TEST(PrematureFocus, is_noted_for_every_volley_that_plans_too_soon) {
  EXPECT_EQ(traps(repeated(2, {by(Technique::planning, inform())})),
            (Hits{{0, "premature_focus"}, {1, "premature_focus"}}));
}

const std::vector<Line> two_commitments{change_talk(2, TalkKind::commitment),
                                        change_talk(1, TalkKind::activation)};

TEST(StayingStuck, is_the_third_evoking_volley_after_two_commitments) {
  EXPECT_EQ(traps(repeated(2, {reflect(Direction::change)}), {.opening = two_commitments}), Hits{});
  EXPECT_EQ(traps(repeated(3, {reflect(Direction::change)}), {.opening = two_commitments}),
            (Hits{{2, "staying_stuck"}}));
  EXPECT_EQ(traps(repeated(9, {reflect(Direction::change)}), {.opening = two_commitments}),
            (Hits{{2, "staying_stuck"}}));
}

TEST(StayingStuck, does_not_count_what_came_before_the_second_commitment) {
  std::vector<Said> volleys = repeated(5, {reflect(Direction::change)});
  volleys[1].reply = {change_talk(1, TalkKind::commitment)};
  volleys[2].reply = {change_talk(1, TalkKind::commitment)};
  EXPECT_EQ(traps(volleys), Hits{});
  volleys.push_back({{reflect(Direction::change)}});
  EXPECT_EQ(traps(volleys), (Hits{{5, "staying_stuck"}}));
}

TEST(StayingStuck, does_not_count_volleys_that_plan_or_lean_elsewhere) {
  EXPECT_EQ(traps({{{reflect(Direction::change)}},
                   {{by(Technique::planning, reflect(Direction::change))}},
                   {{reflect(Direction::both)}},
                   {{reflect()}},
                   {{reflect(Direction::change)}}},
                  {.opening = two_commitments}),
            Hits{});
}

TEST(StayingStuck, takes_only_change_talk_for_a_commitment) {
  const std::vector<Line> heard{sustain_talk(1, TalkKind::commitment), change_talk(1, TalkKind::commitment),
                                change_talk(1, TalkKind::taking_steps), change_talk(1, TalkKind::need)};
  EXPECT_EQ(traps(repeated(4, {reflect(Direction::change)}), {.opening = heard}), Hits{});
}

TEST(StayingStuck, does_not_count_safety_steps) {
  Said safety = safety_step();
  safety.says = {reflect(Direction::change)};
  EXPECT_EQ(traps({{{reflect(Direction::change)}}, safety, {{reflect(Direction::change)}}},
                  {.opening = two_commitments}),
            Hits{});
}

TEST(AuthoredTraps, are_noted_where_the_author_named_them) {
  for (std::size_t i = 0; i < count_of<Trap>; ++i) {
    const auto trap = static_cast<Trap>(i);
    const Talk talk = conversation({{{inform()}}, {{persuade()}, {}, {}, false, trap}});
    EXPECT_EQ(hits(talk), (Hits{{1, std::string(name_of(trap))}}));
    EXPECT_TRUE(talk.card.traps[0].is_authored);
  }
}

TEST(AuthoredTraps, on_a_safety_step_stay_out) {
  EXPECT_EQ(traps({{{persuade()}, {}, {}, true, Trap::expert}}), Hits{});
}

TEST(Traps, come_in_order_of_the_exchanges_and_are_told_from_authored_ones) {
  const Talk talk = conversation({{{ask()}}, {{ask()}}, {{ask()}, {}, {}, false, Trap::assessment}});
  EXPECT_EQ(hits(talk), (Hits{{2, "assessment"}, {2, "question_answer"}}));
  EXPECT_TRUE(talk.card.traps[0].is_authored);
  EXPECT_FALSE(talk.card.traps[1].is_authored);
}

}  // namespace
}  // namespace vt
