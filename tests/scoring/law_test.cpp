// Laws of judging, on random scenarios and random plays.

#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "engine/dialogue/log.h"
#include "engine/scoring/remarks.h"
#include "tests/support/build.h"
#include "tests/support/random_scenario.h"
#include "tests/support/reworked.h"

namespace vt {
namespace {

void tell(std::string& out, int number) {
  out += std::to_string(number) + " ";
}

template <class T>
void tell_all(std::string& out, const T& numbers) {
  for (const auto number : numbers) tell(out, static_cast<int>(number));
}

std::string told(const TalkCount& count) {
  std::string out;
  tell_all(out, std::array{count.change, count.sustain, count.evoked, count.agreed, count.provoked});
  tell_all(out, count.change_kinds);
  tell_all(out, count.sustain_kinds);
  tell_all(out, count.change_strengths);
  tell_all(out, count.sustain_strengths);
  return out;
}

/// Codes, ratios and authored traps: what must not read the client's answers.
std::string told_of_technique(const Scorecard& card) {
  std::string out = "tally ";
  tell_all(out, card.tally.counts);
  tell_all(out, std::array{card.volleys, card.coded_volleys, card.summaries, card.planning});
  for (const MeasureName name : {MeasureName::reflections_to_questions, MeasureName::complex_reflections,
                                 MeasureName::open_questions}) {
    const Measure* measure = card.find(name);
    tell_all(out, std::array{measure->value.part, measure->value.whole, measure->observations,
                             static_cast<int>(measure->band)});
  }
  out += "named ";
  for (const TrapHit& trap : card.traps)
    if (trap.is_authored) out += std::to_string(trap.exchange) + ":" + std::string(trap.name) + " ";
  return out;
}

/// Every figure of a scorecard, without any id of the scenario.
std::string told(const Scorecard& card) {
  std::string out = told_of_technique(card) + "measures ";
  for (const Measure& measure : card.measures)
    tell_all(out, std::array{static_cast<int>(measure.name), measure.value.part, measure.value.whole,
                             measure.observations, static_cast<int>(measure.band)});
  out += "ratings ";
  if (card.ratings)
    tell_all(out, std::array{card.ratings->partnership, card.ratings->empathy,
                             card.ratings->cultivating.value_or(0), card.ratings->softening.value_or(0)});
  out += "talk " + told(card.talk.all);
  for (const TalkCount& third : card.talk.thirds) out += told(third);
  out += "discord ";
  tell_all(out, std::array{card.discord.raised, card.discord.repaired, card.discord.highest});
  out += "traps ";
  for (const TrapHit& trap : card.traps)
    out += std::to_string(trap.exchange) + ":" + std::string(trap.name) + " ";
  out += "safety " + std::string(name_of(card.safety.outcome())) +
         (card.safety.is_judged ? " judged " : " open ");
  for (const SafetyStepResult& step : card.safety.steps)
    tell_all(out, std::array{step.is_due ? 1 : 0, step.is_met ? 1 : 0});
  out += "state ";
  tell_all(out, card.final_state.variables);
  out += std::to_string(static_cast<int>(card.status));
  if (card.ending != nullptr) out += std::string(name_of(card.ending->kind));
  return out;
}

/// A play, as positions in its scenario: turn and option of every answer.
struct Play {
  Script script;
  Conversation conversation;

