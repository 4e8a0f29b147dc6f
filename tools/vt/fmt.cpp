#include <memory>
#include <ostream>

#include "engine/scenario/rules.h"
#include "tools/vt/command.h"
#include "tools/vt/library.h"

namespace vt::terminal {
namespace {

struct Wishes {
  std::vector<std::string> paths;
  bool check = false;
};

struct Rewritten {
  std::string path;
  std::string before;
  std::string after;
};

/// One run over all paths: what was found on the way decides the exit code.
class Formatter {
 public:
  Formatter(const Context& context, bool only_checks) : context_(context), only_checks_(only_checks) {}

  void format(const std::string& path) {
    const Result<ScenarioFolder> folder = read_folder(context_.files, path);
    if (!folder.ok()) return fail(folder.problem());
    for (const Problem& problem : folder.value().unread) fail(problem);
    for (const Rewritten& file : rewritten(folder.value())) settle(file);
  }

  [[nodiscard]] int code() const {
    if (has_failed_) return failed;
    return is_broken_ || (only_checks_ && differs_) ? has_findings : fine;
  }

 private:
  void fail(const Problem& problem) {
    has_failed_ = true;
    context_.fail(problem);
  }

  /// What is wrong with a file that is left alone, or lost of one that is not.
  void tell(const std::vector<Finding>& findings, const std::string& rule = {}) {
    for (const Finding& finding : findings)
      if (rule.empty() || finding.rule == rule) context_.out << sentence(context_, finding) << '\n';
  }

  /// The canonical text of every file of the folder that can be read; what cannot be is told about and left
  /// alone.
  std::vector<Rewritten> rewritten(const ScenarioFolder& folder) {
    std::vector<Rewritten> files;
    const auto take = [&](const std::string& path, const std::string& bytes,
                          const std::vector<Finding>& findings, const std::optional<std::string>& after) {
      is_broken_ = is_broken_ || !after;
      tell(findings, after ? std::string(rules::comment_lost.code) : std::string{});
      if (after) files.push_back({path, bytes, *after});
    };
    const auto& scenario = folder.reading.scenario;
    take(folder.file, folder.bytes, folder.reading.findings,
         scenario ? std::optional(write_scenario(*scenario)) : std::nullopt);
    for (const TranslationFile& file : folder.translations) {
      const auto& translation = file.reading.translation;
      take(folder.path + "/text." + file.locale + ".json", file.bytes, file.reading.findings,
           translation ? std::optional(write_translation(*translation)) : std::nullopt);
    }
    for (const PlayFile& file : folder.plays) {
      const auto& play = file.reading.play;
      take(file.file, file.bytes, file.reading.findings,
           play ? std::optional(write_play(*play)) : std::nullopt);
    }
    return files;
  }

  void settle(const Rewritten& file) {
    if (file.before == file.after) return;
    differs_ = true;
    if (!only_checks_) {
      const Outcome written = context_.files.write(file.path, file.after);
      if (!written.ok()) return fail(written.problem());
    }
    context_.say(only_checks_ ? "fmt.differs" : "fmt.rewritten", {{"file", file.path}});
  }

  const Context& context_;
  bool only_checks_;
  bool is_broken_ = false;
  bool differs_ = false;
  bool has_failed_ = false;
};

int run(const Context& context, const Wishes& wishes) {
  Formatter formatter(context, wishes.check);
  for (const std::string& folder : named_folders(context, wishes.paths)) formatter.format(folder);
  return formatter.code();
}

}  // namespace

std::function<int()> declare_fmt(CLI::App& app, Context& context) {
  auto wishes = std::make_shared<Wishes>();
  app.add_option("path", wishes->paths, context.words.text("help.fmt.path"));
  app.add_flag("--check", wishes->check, context.words.text("help.fmt.check"));
  return [wishes, &context] { return run(context, *wishes); };
}

}  // namespace vt::terminal
