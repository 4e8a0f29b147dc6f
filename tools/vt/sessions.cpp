#include <memory>
#include <ostream>

#include "engine/report/formats.h"
#include "engine/report/numbers.h"
#include "tools/vt/command.h"
#include "tools/vt/library.h"
#include "tools/vt/report_file.h"

namespace vt::terminal {
namespace {

struct Wishes {
  std::string action = "list";
  std::vector<std::string> names;
  std::string out;
  bool all = false;
  bool yes = false;
};

int list(const Context& context, const Store& store) {
  const Result<std::vector<RecordSummary>> records = store.list();
  if (!records.ok()) return context.fail(records.problem());
  if (records.value().empty()) context.say("sessions.none");
  constexpr std::size_t enough = 8;
  for (const RecordSummary& record : records.value())
    context.out << record.id.substr(0, enough) << "  " << date(record.started, context.words) << "  " << record.title
                << "  (" << context.words.text("mode." + std::string(name_of(record.mode))) << ", "
                << context.words.text("status." + std::string(name_of(record.status))) << ", "
                << context.words.count("sessions.exchanges", record.exchanges) << ")\n";
  return fine;
}

int show(const Context& context, const Store& store, const std::string& name) {
  const Result<SessionFile> file = find_session(context, store, name);
  if (!file.ok()) return context.fail(file.problem());
  const Result<Feedback> feedback = feedback_of(file.value());
  if (!feedback.ok()) return context.fail(feedback.problem());
  const Result<HelpLines> help = help_lines(context);
  if (!help.ok()) return context.fail(help.problem());
  context.out << find_format("text")->make(feedback.value(), context.words, help.value());
  return fine;
}

/// One conversation to a file, or all of them to a folder.
int write_out(const Context& context, const Store& store, const Wishes& wishes) {
  std::vector<std::string> names = wishes.names;
  if (wishes.all) {
    const Result<std::vector<RecordSummary>> records = store.list();
    if (!records.ok()) return context.fail(records.problem());
    names.clear();
    for (const RecordSummary& record : records.value()) names.push_back(record.id);
  }
  if (names.empty() && !wishes.all) return context.fail(problem("sessions.which"));
  for (const std::string& name : names) {
    const Result<SessionFile> file = find_session(context, store, name);
    if (!file.ok()) return context.fail(file.problem());
    const std::string text = write_session_file(file.value());
    if (wishes.out == "-") {
      context.out << text;
      continue;
    }
    const std::string own_name = report_file_name(file.value().record) + ".session.json";
    const bool is_folder = wishes.all || wishes.out.empty() || context.files.is_folder(wishes.out) || names.size() > 1;
    const std::string path = !is_folder ? wishes.out : (wishes.out.empty() ? "." : wishes.out) + "/" + own_name;
    const Outcome written = context.files.write(path, text);
    if (!written.ok()) return context.fail(written.problem());
    context.say("report.written", {{"file", path}});
  }
  return fine;
}

int read_in(const Context& context, Store& store, const std::vector<std::string>& names) {
  if (names.empty()) return context.fail(problem("sessions.which"));
  constexpr std::size_t most_bytes = std::size_t{64} << 20U;
  for (const std::string& name : names) {
    const Result<std::string> text = context.files.read(name, most_bytes);
    if (!text.ok()) return context.fail(text.problem());
    const Result<SessionFile> file = read_session_file(text.value(), name);
    if (!file.ok()) return context.fail(file.problem());
    const Outcome taken = store.import(file.value());
    if (!taken.ok()) return context.fail(taken.problem());
    context.say("sessions.imported", {{"title", file.value().record.title}});
  }
  return fine;
}

int remove(const Context& context, Store& store, const Wishes& wishes) {
  if (wishes.all) {
    if (!wishes.yes) return context.fail(problem("sessions.say_yes"));
    const Outcome removed = store.remove_all();
    if (!removed.ok()) return context.fail(removed.problem());
    context.say("sessions.removed_all");
    return fine;
  }
  if (wishes.names.empty()) return context.fail(problem("sessions.which"));
  for (const std::string& name : wishes.names) {
    const Result<SessionFile> file = find_session(context, store, name);
    if (!file.ok()) return context.fail(file.problem());
    const Outcome removed = store.remove(file.value().record.id);
    if (!removed.ok()) return context.fail(removed.problem());
    context.say("sessions.removed", {{"title", file.value().record.title}});
  }
  return fine;
}

int run(const Context& context, const Wishes& wishes) {
  Result<Store> opened = Store::open(context.store_path);
  if (!opened.ok()) return context.fail(opened.problem());
  Store& store = opened.value();
  for (const Problem& warning : store.warnings()) context.fail(warning);
  if (wishes.action == "list") return list(context, store);
  if (wishes.action == "show") return show(context, store, wishes.names.empty() ? "last" : wishes.names.front());
  if (wishes.action == "export") return write_out(context, store, wishes);
  if (wishes.action == "import") return read_in(context, store, wishes.names);
  if (wishes.action == "delete") return remove(context, store, wishes);
  return context.fail(problem("sessions.unknown_action", {{"name", wishes.action}}));
}

}  // namespace

std::function<int()> declare_sessions(CLI::App& app, Context& context) {
  auto wishes = std::make_shared<Wishes>();
  const auto help = [&](const std::string& name) { return context.words.text("help.sessions." + name); };
  app.add_option("action", wishes->action, help("action"));
  app.add_option("session", wishes->names, help("session"));
  app.add_option("--out", wishes->out, help("out"));
  app.add_flag("--all", wishes->all, help("all"));
  app.add_flag("--yes", wishes->yes, help("yes"));
  return [wishes, &context] { return run(context, *wishes); };
}

}  // namespace vt::terminal
