#include "engine/base/fields.h"
#include "engine/report/overview.h"

namespace vt::overview {

template <class F>
void fields(F& f, const Heading* /*of*/) {
  f("id", &Heading::id, {.required = true});
  f("version", &Heading::version, {.required = true});
  f("title", &Heading::title, {.required = true});
  f("client", &Heading::client, {.required = true});
  f("change_goal", &Heading::change_goal);
  f("stage", &Heading::stage, {.required = true});
  f("difficulty", &Heading::difficulty, {.required = true});
  f("minutes", &Heading::minutes, {.required = true});
  f("languages", &Heading::languages, {.required = true, .doc = "the base language first"});
  f("text_language", &Heading::text_language, {.required = true, .doc = "of the texts in this file"});
}

template <class F>
void fields(F& f, const Search* /*of*/) {
  f("states", &Search::states, {.required = true});
  f("answers", &Search::answers, {.required = true, .doc = "edges of the state graph"});
  f("plays", &Search::plays, {.doc = "how many different conversations, in digits"});
  f("key_bits", &Search::key_bits, {.required = true});
  f("bytes_per_state", &Search::bytes_per_state, {.required = true, .doc = "beyond the key"});
  f("search_bytes", &Search::search_bytes, {.required = true});
  f("distribution_bytes", &Search::distribution_bytes,
    {.required = true, .doc = "the most that one distribution took, apart from the search"});
  f("longest", &Search::longest, {.required = true, .doc = "answers"});
  f("best_total", &Search::best_total, {.required = true, .doc = "of yields"});
  f("worst_total", &Search::worst_total, {.required = true});
}

template <class F>
void fields(F& f, const FindingRow* /*of*/) {
  f("rule", &FindingRow::rule, {.required = true});
  f("severity", &FindingRow::severity, {.required = true});
  f("file", &FindingRow::file, {.required = true});
  f("line", &FindingRow::line, {.doc = "from 1"});
  f("turn", &FindingRow::turn);
  f("option", &FindingRow::option);
  f("text", &FindingRow::text, {.required = true});
  f("waived", &FindingRow::waived);
}

template <class F>
void fields(F& f, const Spread* /*of*/) {
  f("applies", &Spread::applies, {.required = true, .doc = "chance of a play that it applies to"});
  f("least", &Spread::least, {.required = true});
  f("p5", &Spread::p5, {.required = true});
  f("p25", &Spread::p25, {.required = true});
  f("p50", &Spread::p50, {.required = true});
  f("p75", &Spread::p75, {.required = true});
  f("p95", &Spread::p95, {.required = true});
  f("greatest", &Spread::greatest, {.required = true});
  f("mean", &Spread::mean, {.required = true});
}

template <class F>
void fields(F& f, const MeasureRow* /*of*/) {
  f("name", &MeasureRow::name, {.required = true});
  f("ratio", &MeasureRow::ratio, {.doc = "a share or ratio; absent: a count"});
  f("sampled", &MeasureRow::sampled, {.doc = "from some random plays; absent: exact, over all plays"});
  f("plays", &MeasureRow::plays, {.doc = "that it was sampled from"});
  f("half_width", &MeasureRow::half_width, {.doc = "of the 95 % interval of the mean, thousandths"});
  f("spread", &MeasureRow::spread, {.doc = "thousandths; absent where it applies to no play"});
  f("low", &MeasureRow::low);
  f("high", &MeasureRow::high);
  f("histogram", &MeasureRow::histogram, {.doc = "chance of equally wide parts of low..high, thousandths"});
}

template <class F>
void fields(F& f, const EndingRow* /*of*/) {
  f("id", &EndingRow::id, {.required = true});
  f("kind", &EndingRow::kind, {.required = true});
  f("stage_after", &EndingRow::stage_after, {.required = true});
  f("chance", &EndingRow::chance, {.required = true, .doc = "of a random play, thousandths"});
  f("best_chance", &EndingRow::best_chance, {.required = true, .doc = "of a play without loss"});
  f("reached", &EndingRow::reached, {.required = true});
  f("play", &EndingRow::play, {.doc = "a shortest one"});
}

template <class F>
void fields(F& f, const BotRow* /*of*/) {
  f("bot", &BotRow::bot, {.required = true});
  f("language", &BotRow::language, {.doc = "whose texts it reads; absent where it reads none"});
  f("guesser", &BotRow::guesser, {.required = true});
  f("mean", &BotRow::mean, {.doc = "share of what was possible, thousandths"});
  f("half_width", &BotRow::half_width, {.doc = "of its 95 % interval where it is sampled; absent: exact"});
  f("reaches_basis", &BotRow::reaches_basis, {.required = true});
}

template <class F>
void fields(F& f, const FanRow* /*of*/) {
  f("exchange", &FanRow::exchange, {.required = true});
  f("going_on", &FanRow::going_on, {.required = true, .doc = "chance of a play that gets this far"});
  f("p5", &FanRow::p5, {.required = true, .doc = "lines of change talk minus lines of sustain talk"});
  f("p25", &FanRow::p25, {.required = true});
  f("p50", &FanRow::p50, {.required = true});
  f("p75", &FanRow::p75, {.required = true});
  f("p95", &FanRow::p95, {.required = true});
}

template <class F>
void fields(F& f, const CodeRow* /*of*/) {
  f("code", &CodeRow::code, {.required = true});
  f("best", &CodeRow::best, {.required = true});
  f("defensible", &CodeRow::defensible, {.required = true, .doc = "and not best"});
  f("weaker", &CodeRow::weaker, {.required = true});
  f("best_turns", &CodeRow::best_turns, {.required = true, .doc = "share of the turns with a choice"});
}

template <class F>
void fields(F& f, const LengthRow* /*of*/) {
  f("language", &LengthRow::language, {.required = true});
  f("longest_is_best", &LengthRow::longest_is_best, {.required = true});
  f("chance", &LengthRow::chance, {.required = true});
}

template <class F>
void fields(F& f, const PositionRow* /*of*/) {
  f("position", &PositionRow::position, {.required = true, .doc = "as written, from 1"});
  f("best", &PositionRow::best, {.required = true, .doc = "turns where the best answer stands here"});
  f("expected", &PositionRow::expected, {.required = true, .doc = "by chance, thousandths of a turn"});
}

template <class F>
void fields(F& f, const AnswerRow* /*of*/) {
  f("option", &AnswerRow::option, {.required = true});
  f("text", &AnswerRow::text, {.required = true});
  f("codes", &AnswerRow::codes, {.required = true});
  f("trap", &AnswerRow::trap);
  f("safety", &AnswerRow::safety);
  f("offered", &AnswerRow::offered, {.required = true});
  f("offers", &AnswerRow::offers, {.doc = "times a random play is offered it, thousandths"});
  f("expected_loss", &AnswerRow::expected_loss, {.required = true, .doc = "thousandths of a point"});
  f("least_loss", &AnswerRow::least_loss, {.required = true});
  f("most_loss", &AnswerRow::most_loss, {.required = true});
  f("least_yield", &AnswerRow::least_yield, {.required = true});
  f("most_yield", &AnswerRow::most_yield, {.required = true});
  f("best", &AnswerRow::best);
  f("defensible", &AnswerRow::defensible);
  f("push", &AnswerRow::push);
  f("state_dependent", &AnswerRow::state_dependent);
  f("delayed", &AnswerRow::delayed);
  f("lengths", &AnswerRow::lengths, {.doc = "per language, per cent of the turn's mean"});
}

template <class F>
void fields(F& f, const TurnRow* /*of*/) {
  f("turn", &TurnRow::turn, {.required = true});
  f("line", &TurnRow::line);
  f("reached", &TurnRow::reached, {.required = true});
  f("visits", &TurnRow::visits, {.required = true, .doc = "times a random play comes here, thousandths"});
  f("best", &TurnRow::best, {.required = true});
  f("worst", &TurnRow::worst, {.required = true});
  f("largest_loss", &TurnRow::largest_loss, {.required = true});
  f("type_first", &TurnRow::type_first);
  f("answers", &TurnRow::answers, {.required = true});
}

template <class F>
void fields(F& f, const CliffRow* /*of*/) {
  f("turn", &CliffRow::turn, {.required = true});
  f("option", &CliffRow::option, {.required = true});
  f("cost", &CliffRow::cost, {.required = true, .doc = "chance of taking it times mean loss, thousandths"});
  f("expected_loss", &CliffRow::expected_loss, {.required = true});
  f("most_loss", &CliffRow::most_loss, {.required = true});
  f("better", &CliffRow::better);
  f("play", &CliffRow::play, {.doc = "a shortest one to its turn"});
}

template <class F>
void fields(F& f, const FactRow* /*of*/) {
  f("kind", &FactRow::kind, {.required = true});
  f("turn", &FactRow::turn);
  f("inner", &FactRow::inner);
  f("key", &FactRow::key);
  f("possible", &FactRow::possible, {.required = true});
  f("undecided", &FactRow::undecided, {.doc = "not seen, and not everything was looked at"});
  f("play", &FactRow::play, {.doc = "a shortest one that shows it"});
}

template <class F>
void fields(F& f, const CoverageRow* /*of*/) {
  f("kind", &CoverageRow::kind, {.required = true});
  f("possible", &CoverageRow::possible, {.required = true});
  f("all", &CoverageRow::all, {.required = true});
}

template <class F>
void fields(F& f, const Overview* /*of*/) {
  f("format", &Overview::format, {.required = true, .min = 1, .max = 1});
  f("exhaustive", &Overview::exhaustive, {.required = true, .doc = "every reachable state was looked at"});
  f("endless", &Overview::endless, {.doc = "a conversation can go round for ever"});
  f("language", &Overview::language, {.required = true, .doc = "of the sentences"});
  f("scenario", &Overview::heading, {.required = true});
  f("search", &Overview::search, {.required = true});
  f("findings", &Overview::findings, {.required = true});
  f("measures", &Overview::measures, {.required = true, .doc = "over the plays of a random answerer"});
  f("endings", &Overview::endings, {.required = true});
  f("bots", &Overview::bots, {.required = true});
  f("fan", &Overview::fan, {.required = true});
  f("codes", &Overview::codes, {.required = true});
  f("lengths", &Overview::lengths, {.required = true});
  f("positions", &Overview::positions, {.required = true});
  f("choice_turns", &Overview::choice_turns, {.required = true});
  f("two_defensible", &Overview::two_defensible, {.required = true});
  f("pushes", &Overview::pushes, {.required = true});
  f("delayed", &Overview::delayed, {.required = true});
  f("state_dependent", &Overview::state_dependent, {.required = true});
  f("turns", &Overview::turns, {.required = true});
  f("cliffs", &Overview::cliffs, {.required = true});
  f("coverage", &Overview::coverage, {.required = true});
  f("facts", &Overview::facts, {.required = true});
}

std::string overview_json(const Overview& overview) {
  return json::write(encode(overview));
}

json::Value overview_json_schema() {
  return schema(shape_of<Overview>(), "Verandertaal explore, format 1");
}

}  // namespace vt::overview
