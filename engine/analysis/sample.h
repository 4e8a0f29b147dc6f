#pragma once

// What is not worked out exactly: seeded random plays, judged as any conversation is. Every figure says how
// many plays it rests on and how far it may be off. Used for what a counter cannot count (the MITI globals,
// the rise of change talk over a conversation), and to step down where a scenario is too big to be explored.

#include <cstdint>
#include <functional>
#include <vector>

#include "engine/analysis/coverage.h"
#include "engine/analysis/distribution.h"
#include "engine/scoring/scorecard.h"

namespace vt {

enum class SampledMeasure : std::uint8_t {
  partnership,
  empathy,
  cultivating,
  softening,
  rise,  ///< share of change talk in the last third minus the first, in hundredths
};
template <>
inline constexpr auto names<SampledMeasure> = spellings({"partnership", "empathy", "cultivating", "softening",
                                                         "rise"});

/// A mean over plays, with half the width of its 95 % interval (normal approximation).
struct SampledMean {
  int plays = 0;  ///< those that the measure applied to
  double mean = 0;
  double half_width = 0;
};

struct SampleSize {
  std::uint64_t seed = 1;
  int plays = 2000;
  /// Asked before every play; false stops.
  std::function<bool(int plays)> keep_going;
};

struct Sample {
  int plays = 0;
  std::array<SampledMean, count_of<SampledMeasure>> means{};
  /// By PlayMeasure; opportunity is left empty, for it needs every play.
  std::array<Distribution, count_of<PlayMeasure>> measures;
  std::array<SampledMean, count_of<PlayMeasure>> measure_means{};  ///< of the same, with their intervals
  std::vector<double> endings;  ///< share of plays per place that they end in
};

/// Plays of the random answerer.
[[nodiscard]] Sample sample_of(const Script& script, const Norms& norms, const SampleSize& size);

/// Shows `watcher` plays that prefer the answers least used so far: more is seen than by chance alone.
void watch_plays(const Script& script, Watcher& watcher, const SampleSize& size);

}  // namespace vt
