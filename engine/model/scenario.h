#pragma once

// A Scenario as its author wrote it: turns, options, state, endings, with names instead of positions. It
// never changes while it is played; what is played is a Script (engine/dialogue) made from it. Editing works
// on copies. Fields and their order are those of scenario format 1; engine/scenario/format.h gives each its
// place in JSON.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/fields.h"
#include "engine/model/client.h"
#include "engine/model/code.h"
#include "engine/model/condition.h"

namespace vt {

/// The version of the file format that this program reads and writes.
inline constexpr int scenario_format = 1;

/// What the client says. Every line of a turn whose condition holds is shown, in order.
struct Line {
  std::string id;
  std::string text;
  std::optional<Condition> when;
  std::optional<ClientTalk> talk;
  bool feeling = false;  ///< shows a feeling that asks to be heard, whatever the talk
  Face face = Face::neutral;
  std::string thought;  ///< hidden; shown afterwards
  std::string sound;    ///< a recording in the scenario's own folder
  std::string say;      ///< for read-aloud, where it differs from the text
  bool given = false;   ///< sustain talk that comes of itself and is nobody's doing
  Extras extras;
  bool operator==(const Line&) const = default;
};

/// One complete thought of the practitioner, coded.
struct Utterance {
  Code code = Code::none;
  Direction direction = Direction::neutral;
  std::optional<bool> accurate;  ///< reflections only
  bool uncertain = false;        ///< a rater would doubt: takes the lower code
  std::optional<Technique> technique;
  Extras extras;
  bool operator==(const Utterance&) const = default;

