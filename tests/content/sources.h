#pragma once

// The product's own sources as text: which literals stand in them. For checks that words and code fit each
// other.

#include <set>
#include <string>
#include <vector>

namespace vt::tests {

/// `path` from the repository's root.
[[nodiscard]] std::string repository(const std::string& path);

struct Literal {
  std::string file;    ///< from the repository's root
  std::string before;  ///< what stands on the line before it
  std::string text;
};

/// Every string literal in engine/ and tools/, without those in comments and includes.
[[nodiscard]] const std::vector<Literal>& literals();

/// Their texts alone.
[[nodiscard]] const std::set<std::string>& literal_texts();

}  // namespace vt::tests
