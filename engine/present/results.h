#pragma once

// What the kept conversations came to: for each its first attempt, judged. That takes tens of milliseconds a
// conversation, so it is done bit by bit (`work`) while the window is idle, and remembered as long as the
// program runs. Nothing is stored: a result is always made from log and bundle.

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/present/explorations.h"
#include "engine/present/kept_result.h"

namespace vt {

/// For one thread. The store outlives it.
class Results {
 public:
  explicit Results(const Store& store) : store_(store) {}

  /// Reads the list of conversations anew; what is known of one that did not change stays known. Where the
  /// list cannot be read the rows stay as they are.
  Outcome refresh();

  /// Judges one conversation; false where nothing is left to do.
  bool work();
  [[nodiscard]] bool is_done() const;

  /// The conversation that was started last comes first.
  [[nodiscard]] const std::vector<KeptResult>& rows() const { return rows_; }
  [[nodiscard]] const KeptResult* find(const std::string& record) const;

  /// The best finished first attempt at a scenario: one that missed no safety step before one that did, then
  /// by the share used of what was possible; the newest of equals. nullptr where there is none (yet).
  [[nodiscard]] const KeptResult* best(const std::string& scenario) const;
  /// The newest conversation of a scenario that was left open after at least one answer; nullptr where there
  /// is none. With "" that of any scenario.
  [[nodiscard]] const KeptResult* open(const std::string& scenario) const;
  /// The newest conversation of a scenario that is over, judged already or not; with "" that of any.
  [[nodiscard]] const KeptResult* last(const std::string& scenario) const;
  /// The best result used at least basis of what was possible, and missed no safety step.
  [[nodiscard]] bool is_done_well(const std::string& scenario) const;

  /// Shared with the debrief, which needs the same scenarios explored.
  [[nodiscard]] Explorations& explorations() { return explorations_; }

 private:
  using Version = std::pair<std::string, std::int64_t>;  ///< record id, changed

  [[nodiscard]] KeptResult* next_pending();
  void judge(KeptResult& row);

  const Store& store_;
  std::vector<KeptResult> rows_;
  std::map<Version, KeptResult> known_;
  std::pair<std::string, std::string> at_;  ///< scenario and language that was judged last
  Explorations explorations_;
};

/// What one conversation came to, given what was possible in it. A problem where its log cannot be played.
[[nodiscard]] Result<KeptResult> result_of(const RecordSummary& summary, const SessionFile& file,
                                           const Possible& possible);

}  // namespace vt
