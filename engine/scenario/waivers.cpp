#include "engine/scenario/waivers.h"

#include "engine/scenario/finding_list.h"

namespace vt {

void apply_waivers(const Scenario& scenario, const std::string& file, bool (*knows)(std::string_view),
                   std::vector<Finding>& findings) {
  FindingList list(file);
  for (const Waiver& waiver : scenario.waive) {
    const Values values{{"rule", waiver.rule}, {"at", waiver.at}};
    if (!knows(waiver.rule)) {
      list.add(rules::unknown_waived_rule, {}, {}, values);
      continue;
    }
    bool met_error = false;
    bool met_any = false;
    for (Finding& finding : findings) {
      if (finding.rule != waiver.rule || (!waiver.at.empty() && finding.where.path() != waiver.at)) continue;
      met_any = true;
      if (finding.severity == Severity::error)
        met_error = true;
      else
        finding.waived = waiver.reason;
    }
    if (met_error) list.add(rules::waived_error, {}, {}, values);
    if (!met_any) list.add(rules::waives_nothing, {}, {}, values);
  }
  for (Finding& finding : list.take()) findings.push_back(std::move(finding));
}

}  // namespace vt
