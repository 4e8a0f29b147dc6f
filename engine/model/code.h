#pragma once

// The code book: what an utterance of the practitioner is in motivational-interviewing terms. The codes
// follow MITI 4.2.1 (Moyers, Manuel & Ernst 2015; definitions in our own words), with questions told apart as
// in MISC 2.5 (Houck et al. 2010). How codes of one volley fold into each other is engine/scoring/volley.h.

#include <array>
#include <cstdint>
#include <string_view>

#include "engine/base/names.h"

namespace vt {

enum class Code : std::uint8_t {
  none,                      ///< structure, greetings, facilitation: nothing that MITI counts
  give_information,          ///< neutral information, no push
  persuade,                  ///< an overt attempt to change a mind, without permission
  persuade_with_permission,  ///< the same after asking, being asked, or with autonomy support close by
  question_open,
  question_closed,
  reflection_simple,   ///< adds little to what was said
  reflection_complex,  ///< adds meaning, emphasis or direction
  affirm,              ///< a specific strength, effort or intention, genuinely named
  seek_collaboration,  ///< shares power: asks permission, seeks consensus
  emphasize_autonomy,  ///< puts choice and control with the client
  confront,            ///< disagrees, corrects, shames, labels, warns
};

template <>
inline constexpr auto names<Code> = spellings({"none", "give_information", "persuade",
                                               "persuade_with_permission", "question_open", "question_closed",
                                               "reflection_simple", "reflection_complex", "affirm",
                                               "seek_collaboration", "emphasize_autonomy", "confront"});

/// What a code counts towards.
enum class CodeFamily : std::uint8_t { uncoded, neutral, question, reflection, adherent, non_adherent };

template <>
inline constexpr auto names<CodeFamily> = spellings({"uncoded", "neutral", "question", "reflection",
                                                     "adherent", "non_adherent"});

constexpr CodeFamily family_of(Code code) {
  switch (code) {
    case Code::none: return CodeFamily::uncoded;
    case Code::give_information:
    case Code::persuade_with_permission: return CodeFamily::neutral;
    case Code::question_open:
    case Code::question_closed: return CodeFamily::question;
    case Code::reflection_simple:
    case Code::reflection_complex: return CodeFamily::reflection;
    case Code::affirm:
    case Code::seek_collaboration:
    case Code::emphasize_autonomy: return CodeFamily::adherent;
    case Code::persuade:
    case Code::confront: return CodeFamily::non_adherent;
  }
  return CodeFamily::uncoded;
}

constexpr bool is_non_adherent(Code code) {
  return family_of(code) == CodeFamily::non_adherent;
}
constexpr bool is_reflection(Code code) {
  return family_of(code) == CodeFamily::reflection;
}
constexpr bool is_question(Code code) {
  return family_of(code) == CodeFamily::question;
}

/// The code an utterance counts as where a rater would doubt: one step down, so that doubt never flatters
/// (MITI 4.2.1's two hierarchies; definitions.md 2.2).
constexpr Code lowered(Code code) {
  switch (code) {
    case Code::reflection_complex: return Code::reflection_simple;
    case Code::persuade: return Code::give_information;
    case Code::emphasize_autonomy: return Code::seek_collaboration;
    case Code::seek_collaboration: return Code::affirm;
    case Code::affirm:
    case Code::confront: return Code::none;
    default: return code;
  }
}

/// The code beside which `code` does not count when one volley holds both; `none` where it always counts
/// (MITI 4.2.1: one reflection and one question a volley, and permission covers the persuasion beside it).
constexpr Code absorbed_by(Code code) {
  switch (code) {
    case Code::reflection_simple: return Code::reflection_complex;
    case Code::question_closed: return Code::question_open;
    case Code::persuade: return Code::persuade_with_permission;
    default: return Code::none;
  }
}

/// Which way an utterance leans: towards change, towards staying as it is, neither, or both (double-sided,
/// ending on change). From MI-SCOPE; it is what best predicts the client's next words (domain.md 2.1).
enum class Direction : std::uint8_t { neutral, change, sustain, both };
template <>
inline constexpr auto names<Direction> = spellings({"neutral", "change", "sustain", "both"});

/// A way of saying it that has a name of its own; independent of the code.
enum class Technique : std::uint8_t {
  summary,
  double_sided,
  amplified,
  reframe,
  ruler,
  elicit_provide_elicit,
  menu,
  looking_back,
  looking_forward,
  values,
  extremes,
  shift_focus,
  apology,
  agree_with_twist,
  planning,
  normalising,
};
template <>
inline constexpr auto names<Technique> = spellings({"summary", "double_sided", "amplified", "reframe",
                                                    "ruler", "elicit_provide_elicit", "menu", "looking_back",
                                                    "looking_forward", "values", "extremes", "shift_focus",
                                                    "apology", "agree_with_twist", "planning",
                                                    "normalising"});

/// A well-known way to go wrong, named by the author on an option that does.
enum class Trap : std::uint8_t {
  expert,
  labelling,
  blaming,
  taking_sides,
  chat,
  assessment,
  deepening,
  stacked_questions,
  cheerleading,
  false_reassurance,
  taking_over,
  premature_plan,
  arguing,
  warning,
};
template <>
inline constexpr auto names<Trap> = spellings({"expert", "labelling", "blaming", "taking_sides", "chat",
                                               "assessment", "deepening", "stacked_questions", "cheerleading",
                                               "false_reassurance", "taking_over", "premature_plan",
                                               "arguing", "warning"});

}  // namespace vt
