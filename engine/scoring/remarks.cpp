#include "engine/scoring/remarks.h"

#include <algorithm>
#include <array>
#include <map>

namespace vt {
namespace {

/// Which code a strength is named after, where a volley holds several.
constexpr auto leading =
    std::to_array<Code>({Code::emphasize_autonomy, Code::affirm, Code::reflection_complex,
                         Code::reflection_simple, Code::seek_collaboration, Code::question_open,
                         Code::question_closed, Code::persuade_with_permission, Code::give_information});

std::string strength_key(const JudgedExchange& exchange) {
  if (exchange.is_safety) return "strength.safety";
  if (exchange.discord_after < exchange.discord_before) return "strength.repair";
  for (const Code code : leading)
    if (exchange.volley.has(code)) return "strength." + std::string(name_of(code));
  return "strength.none";
}

Remark strength_of(const JudgedConversation& conversation) {
  std::optional<std::size_t> best;
  int most = 0;
  for (std::size_t k = 0; k < conversation.exchanges.size(); ++k) {
    const JudgedExchange& exchange = conversation.exchanges[k];
    if (exchange.yield() <= most || exchange.volley.has(CodeFamily::non_adherent)) continue;
    best = k;
    most = exchange.yield();
  }
  const std::string key = best ? strength_key(conversation.exchanges[*best]) : "strength.none";
  return {Remark::Kind::strength, {key, {}}, best, {}, {}};
}

/// 2 confront, 1 persuade, 0 any other.
int gravity(const Volley& volley) {
  if (volley.has(Code::confront)) return 2;
  return volley.has(Code::persuade) ? 1 : 0;
}

std::string missed_key(const Option& option) {
  return "missed." + (option.trap ? std::string(name_of(*option.trap)) : std::string("other"));
}

std::optional<Remark> missed_by_trap(const JudgedConversation& conversation) {
  std::optional<std::size_t> worst;
  for (std::size_t k = 0; k < conversation.exchanges.size(); ++k) {
    const JudgedExchange& exchange = conversation.exchanges[k];
    if (!exchange.option->trap || exchange.option->better.empty() || exchange.is_safety) continue;
    if (!worst || gravity(exchange.volley) > gravity(conversation.exchanges[*worst].volley)) worst = k;
  }
  if (!worst) return std::nullopt;
  const Option& option = *conversation.exchanges[*worst].option;
  return Remark{Remark::Kind::missed_chance, {missed_key(option), {}}, worst, {option.better}, {}};
}

std::optional<Remark> missed_by_loss(const JudgedConversation& conversation, const Opportunity& opportunity) {
  const auto& losses = opportunity.losses;
  const auto largest = std::max_element(losses.begin(), losses.end());  // the first of equals
  if (largest == losses.end() || *largest <= 0) return std::nullopt;
  const auto k = static_cast<std::size_t>(largest - losses.begin());
  return Remark{Remark::Kind::missed_chance,
                {missed_key(*conversation.exchanges[k].option), {}},
                k,
                opportunity.better[k],
                {}};
}

std::optional<Skill> weakest_measure(const Scorecard& card) {
  const auto is_below = [&](MeasureName name) {
    const Measure* measure = card.find(name);
    return measure != nullptr && measure->band == Band::below;
  };
  if (card.discord.raised > card.discord.repaired) return Skill::repairing_discord;
  if (card.talk.all.provoked > 0) return Skill::softening_sustain_talk;
  if (is_below(MeasureName::reflections_to_questions)) return Skill::reflections;
  if (is_below(MeasureName::complex_reflections)) return Skill::complex_reflections;
  return std::nullopt;
}

Skill exercise_for(const Scorecard& card, const JudgedConversation& conversation,
                   const std::optional<Remark>& missed, const std::vector<GoalResult>& goals) {
  if (card.safety.is_judged && card.safety.outcome() == SafetyOutcome::missed) return Skill::safety;
  if (missed) {
    const Option& option = *conversation.exchanges[*missed->exchange].option;
    if (option.trap) return skill_against(name_of(*option.trap));
  }
  for (const TrapHit& trap : card.traps)
    if (!trap.is_authored) return skill_against(trap.name);
  if (const auto weakest = weakest_measure(card)) return *weakest;
  for (const GoalResult& goal : goals)
    if (goal.was_tested() && !goal.is_reached()) return goal.goal->skill;
  return card.summaries == 0 ? Skill::summaries : Skill::evoking;
}

}  // namespace

Skill skill_against(std::string_view trap) {
  static const std::map<std::string_view, Skill> skills{
      {"expert", Skill::information_exchange},
      {"labelling", Skill::engaging},
      {"blaming", Skill::repairing_discord},
      {"taking_sides", Skill::softening_sustain_talk},
      {"chat", Skill::evoking},
      {"assessment", Skill::reflections},
      {"deepening", Skill::softening_sustain_talk},
      {"stacked_questions", Skill::open_questions},
      {"cheerleading", Skill::affirmations},
      {"false_reassurance", Skill::engaging},
      {"taking_over", Skill::autonomy},
      {"premature_plan", Skill::planning},
      {"arguing", Skill::softening_sustain_talk},
      {"warning", Skill::information_exchange},
      {"question_answer", Skill::reflections},
      {"premature_focus", Skill::planning},
      {"staying_stuck", Skill::planning},
  };
  const auto found = skills.find(trap);
  return found == skills.end() ? Skill::engaging : found->second;
}

std::vector<Remark> remarks_of(const Scorecard& card, const JudgedConversation& conversation,
                               const std::vector<GoalResult>& goals) {
  std::vector<Remark> remarks{strength_of(conversation)};
  const std::optional<Remark> missed =
      card.opportunity ? missed_by_loss(conversation, *card.opportunity) : missed_by_trap(conversation);
  if (missed) remarks.push_back(*missed);
  const Skill skill = exercise_for(card, conversation, missed, goals);
  remarks.push_back(
      {Remark::Kind::next_exercise, {"exercise." + std::string(name_of(skill)), {}}, {}, {}, skill});

  std::vector<std::pair<std::string_view, std::pair<int, std::size_t>>>
      counts;  // name -> times, first exchange
  for (const TrapHit& hit : card.traps) {
    const auto known =
        std::find_if(counts.begin(), counts.end(), [&](const auto& c) { return c.first == hit.name; });
    if (known == counts.end())
      counts.push_back({hit.name, {1, hit.exchange}});
    else
      ++known->second.first;
  }
  for (const auto& [name, times] : counts)
    remarks.push_back({Remark::Kind::trap,
                       {"trap." + std::string(name), {{"n", std::to_string(times.first)}}},
                       times.second,
                       {},
                       skill_against(name)});
  return remarks;
}

}  // namespace vt
