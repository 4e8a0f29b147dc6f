#include "engine/present/progress_screen.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/present/prepared.h"
#include "engine/report/numbers.h"
#include "engine/report/wording.h"
#include "engine/scoring/skills.h"

namespace vt {
namespace {

bool is_worked_out(const KeptResult& row) {
  return !row.problem && !row.is_pending;
}

bool is_finished(const KeptResult& row) {
  return is_worked_out(row) && row.is_finished();
}

/// How it ended, and what was used of what was possible; that safety was missed before either.
std::string result_words(const KeptResult& row, const Words& words) {
  if (row.problem) return words.text(*row.problem);
  if (row.is_pending || row.status == Session::Status::open) return {};
  std::vector<std::string> parts;
  if (row.missed_gate()) parts.push_back(words.text("report.safety.missed"));
  if (row.ending) parts.push_back(named(words, "ending_kind", *row.ending));
  if (const Measure* used = row.find(MeasureName::opportunity))
    parts.push_back(named(words, "measure", used->name) + ": " + figure(*used, words));
  return joined(parts, "; ");
}

SessionShown session_shown(const KeptResult& row, const Words& words) {
  const RecordSummary& record = row.record;
  SessionShown out;
  out.id = record.id;
  out.scenario = record.scenario;
  out.title = record.title;
  out.date = date(record.started, words);
  out.mode = record.mode;
  out.mode_words = named(words, "mode", record.mode);
  out.status = record.status;
  out.status_words = named(words, "status", record.status);
  out.exchanges = words.count("sessions.exchanges", record.exchanges);
  out.result = result_words(row, words);
  out.is_broken = row.problem.has_value();
  out.can_resume = record.status == RecordStatus::open && !out.is_broken;
  out.missed_safety = is_worked_out(row) && row.missed_gate();
  if (is_finished(row)) out.band = row.band();
  if (out.band == Band::no_band) return out;
  out.band_sign = band_sign(out.band);
  out.band_words = named(words, "band", out.band);
  return out;
}

double number(const Fraction& value) {
  return static_cast<double>(value.part) / static_cast<double>(value.whole);
}

/// One skill over time, oldest first; `results` come newest first.
Trend trend_of(const SkillRow& skill, std::span<const KeptResult> results, const Words& words) {
  Trend out;
  out.skill = skill.skill;
  out.name = named(words, "skill", skill.skill);
  out.at_least = number(skill.at_least);
  out.at_least_words = skill_figure(skill.at_least, skill.measure, words);
  double highest = out.at_least;
  for (auto row = results.rbegin(); row != results.rend(); ++row) {
    const SkillPoint* point = is_finished(*row) ? row->find(skill.skill) : nullptr;
    if (point == nullptr || !point->was_tested()) continue;
    out.points.push_back({row->record.id, row->record.title, date(row->record.started, words),
                          row->record.started, number(point->value),
                          skill_figure(point->value, skill.measure, words), point->is_reached()});
    highest = std::max(highest, out.points.back().value);
  }
  out.most = is_share(skill.measure) ? 1.0 : highest;
  return out;
}

std::vector<Trend> trends_of(const SkillTable& table, std::span<const KeptResult> results,
                             const std::vector<CardLink>& cards, const Words& words) {
  std::vector<Trend> out;
  for (const SkillRow& skill : table.skills) {
    Trend trend = trend_of(skill, results, words);
    if (trend.points.empty()) continue;
    const auto card = std::find_if(cards.begin(), cards.end(), [&](const CardLink& link) {
      return std::find(link.skills.begin(), link.skills.end(), skill.skill) != link.skills.end();
    });
    if (card != cards.end()) trend.card = *card;
    out.push_back(std::move(trend));
  }
  return out;
}

std::vector<CoverageShown> stages_of(std::span<const KeptResult> results,
                                     const std::vector<ScenarioLink>& scenarios, const Words& words) {
  std::vector<CoverageShown> out;
  for (std::size_t i = 0; i < count_of<Stage>; ++i) {
    const auto stage = static_cast<Stage>(i);
    CoverageShown one{named(words, "stage", stage), 0, 0};
    for (const KeptResult& row : results) one.finished += is_finished(row) && row.stage == stage ? 1 : 0;
    for (const ScenarioLink& link : scenarios) one.scenarios += link.stage == stage ? 1 : 0;
    out.push_back(std::move(one));
  }
  return out;
}

/// Those that there is a scenario or a conversation about.
std::vector<CoverageShown> substances_of(std::span<const KeptResult> results,
                                         const std::vector<ScenarioLink>& scenarios, const Words& words) {
  std::vector<CoverageShown> out;
  for (std::size_t i = 0; i < count_of<Substance>; ++i) {
    const auto substance = static_cast<Substance>(i);
    const auto is_about = [&](const std::vector<Substance>& list) {
      return std::find(list.begin(), list.end(), substance) != list.end();
    };
    CoverageShown one{named(words, "substance", substance), 0, 0};
    for (const KeptResult& row : results)
      one.finished += is_finished(row) && is_about(row.substances) ? 1 : 0;
    for (const ScenarioLink& link : scenarios) one.scenarios += is_about(link.substances) ? 1 : 0;
    if (one.finished + one.scenarios > 0) out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

ProgressScreen::ProgressScreen(World& world, const Words& words, Links links)
    : world_(&world), words_(&words), links_(std::move(links)) {
  const std::string name = "skills.json";
  const Result<std::string> text = read_content(world.files, world.data, name);
  Result<SkillTable> table =
      text.ok() ? read_skills(text.value(), "content/" + name) : Result<SkillTable>(text.problem());
  if (table.ok())
    skills_ = std::move(table).value();
  else
    news_.push_back(words.text(table.problem()));
}

void ProgressScreen::show(std::span<const KeptResult> results) {
  sessions_.clear();
  for (const KeptResult& row : results) sessions_.push_back(session_shown(row, *words_));
  trends_ = trends_of(skills_, results, links_.cards, *words_);
  stages_ = stages_of(results, links_.scenarios, *words_);
  substances_ = substances_of(results, links_.scenarios, *words_);
  reminders_.clear();
  for (const Reminder& one : reminders_due(results, world_->clock.now()))
    reminders_.push_back(
        {one.scenario, one.title,
         words_->text("progress.reminder", {{"title", one.title}, {"weeks", std::to_string(one.weeks)}})});
}

const SessionShown* ProgressScreen::find(const std::string& record) const {
  const auto found = std::find_if(sessions_.begin(), sessions_.end(),
                                  [&](const SessionShown& one) { return one.id == record; });
  return found == sessions_.end() ? nullptr : &*found;
}

Destination ProgressScreen::open(const std::string& record) const {
  const SessionShown* session = find(record);
  if (session == nullptr || session->is_broken) return to::Here{};
  if (session->can_resume) return to::Resume{record};
  return to::Debrief{record};
}

// ------------------------------------------------------------------------------------------------- taking
// away

void ProgressScreen::ask_to_remove(const std::string& record) {
  const SessionShown* session = find(record);
  if (session == nullptr) return;
  to_remove_ = record;
  asked_ = {RemovalAsked::What::one,
            words_->text("progress.remove.single", {{"title", session->title}, {"date", session->date}})};
}

void ProgressScreen::ask_to_remove_all() {
  if (is_empty()) return;
  asked_ = {RemovalAsked::What::all,
            words_->count("progress.remove.all", static_cast<int>(sessions_.size()))};
}

bool ProgressScreen::confirm() {
  if (!asked_) return false;
  if (asked_->what == RemovalAsked::What::all) {
    asked_ = {RemovalAsked::What::all_really, words_->text("progress.remove.all_really")};
    return false;
  }
  const bool is_one = asked_->what == RemovalAsked::What::one;
  asked_.reset();
  const SessionShown* session = is_one ? find(to_remove_) : nullptr;
  const std::string title = session == nullptr ? std::string() : session->title;
  const Outcome removed = is_one ? world_->store.remove(to_remove_) : world_->store.remove_all();
  news_.clear();
  if (!removed.ok())
    news_.push_back(words_->text(removed.problem()));
  else if (is_one)
    news_.push_back(words_->text("sessions.removed", {{"title", title}}));
  else
    news_.push_back(words_->text("sessions.removed_all"));
  return true;
}

// ---------------------------------------------------------------------------------------------------
// exporting

void ProgressScreen::export_all() {
  const ExportAll written = vt::export_all(*world_);
  news_.clear();
  const std::size_t n = written.paths.size();
  if (n > 0)
    news_.push_back(words_->text(n == 1 ? "progress.exported.one" : "progress.exported.other",
                                 {{"n", std::to_string(n)}, {"folder", world_->reports}}));
  for (const Problem& problem : written.problems) news_.push_back(words_->text(problem));
  if (news_.empty()) news_.push_back(words_->text("progress.nothing_to_export"));
}

void ProgressScreen::open_folder() {
  news_.clear();
  if (!world_->desktop.open(world_->reports))
    news_.push_back(words_->text("desktop.cannot_open", {{"file", world_->reports}}));
}

}  // namespace vt
