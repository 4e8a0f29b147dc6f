#include "engine/report/help_lines.h"

#include "engine/base/table_file.h"

namespace vt {

Result<HelpLines> read_help_lines(std::string_view text, const std::string& file) {
  return read_table<HelpLines>(text, file);
}

std::string hours_of(const HelpLine& line, const Words& words) {
  const std::string& hours = line.hours.in(words.locale());
  return hours.empty() ? words.text("report.help.see_website") : hours;
}

}  // namespace vt
