#pragma once

// What an author wrote, said compactly: `trust >= 5 and not chosen(a.b)`, `trust +1, discord -1`,
// `reflection_simple(change) + question_open`. A phrase keeps apart what is spelled as in scenario.json from
// what has a name in people's language, so that one and the same phrase can be printed for programs
// (`spelled`) and in words (engine/report). Conditions, effects and ways on that mean different things never
// give one phrase.

#include <string>
#include <string_view>
#include <vector>

#include "engine/dialogue/reactions.h"
#include "engine/model/scenario.h"

namespace vt {

/// A piece of a phrase: a spelling, an id, a sign.
struct Term {
  std::string text;
  std::string_view words = {};  ///< how its key in content/lang begins ("code."); empty: said as it is
  bool operator==(const Term&) const = default;
};
using Phrase = std::vector<Term>;

/// As scenario.json spells it, whatever the language.
[[nodiscard]] std::string spelled(const Phrase& phrase);

/// How the keys of an enumeration's words begin; empty where it has none and is said as it is spelled.
template <class E>
inline constexpr std::string_view words_of{};
template <>
inline constexpr std::string_view words_of<Code> = "code.";
template <>
inline constexpr std::string_view words_of<Direction> = "direction.";
template <>
inline constexpr std::string_view words_of<Technique> = "technique.";
template <>
inline constexpr std::string_view words_of<Trap> = "trap_name.";
template <>
inline constexpr std::string_view words_of<TalkType> = "talk.";
template <>
inline constexpr std::string_view words_of<TalkKind> = "talk_kind.";
template <>
inline constexpr std::string_view words_of<Face> = "face.";
template <>
inline constexpr std::string_view words_of<Stage> = "stage.";
template <>
inline constexpr std::string_view words_of<Task> = "task.";
template <>
inline constexpr std::string_view words_of<EndingKind> = "ending_kind.";
template <>
inline constexpr std::string_view words_of<Skill> = "skill.";
template <>
inline constexpr std::string_view words_of<Substance> = "substance.";
template <>
inline constexpr std::string_view words_of<Warning> = "warning.";

/// A word of the phrases themselves: "if", "and", "yes".
[[nodiscard]] Term said(std::string_view word);
/// A variable by its name: the four that always exist have words, a scenario's own do not.
[[nodiscard]] Term variable_term(const std::string& id);

/// Nothing to say (an empty text, nothing at all) is the empty phrase.
[[nodiscard]] Phrase phrase_of(const std::string& text);
[[nodiscard]] Phrase phrase_of(bool truth);
[[nodiscard]] Phrase phrase_of(int number);
[[nodiscard]] Phrase phrase_of(const Condition& condition);
/// One utterance: `reflection_complex(change, summary, uncertain, inaccurate)`.
[[nodiscard]] Phrase phrase_of(const Utterance& utterance);
/// `sustain(desire, strength 2, discord)`.
[[nodiscard]] Phrase phrase_of(const ClientTalk& talk);
/// `trust +1, if trust < 7: discord +1`; `none` for no effects.
[[nodiscard]] Phrase phrase_of(const Effects& effects);
/// `a if trust >= 5, else b`.
[[nodiscard]] Phrase phrase_of(const std::vector<Next>& next);
/// An `x-*` member.
[[nodiscard]] Phrase phrase_of(const json::Value& value);

template <Named E>
[[nodiscard]] Phrase phrase_of(E value) {
  return {{std::string(name_of(value)), words_of<E>}};
}

/// Adds `more` behind `phrase`, with `between` where both say something.
void append(Phrase& phrase, const Phrase& more, std::string_view between);

template <class T>
[[nodiscard]] Phrase listed(const std::vector<T>& list, std::string_view between) {
  Phrase out;
  for (const T& one : list) append(out, phrase_of(one), between);
  return out;
}

template <class T>
[[nodiscard]] Phrase phrase_of(const std::vector<T>& list) {
  return listed(list, ", ");
}
/// A volley: its utterances joined by ` + `.
[[nodiscard]] Phrase phrase_of(const std::vector<Utterance>& says);

template <class T>
[[nodiscard]] Phrase phrase_of(const std::optional<T>& value) {
  return value ? phrase_of(*value) : Phrase{};
}

/// What an answer does, its own effects or those of the reaction table.
struct SettledEffects {
  Effects effects;  ///< in one form: a condition once, variables in a fixed order, zeros left out
  bool is_from_table = false;
  bool operator==(const SettledEffects&) const = default;
};
[[nodiscard]] SettledEffects settled_effects(const Option& option, const Reactions& reactions);
/// `trust +1 (table)` where the table supplied them.
[[nodiscard]] Phrase phrase_of(const SettledEffects& settled);

}  // namespace vt