  [[nodiscard]] Scorecard card() const { return score(script, conversation, build::norms()); }
};

Play play_of(Scenario scenario, std::uint64_t seed) {
  Script script = build::script(std::move(scenario));
  Session session(script, seed);
  Dice dice(seed);
  play_on(session, dice);
  return {script, conversation_of(session)};
}

/// The same answers on a reworked scenario; `option(turn, index)` says where an answer stands now.
template <class F>
Play same_play(const Play& play, Scenario reworked, F&& option) {
  Script script = build::script(std::move(reworked));
  Session session(script, 99);
  for (const Exchange& exchange : play.conversation.exchanges)
    session.choose(option(play.script.turn(exchange.before.place), exchange.option));
  return {script, conversation_of(session)};
}

OptionIndex as_it_stood(const Turn& /*turn*/, OptionIndex option) {
  return option;
}

OptionIndex from_behind(const Turn& turn, OptionIndex option) {
  return static_cast<OptionIndex>(turn.options.size() - 1 - option);
}

Play any_play() {
  return play_of(random_scenario(*any_scenario()), *rc::gen::inRange<std::uint64_t>(0, 1'000'000));
}

RC_GTEST_PROP(Scorecard, of_the_same_log_is_the_same, ()) {
  const Play play = any_play();
  RC_ASSERT(told(play.card()) == told(play.card()));
  const Play again = same_play(play, play.script.scenario(), as_it_stood);
  RC_ASSERT(told(again.card()) == told(play.card()));
}

RC_GTEST_PROP(Scorecard, does_not_depend_on_names, ()) {
  const Play play = any_play();
  const Play again = same_play(play, renamed(play.script.scenario()), as_it_stood);
  RC_ASSERT(told(again.card()) == told(play.card()));
}

RC_GTEST_PROP(Scorecard, does_not_depend_on_the_order_of_options, ()) {
  const Play play = any_play();
  const Play again = same_play(play, options_reversed(play.script.scenario()), from_behind);
  RC_ASSERT(told(again.card()) == told(play.card()));
}

RC_GTEST_PROP(Scorecard, does_not_depend_on_the_language, ()) {
  const Play play = any_play();
  const Scenario other = in_other_words(play.script.scenario());
  RC_ASSERT(other.turns[0].options[0].text != play.script.scenario().turns[0].options[0].text);
  RC_ASSERT(told(same_play(play, other, as_it_stood).card()) == told(play.card()));
}

RC_GTEST_PROP(Scorecard, does_not_depend_on_a_turn_that_cannot_be_reached, ()) {
  const Play play = any_play();
  const Play again = same_play(play, with_unreachable_turn(play.script.scenario()), as_it_stood);
  RC_ASSERT(told(again.card()) == told(play.card()));
}

RC_GTEST_PROP(Technique, does_not_read_what_the_client_says, ()) {
  const Play play = any_play();
  const Play other = same_play(
      play, with_other_talk(play.script.scenario(), *rc::gen::inRange<std::uint64_t>(0, 1000)), as_it_stood);
  RC_ASSERT(told_of_technique(other.card()) == told_of_technique(play.card()));
}

RC_GTEST_PROP(Talk, of_the_opening_and_the_thirds_makes_the_whole, ()) {
  const Play play = any_play();
  const TalkReport talk = talk_of(judged(play.script, play.conversation));
  int in_thirds = 0;
  for (const TalkCount& third : talk.thirds) in_thirds += third.change + third.sustain;
  int opening = 0;
  for (const LineIndex index : play.conversation.opening.lines) {
    const Line& line = play.script.lines(play.conversation.opening.place)[index];
    if (line.talk && !line.talk->discord && line.talk->type != TalkType::neutral) ++opening;
  }
  RC_ASSERT(in_thirds + opening == talk.all.change + talk.all.sustain);
  RC_ASSERT(talk.all.evoked + talk.all.agreed <= talk.all.change);
  RC_ASSERT(talk.all.provoked <= talk.all.sustain);
}

RC_GTEST_PROP(Figures, stay_in_their_bounds, ()) {
  const Scorecard card = any_play().card();
  for (const Measure& measure : card.measures) {
    RC_ASSERT(measure.value.part >= 0 && measure.value.whole >= 0);
    if (measure.name != MeasureName::reflections_to_questions && measure.name != MeasureName::technical &&
        measure.name != MeasureName::relational)
      RC_ASSERT(measure.value.part <= measure.value.whole);
  }
  if (card.ratings)
    for (const int rating : {card.ratings->partnership, card.ratings->empathy,
                             card.ratings->cultivating.value_or(1), card.ratings->softening.value_or(1)})
      RC_ASSERT(rating >= 1 && rating <= (card.tally.non_adherent() > 0 ? 4 : 5));
  RC_ASSERT(card.discord.repaired <= card.discord.raised);
}

// Safety steps, in conversations of random volleys.

Utterance any_utterance() {
  Utterance out = build::say(static_cast<Code>(*rc::gen::inRange<std::size_t>(0, count_of<Code>)),
                             static_cast<Direction>(*rc::gen::inRange<std::size_t>(0, count_of<Direction>)));
  if (out.accurate) out.accurate = *rc::gen::arbitrary<bool>();
  if (*rc::gen::inRange(0, 4) == 0)
    out.technique = static_cast<Technique>(*rc::gen::inRange<std::size_t>(0, count_of<Technique>));
  return out;
}

Line any_line() {
  switch (*rc::gen::inRange(0, 6)) {
    case 0:
      return build::change_talk(1,
                                static_cast<TalkKind>(*rc::gen::inRange<std::size_t>(0, count_of<TalkKind>)));
    case 1: return build::change_talk(3, TalkKind::commitment);
    case 2: return build::sustain_talk(2);
    case 3: return build::feeling(build::small_talk());
    case 4: return build::about_us(TalkType::sustain);
    default: return build::small_talk();
  }
}

std::vector<build::Said> any_volleys() {
  std::vector<build::Said> all;
  for (int left = *rc::gen::inRange(0, 20); left > 0; --left) {
    build::Said said;
    for (int more = *rc::gen::inRange(1, 4); more > 0; --more) said.says.push_back(any_utterance());
    for (int more = *rc::gen::inRange(0, 3); more > 0; --more) said.reply.push_back(any_line());
    said.effects =
        build::add_all({{"trust", *rc::gen::inRange(-2, 3)}, {"discord", *rc::gen::inRange(-2, 3)}});
    all.push_back(std::move(said));
  }
  return all;
}

bool is_no_lower(const Fraction& value, const Fraction& than) {
  return !than.applies() || value.reaches(than);
}

RC_GTEST_PROP(SafetyStep, taken_anywhere_never_lowers_a_measure, ()) {
  std::vector<build::Said> volleys = any_volleys();
  const build::Around around{.opening = {any_line()}, .state = {.discord = 1}};
  const build::Talk without = build::conversation(volleys, around);
  build::Said step{{any_utterance(), any_utterance()}, {}, {}, true};
  volleys.insert(volleys.begin() + *rc::gen::inRange<long>(0, static_cast<long>(volleys.size()) + 1), step);
  const build::Talk with = build::conversation(volleys, around);
  RC_ASSERT(with.card.measures == without.card.measures);
  RC_ASSERT(with.card.ratings == without.card.ratings);
  RC_ASSERT(with.card.traps.size() == without.card.traps.size());
  for (std::size_t i = 0; i < count_of<SkillMeasure>; ++i) {
    const auto measure = static_cast<SkillMeasure>(i);
    RC_ASSERT(is_no_lower(measure_of(measure, with.card, with.judged),
                          measure_of(measure, without.card, without.judged)));
  }
}

RC_GTEST_PROP(Yields, of_a_neutral_exchange_are_nothing_and_change_no_other, ()) {
  std::vector<build::Said> volleys = any_volleys();
  const build::Talk without = build::conversation(volleys);
  const long place = *rc::gen::inRange<long>(0, static_cast<long>(volleys.size()) + 1);
  volleys.insert(volleys.begin() + place, build::Said{{build::structure()}});
  const build::Talk with = build::conversation(volleys);
  for (std::size_t k = 0; k < with.judged.exchanges.size(); ++k) {
    const auto at = static_cast<long>(k);
    if (at == place)
      RC_ASSERT(with.judged.exchanges[k].yield() == 0);
    else
      RC_ASSERT(with.judged.exchanges[k].yield() == without.judged.exchanges[at > place ? k - 1 : k].yield());
  }
}

RC_GTEST_PROP(Folding, again_changes_nothing_and_order_does_not_matter, ()) {
  std::vector<Utterance> says;
  for (int more = *rc::gen::inRange(1, 13); more > 0; --more) says.push_back(any_utterance());
  const Volley once = fold(says);
  std::vector<Utterance> folded;
  for (const Code code : once.codes) folded.push_back(build::say(code));
  RC_ASSERT(fold(folded).codes == once.codes);
  RC_ASSERT(once.codes.size() <= most_codes);

  std::reverse(says.begin(), says.end());
  std::vector<Code> there = once.codes;
  std::vector<Code> back = fold(says).codes;
  std::sort(there.begin(), there.end());
  std::sort(back.begin(), back.end());
  RC_ASSERT(there == back);
}

}  // namespace
}  // namespace vt
