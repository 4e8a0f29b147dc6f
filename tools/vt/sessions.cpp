#include <algorithm>
#include <memory>
#include <ostream>

#include "engine/base/text.h"
#include "engine/present/exports.h"
#include "engine/report/formats.h"
#include "engine/report/numbers.h"
#include "tools/vt/command.h"
#include "tools/vt/kept.h"

namespace vt::terminal {
namespace {

const std::vector<std::string> actions{"list", "show", "export", "import", "delete"};

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
    context.out << record.id.substr(0, enough) << "  " << date(record.started, context.words) << "  "
                << record.title << "  (" << context.words.text("mode." + std::string(name_of(record.mode)))
                << ", " << context.words.text("status." + std::string(name_of(record.status))) << ", "
                << context.words.count("sessions.exchanges", record.exchanges) << ")\n";
  return fine;
}

int show(const Context& context, const std::string& name) {
  const Result<SessionFile> file = find_session(context, name);
  if (!file.ok()) return context.fail(file.problem());
  const Result<Feedback> feedback = feedback_of(file.value());
  if (!feedback.ok()) return context.fail(feedback.problem());
  const Result<HelpLines> help = read_help(context.files, context.data);
  if (!help.ok()) return context.fail(help.problem());
  context.out << find_format("text")->make(feedback.value(), context.words, help.value());
  return fine;
}

Result<std::vector<std::string>> ids_of(const Store& store, const Wishes& wishes) {
  std::vector<std::string> ids;
  if (wishes.all) {
    const Result<std::vector<RecordSummary>> records = store.list();
    if (!records.ok()) return records.problem();
    for (const RecordSummary& record : records.value()) ids.push_back(record.id);
    return ids;
  }
  if (wishes.names.empty()) return problem("sessions.which");
  for (const std::string& name : wishes.names) {
    const Result<RecordSummary> kept = find_kept(store, name);
    if (!kept.ok()) return kept.problem();
    ids.push_back(kept.value().id);
  }
  return ids;
}

/// One conversation to a file, or more of them to a folder. One that cannot be read keeps no other from being
/// written.
int write_out(const Context& context, const Store& store, const Wishes& wishes) {
  const Result<std::vector<std::string>> ids = ids_of(store, wishes);
  if (!ids.ok()) return context.fail(ids.problem());
  const bool is_one = !wishes.all && ids.value().size() == 1;
  if (wishes.out == "-" && !is_one) return context.fail(problem("sessions.one_at_a_time"));
  const bool to_file = is_one && !wishes.out.empty() && !context.files.is_folder(wishes.out);
  int code = fine;
  const Result<std::vector<RecordSummary>> kept = store.list();
  if (!kept.ok()) return context.fail(kept.problem());
  for (const std::string& id : ids.value()) {
    const Result<SessionFile> file = store.load(id);
    if (!file.ok()) {
      code = context.fail(file.problem());
      continue;
    }
    const std::string text = write_session_file(file.value());
    if (wishes.out == "-") {
      context.out << text;
      continue;
    }
    const std::string folder = wishes.out.empty() ? "." : wishes.out;
    const std::string path = to_file ? wishes.out
                                     : folder + "/" + own_file_name(file.value().record, kept.value()) +
                                           std::string(session_ending);
    const Outcome written = context.files.write(path, text);
    if (!written.ok()) return context.fail(written.problem());
    context.say("report.written", {{"file", path}});
  }
  if (ids.value().empty()) context.say("sessions.none");
  return code;
}

/// The session files that a name on the command line stands for: itself, or those in the folder.
std::vector<std::string> session_files(const Context& context, const std::string& path) {
  if (!context.files.is_folder(path)) return {path};
  std::vector<std::string> paths;
  for (const std::string& name : context.files.list(path))
    if (name.size() > session_ending.size() &&
        name.compare(name.size() - session_ending.size(), session_ending.size(), session_ending) == 0)
      paths.push_back(path + "/" + name);
  return paths;
}

/// Takes in every file that can be; what is there already stays as it is.
int read_in(const Context& context, Store& store, const std::vector<std::string>& names) {
  if (names.empty()) return context.fail(problem("sessions.which_file"));
  int code = fine;
  for (const std::string& name : names) {
    const std::vector<std::string> paths = session_files(context, name);
    if (paths.empty()) code = context.fail(problem("sessions.no_files", {{"folder", name}}));
    for (const std::string& path : paths) {
      const Result<SessionFile> file = read_session(context, path);
      const Outcome taken = file.ok() ? store.import(file.value()) : Outcome(file.problem());
      if (taken.ok())
        context.say("sessions.imported", {{"title", file.value().record.title}});
      else
        code = context.fail(taken.problem());
    }
  }
  return code;
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
    const Result<RecordSummary> kept = find_kept(store, name);
    if (!kept.ok()) return context.fail(kept.problem());
    const Outcome removed = store.remove(kept.value().id);
    if (!removed.ok()) return context.fail(removed.problem());
    context.say("sessions.removed", {{"title", kept.value().title}});
  }
  return fine;
}

int run(const Context& context, const Wishes& wishes) {
  if (std::find(actions.begin(), actions.end(), wishes.action) == actions.end())
    return context.fail(
        problem("sessions.unknown_action", {{"name", wishes.action}, {"known", joined(actions, ", ")}}));
  if (wishes.action == "show") return show(context, wishes.names.empty() ? "last" : wishes.names.front());
  Result<Store> opened = open_store(context);
  if (!opened.ok()) return context.fail(opened.problem());
  Store& store = opened.value();
  if (wishes.action == "export") return write_out(context, store, wishes);
  if (wishes.action == "import") return read_in(context, store, wishes.names);
  if (wishes.action == "delete") return remove(context, store, wishes);
  return list(context, store);
}

}  // namespace

std::function<int()> declare_sessions(CLI::App& app, Context& context) {
  auto wishes = std::make_shared<Wishes>();
  const auto help = [&](const std::string& name) { return context.words.text("help.sessions." + name); };
  app.add_option("action", wishes->action,
                 context.words.text("help.sessions.action", {{"known", joined(actions, ", ")}}));
  app.add_option("session", wishes->names, help("session"));
  app.add_option("--out", wishes->out, help("out"));
  app.add_flag("--all", wishes->all, help("all"));
  app.add_flag("--yes", wishes->yes, help("yes"));
  return [wishes, &context] { return run(context, *wishes); };
}

}  // namespace vt::terminal
