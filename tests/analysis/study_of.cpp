#include "tests/analysis/study_of.h"

#include <gtest/gtest.h>

#include "tests/support/build.h"
#include "tests/support/disk_files.h"

namespace vt::tests {
namespace {

/// Far above every example but the one that is meant to be too big.
constexpr std::size_t enough_states = 200'000;

}  // namespace

BotWords shipped_words(const std::string& locale) {
  const std::string file = "lang/" + locale.substr(0, 2) + ".json";
  return bot_words(Words::read(build::content_file(file), file, locale).value());
}

ExploredFolder::ExploredFolder(const std::string& path) {
  const DiskFiles files;
  Result<ScenarioFolder> read = read_folder(files, path);
  if (!read.ok() || !read.value().reading.is_sound()) {
    ADD_FAILURE() << path << " is not sound";
    return;
  }
  folder_ = std::move(read).value();
  sources_.scenario = {folder_->file, folder_->bytes};
  const Scenario& scenario = *folder_->reading.scenario;
  languages_.push_back({scenario, shipped_words(scenario.locale)});
  for (const TranslationFile& file : folder_->translations) {
    if (!file.reading.translation) continue;
    languages_.push_back({in_language(scenario, *file.reading.translation), shipped_words(file.locale)});
    sources_.translations.push_back({path + "/text." + file.locale + ".json", file.bytes});
  }
  explore(scenario);
}

ExploredFolder::ExploredFolder(Scenario scenario) {
  languages_.push_back({scenario, shipped_words("nl-BE")});
  explore(std::move(scenario));
}

void ExploredFolder::explore(Scenario scenario) {
  skills_ = read_skills(build::content_file("skills.json"), "skills.json").value();
  script_.emplace(std::make_shared<const Scenario>(std::move(scenario)), build::reactions());
  study_.emplace(*script_, languages_, Judges{build::norms(), skills_},
                 ExploreBounds{.states = enough_states});
}

}  // namespace vt::tests
