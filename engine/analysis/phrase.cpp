#include "engine/analysis/phrase.h"

#include <algorithm>
#include <array>

namespace vt {
namespace {

constexpr std::array<std::string_view, 4> always_there{"trust", "importance", "confidence", "discord"};

/// Where a variable stands in a list of effects: the four first, in their order, then the scenario's own.
std::size_t rank_of(const std::string& variable) {
  const auto found = std::find(always_there.begin(), always_there.end(), variable);
  return static_cast<std::size_t>(found - always_there.begin());
}

std::string with_sign(std::int32_t number) {
  return (number < 0 ? "" : "+") + std::to_string(number);
}

void append(Phrase& phrase, std::string text) {
  phrase.push_back({std::move(text), {}});
}

void append_extras(Phrase& phrase, const Extras& extras) {
  for (const auto& [key, value] : extras) append(phrase, " " + key + ": " + json::write_compact(value));
}

/// `(a, b)` behind a phrase; nothing where there is nothing to add.
void append_details(Phrase& phrase, const std::vector<Phrase>& details) {
  if (details.empty()) return;
  Phrase inside;
  for (const Phrase& detail : details) append(inside, detail, ", ");
  append(phrase, "(");
  phrase.insert(phrase.end(), inside.begin(), inside.end());
  append(phrase, ")");
}

bool is_joined(const Condition& condition) {
  return condition.kind == Condition::Kind::all || condition.kind == Condition::Kind::any;
}

/// Without lists of a single condition around it.
const Condition& bare(const Condition& condition) {
  const Condition* out = &condition;
  while (is_joined(*out) && out->parts.size() == 1) out = &out->parts.front();
  return *out;
}

void append_bracketed(Phrase& phrase, const Condition& condition) {
  append(phrase, "(");
  append(phrase, phrase_of(condition), "");
  append(phrase, ")");
}

Phrase joined_parts(const Condition& condition, std::string_view word) {
  Phrase out;
  for (const Condition& part : condition.parts) {
    if (!out.empty()) {
      append(out, " ");
      out.push_back(said(word));
      append(out, " ");
    }
    if (is_joined(bare(part)))
      append_bracketed(out, part);
    else
      append(out, phrase_of(part), "");
  }
  return out;
}

Phrase negated(const Condition& condition) {
  Phrase out{said("not")};
  append(out, " ");
  static const Condition always;
  const Condition& part = condition.parts.empty() ? always : bare(condition.parts.front());
  if (part.kind == Condition::Kind::chosen)
    append(out, phrase_of(part), "");
  else
    append_bracketed(out, part);
  return out;
}

/// What a rater would say of a reflection's accuracy; of anything else only what is remarkable.
void add_accuracy(const Utterance& utterance, std::vector<Phrase>& details) {
  if (utterance.accurate == false)
    details.push_back({said("inaccurate")});
  else if (is_reflection(utterance.code) != utterance.accurate.has_value())
    details.push_back({said(utterance.accurate ? "accurate" : "accuracy_open")});
}

Phrase phrase_of(const Changes& changes) {
  Phrase out;
  for (const auto& [variable, amount] : changes)
    append(out, {variable_term(variable), {" " + with_sign(amount), {}}}, ", ");
  return out;
}

bool is_unconditional(const Effect& effect) {
  return !effect.when || effect.when->is_always();
}

void add_to(Changes& changes, const std::pair<std::string, std::int32_t>& more) {
  const auto same = std::find_if(changes.begin(), changes.end(),
                                 [&](const auto& change) { return change.first == more.first; });
  if (same == changes.end())
    changes.push_back(more);
  else
    same->second += more.second;
}

/// All are read in the state before and added before anything is clamped, so those with one condition may be
/// taken together.
Effects merged(const Effects& effects) {
  Effects out;
  for (const Effect& effect : effects) {
    Effect one{is_unconditional(effect) ? std::nullopt : effect.when, {}, {}};
    auto same = std::find_if(out.begin(), out.end(), [&](const Effect& e) { return e.when == one.when; });
    if (same == out.end()) same = out.insert(out.end(), std::move(one));
    same->extras.insert(same->extras.end(), effect.extras.begin(), effect.extras.end());
    for (const auto& change : effect.add) add_to(same->add, change);
  }
  return out;
}

/// Those that always hold first, the variables of each in one order, what adds nothing left out.
Effects in_one_form(const Effects& effects) {
  Effects out = merged(effects);
  for (Effect& effect : out) {
    std::erase_if(effect.add, [](const auto& change) { return change.second == 0; });
    std::sort(effect.add.begin(), effect.add.end(), [](const auto& a, const auto& b) {
      return std::make_pair(rank_of(a.first), a.first) < std::make_pair(rank_of(b.first), b.first);
    });
  }
  std::erase_if(out, [](const Effect& effect) { return effect.add.empty() && effect.extras.empty(); });
  std::stable_partition(out.begin(), out.end(), [](const Effect& effect) { return !effect.when; });
  return out;
}

}  // namespace

std::string spelled(const Phrase& phrase) {
  std::string out;
  for (const Term& term : phrase) out += term.text;
  return out;
}

Term said(std::string_view word) {
  return {std::string(word), "diff.value."};
}

Term variable_term(const std::string& id) {
  const bool is_own = rank_of(id) == always_there.size();
  return {id, is_own ? std::string_view{} : std::string_view("diff.variable.")};
}

void append(Phrase& phrase, const Phrase& more, std::string_view between) {
  if (!phrase.empty() && !more.empty() && !between.empty()) append(phrase, std::string(between));
  phrase.insert(phrase.end(), more.begin(), more.end());
}

Phrase phrase_of(const std::string& text) {
  return text.empty() ? Phrase{} : Phrase{{text, {}}};
}

Phrase phrase_of(bool truth) {
  return {said(truth ? "yes" : "no")};
}

Phrase phrase_of(int number) {
  return {{std::to_string(number), {}}};
}

Phrase phrase_of(const Condition& wrapped) {
  const Condition& condition = bare(wrapped);
  switch (condition.kind) {
    case Condition::Kind::all:
      return condition.parts.empty() ? Phrase{said("always")} : joined_parts(condition, "and");
    case Condition::Kind::any:
      return condition.parts.empty() ? Phrase{said("never")} : joined_parts(condition, "or");
    case Condition::Kind::negation: return negated(condition);
    case Condition::Kind::chosen: return {said("chosen"), {"(" + condition.option + ")", {}}};
    case Condition::Kind::compare: break;
  }
  const std::string sign(name_of(condition.comparison));
  return {variable_term(condition.variable), {" " + sign + " " + std::to_string(condition.value), {}}};
}

Phrase phrase_of(const Utterance& utterance) {
  std::vector<Phrase> details;
  if (utterance.direction != Direction::neutral) details.push_back(phrase_of(utterance.direction));
  if (utterance.technique) details.push_back(phrase_of(*utterance.technique));
  if (utterance.uncertain) details.push_back({said("uncertain")});
  add_accuracy(utterance, details);
  Phrase out = phrase_of(utterance.code);
  append_details(out, details);
  append_extras(out, utterance.extras);
  return out;
}

Phrase phrase_of(const ClientTalk& talk) {
  const bool is_plain = talk.type == TalkType::neutral && talk.kind == TalkKind::other && talk.strength == 1;
  std::vector<Phrase> details;
  if (!is_plain)
    details = {phrase_of(talk.kind), {said("strength"), {" " + std::to_string(talk.strength), {}}}};
  if (talk.discord) details.push_back({said("discord")});
  Phrase out = phrase_of(talk.type);
  append_details(out, details);
  append_extras(out, talk.extras);
  return out;
}

Phrase phrase_of(const Effects& effects) {
  Phrase out;
  for (const Effect& effect : effects) {
    Phrase one;
    if (effect.when) {
      one = {said("if"), {" ", {}}};
      append(one, phrase_of(*effect.when), "");
      append(one, ": ");
    }
    append(one, phrase_of(effect.add), "");
    append_extras(one, effect.extras);
    append(out, one, ", ");
  }
  return out.empty() ? Phrase{said("none")} : out;
}

Phrase phrase_of(const std::vector<Next>& next) {
  Phrase out;
  for (const Next& way : next) {
    Phrase one;
    if (!way.when && next.size() > 1) one = {said("else"), {" ", {}}};
    append(one, way.to);
    if (way.when) {
      append(one, " ");
      one.push_back(said("if"));
      append(one, " ");
      append(one, phrase_of(*way.when), "");
    }
    append_extras(one, way.extras);
    append(out, one, ", ");
  }
  return out;
}

Phrase phrase_of(const json::Value& value) {
  return {{json::write_compact(value), {}}};
}

Phrase phrase_of(const std::vector<Utterance>& says) {
  return listed(says, " + ");
}

SettledEffects settled_effects(const Option& option, const Reactions& reactions) {
  if (option.effects) return {in_one_form(*option.effects), false};
  return {in_one_form(default_effects(option.says, reactions)), true};
}

Phrase phrase_of(const SettledEffects& settled) {
  Phrase out = phrase_of(settled.effects);
  if (!settled.is_from_table) return out;
  append(out, " (");
  out.push_back(said("table"));
  append(out, ")");
  return out;
}

}  // namespace vt
