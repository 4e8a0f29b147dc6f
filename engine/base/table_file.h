#pragma once

// Reading a table of content/: a JSON file that belongs to the program, so that anything wrong with it is the
// installation's fault and one problem says so. A scenario's files are their author's and are read with
// findings.

#include <string>
#include <string_view>

#include "engine/base/fields.h"
#include "engine/base/result.h"

namespace vt {

/// The table in `text`; problem "content.broken" naming `file` where it is not JSON or does not have T's
/// shape.
template <Described T>
[[nodiscard]] Result<T> read_table(std::string_view text, const std::string& file) {
  const json::Parsed parsed = json::parse(text);
  if (!parsed.complete || !check(parsed.value, shape_of<T>()).empty())
    return problem("content.broken", {{"file", file}});
  T table;
  decode(parsed.value, table);
  return table;
}

}  // namespace vt
