#pragma once

// Every scenario that there is, the program's own and the user's, in the language that is shown. Only what
// can be said of a scenario without playing it is kept: its turns and endings are let go of as soon as it is
// known to be sound, and read again when it is played. One with mistakes is an entry too, with its findings
// in words; the others do not suffer by it. Nothing here draws or judges.

#include <optional>
#include <string>
#include <vector>

#include "engine/present/prepared.h"

namespace vt {

struct CatalogueEntry {
  std::string id;  ///< of the scenario; the folder's name where the scenario cannot be read
  std::string path;
  bool is_own = false;  ///< from one of the user's folders
  bool is_playable = false;
  /// In the language that is shown; without turns, endings, names of old and waivers. Empty where the file
  /// could not be read.
  Scenario scenario;
  std::string locale;                 ///< of the texts that are shown
  bool is_translated = true;          ///< false: not in the language that was asked for
  bool asks_to_write = false;         ///< some turns ask for own words first
  bool has_hints = false;             ///< the coach has something to say
  std::vector<std::string> mistakes;  ///< findings and problems in words, where it cannot be played
};

/// For one thread. Reads through `files`, which outlives it.
class Catalogue {
 public:
  Catalogue(const Files& files, std::string data);

  /// Reads every folder anew, in the language of `words`. A folder that is there twice (one id in two
  /// places) can be played from the first; the second is listed as a mistake.
  void read(const std::vector<std::string>& own_folders, const Words& words);

  /// The program's own first, each kind in the order of its folders' names.
  [[nodiscard]] const std::vector<CatalogueEntry>& entries() const { return entries_; }
  /// The entry that can be played under this id, or nullptr.
  [[nodiscard]] const CatalogueEntry* find(const std::string& id) const;

  /// What is played, in the language that serves `locale` best. "scenario.unknown" where there is none.
  [[nodiscard]] Result<Prepared> prepare(const std::string& id, const std::string& locale) const;

  /// How many exchanges this conversation takes: the median of its author's plays; nothing where there are
  /// none. Read when it is first asked for.
  [[nodiscard]] std::optional<int> typical_length(const std::string& id);

 private:
  struct Length {
    std::string path;
    std::optional<int> exchanges;
  };

  const Files& files_;
  std::string data_;
  std::vector<CatalogueEntry> entries_;
  std::vector<Length> lengths_;
};

}  // namespace vt
