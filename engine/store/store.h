#pragma once

// Kept conversations: one SQLite file in the user's data folder. Every exchange is committed as it happens, so
// that a killed program loses nothing but the answer being typed. Two programs may use the file at once. A file
// that is damaged is set aside under another name and a new one begun; one from a newer program is left alone and
// reported. Where nothing can be written the store says so and keeps the conversation in memory.
//
// SQLite is known to this folder only.

#include <memory>
#include <optional>
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

class Store {
 public:
  /// Opens or makes the database. Gives a store in all cases but a newer file: what went wrong on the way (a file
  /// set aside, a folder that cannot be written) is in `warnings()`, and `is_kept()` says whether anything is
  /// being kept on disk.
  [[nodiscard]] static Result<Store> open(const std::string& path);
  /// In memory only: for tests, and where there is no disk.
  [[nodiscard]] static Store in_memory();

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;
  ~Store();

  [[nodiscard]] bool is_kept() const;
  [[nodiscard]] const std::vector<Problem>& warnings() const;

  /// Starts a conversation: the record (its log may be empty) and the bundle that it names, in one commit.
  [[nodiscard]] Outcome begin(const Record& record, const Bundle& bundle);
  /// Adds one event and the record's new status, in one commit. `number` is the event's place in the log (from
  /// 0): one that is there already is refused, so that two programs cannot both go on with one conversation.
  [[nodiscard]] Outcome append(const std::string& id, std::size_t number, const LogEvent& event,
                               RecordStatus status, std::int64_t now);
  [[nodiscard]] Outcome rate(const std::string& id, const SelfRating& rating);

  /// Newest first.
  [[nodiscard]] Result<std::vector<RecordSummary>> list() const;
  [[nodiscard]] Result<SessionFile> load(const std::string& id) const;
  [[nodiscard]] Outcome remove(const std::string& id);
  [[nodiscard]] Outcome remove_all();
  /// Adds a session file; one that is there already (same id) is left as it is and reported.
  [[nodiscard]] Outcome import(const SessionFile& file);

 private:
  struct Database;
  explicit Store(std::unique_ptr<Database> database);
  std::unique_ptr<Database> database_;
};

}  // namespace vt
