#include "tests/analysis/oracle_facts.h"

#include <algorithm>
#include <initializer_list>
#include <optional>

namespace vt::tests {
namespace {

constexpr double tie = 1e-9;

// What can happen ----------------------------------------------------------------------------------------

using ConditionsRead = std::map<WrittenCondition, Readings>;

void list_lines(const std::string& place, const std::vector<Line>& lines, ConditionsRead& out) {
  for (const Line& line : lines)
    if (line.when) out[{place, line.id, Guarded::line, 0}];
}

void list_option(const std::string& turn, const Option& option, ConditionsRead& out) {
  if (option.when) out[{turn, option.id, Guarded::option, 0}];
  const std::size_t effects = option.effects ? option.effects->size() : 0;
  for (std::size_t i = 0; i < effects; ++i)
    if ((*option.effects)[i].when) out[{turn, option.id, Guarded::effect, i}];
  for (std::size_t i = 0; i < option.next.size(); ++i)
    if (option.next[i].when) out[{turn, option.id, Guarded::lead, i}];
}

/// Every condition that is written, as never read.
ConditionsRead all_written(const Scenario& scenario) {
  ConditionsRead out;
  for (const Ending& ending : scenario.endings) list_lines(ending.id, ending.lines, out);
  for (const Turn& turn : scenario.turns) {
    list_lines(turn.id, turn.lines, out);
    for (const Option& option : turn.options) list_option(turn.id, option, out);
  }
  return out;
}

/// Reads one condition; true as well where there is none to read.
bool read(ConditionsRead& out, const WrittenCondition& where, const std::optional<Condition>& when,
          const OracleMoment& at) {
  if (!when) return true;
  const bool holds = is_true(*when, at);
  (holds ? out[where].held : out[where].failed) = true;
  return holds;
}

void read_answer(ConditionsRead& out, const OracleMoment& before, const OracleAnswer& answer) {
  const Option& option = *answer.option;
  const std::size_t effects = option.effects ? option.effects->size() : 0;
  for (std::size_t i = 0; i < effects; ++i)
    read(out, {before.place, option.id, Guarded::effect, i}, (*option.effects)[i].when, before);
  for (std::size_t i = 0; i < option.next.size(); ++i)
    if (read(out, {before.place, option.id, Guarded::lead, i}, option.next[i].when, *answer.after)) break;
}

}  // namespace

std::map<WrittenCondition, Readings> conditions_read(const Oracle& oracle) {
  ConditionsRead out = all_written(oracle.scenario());
  for (const OracleMoment& moment : oracle.moments) {
    for (const Line& line : lines_at(oracle.scenario(), moment.place))
      read(out, {moment.place, line.id, Guarded::line, 0}, line.when, moment);
    if (moment.turn == nullptr) continue;
    for (const Option& option : moment.turn->options)
      read(out, {moment.place, option.id, Guarded::option, 0}, option.when, moment);
    for (const OracleAnswer& answer : moment.offered) read_answer(out, moment, answer);
  }
  return out;
}

LineFacts line_facts(const Oracle& oracle) {
  LineFacts out;
  for (const OracleMoment& moment : oracle.moments) {
    for (const Line& line : lines_at(oracle.scenario(), moment.place)) {
      const bool is_said = std::find(moment.lines.begin(), moment.lines.end(), &line) != moment.lines.end();
      (is_said ? out.said : out.left_out).insert(moment.place + "." + line.id);
    }
    if (moment.lines.empty()) out.silent_places.insert(moment.place);
    if (moment.turn != nullptr && moment.offered.empty()) out.stuck_turns.insert(moment.place);
  }
  return out;
}

ChangeFacts change_facts(const Oracle& oracle) {
  ChangeFacts out;
  for (const OracleMoment& moment : oracle.moments) {
    for (const OracleAnswer& answer : moment.offered) {
      for (const auto& [variable, change] : answer.changes) {
        if (change == 0) continue;
        const int before = moment.values.at(variable);
        const int after = answer.after->values.at(variable);
        bool& is_effective = out.ever_effective[{answer.id, variable}];
        is_effective = is_effective || after != before;
        if (before + change > after) out.cut_off_at_maximum.insert(variable);
        if (before + change < after) out.cut_off_at_minimum.insert(variable);
      }
    }
  }
  return out;
}

// Per option ---------------------------------------------------------------------------------------------

namespace {

/// The exchange is a push that brings nothing bad at once, loses 2 or more, and is followed by best answers
/// only, one of the next three with a negative yield.
bool is_delayed_here(const OraclePlay& play, std::size_t k) {
  const OracleAnswer& push = *play.exchanges[k].answer;
  if (!push.is_non_adherent() || push.yield < 0 || push.loss < 2) return false;
  for (std::size_t j = k + 1; j < play.exchanges.size(); ++j)
    if (play.exchanges[j].answer->loss != 0) return false;
  for (std::size_t j = k + 1; j < play.exchanges.size() && j <= k + 3; ++j)
    if (play.exchanges[j].answer->yield < 0) return true;
  return false;
}

void mark_best_at_turns(const Scenario& scenario, std::map<std::string, OptionFacts>& all) {
  for (const Turn& turn : scenario.turns) {
    std::vector<OptionFacts*> here;
    for (const Option& option : turn.options) {
      const auto found = all.find(turn.id + "." + option.id);
      if (found != all.end()) here.push_back(&found->second);
    }
    for (OptionFacts* one : here)
      one->is_best_at_turn = std::all_of(here.begin(), here.end(), [&](const OptionFacts* other) {
        return one->expected_loss <= other->expected_loss + tie;
      });
  }
}

}  // namespace

std::map<std::string, OptionFacts> option_facts(const Oracle& oracle) {
  std::map<std::string, OptionFacts> all;
  std::map<std::string, std::set<int>> losses;
  for (const OracleMoment& moment : oracle.moments) {
    for (const OracleAnswer& answer : moment.offered) {
      OptionFacts& facts = all[answer.id];
      facts.visits += moment.chance;
      facts.expected_loss += moment.chance * answer.loss;  // a sum until all visits are in
      losses[answer.id].insert(answer.loss);
    }
  }
  for (auto& [id, facts] : all) {
    facts.expected_loss /= facts.visits;
    facts.least_loss = *losses[id].begin();
    facts.most_loss = *losses[id].rbegin();
    facts.is_state_dependent = facts.least_loss == 0 && facts.most_loss >= 2;
  }
  mark_best_at_turns(oracle.scenario(), all);
  for (const OraclePlay& play : oracle.plays)
    for (std::size_t k = 0; k < play.exchanges.size(); ++k)
      if (is_delayed_here(play, k)) all[play.exchanges[k].answer->id].is_delayed = true;
  return all;
}

// Per play -----------------------------------------------------------------------------------------------

namespace {

bool uses(const Option& option, Technique technique) {
  return std::any_of(option.says.begin(), option.says.end(),
                     [&](const Utterance& utterance) { return utterance.technique == technique; });
}

int count(const OracleAnswer& answer, std::initializer_list<Code> wanted) {
  int out = 0;
  for (const Code code : wanted)
    out += static_cast<int>(std::count(answer.codes.begin(), answer.codes.end(), code));
  return out;
}

int questions_in(const OracleAnswer& answer) {
  return count(answer, {Code::question_open, Code::question_closed});
}

int reflections_in(const OracleAnswer& answer) {
  return count(answer, {Code::reflection_simple, Code::reflection_complex});
}

void count_codes(const OracleAnswer& answer, PlayFacts& out) {
  if (!answer.codes.empty()) ++out.coded_volleys;
  out.reflections += reflections_in(answer);
  out.complex_reflections += count(answer, {Code::reflection_complex});
  out.questions += questions_in(answer);
  out.open_questions += count(answer, {Code::question_open});
  out.adherent += count(answer, {Code::seek_collaboration, Code::affirm, Code::emphasize_autonomy});
  out.non_adherent += count(answer, {Code::persuade, Code::confront});
  if (uses(*answer.option, Technique::planning)) ++out.planning_volleys;
}

/// All change talk that was heard before exchange `k` was opened.
std::vector<const Line*> change_talk_before(const OraclePlay& play, std::size_t k) {
  std::vector<const Line*> heard = play.opening->lines;
  for (std::size_t j = 0; j < k; ++j) {
    const auto& said = play.exchanges[j].after->lines;
    heard.insert(heard.end(), said.begin(), said.end());
  }
  std::erase_if(heard, [](const Line* line) { return talk_type(*line) != TalkType::change; });
  return heard;
}

/// How many question volleys without a reflection stand in a row, the last being exchange `k`.
int questions_in_a_row(const OraclePlay& play, std::size_t k) {
  int row = 0;
  for (std::size_t j = k + 1; j-- > 0;) {
    const OracleAnswer& answer = *play.exchanges[j].answer;
    if (answer.is_safety) continue;
    if (questions_in(answer) == 0 || reflections_in(answer) > 0) break;
    ++row;
  }
  return row;
}

bool plans_too_soon(const OraclePlay& play, std::size_t k) {
  const bool is_ready =
      change_talk_before(play, k).size() >= 2 && play.exchanges[k].before->values.at("trust") >= 5;
  return uses(*play.exchanges[k].answer->option, Technique::planning) && !is_ready;
}

/// Goes on evoking where the client has committed twice already.
bool evokes_in_vain(const OraclePlay& play, std::size_t k) {
  const OracleAnswer& answer = *play.exchanges[k].answer;
  if (answer.is_safety || !answer.leans(Direction::change)) return false;
  if (uses(*answer.option, Technique::planning)) return false;
  const std::vector<const Line*> heard = change_talk_before(play, k);
  return std::count_if(heard.begin(), heard.end(), [](const Line* line) {
           return line->talk->kind == TalkKind::commitment || line->talk->kind == TalkKind::activation;
         }) >= 2;
}

void find_traps(const OraclePlay& play, PlayFacts& out) {
  int evoking = 0;
  for (std::size_t k = 0; k < play.exchanges.size(); ++k) {
    const OracleAnswer& answer = *play.exchanges[k].answer;
    if (answer.is_safety) continue;
    if (answer.option->trap) out.authored_traps.push_back({k, std::string(name_of(*answer.option->trap))});
    if (questions_in_a_row(play, k) == 3) out.pattern_traps.push_back({k, "question_answer"});
    if (plans_too_soon(play, k)) out.pattern_traps.push_back({k, "premature_focus"});
    if (evokes_in_vain(play, k) && ++evoking == 3) out.pattern_traps.push_back({k, "staying_stuck"});
  }
}

}  // namespace

void TalkLines::hear(const std::vector<const Line*>& lines) {
  for (const Line* line : lines) {
    if (talk_type(*line) == TalkType::change) ++change;
    if (talk_type(*line) == TalkType::sustain) ++sustain;
  }
}

PlayFacts facts_of(const OraclePlay& play) {
  PlayFacts out;
  out.talk.hear(play.opening->lines);
  out.highest_discord = play.opening->values.at("discord");
  const std::size_t n = play.exchanges.size();
  for (std::size_t k = 0; k < n; ++k) {
    const auto& [before, answer, after] = play.exchanges[k];
    if (!answer->is_safety) count_codes(*answer, out);
    out.talk.hear(after->lines);
    out.thirds[3 * k / n].hear(after->lines);
    for (const Line* line : after->lines)
      if (is_provoked(*line, *answer)) ++out.provoked;
    const int discord = after->values.at("discord");
    if (discord > before->values.at("discord")) ++out.discord_raised;
    out.highest_discord = std::max(out.highest_discord, discord);
  }
  find_traps(play, out);
  return out;
}

// Per scenario -------------------------------------------------------------------------------------------

namespace {

bool can_be_met_from(const OracleMoment& moment, const std::string& step) {
  if (moment.met.count(step) > 0) return true;
  return std::any_of(moment.offered.begin(), moment.offered.end(),
                     [&](const OracleAnswer& answer) { return can_be_met_from(*answer.after, step); });
}

}  // namespace

BestPlayFacts best_play_facts(const Oracle& oracle) {
  BestPlayFacts out;
  for (const OraclePlay& play : oracle.plays) {
    if (play.loss != 0) continue;
    if (!play.misses_gate) out.some_passes_gate = true;
    const PlayFacts facts = facts_of(play);
    for (const OracleTrap& trap : facts.authored_traps) out.traps.insert(trap.name);
    for (const OracleTrap& trap : facts.pattern_traps) out.traps.insert(trap.name);
  }
  return out;
}

SafetyFacts safety_facts(const Oracle& oracle) {
  SafetyFacts out;
  for (const OracleMoment& moment : oracle.moments) {
    const std::set<std::string> open = moment.missed();
    for (const OracleAnswer& answer : moment.offered) {
      const bool is_due = open.count(answer.option->meets) > 0;
      if (is_due && answer.loss > 0 && answer.loss == moment.largest_loss)
        out.costliest_answers.insert(answer.id);
    }
    for (const std::string& step : moment.newly_due)
      if (!can_be_met_from(moment, step)) out.steps_without_route.insert({step, moment.place});
  }
  return out;
}

bool does_well(const OraclePlay& play) {
  const PlayFacts facts = facts_of(play);
  const int r = facts.reflections;
  const int q = facts.questions;
  const int c = facts.complex_reflections;
  const bool uses_enough = play.possible == 0 || 5 * play.used >= 4 * play.possible;
  const bool is_basis = (q == 0 || r >= q) && (r == 0 || 100 * c >= 40 * r);
  const bool is_advanced = (q > 0 && r >= 2 * q) || (r > 0 && 100 * c >= 50 * r);
  return uses_enough && !play.misses_gate && is_basis && is_advanced;
}

bool has_way_to_do_well(const Oracle& oracle) {
  return std::any_of(oracle.plays.begin(), oracle.plays.end(), does_well);
}

std::map<std::string, std::pair<int, int>> balance_at_endings(const Oracle& oracle) {
  std::map<std::string, std::pair<int, int>> out;
  for (const OraclePlay& play : oracle.plays) {
    if (play.last().turn != nullptr) continue;  // stuck: no ending
    const int balance = facts_of(play).talk.balance();
    const auto [found, is_new] = out.try_emplace(play.end, balance, balance);
    found->second.first = std::min(found->second.first, balance);
    found->second.second = std::max(found->second.second, balance);
  }
  return out;
}

BalanceFacts balance_by_exchange(const Oracle& oracle) {
  BalanceFacts out;
  for (const OraclePlay& play : oracle.plays) {
    const std::size_t n = play.exchanges.size();
    if (out.got_so_far.size() < n + 1) out.got_so_far.resize(n + 1);
    if (out.still_open.size() < n) out.still_open.resize(n);
    TalkLines heard;
    heard.hear(play.opening->lines);
    for (std::size_t k = 0; k <= n; ++k) {
      if (k > 0) heard.hear(play.exchanges[k - 1].after->lines);
      out.got_so_far[k][heard.balance()] += play.chance;
      if (k < n) out.still_open[k][heard.balance()] += play.chance;
    }
  }
  return out;
}

}  // namespace vt::tests
