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
  return record.scenario + "-" + iso_date(record.started) + "-" + record.id.substr(0, enough);
}

Result<SessionFile> find_session(const Context& context, const Store& store, const std::string& name) {
  constexpr std::size_t most_bytes = std::size_t{64} << 20U;
  if (name.find('/') != std::string::npos || name.find(".json") != std::string::npos) {
    const Result<std::string> text = context.files.read(name, most_bytes);
    if (!text.ok()) return text.problem();
    return read_session_file(text.value(), name);
  }
  const Result<std::vector<RecordSummary>> list = store.list();
  if (!list.ok()) return list.problem();
  std::vector<std::string> ids;
  for (const RecordSummary& record : list.value())
    if (name == "last" || record.id.rfind(name, 0) == 0) ids.push_back(record.id);
  if (ids.empty()) return problem("session.unknown", {{"id", name}});
  if (ids.size() > 1 && name != "last") return problem("session.ambiguous", {{"id", name}});
  return store.load(ids.front());
}

}  // namespace vt::terminal
