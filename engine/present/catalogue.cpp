#include "engine/present/catalogue.h"

#include <algorithm>

#include "engine/scenario/face.h"
#include "engine/scenario/format.h"

namespace vt {
namespace {

std::string name_of_folder(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

/// Tags of the translations that lie in a folder, read or not.
std::vector<std::string> translations_in(const Files& files, const std::string& folder) {
  constexpr std::string_view start = "text.";
  constexpr std::string_view end = ".json";
  std::vector<std::string> tags;
  for (const std::string& name : files.list(folder)) {
    const bool is_one = name.size() > start.size() + end.size() && name.rfind(start, 0) == 0 &&
                        name.compare(name.size() - end.size(), end.size(), end) == 0;
    if (is_one) tags.push_back(name.substr(start.size(), name.size() - start.size() - end.size()));
  }
  return tags;
}

/// A file of the folder that does not lead out of it; "" where it cannot be had.
std::string read_inside(const Files& files, const std::string& folder, const std::string& name) {
  const std::string path = folder + "/" + name;
  if (!files.is_inside(folder, path)) return {};
  Result<std::string> bytes = files.read(path, limits::file_bytes);
  return bytes.ok() ? std::move(bytes).value() : std::string{};
}

std::optional<int> median(std::vector<std::size_t> lengths) {
  if (lengths.empty()) return std::nullopt;
  std::sort(lengths.begin(), lengths.end());
  return static_cast<int>(lengths[lengths.size() / 2]);
}

}  // namespace

void Catalogue::read(const std::vector<std::string>& own_folders, const Words& words) {
  words_ = &words;
  entries_.clear();
  lengths_.clear();
  const std::size_t programs = scenario_folders(files_, data_ + "/scenarios").size();
  for (const std::string& folder : library_folders(files_, data_, own_folders)) {
    CatalogueEntry entry = entry_of(folder);
    entry.is_own = entries_.size() >= programs;
    if (const CatalogueEntry* twin = entry.is_playable ? find(entry.id) : nullptr; twin != nullptr) {
      entry.is_playable = false;
      entry.is_checked = true;
      entry.mistakes = {words.text("library.twice", {{"id", entry.id}, {"folder", twin->path}})};
    }
    entries_.push_back(std::move(entry));
  }
}

CatalogueEntry Catalogue::entry_of(const std::string& folder) const {
  CatalogueEntry entry;
  entry.path = folder;
  entry.id = name_of_folder(folder);
  std::optional<ScenarioFace> face = read_face(read_inside(files_, folder, "scenario.json"));
  if (!face) return entry;
  entry.is_playable = true;
  entry.asks_to_write = face->asks_to_write;
  entry.has_hints = face->has_hints;
  entry.scenario = std::move(face->scenario);
  entry.id = entry.scenario.id;
  std::vector<std::string> locales = translations_in(files_, folder);
  locales.insert(locales.begin(), entry.scenario.locale);
  const std::string best = best_locale(words_->locale(), locales);
  if (!best.empty() && best != entry.scenario.locale)
    entry.scenario =
        face_in_language(std::move(entry.scenario), read_inside(files_, folder, "text." + best + ".json"));
  entry.locale = entry.scenario.locale;
  return entry;
}

void Catalogue::look_at(CatalogueEntry& entry) {
  entry.is_checked = true;
  const Result<ScenarioFolder> folder = read_folder(files_, entry.path);
  if (!folder.ok()) {
    entry.is_playable = false;
    entry.mistakes = {words_->text(folder.problem())};
    return;
  }
  entry.is_playable = folder.value().reading.is_sound();
  if (entry.is_playable) return;
  for (const Finding& finding : folder.value().reading.findings)
    if (finding.severity == Severity::error) entry.mistakes.push_back(finding_line(finding, *words_));
}

bool Catalogue::work() {
  // What cannot be listed is known to be broken: why is what its reader wants first.
  const auto waits = [](const CatalogueEntry& entry) { return !entry.is_checked; };
  const auto is_broken = [](const CatalogueEntry& entry) { return !entry.is_checked && !entry.is_playable; };
  auto next = std::find_if(entries_.begin(), entries_.end(), is_broken);
  if (next == entries_.end()) next = std::find_if(entries_.begin(), entries_.end(), waits);
  if (next == entries_.end()) return false;
  look_at(*next);
  return true;
}

void Catalogue::check(const std::string& id) {
  for (CatalogueEntry& entry : entries_)
    if (entry.id == id && !entry.is_checked) look_at(entry);
}

const CatalogueEntry* Catalogue::find(const std::string& id) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const CatalogueEntry& entry) {
    return entry.is_playable && entry.id == id;
  });
  return found == entries_.end() ? nullptr : &*found;
}

const CatalogueEntry* Catalogue::find_any(const std::string& id) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const CatalogueEntry& entry) { return entry.id == id; });
  return found == entries_.end() ? nullptr : &*found;
}

Result<Prepared> Catalogue::prepare(const std::string& id, const std::string& locale) const {
  const CatalogueEntry* entry = find(id);
  if (entry == nullptr) return problem("scenario.gone", {{"name", id}});
  const Result<ScenarioFolder> folder = read_folder(files_, entry->path);
  if (!folder.ok()) return folder.problem();
  return vt::prepare(files_, data_, folder.value(), locale);
}

std::optional<int> Catalogue::typical_length(const std::string& id) {
  const CatalogueEntry* entry = find(id);
  if (entry == nullptr) return std::nullopt;
  if (const auto known = lengths_.find(entry->path); known != lengths_.end()) return known->second;
  std::vector<std::size_t> lengths;
  for (const std::string& name : files_.list(entry->path + "/plays")) {
    const PlayReading reading = read_play(read_inside(files_, entry->path, "plays/" + name), name);
    if (reading.play && reading.play->scenario == id) lengths.push_back(reading.play->choices.size());
  }
  return lengths_[entry->path] = median(std::move(lengths));
}

}  // namespace vt
