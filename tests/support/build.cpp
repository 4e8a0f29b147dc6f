#include "tests/support/build.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace vt::build {
namespace {

void give_ids(std::vector<Line>& lines) {
  if (lines.empty()) lines.push_back(small_talk());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    lines[i].id = "c" + std::to_string(i + 1);
    if (lines[i].text.empty()) lines[i].text = "Dat zegt de cliënt.";
  }
}

Line line_of(TalkType type, int strength, TalkKind kind) {
  Line line;
  ClientTalk talk;
  talk.type = type;
  talk.strength = strength;
  talk.kind = kind;
  line.talk = talk;
  return line;
}

/// A test that cannot read what it needs has nothing to say.
template <class T>
T value_or_die(Result<T> result) {
  if (!result.ok()) std::abort();
  return std::move(result).value();
}

}  // namespace

Utterance say(Code code, Direction direction) {
  Utterance utterance;
  utterance.code = code;
  utterance.direction = direction;
  if (is_reflection(code)) utterance.accurate = true;
  return utterance;
}
Utterance ask(Direction direction) {
  return say(Code::question_open, direction);
}
Utterance ask_closed(Direction direction) {
  return say(Code::question_closed, direction);
}
Utterance reflect(Direction direction) {
  return say(Code::reflection_simple, direction);
}
Utterance reflect_deeply(Direction direction) {
  return say(Code::reflection_complex, direction);
}
Utterance affirm() {
  return say(Code::affirm);
}
Utterance seek() {
  return say(Code::seek_collaboration);
}
Utterance autonomy() {
  return say(Code::emphasize_autonomy);
}
Utterance inform() {
  return say(Code::give_information);
}
Utterance persuade(Direction direction) {
  return say(Code::persuade, direction);
}
Utterance persuade_with_permission() {
  return say(Code::persuade_with_permission);
}
Utterance confront(Direction direction) {
  return say(Code::confront, direction);
}
Utterance structure() {
  return say(Code::none);
}
Utterance inaccurate(Utterance utterance) {
  utterance.accurate = false;
  return utterance;
}
Utterance unsure(Utterance utterance) {
  utterance.uncertain = true;
  return utterance;
}
Utterance by(Technique technique, Utterance utterance) {
  utterance.technique = technique;
  return utterance;
}

Line change_talk(int strength, TalkKind kind) {
  return line_of(TalkType::change, strength, kind);
}
Line sustain_talk(int strength, TalkKind kind) {
  return line_of(TalkType::sustain, strength, kind);
}
Line small_talk() {
  return line_of(TalkType::neutral, 1, TalkKind::other);
}
Line silent_talk() {
  return {};
}
Line about_us(TalkType type) {
  Line line = line_of(type, 1, TalkKind::other);
  line.talk->discord = true;
  return line;
}
Line given(Line line) {
  line.given = true;
  return line;
}
Line feeling(Line line) {
  line.feeling = true;
  return line;
}
Line only(Condition when, Line line) {
  line.when = std::move(when);
  return line;
}

Condition compare(std::string variable, Comparison comparison, std::int32_t value) {
  Condition condition;
  condition.kind = Condition::Kind::compare;
  condition.variable = std::move(variable);
  condition.comparison = comparison;
  condition.value = value;
  return condition;
}
Condition at_least(std::string variable, std::int32_t value) {
  return compare(std::move(variable), Comparison::at_least, value);
}
Condition chosen(std::string option) {
  Condition condition;
  condition.kind = Condition::Kind::chosen;
  condition.option = std::move(option);
  return condition;
}
Condition any(std::vector<Condition> parts) {
  Condition condition;
  condition.kind = Condition::Kind::any;
  condition.parts = std::move(parts);
  return condition;
}
Condition all(std::vector<Condition> parts) {
  Condition condition;
  condition.parts = std::move(parts);
  return condition;
}
Condition negated(Condition part) {
  Condition condition;
  condition.kind = Condition::Kind::negation;
  condition.parts.push_back(std::move(part));
  return condition;
}

Effects nothing() {
  return {};
}
Effects add(std::string variable, std::int32_t amount) {
  return add_all({{std::move(variable), amount}});
}
Effects add_all(Changes changes) {
  return {Effect{std::nullopt, std::move(changes), {}}};
}
Effect if_so(Condition when, std::string variable, std::int32_t amount) {
  return {std::move(when), {{std::move(variable), amount}}, {}};
}

Option answer(std::string id, std::vector<Utterance> says, std::string to, std::optional<Effects> effects) {
  Option option;
  option.id = std::move(id);
  option.text = "Antwoord.";
  option.says = std::move(says);
  option.effects = std::move(effects);
  option.next = {{std::nullopt, std::move(to), {}}};
  option.why = "Daarom.";
  return option;
}
Option towards(std::vector<Next> next, Option option) {
  option.next = std::move(next);
  return option;
}
Option only(Condition when, Option option) {
  option.when = std::move(when);
  return option;
}
Option once(Option option) {
  option.once = true;
  return option;
}
Option meeting(std::string step, Option option) {
  option.meets = std::move(step);
  return option;
}

