#include "engine/present/results.h"

#include <algorithm>

#include "engine/report/wording.h"

namespace vt {
namespace {

bool is_of(const KeptResult& row, const std::string& scenario) {
  return scenario.empty() || row.record.scenario == scenario;
}

/// a / b < c / d; what does not apply is less than anything that does.
bool is_less(const Fraction& a, const Fraction& b) {
  if (!a.applies() || !b.applies()) return !a.applies() && b.applies();
  return !a.reaches(b);
}

bool is_better(const KeptResult& one, const KeptResult& other) {
  if (one.missed_gate() != other.missed_gate()) return other.missed_gate();
  return is_less(other.opportunity(), one.opportunity());
}

template <class Holds>
const KeptResult* newest(const std::vector<KeptResult>& rows, const Holds& holds) {
  const auto found = std::find_if(rows.begin(), rows.end(), holds);
  return found == rows.end() ? nullptr : &*found;
}

std::vector<SkillPoint> skills_of(const SkillTable& table, const JudgedPath& path) {
  std::vector<SkillPoint> points;
  for (const SkillRow& row : table.skills)
    points.push_back({row.skill, measure_of(row.measure, path.card, path.judged), row.at_least});
  return points;
}

}  // namespace

Result<KeptResult> result_of(const RecordSummary& summary, const SessionFile& file,
                             const Possible& possible) {
  const Result<Feedback> judged = feedback_of(file, possible);
  if (!judged.ok()) return judged.problem();
  const Feedback& feedback = judged.value();
  const JudgedPath& path = feedback.first_attempt ? *feedback.first_attempt : feedback.path;
  KeptResult out;
  out.record = summary;
  out.status = path.card.status;
  out.exchanges = static_cast<int>(path.conversation.exchanges.size());
  out.measures = path.card.measures;
  out.skills = skills_of(feedback.playable->skills, path);
  if (path.card.ending != nullptr) {
    out.ending = path.card.ending->kind;
    out.stage_after = path.card.ending->stage_after;
  }
  out.is_gate_judged = path.card.safety.is_judged;
  if (out.is_gate_judged) out.safety = path.card.safety.outcome();
  out.stage = feedback.scenario().stage;
  out.substances = feedback.scenario().substances;
  if (const Remark* next = find_remark(feedback, Remark::Kind::next_exercise))
    out.next_exercise = next->skill;
  return out;
}

Outcome Results::refresh() {
  Result<std::vector<RecordSummary>> list = store_.list();
  if (!list.ok()) return list.problem();
  std::map<Version, KeptResult> still_known;
  rows_.clear();
  for (RecordSummary& record : list.value()) {
    const Version version{record.id, record.changed};
    KeptResult row;
    if (const auto known = known_.find(version); known != known_.end()) {
      row = known->second;
      still_known.insert(*known);
    } else {
      row.is_pending = true;
    }
    row.record = std::move(record);
    rows_.push_back(std::move(row));
  }
  known_ = std::move(still_known);
  return Done{};
}

bool Results::is_done() const {
  return std::none_of(rows_.begin(), rows_.end(), [](const KeptResult& row) { return row.is_pending; });
}

KeptResult* Results::next_pending() {
  const auto alike = std::find_if(rows_.begin(), rows_.end(), [&](const KeptResult& row) {
    return row.is_pending && row.record.scenario == at_.first && row.record.locale == at_.second;
  });
  if (alike != rows_.end()) return &*alike;
  const auto next =
      std::find_if(rows_.begin(), rows_.end(), [](const KeptResult& row) { return row.is_pending; });
  return next == rows_.end() ? nullptr : &*next;
}

bool Results::work() {
  KeptResult* row = next_pending();
  if (row == nullptr) return false;
  at_ = {row->record.scenario, row->record.locale};
  judge(*row);
  known_[{row->record.id, row->record.changed}] = *row;
  return true;
}

void Results::judge(KeptResult& row) {
  row.is_pending = false;
  const Result<SessionFile> file = store_.load(row.record.id);
  if (!file.ok()) {
    row.problem = file.problem();
    return;
  }
  const auto possible =
      explorations_.of(file.value().record.bundle, file.value().bundle, RandomPlays::leave_out);
  if (!possible.ok()) {
    row.problem = possible.problem();
    return;
  }
  Result<KeptResult> judged = result_of(row.record, file.value(), *possible.value());
  if (judged.ok())
    row = std::move(judged).value();
  else
    row.problem = judged.problem();
}

const KeptResult* Results::find(const std::string& record) const {
  return newest(rows_, [&](const KeptResult& row) { return row.record.id == record; });
}

const KeptResult* Results::best(const std::string& scenario) const {
  const KeptResult* best = nullptr;
  for (const KeptResult& row : rows_)
    if (row.record.scenario == scenario && row.is_finished() && (best == nullptr || is_better(row, *best)))
      best = &row;
  return best;
}

const KeptResult* Results::open(const std::string& scenario) const {
  return newest(rows_, [&](const KeptResult& row) {
    return is_of(row, scenario) && row.record.status == RecordStatus::open && row.record.exchanges > 0;
  });
}

const KeptResult* Results::last(const std::string& scenario) const {
  return newest(rows_, [&](const KeptResult& row) {
    return is_of(row, scenario) && row.record.status != RecordStatus::open;
  });
}

bool Results::is_done_well(const std::string& scenario) const {
  const KeptResult* row = best(scenario);
  if (row == nullptr || row->missed_gate()) return false;
  return row->band() != Band::below;
}

}  // namespace vt
