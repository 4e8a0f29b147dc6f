#pragma once

// What the formats for people say in the same words: names of codes and of client talk, a measure with the
// counts it was made from, the steps of the gate. Plain text; each format escapes it in its own way.

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/words.h"
#include "engine/model/finding.h"
#include "engine/report/feedback.h"

namespace vt {

/// The word for an enumerator: `named(words, "code", Code::affirm)` is the text of "code.affirm".
template <Named E>
std::string named(const Words& words, std::string_view group, E value) {
  return words.text(std::string(group) + "." + std::string(name_of(value)));
}

/// ▲ change talk, ▼ sustain talk, ◆ about the relationship, ● neither.
[[nodiscard]] std::string_view talk_sign(const JudgedLine& line);

/// "verandertaal: wens, sterkte 2, ontlokt"; "toont een gevoel" where it does; empty for
/// a line that counts nowhere.
[[nodiscard]] std::string talk_words(const JudgedLine& line, const Words& words);

/// Codes that count, by name: "bevestiging + open vraag".
[[nodiscard]] std::string codes_words(const Volley& volley, const Words& words);

/// Directions and techniques of an answer, each once, neutral ones left out; empty where there are none.
[[nodiscard]] std::string manner_words(const Option& option, const Words& words);

/// What an exchange brought: credited talk, trust, discord and the yield that follows.
[[nodiscard]] std::string outcome_words(const JudgedExchange& exchange, const Words& words);

/// ○ below, ◐ basis, ● advanced, nothing without a band.
[[nodiscard]] std::string_view band_sign(Band band);

/// The figure alone: "2,4", "43 %", or "n.v.t.".
[[nodiscard]] std::string figure(const Measure& measure, const Words& words);

/// The figure with what it was made from: "12 reflecties : 5 vragen = 2,4"; or why there is none.
[[nodiscard]] std::string reckoning(const Measure& measure, const Words& words);

/// "basis vanaf 1, gevorderd vanaf 2", in the measure's own unit.
[[nodiscard]] std::string thresholds(const Norm& norm, const Words& words);

/// A skill's value in its own unit: "43 %", "1,5" or "2". `value` must apply.
[[nodiscard]] std::string skill_figure(const Fraction& value, SkillMeasure measure, const Words& words);

/// True where a skill is measured as a share of something, so never above 1.
[[nodiscard]] bool is_share(SkillMeasure measure);

/// "4 van 6 (nodig: 60 %)" and the like: how a goal came out, with its counts.
[[nodiscard]] std::string goal_reckoning(const GoalResult& goal, const SkillTable& table, const Words& words);

/// "Somebody who answers at random does less well than you in 93 % of conversations": rounded down, so that
/// only being above every other play is 100 %.
[[nodiscard]] std::string rank_words(double rank, const Words& words);

/// A rise in hundredths as percentage points.
[[nodiscard]] std::string rise_words(const std::optional<int>& rise, const Words& words);

/// How the conversation ended: an ending's kind, or that it was left or got stuck.
[[nodiscard]] std::string ending_words(const Feedback& feedback, const Words& words);

/// The exchange's number as people count, from 1.
[[nodiscard]] inline std::string number_of(std::size_t exchange) {
  return std::to_string(exchange + 1);
}

/// The remark of this kind, or nullptr.
[[nodiscard]] const Remark* find_remark(const Feedback& feedback, Remark::Kind kind);

/// Options of the exchange's turn by id, in the order asked for; ids that are not there are left out.
[[nodiscard]] std::vector<const Option*> options_of(const Turn& turn, const std::vector<std::string>& ids);

/// The client's lines as one text.
[[nodiscard]] std::string spoken(const std::vector<JudgedLine>& lines);
[[nodiscard]] std::string spoken(const std::vector<const Line*>& lines);

/// Due steps of the gate that were not taken.
[[nodiscard]] std::vector<const SafetyStep*> missed_steps(const Scorecard& card);

/// True where the gate is judged and missed.
[[nodiscard]] bool is_gate_missed(const Scorecard& card);

/// A finding's sentence: names of codes, stages, bots and traps in words, numbers as the language writes
/// them.
[[nodiscard]] std::string finding_sentence(const Finding& finding, const Words& words);

}  // namespace vt
