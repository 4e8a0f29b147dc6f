#include "engine/present/conversation_screen.h"

#include <algorithm>

#include "engine/present/nearest.h"

namespace vt {
namespace {

/// What a log takes for the time that an answer took.
constexpr std::int64_t longest_thought = 3'600'000;

bool is_blank(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

}  // namespace

// ------------------------------------------------------------------------------------------ how it comes
// about

ConversationScreen::ConversationScreen(World& world, const Settings& settings, const Words& words,
                                       KeptConversation kept)
    : world_(&world),
      settings_(&settings),
      words_(&words),
      kept_(std::move(kept)),
      writes_first_(settings.writes_first),
      voice_(world.sound, world.speech) {
  set_coach(settings.has_coach);
}

Result<ConversationScreen> ConversationScreen::begin(World& world, const Settings& settings,
                                                     const Words& words, const ConversationStart& start) {
  Result<KeptConversation> kept = KeptConversation::begin(
      world.store, world.clock,
      {start.prepared.bundle, start.prepared.locale, settings.pseudonym, start.wanted.mode, std::nullopt});
  if (!kept.ok()) return kept.problem();
  ConversationScreen screen(world, settings, words, std::move(kept).value());
  screen.typical_length_ = start.typical_length;
  screen.writes_first_ = start.wanted.writes_first;
  screen.set_coach(start.wanted.has_coach);
  screen.enter_room();
  screen.enter(Entry::anew);
  return screen;
}

Result<ConversationScreen> ConversationScreen::resume(World& world, const Settings& settings,
                                                      const Words& words, const to::Resume& wanted,
                                                      std::optional<int> typical_length) {
  Result<KeptConversation> kept = KeptConversation::open(world.store, world.clock, wanted.record);
  if (!kept.ok()) return kept.problem();
  if (kept.value().is_over())
    return problem("conversation.is_over", {{"title", kept.value().record().title}});
  ConversationScreen screen(world, settings, words, std::move(kept).value());
  screen.typical_length_ = typical_length;
  screen.enter_room();
  screen.enter(Entry::heard_before);
  if (settings.reads_client) screen.say();
  return screen;
}

Result<ConversationScreen> ConversationScreen::again(World& world, const Settings& settings,
                                                     const Words& words, const to::TryAgain& wanted,
                                                     std::optional<int> typical_length) {
  Result<KeptConversation> kept =
      KeptConversation::again(world.store, world.clock, wanted.record, wanted.exchange);
  if (!kept.ok()) return kept.problem();
  ConversationScreen screen(world, settings, words, std::move(kept).value());
  screen.typical_length_ = typical_length;
  screen.has_seen_results_ = true;
  screen.enter_room();
  screen.enter(Entry::anew);
  return screen;
}

// ------------------------------------------------------------------------------------------ where it stands

void ConversationScreen::enter(Entry entry) {
  const Conversation conversation = conversation_of(kept_.session());
  const Moment& moment = kept_.session().moment();
  std::vector<std::string> texts;
  lines_.clear();
  for (const LineIndex line : moment.lines) {
    texts.push_back(kept_.script().lines(moment.place)[line].text);
    lines_.push_back({texts.back(), 0});
  }
  reveal_ = TextReveal(texts);
  make_backlog(conversation);
  phase_ = ConversationPhase::client_speaks;
  answers_.clear();
  coach_.clear();
  draft_.clear();
  own_words_.clear();
  is_hint_asked_ = false;
  if (entry == Entry::anew) {
    cue("cue_client");
    if (settings_->reads_client) say();
  }
  if (entry == Entry::heard_before || !characters_per_second(speed())) reveal_.finish();
  show_lines();
  if (reveal_.is_done()) spoken();
}

void ConversationScreen::show_lines() {
  for (std::size_t i = 0; i < lines_.size(); ++i) lines_[i].revealed = reveal_.revealed(i);
}

/// The client has said it all.
void ConversationScreen::spoken() {
  if (kept_.is_over()) {
    phase_ = ConversationPhase::over;
    cue("cue_end");
    return;
  }
  make_coach();
  if (turn().type_first && writes_first_)
    phase_ = ConversationPhase::own_words;
  else
    show_answers();
}

void ConversationScreen::show_answers() {
  phase_ = ConversationPhase::answers;
  thinking_ = 0;
  answers_.clear();
  std::vector<std::string> texts;
  for (const OptionIndex option : kept_.session().offered()) texts.push_back(turn().options[option].text);
  const std::optional<std::size_t> like = nearest(texts, own_words_);
  for (std::size_t i = 0; i < texts.size(); ++i) answers_.push_back({std::move(texts[i]), like == i});
}

void ConversationScreen::make_backlog(const Conversation& conversation) {
  backlog_.clear();
  last_answer_.clear();
  const Script& script = kept_.script();
  const auto client = [&](const Moment& moment, std::size_t exchange) {
    for (const LineIndex line : moment.lines)
      backlog_.push_back({SaidBefore::Who::client, script.lines(moment.place)[line].text, exchange});
  };
  for (std::size_t k = 0; k < conversation.exchanges.size(); ++k) {
    const Exchange& exchange = conversation.exchanges[k];
    client(exchange.before, k);
    const Event& event = kept_.session().events()[kept_.session().path()[k]];
    if (!event.typed.empty()) backlog_.push_back({SaidBefore::Who::own_words, event.typed, k});
    last_answer_ = script.turn(exchange.before.place).options[exchange.option].text;
    backlog_.push_back({SaidBefore::Who::trainee, last_answer_, k});
  }
}

int ConversationScreen::exchange() const {
  return static_cast<int>(kept_.session().length()) + (kept_.is_over() ? 0 : 1);
}

const Turn& ConversationScreen::turn() const {
  return kept_.script().turn(kept_.session().moment().place);
}

const Line* ConversationScreen::current_line() const {
  const Moment& moment = kept_.session().moment();
  if (moment.lines.empty()) return nullptr;
  return &kept_.script().lines(moment.place)[moment.lines[reveal_.current()]];
}

Countenance ConversationScreen::countenance() const {
  const Line* line = current_line();
  const State& state = kept_.session().state();
  return {line == nullptr ? Face::neutral : line->face, state.variables[variables::trust],
          state.variables[variables::discord], phase_ == ConversationPhase::client_speaks && !is_paused_};
}

std::string ConversationScreen::over_words() const {
  if (phase_ != ConversationPhase::over) return {};
  return words_->text("play.over." + std::string(name_of(kept_.record().status)));
}

// ------------------------------------------------------------------------------------------------------ time

TextSpeed ConversationScreen::speed() const {
  return settings_->less_motion ? TextSpeed::at_once : settings_->text_speed;
}

void ConversationScreen::tick(std::int64_t now) {
  const std::int64_t elapsed = now_ ? std::max<std::int64_t>(now - *now_, 0) : 0;
  now_ = now;
  if (is_paused_) return;
  voice_.tick(now);
  if (phase_ == ConversationPhase::answers) thinking_ += elapsed;
  if (phase_ != ConversationPhase::client_speaks) return;
  reveal_.go_on(elapsed, speed());
  show_lines();
  if (!reveal_.is_done()) return;
  if (!kept_.is_over()) cue("cue_done");
  spoken();
}

std::optional<std::int64_t> ConversationScreen::next_change(std::int64_t now) const {
  if (is_paused_) return std::nullopt;
  std::optional<std::int64_t> next = voice_.next_change();
  if (phase_ == ConversationPhase::client_speaks)
    if (const std::optional<std::int64_t> more = reveal_.until_next(speed()))
      next = std::min(next.value_or(now + *more), now + *more);
  return next;
}

// --------------------------------------------------------------------------------------------------- actions

void ConversationScreen::finish_speaking() {
  if (phase_ != ConversationPhase::client_speaks || is_paused_) return;
  reveal_.finish();
  show_lines();
  spoken();
}

void ConversationScreen::hand_in() {
  if (phase_ != ConversationPhase::own_words || is_paused_) return;
  own_words_ = is_blank(draft_) ? std::string() : kept_words(draft_);
  draft_.clear();
  show_answers();
}

void ConversationScreen::choose(std::size_t n) {
  if (phase_ != ConversationPhase::answers || is_paused_ || n >= answers_.size() || kept_.overtaken()) return;
  const auto milliseconds = static_cast<std::uint32_t>(std::min(thinking_, longest_thought));
  voice_.stop();
  kept_.choose(kept_.session().offered()[n], {own_words_, milliseconds});
  if (!kept_.overtaken()) enter(Entry::anew);
}

bool ConversationScreen::can_take_back() const {
  return kept_.session().can_rewind() && !kept_.overtaken() && !is_paused_;
}

void ConversationScreen::take_back() {
  if (!can_take_back()) return;
  const Session& session = kept_.session();
  const std::string typed = session.events()[session.path().back()].typed;
  voice_.stop();
  kept_.rewind(session.length() - 1);
  if (kept_.overtaken()) return;
  enter(Entry::heard_before);
  own_words_ = typed;
  show_answers();
}

void ConversationScreen::set_paused(bool is_paused) {
  if (is_paused_ == is_paused) return;
  is_paused_ = is_paused;
  if (is_paused)
    leave_room();
  else
    enter_room();
  if (!is_paused && phase_ == ConversationPhase::client_speaks && settings_->reads_client) say();
}

Destination ConversationScreen::leave() {
  leave_room();
  return to::Library{};
}

Destination ConversationScreen::go_on() {
  if (phase_ != ConversationPhase::over) return to::Here{};
  kept_.keep();
  leave_room();
  if (has_seen_results_) return to::Debrief{record()};
  return to::SelfRating{record()};
}

// ------------------------------------------------------------------------------------------ what went wrong

std::string ConversationScreen::warning() const {
  if (kept_.warning()) return words_->text(*kept_.warning());
  const std::vector<Problem>& standing = world_->store.warnings();
  return kept_.is_kept() || standing.empty() ? std::string() : words_->text(standing.back());
}

std::string ConversationScreen::overtaken() const {
  return kept_.overtaken() ? words_->text(*kept_.overtaken()) : std::string();
}

Destination ConversationScreen::open_again() const {
  const Result<std::vector<RecordSummary>> list = world_->store.list();
  if (list.ok())
    for (const RecordSummary& one : list.value())
      if (one.id == record() && one.status != RecordStatus::open) return to::SelfRating{record()};
  return to::Resume{record()};
}

}  // namespace vt