Turn turn(std::string id, std::vector<Option> options, std::vector<Line> lines) {
  Turn turn;
  turn.id = std::move(id);
  turn.options = std::move(options);
  turn.lines = std::move(lines);
  give_ids(turn.lines);
  return turn;
}

Ending ending(std::string id, EndingKind kind, std::vector<Line> lines) {
  Ending ending;
  ending.id = std::move(id);
  ending.kind = kind;
  ending.lines = std::move(lines);
  give_ids(ending.lines);
  return ending;
}

Scenario scenario(std::vector<Turn> turns, std::vector<Ending> endings) {
  Scenario scenario;
  scenario.id = "proef";
  scenario.version = "1.0.0";
  scenario.locale = "nl-BE";
  scenario.title = "Proef";
  scenario.client.name = "Jo";
  scenario.change_goal = "minder drinken";
  scenario.start = turns.front().id;
  scenario.turns = std::move(turns);
  scenario.endings = std::move(endings);
  return scenario;
}

Scenario with_steps(std::vector<std::pair<std::string, std::vector<std::string>>> steps, Scenario scenario) {
  Safety safety;
  safety.reason = "Omdat het moet.";
  for (auto& [id, from] : steps) {
    SafetyStep step;
    step.id = id;
    step.text = "Vraag ernaar.";
    step.from = std::move(from);
    safety.steps.push_back(std::move(step));
  }
  scenario.safety = std::move(safety);
  scenario.warnings = {Warning::alcohol};
  return scenario;
}

std::string content_file(const std::string& name) {
  std::ifstream file(std::string(VT_TESTS_DIR) + "/../content/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

const Reactions& reactions() {
  static const Reactions table =
      value_or_die(read_reactions(content_file("reactions.json"), "reactions.json"));
  return table;
}

const Norms& norms() {
  static const Norms table = value_or_die(read_norms(content_file("norms.json"), "norms.json"));
  return table;
}

Reactions no_reactions() {
  return {};
}

Script script(Scenario scenario) {
  return Script(std::make_shared<const Scenario>(std::move(scenario)), reactions());
}

Session played(const Script& script, const std::vector<std::string>& options, std::uint64_t seed, Mode mode) {
  Session session(script, seed, mode);
  for (const std::string& option : options) {
    const auto index = script.find_option(session.moment().place, option);
    if (!index || !session.is_offered(*index)) std::abort();
    session.choose(*index);
  }
  return session;
}

Talk conversation(std::vector<Said> volleys, Around around) {
  const auto place = [&](std::size_t k) {
    return k == volleys.size() ? std::string("slot") : "b" + std::to_string(k);
  };
  std::vector<Turn> turns;
  std::vector<Line> lines = std::move(around.opening);
  bool has_safety = false;
  for (std::size_t k = 0; k < volleys.size(); ++k) {
    Said& one = volleys[k];
    Option option = answer("zeg", std::move(one.says), place(k + 1), std::move(one.effects));
    option.trap = one.trap;
    std::vector<Option> options;
    if (one.has_better) {
      option.better = "beter";
      options.push_back(answer("beter", {reflect()}, place(k + 1)));
    }
    if (one.is_safety) option.meets = "stap";
    has_safety = has_safety || one.is_safety;
    options.insert(options.begin(), std::move(option));
    turns.push_back(turn(place(k), std::move(options), std::move(lines)));
    lines = std::move(one.reply);
  }
  if (turns.empty()) turns.push_back(turn("b0", {answer("zeg", {structure()}, "slot")}, std::move(lines)));
  Scenario whole = scenario(std::move(turns), {ending("slot", EndingKind::open_door, std::move(lines))});
  whole.state = std::move(around.state);
  whole.change_goal = std::move(around.change_goal);
  if (has_safety) whole = with_steps({{"stap", {"b0"}}}, std::move(whole));

  Script played_script(std::make_shared<const Scenario>(std::move(whole)), no_reactions());
  const std::size_t answers = volleys.size() - (around.is_finished || volleys.empty() ? 0 : 1);
  const Session session = played(played_script, std::vector<std::string>(answers, "zeg"));
  Conversation had = conversation_of(session);
  JudgedConversation laid_out = judged(played_script, had);
  Scorecard card = score(played_script, had, laid_out, norms(), std::nullopt);
  return {std::move(played_script), std::move(had), std::move(laid_out), std::move(card)};
}

std::vector<Said> repeated(int count, std::vector<Utterance> says, std::vector<Line> reply) {
  return std::vector<Said>(static_cast<std::size_t>(count), Said{std::move(says), std::move(reply)});
}

std::vector<Said> operator+(std::vector<Said> first, const std::vector<Said>& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

}  // namespace vt::build
