#include "engine/dialogue/reactions.h"

#include <algorithm>

#include "engine/base/table_file.h"

namespace vt {

template <class F>
void fields(F& f, const PushReaction* /*of*/) {
  f("code", &PushReaction::code, {.required = true});
  f("trust", &PushReaction::trust, {.required = true, .min = -10, .max = 10});
  f("discord", &PushReaction::discord, {.required = true, .min = -3, .max = 3});
  f("no_discord_from_trust", &PushReaction::no_discord_from_trust, {.min = 0, .max = 11});
}

template <class F>
void fields(F& f, const GentleReaction* /*of*/) {
  f("codes", &GentleReaction::codes, {.max = 12});
  f("accurate_codes", &GentleReaction::accurate_codes, {.max = 12});
  f("techniques", &GentleReaction::techniques, {.max = 20});
  f("trust", &GentleReaction::trust, {.min = -10, .max = 10});
  f("discord", &GentleReaction::discord, {.min = -3, .max = 3});
}

template <class F>
void fields(F& f, const Reactions* /*of*/) {
  f("format", &Reactions::format, {.required = true, .min = 1, .max = 1});
  f("pushes", &Reactions::pushes, {.required = true, .max = 12});
  f("gentle", &Reactions::gentle, {.required = true, .max = 12});
}

namespace {

template <class T>
bool has(const std::vector<T>& list, const T& one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

/// Counts in the volley: no other utterance takes its place (persuasion beside persuasion with permission).
bool is_counted(const Utterance& utterance, const std::vector<Utterance>& says) {
  const Code stronger = absorbed_by(utterance.settled());
  return stronger == Code::none || std::none_of(says.begin(), says.end(), [&](const Utterance& other) {
           return other.settled() == stronger;
         });
}

const PushReaction* worst_push(const std::vector<Utterance>& says, const Reactions& reactions) {
  const PushReaction* worst = nullptr;
  for (const Utterance& utterance : says) {
    if (!is_counted(utterance, says)) continue;
    for (const PushReaction& row : reactions.pushes)
      if (row.code == utterance.settled() && (worst == nullptr || row.trust < worst->trust)) worst = &row;
  }
  return worst;
}

bool applies(const GentleReaction& row, const Utterance& utterance) {
  const Code code = utterance.settled();
  if (has(row.codes, code)) return true;
  if (utterance.accurate.value_or(false) && has(row.accurate_codes, code)) return true;
  return utterance.technique && has(row.techniques, *utterance.technique);
}

Effect unconditional(std::string variable, int amount) {
  return {std::nullopt, {{std::move(variable), amount}}, {}};
}

Effects effects_of(const PushReaction& row) {
  Effects effects{unconditional("trust", row.trust)};
  Condition below;
  below.kind = Condition::Kind::compare;
  below.variable = "trust";
  below.comparison = Comparison::less;
  below.value = row.no_discord_from_trust;
  effects.push_back({below, {{"discord", row.discord}}, {}});
  return effects;
}

}  // namespace

Effects default_effects(const std::vector<Utterance>& says, const Reactions& reactions) {
  if (const PushReaction* push = worst_push(says, reactions)) return effects_of(*push);
  Effects effects;
  for (const GentleReaction& row : reactions.gentle) {
    if (std::none_of(says.begin(), says.end(), [&](const Utterance& u) { return applies(row, u); })) continue;
    if (row.trust != 0) effects.push_back(unconditional("trust", row.trust));
    if (row.discord != 0) effects.push_back(unconditional("discord", row.discord));
  }
  return effects;
}

Result<Reactions> read_reactions(std::string_view text, const std::string& file) {
  return read_table<Reactions>(text, file);
}

json::Value reactions_schema() {
  return schema(shape_of<Reactions>(), "Verandertaal reaction table, format 1");
}

}  // namespace vt
