#include "engine/present/briefing_screen.h"

#include <algorithm>

#include "engine/present/who.h"

namespace vt {
namespace {

std::vector<BriefingPart> parts_of(const Scenario& scenario, const Words& words) {
  std::vector<BriefingPart> parts;
  const auto add = [&](const char* key, const std::string& text) {
    if (!text.empty()) parts.push_back({words.text(key), text});
  };
  add("play.role", scenario.setting.role);
  add("play.place", scenario.setting.place);
  add("play.briefing", scenario.setting.briefing);
  add("play.about", scenario.client.about);
  add("play.change_goal", scenario.change_goal);
  return parts;
}

/// The cards about what is practised, each once, in the order of the goals.
std::vector<BriefingCard> cards_for(const std::vector<Goal>& goals, CardBox& box, const Words& words) {
  std::vector<BriefingCard> out;
  for (const Goal& goal : goals) {
    for (const Card* card : box.about(goal.skill)) {
      BriefingCard one{card->id, card->title.in(words.locale())};
      if (std::find(out.begin(), out.end(), one) == out.end()) out.push_back(std::move(one));
    }
  }
  return out;
}

/// What may be told beforehand: noticing danger is the exercise, so a goal about it stays unsaid.
std::vector<Goal> told(std::vector<Goal> goals) {
  std::erase_if(goals, [](const Goal& goal) { return goal.skill == Skill::safety; });
  return goals;
}

}  // namespace

BriefingScreen::BriefingScreen(std::string scenario, Catalogue& catalogue, const Results& results,
                               CardBox& cards, const Settings& settings, const Words& words)
    : scenario_(std::move(scenario)),
      catalogue_(catalogue),
      results_(results),
      cards_(cards),
      words_(words),
      has_coach_(settings.has_coach),
      writes_first_(settings.writes_first) {
  reword();
}

void BriefingScreen::reword() {
  catalogue_.check(scenario_);
  const CatalogueEntry* entry = catalogue_.find(scenario_);
  is_there_ = entry != nullptr;
  problem_.clear();
  if (entry != nullptr) return fill(*entry);
  text_ = {};
  open_.reset();
  best_.clear();
  const CatalogueEntry* broken = catalogue_.find_any(scenario_);
  problem_ = broken == nullptr ? words_.text(vt::problem("scenario.gone", {{"name", scenario_}}))
                               : words_.text(vt::problem("scenario.broken", {{"folder", broken->path}}));
}

void BriefingScreen::fill(const CatalogueEntry& entry) {
  const Scenario& scenario = entry.scenario;
  text_ = {};
  text_.title = scenario.title;
  text_.client = who(scenario.client, words_);
  text_.portrait = scenario.client.portrait;
  text_.ambience = scenario.setting.ambience;
  text_.stage = named(words_, "stage", scenario.stage);
  text_.task = named(words_, "task", scenario.task);
  text_.minutes = words_.count("play.minutes", scenario.minutes);
  if (const std::optional<int> length = catalogue_.typical_length(scenario_))
    text_.length = words_.count("briefing.length", *length);
  text_.difficulty = words_.text("difficulty." + std::to_string(scenario.difficulty));
  text_.parts = parts_of(scenario, words_);
  const std::vector<Goal> goals = told(scenario.goals);
  for (const Goal& goal : goals)
    text_.goals.push_back({goal.text, goal.skill, named(words_, "skill", goal.skill)});
  text_.warnings = names_in_words(scenario.warnings, "warning", words_);
  if (!text_.warnings.empty()) text_.way_out = words_.text("briefing.way_out");
  text_.other_language = other_language(words_.locale(), entry.locale, words_);
  text_.disclaimer = words_.text("play.disclaimer");
  text_.cards = cards_for(goals, cards_, words_);
  can_write_first_ = entry.asks_to_write;
  open_.reset();
  if (const KeptResult* left = results_.open(scenario_))
    open_ = OpenConversation{left->record.id, left->record.title, record_words(left->record, words_)};
  const KeptResult* best = results_.best(scenario_);
  best_ = best == nullptr ? std::string() : result_words(*best, words_);
}

std::string BriefingScreen::mode_words() const {
  return words_.text(mode_ == Mode::practice ? "briefing.practice" : "briefing.exam");
}

Destination BriefingScreen::begin() const {
  if (!is_there_) return to::Here{};
  return to::Conversation{scenario_, mode_, has_coach(), writes_first_};
}

Destination BriefingScreen::go_on() const {
  if (!open_) return to::Here{};
  return to::Resume{open_->record};
}

}  // namespace vt
