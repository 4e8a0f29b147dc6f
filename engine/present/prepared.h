#pragma once

// From a scenario's folder to what is played: the bundle in the language that serves best. What the terminal
// and the window do in the same way stands here; which of them asks is not known.

#include <string>
#include <vector>

#include "engine/base/doors.h"
#include "engine/base/words.h"
#include "engine/scenario/folder.h"
#include "engine/scoring/bundle.h"

namespace vt {

/// The bundle of a scenario, and which language it is in.
struct Prepared {
  Bundle bundle;
  std::string locale;
};

/// The folders of every scenario: those of the program (`data`/scenarios), then those of the user's own
/// folders.
[[nodiscard]] std::vector<std::string> library_folders(const Files& files, const std::string& data,
                                                       const std::vector<std::string>& own);

/// The bundle in the language that serves `locale` best (definitions.md 10). "scenario.unsound" where the
/// scenario has mistakes; the problem of reading where a table of `data`/content is not there.
[[nodiscard]] Result<Prepared> prepare(const Files& files, const std::string& data,
                                       const ScenarioFolder& folder, const std::string& locale);

/// A file of `data`/content, or the problem of reading it.
[[nodiscard]] Result<std::string> read_content(const Files& files, const std::string& data,
                                               const std::string& name);

/// The words of `data`/content/lang in a language, or in Dutch or English where that one cannot be had; the
/// last problem where none can.
[[nodiscard]] Result<Words> read_words(const Files& files, const std::string& data,
                                       const std::string& language);

/// Where a finding stands and what it says, on one line: `file:line:column: error VT0102 turn.option:
/// sentence`.
[[nodiscard]] std::string finding_line(const Finding& finding, const Words& words);

/// "This conversation does not exist in the language Dutch; it is held in English.", or "" where the two are
/// one language.
[[nodiscard]] std::string other_language(const std::string& wanted, const std::string& locale,
                                         const Words& words);

}  // namespace vt
