#include "tools/vt/library.h"

#include <ostream>

#include "engine/report/wording.h"

namespace vt::terminal {

int Context::fail(const Problem& problem) const {
  err << words.text(problem) << '\n';
  return failed;
}

void Context::say(const std::string& key, const Words::Values& values) const {
  out << words.text(key, values) << '\n';
}

std::vector<std::string> library(const Context& context) {
  std::vector<std::string> folders = scenario_folders(context.files, context.data + "/scenarios");
  for (const std::string& own : context.own)
    for (std::string& folder : scenario_folders(context.files, own)) folders.push_back(std::move(folder));
  return folders;
}

Result<ScenarioFolder> find_scenario(const Context& context, const std::string& name) {
  const bool is_path = name.find('/') != std::string::npos || name.find(".json") != std::string::npos;
  if (is_path || !scenario_folders(context.files, name).empty()) return read_folder(context.files, name);
  for (const std::string& folder : library(context))
    if (folder.substr(folder.rfind('/') + 1) == name) return read_folder(context.files, folder);
  return problem("scenario.unknown", {{"name", name}});
}

Result<std::string> content(const Context& context, const std::string& name) {
  return context.files.read(context.data + "/content/" + name, std::size_t{1} << 20U);
}

Result<Prepared> prepare(const Context& context, const ScenarioFolder& folder, const std::string& locale) {
  if (!folder.reading.is_sound()) return problem("scenario.unsound", {{"folder", folder.path}});
  Prepared out;
  out.bundle.scenario = folder.bytes;
  out.locale = best_locale(locale, folder.locales());
  if (out.locale.empty()) out.locale = folder.reading.scenario->locale;
  for (const TranslationFile& file : folder.translations)
    if (file.locale == out.locale && file.reading.translation) out.bundle.texts = file.bytes;
  const std::vector<std::pair<std::string, std::string Bundle::*>> tables{
      {"reactions.json", &Bundle::reactions},
      {"norms.json", &Bundle::norms},
      {"skills.json", &Bundle::skills}};
  for (const auto& [name, member] : tables) {
    Result<std::string> text = content(context, name);
    if (!text.ok()) return text.problem();
    out.bundle.*member = std::move(text).value();
  }
  return out;
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
  std::string line = finding.where.file;
  if (finding.where.line > 0)
    line += ":" + std::to_string(finding.where.line) + ":" + std::to_string(finding.where.column);
  line += ": " + context.words.text("severity." + std::string(name_of(finding.severity))) + " " +
          std::string(finding.rule);
  if (const std::string path = finding.where.path(); !path.empty()) line += " " + path;
  line += ": " + finding_sentence(finding, context.words);
  if (!finding.waived.empty()) line += " " + context.words.text("check.waived", {{"reason", finding.waived}});
  return line;
}

}  // namespace vt::terminal
