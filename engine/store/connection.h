#pragma once

// A connection to the database, and what SQLite's failures mean to a person. Knows no table.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "engine/base/result.h"
#include "engine/store/schema.h"

namespace vt {

/// Why the database did not do what was asked.
enum class Failure : std::uint8_t {
  busy,       ///< another program held it for longer than we wait
  full,       ///< the disk is full, or took only a part
  read_only,  ///< file or folder cannot be written, or is not there any more
  damaged,
  other,
};

[[nodiscard]] Failure failure_of(const std::exception& error);

/// The sentence for it: "store.busy", "store.full", "store.read_only", "store.failing".
[[nodiscard]] Problem problem_for(Failure failure, const std::string& file);

using Connection = std::unique_ptr<SQLite::Database>;

/// An empty database of the present version, in memory.
[[nodiscard]] Connection connect_to_memory();

/// What came of opening a file. Where `failure` is set, `connection` can be read at best.
struct Opening {
  Connection connection;
  DatabaseKind kind = DatabaseKind::fresh;
  std::optional<Failure> failure;
};

/// Opens the file, brings it up to date and makes sure that it can be written. Touches nothing that is newer,
/// foreign or damaged.
[[nodiscard]] Opening connect_to_file(const std::filesystem::path& file);

/// Adds the conversations of `from` that can be read and that `to` does not have.
void copy_records(SQLite::Database& from, SQLite::Database& to);

/// As much of a database as can be read, in memory, at the present version.
[[nodiscard]] Connection copied_to_memory(SQLite::Database& from);

}  // namespace vt
