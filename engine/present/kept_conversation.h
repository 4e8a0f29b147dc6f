#pragma once

// A conversation that is played and kept: the session and its record go together, and every answer is in the
// store before the next one is asked for. What the store cannot take just now is handed to it again with the
// next answer, so that a disk that fails for a moment leaves no gap. Shared by the window and the terminal;
// it shows nothing and measures no time.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "engine/base/doors.h"
#include "engine/dialogue/log.h"
#include "engine/scoring/bundle.h"
#include "engine/store/store.h"

namespace vt {

/// What a new conversation begins with.
struct NewConversation {
  Bundle bundle;
  std::string locale;     ///< of the texts in the bundle
  std::string pseudonym;  ///< "" by default
  Mode mode = Mode::practice;
  std::optional<std::uint64_t> seed;  ///< drawn from the clock's entropy where it is not given
};

/// As own words can be kept and shown again: one line of UTF-8, control characters as blanks, at most as long
/// as a log takes (4000). Bytes that are no UTF-8 are read as Latin-1.
[[nodiscard]] std::string kept_words(const std::string& typed, std::size_t longest = 4000);

/// For one thread. The store and the clock outlive it.
class KeptConversation {
 public:
  /// A new one. Nothing is in the store until keep() or the first answer. A problem where the bundle cannot
  /// be opened.
  [[nodiscard]] static Result<KeptConversation> begin(Store& store, Clock& clock,
                                                      const NewConversation& wanted);
  /// One that is in the store, as far as it has come; it may be over. A problem where it is not there or its
  /// log cannot be played.
  [[nodiscard]] static Result<KeptConversation> open(Store& store, Clock& clock, const std::string& id);
  /// From before `exchange` (from 0) of a kept conversation. Practice: the same record; the going back is
  /// kept with the first answer after it, so that whoever only looks changes nothing. An exam: a new practice
  /// record that begins with the same answers. "conversation.no_exchange" where the path is shorter.
  [[nodiscard]] static Result<KeptConversation> again(Store& store, Clock& clock, const std::string& id,
                                                      std::size_t exchange);

  [[nodiscard]] const Session& session() const { return session_; }
  [[nodiscard]] const Script& script() const { return playable_->script; }
  [[nodiscard]] const Scenario& scenario() const { return playable_->script.scenario(); }
  [[nodiscard]] const Playable& playable() const { return *playable_; }
  [[nodiscard]] const Record& record() const { return record_; }
  [[nodiscard]] bool is_over() const { return session_.status() != Session::Status::open; }
  /// The conversation as a file, up to now.
  [[nodiscard]] SessionFile file() const { return {1, record_, bundle_}; }

  /// Gives the store what it does not have yet: the record itself, and the events after the last kept one.
  void keep();
  /// Answers and keeps it. Where somebody else went on with this conversation nothing happens: the session
  /// stays where it was, and overtaken() says why. `option` must be offered.
  void choose(OptionIndex option, AnswerNote note = {});
  /// Back to before exchange `to` (from 0) of the path, kept. Practice only.
  void rewind(std::size_t to);
  void rate(const SelfRating& rating);

  /// Whether it can be found again after the program has gone.
  [[nodiscard]] bool is_kept() const { return store_->is_kept(); }
  /// What still stands in the way of keeping it, or nothing.
  [[nodiscard]] const std::optional<Problem>& warning() const { return warning_; }
  /// "store.taken": another window went on with it, and this one is behind.
  [[nodiscard]] const std::optional<Problem>& overtaken() const { return overtaken_; }

 private:
  KeptConversation(Store& store, Clock& clock, std::unique_ptr<const Playable> playable, Session session,
                   Bundle bundle);
  void noted();
  [[nodiscard]] bool keep_events();

  Store* store_;
  Clock* clock_;
  std::unique_ptr<const Playable> playable_;  ///< the session points into it
  Session session_;
  Bundle bundle_;
  Record record_;
  bool is_begun_ = false;        ///< the record is in the store
  std::size_t kept_events_ = 0;  ///< of record_.log.events
  std::optional<Problem> warning_;
  std::optional<Problem> overtaken_;
};

}  // namespace vt
