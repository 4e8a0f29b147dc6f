#pragma once

// What a screen may point to elsewhere in the program: scenarios that train something, cards that explain
// something. Handed in, so that no screen reads them for itself.

#include <string>
#include <vector>

#include "engine/model/scenario.h"

namespace vt {

struct ScenarioLink {
  std::string id;
  std::string title;
  std::vector<Skill> skills;  ///< of its goals
  Stage stage = Stage::precontemplation;
  std::vector<Substance> substances;
  bool operator==(const ScenarioLink&) const = default;
};

struct CardLink {
  std::string id;
  std::string title;
  std::vector<Skill> skills;
  std::vector<std::string> traps;  ///< spellings of Trap or PatternTrap
  bool operator==(const CardLink&) const = default;
};

/// In the order in which they are recommended: the first that fits is taken.
struct Links {
  std::vector<ScenarioLink> scenarios;
  std::vector<CardLink> cards;
};

}  // namespace vt
