#pragma once

// Explored scenarios: the latest few are remembered, so that several conversations with one client, and the
// debrief after them, share the work.

#include <deque>
#include <memory>
#include <string>

#include "engine/report/feedback.h"

namespace vt {

/// For one thread.
class Explorations {
 public:
  /// What is possible with this bundle, from memory or explored now; with the random plays where they are
  /// asked for. `hash` is that of the bundle. A problem where the bundle cannot be opened.
  [[nodiscard]] Result<std::shared_ptr<const Possible>> of(const std::string& hash, const Bundle& bundle,
                                                           RandomPlays random_plays);

  /// How often something had to be explored.
  [[nodiscard]] int explored() const { return explored_; }

 private:
  struct Kept {
    std::string hash;
    std::shared_ptr<const Possible> possible;
  };

  std::deque<Kept> kept_;  ///< used last comes first
  int explored_ = 0;
};

}  // namespace vt
