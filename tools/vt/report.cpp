#include <memory>
#include <ostream>

#include "engine/base/text.h"
#include "engine/present/exports.h"
#include "engine/report/formats.h"
#include "tools/vt/command.h"
#include "tools/vt/kept.h"
#include "tools/vt/library.h"

namespace vt::terminal {
namespace {

struct Wishes {
  std::string session = "last";
  std::string format = "text";
  std::string out;
};

std::string known_formats() {
  std::vector<std::string> known;
  for (const ReportFormat& format : report_formats()) known.emplace_back(format.name);
  return joined(known, ", ");
}

int run(const Context& context, const Wishes& wishes) {
  const ReportFormat* format = find_format(wishes.format);
  if (format == nullptr) {
    return context.fail(
        problem("report.unknown_format", {{"name", wishes.format}, {"known", known_formats()}}));
  }
  const Result<SessionFile> file = find_session(context, wishes.session);
  if (!file.ok()) return context.fail(file.problem());
  const Result<Feedback> feedback = feedback_of(file.value());
  if (!feedback.ok()) return context.fail(feedback.problem());
  const Result<HelpLines> help = read_help(context.files, context.data);
  if (!help.ok()) return context.fail(help.problem());
  const std::string report = format->make(feedback.value(), context.words, help.value());
  if (wishes.out.empty() || wishes.out == "-") {
    context.out << report;
    return fine;
  }
  const Outcome written = context.files.write(wishes.out, report);
  if (!written.ok()) return context.fail(written.problem());
  context.say("report.written", {{"file", wishes.out}});
  return fine;
}

}  // namespace

std::function<int()> declare_report(CLI::App& app, Context& context) {
  auto wishes = std::make_shared<Wishes>();
  app.add_option("session", wishes->session, context.words.text("help.report.session"));
  app.add_option("--format", wishes->format,
                 context.words.text("help.report.format", {{"known", known_formats()}}));
  app.add_option("--out", wishes->out, context.words.text("help.report.out"));
  return [wishes, &context] { return run(context, *wishes); };
}

}  // namespace vt::terminal
