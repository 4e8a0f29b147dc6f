#pragma once

// One conversation in plain lines: the client's words, numbered answers, one prompt. Made for a terminal, a
// pipe and a screen reader alike: no colour, no cursor movement, every line meaningful by itself.

#include <optional>
#include <string>
#include <vector>

#include "engine/dialogue/log.h"
#include "engine/scoring/bundle.h"
#include "engine/store/store.h"
#include "tools/vt/command.h"

namespace vt::terminal {

/// Where answers come from when nobody types: `turn.option`, a number (only with a seed), or `back N`, with
/// own words behind a `|`.
struct ScriptedChoice {
  int line = 0;  ///< of the file, from 1
  std::string text;
};

class ConversationInTerminal {
 public:
  ConversationInTerminal(Context& context, const Playable& playable, Session session, Record record,
                         Bundle bundle, Store& store)
      : context_(context),
        playable_(playable),
        session_(std::move(session)),
        record_(std::move(record)),
        bundle_(std::move(bundle)),
        store_(store) {}

  /// Plays until the end, `q`, or the end of the input. A problem where another window went on with the same
  /// conversation.
  [[nodiscard]] Outcome play();
  /// Plays from a list; stops with a problem at the first choice that cannot be made.
  [[nodiscard]] Outcome play(const std::vector<ScriptedChoice>& choices, bool numbers_allowed);
  /// Shows where the conversation stands, for somebody who comes back to it.
  void show_moment();

  [[nodiscard]] const Session& session() const { return session_; }
  [[nodiscard]] bool is_over() const { return session_.status() != Session::Status::open; }
  /// The conversation as a file, up to now: for when nothing could be kept.
  [[nodiscard]] SessionFile file() const;
  /// Whether it can be found again after the program has gone.
  [[nodiscard]] bool is_kept() const { return store_.is_kept(); }
  /// Keeps the trainee's own estimate.
  void rate(const SelfRating& rating);

 private:
  enum class Reply : std::uint8_t { again, answered, quit };

  [[nodiscard]] std::optional<std::string> ask();
  Reply obey(const std::string& line, const std::string& typed);
  /// The trainee's own words where they are asked for first; nothing where the trainee stops there.
  [[nodiscard]] std::optional<std::string> ask_own_words();
  void answer(OptionIndex option, const std::string& typed);
  void go_back(std::size_t to);
  void keep();
  void show_lines(const Moment& moment);
  void show_options();
  void show_all();
  [[nodiscard]] Outcome take(const ScriptedChoice& choice, bool numbers_allowed);
  [[nodiscard]] std::optional<OptionIndex> option_of(const std::string& name, bool numbers_allowed) const;

  Context& context_;
  const Playable& playable_;
  Session session_;
  Record record_;
  Bundle bundle_;
  Store& store_;
  bool has_complained_ = false;       ///< that nothing can be kept: said once
  std::optional<Problem> overtaken_;  ///< somebody else went on with this conversation
  std::int64_t shown_at_ = 0;
};

}  // namespace vt::terminal
