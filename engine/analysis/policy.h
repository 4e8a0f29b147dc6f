#pragma once

// Ways to answer that need no understanding: the bots (definitions.md 6). A scenario is well made when all of
// them that guess stay below *basis*. A policy is a distribution over the answers on offer: uniform over
// those it likes best, over all where it likes none.

#include <cstdint>
#include <string>
#include <vector>

#include "engine/analysis/values.h"
#include "engine/base/words.h"

namespace vt {

enum class Bot : std::uint8_t {
  random,   ///< any
  first,    ///< the first as written
  longest,  ///< most code points
  shortest,
  reflect,  ///< an answer with a reflection
  question,
  affirm,
  information,  ///< gives information
  advice,       ///< persuades, with or without permission
  warmest,      ///< most words of a list of warm words
  agree,        ///< most words of a list of assent
  greedy,       ///< the highest yield now
  best,         ///< no loss
};
template <>
inline constexpr auto names<Bot> = spellings({"random", "first", "longest", "shortest", "reflect", "question",
                                              "affirm", "information", "advice", "warmest", "agree", "greedy",
                                              "best"});

/// All but greedy and best go without understanding the client.
constexpr bool is_guesser(Bot bot) {
  return bot != Bot::greedy && bot != Bot::best;
}

/// True where the language of the texts matters to it.
constexpr bool reads_texts(Bot bot) {
  return bot == Bot::longest || bot == Bot::shortest || bot == Bot::warmest || bot == Bot::agree;
}

/// Words of a language by which an answer can be picked without understanding it, folded (content/lang:
/// `bot.warm_words` and so on).
struct BotWords {
  std::vector<std::string> warm;
  std::vector<std::string> agree;
  std::vector<std::string> absolute;   ///< always, never: test-takers know that such answers are wrong
  std::vector<std::string> reference;  ///< what points at another answer or at its place
};
[[nodiscard]] BotWords bot_words(const Words& words);

class Policy {
 public:
  /// `texts` is the scenario in the language that is meant; `values` must outlive the policy.
  Policy(Bot bot, const Scenario& texts, const BotWords& words, const StateGraph& graph,
         const Values& values);

  /// The answers it picks from, as positions in graph.edges(state): each with the same chance. Empty only
  /// where there is nothing to answer.
  void picks(StateIndex state, std::vector<std::uint8_t>& out) const;

 private:
  [[nodiscard]] int liking(StateIndex state, const Edge& edge) const;

  Bot bot_;
  const StateGraph& graph_;
  const Values& values_;
  std::vector<std::uint32_t> first_;  ///< per turn, into likings_
  std::vector<std::int32_t> likings_;
};

}  // namespace vt
