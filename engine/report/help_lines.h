#pragma once

// Where a real person finds help: telephone lines with the day on which they were last looked up, from
// content/helplines.json. Shown in every report and wherever a scenario touches on danger.

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/fields.h"
#include "engine/base/result.h"
#include "engine/base/words.h"

namespace vt {

/// A text in the two languages in which the program speaks.
struct LocalText {
  std::string nl;
  std::string en;
  bool operator==(const LocalText&) const = default;

  /// The text for a language tag; Dutch where it is neither.
  [[nodiscard]] const std::string& in(std::string_view locale) const {
    return locale.rfind("en", 0) == 0 ? en : nl;
  }
};

struct HelpLine {
  std::string id;
  LocalText name;
  LocalText about;  ///< whom it is for, and what it is not
  std::string number;
  std::string url;                     ///< with https://
  LocalText hours;                     ///< empty where nobody is sure: then the page is referred to
  std::vector<std::string> languages;  ///< at least these
  bool urgent = false;                 ///< for what cannot wait
  std::string checked_on;              ///< 2026-11-01
  std::string source;                  ///< where the number was found
  bool operator==(const HelpLine&) const = default;
};

struct HelpLines {
  int format = 1;
  std::vector<HelpLine> lines;
  bool operator==(const HelpLines&) const = default;
};

template <class F>
void fields(F& f, const LocalText* /*of*/) {
  f("nl", &LocalText::nl, {.max = 300});
  f("en", &LocalText::en, {.max = 300});
}

template <class F>
void fields(F& f, const HelpLine* /*of*/) {
  f("id", &HelpLine::id, {.required = true, .pattern = &patterns::slug});
  f("name", &HelpLine::name, {.required = true});
  f("about", &HelpLine::about, {.required = true});
  f("number", &HelpLine::number, {.required = true, .min = 3, .max = 30});
  f("url", &HelpLine::url, {.required = true, .min = 1, .max = 200});
  f("hours", &HelpLine::hours, {.doc = "absent where nobody is sure"});
  f("languages", &HelpLine::languages, {.max = 20, .pattern = &patterns::locale, .doc = "at least these"});
  f("urgent", &HelpLine::urgent, {.doc = "for what cannot wait"});
  f("checked_on", &HelpLine::checked_on, {.required = true, .min = 10, .max = 10});
  f("source", &HelpLine::source, {.required = true, .min = 1, .max = 200});
}

template <class F>
void fields(F& f, const HelpLines* /*of*/) {
  f("format", &HelpLines::format, {.required = true, .min = 1, .max = 1});
  f("lines", &HelpLines::lines, {.required = true, .min = 1, .max = 40});
}

/// Reads content/helplines.json.
[[nodiscard]] Result<HelpLines> read_help_lines(std::string_view text, const std::string& file);

/// Opening hours in words: those of the file, or that the page has them.
[[nodiscard]] std::string hours_of(const HelpLine& line, const Words& words);

}  // namespace vt
