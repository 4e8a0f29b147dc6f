#pragma once

// Tables that more than one format shows, as rows of words: the first cell of a row is its head. Column heads
// and captions belong to whoever shows them. Plain text; each format escapes it in its own way.

#include <string>
#include <vector>

#include "engine/base/words.h"
#include "engine/report/feedback.h"

namespace vt {

using Rows = std::vector<std::vector<std::string>>;

/// Every code with its count and family, then eight totals with what they are made of.
[[nodiscard]] Rows count_rows(const Scorecard& card, const Words& words);
inline constexpr std::size_t total_rows = 8;  ///< at the end of count_rows

/// Share of change talk: the whole conversation, its thirds, and the rise as the last row.
[[nodiscard]] Rows share_rows(const TalkReport& talk, const Words& words);

/// Kinds that occurred, then three strengths, then all of it: change talk and sustain talk.
[[nodiscard]] Rows kind_rows(const TalkCount& all, const Words& words);
inline constexpr std::size_t strength_rows = 3;  ///< before the last row of kind_rows

/// Where the talk came from and what became of discord: what, count, what it means.
[[nodiscard]] Rows credit_rows(const Scorecard& card, const Words& words);

/// Where the client stands, from start to end.
[[nodiscard]] Rows state_rows(const Feedback& feedback, const Words& words);

/// What, first attempt, this conversation; empty where nothing was tried again.
[[nodiscard]] Rows first_attempt_rows(const Feedback& feedback, const Words& words);

/// One of the ratings, with what it rests on.
struct RatingRow {
  std::string name;
  int points = 0;  ///< 1..5
  std::string words;
  std::string rests_on;
};
inline constexpr int most_rating_points = 5;
/// Empty where there are too few answers for ratings.
[[nodiscard]] std::vector<RatingRow> rating_rows(const Feedback& feedback, const Words& words);
/// What has to be said beside them, or instead of them.
[[nodiscard]] std::vector<std::string> rating_notes(const Scorecard& card, const Words& words);

/// The trainee's own estimate beside what was counted, both in the unit of the question that was asked.
struct EstimateRow {
  MeasureName measure = MeasureName::reflections_to_questions;
  std::string name;
  std::string yours;
  std::string counted;
  std::string gap;  ///< "20 higher than you thought"
};
[[nodiscard]] std::vector<EstimateRow> estimate_rows(const Feedback& feedback, const Words& words);

/// The course of a conversation in one sentence.
[[nodiscard]] std::string course_words(const Scorecard& card, const Words& words);

/// "3 left lying of the 5 points at stake here"; "" where nothing was, or it is not known.
[[nodiscard]] std::string loss_words(const Scorecard& card, std::size_t exchange, const Words& words);

/// Where a norm was published, and that it is a house rule where it is one.
[[nodiscard]] std::string norm_source(const Norm& norm, const Words& words);

}  // namespace vt
