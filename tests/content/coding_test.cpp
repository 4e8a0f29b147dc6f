// Do two people code the same? The scenarios' own codes held against those of somebody who coded every answer
// without having seen them. Cohen's kappa, per utterance. README.md beside this file holds the figures.

#include <cstdlib>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "engine/scenario/folder.h"
#include "tests/content/second_coding.h"
#include "tests/content/sources.h"
#include "tests/support/disk_files.h"
#include "tests/support/page.h"

namespace vt::tests {
namespace {

namespace fs = std::filesystem;

struct Coded {
  std::string code;
  std::string direction;
};
/// By option (`turn.option`), then by utterance from 1.
using Coding = std::map<std::string, std::map<int, Coded>>;

const std::vector<std::string> scenarios{"bier-en-ruzie", "de-deurwaarder", "flessen-op-tafel",
                                         "geen-drug",     "maanden-later",  "na-mijn-verlof",
                                         "twee-lijnen",   "vandaag-stop-ik"};

Coding read_coding(const std::string& file) {
  Coding coding;
  for (const auto& row : rows_of(file, {"option", "utterance", "code", "direction", "note"})) {
    EXPECT_TRUE(from_name<Code>(row[2]) && from_name<Direction>(row[3])) << file << ": " << row[0];
    coding[row[0]][std::atoi(row[1].c_str())] = {row[2], row[3]};
  }
  return coding;
}

std::string coding_file(const std::string& scenario, const std::string& pass) {
  return repository("tests/content/coding/" + scenario + "." + pass + ".csv");
}

Coding own_coding(const std::string& scenario) {
  const DiskFiles files;
  const ScenarioFolder folder = read_folder(files, repository("scenarios/" + scenario)).value();
  Coding coding;
  for (const Turn& turn : folder.reading.scenario->turns)
    for (const Option& option : turn.options)
      for (std::size_t i = 0; i < option.says.size(); ++i)
        coding[turn.id + "." + option.id][static_cast<int>(i) + 1] = {
            std::string(name_of(option.says[i].code)), std::string(name_of(option.says[i].direction))};
  return coding;
}

/// What a second coder said last: the first pass, and what was coded afresh since.
Coding mended_coding(const std::string& scenario) {
  Coding coding = read_coding(coding_file(scenario, "first"));
  for (const char* pass : {"after", "readers", "last"}) {
    if (!fs::exists(coding_file(scenario, pass))) continue;
    for (const auto& [option, utterances] : read_coding(coding_file(scenario, pass)))
      coding[option] = utterances;
  }
  return coding;
}

/// One pair per utterance; where one of the two heard an utterance less, that one is "absent". Answers that
/// are no longer in the scenario are left out.
Pairs pairs(const Coding& own, const Coding& other, std::string Coded::*what) {
  const auto named = [&](const std::map<int, Coded>& utterances, int n) {
    const auto found = utterances.find(n);
    return found == utterances.end() ? std::string("absent") : found->second.*what;
  };
  Pairs all;
  for (const auto& [option, utterances] : other) {
    const auto mine = own.find(option);
    if (mine == own.end()) continue;
    const int last = std::max(utterances.rbegin()->first, mine->second.rbegin()->first);
    for (int n = 1; n <= last; ++n) all.emplace_back(named(mine->second, n), named(utterances, n));
  }
  return all;
}

double first_pass(const std::string& scenario, std::string Coded::*what) {
  return kappa(
      pairs(read_coding(coding_file(scenario, "author")), read_coding(coding_file(scenario, "first")), what));
}

double mended(const std::string& scenario, std::string Coded::*what) {
  return kappa(pairs(own_coding(scenario), mended_coding(scenario), what));
}

/// The table that README.md holds.
std::string table() {
  std::ostringstream out;
  out << "| scenario | utterances | codes, first pass | codes, mended | direction, first pass | direction, "
         "mended |\n"
      << "|---|---|---|---|---|---|\n";
  for (const std::string& scenario : scenarios) {
    out << "| " << scenario << " | "
        << pairs(own_coding(scenario), mended_coding(scenario), &Coded::code).size();
    for (const auto what : {&Coded::code, &Coded::direction})
      out << " | " << two_decimals(first_pass(scenario, what)) << " | "
          << two_decimals(mended(scenario, what));
    out << " |\n";
  }
  return out.str();
}

TEST(Kappa, is_one_for_agreement_none_for_chance_and_below_for_worse) {
  const Pairs same{{"a", "a"}, {"b", "b"}};
  const Pairs chance{{"a", "a"}, {"a", "b"}, {"b", "a"}, {"b", "b"}};
  const Pairs never{{"a", "b"}, {"b", "a"}};
  const Pairs textbook{{"y", "y"}, {"y", "y"}, {"y", "n"}, {"n", "y"}, {"n", "n"}, {"n", "n"},
                       {"n", "n"}, {"n", "n"}, {"y", "y"}, {"n", "n"}};  // 0.8 agreed, 0.52 by chance
  EXPECT_DOUBLE_EQ(kappa(same), 1);
  EXPECT_DOUBLE_EQ(kappa(chance), 0);
  EXPECT_DOUBLE_EQ(kappa(never), -1);
  EXPECT_NEAR(kappa(textbook), (0.8 - 0.52) / 0.48, 1e-12);
}

TEST(SecondCoding, covers_every_answer) {
  for (const std::string& scenario : scenarios) {
    const Coding coder = mended_coding(scenario);
    for (const auto& [option, utterances] : own_coding(scenario))
      EXPECT_EQ(coder.count(option), 1U) << scenario << ": " << option << " was not coded by a second person";
  }
}

TEST(SecondCoding, agreed_before_anything_was_mended) {
  constexpr double substantial = 0.60;
  for (const std::string& scenario : scenarios)
    EXPECT_GE(first_pass(scenario, &Coded::code), substantial) << scenario;
}

TEST(SecondCoding, agrees_with_the_codes_of_today) {
  constexpr double strong = 0.80;
  for (const std::string& scenario : scenarios) EXPECT_GE(mended(scenario, &Coded::code), strong) << scenario;
}

TEST(SecondCoding, has_the_figures_that_its_page_states) {
  expect_on_page(repository("tests/content/README.md"), "figures", table());
}

}  // namespace
}  // namespace vt::tests
