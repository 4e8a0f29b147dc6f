#pragma once

// Where the rules of reading put what they find: a list that knows the file's text and can point into it.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/json.h"
#include "engine/model/finding.h"
#include "engine/scenario/rules.h"

namespace vt {

using FindingValues = std::vector<std::pair<std::string, std::string>>;

/// Collects findings about one file. Without a text (a scenario that lives in an editor) they have no line.
class FindingList {
 public:
  explicit FindingList(std::string file, std::string_view text = {}, const json::Value* root = nullptr)
      : file_(std::move(file)), text_(text), positions_(text), root_(root) {}

  /// At a byte offset, with the turn and option that enclose it where they are known.
  void add_at(const LintRule& rule, std::uint32_t at, Where where, FindingValues values);

  /// At a turn (or ending, or "") and an option or line in it (or ""). `key` narrows it down where it exists.
  void add(const LintRule& rule, const std::string& turn, const std::string& inner, FindingValues values,
           std::string_view key = {});

  [[nodiscard]] std::vector<Finding> take() { return std::move(findings_); }

 private:
  std::string file_;
  std::string_view text_;
  json::Positions positions_;
  const json::Value* root_;
  std::vector<Finding> findings_;
};

/// The turn and the option or line that a path from the root (`turns/3/options/1/next`) leads into, by their
/// ids.
[[nodiscard]] Where enclosing(const json::Value& root, const std::vector<std::string>& path);

}  // namespace vt
