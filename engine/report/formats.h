#pragma once

// Every format in which one conversation can be handed over, as a table: a row here and a file beside it is
// all that a new format takes.

#include <span>
#include <string>
#include <string_view>

#include "engine/report/feedback.h"
#include "engine/report/help_lines.h"

namespace vt {

/// `name` is what a command line asks for and, as "format.<name>", the key of its label; `extension` has no
/// dot.
struct ReportFormat {
  std::string_view name;
  std::string_view extension;
  std::string (*make)(const Feedback&, const Words&, const HelpLines&) = nullptr;
};

[[nodiscard]] std::span<const ReportFormat> report_formats();

/// The format of that name, or nullptr.
[[nodiscard]] const ReportFormat* find_format(std::string_view name);

}  // namespace vt
