#pragma once

// A conversation being had: what the client says and how far it has appeared, what may be answered, what was
// said before, and beside it the coach and the meters where they are on. Every answer is kept at once. There
// is no time limit anywhere: time is measured, never counted down.
//
// A view calls tick(now) before it draws and before it passes on what was pressed, and again at
// next_change(now) when nobody does anything.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/words.h"
#include "engine/present/client_voice.h"
#include "engine/present/destination.h"
#include "engine/present/kept_conversation.h"
#include "engine/present/prepared.h"
#include "engine/present/settings.h"
#include "engine/present/text_reveal.h"
#include "engine/present/world.h"

namespace vt {

enum class ConversationPhase : std::uint8_t {
  client_speaks,  ///< the words appear; finish_speaking() shows them all
  own_words,      ///< the trainee may write first: draft(), hand_in()
  answers,        ///< choose()
  over,           ///< go_on()
};

/// One thing that the client says now. The whole text is there for the layout.
struct ClientLine {
  std::string text;
  std::size_t revealed = 0;  ///< bytes of `text` that may be seen
};

struct AnswerShown {
  std::string text;
  bool is_nearest = false;  ///< plainly the one that is like the trainee's own words
};

/// Something that was said, oldest first.
struct SaidBefore {
  enum class Who : std::uint8_t {
    client,
    trainee,
    own_words,  ///< what the trainee had typed before picking the answer that follows it
  };
  Who who = Who::client;
  std::string text;
  std::size_t exchange = 0;  ///< from 0; the client's opening belongs to 0
  bool operator==(const SaidBefore&) const = default;
};

/// What kind of talk the client just gave, for the coach: ▲ ▼ ◆ ● and a sentence. Never about the answers.
struct CoachNote {
  std::string sign;
  TalkType type = TalkType::neutral;
  bool is_discord = false;
  std::string words;
  bool operator==(const CoachNote&) const = default;
};

struct Meter {
  VariableIndex variable = variables::trust;
  std::string name;
  int value = 0;
  int least = 0;
  int most = 10;
};

/// What the portrait is drawn with.
struct Countenance {
  Face face = Face::neutral;  ///< of the line that is appearing, then of the last one
  int trust = 0;              ///< 0..10, as is discord
  int discord = 0;
  bool is_speaking = false;
  bool operator==(const Countenance&) const = default;
};

/// What a new conversation is begun with: what was prepared for it, how many exchanges it usually takes, and
/// what the briefing asked for.
struct ConversationStart {
  Prepared prepared;
  std::optional<int> typical_length;
  to::Conversation wanted;
};

/// Movable. World, settings and words outlive it and are read anew whenever they are needed, so that a change
/// of either holds at once.
class ConversationScreen {
 public:
  /// A new one; it is in the store from the first answer on. In an exam there is no coach.
  [[nodiscard]] static Result<ConversationScreen> begin(World& world, const Settings& settings,
                                                        const Words& words, const ConversationStart& start);
  /// One that was left open, at the same moment, its words all there. "conversation.is_over" where it has
  /// ended since.
  [[nodiscard]] static Result<ConversationScreen> resume(World& world, const Settings& settings,
                                                         const Words& words, const to::Resume& wanted,
                                                         std::optional<int> typical_length = std::nullopt);
  /// From before an exchange of a kept conversation: KeptConversation::again.
  [[nodiscard]] static Result<ConversationScreen> again(World& world, const Settings& settings,
                                                        const Words& words, const to::TryAgain& wanted,
                                                        std::optional<int> typical_length = std::nullopt);

  // ------------------------------------------------------------------------------------ what does not change
  [[nodiscard]] const std::string& title() const { return kept_.record().title; }
  [[nodiscard]] const Client& client() const { return kept_.scenario().client; }
  [[nodiscard]] const Setting& setting() const { return kept_.scenario().setting; }
  /// The language of what is said, for reading aloud.
  [[nodiscard]] const std::string& locale() const { return kept_.record().locale; }
  [[nodiscard]] Mode mode() const { return kept_.session().mode(); }
  [[nodiscard]] const std::string& record() const { return kept_.record().id; }
  [[nodiscard]] std::optional<int> typical_length() const { return typical_length_; }
  [[nodiscard]] bool has_coach() const { return has_coach_; }
  /// Practice only.
  void set_coach(bool is_on);

