#include "engine/scoring/judged.h"

#include <algorithm>

namespace vt {
namespace {

Credit credit_of(const Line& line, const Volley& volley) {
  const TalkType type = JudgedLine{&line, Credit::none}.type();
  const bool pushed = volley.has(CodeFamily::non_adherent);
  if (type == TalkType::change) return pushed ? Credit::agreed : Credit::evoked;
  if (type == TalkType::sustain)
    return (pushed || volley.leans_to_sustain) && !line.given ? Credit::provoked : Credit::offered;
  return Credit::none;
}

std::vector<JudgedLine> reply_lines(const Script& script, const Moment& moment, const Volley& volley) {
  std::vector<JudgedLine> out;
  for (const LineIndex index : moment.lines) {
    const Line& line = script.lines(moment.place)[index];
    out.push_back({&line, credit_of(line, volley)});
  }
  return out;
}

std::vector<JudgedLine> opening_lines(const Script& script, const Moment& moment) {
  std::vector<JudgedLine> out;
  for (const LineIndex index : moment.lines) {
    JudgedLine line{&script.lines(moment.place)[index], Credit::none};
    if (line.type() != TalkType::neutral) line.credit = Credit::offered;
    out.push_back(line);
  }
  return out;
}

}  // namespace

TalkType JudgedLine::type() const {
  return line->talk && !line->talk->discord ? line->talk->type : TalkType::neutral;
}

int JudgedExchange::yield() const {
  int sum = 0;
  for (const JudgedLine& line : reply) {
    if (line.credit == Credit::evoked) sum += line.strength();
    if (line.credit == Credit::provoked) sum -= line.strength();
  }
  const int declared_rise = std::max(declared_discord, 0);
  const int actual_fall = std::max(discord_before - discord_after, 0);
  return sum - 2 * declared_rise + actual_fall + trust_change;
}

JudgedConversation judged(const Script& script, const Conversation& conversation) {
  JudgedConversation out;
  out.opening = opening_lines(script, conversation.opening);
  out.exchanges.reserve(conversation.exchanges.size());
  for (const Exchange& exchange : conversation.exchanges) {
    const Turn& turn = script.turn(exchange.before.place);
    const Option& option = turn.options[exchange.option];
    JudgedExchange one;
    one.turn = &turn;
    one.option = &option;
    one.volley = fold(option.says);
    one.is_safety = !option.meets.empty();
    one.before = out.exchanges.empty() ? out.opening : out.exchanges.back().reply;
    one.reply = reply_lines(script, exchange.after, one.volley);
    one.trust_before = exchange.state_before.variables[variables::trust];
    one.trust_change = exchange.state_after.variables[variables::trust] - one.trust_before;
    one.discord_before = exchange.state_before.variables[variables::discord];
    one.discord_after = exchange.state_after.variables[variables::discord];
    one.declared_discord = exchange.declared_discord;
    out.exchanges.push_back(std::move(one));
  }
  return out;
}

}  // namespace vt
