#pragma once

// `vt` as a person meets it: a command line goes in, an exit code and two streams come out. Real files in a
// folder of its own that goes with the test, a clock that stands still and chance that repeats itself.

#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/base/doors.h"
#include "tools/host/disk.h"

namespace vt::tests {

/// Noon on 21 November 2026, until a test moves it on; ids and seeds count up.
class FixedClock final : public Clock {
 public:
  [[nodiscard]] std::int64_t now() const override { return milliseconds; }
  [[nodiscard]] std::uint64_t entropy() override;
  /// As it was at the beginning.
  void restart() {
    milliseconds = noon;
    drawn_ = 0;
  }
  static constexpr std::int64_t noon = 1'795'262'400'000;
  std::int64_t milliseconds = noon;

 private:
  std::uint64_t drawn_ = 0;
};

struct Spoken {
  int code = 0;
  std::string out;
  std::string err;

  [[nodiscard]] bool says(const std::string& text) const { return out.find(text) != std::string::npos; }
  [[nodiscard]] bool complains(const std::string& text) const { return err.find(text) != std::string::npos; }
};

class TerminalTest : public testing::Test {
 protected:
  TerminalTest();
  ~TerminalTest() override;

  /// Runs `vt --data ... --store ... --lang en` and then `words`; `input` is what is typed.
  Spoken vt(const std::vector<std::string>& words, const std::string& input = {});
  Spoken in_dutch(const std::vector<std::string>& words, const std::string& input = {});
  /// Exactly these words.
  Spoken bare(const std::vector<std::string>& words, const std::string& input = {});

  /// Plays the small scenario from choices, one a line; gives the id of the conversation.
  std::string play(const std::string& choices, const std::vector<std::string>& more = {});
  /// Ids in the store, newest first.
  std::vector<std::string> kept();

  /// Writes a file below the test's own folder and gives its path.
  std::string put(const std::string& name, const std::string& bytes);
  [[nodiscard]] std::string path(const std::string& name) const { return (folder / name).string(); }
  [[nodiscard]] std::string bytes(const std::string& name) const;
  /// A copy of the small scenario's folder under `name`; gives its path.
  std::string copy_scenario(const std::string& name);
  /// Every file below a folder with its bytes.
  [[nodiscard]] static std::vector<std::pair<std::string, std::string>> tree(const std::string& top);

  std::filesystem::path folder;
  std::string data;      ///< content/, scenarios/ and rules/ of the repository
  std::string store;     ///< a database that is not there yet
  std::string scenario;  ///< the small scenario
  DiskFiles files;
  FixedClock clock;
  bool is_interactive = false;
};

/// How many conversations come with the program.
[[nodiscard]] std::size_t shipped();

inline const std::string all_choices = "binnen.hoor\nverder.hoe\nslot.jij\n";

}  // namespace vt::tests
