#pragma once

// A Diff as plain text: how many changes and how far they reach, then each of them under its turn, then the
// plays that are affected, then the measures. Codes, stages and the like have their words; ids stay ids.

#include <string>

#include "engine/base/words.h"
#include "engine/report/diff.h"

namespace vt {

/// The phrase in the language spoken: "vertrouwen +1, wrijving -1 (uit de reactietabel)".
[[nodiscard]] std::string worded(const Phrase& phrase, const Words& words);

/// What a change is of, without its values: "hoor: codes", "doel horen: tekst", "antwoord hoor".
[[nodiscard]] std::string subject(const Change& change, const Words& words);

[[nodiscard]] std::string diff_text(const Diff& diff, const Words& words);

}  // namespace vt