  // ------------------------------------------------------------------------------------------ where it
  // stands
  [[nodiscard]] ConversationPhase phase() const { return phase_; }
  /// The exchange that is being had, from 1; when it is over, how many there were.
  [[nodiscard]] int exchange() const;
  [[nodiscard]] Countenance countenance() const;
  /// What the client says now.
  [[nodiscard]] const std::vector<ClientLine>& lines() const { return lines_; }
  /// What the trainee said last, "" before the first answer.
  [[nodiscard]] const std::string& last_answer() const { return last_answer_; }
  /// Everything said before what the client says now.
  [[nodiscard]] const std::vector<SaidBefore>& backlog() const { return backlog_; }
  /// Answers in the order drawn, 1 to 6 of them; only in phase `answers`.
  [[nodiscard]] const std::vector<AnswerShown>& answers() const { return answers_; }
  /// The own words that were handed in for this turn, "" where there are none.
  [[nodiscard]] const std::string& own_words() const { return own_words_; }
  /// How it ended, in words; "" while it has not.
  [[nodiscard]] std::string over_words() const;

  // ---------------------------------------------------------------------------------------- coach and meters
  /// One per line of the client that says something, or one that says there is nothing to it; empty while the
  /// client speaks and where the coach is off.
  [[nodiscard]] const std::vector<CoachNote>& coach() const { return coach_; }
  /// After the language of the program has changed. What the client says stays in its own.
  void reword() { make_coach(); }
  /// Whether the coach has a hint for this turn that was not asked for yet.
  [[nodiscard]] bool can_hint() const;
  void ask_hint();
  /// The hint, once asked for.
  [[nodiscard]] std::string hint() const;
  /// Trust and discord; empty where the meters are off.
  [[nodiscard]] std::vector<Meter> meters() const;

  // -----------------------------------------------------------------------------------------------------
  // time
  /// `now` in milliseconds of a steady clock.
  void tick(std::int64_t now);
  /// When tick has something to do, or nothing where the screen stays as it is until somebody acts.
  [[nodiscard]] std::optional<std::int64_t> next_change(std::int64_t now) const;

  // --------------------------------------------------------------------------------------------------
  // actions
  /// Shows all that the client says now.
  void finish_speaking();
  /// What is being typed; a view edits it in place. Kept in memory until it is handed in.
  [[nodiscard]] std::string& draft() { return draft_; }
  /// The draft, or nothing where it is blank; then the answers appear. Only in phase `own_words`.
  void hand_in();
  /// Answers with answers()[n]. Anything that cannot be done now is left undone.
  void choose(std::size_t n);
  /// Practice, with something answered.
  [[nodiscard]] bool can_take_back() const;
  /// "Try another answer": back to before the last one. Own words typed there are kept.
  void take_back();
  void set_paused(bool is_paused);
  [[nodiscard]] bool is_paused() const { return is_paused_; }
  /// Speaks again what the client says now, whether or not that is on.
  void say_again();
  /// Away from here; nothing is lost but a draft. To the library.
  [[nodiscard]] Destination leave();
  /// When it is over: the trainee's own estimate, or the debrief where the results were seen already. Here
  /// while it is not.
  [[nodiscard]] Destination go_on();

  // ----------------------------------------------------------------------------------------- what went wrong
  /// That this conversation cannot be kept, said as long as it holds: in words, or "".
  [[nodiscard]] std::string warning() const;
  /// Another window went on with this conversation: in words, or "". Nothing can be answered any more here.
  [[nodiscard]] std::string overtaken() const;
  /// The conversation as the other window left it.
  [[nodiscard]] Destination open_again() const;

 private:
  ConversationScreen(World& world, const Settings& settings, const Words& words, KeptConversation kept);
  enum class Entry : std::uint8_t {
    anew,          ///< the words appear
    heard_before,  ///< they are there at once
  };
  void enter(Entry entry);
  void show_lines();
  void spoken();
  void show_answers();
  void make_backlog(const Conversation& conversation);
  void make_coach();
  void say();
  void enter_room();
  void leave_room();
  void cue(const std::string& name);
  [[nodiscard]] const Turn& turn() const;
  [[nodiscard]] const Line* current_line() const;
  [[nodiscard]] TextSpeed speed() const;
  [[nodiscard]] std::string recording(const Line& line) const;

  World* world_;
  const Settings* settings_;
  const Words* words_;
  KeptConversation kept_;
  std::optional<int> typical_length_;
  bool has_coach_ = false;
  bool writes_first_ = true;
  bool has_seen_results_ = false;

  ConversationPhase phase_ = ConversationPhase::client_speaks;
  TextReveal reveal_;
  ClientVoice voice_;
  std::vector<ClientLine> lines_;
  std::string last_answer_;
  std::vector<SaidBefore> backlog_;
  std::vector<AnswerShown> answers_;
  std::vector<CoachNote> coach_;
  std::string draft_;
  std::string own_words_;
  bool is_hint_asked_ = false;
  bool is_paused_ = false;
  std::optional<std::int64_t> now_;
  std::int64_t thinking_ = 0;  ///< milliseconds since the answers appeared, pauses left out
};

}  // namespace vt
