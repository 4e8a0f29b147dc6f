#pragma once

// Kept conversations as a command line names them: by id, by its first letters, as `last`, or as a session
// file.

#include <string>

#include "engine/store/store.h"
#include "tools/vt/command.h"

namespace vt::terminal {

/// Opens the user's database; what went wrong on the way is told on the error stream.
[[nodiscard]] Result<Store> open_store(const Context& context);

/// The one kept conversation that `name` stands for: its id, the first letters of it where no other begins
/// so, or `last` for the one that was started last. "session.unknown", "session.ambiguous".
[[nodiscard]] Result<RecordSummary> find_kept(const Store& store, const std::string& name);

/// True where a name on the command line is that of a file.
[[nodiscard]] bool is_file_name(const std::string& name);

/// A session file from the disk.
[[nodiscard]] Result<SessionFile> read_session(const Context& context, const std::string& path);

/// A kept conversation, or a session file: then the database stays closed.
[[nodiscard]] Result<SessionFile> find_session(const Context& context, const std::string& name);

}  // namespace vt::terminal
