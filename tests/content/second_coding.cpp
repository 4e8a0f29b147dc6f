#include "tests/content/second_coding.h"

#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include "tests/support/disk_files.h"

namespace vt::tests {

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> all(1);
  bool is_quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '"' && is_quoted && i + 1 < line.size() && line[i + 1] == '"') {
      all.back() += '"';
      ++i;
    } else if (c == '"') {
      is_quoted = !is_quoted;
    } else if (c == ',' && !is_quoted) {
      all.emplace_back();
    } else if (c != '\r') {
      all.back() += c;
    }
  }
  return all;
}

std::vector<std::vector<std::string>> rows_of(const std::string& file,
                                              const std::vector<std::string>& heading) {
  std::istringstream lines(must_read(file));
  std::string line;
  std::getline(lines, line);
  EXPECT_EQ(cells(line), heading) << file;
  std::vector<std::vector<std::string>> rows;
  while (std::getline(lines, line)) {
    if (line.empty()) continue;
    rows.push_back(cells(line));
    EXPECT_EQ(rows.back().size(), heading.size()) << file << ": " << line;
    rows.back().resize(heading.size());
  }
  return rows;
}

double kappa(const Pairs& all) {
  std::map<std::string, double> left;
  std::map<std::string, double> right;
  double same = 0;
  for (const auto& [one, other] : all) {
    left[one] += 1;
    right[other] += 1;
    same += one == other ? 1 : 0;
  }
  const auto n = static_cast<double>(all.size());
  double by_chance = 0;
  for (const auto& [name, count] : left)
    if (const auto found = right.find(name); found != right.end())
      by_chance += count * found->second / (n * n);
  return by_chance >= 1 ? 1 : (same / n - by_chance) / (1 - by_chance);
}

std::string two_decimals(double value) {
  std::ostringstream out;
  out.setf(std::ios::fixed);
  out.precision(2);
  out << value;
  return out.str();
}

}  // namespace vt::tests
