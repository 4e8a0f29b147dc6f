// The first screen of the debrief: gate, three cards, traps. And what every part says in the same way.

#include "engine/present/debrief_parts.h"

#include <algorithm>

#include "engine/report/wording.h"

namespace vt {
namespace {

/// Spellings begin after the dot of "trap.<name>".
std::string trap_of(const Remark& remark) {
  return remark.message.key.substr(remark.message.key.find('.') + 1);
}

template <class T, class Fits>
std::optional<T> first_of(const std::vector<T>& all, const Fits& fits) {
  const auto found = std::find_if(all.begin(), all.end(), fits);
  return found == all.end() ? std::nullopt : std::optional<T>(*found);
}

template <class T>
bool has(const std::vector<T>& list, const T& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

StrengthCard strength_of(const Feedback& feedback, const Words& words) {
  StrengthCard card;
  const Remark* remark = find_remark(feedback, Remark::Kind::strength);
  if (remark == nullptr) return card;
  card.words = words.text(remark->message);
  card.exchange = remark->exchange;
  if (!remark->exchange) return card;
  const JudgedExchange& exchange = feedback.path.judged.exchanges[*remark->exchange];
  card.own = exchange.option->text;
  card.reply = spoken(exchange.reply);
  return card;
}

MissedCard missed_of(const Feedback& feedback, const Words& words) {
  MissedCard card;
  const Remark* remark = find_remark(feedback, Remark::Kind::missed_chance);
  if (remark == nullptr || !remark->exchange) {
    card.words = words.text("report.card.nothing_missed");
    return card;
  }
  const JudgedExchange& exchange = feedback.path.judged.exchanges[*remark->exchange];
  card.words = words.text(remark->message);
  card.exchange = remark->exchange;
  card.own = exchange.option->text;
  card.why = exchange.option->why;
  card.better = better_answers(options_of(*exchange.turn, remark->better));
  return card;
}

ExerciseCard exercise_of(const Feedback& feedback, const Words& words, const Links& links) {
  ExerciseCard card;
  const Remark* remark = find_remark(feedback, Remark::Kind::next_exercise);
  if (remark == nullptr) return card;
  card.words = words.text(remark->message);
  card.skill = remark->skill;
  if (!card.skill) return card;
  const Skill skill = *card.skill;
  card.skill_words = named(words, "skill", skill);
  const auto trains = [&](const auto& link) { return has(link.skills, skill); };
  const auto trains_elsewhere = [&](const ScenarioLink& link) {
    return trains(link) && link.id != feedback.record.scenario;
  };
  const bool asks_for_the_same = skill == Skill::safety;  // "have this conversation again"
  if (!asks_for_the_same) card.scenario = first_of(links.scenarios, trains_elsewhere);
  if (!card.scenario)
    card.scenario = first_of(links.scenarios, [&](const ScenarioLink& link) {
      return link.id == feedback.record.scenario && (asks_for_the_same || trains(link));
    });
  card.card = first_of(links.cards, trains);
  return card;
}

}  // namespace

std::vector<BetterAnswer> better_answers(const std::vector<const Option*>& options) {
  std::vector<BetterAnswer> out;
  for (const Option* option : options) out.push_back({option->text, option->why});
  return out;
}

std::vector<HelpLineShown> help_shown(const HelpLines& help, const Words& words, bool only_urgent) {
  std::vector<HelpLineShown> out;
  for (const HelpLine& line : help.lines) {
    if (only_urgent && !line.urgent) continue;
    const std::string& name = line.name.in(words.locale());
    out.push_back({name, name == line.number ? std::string() : line.number, hours_of(line, words),
                   line.about.in(words.locale()), line.url});
  }
  return out;
}

GateShown gate_of(const Feedback& feedback, const Words& words, const HelpLines& help) {
  const SafetyReport& safety = feedback.path.card.safety;
  GateShown gate;
  gate.is_judged = safety.is_judged;
  gate.outcome = safety.outcome();
  gate.outcome_words = named(words, "safety_outcome", gate.outcome);
  if (feedback.scenario().safety) gate.reason = feedback.scenario().safety->reason;
  if (!gate.is_missed()) return gate;
  for (const SafetyStep* step : missed_steps(feedback.path.card)) gate.missed.push_back(step->text);
  gate.help = help_shown(help, words, true);
  return gate;
}

CardsShown cards_of(const Feedback& feedback, const Words& words, const Links& links) {
  return {strength_of(feedback, words), missed_of(feedback, words), exercise_of(feedback, words, links)};
}

std::vector<TrapShown> traps_shown(const Feedback& feedback, const Words& words, const Links& links) {
  std::vector<TrapShown> out;
  for (const Remark& remark : feedback.remarks) {
    if (remark.kind != Remark::Kind::trap) continue;
    const std::string name = trap_of(remark);
    TrapShown trap{words.text("trap_name." + name), words.text(remark.message), {}, {}};
    for (const TrapHit& hit : feedback.path.card.traps)
      if (hit.name == name) trap.exchanges.push_back(hit.exchange);
    trap.card = first_of(links.cards, [&](const CardLink& link) { return has(link.traps, name); });
    out.push_back(std::move(trap));
  }
  return out;
}

CodeShown code_shown(Code code, const Words& words) {
  CodeShown out{named(words, "code_short", code), named(words, "code", code), CodeSide::neutral, "·"};
  if (family_of(code) == CodeFamily::adherent) {
    out.side = CodeSide::adherent;
    out.sign = "+";
  } else if (is_non_adherent(code)) {
    out.side = CodeSide::non_adherent;
    out.sign = "−";
  }
  return out;
}

std::vector<SaidLine> said_lines(const std::vector<JudgedLine>& lines, const Words& words) {
  std::vector<SaidLine> out;
  for (const JudgedLine& line : lines)
    out.push_back({line.line->text, std::string(talk_sign(line)), line.type(),
                   line.line->talk && line.line->talk->discord, talk_words(line, words), line.line->thought});
  return out;
}

}  // namespace vt
