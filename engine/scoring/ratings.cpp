#include "engine/scoring/ratings.h"

#include <algorithm>
#include <set>

namespace vt {
namespace {

constexpr int lowest = 1;
constexpr int middle = 3;
constexpr int highest = 5;
constexpr int cap_with_non_adherent = 4;
constexpr std::size_t engaging_exchanges = 2;  ///< the first two do not count for softening

/// < 20 % 1, < 40 % 2, < 60 % 3, < 80 % 4, else 5.
int points(const Fraction& share) {
  constexpr std::array<Fraction, 4> steps{{{20, 100}, {40, 100}, {60, 100}, {80, 100}}};
  return lowest + static_cast<int>(std::count_if(steps.begin(), steps.end(),
                                                 [&](const Fraction& step) { return share.reaches(step); }));
}

bool has_talk(const std::vector<JudgedLine>& lines, TalkType type) {
  return std::any_of(lines.begin(), lines.end(), [&](const JudgedLine& line) { return line.type() == type; });
}

bool has_feeling(const std::vector<JudgedLine>& lines) {
  return std::any_of(lines.begin(), lines.end(), [](const JudgedLine& line) {
    return line.line->feeling || line.type() != TalkType::neutral;
  });
}

bool leans_to_change(Direction direction) { return direction == Direction::change || direction == Direction::both; }

template <class F>
bool any_utterance(const JudgedExchange& exchange, F&& f) {
  return std::any_of(exchange.option->says.begin(), exchange.option->says.end(), f);
}

bool reflects_accurately(const JudgedExchange& exchange) {
  return any_utterance(exchange, [](const Utterance& u) { return is_reflection(u.settled()) && u.accurate.value_or(false); });
}

bool meets_change_talk(const JudgedExchange& exchange) {
  return any_utterance(exchange, [](const Utterance& u) {
    const Code code = u.settled();
    return code == Code::affirm || ((is_reflection(code) || is_question(code)) && leans_to_change(u.direction));
  });
}

bool attempts_change_talk(const JudgedExchange& exchange) {
  return any_utterance(exchange, [](const Utterance& u) {
    const Code code = u.settled();
    return family_of(code) == CodeFamily::adherent ||
           ((is_reflection(code) || is_question(code)) && u.direction == Direction::change);
  });
}

bool deepens_sustain_talk(const JudgedExchange& exchange) {
  return any_utterance(exchange, [](const Utterance& u) {
    const Code code = u.settled();
    return (is_reflection(code) || is_question(code)) && u.direction == Direction::sustain;
  });
}

template <class F>
int count_exchanges(const JudgedConversation& conversation, F&& f) {
  return static_cast<int>(std::count_if(conversation.exchanges.begin(), conversation.exchanges.end(),
                                        [&](const JudgedExchange& e) { return !e.is_safety && f(e); }));
}

int count_code(const JudgedConversation& conversation, Code code) {
  return count_exchanges(conversation, [&](const JudgedExchange& e) { return e.volley.has(code); });
}

int partnership_of(const JudgedConversation& conversation) {
  int shared = 0;
  std::set<std::size_t> thirds;
  const std::size_t n = conversation.exchanges.size();
  for (std::size_t k = 0; k < n; ++k) {
    const JudgedExchange& exchange = conversation.exchanges[k];
    if (exchange.is_safety) continue;
    for (const Code code : {Code::seek_collaboration, Code::emphasize_autonomy, Code::persuade_with_permission}) {
      if (!exchange.volley.has(code)) continue;
      ++shared;
      thirds.insert(third_of(k, n));
    }
  }
  int rating = middle;
  if (shared >= 2 && thirds.size() >= 2) rating += shared >= 4 ? 2 : 1;
  return rating - count_code(conversation, Code::confront) - count_code(conversation, Code::persuade) / 2;
}

int empathy_of(const JudgedConversation& conversation) {
  const Fraction reflected = feelings_reflected(conversation);
  if (!reflected.applies()) return middle;
  const int rating = points(reflected);
  const int complex = count_exchanges(conversation, [](const JudgedExchange& e) {
    return has_feeling(e.before) && reflects_accurately(e) && e.volley.has(Code::reflection_complex);
  });
  return rating == highest && 2 * complex < reflected.part ? highest - 1 : rating;
}

int cultivating_of(const JudgedConversation& conversation) {
  const Fraction met = change_talk_met(conversation);
  if (met.applies()) return points(met);
  return std::min(middle, lowest + count_exchanges(conversation, attempts_change_talk));
}

int softening_of(const JudgedConversation& conversation) {
  const Fraction softened = sustain_not_deepened(conversation);
  if (softened.applies()) return points(softened);
  bool asked_for = false;
  for (std::size_t k = engaging_exchanges; k < conversation.exchanges.size(); ++k)
    asked_for = asked_for || (!conversation.exchanges[k].is_safety && conversation.exchanges[k].volley.leans_to_sustain);
  return asked_for ? middle : middle + 1;
}

}  // namespace

std::optional<int> Ratings::technical_sum() const {
  if (!cultivating || !softening) return std::nullopt;
  return *cultivating + *softening;
}

int coded_volleys(const JudgedConversation& conversation) {
  return count_exchanges(conversation, [](const JudgedExchange& e) { return e.volley.is_coded(); });
}

Fraction change_talk_met(const JudgedConversation& conversation) {
  const auto hears_change = [](const JudgedExchange& e) { return has_talk(e.before, TalkType::change); };
  Fraction share;
  share.whole = count_exchanges(conversation, hears_change);
  share.part = count_exchanges(
      conversation, [&](const JudgedExchange& e) { return hears_change(e) && meets_change_talk(e); });
  return share;
}

Fraction sustain_not_deepened(const JudgedConversation& conversation) {
  Fraction share;
  for (std::size_t k = engaging_exchanges; k < conversation.exchanges.size(); ++k) {
    const JudgedExchange& exchange = conversation.exchanges[k];
    if (exchange.is_safety || !has_talk(exchange.before, TalkType::sustain)) continue;
    ++share.whole;
    if (!deepens_sustain_talk(exchange)) ++share.part;
  }
  return share;
}

Fraction feelings_reflected(const JudgedConversation& conversation) {
  Fraction share;
  share.whole = count_exchanges(conversation, [](const JudgedExchange& e) { return has_feeling(e.before); });
  share.part = count_exchanges(
      conversation, [](const JudgedExchange& e) { return has_feeling(e.before) && reflects_accurately(e); });
  return share;
}

std::optional<Ratings> ratings_of(const JudgedConversation& conversation, bool has_change_goal) {
  if (coded_volleys(conversation) < volleys_for_ratings) return std::nullopt;
  const bool has_push = count_code(conversation, Code::confront) + count_code(conversation, Code::persuade) > 0;
  const auto bounded = [&](int rating) {
    return std::clamp(rating, lowest, has_push ? cap_with_non_adherent : highest);
  };
  Ratings ratings;
  ratings.partnership = bounded(partnership_of(conversation));
  ratings.empathy = bounded(empathy_of(conversation));
  if (has_change_goal) {
    ratings.cultivating = bounded(cultivating_of(conversation));
    ratings.softening = bounded(softening_of(conversation));
  }
  return ratings;
}

}  // namespace vt
