#pragma once

// Everything that a report needs beside the log, as bytes under one content hash: the scenario as it was
// played, the text file of the language, the tables that judged it, and the scorer's version. A kept session
// names its bundle, so an old report can be made again byte for byte after the scenario has been edited.

#include <memory>
#include <string>
#include <string_view>

#include "engine/base/fields.h"
#include "engine/dialogue/script.h"
#include "engine/scoring/norms.h"
#include "engine/scoring/scorecard.h"
#include "engine/scoring/skills.h"

namespace vt {

struct Bundle {
  int format = 1;
  int scorer = scorer_version;
  std::string scenario;   ///< scenario.json, exactly
  std::string texts;      ///< text.<tag>.json, exactly; empty when played in the base language
  std::string reactions;  ///< content/reactions.json
  std::string norms;      ///< content/norms.json
  std::string skills;     ///< content/skills.json
  bool operator==(const Bundle&) const = default;
};

template <class F>
void fields(F& f, const Bundle* /*of*/) {
  f("format", &Bundle::format, {.required = true, .min = 1, .max = 1});
  f("scorer", &Bundle::scorer, {.required = true, .min = 1, .max = scorer_version});
  f("scenario", &Bundle::scenario, {.required = true, .min = 1, .exact = true});
  f("texts", &Bundle::texts, {.exact = true});
  f("reactions", &Bundle::reactions, {.required = true, .min = 1, .exact = true});
  f("norms", &Bundle::norms, {.required = true, .min = 1, .exact = true});
  f("skills", &Bundle::skills, {.required = true, .min = 1, .exact = true});
}

/// One JSON text; its bytes are what the hash is over.
[[nodiscard]] std::string write_bundle(const Bundle& bundle);
[[nodiscard]] Result<Bundle> read_bundle(std::string_view text);

/// SHA-256 of write_bundle.
[[nodiscard]] std::string bundle_hash(const Bundle& bundle);

/// A bundle made ready: the script in the language that was played, and what judges it.
struct Playable {
  Script script;
  Norms norms;
  SkillTable skills;
};

/// A problem where a part cannot be read: a damaged record, or one from a newer program.
[[nodiscard]] Result<Playable> open_bundle(const Bundle& bundle);

}  // namespace vt
