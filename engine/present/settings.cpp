#include "engine/present/settings.h"

#include <algorithm>
#include <optional>

#include "engine/base/fields.h"

namespace vt {
namespace {

/// The members that can be understood, each judged by itself; nothing where the whole is of another kind.
std::optional<json::Value> sound_members(const json::Value& all) {
  static const Shape shape = shape_of<Settings>();
  const json::Value* format = all.find("format");
  if (format == nullptr) return std::nullopt;
  json::Value sound = json::object();
  sound.set("format", *format);
  if (!check(sound, shape).empty()) return std::nullopt;
  for (std::size_t i = 0; i < all.keys.size(); ++i) {
    if (all.keys[i] == "format") continue;
    json::Value alone = json::object();
    alone.set("format", *format);
    alone.set(all.keys[i], all.items[i]);
    if (check(alone, shape).empty()) sound.set(all.keys[i], all.items[i]);
  }
  return sound;
}

}  // namespace

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
  const json::Parsed parsed = json::parse(text.value());
  const std::optional<json::Value> sound = parsed.complete ? sound_members(parsed.value) : std::nullopt;
  if (sound) decode(*sound, out.settings);
  if (!sound || sound->keys.size() < parsed.value.keys.size())
    out.warnings.push_back(problem("settings.broken", {{"file", path}}));
  return out;
}

Outcome write_settings(Files& files, const std::string& path, const Settings& settings) {
  return files.write(path, json::write(encode(settings)));
}

}  // namespace vt
