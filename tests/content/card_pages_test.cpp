// What a learning card promises its reader: short, sourced, with something to try it on.

#include <algorithm>
#include <iterator>
#include <sstream>

#include <gtest/gtest.h>

#include "engine/present/cards.h"
#include "engine/scenario/folder.h"
#include "tests/content/sources.h"
#include "tests/support/disk_files.h"

namespace vt::tests {
namespace {

std::vector<Card> cards() {
  const DiskFiles files;
  return CardBox(files, repository("")).cards();
}

std::ptrdiff_t words_in(const std::vector<std::string>& paragraphs) {
  std::ptrdiff_t count = 0;
  for (const std::string& paragraph : paragraphs) {
    std::istringstream words(paragraph);
    count += std::distance(std::istream_iterator<std::string>(words), {});
  }
  return count;
}

TEST(CardPages, none_is_longer_than_250_words) {
  ASSERT_FALSE(cards().empty());
  for (const Card& card : cards()) {
    EXPECT_LE(words_in(card.body.nl), 250) << card.id;
    EXPECT_LE(words_in(card.body.en), 250) << card.id;
  }
}

TEST(CardPages, every_card_asks_two_questions_names_its_sources_and_leads_to_conversations_that_are_there) {
  const DiskFiles files;
  std::vector<std::string> there;
  for (const std::string& folder : scenario_folders(files, repository("scenarios")))
    there.push_back(folder.substr(folder.rfind('/') + 1));
  for (const Card& card : cards()) {
    EXPECT_EQ(card.questions.size(), 2U) << card.id;
    EXPECT_FALSE(card.sources.empty()) << card.id;
    EXPECT_FALSE(card.scenarios.empty()) << card.id;
    for (const std::string& scenario : card.scenarios)
      EXPECT_NE(std::find(there.begin(), there.end(), scenario), there.end()) << card.id << ": " << scenario;
  }
}

TEST(CardPages, every_example_has_both_people_speak_before_and_after) {
  const auto speaks = [](const std::vector<CardLine>& lines, Speaker who) {
    return std::any_of(lines.begin(), lines.end(), [&](const CardLine& line) { return line.who == who; });
  };
  for (const Card& card : cards())
    for (const auto* lines : {&card.example.before, &card.example.after})
      EXPECT_TRUE(speaks(*lines, Speaker::practitioner) && speaks(*lines, Speaker::client)) << card.id;
}

/// A right answer that is always the longest, or always in one place, can be picked without reading.
TEST(CardPages, the_right_answer_cannot_be_told_from_its_length_or_place) {
  for (const char* language : {"nl", "en"}) {
    int asked = 0;
    int longest = 0;
    std::vector<int> places(3);
    for (const Card& card : cards())
      for (const CardQuestion& question : card.questions) {
        const auto size = [&](const LocalText& text) { return text.in(language).size(); };
        const std::size_t own = size(question.answers[static_cast<std::size_t>(question.right)]);
        ++asked;
        longest += std::all_of(question.answers.begin(), question.answers.end(),
                               [&](const LocalText& one) { return size(one) <= own; })
                       ? 1
                       : 0;
        ++places.at(static_cast<std::size_t>(question.right));
      }
    EXPECT_LT(longest * 100, asked * 45) << language;
    for (const int place : places) EXPECT_LT(place * 100, asked * 45) << language;
  }
}

}  // namespace
}  // namespace vt::tests
