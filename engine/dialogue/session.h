#pragma once

// A conversation being played: where it stands, what the client's state is, what was answered. A small value:
// copying a Session is saving it, and it can be thrown away and replayed from its log at any time. It never
// touches the clock, the disk or the language; the Script outlives it.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/dialogue/script.h"

namespace vt {

/// Practice lets a trainee go back and try another answer; an exam does not.
enum class Mode : std::uint8_t { practice, exam };
template <>
inline constexpr auto names<Mode> = spellings({"practice", "exam"});

/// The engine plays whatever it is given; lint refuses what could go on for ever. This is the last stop.
inline constexpr std::size_t most_exchanges = 500;

/// What is on the table: what the client just said, and what may be answered, in the order drawn for it.
struct Moment {
  PlaceIndex place = 0;
  Shown lines;
  Offer offered;
  bool operator==(const Moment&) const = default;
};

/// One answer and what it brought.
struct Exchange {
  Moment before;
  OptionIndex option = 0;
  State state_before;
  State state_after;
  std::int32_t declared_discord = 0;  ///< what its effects said about discord, before clamping
  Moment after;
};

/// What the trainee did, in order. A rewind keeps what it leaves behind: the first attempt stays in the log.
struct Event {
  static constexpr std::uint32_t not_a_rewind = UINT32_MAX;

  std::uint32_t rewind_to = not_a_rewind;  ///< go on from before this exchange (from 0) of the path
  PlaceIndex turn = 0;
  OptionIndex option = 0;
  std::uint32_t milliseconds = 0;  ///< from the options' appearance to the choice; 0 where nobody measured
  std::string typed;               ///< the trainee's own words on a write-first turn

  [[nodiscard]] bool is_rewind() const { return rewind_to != not_a_rewind; }
  bool operator==(const Event&) const = default;
};

/// What accompanies a choice, beside the choice itself.
struct AnswerNote {
  std::string typed;
  std::uint32_t milliseconds = 0;
};

class Session {
 public:
  enum class Status : std::uint8_t {
    open,    ///< an answer is awaited
    ended,   ///< an ending was reached
    stuck,   ///< the author left no option here (lint finds this with a witness)
    halted,  ///< most_exchanges were had
  };

  Session(const Script& script, std::uint64_t seed, Mode mode = Mode::practice);

  [[nodiscard]] const Script& script() const { return *script_; }
  [[nodiscard]] std::uint64_t seed() const { return seed_; }
  [[nodiscard]] Mode mode() const { return mode_; }
  [[nodiscard]] Status status() const;
  [[nodiscard]] const Moment& moment() const { return moment_; }
  [[nodiscard]] const State& state() const { return state_; }
  /// Options on offer in the order they are shown in; empty unless `open`.
  [[nodiscard]] std::span<const OptionIndex> offered() const {
    return status() == Status::open ? moment_.offered.span() : std::span<const OptionIndex>{};
  }
  /// Exchanges on the path from the start to here.
  [[nodiscard]] std::size_t length() const { return path_.size(); }
  [[nodiscard]] const std::vector<Event>& events() const { return events_; }
  /// Index into events() of each exchange on the path.
  [[nodiscard]] const std::vector<std::uint32_t>& path() const { return path_; }

  /// Answers with one of offered(). Anything else is a broken promise: ask `is_offered` about outside input.
  Exchange choose(OptionIndex option, AnswerNote note = {});
  [[nodiscard]] bool is_offered(OptionIndex option) const;

  /// Practice only, also after the end.
  [[nodiscard]] bool can_rewind() const { return mode_ == Mode::practice && !path_.empty(); }
  /// Goes back to just before exchange `to` (from 0) of the path. What was answered there stays in events().
  void rewind(std::size_t to);

  bool operator==(const Session& other) const;

 private:
  void enter(PlaceIndex place);
  void restart();
  Way go(OptionIndex option);

  const Script* script_;
  std::uint64_t seed_;
  Mode mode_;
  State state_;
  Moment moment_;
  std::vector<std::uint16_t> visits_;  ///< per place: which visit this is decides the order drawn
  std::vector<std::uint32_t> path_;
  std::vector<Event> events_;
};

/// A whole path as exchanges, with what was said before the first one.
struct Conversation {
  Moment opening;
  State start;
  std::vector<Exchange> exchanges;
  Session::Status status = Session::Status::open;
};

/// The path that a session is on, played again from its start.
[[nodiscard]] Conversation conversation_of(const Session& session);

/// The path as it was before the first rewind: the first attempt, which counts for best results and trends.
[[nodiscard]] Conversation first_attempt_of(const Session& session);

}  // namespace vt
