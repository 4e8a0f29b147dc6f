#pragma once

// A text for the eye made into one for a voice: what a voice would stumble over is written out. It is not a
// translation, and it does not know who speaks.

#include <string>

namespace vt {

/// `text` as it is read aloud in the language of `locale` (nl-BE, en-GB; any other as English): without stage
/// directions, quotation marks and control characters; with abbreviations, signs and spoken forms ("'k",
/// "3 à 4", "OCMW") written out. "" where nothing remains to be said.
[[nodiscard]] std::string spoken_text(const std::string& text, const std::string& locale);

}  // namespace vt
