// The ratios of block A, their bands and what stands behind them; and the two tables in content/.

#include <set>

#include <gtest/gtest.h>

#include "engine/scoring/scorecard.h"
#include "tests/support/build.h"

namespace vt {
namespace {

using namespace build;

Measure measure(MeasureName name, const Talk& talk) {
  const Measure* found = talk.card.find(name);
  EXPECT_NE(found, nullptr) << name_of(name);
  return found == nullptr ? Measure{} : *found;
}

Measure ratio(int reflections, int questions) {
  return measure(MeasureName::reflections_to_questions,
                 conversation(repeated(reflections, {reflect()}) + repeated(questions, {ask()})));
}

Measure depth(int complex, int simple) {
  return measure(MeasureName::complex_reflections,
                 conversation(repeated(complex, {reflect_deeply()}) + repeated(simple, {reflect()})));
}

TEST(Fraction, is_compared_by_cross_multiplication) {
  EXPECT_TRUE((Fraction{1, 3}.reaches({33, 100})));
  EXPECT_FALSE((Fraction{33, 100}.reaches({1, 3})));
  EXPECT_TRUE((Fraction{2, 6}.reaches({1, 3})));
  EXPECT_FALSE((Fraction{333'333'333, 1'000'000'000}.reaches({1, 3})));
  EXPECT_TRUE((Fraction{-1, 2}.reaches({-1, 1})));
}

TEST(Fraction, without_a_whole_does_not_apply_and_reaches_nothing) {
  EXPECT_FALSE((Fraction{0, 0}.applies()));
  EXPECT_FALSE((Fraction{5, 0}.reaches({0, 1})));
  EXPECT_TRUE((Fraction{0, 1}.applies()));
}

TEST(ReflectionsToQuestions, show_the_counts_behind_them) {
  const Measure value = ratio(3, 2);
  EXPECT_EQ(value.value, (Fraction{3, 2}));
  EXPECT_EQ(value.observations, 5) << "reflections + questions";
}

TEST(ReflectionsToQuestions, count_a_boundary_value_as_reached) {
  EXPECT_EQ(ratio(4, 5).band, Band::below);
  EXPECT_EQ(ratio(5, 5).band, Band::basis) << "1.0";
  EXPECT_EQ(ratio(9, 5).band, Band::basis);
  EXPECT_EQ(ratio(10, 5).band, Band::advanced) << "2.0";
}

TEST(ReflectionsToQuestions, do_not_apply_where_nothing_was_asked) {
  const Measure value = ratio(6, 0);
  EXPECT_FALSE(value.value.applies());
  EXPECT_EQ(value.value.part, 6);
  EXPECT_EQ(value.band, Band::no_band);
}

TEST(ReflectionsToQuestions, count_both_kinds_of_both) {
  const Talk talk = conversation({{{reflect(), ask()}}, {{reflect_deeply(), ask_closed()}}, {{reflect()}}});
  EXPECT_EQ(measure(MeasureName::reflections_to_questions, talk).value, (Fraction{3, 2}));
}

TEST(ComplexReflections, count_a_boundary_value_as_reached) {
  EXPECT_EQ(depth(3, 5).band, Band::below) << "37.5 %";
  EXPECT_EQ(depth(2, 3).band, Band::basis) << "40 %";
  EXPECT_EQ(depth(4, 5).band, Band::basis) << "44 %";
  EXPECT_EQ(depth(4, 4).band, Band::advanced) << "50 %";
  EXPECT_EQ(depth(2, 3).observations, 5) << "all reflections";
}

TEST(ComplexReflections, do_not_apply_where_nothing_was_reflected) {
  EXPECT_FALSE(measure(MeasureName::complex_reflections, conversation(repeated(6, {ask()}))).value.applies());
}

TEST(OpenQuestions, are_shown_without_a_threshold) {
  const Talk talk = conversation(repeated(7, {ask()}) + repeated(3, {ask_closed()}));
  const Measure value = measure(MeasureName::open_questions, talk);
  EXPECT_EQ(value.value, (Fraction{7, 10}));
  EXPECT_EQ(value.band, Band::no_band);
}

TEST(ChangeTalk, is_shown_as_a_share_without_a_threshold) {
  const Talk talk = conversation({{{ask()}, {change_talk(), change_talk(3)}}, {{ask()}, {sustain_talk(2)}}});
  const Measure value = measure(MeasureName::change_talk, talk);
  EXPECT_EQ(value.value, (Fraction{2, 3})) << "lines, not strengths";
  EXPECT_EQ(value.observations, 3) << "change + sustain talk";
  EXPECT_EQ(value.band, Band::no_band);
}

TEST(ChangeTalk, share_does_not_apply_where_there_was_neither) {
  EXPECT_FALSE(measure(MeasureName::change_talk, conversation(repeated(3, {ask()}))).value.applies());
}

TEST(Measures, of_fewer_than_five_observations_are_greyed) {
  EXPECT_FALSE(ratio(2, 2).is_steady());
  EXPECT_TRUE(ratio(3, 2).is_steady());
  EXPECT_FALSE(depth(2, 2).is_steady());
  EXPECT_TRUE(depth(2, 3).is_steady());
}

TEST(Measures, count_the_volley_and_not_the_utterance) {
  const Talk talk = conversation({{{ask(), ask(), ask_closed(), reflect(), reflect_deeply()}}});
  EXPECT_EQ(talk.card.tally.questions(), 1);
  EXPECT_EQ(talk.card.tally.reflections(), 1);
  EXPECT_EQ(talk.card.tally.of(Code::reflection_complex), 1);
}

TEST(Measures, leave_safety_steps_out) {
  std::vector<Said> volleys = repeated(3, {ask()}) + repeated(3, {reflect()});
  const Talk without = conversation(volleys);
  volleys.insert(volleys.begin() + 2, Said{{ask_closed(), confront(), by(Technique::planning, ask()),
                                            by(Technique::summary, reflect_deeply())},
                                           {},
                                           {},
                                           true});
  const Talk with = conversation(volleys);
  EXPECT_EQ(with.card.tally, without.card.tally);
  EXPECT_EQ(with.card.measures, without.card.measures);
  EXPECT_EQ(with.card.coded_volleys, without.card.coded_volleys);
  EXPECT_EQ(with.card.planning, 0);
  EXPECT_EQ(with.card.summaries, 0);
  EXPECT_EQ(with.card.volleys, without.card.volleys + 1) << "it was an answer all the same";
}

TEST(Measures, technical_and_relational_are_kept_as_sums_in_halves) {
  // Empathy 3 (nothing felt), partnership 3; no change talk and nothing attempted: cultivating 1;
  // softening 4.
  const Talk talk = conversation(repeated(10, {ask()}));
  ASSERT_TRUE(talk.card.ratings.has_value());
  EXPECT_EQ(measure(MeasureName::relational, talk).value, (Fraction{6, 2}));
  EXPECT_EQ(measure(MeasureName::technical, talk).value, (Fraction{5, 2}));
  EXPECT_EQ(measure(MeasureName::relational, talk).observations, 10);
}

TEST(Measures, of_ratings_are_left_out_where_there_are_none) {
  const Talk talk = conversation(repeated(9, {ask()}));
  EXPECT_EQ(talk.card.find(MeasureName::technical), nullptr);
  EXPECT_EQ(talk.card.find(MeasureName::relational), nullptr);
  EXPECT_EQ(talk.card.find(MeasureName::opportunity), nullptr);
}

TEST(Bands, of_technical_and_relational_are_3_and_4_and_3_and_a_half_and_4) {
  const auto band = [](MeasureName name, int halves) { return band_of({halves, 2}, norms().find(name)); };
  EXPECT_EQ(band(MeasureName::technical, 5), Band::below);
  EXPECT_EQ(band(MeasureName::technical, 6), Band::basis);
  EXPECT_EQ(band(MeasureName::technical, 7), Band::basis);
  EXPECT_EQ(band(MeasureName::technical, 8), Band::advanced);
  EXPECT_EQ(band(MeasureName::relational, 6), Band::below);
  EXPECT_EQ(band(MeasureName::relational, 7), Band::basis);
  EXPECT_EQ(band(MeasureName::relational, 8), Band::advanced);
}

TEST(Bands, of_opportunity_are_60_and_80_percent) {
  const auto band = [](Fraction value) { return band_of(value, norms().find(MeasureName::opportunity)); };
  EXPECT_EQ(band({59, 100}), Band::below);
  EXPECT_EQ(band({3, 5}), Band::basis);
  EXPECT_EQ(band({799, 1000}), Band::basis);
  EXPECT_EQ(band({4, 5}), Band::advanced);
  EXPECT_EQ(band({0, 0}), Band::no_band);
}

TEST(Opportunity, used_is_what_was_not_lost_over_exchanges_with_a_choice) {
  const Opportunity opportunity{{0, 2, 0, 1}, {4, 4, 0, 2}, {{}, {}, {}, {}}};
  EXPECT_EQ(opportunity.used(), (Fraction{7, 10}));
  EXPECT_FALSE((Opportunity{{0, 0}, {0, 0}, {{}, {}}}.used().applies())) << "nothing could be lost";
  EXPECT_EQ((Opportunity{{4}, {4}, {{}}}.used()), (Fraction{0, 4}));
}

TEST(Opportunity, handed_in_from_above_becomes_a_measure) {
  const Talk talk = conversation(repeated(2, {ask()}));
  const Scorecard card =
      score(talk.script, talk.conversation, norms(), Opportunity{{0, 1}, {2, 3}, {{}, {}}});
  ASSERT_NE(card.find(MeasureName::opportunity), nullptr);
  EXPECT_EQ(card.find(MeasureName::opportunity)->value, (Fraction{4, 5}));
  EXPECT_EQ(card.find(MeasureName::opportunity)->band, Band::advanced);
}

TEST(Scorecard, tells_where_and_how_it_ended) {
  const Talk talk = conversation({{{ask()}, {}, add("trust", 2)}});
  EXPECT_EQ(talk.card.status, Session::Status::ended);
  ASSERT_NE(talk.card.ending, nullptr);
  EXPECT_EQ(talk.card.ending->id, "slot");
  EXPECT_EQ(talk.card.final_state.variables[variables::trust], 7);

  const Talk unfinished = conversation(repeated(2, {ask()}), {.is_finished = false});
  EXPECT_EQ(unfinished.card.status, Session::Status::open);
  EXPECT_EQ(unfinished.card.ending, nullptr);
  EXPECT_EQ(unfinished.card.volleys, 1) << "judged over what there is";
}

TEST(Scorecard, of_a_conversation_without_answers_is_empty_and_not_an_accident) {
  const Talk talk = conversation({}, {.opening = {change_talk()}, .is_finished = false});
  EXPECT_EQ(talk.card.volleys, 0);
  EXPECT_EQ(talk.card.talk.all.change, 1);
  EXPECT_FALSE(talk.card.ratings.has_value());
  EXPECT_TRUE(talk.card.traps.empty());
  EXPECT_EQ(talk.card.final_state, talk.script.start_state());
}

TEST(Norms, have_one_row_with_a_source_for_every_measure_that_has_a_threshold) {
  std::set<MeasureName> seen;
  for (const Norm& norm : norms().norms) {
    EXPECT_TRUE(seen.insert(norm.measure).second) << name_of(norm.measure) << " stands twice";
    EXPECT_FALSE(norm.source.empty());
    EXPECT_TRUE(norm.advanced.reaches(norm.basis)) << name_of(norm.measure);
  }
  for (std::size_t i = 0; i < count_of<MeasureName>; ++i) {
    const auto name = static_cast<MeasureName>(i);
    const bool is_without = name == MeasureName::open_questions || name == MeasureName::change_talk;
    EXPECT_EQ(norms().find(name) == nullptr, is_without) << name_of(name);
  }
}

TEST(Norms, say_which_are_published_and_which_are_the_house_s_own) {
  for (const Norm& norm : norms().norms)
    EXPECT_EQ(norm.kind, norm.measure == MeasureName::opportunity ? NormKind::house : NormKind::published)
        << name_of(norm.measure);
}

TEST(Norms, that_are_damaged_are_a_problem_and_not_a_guess) {
  for (const std::string text : {"", "[]", "{\"format\": 1}", "{\"format\": 9, \"norms\": []}",
                                 "{\"format\": 1, \"norms\": [{\"measure\": \"charm\"}]}"}) {
    EXPECT_FALSE(read_norms(text, "norms.json").ok()) << text;
  }
}

}  // namespace
}  // namespace vt
