#pragma once

// A scenario folder explored: every language, the tables that judge, and where its files are. What `check`,
// `explore` and `diff` start from.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/analysis/lint.h"
#include "engine/scoring/bundle.h"
#include "tools/vt/library.h"

namespace vt::terminal {

class Explored {
 public:
  /// `folder` must be sound and outlive this. A problem where a table of content/ cannot be read.
  [[nodiscard]] static Result<std::unique_ptr<Explored>> make(const Context& context,
                                                              const ScenarioFolder& folder,
                                                              const ExploreBounds& bounds);

  [[nodiscard]] const Study& study() const { return *study_; }
  [[nodiscard]] const Playable& playable() const { return *playable_; }
  [[nodiscard]] std::vector<Finding> lint() const { return vt::lint(*study_, sources_); }

 private:
  Explored() = default;

  std::optional<Playable> playable_;
  std::vector<Spoken> languages_;
  Sources sources_;
  std::optional<Study> study_;
};

/// Everything that can be found about a scenario folder: by reading, by exploring, by playing its author's
/// plays; with its waivers applied. `explored` is what `folder` was explored into; nothing where it is not
/// sound.
[[nodiscard]] std::vector<Finding> all_findings(const ScenarioFolder& folder, const Explored* explored);

}  // namespace vt::terminal
