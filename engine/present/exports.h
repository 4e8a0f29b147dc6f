#pragma once

// Kept conversations handed over as files: a report in one of report_formats(), or the session file with
// which the conversation can be taken in elsewhere. Names say what is in them, and no conversation's file
// ever takes the place of another conversation's.

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/words.h"
#include "engine/present/world.h"
#include "engine/report/feedback.h"
#include "engine/report/help_lines.h"

namespace vt {

/// `bier-en-ruzie-2026-11-21-1a2b3c4d`, without ending: a name of letters, digits and dashes, whatever the
/// record says. `digits` of the id; ids that begin alike give the same name.
[[nodiscard]] std::string report_file_name(const Record& record, std::size_t digits = 8);

/// The same with as many digits of the id as it takes to be this conversation's alone among those kept.
[[nodiscard]] std::string own_file_name(const Record& record, const std::vector<RecordSummary>& kept);

/// A form in which a conversation can be handed over.
struct ExportFormat {
  std::string name;    ///< that of a ReportFormat, or "session"
  std::string words;   ///< "format.<name>"
  std::string ending;  ///< what its files' names end in, with the dot: ".html", ".excel.csv", ".session.json"
};
[[nodiscard]] std::vector<ExportFormat> export_formats(const Words& words);

/// Writes one conversation into World.reports and gives the path. `format` must be one of export_formats.
[[nodiscard]] Result<std::string> export_one(World& world, const Words& words, const HelpLines& help,
                                             const Feedback& feedback, std::string_view format);

/// Every kept conversation as a session file in World.reports. One that cannot be read keeps no other from
/// being written; a disk that takes nothing ends it.
struct ExportAll {
  std::vector<std::string> paths;
  std::vector<Problem> problems;
};
[[nodiscard]] ExportAll export_all(World& world);

/// content/helplines.json.
[[nodiscard]] Result<HelpLines> read_help(const Files& files, const std::string& data);

}  // namespace vt
