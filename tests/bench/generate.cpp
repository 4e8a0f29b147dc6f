#include "tests/bench/generate.h"

#include <string_view>

#include "tests/support/build.h"
#include "tests/support/random_scenario.h"

namespace vt::bench {
namespace {

constexpr std::array<std::string_view, 3> names_of_variables{"a", "b", "c"};
constexpr std::int32_t widest = 1'000'000;

const std::vector<std::string>& vocabulary() {
  static const std::vector<std::string> words{
      "the",   "my",     "because", "really", "never",  "maybe",  "again",  "still",  "feel",
      "think", "know",   "want",    "tell",   "talk",   "work",   "family", "week",   "month",
      "night", "sleep",  "tired",   "angry",  "afraid", "alone",  "better", "worse",  "hard",
      "easy",  "change", "drink",   "smoke",  "money",  "house",  "help",   "plan",   "reason",
      "doubt", "trust",  "hear",    "home",   "after",  "before", "while",  "nothing"};
  return words;
}

std::string sentence(Dice& dice, std::size_t length, std::string text) {
  while (text.size() < length) text += " " + dice.of(vocabulary());
  return text + ".";
}

std::string id_of(std::size_t turn) {
  return "n" + std::to_string(turn);
}

std::size_t target(Dice& dice, std::size_t turn, std::size_t turns) {
  const auto any = [&](std::size_t bound) { return dice.below(static_cast<std::uint32_t>(bound)); };
  return turns < 64 || dice.chance(25) ? any(turns) : (turn + 1 + any(32)) % turns;
}

std::int32_t small_number(Dice& dice) {
  const std::int32_t number = dice.between(1, 3);
  return dice.chance(50) ? number : -number;
}

Option answer(Dice& dice, std::size_t turn, std::size_t number, std::size_t turns) {
  static const std::array<Utterance, 4> says{build::reflect(), build::ask(), build::affirm(),
                                             build::inform()};
  Changes adds;
  for (const std::string_view name : names_of_variables) adds.emplace_back(name, small_number(dice));
  Option option = build::answer("o" + std::to_string(number), {says[number]},
                                id_of(target(dice, turn, turns)), build::add_all(std::move(adds)));
  option.text = sentence(dice, 86, "Reply " + std::to_string(turn * 4 + number));
  return option;
}

Condition condition(Dice& dice) {
  constexpr std::array<Comparison, 4> comparisons{Comparison::at_least, Comparison::at_most,
                                                  Comparison::greater, Comparison::less};
  return build::compare(std::string(names_of_variables[dice.below(3)]), comparisons[dice.below(4)],
                        50 + dice.between(-12, 12));
}

}  // namespace

Scenario generated_dialogue(std::size_t turns, std::uint64_t seed) {
  Dice dice(seed);
  std::vector<Turn> all;
  for (std::size_t i = 0; i < turns; ++i) {
    Line line = build::silent_talk();
    line.text = sentence(dice, 116, "Case " + std::to_string(i));
    const std::size_t guarded = 1 + dice.below(3);
    std::vector<Option> options;
    for (std::size_t k = 0; k < 4; ++k) {
      options.push_back(answer(dice, i, k, turns));
      if (k == guarded) options.back().when = condition(dice);
    }
    all.push_back(build::turn(id_of(i), std::move(options), {std::move(line)}));
  }
  Scenario scenario = build::scenario(std::move(all), {});
  for (const std::string_view name : names_of_variables)
    scenario.state.variables.push_back({std::string(name), -widest, widest, 50, {}});
  return scenario;
}

BareDialogue::BareDialogue(const Scenario& generated) {
  for (const Turn& turn : generated.turns) {
    Node node;
    node.text = static_cast<std::uint32_t>(turn.lines[0].text.size());
    for (std::size_t k = 0; k < node.answers.size(); ++k) {
      const Option& option = turn.options[k];
      Answer& answer = node.answers[k];
      answer.text = static_cast<std::uint32_t>(option.text.size());
      answer.to = static_cast<std::uint32_t>(std::stoul(option.next[0].to.substr(1)));
      const Changes& adds = option.effects->front().add;
      for (std::size_t v = 0; v < 3; ++v) answer.adds[v] = adds[v].second;
      if (!option.when) continue;
      answer.variable = static_cast<std::uint8_t>(option.when->variable[0] - 'a');
      answer.comparison = option.when->comparison;
      answer.value = option.when->value;
    }
    nodes_.push_back(node);
  }
}

Trace BareDialogue::walk(std::size_t choices, Walk& chance) const {
  Trace trace;
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < choices; ++i) {
    const Node& node = nodes_[at];
    trace.bytes += node.text;
    std::array<const Answer*, 4> shown{};
    std::uint32_t count = 0;
    for (const Answer& answer : node.answers) {
      if (answer.variable < 3 && !holds(trace.variables[answer.variable], answer.comparison, answer.value))
        continue;
      trace.bytes += answer.text;
      shown[count++] = &answer;
    }
    const Answer& taken = *shown[chance.next() % count];
    for (std::size_t v = 0; v < 3; ++v) trace.variables[v] += taken.adds[v];
    at = taken.to;
  }
  return trace;
}

