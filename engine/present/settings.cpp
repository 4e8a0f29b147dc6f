#include "engine/present/settings.h"

#include <algorithm>

#include "engine/base/table_file.h"

namespace vt {

SoundLevels Settings::levels() const {
  if (is_muted) return {.ambience = 0, .cues = 0, .voice = 0, .is_mono = is_mono};
  return {.ambience = ambience, .cues = cues, .voice = voice, .is_mono = is_mono};
}

SettingsReading read_settings(const Files& files, const std::string& path) {
  constexpr std::size_t largest = std::size_t{1} << 20U;
  SettingsReading out;
  const auto slash = path.rfind('/');
  const std::vector<std::string> there = files.list(path.substr(0, slash));
  if (std::find(there.begin(), there.end(), path.substr(slash + 1)) == there.end()) return out;
  const Result<std::string> text = files.read(path, largest);
  if (!text.ok()) {
    out.warnings.push_back(text.problem());
    return out;
  }
  Result<Settings> settings = read_table<Settings>(text.value(), path);
  if (settings.ok())
    out.settings = std::move(settings).value();
  else
    out.warnings.push_back(problem("settings.broken", {{"file", path}}));
  return out;
}

Outcome write_settings(Files& files, const std::string& path, const Settings& settings) {
  return files.write(path, json::write(encode(settings)));
}

}  // namespace vt
