#include "engine/scoring/scorecard.h"

#include <algorithm>
#include <numeric>

namespace vt {
namespace {

void count_volleys(const JudgedConversation& conversation, Scorecard& card) {
  card.volleys = static_cast<int>(conversation.exchanges.size());
  card.coded_volleys = coded_volleys(conversation);
  for (const JudgedExchange& exchange : conversation.exchanges) {
    if (exchange.is_safety) continue;
    card.tally.add(exchange.volley);
    if (exchange.volley.is_summary) ++card.summaries;
    if (exchange.volley.is_planning) ++card.planning;
  }
}

/// Sums of two ratings are the averages in halves.
Fraction halves(int sum) {
  return {sum, 2};
}

void measure(const Norms& norms, Scorecard& card) {
  const auto add = [&](MeasureName name, Fraction value, int observations) {
    card.measures.push_back({name, value, observations, band_of(value, norms.find(name))});
  };
  const Tally& tally = card.tally;
  const int reflections = tally.reflections();
  const int questions = tally.questions();
  add(MeasureName::reflections_to_questions, {reflections, questions}, reflections + questions);
  add(MeasureName::complex_reflections, {tally.of(Code::reflection_complex), reflections}, reflections);
  add(MeasureName::open_questions, {tally.of(Code::question_open), questions}, questions);
  if (card.ratings) {
    if (const auto technical = card.ratings->technical_sum())
      add(MeasureName::technical, halves(*technical), card.coded_volleys);
    add(MeasureName::relational, halves(card.ratings->relational_sum()), card.coded_volleys);
  }
  const Fraction share = card.talk.all.share_of_change();
  add(MeasureName::change_talk, share, share.whole);
  if (card.opportunity) {
    const Fraction used = card.opportunity->used();
    add(MeasureName::opportunity, used, card.volleys);
  }
}

}  // namespace

Fraction Opportunity::used() const {
  int lost = 0;
  int could_lose = 0;
  for (std::size_t k = 0; k < losses.size(); ++k) {
    if (worst_losses[k] == 0) continue;
    lost += losses[k];
    could_lose += worst_losses[k];
  }
  return {could_lose - lost, could_lose};
}

const Measure* Scorecard::find(MeasureName name) const {
  const auto found =
      std::find_if(measures.begin(), measures.end(), [&](const Measure& m) { return m.name == name; });
  return found == measures.end() ? nullptr : &*found;
}

Scorecard score(const Script& script, const Conversation& conversation, const Norms& norms,
                std::optional<Opportunity> opportunity) {
  return score(script, conversation, judged(script, conversation), norms, std::move(opportunity));
}

Scorecard score(const Script& script, const Conversation& conversation, const JudgedConversation& laid_out,
                const Norms& norms, std::optional<Opportunity> opportunity) {
  Scorecard card;
  card.has_change_goal = !script.scenario().change_goal.empty();
  card.opportunity = std::move(opportunity);
  count_volleys(laid_out, card);
  card.ratings = ratings_of(laid_out, card.has_change_goal);
  card.talk = talk_of(laid_out);
  card.discord = discord_of(laid_out);
  card.traps = traps_of(laid_out);
  card.safety = safety_of(script, conversation);
  measure(norms, card);

  card.status = conversation.status;
  const bool has_exchanges = !conversation.exchanges.empty();
  card.final_state = has_exchanges ? conversation.exchanges.back().state_after : conversation.start;
  const PlaceIndex place =
      has_exchanges ? conversation.exchanges.back().after.place : conversation.opening.place;
  if (script.is_ending(place)) card.ending = &script.ending(place);
  return card;
}

}  // namespace vt
