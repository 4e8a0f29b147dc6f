#pragma once

// The log of a conversation as it is kept and sent: choices by id, never by position, with what is needed to
// play them again. State, scores and reports are derived from it; nothing in it is a result.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/fields.h"
#include "engine/base/result.h"
#include "engine/dialogue/session.h"

namespace vt {

/// An answer, or (with `rewind`) a going back to before exchange `rewind` of the path.
struct LogEvent {
  std::string turn;
  std::string option;
  std::vector<std::string> shown;  ///< option ids in the order they were shown in
  std::string typed;
  std::uint32_t milliseconds = 0;
  std::optional<std::uint32_t> rewind;
  bool operator==(const LogEvent&) const = default;
};

struct Log {
  std::string seed;  ///< decimal, 0 .. 2^64-1: more than a JSON number can hold everywhere
  Mode mode = Mode::practice;
  std::vector<LogEvent> events;
  bool operator==(const Log&) const = default;
};

/// Fields of Log and LogEvent, for everything that embeds a log in a JSON file.
template <class F>
void fields(F& f, const LogEvent* /*of*/) {
  f("turn", &LogEvent::turn, {.max = 40, .doc = "an answer: the turn it was given at"});
  f("option", &LogEvent::option, {.max = 40});
  f("shown", &LogEvent::shown, {.max = 6, .pattern = &patterns::slug, .doc = "option ids as shown"});
  f("typed", &LogEvent::typed, {.max = 4000, .doc = "own words on a write-first turn"});
  f("milliseconds", &LogEvent::milliseconds, {.min = 0, .max = 4'000'000'000});
  f("rewind", &LogEvent::rewind, {.min = 0, .max = 500, .doc = "instead: back to before this exchange"});
}

template <class F>
void fields(F& f, const Log* /*of*/) {
  f("seed", &Log::seed, {.required = true, .min = 1, .max = 20});
  f("mode", &Log::mode, {.required = true});
  f("events", &Log::events, {.required = true, .max = 5000});
}

/// The event that `session` has just recorded (its last one), by ids.
[[nodiscard]] LogEvent last_event(const Session& session);

/// The whole session by ids.
[[nodiscard]] Log log_of(const Session& session);

/// Plays a log again. Names that the scenario has since given up are looked up in its aliases. Stops loudly
/// at the first event that cannot be: the problem names the event, turn and option.
[[nodiscard]] Result<Session> replay(const Log& log, const Script& script);

/// Replays up to the first event that cannot be and says how many fitted.
struct PartialReplay {
  Session session;
  std::size_t events = 0;
  std::optional<Problem> stopped;
};
[[nodiscard]] PartialReplay replay_as_far_as_possible(const Log& log, const Script& script);

/// A seed as text and back; nothing where it is no number of 64 bits.
[[nodiscard]] std::optional<std::uint64_t> seed_of(const std::string& text);

}  // namespace vt
