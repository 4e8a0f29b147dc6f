#include "engine/present/kept_conversation.h"

#include <array>
#include <cassert>
#include <string_view>
#include <utility>

#include "engine/base/text.h"

namespace vt {
namespace {

/// 128 bits that nobody can guess, as 32 hex digits.
std::string new_id(Clock& clock) {
  constexpr std::string_view digits = "0123456789abcdef";
  constexpr unsigned top = 60;
  constexpr unsigned digit = 4;
  std::string id;
  for (int half = 0; half < 2; ++half) {
    const std::uint64_t bits = clock.entropy();
    for (unsigned shift = 0; shift <= top; shift += digit) id += digits[(bits >> (top - shift)) & 15U];
  }
  return id;
}

RecordStatus status_of(Session::Status status) {
  switch (status) {
    case Session::Status::open: return RecordStatus::open;
    case Session::Status::ended: return RecordStatus::ended;
    case Session::Status::stuck: return RecordStatus::stuck;
    case Session::Status::halted: return RecordStatus::halted;
  }
  return RecordStatus::open;
}

Result<std::unique_ptr<const Playable>> opened(const Bundle& bundle) {
  Result<Playable> playable = open_bundle(bundle);
  if (!playable.ok()) return playable.problem();
  return std::make_unique<const Playable>(std::move(playable).value());
}

/// After these the store holds everything in memory, what was just added included.
bool is_held_in_memory(const Problem& problem) {
  const std::string& key = problem.message.key;
  return key == "store.full" || key == "store.read_only" || key == "store.failing";
}

}  // namespace

std::string kept_words(const std::string& typed, std::size_t longest) {
  constexpr unsigned shift = 6;
  const bool is_unicode = is_utf8(typed);
  std::string out;
  std::size_t length = 0;
  for (const char c : typed) {
    const auto byte = static_cast<unsigned char>(c);
    const bool begins = !is_unicode || (byte & 0xC0U) != 0x80U;
    if (begins && ++length > longest) break;
    if (byte < 0x20 || byte == 0x7F) {
      out += ' ';
    } else if (is_unicode || byte < 0x80) {
      out += c;
    } else {
      out += static_cast<char>(0xC0U | (byte >> shift));
      out += static_cast<char>(0x80U | (byte & 0x3FU));
    }
  }
  return out;
}

KeptConversation::KeptConversation(Store& store, Clock& clock, std::unique_ptr<const Playable> playable,
                                   Session session, Bundle bundle)
    : store_(&store),
      clock_(&clock),
      playable_(std::move(playable)),
      session_(std::move(session)),
      bundle_(std::move(bundle)) {}

Result<KeptConversation> KeptConversation::begin(Store& store, Clock& clock, const NewConversation& wanted) {
  Result<std::unique_ptr<const Playable>> playable = opened(wanted.bundle);
  if (!playable.ok()) return playable.problem();
  const std::uint64_t seed = wanted.seed ? *wanted.seed : clock.entropy();
  Session session(playable.value()->script, seed, wanted.mode);
  KeptConversation out(store, clock, std::move(playable).value(), std::move(session), wanted.bundle);
  const Scenario& scenario = out.scenario();
  out.record_.id = new_id(clock);
  out.record_.scenario = scenario.id;
  out.record_.version = scenario.version;
  out.record_.title = scenario.title;
  out.record_.locale = wanted.locale;
  out.record_.bundle = bundle_hash(wanted.bundle);
  out.record_.pseudonym = wanted.pseudonym;
  out.record_.started = out.record_.changed = clock.now();
  out.record_.log.seed = std::to_string(seed);
  out.record_.log.mode = wanted.mode;
  return out;
}

Result<KeptConversation> KeptConversation::open(Store& store, Clock& clock, const std::string& id) {
  Result<SessionFile> file = store.load(id);
  if (!file.ok()) return file.problem();
  Result<std::unique_ptr<const Playable>> playable = opened(file.value().bundle);
  if (!playable.ok()) return playable.problem();
  Result<Session> session = replay(file.value().record.log, playable.value()->script);
  if (!session.ok()) return session.problem();
  KeptConversation out(store, clock, std::move(playable).value(), std::move(session).value(),
                       std::move(file.value().bundle));
  out.record_ = std::move(file.value().record);
  out.is_begun_ = true;
  out.kept_events_ = out.record_.log.events.size();
  return out;
}

Result<KeptConversation> KeptConversation::again(Store& store, Clock& clock, const std::string& id,
                                                 std::size_t exchange) {
  Result<KeptConversation> had = open(store, clock, id);
  if (!had.ok()) return had;
  KeptConversation& before = had.value();
  if (exchange >= before.session_.length())
    return problem("conversation.no_exchange", {{"n", std::to_string(exchange + 1)}});
  if (before.session_.mode() == Mode::practice) {
    before.session_.rewind(exchange);
    before.noted();
    return had;
  }
  Result<KeptConversation> anew = begin(store, clock,
                                        {before.bundle_, before.record_.locale, before.record_.pseudonym,
                                         Mode::practice, before.session_.seed()});
  if (!anew.ok()) return anew;
  for (std::size_t k = 0; k < exchange; ++k) {
    const Event& event = before.session_.events()[before.session_.path()[k]];
    anew.value().session_.choose(event.option, {event.typed, event.milliseconds});
    anew.value().noted();
  }
  return anew;
}

/// Takes the session's last event into the record.
void KeptConversation::noted() {
  record_.log.events.push_back(last_event(session_));
  record_.status = status_of(session_.status());
  record_.changed = clock_->now();
}

/// False where another program went on with this conversation.
bool KeptConversation::keep_events() {
  while (kept_events_ < record_.log.events.size()) {
    const LogEvent& event = record_.log.events[kept_events_];
    const Outcome kept = store_->append(record_.id, kept_events_, event, record_.status, record_.changed);
    if (!kept.ok()) {
      if (kept.problem().message.key == "store.taken") {
        overtaken_ = kept.problem();
        return false;
      }
      warning_ = kept.problem();
      if (!is_held_in_memory(kept.problem())) return true;
    } else if (store_->is_kept()) {
      warning_.reset();
    }
    ++kept_events_;
  }
  return true;
}

void KeptConversation::keep() {
  if (is_begun_) {
    (void)keep_events();
    return;
  }
  const Outcome begun = store_->begin(record_, bundle_);
  if (!begun.ok()) warning_ = begun.problem();
  if (begun.ok() && store_->is_kept()) warning_.reset();
  if (!begun.ok() && !is_held_in_memory(begun.problem())) return;
  is_begun_ = true;
  kept_events_ = record_.log.events.size();
}

void KeptConversation::choose(OptionIndex option, AnswerNote note) {
  if (overtaken_) return;
  const Session before = session_;
  const Record record_before = record_;
  note.typed = kept_words(note.typed);
  session_.choose(option, std::move(note));
  noted();
  keep();
  if (!overtaken_) return;
  session_ = before;
  record_ = record_before;
}

void KeptConversation::rewind(std::size_t to) {
  assert(session_.can_rewind());
  if (overtaken_) return;
  const Session before = session_;
  const Record record_before = record_;
  session_.rewind(to);
  noted();
  keep();
  if (!overtaken_) return;
  session_ = before;
  record_ = record_before;
}

void KeptConversation::rate(const SelfRating& rating) {
  record_.self_rating = rating;
  const Outcome kept = store_->rate(record_.id, rating);
  if (!kept.ok()) warning_ = kept.problem();
}

}  // namespace vt
