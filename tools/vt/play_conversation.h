#pragma once

// One conversation in plain lines: the client's words, numbered answers, one prompt. Made for a terminal, a
// pipe and a screen reader alike: no colour, no cursor movement, every line meaningful by itself.

#include <optional>
#include <string>
#include <vector>

#include "engine/present/kept_conversation.h"
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
  ConversationInTerminal(Context& context, KeptConversation conversation)
      : context_(context), conversation_(std::move(conversation)) {}

  /// Keeps it from here on, and says so where that cannot be done.
  void keep();
  /// Plays until the end, `q`, or the end of the input. A problem where another window went on with the same
  /// conversation.
  [[nodiscard]] Outcome play();
  /// Plays from a list; stops with a problem at the first choice that cannot be made.
  [[nodiscard]] Outcome play(const std::vector<ScriptedChoice>& choices, bool numbers_allowed);
  /// Shows where the conversation stands, for somebody who comes back to it.
  void show_moment();

  [[nodiscard]] const Session& session() const { return conversation_.session(); }
  [[nodiscard]] const Scenario& scenario() const { return conversation_.scenario(); }
  [[nodiscard]] bool is_over() const { return conversation_.is_over(); }
  /// The conversation as a file, up to now: for when nothing could be kept.
  [[nodiscard]] SessionFile file() const { return conversation_.file(); }
  /// Whether it can be found again after the program has gone.
  [[nodiscard]] bool is_kept() const { return conversation_.is_kept(); }
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
  void complain();
  [[nodiscard]] const Script& script() const { return conversation_.script(); }
  [[nodiscard]] const Turn& turn() const { return script().turn(session().moment().place); }
  void show_lines(const Moment& moment);
  void show_options();
  void show_all();
  [[nodiscard]] Outcome take(const ScriptedChoice& choice, bool numbers_allowed);
  [[nodiscard]] std::optional<OptionIndex> option_of(const std::string& name, bool numbers_allowed) const;

  Context& context_;
  KeptConversation conversation_;
  bool has_complained_ = false;  ///< that nothing can be kept: said once
  std::int64_t shown_at_ = 0;
};

}  // namespace vt::terminal
