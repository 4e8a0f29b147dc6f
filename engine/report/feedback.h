#pragma once

// All that can be said about one kept conversation, laid out once for every format that shows it: the path
// that the trainee stands by, its scorecard and remarks, and beside it the first attempt where something was
// tried again. Made from a session file alone, so the same file gives the same feedback anywhere.

#include <memory>
#include <optional>
#include <vector>

#include "engine/analysis/distribution.h"
#include "engine/analysis/opportunity.h"
#include "engine/scoring/remarks.h"
#include "engine/store/record.h"

namespace vt {

/// One path through a scenario, judged.
struct JudgedPath {
  Conversation conversation;
  JudgedConversation judged;
  Scorecard card;
  std::vector<GoalResult> goals;
  /// Chance (0..1) that a random answerer does worse, half of the equals counted; only with block C.
  std::optional<double> rank;
};

/// An answer that was taken back, and what it had brought.
struct TakenBack {
  std::size_t exchange = 0;  ///< of the path, from 0: where another answer was tried
  const Option* option = nullptr;
  std::vector<const Line*> reply;
};

struct Feedback {
  Record record;
  std::shared_ptr<const Playable> playable;  ///< everything below points into it
  JudgedPath path;                           ///< what the conversation came to
  std::optional<JudgedPath> first_attempt;   ///< only where something was tried again
  std::vector<TakenBack> taken_back;         ///< in order of the exchanges
  std::vector<const Event*> answers;         ///< per exchange of the path: own words, time
  std::vector<Event> events;                 ///< what `answers` points into
  std::vector<Remark> remarks;               ///< about `path`

  [[nodiscard]] const Scenario& scenario() const { return playable->script.scenario(); }
};

/// Whether to compare with all plays of a random answerer: that takes tens of megabytes for a moment, so what
/// only shows a summary leaves it out.
enum class RandomPlays : std::uint8_t { compare, leave_out };

/// Every conversation that could have been had with one bundle, where all of them could be explored. Working
/// it out takes tens of milliseconds; it holds for any conversation that was played on the same bundle.
class Possible {
 public:
  Possible(std::shared_ptr<const Playable> playable, RandomPlays random_plays);

  [[nodiscard]] const std::shared_ptr<const Playable>& playable() const { return playable_; }
  /// Whether ranks can be had.
  [[nodiscard]] RandomPlays random_plays() const { return random_plays_; }
  /// Block C of a conversation; nothing where not everything could be explored.
  [[nodiscard]] std::optional<Opportunity> of(const Conversation& conversation) const;
  /// JudgedPath::rank; nothing where random plays were left out.
  [[nodiscard]] std::optional<double> rank(const Opportunity& opportunity) const;

 private:
  std::shared_ptr<const Playable> playable_;
  RandomPlays random_plays_;
  StateGraph graph_;
  std::optional<Values> values_;
  std::optional<Distribution> plays_;
};

/// Block C is there where the scenario's conversations could be explored whole (scenarios that pass `vt
/// check` can). A problem where the bundle cannot be read or the log cannot be played on it.
[[nodiscard]] Result<Feedback> feedback_of(const SessionFile& file,
                                           RandomPlays random_plays = RandomPlays::compare);

/// The same with what was explored before. `possible` is that of the very bundle that the record names;
/// anything else is a broken promise.
[[nodiscard]] Result<Feedback> feedback_of(const SessionFile& file, const Possible& possible);

/// Exchanges (from 0) where something was left lying: the largest loss first, the earlier of equals first;
/// three at most. Empty where nothing was, or where it could not be worked out.
[[nodiscard]] std::vector<std::size_t> left_lying(const JudgedPath& path);

}  // namespace vt
