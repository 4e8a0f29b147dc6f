#include "engine/analysis/turn_table.h"

#include <algorithm>

namespace vt {
namespace {

constexpr int clear_loss = 2;  // what "wrong" means beside a loss of 0
constexpr int cost_shows_within = 3;

/// True where some best way on from here has a negative yield within `answers` answers.
bool turns_sour(const StateGraph& graph, const Values& values, StateIndex state, int answers) {
  if (answers == 0) return false;
  const auto edges = graph.edges(state);
  return std::any_of(edges.begin(), edges.end(), [&](const Edge& edge) {
    return values.loss(state, edge) == 0 &&
           (edge.yield < 0 || turns_sour(graph, values, edge.to, answers - 1));
  });
}

class Table {
 public:
  Table(const PlayFacts& facts, const Values& values)
      : graph_(facts.graph()),
        values_(values),
        rows_(graph_.script().turn_count()),
        is_reached_(rows_.size(), false) {
    const Script& script = graph_.script();
    for (PlaceIndex turn = 0; turn < rows_.size(); ++turn) {
      rows_[turn].options.resize(script.turn(turn).options.size());
      for (std::size_t option = 0; option < rows_[turn].options.size(); ++option) {
        const Answered& answer = facts.answered(turn, static_cast<OptionIndex>(option));
        rows_[turn].options[option].is_push = answer.is_push;
        rows_[turn].options[option].is_safety = answer.is_safety;
      }
    }
  }

  void add(StateIndex state, double chance) {
    const PlaceIndex place = graph_.place(state);
    if (graph_.script().is_ending(place)) return;
    TurnRow& row = rows_[place];
    const bool is_first = !is_reached_[place];
    is_reached_[place] = true;
    row.best = is_first ? values_.best(state) : std::max(row.best, values_.best(state));
    row.worst = is_first ? values_.worst(state) : std::min(row.worst, values_.worst(state));
    row.largest_loss = std::max(row.largest_loss, values_.largest_loss(state));
    row.visits += chance;
    for (const Edge& edge : graph_.edges(state)) add(row.options[edge.option], state, edge, chance);
  }

  std::vector<TurnRow> take() {
    for (TurnRow& row : rows_) settle(row);
    return std::move(rows_);
  }

 private:
  void add(OptionRow& row, StateIndex state, const Edge& edge, double chance) const {
    const int loss = values_.loss(state, edge);
    const int yield = edge.yield;
    row.least_loss = row.is_offered ? std::min(row.least_loss, loss) : loss;
    row.most_loss = std::max(row.most_loss, loss);
    row.least_yield = row.is_offered ? std::min(row.least_yield, yield) : yield;
    row.most_yield = row.is_offered ? std::max(row.most_yield, yield) : yield;
    row.is_offered = true;
    row.offered += chance;
    row.expected_loss += chance * loss;
    row.is_delayed = row.is_delayed || (row.is_push && yield >= 0 && loss >= clear_loss &&
                                        turns_sour(graph_, values_, edge.to, cost_shows_within));
  }

  static void settle(TurnRow& row) {
    double least = 0;
    bool is_first = true;
    for (OptionRow& option : row.options) {
      if (!option.is_offered) continue;
      option.expected_loss /= option.offered;
      least = is_first ? option.expected_loss : std::min(least, option.expected_loss);
      is_first = false;
      option.is_state_dependent = option.least_loss == 0 && option.most_loss >= clear_loss;
      option.is_defensible = option.expected_loss <= defensible_loss + tie && !option.is_push;
    }
    for (OptionRow& option : row.options)
      option.is_best = option.is_offered && option.expected_loss <= least + tie;
  }

  const StateGraph& graph_;
  const Values& values_;
  std::vector<TurnRow> rows_;
  std::vector<bool> is_reached_;  ///< per turn; a state without answers counts as well
};

}  // namespace

bool TurnRow::is_choice() const {
  return std::count_if(options.begin(), options.end(), [](const OptionRow& row) { return row.is_offered; }) >=
         2;
}

std::vector<TurnRow> turn_table(const PlayFacts& facts, const Values& values,
                                const std::vector<double>& visits) {
  Table table(facts, values);
  for (StateIndex state = 0; state < visits.size(); ++state) table.add(state, visits[state]);
  return table.take();
}

}  // namespace vt
