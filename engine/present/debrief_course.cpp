// The course of a conversation: the timeline, and the exchanges one by one.

#include <algorithm>

#include "engine/base/text.h"
#include "engine/present/debrief_parts.h"
#include "engine/report/wording.h"

namespace vt {
namespace {

void add_talk(TimelinePoint& point, const std::vector<JudgedLine>& lines, const Words& words) {
  for (const JudgedLine& line : lines) {
    if (line.type() == TalkType::neutral) continue;
    point.talk.push_back({line.type(), line.strength(), line.credit, talk_words(line, words)});
    (line.type() == TalkType::change ? point.change : point.sustain) += line.strength();
  }
  point.reply = spoken(lines);
}

void add_codes(std::vector<CodeShown>& out, const JudgedExchange& exchange, const Words& words) {
  for (const Code code : exchange.volley.codes) out.push_back(code_shown(code, words));
}

std::string counts_as(const JudgedExchange& exchange, const Words& words) {
  return exchange.is_safety ? words.text("report.safety_step") : codes_words(exchange.volley, words);
}

TimelinePoint opening_of(const JudgedPath& path, const Words& words) {
  TimelinePoint point;
  point.label = words.text("report.timeline.opening");
  add_talk(point, path.judged.opening, words);
  point.discord = path.conversation.start.variables[variables::discord];
  point.trust = path.conversation.start.variables[variables::trust];
  point.details.push_back(point.label);
  for (const TalkShown& talk : point.talk) point.details.push_back(talk.words);
  return point;
}

TimelinePoint point_of(const JudgedExchange& exchange, std::size_t k, const Words& words) {
  TimelinePoint point;
  point.exchange = k;
  point.label = number_of(k);
  add_talk(point, exchange.reply, words);
  point.discord = exchange.discord_after;
  point.trust = exchange.trust_before + exchange.trust_change;
  point.is_safety = exchange.is_safety;
  point.own = exchange.option->text;
  if (!exchange.is_safety) add_codes(point.codes, exchange, words);
  point.details.push_back(words.text("report.transcript.exchange", {{"n", point.label}}) + ": " +
                          counts_as(exchange, words));
  for (const TalkShown& talk : point.talk) point.details.push_back(talk.words);
  point.details.push_back(outcome_words(exchange, words));
  return point;
}

std::vector<CodeShown> legend_of(const JudgedConversation& conversation, const Words& words) {
  std::vector<Code> used;
  for (const JudgedExchange& exchange : conversation.exchanges)
    if (!exchange.is_safety)
      used.insert(used.end(), exchange.volley.codes.begin(), exchange.volley.codes.end());
  std::sort(used.begin(), used.end());
  used.erase(std::unique(used.begin(), used.end()), used.end());
  std::vector<CodeShown> out;
  for (const Code code : used) out.push_back(code_shown(code, words));
  return out;
}

std::vector<TakenBackShown> taken_back_at(const Feedback& feedback, std::size_t k, const Words& words) {
  std::vector<TakenBackShown> out;
  for (const TakenBack& one : feedback.taken_back) {
    if (one.exchange != k) continue;
    const bool is_safety = !one.option->meets.empty();
    out.push_back({one.option->text,
                   is_safety ? words.text("report.safety_step") : codes_words(fold(one.option->says), words),
                   spoken(one.reply)});
  }
  return out;
}

/// Where something was lost the answers without loss; else the one that the author names, if any.
std::vector<BetterAnswer> better_at(const Feedback& feedback, std::size_t k) {
  const JudgedExchange& exchange = feedback.path.judged.exchanges[k];
  const std::optional<Opportunity>& opportunity = feedback.path.card.opportunity;
  if (opportunity && opportunity->losses[k] > 0)
    return better_answers(options_of(*exchange.turn, opportunity->better[k]));
  const Option* better = find_option(*exchange.turn, exchange.option->better);
  if (better == nullptr) return {};
  return better_answers({better});
}

ExchangeShown exchange_of(const Feedback& feedback, std::size_t k, const Words& words) {
  const JudgedExchange& exchange = feedback.path.judged.exchanges[k];
  ExchangeShown out;
  out.exchange = k;
  out.before = said_lines(exchange.before, words);
  out.taken_back = taken_back_at(feedback, k, words);
  out.own = exchange.option->text;
  out.typed = feedback.answers[k]->typed;
  out.is_safety = exchange.is_safety;
  out.counts_as = counts_as(exchange, words);
  if (!exchange.is_safety) {
    add_codes(out.codes, exchange, words);
    out.manner = manner_words(*exchange.option, words);
  }
  for (const TrapHit& hit : feedback.path.card.traps)
    if (hit.exchange == k) out.traps.push_back(words.text("trap_name." + std::string(hit.name)));
  out.why = exchange.option->why;
  out.reply = said_lines(exchange.reply, words);
  out.outcome = outcome_words(exchange, words);
  out.yield = exchange.yield();
  out.loss_words = loss_words(feedback.path.card, k, words);
  if (const std::optional<Opportunity>& opportunity = feedback.path.card.opportunity) {
    out.loss = opportunity->losses[k];
    out.largest_loss = opportunity->worst_losses[k];
  }
  out.better = better_at(feedback, k);
  return out;
}

}  // namespace

TimelineShown timeline_of(const Feedback& feedback, const Words& words) {
  const JudgedPath& path = feedback.path;
  TimelineShown out;
  out.points.push_back(opening_of(path, words));
  for (std::size_t k = 0; k < path.judged.exchanges.size(); ++k)
    out.points.push_back(point_of(path.judged.exchanges[k], k, words));
  for (const TimelinePoint& point : out.points) {
    out.most_change = std::max(out.most_change, point.change);
    out.most_sustain = std::max(out.most_sustain, point.sustain);
  }
  out.most_discord = feedback.playable->script.bounds(variables::discord).second;
  out.most_trust = feedback.playable->script.bounds(variables::trust).second;
  out.description = course_words(path.card, words);
  out.legend = legend_of(path.judged, words);
  return out;
}

std::vector<ExchangeShown> exchanges_of(const Feedback& feedback, const Words& words) {
  std::vector<ExchangeShown> out;
  for (std::size_t k = 0; k < feedback.path.judged.exchanges.size(); ++k)
    out.push_back(exchange_of(feedback, k, words));
  for (const std::size_t k : left_lying(feedback.path)) out[k].is_left_lying = true;
  return out;
}

}  // namespace vt
