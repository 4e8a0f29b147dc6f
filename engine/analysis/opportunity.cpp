#include "engine/analysis/opportunity.h"

#include <algorithm>

namespace vt {

std::optional<std::vector<StateIndex>> states_of(const StateGraph& graph, const Conversation& conversation) {
  std::vector<StateIndex> states{0};
  for (const Exchange& exchange : conversation.exchanges) {
    const auto edges = graph.edges(states.back());
    const auto edge =
        std::find_if(edges.begin(), edges.end(), [&](const Edge& e) { return e.option == exchange.option; });
    if (edge == edges.end() || graph.place(states.back()) != exchange.before.place) return std::nullopt;
    states.push_back(edge->to);
  }
  return states;
}

std::optional<Opportunity> opportunity_of(const StateGraph& graph, const Values& values,
                                          const Conversation& conversation) {
  if (!graph.is_exhaustive() || graph.cycle()) return std::nullopt;
  const auto states = states_of(graph, conversation);
  if (!states) return std::nullopt;
  Opportunity out;
  for (std::size_t k = 0; k < conversation.exchanges.size(); ++k) {
    const StateIndex state = (*states)[k];
    std::vector<std::string> better;
    for (const Edge& edge : graph.edges(state)) {
      const int loss = values.loss(state, edge);
      if (edge.option == conversation.exchanges[k].option) out.losses.push_back(loss);
      if (loss == 0) better.push_back(graph.script().turn(graph.place(state)).options[edge.option].id);
    }
    out.worst_losses.push_back(values.largest_loss(state));
    out.better.push_back(std::move(better));
  }
  return out;
}

}  // namespace vt
