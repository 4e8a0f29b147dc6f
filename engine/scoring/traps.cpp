#include "engine/scoring/traps.h"

#include <algorithm>

namespace vt {
namespace {

/// Walks the conversation once, remembering what the three patterns need.
class Watch {
 public:
  std::vector<TrapHit> hits;

  void hear(const std::vector<JudgedLine>& lines) {
    for (const JudgedLine& line : lines) {
      if (line.type() != TalkType::change) continue;
      ++change_talk_;
      const TalkKind kind = line.line->talk->kind;
      if (kind == TalkKind::commitment || kind == TalkKind::activation) ++commitments_;
    }
  }

  void answer(std::size_t k, const JudgedExchange& exchange) {
    if (exchange.option->trap) hits.push_back({k, name_of(*exchange.option->trap), true});
    watch_questions(k, exchange.volley);
    watch_planning(k, exchange);
    watch_evoking(k, exchange.volley);
  }

 private:
  void hit(std::size_t k, PatternTrap trap) { hits.push_back({k, name_of(trap), false}); }

  void watch_questions(std::size_t k, const Volley& volley) {
    const bool only_asks = volley.has(CodeFamily::question) && !volley.has(CodeFamily::reflection);
    questions_ = only_asks ? questions_ + 1 : 0;
    if (questions_ == questions_in_a_row) hit(k, PatternTrap::question_answer);
  }

  void watch_planning(std::size_t k, const JudgedExchange& exchange) {
    if (!exchange.volley.is_planning) return;
    if (change_talk_ < change_talk_before_planning || exchange.trust_before < trust_before_planning)
      hit(k, PatternTrap::premature_focus);
  }

  void watch_evoking(std::size_t k, const Volley& volley) {
    if (commitments_ < commitments_before_planning_is_due || !volley.leans_to_change || volley.is_planning)
      return;
    if (++evoking_ == evoking_volleys_too_many) hit(k, PatternTrap::staying_stuck);
  }

  int change_talk_ = 0;
  int commitments_ = 0;
  int questions_ = 0;
  int evoking_ = 0;
};

}  // namespace

std::vector<TrapHit> traps_of(const JudgedConversation& conversation) {
  Watch watch;
  watch.hear(conversation.opening);
  for (std::size_t k = 0; k < conversation.exchanges.size(); ++k) {
    const JudgedExchange& exchange = conversation.exchanges[k];
    if (!exchange.is_safety) watch.answer(k, exchange);
    watch.hear(exchange.reply);
  }
  return std::move(watch.hits);
}

}  // namespace vt
