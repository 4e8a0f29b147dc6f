#pragma once

// What the forms of an overview say in the same words: figures as a reader writes them, names of bots,
// measures and facts, and for each part one or two sentences that say what it shows for this scenario. Plain
// text; each form escapes and lays out in its own way.

#include <string>
#include <string_view>

#include "engine/report/overview.h"

namespace vt::overview {

/// House bands of the share of what was possible, and the rules of thumb that figures are held against;
/// thousandths.
inline constexpr int basis = 600;
inline constexpr int advanced = 800;
inline constexpr int code_limit = 400;     ///< no code is best in more of the turns
inline constexpr int length_margin = 100;  ///< the longest is best in at most this much more than by chance

/// Values, losses and what follows from them are there.
[[nodiscard]] bool has_values(const Overview& overview);

/// Thousandths as a percentage with at most one decimal: 543 -> "54,3 %".
[[nodiscard]] std::string share(int thousandths, const Words& words);
/// Thousandths as a number with at most two decimals: 1254 -> "1,25".
[[nodiscard]] std::string amount(int thousandths, const Words& words);
/// A figure of a measure, in its own unit.
[[nodiscard]] std::string figure(const MeasureRow& measure, int thousandths, const Words& words);
/// Digits in groups of three; a number of more than fifteen digits by its power of ten.
[[nodiscard]] std::string grouped(const std::string& digits, const Words& words);
[[nodiscard]] std::string grouped(std::int64_t number, const Words& words);
/// With the true minus where it is below nought.
[[nodiscard]] std::string whole(int number);

/// "Nederlands" for nl-BE; the tag itself where there is no word for it.
[[nodiscard]] std::string language_name(const std::string& tag, const Words& words);
[[nodiscard]] std::string bot_name(const BotRow& bot, const Words& words);
[[nodiscard]] std::string measure_name(const MeasureRow& measure, const Words& words);
[[nodiscard]] std::string codes_of(const AnswerRow& answer, const Words& words);
/// Where a fact or a finding is: `turn`, `turn.option`, with the condition or variable behind it.
[[nodiscard]] std::string place_of(const FactRow& fact);
[[nodiscard]] std::string place_of(const FindingRow& finding);
/// "a.b → c.d"; words for the start where there is nothing before it.
[[nodiscard]] std::string play_words(const Steps& play, const Words& words);
/// ○ onder basis, ◐ basis, ● gevorderd.
[[nodiscard]] std::string band_words(const BotRow& bot, const Words& words);
/// What is worth knowing of an answer, each in a word or two: best, pushes, cost comes later. Without values
/// nothing of what it is worth.
[[nodiscard]] std::vector<std::string> marks_of(const AnswerRow& answer, const Overview& overview,
                                                const Words& words);

/// True where the figures of a measure's spread are there, and not the mean alone.
[[nodiscard]] bool has_quantiles(const MeasureRow& measure);
[[nodiscard]] const MeasureRow* find_measure(const Overview& overview, std::string_view name);
[[nodiscard]] const AnswerRow* find_answer(const Overview& overview, const std::string& turn,
                                           const std::string& option);

// The sentences. Each gives a full sentence or more, and says so where there is nothing to say.
[[nodiscard]] std::string search_words(const Overview& overview, const Words& words);
[[nodiscard]] std::string reach_words(const Overview& overview, const Words& words);
[[nodiscard]] std::string finding_words(const Overview& overview, const Words& words);
[[nodiscard]] std::string guesser_words(const Overview& overview, const Words& words);
[[nodiscard]] std::string measure_words(const Overview& overview, const Words& words);
[[nodiscard]] std::string course_words(const Overview& overview, const Words& words);
[[nodiscard]] std::string ending_words(const Overview& overview, const Words& words);
[[nodiscard]] std::string code_words(const Overview& overview, const Words& words);
[[nodiscard]] std::string length_words(const Overview& overview, const Words& words);
[[nodiscard]] std::string position_words(const Overview& overview, const Words& words);
[[nodiscard]] std::string cliff_words(const Overview& overview, const Words& words);
[[nodiscard]] std::string turn_words(const Overview& overview, const Words& words);
[[nodiscard]] std::string coverage_words(const Overview& overview, const Words& words);

}  // namespace vt::overview
