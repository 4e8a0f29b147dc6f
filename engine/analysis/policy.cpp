#include "engine/analysis/policy.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/scoring/volley.h"

namespace vt {
namespace {

std::vector<std::string> list_of(const Words& all, const std::string& key) {
  return all.has(key) ? words(all.text(key)) : std::vector<std::string>{};
}

int count_of_words(const std::string& text, const std::vector<std::string>& wanted) {
  const std::vector<std::string> spoken = words(text);
  return static_cast<int>(std::count_if(spoken.begin(), spoken.end(), [&](const std::string& word) {
    return std::find(wanted.begin(), wanted.end(), word) != wanted.end();
  }));
}

/// How much a bot likes an option, whatever the state: higher is better.
int static_liking(Bot bot, const Option& option, std::size_t position, const BotWords& lists) {
  const Volley volley = fold(option.says);
  switch (bot) {
    case Bot::first: return -static_cast<int>(position);
    case Bot::longest: return static_cast<int>(code_points(option.text));
    case Bot::shortest: return -static_cast<int>(code_points(option.text));
    case Bot::reflect: return volley.has(CodeFamily::reflection) ? 1 : 0;
    case Bot::question: return volley.has(CodeFamily::question) ? 1 : 0;
    case Bot::affirm: return volley.has(Code::affirm) ? 1 : 0;
    case Bot::information: return volley.has(Code::give_information) ? 1 : 0;
    case Bot::advice: return volley.has(Code::persuade) || volley.has(Code::persuade_with_permission) ? 1 : 0;
    case Bot::warmest: return count_of_words(option.text, lists.warm);
    case Bot::agree: return count_of_words(option.text, lists.agree);
    default: return 0;
  }
}

}  // namespace

BotWords bot_words(const Words& words) {
  return {list_of(words, "bot.warm_words"), list_of(words, "bot.agree_words"),
          list_of(words, "bot.absolute_words"), list_of(words, "bot.reference_words")};
}

Policy::Policy(Bot bot, const Scenario& texts, const BotWords& words, const StateGraph& graph,
               const Values& values)
    : bot_(bot), graph_(graph), values_(values) {
  for (const Turn& turn : texts.turns) {
    first_.push_back(static_cast<std::uint32_t>(likings_.size()));
    for (std::size_t i = 0; i < turn.options.size(); ++i)
      likings_.push_back(static_liking(bot, turn.options[i], i, words));
  }
}

int Policy::liking(StateIndex state, const Edge& edge) const {
  if (bot_ == Bot::greedy) return edge.yield;
  if (bot_ == Bot::best) return -values_.loss(state, edge);
  return likings_[first_[graph_.place(state)] + edge.option];
}

void Policy::picks(StateIndex state, std::vector<std::uint8_t>& out) const {
  out.clear();
  const auto edges = graph_.edges(state);
  int most = INT32_MIN;
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const int liked = liking(state, edges[i]);
    if (liked > most) out.clear();
    if (liked >= most) out.push_back(static_cast<std::uint8_t>(i));
    most = std::max(most, liked);
  }
}

}  // namespace vt
