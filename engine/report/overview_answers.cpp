#include <algorithm>
#include <cmath>

#include "engine/analysis/choices.h"
#include "engine/base/text.h"
#include "engine/report/overview_parts.h"

namespace vt::overview {
namespace {

constexpr std::size_t line_length = 140;  // code points of a client's line, as a reminder of where we are
constexpr std::size_t most_cliffs = 10;

using Rows = std::vector<vt::TurnRow>;

/// Chance of an answer to be taken by a random answerer, times what it loses, per turn and option.
std::vector<std::vector<double>> costs_of(const Study& study) {
  std::vector<std::vector<double>> out;
  for (const vt::TurnRow& row : study.turns) out.emplace_back(row.options.size(), 0.0);
  for (StateIndex state = 0; state < study.graph.size(); ++state) {
    const auto edges = study.graph.edges(state);
    for (const Edge& edge : edges)
      out[study.graph.place(state)][edge.option] +=
          study.visits[state] / static_cast<double>(edges.size()) * study.values->loss(state, edge);
  }
  return out;
}

std::string shortened(const std::string& text, std::size_t most) {
  if (code_points(text) <= most) return text;
  std::size_t end = 0;
  for (std::size_t i = 1; i < most; ++i) end += std::max<std::size_t>(utf8_sequence(text.substr(end, 4)), 1);
  return text.substr(0, end) + "…";
}

const std::string& first_line(const Turn& turn) {
  for (const Line& line : turn.lines)
    if (!line.when) return line.text;
  return turn.lines.front().text;
}

/// Length in per cent of the turn's mean, per language.
std::vector<int> lengths_of(const Study& study, PlaceIndex place, std::size_t option) {
  std::vector<int> out;
  for (const Spoken& language : study.languages) {
    const auto& options = language.scenario.turns[place].options;
    std::size_t sum = 0;
    for (const Option& one : options) sum += code_points(one.text);
    const std::size_t length = code_points(options[option].text) * options.size();
    out.push_back(static_cast<int>(std::lround(100.0 * static_cast<double>(length) /
                                               static_cast<double>(std::max<std::size_t>(sum, 1)))));
  }
  return out;
}

AnswerRow answer_of(const Study& study, std::size_t texts, PlaceIndex place, std::size_t i) {
  const Option& option = study.languages[texts].scenario.turns[place].options[i];
  AnswerRow out;
  out.option = option.id;
  out.text = option.text;
  out.codes = study.facts.answered(place, static_cast<OptionIndex>(i)).volley.codes;
  out.trap = option.trap;
  out.safety = !option.meets.empty();
  out.lengths = lengths_of(study, place, i);
  out.offered = study.coverage.places[place].offered[i].has_value();
  if (!study.is_exact()) return out;
  const OptionRow& row = study.turns[place].options[i];
  out.offers = thousandths(row.offered);
  out.expected_loss = thousandths(row.expected_loss);
  out.least_loss = row.least_loss;
  out.most_loss = row.most_loss;
  out.least_yield = row.least_yield;
  out.most_yield = row.most_yield;
  out.best = row.is_best;
  out.defensible = row.is_defensible;
  out.push = row.is_push;
  out.state_dependent = row.is_state_dependent;
  out.delayed = row.is_delayed;
  return out;
}

void add_turns(const Study& study, std::size_t texts, Overview& out) {
  for (PlaceIndex place = 0; place < study.script().turn_count(); ++place) {
    const Turn& turn = study.languages[texts].scenario.turns[place];
    TurnRow row;
    row.turn = turn.id;
    row.line = shortened(first_line(turn), line_length);
    row.reached = study.coverage.places[place].reached.has_value();
    row.type_first = turn.type_first;
    if (study.is_exact()) {
      row.visits = thousandths(study.turns[place].visits);
      row.best = study.turns[place].best;
      row.worst = study.turns[place].worst;
      row.largest_loss = study.turns[place].largest_loss;
    }
    for (std::size_t i = 0; i < turn.options.size(); ++i)
      row.answers.push_back(answer_of(study, texts, place, i));
    out.turns.push_back(std::move(row));
  }
}

bool is_choice(const TurnRow& turn) {
  return std::count_if(turn.answers.begin(), turn.answers.end(),
                       [](const AnswerRow& answer) { return answer.offered; }) >= 2;
}

void count_codes(const TurnRow& turn, std::vector<CodeRow>& codes) {
  std::vector<bool> is_best_here(codes.size(), false);
  for (const AnswerRow& answer : turn.answers) {
    if (!answer.offered || answer.safety) continue;
    for (const Code code : answer.codes) {
      CodeRow& row = codes[static_cast<std::size_t>(code)];
      ++(answer.best ? row.best : answer.defensible ? row.defensible : row.weaker);
      if (answer.best) is_best_here[static_cast<std::size_t>(code)] = true;
    }
  }
  for (std::size_t code = 0; code < codes.size(); ++code)
    codes[code].best_turns += is_best_here[code] ? 1 : 0;
}

void add_codes(Overview& out) {
  std::vector<CodeRow> codes(count_of<Code>);
  for (std::size_t code = 0; code < codes.size(); ++code) codes[code].code = static_cast<Code>(code);
  for (const TurnRow& turn : out.turns)
    if (is_choice(turn)) count_codes(turn, codes);
  for (CodeRow& row : codes) {
    if (row.best + row.defensible + row.weaker == 0) continue;
    row.best_turns = thousandths(static_cast<double>(row.best_turns) / std::max(out.choice_turns, 1));
    out.codes.push_back(row);
  }
}

void add_tells(const Study& study, Overview& out) {
  for (std::size_t language = 0; language < study.languages.size(); ++language) {
    const LengthTell tell = length_tell(study, language);
    const int turns = std::max(tell.turns, 1);
    out.lengths.push_back({study.languages[language].scenario.locale,
                           thousandths(static_cast<double>(tell.hits) / turns),
                           thousandths(tell.chance / turns)});
  }
  for (const PlaceTell& place : place_tells(study))
    out.positions.push_back(
        {static_cast<int>(out.positions.size()) + 1, place.best, thousandths(place.expected)});
}

void count_answers(Overview& out) {
  for (const TurnRow& turn : out.turns) {
    if (!is_choice(turn)) continue;
    ++out.choice_turns;
    const auto defensible = std::count_if(turn.answers.begin(), turn.answers.end(),
                                          [](const AnswerRow& answer) { return answer.defensible; });
    if (defensible >= 2) ++out.two_defensible;
    for (const AnswerRow& answer : turn.answers) {
      if (!answer.offered) continue;
      out.pushes += answer.push ? 1 : 0;
      out.delayed += answer.delayed ? 1 : 0;
      out.state_dependent += answer.state_dependent ? 1 : 0;
    }
  }
}

void add_cliffs(const Study& study, Overview& out) {
  const auto costs = costs_of(study);
  for (PlaceIndex place = 0; place < out.turns.size(); ++place) {
    const TurnRow& turn = out.turns[place];
    const auto best = std::find_if(turn.answers.begin(), turn.answers.end(),
                                   [](const AnswerRow& answer) { return answer.best; });
    for (std::size_t i = 0; i < turn.answers.size(); ++i) {
      const int cost = thousandths(costs[place][i]);
      if (cost <= 0) continue;
      out.cliffs.push_back({turn.turn, turn.answers[i].option, cost, turn.answers[i].expected_loss,
                            turn.answers[i].most_loss, best == turn.answers.end() ? "" : best->option,
                            steps(study.script(), *study.coverage.places[place].reached)});
    }
  }
  std::stable_sort(out.cliffs.begin(), out.cliffs.end(),
                   [](const CliffRow& a, const CliffRow& b) { return a.cost > b.cost; });
  if (out.cliffs.size() > most_cliffs) out.cliffs.resize(most_cliffs);
}

}  // namespace

void add_answers(const Study& study, std::size_t texts, Overview& out) {
  add_turns(study, texts, out);
  if (!study.is_exact()) return;
  count_answers(out);
  add_codes(out);
  add_tells(study, out);
  add_cliffs(study, out);
}

}  // namespace vt::overview
