#pragma once

// What a conversation comes to: three blocks and a gate, never one grade. Everything here is recomputed from
// the log and the bundle; nothing is stored. Block A is what the trainee did, block B what the client said,
// block C what was possible (filled in from above by engine/analysis).

#include <optional>
#include <string>
#include <vector>

#include "engine/scoring/norms.h"
#include "engine/scoring/ratings.h"
#include "engine/scoring/safety_gate.h"
#include "engine/scoring/traps.h"

namespace vt {

/// Bumped whenever a rule changes what a scorecard says; kept in every bundle.
inline constexpr int scorer_version = 1;

/// Fewer observations than this and a measure is shown greyed.
inline constexpr int steady_observations = 5;

struct Measure {
  MeasureName name = MeasureName::reflections_to_questions;
  Fraction value;
  int observations = 0;
  Band band = Band::no_band;
  bool operator==(const Measure&) const = default;

  [[nodiscard]] bool is_steady() const { return observations >= steady_observations; }
};

/// What one exchange left lying: plain numbers from the explorer. `losses` and `worst_losses` have one entry
/// per exchange of the conversation; `better` the option ids without loss there.
struct Opportunity {
  std::vector<int> losses;
  std::vector<int> worst_losses;
  std::vector<std::vector<std::string>> better;
  bool operator==(const Opportunity&) const = default;

  /// 1 - sum of losses / sum of worst losses, as a fraction; not applicable where nothing could be lost.
  [[nodiscard]] Fraction used() const;
};

struct Scorecard {
  Tally tally;
  int volleys = 0;        ///< answers given, safety steps included
  int coded_volleys = 0;  ///< with at least one code, safety steps left out
  int summaries = 0;
  int planning = 0;  ///< volleys that plan
  std::vector<Measure>
      measures;  ///< in the order of MeasureName; those that have no meaning here are left out
  std::optional<Ratings> ratings;
  bool has_change_goal = true;
  TalkReport talk;
  DiscordReport discord;
  std::vector<TrapHit> traps;
  SafetyReport safety;
  std::optional<Opportunity> opportunity;

  Session::Status status = Session::Status::open;
  const Ending* ending = nullptr;  ///< where it ended
  State final_state;

  /// The measure of that name, or nullptr where it has no meaning in this conversation.
  [[nodiscard]] const Measure* find(MeasureName name) const;
};

[[nodiscard]] Scorecard score(const Script& script, const Conversation& conversation, const Norms& norms,
                              std::optional<Opportunity> opportunity = std::nullopt);

/// The same from a conversation that is already laid out.
[[nodiscard]] Scorecard score(const Script& script, const Conversation& conversation,
                              const JudgedConversation& laid_out, const Norms& norms,
                              std::optional<Opportunity> opportunity);

}  // namespace vt
