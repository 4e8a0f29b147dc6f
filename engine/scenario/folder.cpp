#include "engine/scenario/folder.h"

#include <algorithm>

#include "engine/scenario/finding_list.h"
#include "engine/scenario/format.h"

namespace vt {
namespace {

constexpr std::string_view scenario_file = "scenario.json";

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string last_part(std::string_view path) {
  while (ends_with(path, "/")) path.remove_suffix(1);
  const auto slash = path.rfind('/');
  return std::string(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

/// `en` of `text.en.json`, or "".
std::string tag_of(const std::string& name) {
  constexpr std::string_view before = "text.";
  constexpr std::string_view after = ".json";
  if (name.rfind(before, 0) != 0 || !ends_with(name, after) || name.size() <= before.size() + after.size())
    return {};
  return name.substr(before.size(), name.size() - before.size() - after.size());
}

Result<std::string> read_inside(const Files& files, const std::string& folder, const std::string& name) {
  const std::string path = folder + "/" + name;
  if (!files.is_inside(folder, path)) {
    const std::vector<std::string> names = files.list(folder);
    const bool is_there =
        name.find('/') != std::string::npos || std::find(names.begin(), names.end(), name) != names.end();
    return problem(is_there ? "file.outside" : "file.missing", {{"file", path}});
  }
  return files.read(path, limits::file_bytes);
}

void read_translations(const Files& files, ScenarioFolder& out) {
  for (const std::string& name : files.list(out.path)) {
    const std::string tag = tag_of(name);
    if (tag.empty() || !out.reading.scenario) continue;
    const std::string path = out.path + "/" + name;
    Result<std::string> bytes = read_inside(files, out.path, name);
    if (!bytes.ok()) {
      out.unread.push_back(bytes.problem());
      continue;
    }
    TranslationReading reading = read_translation(bytes.value(), path, *out.reading.scenario, tag);
    out.translations.push_back({tag, std::move(bytes).value(), std::move(reading)});
  }
}

void read_plays(const Files& files, ScenarioFolder& out) {
  for (const std::string& name : files.list(out.path + "/plays")) {
    if (!ends_with(name, ".json")) continue;
    const std::string inner = "plays/" + name;
    const std::string path = out.path + "/" + inner;
    Result<std::string> bytes = read_inside(files, out.path, inner);
    if (!bytes.ok()) {
      out.unread.push_back(bytes.problem());
      continue;
    }
    PlayReading reading = read_play(bytes.value(), path);
    out.plays.push_back({path, std::move(bytes).value(), std::move(reading)});
  }
}

/// Recordings that a line names and the folder does not hold.
void check_sounds(const Files& files, ScenarioFolder& out) {
  if (!out.reading.scenario) return;
  const json::Value root = json::parse(out.bytes).value;
  FindingList list(out.path + "/" + std::string(scenario_file), out.bytes, &root);
  const auto check = [&](const std::string& place, const Line& line) {
    if (!line.sound.empty() && !files.is_inside(out.path, out.path + "/assets/" + line.sound))
      list.add(rules::missing_sound, place, line.id, {{"sound", line.sound}}, "sound");
  };
  for (const Turn& turn : out.reading.scenario->turns)
    for (const Line& line : turn.lines) check(turn.id, line);
  for (const Ending& ending : out.reading.scenario->endings)
    for (const Line& line : ending.lines) check(ending.id, line);
  for (Finding& finding : list.take()) out.reading.findings.push_back(std::move(finding));
}

}  // namespace

std::vector<Finding> ScenarioFolder::findings() const {
  std::vector<Finding> all = reading.findings;
  for (const TranslationFile& one : translations)
    all.insert(all.end(), one.reading.findings.begin(), one.reading.findings.end());
  for (const PlayFile& one : plays)
    all.insert(all.end(), one.reading.findings.begin(), one.reading.findings.end());
  return all;
}

std::vector<std::string> ScenarioFolder::locales() const {
  std::vector<std::string> tags;
  if (reading.scenario) tags.push_back(reading.scenario->locale);
  for (const TranslationFile& one : translations)
    if (one.reading.translation) tags.push_back(one.locale);
  return tags;
}

namespace {

/// A file that is no part of a scenario's folder: somebody's scenario under a name of its own.
bool stands_alone(const std::string& folder, const std::string& name) {
  return name != scenario_file && tag_of(name).empty() && last_part(folder) != "plays";
}

Result<ScenarioFolder> read_alone(const Files& files, ScenarioFolder out, const std::string& name) {
  Result<std::string> bytes = files.read(out.path + "/" + name, limits::file_bytes);
  if (!bytes.ok()) return bytes.problem();
  out.file = out.path + "/" + name;
  out.bytes = std::move(bytes).value();
  out.reading = read_scenario(out.bytes, out.file);
  return out;
}

}  // namespace

Result<ScenarioFolder> read_folder(const Files& files, const std::string& path) {
  ScenarioFolder out;
  out.path = path;
  while (out.path.size() > 1 && ends_with(out.path, "/")) out.path.pop_back();
  if (!files.is_folder(out.path) && ends_with(out.path, ".json")) {
    const std::string name = last_part(out.path);
    const auto slash = out.path.rfind('/');
    out.path = slash == std::string::npos ? "." : out.path.substr(0, slash);
    if (stands_alone(out.path, name)) return read_alone(files, std::move(out), name);
  }
  out.file = out.path + "/" + std::string(scenario_file);
  Result<std::string> bytes = read_inside(files, out.path, std::string(scenario_file));
  if (!bytes.ok()) return bytes.problem();
  out.bytes = std::move(bytes).value();
  const std::string folder = last_part(out.path);
  out.reading = read_scenario(out.bytes, out.file, folder == "." || folder == ".." ? std::string{} : folder);
  read_translations(files, out);
  read_plays(files, out);
  check_sounds(files, out);
  return out;
}

std::vector<std::string> scenario_folders(const Files& files, const std::string& path) {
  const auto has_scenario = [&](const std::string& folder) {
    const auto names = files.list(folder);
    return std::find(names.begin(), names.end(), scenario_file) != names.end();
  };
  if (has_scenario(path)) return {path};
  std::vector<std::string> found;
  for (const std::string& name : files.list(path)) {
    const std::string folder = path + "/" + name;
    if (files.is_folder(folder) && has_scenario(folder)) found.push_back(folder);
  }
  return found;
}

}  // namespace vt
