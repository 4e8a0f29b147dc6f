#include "engine/present/exports.h"

#include <algorithm>
#include <cassert>

#include "engine/report/formats.h"
#include "engine/report/numbers.h"

namespace vt {
namespace {

constexpr std::string_view session_name = "session";
constexpr std::string_view session_ending = ".session.json";

/// Two formats whose files end alike would take each other's place: those after the first say which they are.
std::string ending_of(const ReportFormat& format) {
  const std::string extension = "." + std::string(format.extension);
  const auto formats = report_formats();
  const auto shares = std::count_if(formats.begin(), formats.end(),
                                    [&](const auto& one) { return one.extension == format.extension; });
  return shares > 1 ? "." + std::string(format.name) + extension : extension;
}

/// As many digits of an id as tell conversations apart at first sight.
constexpr std::size_t few_digits = 8;

}  // namespace

std::string report_file_name(const Record& record, std::size_t digits) {
  std::string name = record.scenario + "-" + iso_date(record.started) + "-" + record.id.substr(0, digits);
  for (char& c : name) {
    const bool is_plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    if (!is_plain) c = '-';
  }
  return name;
}

std::string own_file_name(const Record& record, const std::vector<RecordSummary>& kept) {
  std::size_t digits = few_digits;
  for (const RecordSummary& other : kept) {
    if (other.id == record.id) continue;
    while (digits < record.id.size() && other.id.compare(0, digits, record.id, 0, digits) == 0) ++digits;
  }
  return report_file_name(record, digits);
}

std::vector<ExportFormat> export_formats(const Words& words) {
  std::vector<ExportFormat> out;
  const auto add = [&](std::string_view name, std::string ending) {
    out.push_back({std::string(name), words.text("format." + std::string(name)), std::move(ending)});
  };
  for (const ReportFormat& format : report_formats()) add(format.name, ending_of(format));
  add(session_name, std::string(session_ending));
  return out;
}

Result<std::string> export_one(World& world, const Words& words, const HelpLines& help,
                               const Feedback& feedback, std::string_view format) {
  const ReportFormat* report = find_format(format);
  assert(report != nullptr || format == session_name);
  const Result<std::vector<RecordSummary>> kept = world.store.list();
  if (!kept.ok()) return kept.problem();
  const std::string name = world.reports + "/" + own_file_name(feedback.record, kept.value());
  std::string path;
  std::string text;
  if (report != nullptr) {
    path = name + ending_of(*report);
    text = report->make(feedback, words, help);
  } else {
    const Result<SessionFile> file = world.store.load(feedback.record.id);
    if (!file.ok()) return file.problem();
    path = name + std::string(session_ending);
    text = write_session_file(file.value());
  }
  const Outcome written = world.files.write(path, text);
  if (!written.ok()) return written.problem();
  return path;
}

ExportAll export_all(World& world) {
  ExportAll out;
  const Result<std::vector<RecordSummary>> kept = world.store.list();
  if (!kept.ok()) {
    out.problems.push_back(kept.problem());
    return out;
  }
  for (const RecordSummary& one : kept.value()) {
    const Result<SessionFile> file = world.store.load(one.id);
    if (!file.ok()) {
      out.problems.push_back(file.problem());
      continue;
    }
    const std::string path =
        world.reports + "/" + own_file_name(file.value().record, kept.value()) + std::string(session_ending);
    const Outcome written = world.files.write(path, write_session_file(file.value()));
    if (!written.ok()) {
      out.problems.push_back(written.problem());
      break;
    }
    out.paths.push_back(path);
  }
  return out;
}

Result<HelpLines> read_help(const Files& files, const std::string& data) {
  const std::string file = "content/helplines.json";
  constexpr std::size_t largest = std::size_t{1} << 20U;
  const Result<std::string> text = files.read(data + "/" + file, largest);
  if (!text.ok()) return text.problem();
  return read_help_lines(text.value(), file);
}

}  // namespace vt
