// Do two people hear the same in the examples of the learning cards? Every line as its author coded it, held
// against somebody who had the lines alone, and neither the card nor which of the two conversations was
// better.

#include <map>
#include <optional>
#include <sstream>

#include <gtest/gtest.h>

#include "engine/present/cards.h"
#include "tests/content/second_coding.h"
#include "tests/content/sources.h"
#include "tests/support/disk_files.h"
#include "tests/support/page.h"

namespace vt::tests {
namespace {

/// Lines by name, such as `affirmations.before.2`.
std::map<std::string, CardLine> own_lines() {
  const DiskFiles files;
  CardBox box(files, repository(""));
  std::map<std::string, CardLine> lines;
  for (const Card& card : box.cards())
    for (const auto& [part, all] :
         {std::pair("before", &card.example.before), {"after", &card.example.after}})
      for (std::size_t i = 0; i < all->size(); ++i)
        lines[card.id + "." + part + "." + std::to_string(i + 1)] = (*all)[i];
  return lines;
}

struct Agreement {
  Pairs codes;
  Pairs directions;
  Pairs talk;
  Pairs kinds;  ///< of the talk that both heard
};

Agreement agreement() {
  Agreement all;
  const std::map<std::string, CardLine> own = own_lines();
  for (const auto& row : rows_of(repository("tests/content/coding/cards.first.csv"),
                                 {"line", "code", "direction", "talk", "kind", "note"})) {
    const auto found = own.find(row[0]);
    if (found == own.end()) continue;
    const CardLine& line = found->second;
    if (line.who == Speaker::practitioner) {
      all.codes.emplace_back(name_of(line.code), row[1]);
      all.directions.emplace_back(name_of(line.direction), row[2]);
      continue;
    }
    all.talk.emplace_back(name_of(line.talk), row[3]);
    if (line.talk != TalkType::neutral && name_of(line.talk) == row[3])
      all.kinds.emplace_back(name_of(line.kind), row[4]);
  }
  return all;
}

TEST(CardsCoding, covers_every_line_of_every_example) {
  std::map<std::string, CardLine> left = own_lines();
  EXPECT_GT(left.size(), 300U);
  for (const auto& row : rows_of(repository("tests/content/coding/cards.first.csv"),
                                 {"line", "code", "direction", "talk", "kind", "note"}))
    left.erase(row[0]);
  for (const auto& [name, line] : left) ADD_FAILURE() << name << " was not coded by a second person";
}

TEST(CardsCoding, agrees_on_what_was_said) {
  constexpr double strong = 0.80;
  const Agreement all = agreement();
  EXPECT_GE(kappa(all.codes), strong);
  EXPECT_GE(kappa(all.talk), strong);
  EXPECT_GE(kappa(all.kinds), strong);
}

TEST(CardsCoding, has_the_figures_that_its_page_states) {
  const Agreement all = agreement();
  std::ostringstream out;
  out << "| what | lines | kappa |\n|---|---|---|\n";
  for (const auto& [name, pairs] : {std::pair("code of what the practitioner says", &all.codes),
                                    {"its direction", &all.directions},
                                    {"talk of the client: change, sustain or neutral", &all.talk},
                                    {"its kind, where both heard the same talk", &all.kinds}})
    out << "| " << name << " | " << pairs->size() << " | " << two_decimals(kappa(*pairs)) << " |\n";
  expect_on_page(repository("tests/content/README.md"), "cards", out.str());
}

}  // namespace
}  // namespace vt::tests
