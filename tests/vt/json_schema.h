#pragma once

// A second opinion on the JSON that is printed: valijson, and the schema as it is published.

#include <string>

namespace vt::tests {

/// True where `text` keeps to the schema; both are JSON.
[[nodiscard]] bool is_valid(const std::string& schema_text, const std::string& text);

}  // namespace vt::tests
