#pragma once

// What a debrief shows, as plain data in words: each part is made from a Feedback by one function, and
// together they are the DebriefScreen. Signs stand beside colours, words beside signs, figures after words.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/model/code.h"
#include "engine/present/links.h"
#include "engine/report/feedback.h"
#include "engine/report/help_lines.h"
#include "engine/report/tables.h"

namespace vt {

// ---------------------------------------------------------------------------------------------------- the
// gate

struct HelpLineShown {
  std::string name;
  std::string number;  ///< "" where the name is the number
  std::string hours;
  std::string about;
  std::string url;
};

/// Shown before anything else where it was missed.
struct GateShown {
  bool is_judged = false;  ///< false: this scenario has no gate, or the conversation is not over
  SafetyOutcome outcome = SafetyOutcome::not_due;
  std::string outcome_words;
  std::string reason;               ///< why there is a gate, by the author
  std::vector<std::string> missed;  ///< steps that were due and not taken
  std::vector<HelpLineShown> help;  ///< urgent ones; only where it was missed

  [[nodiscard]] bool is_missed() const { return is_judged && outcome == SafetyOutcome::missed; }
};

// --------------------------------------------------------------------------------------------- the three
// cards

struct BetterAnswer {
  std::string text;
  std::string why;
};

struct StrengthCard {
  std::string words;
  std::optional<std::size_t> exchange;  ///< from 0
  std::string own;                      ///< the trainee's words there
  std::string reply;                    ///< what the client made of them
};

struct MissedCard {
  std::string words;                    ///< where nothing stands out they say so
  std::optional<std::size_t> exchange;  ///< from 0
  std::string own;
  std::string why;  ///< what that did
  std::vector<BetterAnswer> better;
};

struct ExerciseCard {
  std::string words;
  std::optional<Skill> skill;
  std::string skill_words;
  std::optional<ScenarioLink> scenario;  ///< the first that trains it; start_next() goes there
  std::optional<CardLink> card;          ///< explains it
};

struct CardsShown {
  StrengthCard strength;
  MissedCard missed;
  ExerciseCard exercise;
};

/// A kind of trap that was met.
struct TrapShown {
  std::string name;
  std::string words;
  std::vector<std::size_t> exchanges;  ///< from 0
  std::optional<CardLink> card;
};

// ------------------------------------------------------------------------------------------------ the
// timeline

/// How a code of the trainee stands to motivational interviewing: + fitting, · neither, − not fitting.
enum class CodeSide : std::uint8_t { adherent, neutral, non_adherent };

struct CodeShown {
  std::string abbreviation;  ///< "CR"
  std::string words;         ///< "complex reflection"
  CodeSide side = CodeSide::neutral;
  std::string sign;  ///< "+", "·", "−"
};

/// One bar: change talk upwards, sustain talk downwards.
struct TalkShown {
  TalkType type = TalkType::change;
  int strength = 1;  ///< 1..3
  Credit credit = Credit::none;
  std::string words;
};

/// One exchange, or what was said before the first.
struct TimelinePoint {
  std::optional<std::size_t> exchange;  ///< from 0; nothing for the opening
  std::string label;                    ///< "1", or the word for the start
  std::vector<TalkShown> talk;
  int change = 0;   ///< sum of strengths, as is the next
  int sustain = 0;  ///< upright
  int discord = 0;  ///< after it, as is trust
  int trust = 0;
  std::vector<CodeShown> codes;
  bool is_safety = false;
  std::string own;    ///< what the trainee said
  std::string reply;  ///< what the client said
  /// What to show when it has the pointer or the focus, line by line, and to read aloud.
  std::vector<std::string> details;
};

struct TimelineShown {
  std::vector<TimelinePoint> points;  ///< the opening first
  int most_change = 3;                ///< heights for the lanes; never under 3
  int most_sustain = 3;
  int most_discord = 10;  ///< the scales end here
  int most_trust = 10;
  std::string description;  ///< the whole in one sentence
  std::vector<CodeShown> legend;
};

// ------------------------------------------------------------------------------------------------- the
// figures

struct MeasureShown {
  MeasureName measure = MeasureName::reflections_to_questions;
  std::string name;
  std::string figure;
  std::string reckoning;
  Band band = Band::no_band;
  std::string band_sign;  ///< "" without a band, as are the words
  std::string band_words;
  std::string thresholds;  ///< or that there are none
  std::string source;      ///< with "a house rule" where it is one
  bool is_steady = true;   ///< false: shown greyed
  std::string note;        ///< why it is greyed
  std::optional<EstimateRow> estimate;
  std::string first_attempt;  ///< reckoning there, where something was tried again
};

enum class GoalOutcome : std::uint8_t { not_tested, not_reached, reached };
template <>
inline constexpr auto names<GoalOutcome> = spellings({"not_tested", "not_reached", "reached"});

struct GoalShown {
  GoalOutcome outcome = GoalOutcome::not_tested;
  std::string outcome_words;  ///< with its sign
  std::string text;
  std::string reckoning;
};

/// Tables are rows of cells (engine/report/tables.h); column heads belong to the view.
struct FiguresShown {
  std::vector<MeasureShown> measures;
  std::vector<GoalShown> goals;
  std::vector<RatingRow> ratings;  ///< empty where there are too few answers; then a note says so
  std::vector<std::string> rating_notes;
  Rows shares;         ///< share of change talk: whole, thirds, rise
  Rows kinds;          ///< kind or strength, change, sustain
  Rows credits;        ///< what, count, what it means
  Rows counts;         ///< code, count, what it belongs to
  Rows state;          ///< what, from start to end: stands beside the figures, never in them
  std::string rank;    ///< against somebody who answers at random; "" where it is not known
  Rows first_attempt;  ///< what, first attempt, this conversation; empty where nothing was tried again
};

// ----------------------------------------------------------------------------------------------- the
// exchanges

struct SaidLine {
  std::string text;
  std::string sign;  ///< ▲ ▼ ◆ ●
  TalkType type = TalkType::neutral;
  bool is_discord = false;
  std::string words;  ///< what it counts as; "" for a line that counts nowhere
  std::string thought;
};

/// An answer that was given here first and taken back.
struct TakenBackShown {
  std::string own;
  std::string codes;
  std::string reply;
};

struct ExchangeShown {
  std::size_t exchange = 0;  ///< from 0
  std::vector<SaidLine> before;
  std::vector<TakenBackShown> taken_back;
  std::string own;
  std::string typed;  ///< own words, where they were written first
  std::vector<CodeShown> codes;
  std::string counts_as;  ///< codes in words; that it is a safety step where it is one
  std::string manner;
  bool is_safety = false;
  std::vector<std::string> traps;
  std::string why;
  std::vector<SaidLine> reply;
  std::string outcome;  ///< what followed, in words
  int yield = 0;
  std::optional<int> loss;  ///< nothing where it could not be worked out
  std::optional<int> largest_loss;
  std::string loss_words;
  bool is_left_lying = false;  ///< one of the at most three where most was
  std::vector<BetterAnswer> better;
  bool can_try_again = true;
};

// ---------------------------------------------------------------------------------------- the functions for
// it

[[nodiscard]] GateShown gate_of(const Feedback& feedback, const Words& words, const HelpLines& help);
[[nodiscard]] CardsShown cards_of(const Feedback& feedback, const Words& words, const Links& links);
[[nodiscard]] std::vector<TrapShown> traps_shown(const Feedback& feedback, const Words& words,
                                                 const Links& links);
[[nodiscard]] TimelineShown timeline_of(const Feedback& feedback, const Words& words);
[[nodiscard]] FiguresShown figures_of(const Feedback& feedback, const Words& words);
[[nodiscard]] std::vector<ExchangeShown> exchanges_of(const Feedback& feedback, const Words& words);
[[nodiscard]] std::vector<BetterAnswer> better_answers(const std::vector<const Option*>& options);
[[nodiscard]] std::vector<HelpLineShown> help_shown(const HelpLines& help, const Words& words,
                                                    bool only_urgent);
[[nodiscard]] CodeShown code_shown(Code code, const Words& words);
[[nodiscard]] std::vector<SaidLine> said_lines(const std::vector<JudgedLine>& lines, const Words& words);

}  // namespace vt
