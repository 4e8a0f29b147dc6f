#pragma once

// What follows from a scenario's plays, as plain data, worked out in the most obvious way: what the rules
// about balance are held against. Like the oracle it shares nothing with the engine beyond the model. Every
// function wants a complete oracle; answers are named `turn.option`, lines `place.line`.

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/analysis/oracle.h"

namespace vt::tests {

// What can happen ----------------------------------------------------------------------------------------

enum class Guarded : std::uint8_t { line, option, effect, lead };

/// Where a condition is written.
struct WrittenCondition {
  std::string place;  ///< turn, or ending
  std::string inner;  ///< line or option
  Guarded kind = Guarded::line;
  std::size_t position = 0;  ///< in the option's list of effects or ways on; else 0
  auto operator<=>(const WrittenCondition&) const = default;
};

struct Readings {
  bool held = false;    ///< was read and true at least once
  bool failed = false;  ///< was read and false at least once
  bool operator==(const Readings&) const = default;
};

/// Every condition of the scenario, those that are never read as well. Those of lines are read on arrival;
/// those of options whenever their turn is reached, used up or not; those of effects before the answer,
/// wherever it is on offer; those of ways on after it, in order, until one is taken.
[[nodiscard]] std::map<WrittenCondition, Readings> conditions_read(const Oracle& oracle);

struct LineFacts {
  std::set<std::string> said;           ///< at least once
  std::set<std::string> left_out;       ///< at least once, its place being reached
  std::set<std::string> silent_places;  ///< reached at least once without a line being said
  std::set<std::string> stuck_turns;    ///< reached at least once without an answer on offer
};
[[nodiscard]] LineFacts line_facts(const Oracle& oracle);

struct ChangeFacts {
  /// Per {`turn.option`, variable} with a change other than 0 (declared or by default) wherever it is on
  /// offer: whether the variable ever changes by it.
  std::map<std::pair<std::string, std::string>, bool> ever_effective;
  std::set<std::string> cut_off_at_maximum;  ///< variables; wholly or in part
  std::set<std::string> cut_off_at_minimum;
};
[[nodiscard]] ChangeFacts change_facts(const Oracle& oracle);

// Per option ---------------------------------------------------------------------------------------------

struct OptionFacts {
  double visits = 0;         ///< expected number of times that a random answerer finds it on offer
  double expected_loss = 0;  ///< mean of its loss over those visits
  int least_loss = 0;
  int most_loss = 0;
  bool is_best_at_turn = false;     ///< least expected loss of all that are ever offered there, ties all best
  bool is_state_dependent = false;  ///< loses nothing at one moment and 2 or more at another
  bool is_delayed = false;          ///< a push that pays at first and whose cost shows later
};

/// Per `turn.option` that is ever on offer.
[[nodiscard]] std::map<std::string, OptionFacts> option_facts(const Oracle& oracle);

// Per play -----------------------------------------------------------------------------------------------

/// Lines of change and sustain talk; lines about the relationship are neither.
struct TalkLines {
  int change = 0;
  int sustain = 0;
  bool operator==(const TalkLines&) const = default;

  void hear(const std::vector<const Line*>& lines);
  [[nodiscard]] int balance() const { return change - sustain; }
};

struct OracleTrap {
  std::size_t exchange = 0;  ///< from 0
  std::string name;
  bool operator==(const OracleTrap&) const = default;
};

/// Codes, planning and traps leave answers that meet a safety step out; what the client says does not.
struct PlayFacts {
  int coded_volleys = 0;  ///< with at least one code that counts
  int reflections = 0;
  int complex_reflections = 0;
  int questions = 0;
  int open_questions = 0;
  int adherent = 0;      ///< seek collaboration, affirm, emphasize autonomy; each code of a volley counts
  int non_adherent = 0;  ///< persuade, confront; each code of a volley counts
  int planning_volleys = 0;
  TalkLines talk;                   ///< the opening included
  std::array<TalkLines, 3> thirds;  ///< the opening left out
  int provoked = 0;                 ///< lines
  int discord_raised = 0;           ///< exchanges by which it went up
  int highest_discord = 0;          ///< the start included
  std::vector<OracleTrap> authored_traps;
  std::vector<OracleTrap> pattern_traps;  ///< question_answer, premature_focus, staying_stuck
};
[[nodiscard]] PlayFacts facts_of(const OraclePlay& play);

// Per scenario -------------------------------------------------------------------------------------------

/// Of the plays that lose nothing.
struct BestPlayFacts {
  std::set<std::string> traps;  ///< authored or patterns, in any of them
  bool some_passes_gate = false;
};
[[nodiscard]] BestPlayFacts best_play_facts(const Oracle& oracle);

struct SafetyFacts {
  /// Answers that meet a step that is due and not met, and somewhere lose the most of all on offer (above 0).
  std::set<std::string> costliest_answers;
  /// {step, place}: becomes due on coming there, at least once, where no continuation meets it.
  std::set<std::pair<std::string, std::string>> steps_without_route;
};
[[nodiscard]] SafetyFacts safety_facts(const Oracle& oracle);

/// Uses 80 % of what was possible, passes the gate, has at least 1 reflection a question and 40 % complex
/// reflections where these apply, and 2 a question or 50 % where at least one does.
[[nodiscard]] bool does_well(const OraclePlay& play);
[[nodiscard]] bool has_way_to_do_well(const Oracle& oracle);

/// Per ending that is reached: least and greatest (change - sustain) over the plays that end there.
[[nodiscard]] std::map<std::string, std::pair<int, int>> balance_at_endings(const Oracle& oracle);

/// (change - sustain) so far -> chance that a random answerer's play is there. Not divided by the chance that
/// a play gets so far at all, which is the sum.
using BalanceChances = std::map<int, double>;
struct BalanceFacts {
  std::vector<BalanceChances> still_open;  ///< [k]: after k answers, over the plays that then go on
  std::vector<BalanceChances> got_so_far;  ///< [k]: the same, with the plays that stop just there
};
[[nodiscard]] BalanceFacts balance_by_exchange(const Oracle& oracle);

}  // namespace vt::tests
