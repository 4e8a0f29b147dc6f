#include <algorithm>
#include <memory>
#include <ostream>

#include "tools/vt/check_json.h"
#include "tools/vt/command.h"
#include "tools/vt/explored.h"
#include "tools/vt/progress.h"

namespace vt::terminal {
namespace {

struct Wishes {
  std::vector<std::string> paths;
  bool json = false;
  std::string explain;
};

/// Everything that can be found about one scenario folder. `is_complete` becomes false where a file of it
/// could not be looked at.
Result<std::vector<Finding>> findings_of(const Context& context, const std::string& path, bool& is_complete) {
  Result<ScenarioFolder> folder = read_folder(context.files, path);
  if (!folder.ok()) return folder.problem();
  const ScenarioFolder& read = folder.value();
  for (const Problem& problem : read.unread) context.fail(problem);
  is_complete = is_complete && read.unread.empty();
  if (!read.reading.is_sound()) return all_findings(read, nullptr);
  Progress progress(context, "explore.progress");
  const auto explored =
      Explored::make(context, read, {.keep_going = [&](std::size_t states) { return progress(states); }});
  if (!explored.ok()) return explored.problem();
  return all_findings(read, explored.value().get());
}

/// Every JSON file of an example, each under its own name: what a rule is about may stand in a translation or
/// a play.
void print_example(const Context& context, const std::string& folder) {
  for (const std::string sub : {"", "/plays"}) {
    for (const std::string& name : context.files.list(folder + sub)) {
      if (name.find(".json") == std::string::npos) continue;
      const Result<std::string> text = context.files.read(folder + sub + "/" + name, std::size_t{1} << 16U);
      if (text.ok())
        context.out << '\n'
                    << folder.substr(folder.rfind('/') + 1) << sub << '/' << name << "\n\n"
                    << text.value();
    }
  }
}

/// The rule's page in the language spoken, with its two examples.
int explain(const Context& context, const std::string& code) {
  const LintRule* rule = find_any_rule(code);
  if (rule == nullptr) return context.fail(problem("rule.unknown", {{"rule", code}}));
  const std::string folder = context.data + "/rules/" + code;
  const std::string language = context.words.locale().substr(0, 2);
  const Result<std::string> page =
      context.files.read(folder + "/page." + language + ".md", std::size_t{1} << 16U);
  if (!page.ok()) return context.fail(page.problem());
  context.out << page.value();
  for (const std::string kind : {"bad", "good"}) {
    context.out << '\n' << context.words.text("check.example." + kind) << '\n';
    for (const std::string& example : scenario_folders(context.files, folder + "/" + kind))
      print_example(context, example);
  }
  return fine;
}

void summarise(const Context& context, const std::vector<Finding>& findings, std::size_t scenarios) {
  const auto count = [&](Severity severity) {
    return std::to_string(std::count_if(findings.begin(), findings.end(), [&](const Finding& finding) {
      return finding.severity == severity && finding.waived.empty();
    }));
  };
  context.say("check.summary", {{"scenarios", std::to_string(scenarios)},
                                {"errors", count(Severity::error)},
                                {"warnings", count(Severity::warning)},
                                {"notes", count(Severity::note)}});
}

int run(const Context& context, const Wishes& wishes) {
  if (!wishes.explain.empty()) return explain(context, wishes.explain);
  const std::vector<std::string> folders = named_folders(context, wishes.paths);
  std::vector<Finding> findings;
  bool is_complete = true;
  for (const std::string& folder : folders) {
    const Result<std::vector<Finding>> more = findings_of(context, folder, is_complete);
    if (more.ok()) {
      findings.insert(findings.end(), more.value().begin(), more.value().end());
    } else {
      context.fail(more.problem());
      is_complete = false;
    }
  }
  if (wishes.json) {
    context.out << json::write(check_json(context.words, findings));
  } else {
    for (const Finding& finding : findings) context.out << sentence(context, finding) << '\n';
    summarise(context, findings, folders.size());
  }
  if (!is_complete) return failed;
  return std::any_of(findings.begin(), findings.end(), is_pressing) ? has_findings : fine;
}

}  // namespace

std::function<int()> declare_check(CLI::App& app, Context& context) {
  auto wishes = std::make_shared<Wishes>();
  app.add_option("path", wishes->paths, context.words.text("help.check.path"));
  app.add_flag("--json", wishes->json, context.words.text("help.check.json"));
  app.add_option("--explain", wishes->explain, context.words.text("help.check.explain"));
  return [wishes, &context] { return run(context, *wishes); };
}

}  // namespace vt::terminal
