#include "engine/scenario/migrate.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vt {
namespace {

using Step = json::Value (*)(json::Value);

/// Format 0 was the draft in which the first conversations were written: it called the change goal
/// `behaviour`.
json::Value from_0(json::Value root) {
  for (std::string& key : root.keys)
    if (key == "behaviour") key = "change_goal";
  return root;
}

constexpr std::array<Step, 1> steps{from_0};  // steps[n] makes n+1 of n

}  // namespace

json::Value migrated(json::Value root, int newest) {
  for (int format = 0; format < newest && format < static_cast<int>(steps.size()); ++format) {
    const auto at = std::find(root.keys.begin(), root.keys.end(), "format");
    if (at == root.keys.end()) break;
    json::Value& stated = root.items[static_cast<std::size_t>(at - root.keys.begin())];
    if (stated.kind != json::Kind::integer || stated.integer != format) continue;
    stated.integer = format + 1;
    root = steps[static_cast<std::size_t>(format)](std::move(root));
  }
  return root;
}

}  // namespace vt
