// The four ratings in whole points, rule by rule.

#include "engine/scoring/ratings.h"

#include <gtest/gtest.h>

#include "tests/support/build.h"

namespace vt {
namespace {

using namespace build;

Ratings ratings(const Talk& talk) {
  EXPECT_TRUE(talk.card.ratings.has_value());
  return talk.card.ratings.value_or(Ratings{});
}

/// Ten volleys of nothing in particular, with these put in at their places.
std::vector<Said> ten_with(std::vector<std::pair<std::size_t, std::vector<Utterance>>> some,
                           std::vector<Utterance> rest = {inform()}) {
  std::vector<Said> all = repeated(10, std::move(rest));
  for (auto& [place, says] : some) all[place].says = std::move(says);
  return all;
}

TEST(Ratings, are_given_from_ten_coded_volleys_on) {
  EXPECT_FALSE(conversation(repeated(9, {ask()})).card.ratings.has_value());
  EXPECT_TRUE(conversation(repeated(10, {ask()})).card.ratings.has_value());
}

TEST(Ratings, do_not_count_volleys_without_a_code) {
  EXPECT_FALSE(conversation(repeated(9, {ask()}) + repeated(5, {structure()})).card.ratings.has_value());
  EXPECT_FALSE(
      conversation(repeated(9, {ask()}) + repeated(5, {unsure(confront())})).card.ratings.has_value());
}

TEST(Ratings, do_not_count_safety_steps_as_volleys) {
  std::vector<Said> volleys = repeated(9, {ask()});
  volleys.push_back({{ask()}, {}, {}, true});
  EXPECT_FALSE(conversation(volleys).card.ratings.has_value());
}

TEST(Ratings, without_a_change_goal_are_partnership_and_empathy_alone) {
  const Talk talk = conversation(repeated(10, {ask()}), {.change_goal = ""});
  EXPECT_FALSE(ratings(talk).cultivating.has_value());
  EXPECT_FALSE(ratings(talk).softening.has_value());
  EXPECT_FALSE(ratings(talk).technical_sum().has_value());
  EXPECT_FALSE(talk.card.has_change_goal);
  EXPECT_EQ(talk.card.find(MeasureName::technical), nullptr);
  EXPECT_NE(talk.card.find(MeasureName::relational), nullptr);
}

// Partnership

int partnership(const std::vector<Said>& volleys) {
  return ratings(conversation(volleys)).partnership;
}

TEST(Partnership, starts_at_three) {
  EXPECT_EQ(partnership(ten_with({})), 3);
}

TEST(Partnership, rises_by_two_that_share_power_in_different_thirds) {
  EXPECT_EQ(partnership(ten_with({{0, {seek()}}, {9, {seek()}}})), 4);
  EXPECT_EQ(partnership(ten_with({{0, {autonomy()}}, {9, {persuade_with_permission()}}})), 4);
  EXPECT_EQ(partnership(ten_with({{0, {seek()}}})), 3) << "one is not enough";
}

TEST(Partnership, does_not_rise_by_two_in_the_same_third) {
  EXPECT_EQ(partnership(ten_with({{0, {seek()}}, {1, {seek()}}})), 3);
  EXPECT_EQ(partnership(ten_with({{0, {seek(), autonomy()}}})), 3);
  // Ten exchanges: thirds are 0-3, 4-6 and 7-9.
  EXPECT_EQ(partnership(ten_with({{0, {seek()}}, {3, {seek()}}})), 3);
  EXPECT_EQ(partnership(ten_with({{3, {seek()}}, {4, {seek()}}})), 4);
  EXPECT_EQ(partnership(ten_with({{6, {seek()}}, {7, {seek()}}})), 4);
}

TEST(Partnership, rises_by_one_more_from_four_on) {
  EXPECT_EQ(partnership(ten_with({{0, {seek()}}, {4, {seek()}}, {9, {seek()}}})), 4);
  EXPECT_EQ(partnership(ten_with({{0, {seek(), autonomy()}}, {9, {seek(), autonomy()}}})), 5);
}

TEST(Partnership, falls_by_one_for_every_confront) {
  EXPECT_EQ(partnership(ten_with({{0, {confront()}}})), 2);
  EXPECT_EQ(partnership(ten_with({{0, {confront()}}, {1, {confront()}}})), 1);
  EXPECT_EQ(partnership(ten_with({{0, {confront()}}, {1, {confront()}}, {2, {confront()}}})), 1)
      << "never below 1";
}

TEST(Partnership, falls_by_one_for_every_two_persuades) {
  EXPECT_EQ(partnership(ten_with({{0, {persuade()}}})), 3);
  EXPECT_EQ(partnership(ten_with({{0, {persuade()}}, {1, {persuade()}}})), 2);
  EXPECT_EQ(partnership(ten_with({{0, {persuade()}}, {1, {persuade()}}, {2, {persuade()}}})), 2);
}

// Empathy: what the client said before each of ten volleys; the rest of the volleys give information.

/// Ten turns with feeling, of which the first `simple` + `complex` are met by an accurate reflection.
int empathy(int simple, int complex, const Line& heard = feeling(small_talk())) {
  std::vector<Said> volleys = repeated(simple, {reflect()}, {heard}) +
                              repeated(complex, {reflect_deeply()}, {heard}) +
                              repeated(10 - simple - complex, {inform()}, {heard});
  volleys.back().reply.clear();  // what is said last is answered by nobody
  return ratings(conversation(volleys, {.opening = {heard}})).empathy;
}

TEST(Empathy, is_the_share_of_turns_with_feeling_met_by_an_accurate_reflection) {
  EXPECT_EQ(empathy(0, 0), 1);
  EXPECT_EQ(empathy(0, 1), 1);
  EXPECT_EQ(empathy(0, 2), 2) << "20 %";
  EXPECT_EQ(empathy(0, 3), 2);
  EXPECT_EQ(empathy(0, 4), 3) << "40 %";
  EXPECT_EQ(empathy(0, 6), 4) << "60 %";
  EXPECT_EQ(empathy(0, 7), 4);
  EXPECT_EQ(empathy(0, 8), 5) << "80 %";
  EXPECT_EQ(empathy(0, 10), 5);
}

TEST(Empathy, is_five_only_where_half_of_those_are_complex) {
  EXPECT_EQ(empathy(10, 0), 4);
  EXPECT_EQ(empathy(6, 4), 4);
  EXPECT_EQ(empathy(5, 5), 5);
  EXPECT_EQ(empathy(4, 4), 5);
  EXPECT_EQ(empathy(6, 0), 4) << "below five it asks nothing more";
}

TEST(Empathy, asks_for_a_complex_reflection_that_is_accurate_itself) {
  const std::vector<Said> volleys =
      repeated(10, {reflect(), inaccurate(reflect_deeply())}, {feeling(small_talk())});
  EXPECT_EQ(ratings(conversation(volleys, {.opening = {feeling(small_talk())}})).empathy, 4);
}

TEST(Empathy, counts_change_and_sustain_talk_as_meaning) {
  EXPECT_EQ(empathy(0, 8, change_talk()), 5);
  EXPECT_EQ(empathy(0, 1, sustain_talk()), 1);
}

TEST(Empathy, is_three_where_nothing_was_felt) {
  EXPECT_EQ(empathy(0, 0, small_talk()), 3);
  EXPECT_EQ(empathy(0, 0, silent_talk()), 3);
}

TEST(Empathy, does_not_count_an_inaccurate_reflection) {
  const std::vector<Said> volleys = repeated(10, {inaccurate(reflect_deeply())}, {feeling(small_talk())});
  EXPECT_EQ(ratings(conversation(volleys, {.opening = {feeling(small_talk())}})).empathy, 1);
}

// Cultivating

/// Ten turns with change talk, of which the first `met` are answered with `says`.
int cultivating(int met, std::vector<Utterance> says) {
  std::vector<Said> volleys =
      repeated(met, std::move(says), {change_talk()}) + repeated(10 - met, {inform()}, {change_talk()});
  volleys.back().reply.clear();
  return ratings(conversation(volleys, {.opening = {change_talk()}})).cultivating.value_or(0);
}

TEST(Cultivating, is_the_share_of_change_talk_that_was_met) {
  EXPECT_EQ(cultivating(0, {reflect(Direction::change)}), 1);
  EXPECT_EQ(cultivating(1, {reflect(Direction::change)}), 1);
  EXPECT_EQ(cultivating(2, {reflect(Direction::change)}), 2);
  EXPECT_EQ(cultivating(4, {reflect(Direction::change)}), 3);
  EXPECT_EQ(cultivating(6, {reflect(Direction::change)}), 4);
  EXPECT_EQ(cultivating(8, {reflect(Direction::change)}), 5);
}

TEST(Cultivating, takes_a_reflection_or_question_towards_change_or_an_affirmation) {
  for (const Utterance& utterance : {reflect_deeply(Direction::change), reflect_deeply(Direction::both),
                                     ask(Direction::change), ask_closed(Direction::change), affirm()})
    EXPECT_EQ(cultivating(10, {utterance}), 5) << name_of(utterance.code);
  for (const Utterance& utterance :
       {reflect(), ask(), seek(), autonomy(), inform(), reflect(Direction::sustain),
        say(Code::give_information, Direction::change)})
    EXPECT_EQ(cultivating(10, {utterance}), 1) << name_of(utterance.code);
}

TEST(Cultivating, reflection_of_sustain_talk_is_not_counted_as_cultivating) {
  EXPECT_EQ(cultivating(10, {reflect_deeply(Direction::sustain)}), 1);
}

/// No change talk at all; `attempts` volleys say this.
int cultivating_without_change_talk(int attempts, std::vector<Utterance> says) {
  return ratings(conversation(repeated(attempts, std::move(says)) + repeated(10 - attempts, {inform()})))
      .cultivating.value_or(0);
}

TEST(Cultivating, without_change_talk_counts_attempts) {
  EXPECT_EQ(cultivating_without_change_talk(0, {ask(Direction::change)}), 1);
  EXPECT_EQ(cultivating_without_change_talk(1, {ask(Direction::change)}), 2);
  EXPECT_EQ(cultivating_without_change_talk(2, {ask(Direction::change)}), 3);
  EXPECT_EQ(cultivating_without_change_talk(9, {ask(Direction::change)}), 3) << "never above 3";
}

TEST(Cultivating, takes_an_adherent_code_for_an_attempt_whatever_its_direction) {
  for (const Utterance& utterance :
       {affirm(), seek(), autonomy(), reflect(Direction::change), say(Code::affirm, Direction::sustain)})
    EXPECT_EQ(cultivating_without_change_talk(2, {utterance}), 3) << name_of(utterance.code);
  for (const Utterance& utterance : {ask(), reflect(Direction::both), reflect(Direction::sustain)})
    EXPECT_EQ(cultivating_without_change_talk(2, {utterance}), 1) << name_of(utterance.code);
}

// Softening

/// Sustain talk before every volley; two engaging volleys, then eight of which the last `deepened` say this.
int softening(int deepened, std::vector<Utterance> says) {
  std::vector<Said> volleys = repeated(10 - deepened, {inform()}, {sustain_talk()}) +
                              repeated(deepened, std::move(says), {sustain_talk()});
  volleys.back().reply.clear();
  return ratings(conversation(volleys, {.opening = {sustain_talk()}})).softening.value_or(0);
}

TEST(Softening, is_the_share_of_sustain_talk_that_was_not_deepened) {
  EXPECT_EQ(softening(0, {ask(Direction::sustain)}), 5);
  EXPECT_EQ(softening(1, {ask(Direction::sustain)}), 5) << "7 of 8";
  EXPECT_EQ(softening(2, {ask(Direction::sustain)}), 4) << "6 of 8";
  EXPECT_EQ(softening(4, {ask(Direction::sustain)}), 3) << "4 of 8";
  EXPECT_EQ(softening(6, {ask(Direction::sustain)}), 2) << "2 of 8";
  EXPECT_EQ(softening(7, {ask(Direction::sustain)}), 1) << "1 of 8";
}

TEST(Softening, is_lost_by_reflections_and_questions_towards_sustain) {
  for (const Utterance& utterance : {ask(Direction::sustain), ask_closed(Direction::sustain),
                                     reflect(Direction::sustain), reflect_deeply(Direction::sustain)})
    EXPECT_EQ(softening(8, {utterance}), 1) << name_of(utterance.code);
  for (const Utterance& utterance : {reflect(), ask(), reflect(Direction::change), inform(), affirm()})
    EXPECT_EQ(softening(8, {utterance}), 5) << name_of(utterance.code);
}

TEST(Softening, is_not_lost_by_a_double_sided_reflection_that_ends_on_change) {
  EXPECT_EQ(softening(8, {by(Technique::double_sided, reflect_deeply(Direction::both))}), 5);
}

TEST(Softening, leaves_out_the_first_two_exchanges) {
  std::vector<Said> volleys =
      repeated(2, {reflect(Direction::sustain)}, {sustain_talk()}) + repeated(8, {inform()});
  volleys[1].reply.clear();
  EXPECT_EQ(ratings(conversation(volleys, {.opening = {sustain_talk()}})).softening, std::optional<int>(4))
      << "after them there was no sustain talk, and none was asked for";
}

TEST(Softening, without_sustain_talk_is_three_where_it_was_asked_for_and_four_where_not) {
  EXPECT_EQ(ratings(conversation(ten_with({}))).softening, std::optional<int>(4));
  EXPECT_EQ(ratings(conversation(ten_with({{5, {ask(Direction::sustain)}}}))).softening,
            std::optional<int>(3));
  EXPECT_EQ(ratings(conversation(ten_with({{1, {ask(Direction::sustain)}}}))).softening,
            std::optional<int>(4))
      << "the first two do not count";
}

// The cap, and safety

TEST(Ratings, are_capped_at_four_by_any_push_after_everything_else) {
  // Partnership 3 + 2 - 0 (one persuade): 5, capped to 4. With a confront 3 + 2 - 1 = 4: the cap takes no
  // more.
  const auto shared = [](std::vector<Utterance> push) {
    return ten_with({{0, {seek(), autonomy()}}, {9, {seek(), autonomy()}}, {5, std::move(push)}});
  };
  EXPECT_EQ(partnership(shared({inform()})), 5);
  EXPECT_EQ(partnership(shared({persuade()})), 4);
  EXPECT_EQ(partnership(shared({confront()})), 4);

  std::vector<Said> volleys = repeated(10, {reflect_deeply(Direction::change)}, {change_talk()});
  const Around around{.opening = {change_talk()}};
  EXPECT_EQ(ratings(conversation(volleys, around)).cultivating, std::optional<int>(5));
  volleys.push_back({{persuade()}});
  const Ratings capped = ratings(conversation(volleys, around));
  EXPECT_EQ(capped.cultivating, std::optional<int>(4));
  EXPECT_EQ(capped.empathy, 4);
  EXPECT_EQ(capped.softening, std::optional<int>(4));
}

TEST(Ratings, are_not_capped_by_a_push_in_a_safety_step) {
  std::vector<Said> volleys = ten_with({{0, {seek(), autonomy()}}, {9, {seek(), autonomy()}}});
  volleys.push_back({{confront()}, {}, {}, true});
  EXPECT_EQ(partnership(volleys), 5);
}

TEST(Ratings, do_not_change_by_a_safety_step_wherever_it_comes) {
  std::vector<Said> volleys =
      repeated(3, {reflect_deeply(Direction::change)}, {change_talk(), sustain_talk()}) +
      repeated(2, {seek()}, {feeling(small_talk())}) +
      repeated(3, {ask(Direction::sustain)}, {sustain_talk()}) + repeated(4, {reflect()}, {change_talk()});
  const Around around{.opening = {sustain_talk()}};
  const Ratings without = ratings(conversation(volleys, around));
  for (std::size_t place = 0; place <= volleys.size(); ++place) {
    std::vector<Said> with = volleys;
    with.insert(with.begin() + static_cast<long>(place), Said{{ask_closed()}, {}, {}, true});
    EXPECT_EQ(ratings(conversation(with, around)), without) << "before volley " << place;
  }
}

TEST(Ratings, sum_to_the_technical_and_relational_measures) {
  Ratings one;
  one.partnership = 4;
  one.empathy = 3;
  EXPECT_EQ(one.relational_sum(), 7);
  EXPECT_FALSE(one.technical_sum().has_value());
  one.cultivating = 5;
  EXPECT_FALSE(one.technical_sum().has_value());
  one.softening = 3;
  EXPECT_EQ(one.technical_sum(), std::optional<int>(8));
}

}  // namespace
}  // namespace vt
