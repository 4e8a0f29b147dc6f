#include <memory>
#include <ostream>

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

/// The canonical text of every file of the folder that can be read; what cannot be is told about and left alone.
Result<std::vector<Rewritten>> rewritten(const Context& context, const ScenarioFolder& folder, bool& is_broken) {
  std::vector<Rewritten> files;
  const auto tell = [&](const std::vector<Finding>& findings) {
    is_broken = true;
    for (const Finding& finding : findings) context.out << sentence(context, finding) << '\n';
  };
  if (!folder.reading.scenario) {
    tell(folder.reading.findings);
    return files;
  }
  files.push_back({folder.path + "/scenario.json", folder.bytes, write_scenario(*folder.reading.scenario)});
  for (const TranslationFile& file : folder.translations) {
    if (file.reading.translation)
      files.push_back({folder.path + "/text." + file.locale + ".json", file.bytes,
                       write_translation(*file.reading.translation)});
    else
      tell(file.reading.findings);
  }
  for (const PlayFile& file : folder.plays) {
    if (!file.reading.play) {
      tell(file.reading.findings);
      continue;
    }
    Result<std::string> bytes = context.files.read(file.file, std::size_t{1} << 20U);
    if (!bytes.ok()) return bytes.problem();
    files.push_back({file.file, std::move(bytes).value(), write_play(*file.reading.play)});
  }
  return files;
}

int run(const Context& context, const Wishes& wishes) {
  bool is_broken = false;
  bool differs = false;
  const std::vector<std::string> paths = wishes.paths.empty() ? library(context) : wishes.paths;
  for (const std::string& path : paths) {
    std::vector<std::string> folders = scenario_folders(context.files, path);
    if (folders.empty()) folders.push_back(path);
    for (const std::string& one : folders) {
      Result<ScenarioFolder> folder = read_folder(context.files, one);
      if (!folder.ok()) return context.fail(folder.problem());
      Result<std::vector<Rewritten>> files = rewritten(context, folder.value(), is_broken);
      if (!files.ok()) return context.fail(files.problem());
      for (const Rewritten& file : files.value()) {
        if (file.before == file.after) continue;
        differs = true;
        context.say(wishes.check ? "fmt.differs" : "fmt.rewritten", {{"file", file.path}});
        if (wishes.check) continue;
        const Outcome written = context.files.write(file.path, file.after);
        if (!written.ok()) return context.fail(written.problem());
      }
    }
  }
  return is_broken || (wishes.check && differs) ? has_findings : fine;
}

}  // namespace

std::function<int()> declare_fmt(CLI::App& app, Context& context) {
  auto wishes = std::make_shared<Wishes>();
  app.add_option("path", wishes->paths, context.words.text("help.fmt.path"));
  app.add_flag("--check", wishes->check, context.words.text("help.fmt.check"));
  return [wishes, &context] { return run(context, *wishes); };
}

}  // namespace vt::terminal
