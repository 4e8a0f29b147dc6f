#include "engine/analysis/rules/rule.h"

#include "engine/base/text.h"

namespace vt {

void Noted::add_in(std::size_t language, const std::string& turn, const std::string& inner,
                   FindingValues values) {
  if (language == 0 || language > translations_.size()) return add(turn, inner, std::move(values), "text");
  const std::string path = '"' + turn + (inner.empty() ? "" : "." + inner) + '"';
  const auto at = sources_.translations[language - 1].bytes.find(path);
  translations_[language - 1].add_at(rule_, at == std::string_view::npos ? 0 : static_cast<std::uint32_t>(at),
                                     {"", 0, 0, turn, inner}, std::move(values));
}

std::string told(const Script& script, const Play& play) {
  if (play.empty()) return script.id(script.start());
  std::vector<std::string> choices;
  choices.reserve(play.size());
  for (const Choice& choice : play)
    choices.push_back(script.id(choice.turn) + "." + script.turn(choice.turn).options[choice.option].id);
  return joined(choices, ", ");
}

void note_loop(const Study& study, Noted& noted, const Cycle& cycle, FindingValues more) {
  const Script& script = study.script();
  const Choice& first = cycle.loop.front();
  FindingValues values{{"play", told(script, cycle.play)}, {"loop", told(script, cycle.loop)}};
  values.insert(values.end(), more.begin(), more.end());
  noted.add(script.id(first.turn), script.turn(first.turn).options[first.option].id, std::move(values),
            "next");
}

std::string per_cent(double share) {
  return std::to_string(std::lround(100 * share)) + " %";
}

std::string one_decimal(double value) {
  const long tenths = std::lround(10 * value);
  return std::to_string(tenths / 10) + "." + std::to_string(std::abs(tenths % 10));
}

GuardPlace place_of(const Script& script, const Guard& guard) {
  const std::string& turn = script.id(guard.place);
  if (guard.kind == Guard::Kind::line)
    return {turn, script.lines(guard.place)[guard.inner].id, "when", "when"};
  const std::string& option = script.turn(guard.place).options[guard.inner].id;
  if (guard.kind == Guard::Kind::option) return {turn, option, "when", "when"};
  const std::string_view member = guard.kind == Guard::Kind::effect ? "effects" : "next";
  return {turn, option, member, std::string(member) + "[" + std::to_string(guard.position) + "]"};
}

void note_words(const Study& study, Noted& noted, const std::vector<std::string>& (*pick)(const BotWords&)) {
  for (std::size_t language = 0; language < study.languages.size(); ++language) {
    const Spoken& spoken = study.languages[language];
    const std::vector<std::string>& listed = pick(spoken.words);
    for (const Turn& turn : spoken.scenario.turns)
      for (const Option& option : turn.options)
        for (const std::string& word : words(option.text)) {
          if (std::find(listed.begin(), listed.end(), word) == listed.end()) continue;
          noted.add_in(language, turn.id, option.id, {{"word", word}, {"language", spoken.scenario.locale}});
          break;
        }
  }
}

}  // namespace vt
