#pragma once

// Every scenario that there is, the program's own and the user's, in the language that is shown. Only what
// can be said of a scenario without playing it is kept: its turns and endings are let go of as soon as it is
// known to be sound, and read again when it is played. One with mistakes is an entry too, with its findings
// in words; the others do not suffer by it. Nothing here draws or judges.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/present/prepared.h"

namespace vt {

struct CatalogueEntry {
  std::string id;  ///< of the scenario; the folder's name where the scenario cannot be read
  std::string path;
  bool is_own = false;  ///< from one of the user's folders
  /// False where it has mistakes; true also while nobody has looked.
  bool is_playable = false;
  bool is_checked = false;
  /// In the language that is shown; without turns, endings and waivers. Empty where it could not be read.
  Scenario scenario;
  std::string locale;                 ///< of the texts that are shown
  bool asks_to_write = false;         ///< some turns ask for own words first
  bool has_hints = false;             ///< the coach has something to say
  std::vector<std::string> mistakes;  ///< findings and problems in words, where it cannot be played
};

/// For one thread. Reads through `files`, which outlives it.
class Catalogue {
 public:
  Catalogue(const Files& files, std::string data) : files_(files), data_(std::move(data)) {}

  /// Lists every folder anew, in the language of `words`, which outlives this. Of two scenarios with one id
  /// the first can be played; the second is an entry with a mistake.
  void read(const std::vector<std::string>& own_folders, const Words& words);

  /// Looks for mistakes in one entry; false where all have been looked at. About ten milliseconds.
  bool work();
  /// Looks for mistakes in this one now, where that has not been done.
  void check(const std::string& id);

  /// The program's own first, each kind in the order of its folders' names.
  [[nodiscard]] const std::vector<CatalogueEntry>& entries() const { return entries_; }
  /// The entry that can be played under this id, or nullptr.
  [[nodiscard]] const CatalogueEntry* find(const std::string& id) const;
  /// The first entry with this id, playable or not, or nullptr.
  [[nodiscard]] const CatalogueEntry* find_any(const std::string& id) const;

  /// What is played, in the language that serves `locale` best. "scenario.unknown" where there is none.
  [[nodiscard]] Result<Prepared> prepare(const std::string& id, const std::string& locale) const;

  /// How many exchanges this conversation takes: the median of its author's plays; nothing where there are
  /// none. Read when it is first asked for.
  [[nodiscard]] std::optional<int> typical_length(const std::string& id);

 private:
  [[nodiscard]] CatalogueEntry entry_of(const std::string& folder) const;
  void look_at(CatalogueEntry& entry);

  const Files& files_;
  std::string data_;
  const Words* words_ = nullptr;
  std::vector<CatalogueEntry> entries_;
  std::map<std::string, std::optional<int>> lengths_;  ///< by folder
};

}  // namespace vt
