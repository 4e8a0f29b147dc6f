#pragma once

// What holding two people's codes against each other needs: rows of the files in coding/ and Cohen's kappa.

#include <string>
#include <utility>
#include <vector>

namespace vt::tests {

/// The cells of one line: commas, and quotes where a cell holds commas or quotes itself.
[[nodiscard]] std::vector<std::string> cells(const std::string& line);

/// The rows of a file in coding/ behind its heading, which must be `heading`.
[[nodiscard]] std::vector<std::vector<std::string>> rows_of(const std::string& file,
                                                            const std::vector<std::string>& heading);

/// What one said and what the other said of the same thing.
using Pairs = std::vector<std::pair<std::string, std::string>>;

/// Agreement beyond what two would reach by chance: 1 is full, 0 is chance (Cohen 1960). One where there is
/// nothing to disagree about.
[[nodiscard]] double kappa(const Pairs& all);

[[nodiscard]] std::string two_decimals(double value);

}  // namespace vt::tests
