#pragma once

// An author's play: choices by id and what must come out of them. `vt check` plays every one
// (engine/analysis), so that a scenario's best, worst and curious ways are regression tests in the author's
// own words.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/fields.h"
#include "engine/model/finding.h"
#include "engine/model/scenario.h"

namespace vt {

enum class PlayKind : std::uint8_t { best, worst, curious, guesser };
template <>
inline constexpr auto names<PlayKind> = spellings({"best", "worst", "curious", "guesser"});

enum class SafetyOutcome : std::uint8_t { not_due, met, missed };
template <>
inline constexpr auto names<SafetyOutcome> = spellings({"not_due", "met", "missed"});

/// What must come out; what is absent is not checked. Counts are those of the scorecard.
struct Expectation {
  std::string ending;
  std::optional<Stage> stage_after;
  std::optional<SafetyOutcome> safety;
  std::vector<std::pair<std::string, std::int32_t>> state;  ///< final values of variables
  std::optional<int> change_talk;
  std::optional<int> sustain_talk;
  std::optional<int> provoked;
  std::optional<int> reflections;
  std::optional<int> questions;
  std::optional<int> adherent;
  std::optional<int> non_adherent;
  std::optional<std::vector<std::string>> traps;
  Extras extras;
  bool operator==(const Expectation&) const = default;
};

struct AuthorPlay {
  int format = scenario_format;
  std::string scenario;
  std::string name;
  PlayKind kind = PlayKind::curious;
  std::vector<std::string> choices;  ///< `turn.option`
  Expectation expect;
  Extras extras;
  bool operator==(const AuthorPlay&) const = default;
};

struct PlayReading {
  std::optional<AuthorPlay> play;
  std::vector<Finding> findings;
};

[[nodiscard]] PlayReading read_play(std::string_view text, const std::string& file);
[[nodiscard]] std::string write_play(const AuthorPlay& play);
[[nodiscard]] json::Value play_schema();

}  // namespace vt
