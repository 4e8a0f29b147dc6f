#include "engine/store/connection.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include "engine/store/database_file.h"
#include "engine/store/rows.h"

namespace vt {
namespace {

/// How long another program's commit is waited for: many times what one takes on a slow disk.
constexpr int patience_milliseconds = 5000;

Connection connect(const std::string& path) {
  return std::make_unique<SQLite::Database>(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                                            patience_milliseconds);
}

/// False where not all of it could be read.
bool copy_pages(SQLite::Database& from, SQLite::Database& to) {
  try {
    SQLite::Backup backup(to, from);
    return backup.executeStep(-1) == SQLITE_DONE;
  } catch (const SQLite::Exception&) {
    return false;
  }
}

}  // namespace

Failure failure_of(const std::exception& error) {
  const auto* from_sqlite = dynamic_cast<const SQLite::Exception*>(&error);
  if (from_sqlite == nullptr) return Failure::other;
  switch (from_sqlite->getErrorCode() & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Failure::busy;
    case SQLITE_FULL:
    case SQLITE_IOERR: return Failure::full;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH: return Failure::read_only;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return Failure::damaged;
    default: return Failure::other;
  }
}

Problem problem_for(Failure failure, const std::string& file) {
  switch (failure) {
    case Failure::busy: return problem("store.busy", {{"file", file}});
    case Failure::full: return problem("store.full", {{"file", file}});
    case Failure::read_only: return problem("store.read_only", {{"file", file}});
    case Failure::damaged:
    case Failure::other: break;
  }
  return problem("store.failing", {{"file", file}});
}

Connection connect_to_memory() {
  Connection memory = connect(":memory:");
  settle(*memory);
  bring_up_to_date(*memory);
  return memory;
}

Opening connect_to_file(const std::filesystem::path& file) {
  Opening out;
  try {
    out.connection = connect(utf8(file));
    out.kind = kind_of(*out.connection);
    if (out.kind != DatabaseKind::fresh && out.kind != DatabaseKind::ours) return out;
    settle(*out.connection);
    bring_up_to_date(*out.connection);
  } catch (const std::exception& error) {
    out.failure = failure_of(error);
    if (out.failure == Failure::damaged) out.kind = DatabaseKind::damaged;
  }
  return out;
}

void copy_records(SQLite::Database& from, SQLite::Database& to) {
  try {
    for (const std::string& id : rows::ids(from)) {
      const Result<SessionFile> file = rows::read_record(from, id);
      if (file.ok()) (void)rows::add_record(to, file.value().record, file.value().bundle);
    }
  } catch (const SQLite::Exception&) {
    return;  // what was read so far is what there is
  }
}

Connection copied_to_memory(SQLite::Database& from) {
  Connection memory = connect(":memory:");
  if (copy_pages(from, *memory) && kind_of(*memory) == DatabaseKind::ours) {
    settle(*memory);
    bring_up_to_date(*memory);
    return memory;
  }
  memory = connect_to_memory();
  copy_records(from, *memory);
  return memory;
}

}  // namespace vt
