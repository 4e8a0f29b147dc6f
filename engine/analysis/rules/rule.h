#pragma once

// A rule on what can happen: a code, a name, a weight, and a look at an explored scenario. One rule a file in
// this folder, listed in all.cpp; its page and executed examples stand in tests/cases/lint/<code>/.

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>

#include "engine/analysis/choices.h"
#include "engine/scenario/finding_list.h"

namespace vt {

/// The text of one file of the scenario's folder, for pointing at lines; empty where there is none.
struct SourceFile {
  std::string file;
  std::string_view bytes;
};

/// Where the files of a scenario are: its own, and one per further language in the order of Study::languages.
struct Sources {
  SourceFile scenario;
  std::vector<SourceFile> translations;
};

/// Takes down what one rule finds.
class Noted {
 public:
  Noted(const LintRule& rule, FindingList& scenario, std::vector<FindingList>& translations,
        const Sources& sources)
      : rule_(rule), scenario_(scenario), translations_(translations), sources_(sources) {}

  /// At a turn (or ending, or "") and an option or line in it (or ""); `key` narrows it down.
  void add(const std::string& turn, const std::string& inner, FindingValues values = {},
           std::string_view key = {}) {
    scenario_.add(rule_, turn, inner, std::move(values), key);
  }
  /// The same about the texts of one language, at the line of its own file.
  void add_in(std::size_t language, const std::string& turn, const std::string& inner, FindingValues values);

 private:
  const LintRule& rule_;
  FindingList& scenario_;
  std::vector<FindingList>& translations_;
  const Sources& sources_;
};

struct StudyRule {
  LintRule rule;
  void (*look)(const Study& study, Noted& noted);
};

// What several rules use.

/// `turn.option, turn.option`; the start's id for a play of no answers.
[[nodiscard]] std::string told(const Script& script, const Play& play);

/// Notes a loop at its first answer: how plays come into it, the way round, and what else the rule tells.
void note_loop(const Study& study, Noted& noted, const Cycle& cycle, FindingValues more = {});

/// A share as whole per cent, a mean with one decimal.
[[nodiscard]] std::string per_cent(double share);
[[nodiscard]] std::string one_decimal(double value);

/// Where a condition was written, in an author's terms.
struct GuardPlace {
  std::string turn;
  std::string inner;
  std::string_view member;  ///< the key that holds it: when, effects, next
  std::string key;          ///< the same with its position: next[1]
};
[[nodiscard]] GuardPlace place_of(const Script& script, const Guard& guard);

/// Notes every answer, in every language, that has a word of the list that `pick` takes from the language's.
void note_words(const Study& study, Noted& noted, const std::vector<std::string>& (*pick)(const BotWords&));

}  // namespace vt
