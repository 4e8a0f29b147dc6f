#include "engine/present/reminders.h"

#include <algorithm>
#include <map>

namespace vt {
namespace {

constexpr std::int64_t week = std::int64_t{7} * 24 * 60 * 60 * 1000;

struct Times {
  std::string title;
  std::int64_t first = 0;
  std::int64_t latest = 0;
};

std::map<std::string, Times> finished(std::span<const KeptResult> rows) {
  std::map<std::string, Times> all;
  for (const KeptResult& row : rows) {
    const RecordSummary& record = row.record;
    if (record.status != RecordStatus::ended) continue;
    const auto [found, is_new] =
        all.try_emplace(record.scenario, Times{record.title, record.changed, record.changed});
    if (is_new) continue;
    found->second.first = std::min(found->second.first, record.changed);
    if (record.changed > found->second.latest) found->second.title = record.title;
    found->second.latest = std::max(found->second.latest, record.changed);
  }
  return all;
}

/// The latest mark that has passed unmet. "About" means: a conversation past the middle between two marks
/// counts for the later one.
std::optional<Reminder> due(const std::string& scenario, const Times& times, std::int64_t now) {
  std::optional<Reminder> found;
  int before = 0;
  for (const int weeks : reminder_weeks) {
    const std::int64_t since = times.first + weeks * week;
    const std::int64_t counts_from = times.first + (before + weeks) * week / 2;
    if (since <= now && times.latest < counts_from) found = Reminder{scenario, times.title, weeks, since};
    before = weeks;
  }
  return found;
}

}  // namespace

std::vector<Reminder> reminders_due(std::span<const KeptResult> rows, std::int64_t now) {
  std::vector<Reminder> out;
  for (const auto& [scenario, times] : finished(rows))
    if (auto one = due(scenario, times, now)) out.push_back(std::move(*one));
  std::stable_sort(out.begin(), out.end(),
                   [](const Reminder& a, const Reminder& b) { return a.since < b.since; });
  return out;
}

}  // namespace vt
