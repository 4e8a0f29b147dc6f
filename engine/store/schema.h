#pragma once

// What stands in the database and how an older one becomes the present one. The file says itself what it is,
// in SQLite's own header: application_id is ours, user_version counts the steps that were taken. What is
// written in the tables is rows.h.
//
// Functions here may throw SQLite::Exception; store.cpp is the border.

#include <cstdint>

namespace SQLite {
class Database;
}

namespace vt {

/// "VTaa" as a number.
inline constexpr std::int32_t application_id = 0x56546161;

enum class DatabaseKind : std::uint8_t {
  fresh,    ///< nothing in it yet
  ours,     ///< at this version or an older one
  newer,    ///< ours, from a newer program
  foreign,  ///< somebody else's
  damaged,
};

/// Looks without writing. Reads every page of a file up to 64 MiB, so that damage is found before it is built
/// on.
[[nodiscard]] DatabaseKind kind_of(SQLite::Database& database);

/// Settings of one connection: what is deleted is wiped, what is committed is on the disk.
void settle(SQLite::Database& database);

/// Takes the steps that are missing, all in one commit, and makes sure that the file can be written: a
/// database that is up to date already is touched as well, and left as it was.
void bring_up_to_date(SQLite::Database& database);

/// Still at the version that this program writes. Asked inside each commit: a newer program may have come by.
[[nodiscard]] bool is_current(SQLite::Database& database);

}  // namespace vt
