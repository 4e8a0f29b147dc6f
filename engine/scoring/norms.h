#pragma once

// Thresholds, where somebody published them (content/norms.json, each with its source), and the bands that
// follow. A measure without a norm is shown without a band.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/fields.h"
#include "engine/base/result.h"
#include "engine/scoring/client_talk.h"

namespace vt {

enum class MeasureName : std::uint8_t {
  reflections_to_questions,  ///< (simple + complex) / questions
  complex_reflections,       ///< complex / all reflections
  open_questions,            ///< open / all questions; MITI 4 has no threshold
  technical,                 ///< (cultivating + softening) / 2
  relational,                ///< (partnership + empathy) / 2
  change_talk,               ///< change talk / (change + sustain talk)
  opportunity,               ///< share of what was possible that was used
};
template <>
inline constexpr auto names<MeasureName> = spellings({"reflections_to_questions", "complex_reflections",
                                                      "open_questions", "technical", "relational",
                                                      "change_talk", "opportunity"});

enum class Band : std::uint8_t { no_band, below, basis, advanced };
template <>
inline constexpr auto names<Band> = spellings({"no_band", "below", "basis", "advanced"});

enum class NormKind : std::uint8_t { published, house };
template <>
inline constexpr auto names<NormKind> = spellings({"published", "house"});

struct Norm {
  MeasureName measure = MeasureName::reflections_to_questions;
  Fraction basis;
  Fraction advanced;
  NormKind kind = NormKind::published;
  std::string source;
  bool operator==(const Norm&) const = default;
};

struct Norms {
  int format = 1;
  std::vector<Norm> norms;
  bool operator==(const Norms&) const = default;

  [[nodiscard]] const Norm* find(MeasureName measure) const;
};

/// Reads content/norms.json.
[[nodiscard]] Result<Norms> read_norms(std::string_view text, const std::string& file);

/// The band of a value; a boundary value counts as reached. no_band without a norm or a whole.
[[nodiscard]] Band band_of(const Fraction& value, const Norm* norm);

}  // namespace vt
