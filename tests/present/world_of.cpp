#include "tests/present/world_of.h"

#include <filesystem>

#include <gtest/gtest.h>

#include "engine/present/prepared.h"
#include "tests/support/disk_files.h"

namespace vt::tests {
namespace {

namespace fs = std::filesystem;

fs::path repository() {
  return fs::path(VT_TESTS_DIR).parent_path();
}

/// content/ and scenarios/ as they are in the repository, read once.
const MemoryFiles& shipped() {
  static const MemoryFiles files = [] {
    MemoryFiles out;
    for (const char* folder : {"content", "scenarios"}) {
      for (const fs::directory_entry& entry : fs::recursive_directory_iterator(repository() / folder)) {
        if (!entry.is_regular_file() || entry.path().extension() != ".json") continue;
        const std::string name = fs::relative(entry.path(), repository()).generic_string();
        out.put("/data/" + name, must_read(entry.path().string()));
      }
    }
    return out;
  }();
  return files;
}

/// Plays steps as far as they go.
void play(Session& session, const std::vector<std::string>& steps, std::size_t most) {
  for (std::size_t i = 0; i < steps.size() && i < most; ++i) {
    const std::string& step = steps[i];
    if (step.rfind("back:", 0) == 0) {
      session.rewind(static_cast<std::size_t>(std::stoi(step.substr(5))));
      continue;
    }
    const auto option = session.script().find_option(session.moment().place, step.substr(step.find('.') + 1));
    ASSERT_TRUE(option && session.is_offered(*option)) << step;
    session.choose(*option);
  }
}

std::vector<std::string> choices_of(const ScenarioFolder& folder, const std::string& play) {
  for (const PlayFile& file : folder.plays)
    if (file.file.ends_with("/" + play + ".json") && file.reading.play) return file.reading.play->choices;
  ADD_FAILURE() << "no play " << play;
  return {};
}

RecordStatus status_of(const Session& session) {
  return static_cast<RecordStatus>(static_cast<int>(session.status()));
}

}  // namespace

const Words& words_in(const std::string& tag) {
  static const auto read = [](const std::string& name) {
    const std::string file = (repository() / "content/lang" / (name + ".json")).string();
    return Words::read(must_read(file), file, name).value();
  };
  static const Words dutch = read("nl");
  static const Words english = read("en");
  return tag == "nl" ? dutch : english;
}

WorldOf::WorldOf()
    : files(shipped()), world{files, clock,   sound,   speech,         desktop,
                              store, "/data", "/user", "/user/reports"} {
  files.make_folder("/user");
}

std::string WorldOf::keep(const Wish& wish) {
  const Result<ScenarioFolder> folder = read_folder(files, "/data/scenarios/" + wish.scenario);
  EXPECT_TRUE(folder.ok());
  if (!folder.ok()) return {};
  const Result<Prepared> prepared = prepare(files, world.data, folder.value(), wish.locale);
  EXPECT_TRUE(prepared.ok());
  const Result<Playable> playable = open_bundle(prepared.value().bundle);
  EXPECT_TRUE(playable.ok());
  Session session(playable.value().script, 7, wish.mode);
  play(session, wish.steps.empty() ? choices_of(folder.value(), wish.play) : wish.steps, wish.answers);
  Record record;
  const std::string number = std::to_string(clock.entropy());
  record.id = std::string(32 - number.size(), '0') + number;
  record.scenario = wish.scenario;
  record.version = playable.value().script.scenario().version;
  record.title = playable.value().script.scenario().title;
  record.locale = prepared.value().locale;
  record.bundle = bundle_hash(prepared.value().bundle);
  record.started = clock.now() - wish.days_ago * StillClock::day;
  record.changed = record.started + 600'000;
  record.status = status_of(session);
  record.log = log_of(session);
  EXPECT_TRUE(store.begin(record, prepared.value().bundle).ok());
  return record.id;
}

void WorldOf::remove_scenario(const std::string& id) {
  const std::string folder = "/data/scenarios/" + id;
  for (const std::string& name : files.list(folder)) files.remove(folder + "/" + name);
  for (const std::string& name : files.list(folder + "/plays")) files.remove(folder + "/plays/" + name);
}

}  // namespace vt::tests
