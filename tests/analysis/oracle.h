#pragma once

// Every conversation of a scenario, played out one by one: what the explorer's answers are held against.
// Written apart from it: it reads the Scenario itself, keeps its state in maps by name, and shares no code
// with Script, YieldTable or anything in engine/analysis. Slow and plain on purpose.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/model/scenario.h"

namespace vt::tests {

/// One whole play, seen from its start.
struct OraclePlay {
  int used = 0;      ///< sum of (largest loss - loss) over exchanges where something could be lost
  int possible = 0;  ///< sum of the largest losses there
  int yield = 0;
  int length = 0;
  double chance = 1;  ///< of a random answerer
  std::string end;    ///< where it stops: an ending, or the turn that has no answer left
  bool misses_gate = false;
};

class Oracle {
 public:
  /// Gives up (`is_complete` false) beyond `most_plays`.
  Oracle(const Scenario& scenario, std::size_t most_plays);

  bool is_complete = true;
  int best = 0;
  int worst = 0;
  std::vector<OraclePlay> plays;
  std::set<std::string> reached;  ///< turns and endings
  std::set<std::string> offered;  ///< `turn.option`

 private:
  struct Node {
    std::string place;
    std::map<std::string, int> values;
    std::set<std::string> chosen;
    std::set<std::string> due;
    std::set<std::string> met;
  };
  struct Subtree {
    int best = 0;
    int worst = 0;
    std::vector<OraclePlay> plays;
  };
  struct Answer {
    Node after;
    int yield = 0;
  };

  [[nodiscard]] bool holds(const Condition& condition, const Node& node) const;
  [[nodiscard]] Answer answer(const Node& node, const Turn& turn, const Option& option) const;
  [[nodiscard]] std::vector<Effect> effects(const Option& option) const;
  void clamp(Node& node) const;
  void arrive(Node& node) const;
  Subtree explore(const Node& node);

  const Scenario& scenario_;
  std::size_t most_plays_;
  std::size_t count_ = 0;
};

}  // namespace vt::tests
