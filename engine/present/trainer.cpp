#include "engine/present/trainer.h"

#include <algorithm>
#include <utility>

namespace vt {
namespace {

constexpr std::size_t largest_settings = std::size_t{4} << 20U;

template <class S>
bool is(const Screen& screen) {
  return std::holds_alternative<S>(screen);
}

/// A copy of settings that cannot be understood, beside them: the first change writes over the file itself.
/// Where even that is not possible the warning that is told anyway is all there is.
void set_aside(Files& files, const std::string& file) {
  const Result<std::string> bytes = files.read(file, largest_settings);
  if (bytes.ok()) static_cast<void>(files.write(file + ".damaged", bytes.value()));
}

/// Screens that one does not come back to: they are on the way to another one.
bool is_passed_through(const Screen& screen) {
  return is<ConversationScreen>(screen) || is<SelfRatingScreen>(screen) || is<WelcomeScreen>(screen);
}

}  // namespace

Trainer::Trainer(World world, std::string system_language)
    : world_(std::move(world)),
      system_language_(std::move(system_language)),
      catalogue_(world_.files, world_.data),
      results_(world_.store),
      cards_(world_.files, world_.data) {}

Result<std::unique_ptr<Trainer>> Trainer::open(World world, const std::string& system_language) {
  std::unique_ptr<Trainer> trainer(new Trainer(std::move(world), system_language));
  const std::string settings_file = trainer->world_.user + "/settings.json";
  SettingsReading reading = read_settings(trainer->world_.files, settings_file);
  if (!reading.warnings.empty()) set_aside(trainer->world_.files, settings_file);
  trainer->settings_ = std::move(reading.settings);
  trainer->warnings_ = std::move(reading.warnings);
  if (const Outcome read = trainer->read_words(); !read.ok()) return read.problem();

  const Result<std::string> course = read_content(trainer->world_.files, trainer->world_.data, "course.json");
  Result<Course> parsed =
      course.ok() ? read_course(course.value(), "course.json") : Result<Course>(course.problem());
  if (parsed.ok())
    trainer->course_ = std::move(parsed).value();
  else
    trainer->warnings_.push_back(parsed.problem());

  trainer->catalogue_.read(trainer->settings_.own_folders, trainer->words_);
  trainer->folders_read_ = trainer->settings_.own_folders;
  // A list that cannot be read now is told about by the library.
  static_cast<void>(trainer->results_.refresh());
  trainer->world_.sound.set_levels(trainer->settings_.levels());
  trainer->show<LibraryScreen>(trainer->world_, trainer->settings_, trainer->words_, trainer->catalogue_,
                               trainer->results_, trainer->course_, trainer->warnings_);
  if (!trainer->settings_.is_welcomed) trainer->go(to::Welcome{});
  return trainer;
}

std::string Trainer::wanted_language() const {
  return settings_.language.empty() ? system_language_ : settings_.language;
}

Outcome Trainer::read_words() {
  language_read_ = wanted_language();
  Result<Words> words = vt::read_words(world_.files, world_.data, language_read_);
  if (!words.ok()) return words.problem();
  words_ = std::move(words).value();
  return Done{};
}

Links Trainer::links() {
  Links out;
  for (const std::string& id : in_order(course_, catalogue_)) {
    const CatalogueEntry* entry = catalogue_.find(id);
    if (entry == nullptr) continue;
    ScenarioLink link{id, entry->scenario.title, {}, entry->scenario.stage, entry->scenario.substances};
    for (const Goal& goal : entry->scenario.goals) link.skills.push_back(goal.skill);
    out.scenarios.push_back(std::move(link));
  }
  // A card about one skill explains it better than one that touches on three.
  std::vector<const Card*> cards;
  for (const Card& card : cards_.cards()) cards.push_back(&card);
  std::stable_sort(cards.begin(), cards.end(), [](const Card* one, const Card* other) {
    const auto breadth = [](const Card* card) {
      return std::pair(card->group != CardGroup::skills, card->skills.size());
    };
    return breadth(one) < breadth(other);
  });
  for (const Card* card : cards)
    out.cards.push_back({card->id, card->title.in(words_.locale()), card->skills, card->traps});
  return out;
}

// --- what is shown
// -------------------------------------------------------------------------------------------------

template <class S, class... Arguments>
void Trainer::show(Arguments&&... arguments) {
  screens_.emplace_back(std::in_place_type<S>, std::forward<Arguments>(arguments)...);
  ++visit_;
}

/// False, with a notice, where it could not be made.
template <class S>
bool Trainer::show(Result<S> made) {
  if (!made.ok()) {
    refuse(made.problem());
    return false;
  }
  show<S>(std::move(made).value());
  return true;
}

void Trainer::refuse(const Problem& problem) {
  notice_ = words_.text(problem);
}

void Trainer::drop_last() {
  screens_.pop_back();
  ++visit_;
}

void Trainer::back() {
  if (screens_.size() > 1) drop_last();
  while (screens_.size() > 1 && is<SelfRatingScreen>(screens_.back())) drop_last();
  if (auto* library = std::get_if<LibraryScreen>(&screens_.back())) library->refresh();
  if (auto* briefing = std::get_if<BriefingScreen>(&screens_.back())) briefing->reword();
}

void Trainer::back_to_library() {
  while (screens_.size() > 1) drop_last();
  std::get<LibraryScreen>(screens_.back()).refresh();
}

// --- where to
// --------------------------------------------------------------------------------------------------------

void Trainer::go(const Destination& wanted) {
  if (std::holds_alternative<to::Here>(wanted)) return;
  notice_.clear();
  world_.speech.stop();
  std::visit([this](const auto& place) { enter(place); }, wanted);
}

void Trainer::enter(const to::Here& /*wanted*/) {}

void Trainer::enter(const to::Back& /*wanted*/) {
  back();
}

void Trainer::enter(const to::Welcome& /*wanted*/) {
  show<WelcomeScreen>(world_, settings_, words_);
}

void Trainer::enter(const to::Library& /*wanted*/) {
  back_to_library();
}

void Trainer::enter(const to::Briefing& wanted) {
  show<BriefingScreen>(wanted.scenario, catalogue_, results_, cards_, settings_, words_);
}

void Trainer::enter(const to::Conversation& wanted) {
  const Result<Prepared> prepared = catalogue_.prepare(wanted.scenario, words_.locale());
  if (!prepared.ok()) {
    refuse(prepared.problem());
    return;
  }
  const ConversationStart start{prepared.value(), catalogue_.typical_length(wanted.scenario), wanted};
  show(ConversationScreen::begin(world_, settings_, words_, start));
}

/// How long the conversation usually is that a record is of.
std::optional<int> Trainer::length_of(const std::string& record) {
  const KeptResult* kept = results_.find(record);
  return kept == nullptr ? std::nullopt : catalogue_.typical_length(kept->record.scenario);
}

void Trainer::enter(const to::Resume& wanted) {
  const std::optional<int> length = length_of(wanted.record);
  Result<ConversationScreen> made = ConversationScreen::resume(world_, settings_, words_, wanted, length);
  if (made.ok() && is<ConversationScreen>(screens_.back())) drop_last();
  show(std::move(made));
}

void Trainer::enter(const to::TryAgain& wanted) {
  const std::optional<int> length = length_of(wanted.record);
  Result<ConversationScreen> made = ConversationScreen::again(world_, settings_, words_, wanted, length);
  // The debrief that it was asked from is no longer true once something is answered.
  if (made.ok() && is<DebriefScreen>(screens_.back())) drop_last();
  show(std::move(made));
}

void Trainer::enter(const to::SelfRating& wanted) {
  Result<SelfRatingScreen> made = SelfRatingScreen::open(world_, words_, wanted);
  if (!made.ok()) {
    refuse(made.problem());
    return;
  }
  if (const Destination next = made.value().at_once(); !std::holds_alternative<to::Here>(next)) {
    go(next);
    return;
  }
  if (is<ConversationScreen>(screens_.back())) drop_last();
  show(std::move(made));
}

void Trainer::enter(const to::Debrief& wanted) {
  Result<DebriefScreen> made = DebriefScreen::open(world_, words_, links(), wanted);
  if (!made.ok()) {
    refuse(made.problem());
    return;
  }
  while (is_passed_through(screens_.back()) || is<BriefingScreen>(screens_.back())) drop_last();
  static_cast<void>(results_.refresh());
  show(std::move(made));
}

void Trainer::enter(const to::Progress& /*wanted*/) {
  static_cast<void>(results_.refresh());
  show<ProgressScreen>(world_, words_, links());
  std::get<ProgressScreen>(screens_.back()).show(results_.rows());
}

void Trainer::enter(const to::Learn& wanted) {
  show<LearnScreen>(cards_, catalogue_, words_, wanted.card);
}

void Trainer::enter(const to::Settings& /*wanted*/) {
  show<SettingsScreen>(world_, settings_, words_);
}

void Trainer::enter(const to::Quit& /*wanted*/) {
  wants_to_quit_ = true;
}

void Trainer::enlarge_text(int steps) {
  SettingsScreen settings(world_, settings_, words_);
  const NumberRow row = settings.row(SettingNumber::text_percent);
  settings.set(SettingNumber::text_percent, row.value + steps * row.step);
}

// --- time and change
// -----------------------------------------------------------------------------------------------

void Trainer::reword() {
  // Where the language cannot be read the words that are there stay.
  static_cast<void>(read_words());
  // The library, which is the first screen, reads the catalogue anew for all of them.
  folders_read_ = settings_.own_folders;
  for (Screen& screen : screens_) {
    if (auto* library = std::get_if<LibraryScreen>(&screen)) library->reload();
    if (auto* briefing = std::get_if<BriefingScreen>(&screen)) briefing->reword();
    if (auto* learn = std::get_if<LearnScreen>(&screen)) learn->reword();
    if (auto* debrief = std::get_if<DebriefScreen>(&screen)) debrief->retell(links());
    if (auto* conversation = std::get_if<ConversationScreen>(&screen)) conversation->reword();
  }
}

void Trainer::tick(std::int64_t now) {
  if (language_read_ != wanted_language() || folders_read_ != settings_.own_folders) reword();
  if (auto* conversation = std::get_if<ConversationScreen>(&screens_.back())) conversation->tick(now);
}

std::optional<std::int64_t> Trainer::next_change(std::int64_t now) const {
  const auto* conversation = std::get_if<ConversationScreen>(&screens_.back());
  return conversation == nullptr ? std::nullopt : conversation->next_change(now);
}

bool Trainer::work() {
  if (auto* library = std::get_if<LibraryScreen>(&screens_.back())) return library->work();
  if (auto* progress = std::get_if<ProgressScreen>(&screens_.back())) {
    if (!results_.work()) return false;
    progress->show(results_.rows());
    return true;
  }
  return false;
}

}  // namespace vt
