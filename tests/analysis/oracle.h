#pragma once

// Every conversation of a scenario, played out one by one: what the explorer's answers are held against.
// Written apart from it: it reads the Scenario itself, keeps its state in maps by name, and shares no code
// with Script, YieldTable or anything in engine/analysis. Slow and plain on purpose: nothing is merged, so a
// state that two conversations come to is two moments here. What follows from the plays stands in
// oracle_facts.h.

#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/model/scenario.h"

namespace vt::tests {

struct OracleMoment;

/// One answer on offer at one moment, and what comes of it.
struct OracleAnswer {
  const Option* option = nullptr;
  std::string id;                      ///< `turn.option`
  std::vector<Code> codes;             ///< what counts of its says: lowered where uncertain, then folded
  bool is_safety = false;              ///< meets a step, so it stays out of ratios and traps
  std::map<std::string, int> changes;  ///< per variable: all that is added, before clamping; can add up to 0
  int yield = 0;
  int loss = 0;
  const OracleMoment* after = nullptr;

  /// Persuade or confront counts in it.
  [[nodiscard]] bool is_non_adherent() const;
  /// Some utterance has this direction.
  [[nodiscard]] bool leans(Direction direction) const;
};

/// Where a conversation stands, with the whole of its past: just arrived at a place, or at the start.
struct OracleMoment {
  std::string place;
  const Turn* turn = nullptr;  ///< nullptr at an ending
  std::map<std::string, int> values;
  std::set<std::string> chosen;       ///< `turn.option`
  std::set<std::string> due;          ///< safety steps, met or not
  std::set<std::string> newly_due;    ///< those of them that were not due before
  std::set<std::string> met;          ///< safety steps, due or not
  std::vector<const Line*> lines;     ///< said on arrival
  std::vector<OracleAnswer> offered;  ///< in source order; none where the conversation stops
  double chance = 1;                  ///< that a random answerer comes by here, along this very way
  int best = 0;                       ///< the greatest total that is still to be had
  int worst = 0;
  int largest_loss = 0;

  /// Steps that are due and not met.
  [[nodiscard]] std::set<std::string> missed() const;
};

/// An answer that was given: `answer` is one of `before->offered`, `after` is where it led.
struct OracleExchange {
  const OracleMoment* before = nullptr;
  const OracleAnswer* answer = nullptr;
  const OracleMoment* after = nullptr;
};

/// One whole play, seen from its start.
struct OraclePlay {
  int used = 0;      ///< sum of (largest loss - loss) over exchanges where something could be lost
  int possible = 0;  ///< sum of the largest losses there
  int yield = 0;
  int loss = 0;
  int length = 0;
  double chance = 1;  ///< of a random answerer
  std::string end;    ///< where it stops: an ending, or the turn that has no answer left
  bool misses_gate = false;
  const OracleMoment* opening = nullptr;  ///< the start, with the lines that are said before any answer
  std::vector<OracleExchange> exchanges;

  /// Where it stops.
  [[nodiscard]] const OracleMoment& last() const {
    return exchanges.empty() ? *opening : *exchanges.back().after;
  }
};

class Oracle {
 public:
  /// Gives up (`is_complete` false, nothing else means anything) beyond `most_plays`, and where a play is
  /// longer than a conversation can be. `scenario` outlives the oracle; moments, answers and plays point into
  /// it and into the oracle.
  Oracle(const Scenario& scenario, std::size_t most_plays);
  Oracle(const Oracle&) = delete;
  Oracle& operator=(const Oracle&) = delete;

  bool is_complete = true;
  int best = 0;
  int worst = 0;
  std::vector<OraclePlay> plays;
  std::deque<OracleMoment> moments;  ///< of all plays, each once; the start comes first
  std::set<std::string> reached;     ///< turns and endings
  std::set<std::string> offered;     ///< `turn.option`

  [[nodiscard]] const Scenario& scenario() const { return scenario_; }

 private:
  void arrive(OracleMoment& moment) const;
  void clamp(std::map<std::string, int>& values) const;
  OracleAnswer& answer(OracleMoment& now, const Option& option, OracleMoment& after) const;
  void explore(OracleMoment& now, int depth);
  void weigh(OracleMoment& now) const;
  void tell(const OracleMoment& now, const OraclePlay& so_far);

  const Scenario& scenario_;
  std::size_t most_plays_;
  std::size_t count_ = 0;
};

/// Whether the condition holds there.
[[nodiscard]] bool is_true(const Condition& condition, const OracleMoment& moment);

/// All lines of the turn or ending, said or not.
[[nodiscard]] const std::vector<Line>& lines_at(const Scenario& scenario, const std::string& place);

/// Change or sustain talk; neutral for a line about the relationship, which counts as neither.
[[nodiscard]] TalkType talk_type(const Line& line);

/// Sustain talk that this answer is to blame for.
[[nodiscard]] bool is_provoked(const Line& line, const OracleAnswer& answer);

}  // namespace vt::tests
