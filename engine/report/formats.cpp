#include "engine/report/formats.h"

#include <algorithm>
#include <array>

#include "engine/report/csv_report.h"
#include "engine/report/html_report.h"
#include "engine/report/json_report.h"
#include "engine/report/text_report.h"

namespace vt {
namespace {

std::string excel(const Feedback& feedback, const Words& words, const HelpLines& /*help*/) {
  return csv_report(feedback, words, excel_be);
}
std::string csv(const Feedback& feedback, const Words& words, const HelpLines& /*help*/) {
  return csv_report(feedback, words, international);
}
std::string json_text(const Feedback& feedback, const Words& words, const HelpLines& /*help*/) {
  return json_report(feedback, words);
}

constexpr auto formats = std::to_array<ReportFormat>({
    {"html", "html", html_report},
    {"text", "txt", text_report},
    {"excel", "csv", excel},
    {"csv", "csv", csv},
    {"json", "json", json_text},
});

}  // namespace

std::span<const ReportFormat> report_formats() {
  return formats;
}

const ReportFormat* find_format(std::string_view name) {
  const auto found =
      std::find_if(formats.begin(), formats.end(), [&](const auto& f) { return f.name == name; });
  return found == formats.end() ? nullptr : &*found;
}

}  // namespace vt
