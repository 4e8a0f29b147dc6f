#pragma once

// What rules find beside what they should, over many scenarios, and how often each spoke and kept silent: a
// rule that has nothing to say in any of them was not tested.

#include <map>

#include <gtest/gtest.h>

#include "tests/analysis/tried.h"

namespace vt::tests {

using Paths = std::set<std::string>;

class RuleTally {
 public:
  void expect(const Tried& tried, std::string_view code, const Paths& expected) {
    const Paths found = tried.paths(code);
    EXPECT_EQ(found, expected) << "seed " << tried.seed << " " << code;
    times_[std::string(code)] += expected.empty() ? 0 : 1;
    quiet_[std::string(code)] += expected.empty() ? 1 : 0;
  }
  /// A rule about the scenario as a whole.
  void expect(const Tried& tried, std::string_view code, bool is_found) {
    expect(tried, code, is_found ? Paths{""} : Paths{});
  }
  void expect_values(const Tried& tried, std::string_view code, const std::string& key,
                     const Paths& expected) {
    Paths found;
    for (const Finding& finding : tried.findings(code)) found.insert(value_of(finding, key));
    EXPECT_EQ(found, expected) << "seed " << tried.seed << " " << code;
    times_[std::string(code)] += expected.empty() ? 0 : 1;
    quiet_[std::string(code)] += expected.empty() ? 1 : 0;
  }

  /// Every rule spoke and kept silent that often at least.
  void expect_often(std::size_t often) const {
    for (const auto& [code, times] : times_) EXPECT_GT(times, often) << code;
    for (const auto& [code, times] : quiet_) EXPECT_GT(times, often) << code;
  }

  static std::string value_of(const Finding& finding, const std::string& key) {
    for (const auto& [name, value] : finding.values)
      if (name == key) return value;
    return {};
  }

 private:
  std::map<std::string, std::size_t> times_;
  std::map<std::string, std::size_t> quiet_;
};

}  // namespace vt::tests
