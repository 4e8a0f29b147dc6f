#pragma once

// Scenarios in a test's own words. A test reads like a sentence:
//
//     const Talk talk = conversation({{{ask()}, {change_talk()}}, {{confront()}, {sustain_talk()}}});
//
// Everything here is a shorthand for the model's structs; nothing plays, judges or checks.

#include <memory>
#include <string>
#include <vector>

#include "engine/dialogue/session.h"
#include "engine/scoring/scorecard.h"

namespace vt::build {

// What the practitioner says. A reflection is accurate unless it is made `inaccurate`.
Utterance say(Code code, Direction direction = Direction::neutral);
Utterance ask(Direction direction = Direction::neutral);
Utterance ask_closed(Direction direction = Direction::neutral);
Utterance reflect(Direction direction = Direction::neutral);
Utterance reflect_deeply(Direction direction = Direction::neutral);
Utterance affirm();
Utterance seek();
Utterance autonomy();
Utterance inform();
Utterance persuade(Direction direction = Direction::change);
Utterance persuade_with_permission();
Utterance confront(Direction direction = Direction::change);
Utterance structure();
Utterance inaccurate(Utterance utterance);
Utterance unsure(Utterance utterance);
Utterance by(Technique technique, Utterance utterance);

// What the client says. Ids are given by whoever puts the lines into a turn.
Line change_talk(int strength = 1, TalkKind kind = TalkKind::other);
Line sustain_talk(int strength = 1, TalkKind kind = TalkKind::other);
Line small_talk();
Line silent_talk();                                ///< a line without any `talk`
Line about_us(TalkType type = TalkType::neutral);  ///< discord: about the relationship
Line given(Line line);
Line feeling(Line line);
Line only(Condition when, Line line);

// What may be asked.
Condition compare(std::string variable, Comparison comparison, std::int32_t value);
Condition at_least(std::string variable, std::int32_t value);
Condition chosen(std::string option);
Condition any(std::vector<Condition> parts);
Condition all(std::vector<Condition> parts);
Condition negated(Condition part);

// What an answer does.
Effects nothing();
Effects add(std::string variable, std::int32_t amount);
Effects add_all(Changes changes);
Effect if_so(Condition when, std::string variable, std::int32_t amount);

// Where it leads.
Option answer(std::string id, std::vector<Utterance> says, std::string to,
              std::optional<Effects> effects = nothing());
Option towards(std::vector<Next> next, Option option);
Option only(Condition when, Option option);
Option once(Option option);
Option meeting(std::string step, Option option);
Turn turn(std::string id, std::vector<Option> options, std::vector<Line> lines = {});
Ending ending(std::string id, EndingKind kind = EndingKind::open_door, std::vector<Line> lines = {});

/// A whole scenario that starts at its first turn; turns without lines say something neutral. Sound as far as
/// names, texts and headings go.
Scenario scenario(std::vector<Turn> turns, std::vector<Ending> endings = {ending("slot")});
/// With safety steps `id`, each due from the given turns on.
Scenario with_steps(std::vector<std::pair<std::string, std::vector<std::string>>> steps, Scenario scenario);

/// content/ as it is shipped.
std::string content_file(const std::string& name);
const Reactions& reactions();
const Norms& norms();

/// A reaction table that does nothing.
Reactions no_reactions();

Script script(Scenario scenario);

/// A session that has answered with these options (by id), all of which must be on offer.
Session played(const Script& script, const std::vector<std::string>& options, std::uint64_t seed = 1,
               Mode mode = Mode::practice);

/// One volley and what came of it, for a conversation that is a single line of turns.
struct Said {
  std::vector<Utterance> says;
  std::vector<Line> reply = {};
  Effects effects = {};
  bool is_safety = false;
  std::optional<Trap> trap = {};
  bool has_better = false;  ///< the author names `beter` as the better answer
};

/// The circumstances of such a conversation.
struct Around {
  std::vector<Line> opening = {};
  StartState state = {};
  std::string change_goal = "minder drinken";
  bool is_finished = true;  ///< false: the ending is not reached, one more answer is awaited
};

/// A conversation that was had and judged. `judged` and `card` point into `script`'s scenario.
struct Talk {
  Script script;
  Conversation conversation;
  JudgedConversation judged;
  Scorecard card;
};

Talk conversation(std::vector<Said> volleys, Around around = {});

/// `count` times the same volley with a neutral reply: to reach the ten volleys that ratings ask for.
std::vector<Said> repeated(int count, std::vector<Utterance> says, std::vector<Line> reply = {});
std::vector<Said> operator+(std::vector<Said> first, const std::vector<Said>& second);

}  // namespace vt::build
