#pragma once

// Measures as something that is counted along a play: each answer adds to a part and a whole, and a counter
// may remember a little from one answer to the next (a row of questions, how far the play has come). That is
// all that exact distributions and extremes need to know of a measure. What a measure means stands in
// engine/scoring; tests hold the two together over random plays.

#include <functional>
#include <vector>

#include "engine/analysis/values.h"
#include "engine/scoring/skills.h"

namespace vt {

/// What one answer adds.
struct Increment {
  int part = 0;
  int whole = 0;
};

/// What one answer adds, and what is remembered after it.
struct Counted {
  Increment add;
  std::uint8_t memory = 0;
};

struct Counter {
  Increment start;                ///< by what is said before the first answer
  std::uint8_t first_memory = 0;  ///< likewise
  std::uint8_t memories = 1;      ///< what is remembered is below this
  std::function<Counted(StateIndex from, const Edge& edge, std::uint8_t memory)> count;
};

/// What the client says on arriving in a state; lines about the relationship count as neither.
struct Heard {
  std::uint8_t change = 0;
  std::uint8_t sustain = 0;
  std::uint8_t provokable = 0;   ///< sustain talk that is not given
  std::uint8_t commitments = 0;  ///< change talk of commitment or activation
  bool feeling = false;          ///< some line asks to be heard: talk, or marked as feeling
};

/// An answer as far as measures look at it.
struct Answered {
  Volley volley;
  bool is_safety = false;
  bool is_push = false;  ///< a non-adherent code
  bool reflects_accurately = false;
  bool meets_change_talk = false;
  bool deepens_sustain_talk = false;
  bool has_trap = false;
};

/// Everything that counters read, looked up once per graph.
class PlayFacts {
 public:
  explicit PlayFacts(const StateGraph& graph);

  [[nodiscard]] const StateGraph& graph() const { return graph_; }
  [[nodiscard]] const Heard& heard(StateIndex state) const { return heard_[state]; }
  [[nodiscard]] int trust(StateIndex state) const { return levels_[state].trust; }
  [[nodiscard]] int discord(StateIndex state) const { return levels_[state].discord; }
  [[nodiscard]] const Answered& answered(PlaceIndex turn, OptionIndex option) const {
    return answers_[first_answer_[turn] + option];
  }
  [[nodiscard]] const Answered& answered(StateIndex from, const Edge& edge) const {
    return answered(graph_.place(from), edge.option);
  }

 private:
  struct Levels {
    std::int8_t trust = 0;
    std::int8_t discord = 0;
  };

  const StateGraph& graph_;
  std::vector<Heard> heard_;
  std::vector<Levels> levels_;
  std::vector<std::uint32_t> first_answer_;
  std::vector<Answered> answers_;
};

/// What is shown of the plays of a policy. Ratios have a part and a whole; the others a part alone.
enum class PlayMeasure : std::uint8_t {
  opportunity,
  reflections_to_questions,
  complex_reflections,
  open_questions,
  change_talk,  ///< share of change talk, the opening included
  provoked,     ///< lines of sustain talk
  discord_raised,
  discord_highest,
  traps,         ///< authored and noticed
  non_adherent,  ///< persuade and confront
  yield,
  length,  ///< answers
};
template <>
inline constexpr auto names<PlayMeasure> = spellings({"opportunity", "reflections_to_questions",
                                                      "complex_reflections", "open_questions", "change_talk",
                                                      "provoked", "discord_raised", "discord_highest",
                                                      "traps", "non_adherent", "yield", "length"});

constexpr bool is_ratio(PlayMeasure measure) {
  return measure <= PlayMeasure::change_talk;
}

/// Counters keep references to what they are made from.
[[nodiscard]] Counter counter_of(PlayMeasure measure, const PlayFacts& facts, const Values& values);

/// The share of change talk in one third (0..2) of plays of `length` answers; memory is how far they are.
[[nodiscard]] Counter third_counter(const PlayFacts& facts, std::size_t third, std::uint8_t length);

/// Change talk minus sustain talk so far, in `part`; memory is how far the play is, up to `longest`.
[[nodiscard]] Counter balance_counter(const PlayFacts& facts, std::uint8_t longest);

/// How often one of the patterns is met (scoring/traps.h).
[[nodiscard]] Counter pattern_counter(const PlayFacts& facts, PatternTrap pattern);

/// What a goal of this measure comes to.
[[nodiscard]] Counter skill_counter(const PlayFacts& facts, SkillMeasure measure);

}  // namespace vt
