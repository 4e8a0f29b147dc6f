#pragma once

// Conversations to keep, and folders to keep them in, for the tests of the store.

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

#include "engine/store/store.h"
#include "tests/support/sample.h"

namespace vt {

/// A folder of its own that goes away with the test; in memory where the system has such a place, because
/// what is tested here is not how fast the disk is.
class Folder {
 public:
  Folder() {
    const std::filesystem::path memory = "/dev/shm";
    const bool has_memory = ::access(memory.c_str(), W_OK) == 0;
    std::string name =
        ((has_memory ? memory : std::filesystem::temp_directory_path()) / "vt-store-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
  }
  [[nodiscard]] std::string file(const std::string& name = "gesprekken.db") const {
    return (path_ / name).string();
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline void write_bytes(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

/// Someone playing the sample, with the record that goes with it.
class Played {
 public:
  explicit Played(std::string id, std::int64_t started = 1'000'000, std::string_view remark = "")
      : bundle_(sample_bundle(remark)),
        playable_(std::make_unique<Playable>(open_bundle(bundle_).value())),
        session_(playable_->script, 7) {
    record_.id = std::move(id);
    record_.scenario = "avondrood";
    record_.version = "1.0.0";
    record_.title = "Avondrood";
    record_.locale = "nl-BE";
    record_.bundle = bundle_hash(bundle_);
    record_.started = record_.changed = started;
    record_.log = log_of(session_);
  }

  [[nodiscard]] const Record& record() const { return record_; }
  [[nodiscard]] Record& record() { return record_; }
  [[nodiscard]] const Bundle& bundle() const { return bundle_; }
  [[nodiscard]] Session& session() { return session_; }
  [[nodiscard]] const Script& script() const { return playable_->script; }
  [[nodiscard]] SessionFile file() const { return {1, record_, bundle_}; }

  /// Answers with option `option` of the turn, in the session and in the record.
  void answer(OptionIndex option = 0, std::string typed = "") {
    session_.choose(option, {std::move(typed), 1500});
    noted();
  }
  void rewind(std::size_t to) {
    session_.rewind(to);
    noted();
  }
  /// The last event into the store, as a program does after each answer.
  [[nodiscard]] Outcome keep_last(Store& store) const {
    return store.append(record_.id, record_.log.events.size() - 1, record_.log.events.back(), record_.status,
                        record_.changed);
  }

 private:
  void noted() {
    record_.log.events.push_back(last_event(session_));
    record_.changed += 1000;
    record_.status = static_cast<RecordStatus>(session_.status());
  }

  Bundle bundle_;
  std::unique_ptr<Playable> playable_;
  Session session_;
  Record record_;
};

inline std::string key_of(const Outcome& outcome) {
  return outcome.ok() ? "" : outcome.problem().message.key;
}
inline std::vector<std::string> keys_of(const std::vector<Problem>& problems) {
  std::vector<std::string> out;
  for (const Problem& problem : problems) out.push_back(problem.message.key);
  return out;
}

}  // namespace vt
