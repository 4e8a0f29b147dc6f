#include "engine/analysis/rules/all.h"

namespace vt::rules {
namespace {

/// Per turn and option: the options (as bits) that are on offer in every state that offers it.
std::vector<std::vector<std::uint8_t>> always_beside(const StateGraph& graph) {
  const Script& script = graph.script();
  std::vector<std::vector<std::uint8_t>> out(script.turn_count());
  for (PlaceIndex turn = 0; turn < out.size(); ++turn)
    out[turn].assign(script.turn(turn).options.size(), UINT8_MAX);
  for (StateIndex state = 0; state < graph.size(); ++state) {
    unsigned offered = 0;
    for (const Edge& edge : graph.edges(state)) offered |= 1U << edge.option;
    for (const Edge& edge : graph.edges(state))
      out[graph.place(state)][edge.option] &= static_cast<std::uint8_t>(offered);
  }
  return out;
}

// `better` is on offer wherever this answer is, and loses less (definitions.md 5).
void look(const Study& study, Noted& noted) {
  if (!study.is_exact()) return;
  const std::vector<std::vector<std::uint8_t>> beside = always_beside(study.graph);
  for_each_answer(study,
                  [&](const ChoiceTurn& at, const Option& option, const OptionRow& row, std::size_t i) {
                    if (option.better.empty()) return;
                    const auto better = study.script().find_option(at.place, option.better);
                    if (!better) return;
                    const OptionRow& other = at.row.options[*better];
                    const bool is_always_there = ((beside[at.place][i] >> *better) & 1U) != 0;
                    if (is_always_there && other.expected_loss < row.expected_loss - tie) return;
                    noted.add(at.turn.id, option.id,
                              {{"better", option.better},
                               {"loss", one_decimal(row.expected_loss)},
                               {"better_loss", other.is_offered ? one_decimal(other.expected_loss) : "-"}},
                              "better");
                  });
}

}  // namespace

const StudyRule better_is_not_better{{"VT0608", "better-is-not-better", Severity::warning}, look};

}  // namespace vt::rules
