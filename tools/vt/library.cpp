#include "tools/vt/library.h"

#include <ostream>

namespace vt::terminal {

int Context::fail(const Problem& problem) const {
  err << words.text(problem) << '\n';
  return failed;
}

void Context::say(const std::string& key, const Words::Values& values) const {
  out << words.text(key, values) << '\n';
}

std::vector<std::string> library(const Context& context) {
  return library_folders(context.files, context.data, context.own);
}

Result<ScenarioFolder> find_scenario(const Context& context, const std::string& name) {
  const bool is_path = name.find('/') != std::string::npos || name.find(".json") != std::string::npos;
  if (is_path || !scenario_folders(context.files, name).empty()) return read_folder(context.files, name);
  for (const std::string& folder : library(context))
    if (folder.substr(folder.rfind('/') + 1) == name) return read_folder(context.files, folder);
  return problem("scenario.unknown", {{"name", name}});
}

Result<std::string> content(const Context& context, const std::string& name) {
  return read_content(context.files, context.data, name);
}

std::vector<std::string> named_folders(const Context& context, const std::vector<std::string>& paths) {
  if (paths.empty()) return library(context);
  std::vector<std::string> folders;
  for (const std::string& path : paths) {
    std::vector<std::string> found = scenario_folders(context.files, path);
    if (found.empty()) found.push_back(path);  // a file, or a problem to be told about
    folders.insert(folders.end(), found.begin(), found.end());
  }
  return folders;
}

std::string sentence(const Context& context, const Finding& finding) {
  return finding_line(finding, context.words);
}

}  // namespace vt::terminal
