#include "tools/vt/report_file.h"

#include "engine/report/numbers.h"
#include "tools/vt/library.h"

namespace vt::terminal {

Result<HelpLines> help_lines(const Context& context) {
  const Result<std::string> text = content(context, "helplines.json");
  if (!text.ok()) return text.problem();
  return read_help_lines(text.value(), "content/helplines.json");
}

std::string report_file_name(const Record& record) {
  constexpr std::size_t enough = 8;
  std::string name = record.scenario + "-" + iso_date(record.started) + "-" + record.id.substr(0, enough);
  for (char& c : name) {
    const bool is_plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    if (!is_plain) c = '-';
  }
  return name;
}

}  // namespace vt::terminal
