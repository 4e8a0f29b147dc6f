#pragma once

// A scenario's folder as a whole: scenario.json, its translations and its plays, read through the Files door
// and never outside the folder.

#include <string>
#include <vector>

#include "engine/base/doors.h"
#include "engine/scenario/play_file.h"
#include "engine/scenario/read.h"
#include "engine/scenario/translation.h"

namespace vt {

struct TranslationFile {
  std::string locale;
  std::string bytes;
  TranslationReading reading;
};

struct PlayFile {
  std::string file;
  std::string bytes;
  PlayReading reading;
};

struct ScenarioFolder {
  std::string path;
  std::string file;   ///< the scenario itself: path/scenario.json, or a file that stands alone
  std::string bytes;  ///< scenario.json exactly as it was read
  ScenarioReading reading;
  std::vector<TranslationFile> translations;
  std::vector<PlayFile> plays;
  std::vector<Problem> unread;  ///< translations and plays that the disk would not give, or that lie outside

  /// Every finding about every file, in the order in which they were read.
  [[nodiscard]] std::vector<Finding> findings() const;
  /// Tags of the languages it can be played in, the base language first.
  [[nodiscard]] std::vector<std::string> locales() const;
};

/// `path` is the folder, a file in it, or a scenario under a name of its own, which is read without
/// translations and plays. A problem only where the scenario itself cannot be read at all.
[[nodiscard]] Result<ScenarioFolder> read_folder(const Files& files, const std::string& path);

/// Paths of the scenario folders below `path` (itself, or one level down), sorted.
[[nodiscard]] std::vector<std::string> scenario_folders(const Files& files, const std::string& path);

}  // namespace vt
