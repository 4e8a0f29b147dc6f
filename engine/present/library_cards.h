#pragma once

// What the library shows and how it is found: the structs, and how each is made from the catalogue and the
// results. No choice is made here; which of them are shown is the LibraryScreen's.

#include <optional>
#include <string>
#include <vector>

#include "engine/base/words.h"
#include "engine/present/briefing_screen.h"
#include "engine/present/case_list.h"
#include "engine/present/catalogue.h"
#include "engine/present/results.h"

namespace vt {

/// A first attempt in words, with the sign of its band.
struct BestResult {
  Band band = Band::no_band;
  std::string sign;   ///< ○ ◐ ●; "" without a band
  std::string words;  ///< "basic: 64 % of what was possible, 21 November 2026"
  bool missed_gate = false;
  bool operator==(const BestResult&) const = default;
};

struct LibraryCard {
  std::string scenario;
  std::string title;
  std::string summary;
  std::string client;  ///< "Karim, 38"
  Portrait portrait;
  Stage stage = Stage::precontemplation;
  std::string stage_name;
  Task task = Task::engage;
  std::string task_name;
  std::string substances;  ///< "alcohol, tobacco"
  std::string minutes;     ///< "about 10 minutes"
  int difficulty = 1;      ///< 1..3
  std::string difficulty_name;
  std::string warnings;  ///< "alcohol, children in the home"; "" where there are none
  std::optional<BestResult> best;
  std::optional<OpenConversation> open;
  std::string other_language;  ///< "" where it is in the language of the window
  bool is_own = false;
  bool operator==(const LibraryCard&) const = default;
};

/// A folder that cannot be played.
struct BrokenCard {
  std::string folder;
  std::string title;  ///< "" where it cannot be read
  std::vector<std::string> mistakes;
  bool operator==(const BrokenCard&) const = default;
};

struct EpisodeRow {
  std::string scenario;
  std::string title;
  std::string between;  ///< what happened since the one before
  bool is_done = false;
  bool is_there = false;
  bool operator==(const EpisodeRow&) const = default;
};
struct CaseRow {
  std::string id;
  std::string title;
  std::string client;
  std::vector<EpisodeRow> episodes;
  bool operator==(const CaseRow&) const = default;
};

/// What a card is found by.
struct Findable {
  Stage stage = Stage::precontemplation;
  Task task = Task::engage;
  std::vector<Substance> substances;
  std::vector<Skill> skills;  ///< of its goals, safety left out
  std::string words;          ///< folded: title, summary, client, place, substances
};

[[nodiscard]] LibraryCard library_card(const CatalogueEntry& entry, const Results& results,
                                       const Words& words);
[[nodiscard]] Findable findable(const CatalogueEntry& entry, const Words& words);
[[nodiscard]] BrokenCard broken_card(const CatalogueEntry& entry, const Words& words);
[[nodiscard]] CaseRow case_row(const Case& one, const Catalogue& catalogue, const Results& results,
                               const Words& words);

}  // namespace vt
