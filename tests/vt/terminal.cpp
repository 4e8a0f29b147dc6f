#include "tests/vt/terminal.h"

#include <cstdlib>
#include <sstream>

#include <unistd.h>

#include "engine/base/draw.h"
#include "engine/store/store.h"
#include "tests/support/disk_files.h"
#include "tools/vt/command_line.h"

namespace vt::tests {

namespace fs = std::filesystem;

std::uint64_t FixedClock::entropy() {
  return mixed(++drawn_);
}

TerminalTest::TerminalTest() {
  const fs::path tests = VT_TESTS_DIR;
  std::string pattern = (fs::temp_directory_path() / "vt-test-XXXXXX").string();
  folder = ::mkdtemp(pattern.data());
  fs::create_directory(folder / "data");
  fs::create_directory_symlink(tests.parent_path() / "content", folder / "data" / "content");
  fs::create_directory_symlink(tests.parent_path() / "scenarios", folder / "data" / "scenarios");
  fs::create_directory_symlink(tests / "cases" / "lint", folder / "data" / "rules");
  data = path("data");
  store = path("kept.db");
  scenario = (tests / "cases" / "conversations" / "kop-thee").string();
  ::setenv("XDG_DATA_HOME", path("home").c_str(), 1);
  ::unsetenv("DISPLAY");
  ::unsetenv("WAYLAND_DISPLAY");
}

TerminalTest::~TerminalTest() {
  std::error_code error;
  fs::permissions(folder, fs::perms::owner_all, error);
  fs::remove_all(folder, error);
}

Spoken TerminalTest::bare(const std::vector<std::string>& words, const std::string& input) {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  terminal::World world{files, clock, in, out, err, is_interactive};
  Spoken spoken;
  spoken.code = terminal::run_command_line(world, words);
  spoken.out = out.str();
  spoken.err = err.str();
  return spoken;
}

Spoken TerminalTest::vt(const std::vector<std::string>& words, const std::string& input) {
  std::vector<std::string> all{"--data", data, "--store", store, "--lang", "en"};
  all.insert(all.end(), words.begin(), words.end());
  return bare(all, input);
}

Spoken TerminalTest::in_dutch(const std::vector<std::string>& words, const std::string& input) {
  std::vector<std::string> all{"--data", data, "--store", store, "--lang=nl"};
  all.insert(all.end(), words.begin(), words.end());
  return bare(all, input);
}

std::string TerminalTest::play(const std::string& choices, const std::vector<std::string>& more) {
  constexpr std::int64_t minute = 60'000;
  clock.milliseconds += minute;
  std::vector<std::string> words{"play", scenario, "--seed", "1", "--choices", "-"};
  words.insert(words.end(), more.begin(), more.end());
  const Spoken spoken = vt(words, choices);
  EXPECT_EQ(spoken.code, 0) << spoken.err;
  const std::vector<std::string> ids = kept();
  return ids.empty() ? std::string{} : ids.front();
}

std::vector<std::string> TerminalTest::kept() {
  std::vector<std::string> ids;
  if (!fs::exists(store)) return ids;
  const Result<Store> opened = Store::open(store);
  EXPECT_TRUE(opened.ok());
  const Result<std::vector<RecordSummary>> records = opened.value().list();
  EXPECT_TRUE(records.ok());
  for (const RecordSummary& record : records.value()) ids.push_back(record.id);
  return ids;
}

std::string TerminalTest::put(const std::string& name, const std::string& bytes) {
  EXPECT_TRUE(files.write(path(name), bytes).ok()) << name;
  return path(name);
}

std::string TerminalTest::bytes(const std::string& name) const {
  return must_read(path(name));
}

std::string TerminalTest::copy_scenario(const std::string& name) {
  fs::create_directories(folder / name);
  fs::copy(scenario, folder / name, fs::copy_options::recursive);
  return path(name);
}

std::vector<std::pair<std::string, std::string>> TerminalTest::tree(const std::string& top) {
  std::vector<std::pair<std::string, std::string>> all;
  for (const auto& entry : fs::recursive_directory_iterator(top))
    if (entry.is_regular_file()) all.emplace_back(entry.path().string(), must_read(entry.path().string()));
  std::sort(all.begin(), all.end());
  return all;
}

std::size_t shipped() {
  std::size_t count = 0;
  for (const fs::directory_entry& folder :
       fs::directory_iterator(fs::path(VT_TESTS_DIR) / ".." / "scenarios"))
    if (fs::exists(folder.path() / "scenario.json")) ++count;
  return count;
}

}  // namespace vt::tests
