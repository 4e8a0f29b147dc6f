#include "engine/scoring/ratings.h"

#include <algorithm>
#include <set>

namespace vt {
namespace {

constexpr int lowest = 1;
constexpr int middle = 3;
constexpr int highest = 5;
constexpr int cap_with_non_adherent = 4;

/// < 20 % 1, < 40 % 2, < 60 % 3, < 80 % 4, else 5.
int points(const Fraction& share) {
  constexpr std::array<Fraction, 4> steps{{{20, 100}, {40, 100}, {60, 100}, {80, 100}}};
  return lowest + static_cast<int>(std::count_if(steps.begin(), steps.end(),
                                                 [&](const Fraction& step) { return share.reaches(step); }));
}

/// An answer that counts, and what the client had said since the one before. A safety step in between counts
/// for nothing and takes nothing away: what was there to be answered still is.
struct Answer {
  const JudgedExchange* exchange = nullptr;
  std::vector<JudgedLine> heard;
};

std::vector<Answer> answers_of(const JudgedConversation& conversation) {
  std::vector<Answer> answers;
  std::vector<JudgedLine> heard = conversation.opening;
  for (const JudgedExchange& exchange : conversation.exchanges) {
    if (!exchange.is_safety) {
      answers.push_back({&exchange, std::move(heard)});
      heard.clear();
    }
    heard.insert(heard.end(), exchange.reply.begin(), exchange.reply.end());
  }
  return answers;
}

bool hears(const Answer& answer, TalkType type) {
  return std::any_of(answer.heard.begin(), answer.heard.end(),
                     [&](const JudgedLine& line) { return line.type() == type; });
}

bool hears_feeling(const Answer& answer) {
  return std::any_of(answer.heard.begin(), answer.heard.end(), [](const JudgedLine& line) {
    return line.line->feeling || line.type() != TalkType::neutral;
  });
}

bool leans_to_change(Direction direction) {
  return direction == Direction::change || direction == Direction::both;
}

template <class F>
bool any_utterance(const Option& option, F&& f) {
  return std::any_of(option.says.begin(), option.says.end(), f);
}

bool reflects_deeply(const Option& option) {
  return any_utterance(option, [](const Utterance& u) {
    return u.settled() == Code::reflection_complex && u.accurate.value_or(false);
  });
}

bool attempts_change_talk(const Option& option) {
  return any_utterance(option, [](const Utterance& u) {
    const Code code = u.settled();
    return family_of(code) == CodeFamily::adherent ||
           ((is_reflection(code) || is_question(code)) && u.direction == Direction::change);
  });
}

template <class F>
int count_answers(const std::vector<Answer>& answers, F&& f) {
  return static_cast<int>(std::count_if(answers.begin(), answers.end(), f));
}

/// Of the answers that `asks` holds for, those whose option `meets` holds for too.
template <class A, class M>
Fraction share_of(const std::vector<Answer>& answers, A&& asks, M&& meets) {
  return {count_answers(
              answers, [&](const Answer& answer) { return asks(answer) && meets(*answer.exchange->option); }),
          count_answers(answers, asks)};
}

int count_code(const std::vector<Answer>& answers, Code code) {
  return count_answers(answers, [&](const Answer& answer) { return answer.exchange->volley.has(code); });
}

std::vector<Answer> after_engaging(std::vector<Answer> answers) {
  answers.erase(answers.begin(),
                answers.begin() + static_cast<long>(std::min(answers.size(), engaging_answers)));
  return answers;
}

int partnership_of(const std::vector<Answer>& answers) {
  int shared = 0;
  std::set<std::size_t> thirds;
  for (std::size_t k = 0; k < answers.size(); ++k) {
    for (const Code code :
         {Code::seek_collaboration, Code::emphasize_autonomy, Code::persuade_with_permission}) {
      if (!answers[k].exchange->volley.has(code)) continue;
      ++shared;
      thirds.insert(third_of(k, answers.size()));
    }
  }
  int rating = middle;
  if (shared >= 2 && thirds.size() >= 2) rating += shared >= 4 ? 2 : 1;
  return rating - count_code(answers, Code::confront) - count_code(answers, Code::persuade) / 2;
}

int empathy_of(const std::vector<Answer>& answers) {
  const Fraction reflected = share_of(answers, hears_feeling, reflects_accurately);
  if (!reflected.applies()) return middle;
  const Fraction deep = share_of(answers, hears_feeling, reflects_deeply);
  const int rating = points(reflected);
  return rating == highest && 2 * deep.part < reflected.part ? highest - 1 : rating;
}

int cultivating_of(const std::vector<Answer>& answers, const Fraction& met) {
  if (met.applies()) return points(met);
  return std::min(middle, lowest + count_answers(answers, [](const Answer& answer) {
                            return attempts_change_talk(*answer.exchange->option);
                          }));
}

int softening_of(const std::vector<Answer>& answers, const Fraction& softened) {
  if (softened.applies()) return points(softened);
  const std::vector<Answer> later = after_engaging(answers);
  const bool asked_for = std::any_of(later.begin(), later.end(), [](const Answer& answer) {
    return answer.exchange->volley.leans_to_sustain;
  });
  return asked_for ? middle : middle + 1;
}

}  // namespace

bool reflects_accurately(const Option& option) {
  return any_utterance(
      option, [](const Utterance& u) { return is_reflection(u.settled()) && u.accurate.value_or(false); });
}

bool meets_change_talk(const Option& option) {
  return any_utterance(option, [](const Utterance& u) {
    const Code code = u.settled();
    return code == Code::affirm ||
           ((is_reflection(code) || is_question(code)) && leans_to_change(u.direction));
  });
}

bool deepens_sustain_talk(const Option& option) {
  return any_utterance(option, [](const Utterance& u) {
    const Code code = u.settled();
    return (is_reflection(code) || is_question(code)) && u.direction == Direction::sustain;
  });
}

std::optional<int> Ratings::technical_sum() const {
  if (!cultivating || !softening) return std::nullopt;
  return *cultivating + *softening;
}

int coded_volleys(const JudgedConversation& conversation) {
  return static_cast<int>(
      std::count_if(conversation.exchanges.begin(), conversation.exchanges.end(),
                    [](const JudgedExchange& e) { return !e.is_safety && e.volley.is_coded(); }));
}

Fraction change_talk_met(const JudgedConversation& conversation) {
  return share_of(
      answers_of(conversation), [](const Answer& answer) { return hears(answer, TalkType::change); },
      meets_change_talk);
}

Fraction sustain_not_deepened(const JudgedConversation& conversation) {
  return share_of(
      after_engaging(answers_of(conversation)),
      [](const Answer& answer) { return hears(answer, TalkType::sustain); },
      [](const Option& option) { return !deepens_sustain_talk(option); });
}

Fraction feelings_reflected(const JudgedConversation& conversation) {
  return share_of(answers_of(conversation), hears_feeling, reflects_accurately);
}

std::optional<Ratings> ratings_of(const JudgedConversation& conversation, bool has_change_goal) {
  if (coded_volleys(conversation) < volleys_for_ratings) return std::nullopt;
  const std::vector<Answer> answers = answers_of(conversation);
  const bool has_push = count_code(answers, Code::confront) + count_code(answers, Code::persuade) > 0;
  const auto bounded = [&](int rating) {
    return std::clamp(rating, lowest, has_push ? cap_with_non_adherent : highest);
  };
  Ratings ratings;
  ratings.partnership = bounded(partnership_of(answers));
  ratings.empathy = bounded(empathy_of(answers));
  if (has_change_goal) {
    ratings.cultivating = bounded(cultivating_of(answers, change_talk_met(conversation)));
    ratings.softening = bounded(softening_of(answers, sustain_not_deepened(conversation)));
  }
  return ratings;
}

}  // namespace vt
