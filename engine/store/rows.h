#pragma once

// Conversations as rows: one for the record, one for each event, one for each bundle however many records
// name it. Says what is refused as a Problem; knows nothing of files, commits or of what a failing disk
// means.
//
// Functions here may throw SQLite::Exception; store.cpp is the border.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/store/store.h"

namespace SQLite {
class Database;
}

namespace vt::rows {

/// What stood in the way; nothing where all went well.
using Refusal = std::optional<Problem>;

[[nodiscard]] bool has_record(SQLite::Database& database, const std::string& id);

/// "store.exists" where there is a record with this id.
[[nodiscard]] Refusal add_record(SQLite::Database& database, const Record& record, const Bundle& bundle);

/// A new event and what the record becomes by it.
struct NewEvent {
  std::size_t number = 0;  ///< place in the log, from 0
  const LogEvent& event;
  RecordStatus status = RecordStatus::open;
  std::int64_t now = 0;
};
/// "store.unknown", "store.taken", "store.gap".
[[nodiscard]] Refusal add_event(SQLite::Database& database, const std::string& id, const NewEvent& added);

/// "store.unknown".
[[nodiscard]] Refusal set_self_rating(SQLite::Database& database, const std::string& id,
                                      const SelfRating& rating);

/// With its events, and its bundle where no other record names it. One that is not there is no trouble.
void remove_record(SQLite::Database& database, const std::string& id);

/// "store.unknown"; "store.broken" where what is kept cannot be understood.
[[nodiscard]] Result<SessionFile> read_record(SQLite::Database& database, const std::string& id);

[[nodiscard]] std::vector<RecordSummary> list(SQLite::Database& database);
[[nodiscard]] std::vector<std::string> ids(SQLite::Database& database);

}  // namespace vt::rows
