#include "engine/present/library_screen.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/present/library_cards.h"
#include "engine/present/who.h"
#include "engine/scenario/folder.h"

namespace vt {
namespace {

bool has(const auto& list, const auto& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

/// Whether every word of the search stands somewhere in `found_by`.
bool is_found(const std::string& search, const std::string& found_by) {
  const std::vector<std::string> sought = words(search);
  return std::all_of(sought.begin(), sought.end(),
                     [&](const std::string& word) { return found_by.find(word) != std::string::npos; });
}

bool passes(const LibraryFilter& filter, const Findable& one) {
  return (!filter.stage || *filter.stage == one.stage) && (!filter.task || *filter.task == one.task) &&
         (!filter.substance || has(one.substances, *filter.substance)) &&
         (!filter.skill || has(one.skills, *filter.skill)) && is_found(filter.search, one.words);
}

/// The choices of one dimension, each with how many scenarios it would leave.
template <Named E>
std::vector<FilterChoice<E>> choices(const std::vector<Findable>& all, const LibraryFilter& filter,
                                     std::optional<E> LibraryFilter::*dimension, const char* group,
                                     const Words& words) {
  std::vector<FilterChoice<E>> out;
  for (std::size_t i = 0; i < count_of<E>; ++i) {
    const E value = static_cast<E>(i);
    LibraryFilter wish = filter;
    wish.*dimension = value;
    const auto left =
        std::count_if(all.begin(), all.end(), [&](const Findable& one) { return passes(wish, one); });
    out.push_back({value, named(words, group, value), static_cast<int>(left), filter.*dimension == value});
  }
  return out;
}

/// Takes away the choices that no scenario has.
template <class E>
void keep_known(std::vector<FilterChoice<E>>& choices, const std::vector<Findable>& all,
                std::vector<E> Findable::*list) {
  std::erase_if(choices, [&](const FilterChoice<E>& choice) {
    return std::none_of(all.begin(), all.end(),
                        [&](const Findable& one) { return has(one.*list, choice.value); });
  });
}

}  // namespace

// All that it shows comes from elsewhere, each from its own place. NOLINTNEXTLINE(readability-function-size)
LibraryScreen::LibraryScreen(World& world, const Settings& settings, const Words& words, Catalogue& catalogue,
                             Results& results, const Course& course, std::vector<Problem> settings_warnings)
    : world_(world),
      settings_(settings),
      words_(words),
      catalogue_(catalogue),
      results_(results),
      course_(course),
      settings_warnings_(std::move(settings_warnings)) {
  refresh();
}

void LibraryScreen::refresh() {
  const Outcome listed = results_.refresh();
  list_problem_.reset();
  if (!listed.ok()) list_problem_ = listed.problem();
  read_cases();
  look_for_own_folders();
  fill();
}

void LibraryScreen::reload() {
  catalogue_.read(settings_.own_folders, words_);
  refresh();
}

bool LibraryScreen::work() {
  const bool was_looked_at = catalogue_.work();
  if (!was_looked_at && !results_.work()) return false;
  fill();
  return true;
}

void LibraryScreen::read_cases() {
  cases_read_ = vt::read_cases(world_.files, world_.data + "/scenarios/cases");
}

/// A folder that was moved, or lies on a disk that is not plugged in, is missed by whoever put it there.
void LibraryScreen::look_for_own_folders() {
  missing_folders_.clear();
  for (const std::string& folder : settings_.own_folders) {
    if (!world_.files.is_folder(folder))
      missing_folders_.push_back(problem("folder.missing", {{"folder", folder}}));
    else if (scenario_folders(world_.files, folder).empty())
      missing_folders_.push_back(problem("scenario.none", {{"folder", folder}}));
  }
}

void LibraryScreen::fill() {
  all_.clear();
  findable_.clear();
  broken_.clear();
  cases_.clear();
  for (const std::string& id : in_order(course_, catalogue_)) {
    const CatalogueEntry& entry = *catalogue_.find(id);
    all_.push_back(library_card(entry, results_, words_));
    findable_.push_back(findable(entry, words_));
  }
  for (const CatalogueEntry& entry : catalogue_.entries())
    if (!entry.is_playable) broken_.push_back(broken_card(entry, words_));
  for (const Case& one : cases_read_.cases) cases_.push_back(case_row(one, catalogue_, results_, words_));
  tell();
  sift();
}

void LibraryScreen::tell() {
  open_.reset();
  if (const KeptResult* left = results_.open({}))
    open_ = OpenConversation{left->record.id, left->record.title, record_words(left->record, words_)};
  recommended_.reset();
  if (const auto next = vt::recommended(course_, catalogue_, results_, world_.clock.now(), words_)) {
    const Scenario& scenario = catalogue_.find(next->scenario)->scenario;
    recommended_ = RecommendedNext{next->scenario, scenario.title, who(scenario.client, words_),
                                   words_.text(next->reason)};
  }
  warnings_.clear();
  const auto warn = [&](const Problem& problem) { warnings_.push_back(words_.text(problem)); };
  for (const Problem& problem : world_.store.warnings()) warn(problem);
  if (list_problem_) warn(*list_problem_);
  for (const Problem& problem : settings_warnings_) warn(problem);
  for (const Problem& problem : missing_folders_) warn(problem);
  for (const Problem& problem : cases_read_.problems) warn(problem);
  empty_ = all_.empty() ? words_.text(problem("scenario.none", {{"folder", world_.data + "/scenarios"}}))
                        : std::string();
}

void LibraryScreen::set_filter(LibraryFilter filter) {
  filter_ = std::move(filter);
  sift();
}

void LibraryScreen::sift() {
  shown_.clear();
  for (std::size_t i = 0; i < all_.size(); ++i)
    if (passes(filter_, findable_[i])) shown_.push_back(all_[i]);
  stages_ = choices<Stage>(findable_, filter_, &LibraryFilter::stage, "stage", words_);
  tasks_ = choices<Task>(findable_, filter_, &LibraryFilter::task, "task", words_);
  substances_ = choices<Substance>(findable_, filter_, &LibraryFilter::substance, "substance", words_);
  skills_ = choices<Skill>(findable_, filter_, &LibraryFilter::skill, "skill", words_);
  keep_known(substances_, findable_, &Findable::substances);
  keep_known(skills_, findable_, &Findable::skills);
}

std::string LibraryScreen::hidden_words() const {
  return hidden() == 0 ? std::string() : words_.count("library.hidden", hidden());
}

Destination LibraryScreen::brief(const std::string& scenario) const {
  if (catalogue_.find(scenario) == nullptr) return to::Here{};
  return to::Briefing{scenario};
}

Destination LibraryScreen::go_on(const std::string& record) const {
  const KeptResult* row = results_.find(record);
  if (row == nullptr || row->record.status != RecordStatus::open) return to::Here{};
  return to::Resume{record};
}

}  // namespace vt
