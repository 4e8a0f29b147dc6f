#pragma once

// The form of the JSON report, as structs from which its writing and its schema both come. Counts are plain
// integers; a share is its part and its whole, and `hundredths` only where the whole is not 0. Exchanges are
// numbered from 1, as people count.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/fields.h"
#include "engine/scoring/remarks.h"
#include "engine/store/record.h"

namespace vt::published {

using Counts = std::vector<std::pair<std::string, int>>;

struct Head {
  std::string id;
  std::string scenario;
  std::string version;
  std::string title;
  std::string client;
  std::string change_goal;
  std::string locale;
  std::string bundle;
  int scorer = 1;
  std::string pseudonym;
  std::string started;
  std::int64_t milliseconds = 0;
  Mode mode = Mode::practice;
  std::string seed;
  RecordStatus status = RecordStatus::open;
  SelfRating self_rating;
  bool operator==(const Head&) const = default;
};

struct ClientLine {
  std::string id;
  std::string text;
  std::string thought;
  Face face = Face::neutral;
  TalkType talk = TalkType::neutral;
  std::optional<TalkKind> kind;
  std::optional<int> strength;
  bool discord = false;
  bool feeling = false;
  bool given = false;
  Credit credit = Credit::none;
  bool operator==(const ClientLine&) const = default;
};

struct AnswerGiven {
  int exchange = 1;
  std::string turn;
  std::string option;
  std::string text;
  std::string typed;
  std::uint32_t milliseconds = 0;
  std::vector<Code> codes;
  std::vector<Direction> directions;
  std::vector<Technique> techniques;
  bool safety_step = false;
  std::string why;
  std::string better;
  std::vector<ClientLine> reply;
  int trust_before = 0;
  int trust_after = 0;
  int discord_before = 0;
  int discord_after = 0;
  int yield = 0;
  std::optional<int> loss;
  std::optional<int> largest_loss;
  std::vector<std::string> best_answers;
  bool operator==(const AnswerGiven&) const = default;
};

/// An answer that was taken back: it counts in the first attempt alone.
struct AnswerTakenBack {
  int exchange = 1;
  std::string option;
  std::string text;
  std::vector<Code> codes;
  std::vector<std::string> reply;
  bool operator==(const AnswerTakenBack&) const = default;
};

struct MeasureGiven {
  MeasureName name = MeasureName::reflections_to_questions;
  int part = 0;
  int whole = 0;
  std::optional<int> hundredths;
  int observations = 0;
  bool steady = false;
  Band band = Band::no_band;
  std::optional<Fraction> basis;
  std::optional<Fraction> advanced;
  std::optional<NormKind> norm;
  std::string source;
  bool operator==(const MeasureGiven&) const = default;
};

struct Talk {
  int change = 0;
  int sustain = 0;
  int evoked = 0;
  int agreed = 0;
  int provoked = 0;
  Counts change_kinds;
  Counts sustain_kinds;
  std::vector<int> change_strengths;
  std::vector<int> sustain_strengths;
  bool operator==(const Talk&) const = default;
};

struct TrapMet {
  int exchange = 1;
  std::string name;
  bool authored = false;
  bool operator==(const TrapMet&) const = default;
};

struct SafetyStepTaken {
  std::string id;
  std::string text;
  bool due = false;
  bool met = false;
  bool operator==(const SafetyStepTaken&) const = default;
};

struct GoalGiven {
  std::string id;
  std::string text;
  Skill skill = Skill::open_questions;
  int part = 0;
  int whole = 0;
  std::optional<Fraction> at_least;
  bool tested = false;
  bool reached = false;
  bool operator==(const GoalGiven&) const = default;
};

/// What one path through the scenario came to.
struct Result {
  int answers = 0;
  int coded_answers = 0;
  int summaries = 0;
  int planning = 0;
  Counts codes;
  int reflections = 0;
  int questions = 0;
  int adherent = 0;
  int non_adherent = 0;
  std::vector<MeasureGiven> measures;
  Counts ratings;
  Talk talk;
  std::vector<Talk> thirds;
  std::optional<int> rise;
  DiscordReport discord;
  std::vector<TrapMet> traps;
  bool safety_judged = false;
  SafetyOutcome safety = SafetyOutcome::not_due;
  std::vector<SafetyStepTaken> safety_steps;
  std::vector<GoalGiven> goals;
  std::string ending;
  std::optional<EndingKind> ending_kind;
  Stage stage_before = Stage::precontemplation;
  std::optional<Stage> stage_after;
  Counts state_before;
  Counts state_after;
  std::optional<int> rank;
  bool operator==(const Result&) const = default;
};

struct RemarkMade {
  Remark::Kind kind = Remark::Kind::strength;
  std::string key;
  std::string text;
  std::optional<int> exchange;
  std::vector<std::string> better;
  std::optional<Skill> skill;
  bool operator==(const RemarkMade&) const = default;
};

struct Report {
  int format = 1;
  std::string language;
  Head record;
  std::vector<RemarkMade> remarks;
  Result result;
  std::optional<Result> first_attempt;
  std::vector<ClientLine> opening;
  std::vector<AnswerGiven> exchanges;
  std::vector<AnswerTakenBack> taken_back;
  bool operator==(const Report&) const = default;
};

template <class F>
void fields(F& f, const Head* /*of*/) {
  f("id", &Head::id, {.required = true});
  f("scenario", &Head::scenario, {.required = true});
  f("version", &Head::version, {.required = true, .doc = "the author's version of the scenario"});
  f("title", &Head::title, {.required = true});
  f("client", &Head::client, {.required = true});
  f("change_goal", &Head::change_goal, {.doc = "absent where the scenario is about engaging only"});
  f("locale", &Head::locale, {.required = true, .doc = "language that was played"});
  f("bundle", &Head::bundle,
    {.required = true, .pattern = &patterns::hash64, .doc = "what it was judged with"});
  f("scorer", &Head::scorer, {.required = true, .doc = "version of the scoring rules"});
  f("pseudonym", &Head::pseudonym);
  f("started", &Head::started, {.required = true, .doc = "day, UTC"});
  f("milliseconds", &Head::milliseconds, {.required = true, .doc = "from the start to the last answer"});
  f("mode", &Head::mode, {.required = true});
  f("seed", &Head::seed, {.required = true, .doc = "decimal, up to 64 bits"});
  f("status", &Head::status, {.required = true});
  f("self_rating", &Head::self_rating, {.doc = "the trainee's estimate before seeing results"});
}

template <class F>
void fields(F& f, const ClientLine* /*of*/) {
  f("id", &ClientLine::id, {.required = true});
  f("text", &ClientLine::text, {.required = true});
  f("thought", &ClientLine::thought);
  f("face", &ClientLine::face);
  f("talk", &ClientLine::talk, {.required = true});
  f("kind", &ClientLine::kind);
  f("strength", &ClientLine::strength, {.min = 1, .max = 3});
  f("discord", &ClientLine::discord,
    {.doc = "about the relationship: counts neither as change nor as sustain"});
  f("feeling", &ClientLine::feeling);
  f("given", &ClientLine::given);
  f("credit", &ClientLine::credit, {.required = true, .doc = "what it counts as"});
}

template <class F>
void fields(F& f, const AnswerGiven* /*of*/) {
  f("exchange", &AnswerGiven::exchange, {.required = true, .min = 1, .max = 500});
  f("turn", &AnswerGiven::turn, {.required = true});
  f("option", &AnswerGiven::option, {.required = true});
  f("text", &AnswerGiven::text, {.required = true});
  f("typed", &AnswerGiven::typed, {.doc = "own words on a write-first turn"});
  f("milliseconds", &AnswerGiven::milliseconds, {.doc = "absent where nobody measured"});
  f("codes", &AnswerGiven::codes, {.required = true, .doc = "that count, after folding"});
  f("directions", &AnswerGiven::directions, {.required = true, .doc = "one per utterance"});
  f("techniques", &AnswerGiven::techniques);
  f("safety_step", &AnswerGiven::safety_step, {.doc = "stays out of every measure"});
  f("why", &AnswerGiven::why);
  f("better", &AnswerGiven::better, {.doc = "option of the same turn"});
  f("reply", &AnswerGiven::reply, {.required = true});
  f("trust_before", &AnswerGiven::trust_before, {.required = true});
  f("trust_after", &AnswerGiven::trust_after, {.required = true});
  f("discord_before", &AnswerGiven::discord_before, {.required = true});
  f("discord_after", &AnswerGiven::discord_after, {.required = true});
  f("yield", &AnswerGiven::yield, {.required = true});
  f("loss", &AnswerGiven::loss, {.doc = "points left lying; absent where it was not worked out"});
  f("largest_loss", &AnswerGiven::largest_loss, {.doc = "that an answer here could have had"});
  f("best_answers", &AnswerGiven::best_answers, {.doc = "options of the turn without loss"});
}

template <class F>
void fields(F& f, const AnswerTakenBack* /*of*/) {
  f("exchange", &AnswerTakenBack::exchange, {.required = true, .min = 1, .max = 501});
  f("option", &AnswerTakenBack::option, {.required = true});
  f("text", &AnswerTakenBack::text, {.required = true});
  f("codes", &AnswerTakenBack::codes, {.required = true});
  f("reply", &AnswerTakenBack::reply, {.required = true});
}

template <class F>
void fields(F& f, const MeasureGiven* /*of*/) {
  f("name", &MeasureGiven::name, {.required = true});
  f("part", &MeasureGiven::part, {.required = true});
  f("whole", &MeasureGiven::whole, {.required = true, .doc = "0: not applicable"});
  f("hundredths", &MeasureGiven::hundredths, {.doc = "100 * part / whole, halves rounded up"});
  f("observations", &MeasureGiven::observations, {.required = true});
  f("steady", &MeasureGiven::steady, {.required = true, .doc = "five observations or more"});
  f("band", &MeasureGiven::band, {.required = true});
  f("basis", &MeasureGiven::basis);
  f("advanced", &MeasureGiven::advanced);
  f("norm", &MeasureGiven::norm);
  f("source", &MeasureGiven::source, {.doc = "of the thresholds"});
}

template <class F>
void fields(F& f, const Talk* /*of*/) {
  f("change", &Talk::change, {.required = true});
  f("sustain", &Talk::sustain, {.required = true});
  f("evoked", &Talk::evoked, {.required = true});
  f("agreed", &Talk::agreed, {.required = true});
  f("provoked", &Talk::provoked, {.required = true});
  f("change_kinds", &Talk::change_kinds, {.required = true});
  f("sustain_kinds", &Talk::sustain_kinds, {.required = true});
  f("change_strengths", &Talk::change_strengths, {.required = true, .doc = "counts of strength 1, 2, 3"});
  f("sustain_strengths", &Talk::sustain_strengths, {.required = true});
}

template <class F>
void fields(F& f, const TrapMet* /*of*/) {
  f("exchange", &TrapMet::exchange, {.required = true});
  f("name", &TrapMet::name, {.required = true});
  f("authored", &TrapMet::authored,
    {.required = true, .doc = "false: seen by the program over several exchanges"});
}

template <class F>
void fields(F& f, const SafetyStepTaken* /*of*/) {
  f("id", &SafetyStepTaken::id, {.required = true});
  f("text", &SafetyStepTaken::text, {.required = true});
  f("due", &SafetyStepTaken::due, {.required = true});
  f("met", &SafetyStepTaken::met, {.required = true});
}

template <class F>
void fields(F& f, const GoalGiven* /*of*/) {
  f("id", &GoalGiven::id, {.required = true});
  f("text", &GoalGiven::text, {.required = true});
  f("skill", &GoalGiven::skill, {.required = true});
  f("part", &GoalGiven::part, {.required = true});
  f("whole", &GoalGiven::whole, {.required = true, .doc = "0: not tested"});
  f("at_least", &GoalGiven::at_least);
  f("tested", &GoalGiven::tested, {.required = true});
  f("reached", &GoalGiven::reached, {.required = true});
}

template <class F>
void fields(F& f, const Result* /*of*/) {
  f("answers", &Result::answers, {.required = true});
  f("coded_answers", &Result::coded_answers, {.required = true});
  f("summaries", &Result::summaries, {.required = true});
  f("planning", &Result::planning, {.required = true});
  f("codes", &Result::codes, {.required = true, .doc = "how often each code counted"});
  f("reflections", &Result::reflections, {.required = true});
  f("questions", &Result::questions, {.required = true});
  f("adherent", &Result::adherent,
    {.required = true, .doc = "affirm, seek collaboration, emphasize autonomy"});
  f("non_adherent", &Result::non_adherent, {.required = true, .doc = "persuade, confront"});
  f("measures", &Result::measures, {.required = true});
  f("rank", &Result::rank,
    {.doc = "share of random plays that use less of what was possible, equals half, in thousandths"});
  f("ratings", &Result::ratings, {.doc = "an indication, 1 to 5; absent below ten coded answers"});
  f("talk", &Result::talk, {.required = true});
  f("thirds", &Result::thirds, {.required = true});
  f("rise", &Result::rise, {.doc = "last third's share of change talk minus the first's, in hundredths"});
  f("discord", &Result::discord, {.required = true});
  f("traps", &Result::traps, {.required = true});
  f("safety_judged", &Result::safety_judged, {.required = true});
  f("safety", &Result::safety, {.required = true});
  f("safety_steps", &Result::safety_steps);
  f("goals", &Result::goals, {.required = true});
  f("ending", &Result::ending);
  f("ending_kind", &Result::ending_kind);
  f("stage_before", &Result::stage_before, {.required = true});
  f("stage_after", &Result::stage_after);
  f("state_before", &Result::state_before, {.required = true});
  f("state_after", &Result::state_after,
    {.required = true, .doc = "stands beside the measures, never in them"});
}

template <class F>
void fields(F& f, const RemarkMade* /*of*/) {
  f("kind", &RemarkMade::kind, {.required = true});
  f("key", &RemarkMade::key, {.required = true, .doc = "the same in every language"});
  f("text", &RemarkMade::text, {.required = true});
  f("exchange", &RemarkMade::exchange);
  f("better", &RemarkMade::better, {.doc = "options of that exchange's turn"});
  f("skill", &RemarkMade::skill);
}

template <class F>
void fields(F& f, const Report* /*of*/) {
  f("format", &Report::format, {.required = true, .min = 1, .max = 1});
  f("language", &Report::language, {.required = true, .doc = "of the remarks"});
  f("record", &Report::record, {.required = true});
  f("remarks", &Report::remarks, {.required = true});
  f("result", &Report::result, {.required = true});
  f("first_attempt", &Report::first_attempt,
    {.doc = "where answers were taken back: what counts as best result"});
  f("opening", &Report::opening, {.required = true});
  f("exchanges", &Report::exchanges, {.required = true});
  f("taken_back", &Report::taken_back);
}

}  // namespace vt::published

namespace vt {

template <class F>
void fields(F& f, const DiscordReport* /*of*/) {
  f("raised", &DiscordReport::raised, {.required = true});
  f("repaired", &DiscordReport::repaired, {.required = true});
  f("highest", &DiscordReport::highest, {.required = true});
}

}  // namespace vt
