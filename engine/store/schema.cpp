#include "engine/store/schema.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <system_error>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include "engine/base/json.h"

namespace vt {
namespace {

using Step = void (*)(SQLite::Database&);

void first_tables(SQLite::Database& database) {
  database.exec(R"(
    CREATE TABLE bundles (
      hash  TEXT PRIMARY KEY NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE TABLE records (
      id        TEXT PRIMARY KEY NOT NULL,
      scenario  TEXT NOT NULL,
      version   TEXT NOT NULL,
      title     TEXT NOT NULL,
      locale    TEXT NOT NULL,
      bundle    TEXT NOT NULL REFERENCES bundles (hash),
      pseudonym TEXT NOT NULL,
      started   INTEGER NOT NULL,
      changed   INTEGER NOT NULL,
      status    TEXT NOT NULL,
      seed      TEXT NOT NULL,
      mode      TEXT NOT NULL,
      self_rating TEXT NOT NULL
    ) STRICT;
    CREATE INDEX records_by_bundle ON records (bundle);
    CREATE TABLE events (
      record TEXT NOT NULL REFERENCES records (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      event  TEXT NOT NULL,
      PRIMARY KEY (record, number)
    ) STRICT, WITHOUT ROWID;
  )");
}

/// The list of conversations shows their length; from here on it need not read their logs for that.
void count_exchanges(SQLite::Database& database) {
  database.exec("ALTER TABLE records ADD COLUMN exchanges INTEGER NOT NULL DEFAULT 0");
  SQLite::Statement events(database, "SELECT record, event FROM events ORDER BY record, number");
  std::map<std::string, std::int64_t> lengths;
  while (events.executeStep()) {
    std::int64_t& length = lengths[events.getColumn(0).getString()];
    const json::Parsed event = json::parse(events.getColumn(1).getString());
    const json::Value* rewind = event.value.find("rewind");
    length = rewind != nullptr ? std::min(length, rewind->integer) : length + 1;
  }
  SQLite::Statement update(database, "UPDATE records SET exchanges = ? WHERE id = ?");
  for (const auto& [id, length] : lengths) {
    update.reset();
    update.bind(1, length);
    update.bind(2, id);
    update.exec();
  }
}

/// Step n brings version n to version n + 1. Never edited once released; a change is a new step.
constexpr std::array<Step, 2> steps{first_tables, count_exchanges};
constexpr auto newest = static_cast<int>(steps.size());

int number(SQLite::Database& database, const char* query) {
  return database.execAndGet(query).getInt();
}

/// SQLite reads what is missing from the last page as zeros.
bool ends_with_a_page(const std::string& file, std::int64_t page_size) {
  std::error_code error;
  const auto bytes = std::filesystem::file_size(std::u8string(file.begin(), file.end()), error);
  return error || static_cast<std::int64_t>(bytes) % page_size == 0;
}

bool is_sound(SQLite::Database& database) {
  constexpr std::int64_t most_bytes = std::int64_t{64} * 1024 * 1024;
  const std::int64_t page_size = database.execAndGet("PRAGMA page_size").getInt64();
  const std::int64_t pages = database.execAndGet("PRAGMA page_count").getInt64();
  if (!ends_with_a_page(database.getFilename(), page_size)) return false;
  return pages * page_size > most_bytes || database.execAndGet("PRAGMA quick_check(1)").getString() == "ok";
}

}  // namespace

DatabaseKind kind_of(SQLite::Database& database) {
  try {
    const SQLite::Transaction one_moment(database);  // nobody writes while it looks
    const int tables = number(database, "SELECT count(*) FROM sqlite_schema");
    const int id = number(database, "PRAGMA application_id");
    const int version = number(database, "PRAGMA user_version");
    if (id == 0 && version == 0 && tables == 0) return DatabaseKind::fresh;
    if (id != application_id) return DatabaseKind::foreign;
    if (version > newest) return DatabaseKind::newer;
    if (version < 1 || !is_sound(database)) return DatabaseKind::damaged;
    return DatabaseKind::ours;
  } catch (const SQLite::Exception& error) {
    const int code = error.getErrorCode() & 0xff;
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) return DatabaseKind::damaged;
    throw;
  }
}

void settle(SQLite::Database& database) {
  // One file that can be copied at any time and keeps no old pages in a log beside it: a rollback journal.
  // EXTRA syncs the folder after the journal's removal too, which is what makes a commit survive the plug.
  database.exec("PRAGMA journal_mode = DELETE");
  database.exec("PRAGMA synchronous = EXTRA");
  database.exec("PRAGMA secure_delete = ON");
  database.exec("PRAGMA temp_store = MEMORY");
  database.exec("PRAGMA foreign_keys = ON");
}

void bring_up_to_date(SQLite::Database& database) {
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  const int version = number(database, "PRAGMA user_version");
  for (int at = version; at < newest; ++at) steps[static_cast<std::size_t>(at)](database);
  // Writing even the same number opens the journal: a folder that refuses is found now, not at the first
  // answer.
  database.exec("PRAGMA application_id = " + std::to_string(application_id));
  database.exec("PRAGMA user_version = " + std::to_string(newest));
  if (version < newest) transaction.commit();
}

bool is_current(SQLite::Database& database) {
  return number(database, "PRAGMA user_version") == newest;
}

}  // namespace vt
