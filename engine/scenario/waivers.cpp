#include "engine/scenario/waivers.h"

#include "engine/base/json.h"
#include "engine/scenario/finding_list.h"

namespace vt {
namespace {

/// Byte offset of the n-th waiver, 0 where the text does not show it.
std::uint32_t offset_of_waiver(const json::Value& root, std::size_t n) {
  const json::Value* list = root.find("waive");
  return list != nullptr && n < list->items.size() ? list->items[n].at : 0;
}

/// What one waiver does to the findings: quiets those it may, and says which kinds it met.
struct Met {
  bool any = false;
  bool error = false;
};

Met apply(const Waiver& waiver, std::vector<Finding>& findings) {
  Met met;
  for (Finding& finding : findings) {
    if (finding.rule != waiver.rule || (!waiver.at.empty() && finding.where.path() != waiver.at)) continue;
    met.any = true;
    if (finding.severity == Severity::error)
      met.error = true;
    else
      finding.waived = waiver.reason;
  }
  return met;
}

}  // namespace

void apply_waivers(const Scenario& scenario, const std::string& file, bool (*knows)(std::string_view),
                   std::vector<Finding>& findings, std::string_view text) {
  if (scenario.waive.empty()) return;
  const json::Value root = json::parse(text).value;
  FindingList list(file, text, &root);
  for (std::size_t i = 0; i < scenario.waive.size(); ++i) {
    const Waiver& waiver = scenario.waive[i];
    const auto report = [&](const LintRule& rule) {
      list.add_at(rule, offset_of_waiver(root, i), {}, {{"rule", waiver.rule}, {"at", waiver.at}});
    };
    if (!knows(waiver.rule)) {
      report(rules::unknown_waived_rule);
      continue;
    }
    const Met met = apply(waiver, findings);
    if (met.error) report(rules::waived_error);
    if (!met.any) report(rules::waives_nothing);
  }
  for (Finding& finding : list.take()) findings.push_back(std::move(finding));
}

}  // namespace vt
