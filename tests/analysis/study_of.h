#pragma once

// A scenario read from a folder and explored in every language it has, as `vt check` does it.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/analysis/lint.h"
#include "engine/scenario/folder.h"

namespace vt::tests {

class ExploredFolder {
 public:
  /// Fails the test where the folder is not sound.
  explicit ExploredFolder(const std::string& path);
  /// A scenario that lives in memory, in its base language.
  explicit ExploredFolder(Scenario scenario);

  [[nodiscard]] const Study& study() const { return *study_; }
  [[nodiscard]] const Sources& sources() const { return sources_; }

 private:
  void explore(Scenario scenario);

  std::optional<ScenarioFolder> folder_;
  std::vector<Spoken> languages_;
  Sources sources_;
  std::optional<Script> script_;
  SkillTable skills_;
  std::optional<Study> study_;
};

/// The words by which a language gives answers away, as shipped.
[[nodiscard]] BotWords shipped_words(const std::string& locale);

}  // namespace vt::tests