  /// The code it counts as.
  [[nodiscard]] Code settled() const { return uncertain ? lowered(code) : code; }
};

using Changes = std::vector<std::pair<std::string, std::int32_t>>;

/// Numbers added to variables where the condition holds in the state before.
struct Effect {
  std::optional<Condition> when;
  Changes add;
  Extras extras;
  bool operator==(const Effect&) const = default;
};
using Effects = std::vector<Effect>;

/// A way on: the first whose condition holds is taken; the last has none.
struct Next {
  std::optional<Condition> when;
  std::string to;
  Extras extras;
  bool operator==(const Next&) const = default;
};

/// What the trainee may say.
struct Option {
  std::string id;
  std::string text;
  std::vector<Utterance> says;
  std::optional<Effects>
      effects;  ///< absent: the reaction table supplies them; written ones replace it wholly
  std::optional<Condition> when;
  bool once = false;
  std::vector<Next> next;
  std::string why;
  std::optional<Trap> trap;
  std::string better;  ///< an option of the same turn
  std::string meets;   ///< a safety step
  Extras extras;
  bool operator==(const Option&) const = default;
};

/// Client lines and the answers to them.
struct Turn {
  std::string id;
  std::vector<Line> lines;
  std::vector<Option> options;
  bool type_first = false;  ///< write an own answer before the options appear
  std::string hint;         ///< for the coach
  std::string note;         ///< for authors
  Extras extras;
  bool operator==(const Turn&) const = default;
};

enum class EndingKind : std::uint8_t { open_door, plan, next_step, referral, break_off, safety };
template <>
inline constexpr auto names<EndingKind> = spellings({"open_door", "plan", "next_step", "referral",
                                                     "break_off", "safety"});

struct Ending {
  std::string id;
  std::vector<Line> lines;
  EndingKind kind = EndingKind::open_door;
  Stage stage_after = Stage::precontemplation;
  Extras extras;
  bool operator==(const Ending&) const = default;
};

/// A variable of the scenario's own; clamped to min..max.
struct Variable {
  std::string id;
  std::int32_t min = 0;
  std::int32_t max = 0;
  std::int32_t start = 0;
  Extras extras;
  bool operator==(const Variable&) const = default;
};

/// Start values of the four that always exist, and the scenario's own.
struct StartState {
  int trust = 5;
  int importance = 5;
  int confidence = 5;
  int discord = 0;
  std::vector<Variable> variables;
  Extras extras;
  bool operator==(const StartState&) const = default;
};

struct SafetyStep {
  std::string id;
  std::string text;
  std::vector<std::string> from;  ///< turns from which on it is due
  Extras extras;
  bool operator==(const SafetyStep&) const = default;
};

struct Safety {
  std::string reason;
  std::vector<SafetyStep> steps;
  Extras extras;
  bool operator==(const Safety&) const = default;
};

enum class Skill : std::uint8_t {
  open_questions,
  reflections,
  complex_reflections,
  affirmations,
  summaries,
  evoking,
  softening_sustain_talk,
  repairing_discord,
  information_exchange,
  autonomy,
  planning,
  engaging,
  safety,
};
template <>
inline constexpr auto names<Skill> = spellings({"open_questions", "reflections", "complex_reflections",
                                                "affirmations", "summaries", "evoking",
                                                "softening_sustain_talk", "repairing_discord",
                                                "information_exchange", "autonomy", "planning", "engaging",
                                                "safety"});

struct Goal {
  std::string id;
  std::string text;
  Skill skill = Skill::open_questions;
  Extras extras;
  bool operator==(const Goal&) const = default;
};

enum class Ambience : std::uint8_t {
  quiet_office,
  living_room,
  waiting_room,
  emergency_ward,
  street,
  kitchen
};
template <>
inline constexpr auto names<Ambience> = spellings({"quiet_office", "living_room", "waiting_room",
                                                   "emergency_ward", "street", "kitchen"});

struct Setting {
  std::string place;
  std::string role;  ///< who the trainee is
  std::string briefing;
  Ambience ambience = Ambience::quiet_office;
  Extras extras;
  bool operator==(const Setting&) const = default;
};

enum class Substance : std::uint8_t {
  alcohol,
  tobacco,
  cannabis,
  cocaine,
  amphetamines,
  xtc,
  ghb,
  opioids,
  benzodiazepines,
  medication,
  other,
};
template <>
inline constexpr auto names<Substance> = spellings({"alcohol", "tobacco", "cannabis", "cocaine",
                                                    "amphetamines", "xtc", "ghb", "opioids",
                                                    "benzodiazepines", "medication", "other"});

/// What a trainee may want to know before meeting it.
enum class Warning : std::uint8_t {
  alcohol,
  drugs,
  medication,
  violence,
  children,
  suicidality,
  overdose,
  withdrawal,
  grief,
  debt,
};
template <>
inline constexpr auto names<Warning> = spellings({"alcohol", "drugs", "medication", "violence", "children",
                                                  "suicidality", "overdose", "withdrawal", "grief", "debt"});

/// An author's reasoned "this one is meant": shown in every report.
struct Waiver {
  std::string rule;
  std::string at;
  std::string reason;
  Extras extras;
  bool operator==(const Waiver&) const = default;
};

struct Scenario {
  std::string schema = "../scenario.schema.json";
  int format = scenario_format;
  std::string id;
  std::string version;
  std::string locale;
  std::string title;
  std::string summary;
  Client client;
  Setting setting;
  std::vector<Substance> substances;
  Stage stage = Stage::precontemplation;
  Task task = Task::engage;
  std::string change_goal;
  int difficulty = 1;
  int minutes = 10;
  std::vector<Goal> goals;
  std::vector<Warning> warnings;
  std::optional<Safety> safety;
  StartState state;
  std::string start;
  std::vector<Turn> turns;
  std::vector<Ending> endings;
  std::vector<Waiver> waive;
  std::vector<std::string> sources;
  std::vector<std::pair<std::string, std::string>> aliases;  ///< old name -> name now
  std::vector<std::string> retired;                          ///< names that are not used again
  Extras extras;
  bool operator==(const Scenario&) const = default;

  [[nodiscard]] const Turn* find_turn(const std::string& turn) const;
  [[nodiscard]] const Ending* find_ending(const std::string& ending) const;
};

[[nodiscard]] const Option* find_option(const Turn& turn, const std::string& option);

/// True where one of the utterances is persuade or confront.
[[nodiscard]] bool has_non_adherent(const Option& option);

}  // namespace vt
