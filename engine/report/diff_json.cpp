#include "engine/report/diff_json.h"

#include "engine/base/fields.h"

namespace vt {

namespace {

struct PrintedChange {
  ChangeKind kind = ChangeKind::changed;
  Weight weight = Weight::text;
  std::string turn;
  std::string inner;
  std::string what;
  std::string before;
  std::string after;
  bool operator==(const PrintedChange&) const = default;
};

struct PrintedFigure {
  std::string group;
  std::string name;
  std::string before;
  std::string after;
  bool first_attempt = false;
  bool operator==(const PrintedFigure&) const = default;
};

struct PrintedPlay {
  std::string name;
  Fate fate = Fate::unaffected;
  std::vector<PrintedFigure> figures;
  int exchange = 0;
  std::string choice;
  std::string at;
  bool operator==(const PrintedPlay&) const = default;
};

struct PrintedMeasure {
  std::string name;
  std::string before;
  std::string after;
  bool operator==(const PrintedMeasure&) const = default;
};

struct PrintedDiff {
  int format = diff_json_format;
  std::string scenario;
  std::string before;
  std::string now;
  std::vector<PrintedChange> changes;
  std::vector<PrintedPlay> plays;
  std::vector<PrintedPlay> kept;
  std::vector<PrintedMeasure> measures;
};

template <class F>
void fields(F& f, const PrintedChange* /*of*/) {
  f("kind", &PrintedChange::kind, {.required = true});
  f("weight", &PrintedChange::weight,
    {.required = true, .doc = "what it can alter at most: words, how a play is judged, how it goes"});
  f("turn", &PrintedChange::turn, {.doc = "turn or ending; absent: the scenario's heading"});
  f("inner", &PrintedChange::inner,
    {.doc = "option or line; in the heading a goal, safety step, variable or waiver"});
  f("what", &PrintedChange::what, {.required = true, .doc = "key in scenario.json, or the thing itself"});
  f("before", &PrintedChange::before, {.doc = "absent: nothing; moved: the place from 1"});
  f("after", &PrintedChange::after);
}

template <class F>
void fields(F& f, const PrintedFigure* /*of*/) {
  f("group", &PrintedFigure::group,
    {.doc = "figure, code, rating, measure (its band) or variable; absent: the scenario's own variable"});
  f("name", &PrintedFigure::name, {.required = true});
  f("before", &PrintedFigure::before, {.doc = "absent: does not apply"});
  f("after", &PrintedFigure::after);
  f("first_attempt", &PrintedFigure::first_attempt, {.doc = "of the first attempt alone"});
}

template <class F>
void fields(F& f, const PrintedPlay* /*of*/) {
  f("name", &PrintedPlay::name, {.required = true, .doc = "an author's play by name, a kept one by id"});
  f("fate", &PrintedPlay::fate, {.required = true});
  f("figures", &PrintedPlay::figures);
  f("exchange", &PrintedPlay::exchange, {.doc = "from 1: the one that cannot be had"});
  f("choice", &PrintedPlay::choice, {.doc = "turn.option, as it was recorded"});
  f("at", &PrintedPlay::at, {.doc = "turn or ending at which the conversation stands instead"});
}

template <class F>
void fields(F& f, const PrintedMeasure* /*of*/) {
  f("name", &PrintedMeasure::name, {.required = true});
  f("before", &PrintedMeasure::before, {.required = true});
  f("after", &PrintedMeasure::after, {.required = true});
}

template <class F>
void fields(F& f, const PrintedDiff* /*of*/) {
  f("format", &PrintedDiff::format, {.required = true, .min = 1, .max = diff_json_format});
  f("scenario", &PrintedDiff::scenario, {.required = true});
  f("before", &PrintedDiff::before, {.required = true, .doc = "the author's version"});
  f("now", &PrintedDiff::now, {.required = true});
  f("changes", &PrintedDiff::changes, {.required = true});
  f("plays", &PrintedDiff::plays, {.required = true, .doc = "the author's"});
  f("kept", &PrintedDiff::kept, {.required = true, .doc = "conversations in the user's store"});
  f("measures", &PrintedDiff::measures, {.required = true, .doc = "over all conversations"});
}

/// "diff.figure." -> "figure": whose name it is.
std::string group_of(std::string_view words) {
  constexpr std::string_view own = "diff.";
  if (words.substr(0, own.size()) == own) words.remove_prefix(own.size());
  if (!words.empty()) words.remove_suffix(1);
  return std::string(words);
}

std::vector<PrintedPlay> printed(const std::vector<AffectedPlay>& plays) {
  std::vector<PrintedPlay> out;
  for (const AffectedPlay& play : plays) {
    const PlayImpact& impact = play.impact;
    PrintedPlay one{play.name, impact.fate, {}, impact.exchange, impact.choice, impact.at};
    for (const FigureChange& change : impact.figures)
      one.figures.push_back({group_of(change.figure.words), change.figure.text, spelled(change.before),
                             spelled(change.after), change.of_first_attempt});
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

json::Value diff_json(const Diff& diff) {
  PrintedDiff out;
  out.scenario = diff.scenario;
  out.before = diff.before;
  out.now = diff.now;
  for (const Change& change : diff.changes)
    out.changes.push_back({change.kind, change.weight, change.turn, change.inner, change.what,
                           spelled(change.before), spelled(change.after)});
  out.plays = printed(diff.author_plays);
  out.kept = printed(diff.kept_plays);
  for (const ComparedMeasure& measure : diff.measures)
    out.measures.push_back({measure.name, measure.before, measure.after});
  return encode(out);
}

json::Value diff_json_schema() {
  return schema(shape_of<PrintedDiff>(), "Verandertaal diff, format 1");
}

}  // namespace vt
