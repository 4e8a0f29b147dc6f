#pragma once

// Kept conversations: one SQLite file in the user's data folder. Every exchange is committed as it happens,
// so that a killed program loses nothing but the answer being typed. Two programs may use the file at once. A
// file that is damaged is set aside under another name and a new one begun; one from a newer program is left
// alone and reported. Where nothing can be written the store says so and keeps the conversation in memory.
//
// SQLite is known to this folder only. Nothing here throws.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/store/record.h"

namespace vt {

/// A line of the list of conversations: no log, cheap to read by the hundred.
struct RecordSummary {
  std::string id;
  std::string scenario;
  std::string title;
  std::string locale;
  std::string pseudonym;
  Mode mode = Mode::practice;
  RecordStatus status = RecordStatus::open;
  std::int64_t started = 0;
  std::int64_t changed = 0;
  int exchanges = 0;  ///< answers on the path that it is on
};

/// Adding to a store whose file stops taking anything gives "store.full", "store.read_only" or
/// "store.failing", and what was added is in the store all the same: from then on it holds everything in
/// memory, so that the conversation can go on and be exported. Every other problem leaves the store as it
/// was. "store.busy" (another program is writing, for seconds) is worth another try.
///
/// For one thread at a time; other threads and programs open a Store of their own.
class Store {
 public:
  /// Opens or makes the database at `path` (UTF-8; the folder is made). Gives a store in all cases but two,
  /// in which the file is left untouched: "store.newer" and "store.foreign" (a database of another program).
  /// What else went wrong on the way is in `warnings()`: "store.damaged" (the file was set aside under the
  /// name {aside} and a new one begun); "store.read_only", "store.full", "store.locked", "store.failing"
  /// (everything is in memory only, beginning with what could be read).
  [[nodiscard]] static Result<Store> open(const std::string& path);
  /// In memory only: for tests, and where there is no disk.
  [[nodiscard]] static Store in_memory();

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;
  ~Store();

  /// Whether what is added is kept on disk.
  [[nodiscard]] bool is_kept() const;
  /// What went wrong so far and still holds, oldest first.
  [[nodiscard]] const std::vector<Problem>& warnings() const;

  /// Starts a conversation: the record (its log may be empty) and the bundle that it names, in one commit.
  /// "store.exists" where there is one with this id.
  [[nodiscard]] Outcome begin(const Record& record, const Bundle& bundle);
  /// Adds one event and the record's new status, in one commit. `number` is the event's place in the log
  /// (from 0): one that is there already is refused ("store.taken"), so that two programs cannot both go on
  /// with one conversation, and so is one that leaves a gap ("store.gap"). `now` in milliseconds since 1970.
  [[nodiscard]] Outcome append(const std::string& id, std::size_t number, const LogEvent& event,
                               RecordStatus status, std::int64_t now);
  /// Sets the trainee's own estimate; "store.unknown" where there is no such conversation.
  [[nodiscard]] Outcome rate(const std::string& id, const SelfRating& rating);

  /// The one that was started last comes first. "store.unreadable" where the file cannot be read just now,
  /// here and in load().
  [[nodiscard]] Result<std::vector<RecordSummary>> list() const;
  /// "store.unknown"; "store.broken" where what is kept can no longer be understood.
  [[nodiscard]] Result<SessionFile> load(const std::string& id) const;
  /// Takes a conversation away, wiped from the file; one that is not there is no problem. "store.not_removed"
  /// where it stands in a file that cannot be written; "store.not_wiped" where it is gone but its text may
  /// still be found by searching the file's bytes: removing again tries again.
  [[nodiscard]] Outcome remove(const std::string& id);
  [[nodiscard]] Outcome remove_all();
  /// Adds a session file; one that is there already (same id) is left as it is and reported ("store.exists").
  [[nodiscard]] Outcome import(const SessionFile& file);

 private:
  struct Database;
  explicit Store(std::unique_ptr<Database> database);
  std::unique_ptr<Database> database_;
};

}  // namespace vt
