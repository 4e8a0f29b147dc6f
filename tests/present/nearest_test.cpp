#include "engine/present/nearest.h"

#include <gtest/gtest.h>

#include "engine/scenario/folder.h"
#include "tests/present/world_of.h"

namespace vt {
namespace {

/// The write-first turn on "pint na de match".
const std::vector<std::string> answers{
    "Het kan. Al merken veel mensen dat helemaal niet drinken op den duur minder moeite kost dan minder.",
    "Wat maakt dat je die pint na de match zo graag wil houden? Vertel daar eens over.",
    "Minder is een doel dat telt, ook hier. Waar de lat ligt, is aan jou; alles of niets hoeft niet.",
    "Dat kan, jij kiest. Een pint na de match wil je houden, en minder, dat wil je eigenlijk ook."};

TEST(Nearest, an_own_answer_that_says_the_same_is_recognised) {
  EXPECT_EQ(nearest(answers, "waarom wil je die pint na de match zo graag houden?"), 1U);
  EXPECT_EQ(
      nearest(answers, "Minder is ook een doel. Jij legt de lat, het hoeft niet alles of niets te zijn."),
      2U);
  EXPECT_EQ(nearest(answers, "Jij kiest. Je wil een pint na de match houden en eigenlijk wil je ook minder."),
            3U);
}

TEST(Nearest, case_accents_of_punctuation_and_order_of_sentences_do_not_matter) {
  EXPECT_EQ(nearest(answers, "VERTEL DAAR EENS OVER!! WAT MAAKT DAT JE DIE PINT ZO GRAAG WIL HOUDEN"), 1U);
}

TEST(Nearest, where_nothing_is_plainly_like_it_nobody_guesses) {
  for (const char* typed :
       {"", "   ", "ja", "?!", "Ik snap het.", "Hoe is het met je vrouw?", "qwerty asdf",
        "Dat is goed om te horen, ga zo door en hou vol.", "I would like to know more about your job."})
    EXPECT_EQ(nearest(answers, typed), std::nullopt) << typed;
}

TEST(Nearest, where_two_are_equally_like_it_nobody_guesses) {
  EXPECT_EQ(nearest({"Je wil minder drinken.", "Je wil minder drinken!"}, "je wil minder drinken"),
            std::nullopt);
  EXPECT_EQ(nearest(answers, answers[1] + " " + answers[3]), std::nullopt);
}

TEST(Nearest, an_answer_copied_word_for_word_is_that_answer) {
  for (std::size_t i = 0; i < answers.size(); ++i) EXPECT_EQ(nearest(answers, answers[i]), i);
}

TEST(Nearest, what_belongs_to_another_turn_is_hardly_ever_taken_for_an_answer_to_this_one) {
  const tests::WorldOf of;
  std::vector<Turn> turns;
  for (const std::string& path : scenario_folders(of.files, "/data/scenarios")) {
    const Result<ScenarioFolder> folder = read_folder(of.files, path);
    const auto& own = folder.value().reading.scenario->turns;
    turns.insert(turns.end(), own.begin(), own.end());
  }
  int asked = 0;
  int taken = 0;
  for (const Turn& turn : turns) {
    if (!turn.type_first) continue;
    std::vector<std::string> here;
    for (const Option& option : turn.options) here.push_back(option.text);
    for (const Turn& other : turns) {
      if (&other == &turn) continue;
      for (const Option& option : other.options) {
        ++asked;
        taken += nearest(here, option.text) ? 1 : 0;
      }
    }
  }
  EXPECT_GT(asked, 1000);
  EXPECT_LT(taken * 50, asked);
}

TEST(Similarity, runs_from_nothing_to_the_same_and_looks_no_way_first) {
  EXPECT_EQ(similarity("", "iets"), 0);
  EXPECT_EQ(similarity("abc", "xyz"), 0);
  EXPECT_EQ(similarity("Één pint", "één PINT!"), 1);
  EXPECT_EQ(similarity(answers[0], answers[1]), similarity(answers[1], answers[0]));
}

}  // namespace
}  // namespace vt