namespace {

constexpr std::size_t layer_width = 3;

/// What one answer says: every kind, with the pushes that people are tempted by.
std::vector<Utterance> said(Dice& dice) {
  static const std::vector<std::vector<Utterance>> kinds{{build::reflect_deeply(Direction::change)},
                                                         {build::ask(Direction::change)},
                                                         {build::persuade()},
                                                         {build::reflect(Direction::sustain)},
                                                         {build::affirm()},
                                                         {build::autonomy()},
                                                         {build::inform()},
                                                         {build::ask_closed(), build::confront()}};
  return dice.of(kinds);
}

std::optional<Condition> sometimes(Dice& dice, std::uint32_t percent, std::uint32_t live) {
  static const std::array<std::string, 4> variables{"trust", "discord", "importance", "confidence"};
  if (!dice.chance(percent)) return std::nullopt;
  const std::string& variable = variables[dice.below(live)];
  return build::at_least(variable, variable == "discord" ? 1 : dice.between(4, 7));
}

Option turn_answer(Dice& dice, std::size_t turn, std::size_t number, std::size_t turns, std::uint32_t live) {
  const std::size_t layer = turn / layer_width + 1;
  std::string to = "einde" + std::to_string(dice.below(4));
  if (layer * layer_width < turns)
    to = id_of(layer * layer_width +
               dice.below(static_cast<std::uint32_t>(std::min(layer_width, turns - layer * layer_width))));
  Option option = build::answer("o" + std::to_string(number), said(dice), to, std::nullopt);
  if (dice.chance(30))
    option.effects = build::add_all({{dice.chance(50) ? "importance" : "confidence", dice.between(-1, 1)},
                                     {"trust", dice.between(-1, 1)}});
  option.text = sentence(dice, 86, "Reply " + std::to_string(turn * 4 + number));
  if (number > 1) option.when = sometimes(dice, 15, live);
  if (has_non_adherent(option)) option.trap = Trap::expert;
  return option;
}

}  // namespace

Scenario generated_conversation(std::size_t turns, std::uint32_t live, std::uint64_t seed) {
  Dice dice(seed);
  std::vector<Turn> all;
  for (std::size_t turn = 0; turn < turns; ++turn) {
    std::vector<Option> options;
    for (std::size_t number = 0; number < 4; ++number)
      options.push_back(turn_answer(dice, turn, number, turns, live));
    std::vector<Line> lines{build::small_talk(), build::change_talk(dice.between(1, 3)),
                            build::sustain_talk(dice.between(1, 3))};
    lines[1].when = sometimes(dice, 80, live);
    lines[2].when = sometimes(dice, 40, live);
    for (Line& line : lines) line.text = sentence(dice, 116, "Line");
    all.push_back(build::turn(id_of(turn), std::move(options), std::move(lines)));
  }
  std::vector<Ending> endings;
  for (std::size_t i = 0; i < 4; ++i) endings.push_back(build::ending("einde" + std::to_string(i)));
  return build::scenario(std::move(all), std::move(endings));
}

}  // namespace vt::bench
