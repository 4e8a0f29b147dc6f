#pragma once

// Block C for one conversation: what each exchange left lying. Where the play falls among all plays of a
// random answerer is Distribution::rank.

#include <optional>
#include <vector>

#include "engine/analysis/values.h"
#include "engine/scoring/scorecard.h"

namespace vt {

/// The states that a conversation went through, the start included; nothing where it leaves the graph.
[[nodiscard]] std::optional<std::vector<StateIndex>> states_of(const StateGraph& graph,
                                                               const Conversation& conversation);

/// Losses, largest losses and the answers without loss, per exchange. Nothing where the graph is not
/// exhaustive, has a cycle, or does not hold the conversation.
[[nodiscard]] std::optional<Opportunity> opportunity_of(const StateGraph& graph, const Values& values,
                                                        const Conversation& conversation);

}  // namespace vt
