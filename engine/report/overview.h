#pragma once

// What an instructor is told about an explored scenario: what is in it, what a guesser gets, where the cliffs
// are, and what to mend. One struct, from which text, JSON (with its schema) and HTML are all made. Shares,
// chances and losses are integers in thousandths, so that every form shows the same figures; a play is a
// list of `turn.option`.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/analysis/study.h"
#include "engine/base/words.h"
#include "engine/model/finding.h"

namespace vt::overview {

using Steps = std::vector<std::string>;

struct Heading {
  std::string id;
  std::string version;
  std::string title;
  std::string client;
  std::string change_goal;
  Stage stage = Stage::precontemplation;
  int difficulty = 1;
  int minutes = 10;
  std::vector<std::string> languages;  ///< the base language first
  std::string text_language;           ///< of the texts shown here
  bool operator==(const Heading&) const = default;
};

/// How it was explored. Memory of the search and of the distributions stand apart.
struct Search {
  std::int64_t states = 0;
  std::int64_t answers = 0;  ///< edges
  std::string plays;  ///< how many different conversations, in digits; empty where that is beyond 38 digits
  int key_bits = 0;
  int bytes_per_state = 0;  ///< beyond the key
  std::int64_t search_bytes = 0;
  std::int64_t distribution_bytes = 0;  ///< the most that one distribution took
  int longest = 0;                      ///< answers
  int best_total = 0;                   ///< of yields
  int worst_total = 0;
  bool operator==(const Search&) const = default;
};

/// All in thousandths of the measure's own unit; `applies` is the chance of a play that it applies to.
struct Spread {
  int applies = 0;
  int least = 0;
  int p5 = 0;
  int p25 = 0;
  int p50 = 0;
  int p75 = 0;
  int p95 = 0;
  int greatest = 0;
  int mean = 0;
  bool operator==(const Spread&) const = default;
};

struct MeasureRow {
  std::string name;      ///< PlayMeasure, or change_talk_first, _middle, _last for the thirds
  bool ratio = false;    ///< shown as a share or a ratio; the others are counts
  bool sampled = false;  ///< from `plays` random plays instead of all of them
  int plays = 0;
  int half_width = 0;  ///< of the mean's 95 % interval, thousandths; sampled only
  std::optional<Spread> spread;
  int low = 0;                 ///< of the histogram, in the measure's unit
  int high = 0;                ///< likewise
  std::vector<int> histogram;  ///< chance of each of equally wide parts, thousandths
  bool operator==(const MeasureRow&) const = default;
};

struct EndingRow {
  std::string id;
  EndingKind kind = EndingKind::open_door;
  Stage stage_after = Stage::precontemplation;
  int chance = 0;       ///< of a random play
  int best_chance = 0;  ///< of a play that takes best answers only
  bool reached = false;
  Steps play;  ///< a shortest one that ends here
  bool operator==(const EndingRow&) const = default;
};

struct BotRow {
  Bot bot = Bot::random;
  std::string language;  ///< empty where texts do not matter to it
  bool guesser = false;
  std::optional<int> mean;  ///< share of what was possible
  bool reaches_basis = false;
  int half_width = 0;  ///< of the mean's 95 % interval where it is sampled; 0: exact
  bool operator==(const BotRow&) const = default;
};

/// After `exchange` answers, over the plays still going on then: change talk minus sustain talk so far.
struct FanRow {
  int exchange = 0;
  int going_on = 0;  ///< chance of a play that gets this far
  int p5 = 0;        ///< lines, not thousandths
  int p25 = 0;
  int p50 = 0;
  int p75 = 0;
  int p95 = 0;
  bool operator==(const FanRow&) const = default;
};

/// How many answers with this code are best at their turn, defensible without being best, or weaker.
struct CodeRow {
  Code code = Code::none;
  int best = 0;
  int defensible = 0;
  int weaker = 0;
  int best_turns = 0;  ///< share of the turns with a choice where it is best
  bool operator==(const CodeRow&) const = default;
};

struct LengthRow {
  std::string language;
  int longest_is_best = 0;  ///< share of the turns with a choice
  int chance = 0;           ///< what picking blindly would hit
  bool operator==(const LengthRow&) const = default;
};

struct PositionRow {
  int position = 1;  ///< as written, from 1
  int best = 0;      ///< turns where the best answer stands here
  int expected = 0;  ///< by chance, thousandths of a turn
  bool operator==(const PositionRow&) const = default;
};

struct AnswerRow {
  std::string option;
  std::string text;
  std::vector<Code> codes;
  std::optional<Trap> trap;
  bool safety = false;
  bool offered = false;
  int offers = 0;         ///< times that a random play is offered it, thousandths
  int expected_loss = 0;  ///< thousandths
  int least_loss = 0;     ///< points, not thousandths
  int most_loss = 0;
  int least_yield = 0;
  int most_yield = 0;
  bool best = false;
  bool defensible = false;
  bool push = false;
  bool state_dependent = false;
  bool delayed = false;
  std::vector<int> lengths;  ///< per language, in per cent of its turn's mean length
  bool operator==(const AnswerRow&) const = default;
};

struct TurnRow {
  std::string turn;
  std::string line;  ///< what the client says there, shortened
  bool reached = false;
  int visits = 0;  ///< times that a random play comes here, thousandths
  int best = 0;    ///< greatest total that can still be had from here
  int worst = 0;
  int largest_loss = 0;
  bool type_first = false;
  std::vector<AnswerRow> answers;
  bool operator==(const TurnRow&) const = default;
};

/// An answer that costs: where most is lost by people who do not know better.
struct CliffRow {
  std::string turn;
  std::string option;
  int cost = 0;  ///< chance of taking it at random times its mean loss, thousandths
  int expected_loss = 0;
  int most_loss = 0;
  std::string better;  ///< the best answer of that turn
  Steps play;          ///< a shortest one to its turn
  bool operator==(const CliffRow&) const = default;
};

/// Something that can happen, with a shortest play that shows it, or that cannot.
struct FactRow {
  std::string kind;  ///< turn, option, line, left_out, ending, guard_true, guard_false, at_max, at_min, goal,
                     ///< goal_missed, doing_well
  std::string turn;
  std::string inner;
  std::string key;  ///< of a guard: when, effects[0], next[1]; of a clamp: the variable
  bool possible = false;
  bool undecided = false;  ///< not seen, and not everything was looked at
  Steps play;
  bool operator==(const FactRow&) const = default;
};

/// How many of each kind of fact are possible.
struct CoverageRow {
  std::string kind;
  int possible = 0;
  int all = 0;
  bool operator==(const CoverageRow&) const = default;
};

struct FindingRow {
  std::string rule;
  Severity severity = Severity::note;
  std::string file;
  std::uint32_t line = 0;
  std::string turn;
  std::string option;
  std::string text;
  std::string waived;
  bool operator==(const FindingRow&) const = default;
};

struct Overview {
  int format = 1;
  bool exhaustive = true;
  bool endless = false;  ///< the conversation can go round for ever: then nothing is said of values
  std::string language;  ///< of the sentences
  Heading heading;
  Search search;
  std::vector<FindingRow> findings;
  std::vector<MeasureRow> measures;
  std::vector<EndingRow> endings;
  std::vector<BotRow> bots;
  std::vector<FanRow> fan;
  std::vector<CodeRow> codes;
  std::vector<LengthRow> lengths;
  std::vector<PositionRow> positions;
  int choice_turns = 0;    ///< turns with a choice
  int two_defensible = 0;  ///< of them with two defensible answers
  int pushes = 0;          ///< non-adherent answers
  int delayed = 0;         ///< of them gone along with first
  int state_dependent = 0;
  std::vector<TurnRow> turns;
  std::vector<CliffRow> cliffs;
  std::vector<CoverageRow> coverage;
  std::vector<FactRow> facts;
};

struct OverviewWish {
  std::size_t texts = 0;          ///< which of the study's languages the texts come from
  std::vector<Finding> findings;  ///< shown as they are
  int plays = 2000;               ///< random plays, for what is sampled
  /// Asked before each distribution; from false on what is left is sampled.
  std::function<bool()> keep_going;
};

[[nodiscard]] Overview overview_of(const Study& study, const OverviewWish& wish, const Words& words);

[[nodiscard]] std::string overview_json(const Overview& overview);
[[nodiscard]] json::Value overview_json_schema();

/// For a terminal or a screen reader.
[[nodiscard]] std::string overview_text(const Overview& overview, const Words& words);

/// One page that needs nothing else: no scripts, no network, fit for paper.
[[nodiscard]] std::string overview_html(const Overview& overview, const Words& words);

}  // namespace vt::overview
