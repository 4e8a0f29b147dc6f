#pragma once

// A scenario in another language: texts by line id, each with a hash of the text that it translates, so that
// a changed source is noticed (after Yarn Spinner's "lock"). Translating changes words only: ids, codes,
// guards and scores stay the scenario's own, so no draw and no figure can depend on the language.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/fields.h"
#include "engine/model/finding.h"
#include "engine/model/scenario.h"

namespace vt {

struct TranslatedText {
  std::string id;      ///< text path, definitions.md 10
  std::string source;  ///< source_hash of the text it was made from
  std::string text;
  Extras extras;
  bool operator==(const TranslatedText&) const = default;
};

struct Translation {
  int format = scenario_format;
  std::string scenario;
  std::string locale;
  std::vector<TranslatedText> lines;
  Extras extras;
  bool operator==(const Translation&) const = default;
};

struct TranslationReading {
  std::optional<Translation> translation;
  std::vector<Finding> findings;
};

/// Reads `text.<tag>.json` and holds it against the scenario that it translates. `tag` is the one in the
/// file's name; empty: not checked.
[[nodiscard]] TranslationReading read_translation(std::string_view text, const std::string& file,
                                                  const Scenario& scenario, const std::string& tag = {});

/// The scenario with the translated texts in place; a text without a translation stays in the base language.
[[nodiscard]] Scenario in_language(Scenario scenario, const Translation& translation);

/// A translation with every text of the scenario, in order of play: what exists is kept, what is missing is
/// empty.
[[nodiscard]] Translation template_for(const Scenario& scenario, const Translation& existing);

[[nodiscard]] std::string write_translation(const Translation& translation);
[[nodiscard]] json::Value translation_schema();

/// Which of `available` serves somebody who wants `wanted`: itself, its language without region, any region
/// of its language, or "" for the base language (definitions.md 10).
[[nodiscard]] std::string best_locale(const std::string& wanted, const std::vector<std::string>& available);

}  // namespace vt
