#include "engine/report/help_lines.h"

namespace vt {

Result<HelpLines> read_help_lines(std::string_view text, const std::string& file) {
  const json::Parsed parsed = json::parse(text);
  if (!parsed.complete || !check(parsed.value, shape_of<HelpLines>()).empty())
    return problem("content.broken", {{"file", file}});
  HelpLines lines;
  decode(parsed.value, lines);
  return lines;
}

std::string hours_of(const HelpLine& line, const Words& words) {
  const std::string& hours = line.hours.in(words.locale());
  return hours.empty() ? words.text("report.help.see_website") : hours;
}

}  // namespace vt
