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

}  // namespace vt::bench
