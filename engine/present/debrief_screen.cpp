#include "engine/present/debrief_screen.h"

#include <algorithm>

#include "engine/report/numbers.h"
#include "engine/report/wording.h"

namespace vt {
namespace {

DebriefHead head_of(const Feedback& feedback, const Words& words) {
  const Record& record = feedback.record;
  DebriefHead head;
  head.title = record.title;
  head.client = feedback.scenario().client.name;
  head.date = date(record.started, words);
  head.mode = named(words, "mode", record.log.mode);
  head.duration = duration(record.changed - record.started, words);
  head.ending = ending_words(feedback, words);
  head.pseudonym = record.pseudonym;
  head.was_tried_again = feedback.first_attempt.has_value();
  head.is_over = record.status != RecordStatus::open;
  return head;
}

}  // namespace

DebriefScreen::DebriefScreen(World& world, const Words& words, HelpLines help, Feedback feedback)
    : world_(&world), words_(&words), help_(std::move(help)), feedback_(std::move(feedback)) {}

Result<DebriefScreen> DebriefScreen::open(World& world, const Words& words, const Links& links,
                                          const to::Debrief& wanted) {
  const Result<SessionFile> file = world.store.load(wanted.record);
  if (!file.ok()) return file.problem();
  Result<Feedback> feedback = feedback_of(file.value());
  if (!feedback.ok()) return feedback.problem();
  return of(world, words, links, std::move(feedback).value());
}

Result<DebriefScreen> DebriefScreen::of(World& world, const Words& words, const Links& links,
                                        Feedback feedback) {
  Result<HelpLines> help = read_help(world.files, world.data);
  if (!help.ok()) return help.problem();
  DebriefScreen screen(world, words, std::move(help).value(), std::move(feedback));
  screen.retell(links);
  return screen;
}

void DebriefScreen::retell(const Links& links) {
  const Words& words = *words_;
  head_ = head_of(feedback_, words);
  gate_ = gate_of(feedback_, words, help_);
  cards_ = cards_of(feedback_, words, links);
  traps_ = traps_shown(feedback_, words, links);
  timeline_ = timeline_of(feedback_, words);
  figures_ = figures_of(feedback_, words);
  exchanges_ = exchanges_of(feedback_, words);
  const JudgedConversation& judged = feedback_.path.judged;
  close_ = said_lines(judged.exchanges.empty() ? judged.opening : judged.exchanges.back().reply, words);
  help_shown_ = help_shown(help_, words, false);
  formats_ = export_formats(words);
}

void DebriefScreen::select(std::size_t exchange) {
  if (!exchanges_.empty()) selected_ = std::min(exchange, exchanges_.size() - 1);
}

void DebriefScreen::show_exchange(std::size_t exchange) {
  select(exchange);
  tab_ = DebriefTab::exchanges;
}

Destination DebriefScreen::try_again(std::size_t exchange) const {
  if (exchange >= exchanges_.size()) return to::Here{};
  return to::TryAgain{record(), exchange};
}

Destination DebriefScreen::start_next() const {
  if (!cards_.exercise.scenario) return to::Here{};
  return to::Briefing{cards_.exercise.scenario->id};
}

Destination DebriefScreen::read_card() const {
  if (!cards_.exercise.card) return to::Here{};
  return to::Learn{cards_.exercise.card->id};
}

Destination DebriefScreen::have_again() const {
  return to::Briefing{feedback_.record.scenario};
}

void DebriefScreen::export_as(const std::string& format) {
  desktop_words_.clear();
  const bool is_known = std::any_of(formats_.begin(), formats_.end(),
                                    [&](const ExportFormat& one) { return one.name == format; });
  if (!is_known) return;
  const Result<std::string> written = export_one(*world_, *words_, help_, feedback_, format);
  if (written.ok())
    exported_ = {format, written.value(), words_->text("report.written", {{"file", written.value()}}), true};
  else
    exported_ = {format, {}, words_->text(written.problem()), false};
}

void DebriefScreen::open_on_desktop(const std::string& path) {
  desktop_words_.clear();
  if (!world_->desktop.open(path)) desktop_words_ = words_->text("desktop.cannot_open", {{"file", path}});
}

void DebriefScreen::open_page() {
  export_as("html");
  open_exported();
}

void DebriefScreen::open_exported() {
  if (exported_ && exported_->is_fine) open_on_desktop(exported_->path);
}

void DebriefScreen::open_folder() {
  open_on_desktop(world_->reports);
}

}  // namespace vt
