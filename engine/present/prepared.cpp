#include "engine/present/prepared.h"

#include "engine/report/overview_wording.h"
#include "engine/report/wording.h"

namespace vt {

std::vector<std::string> library_folders(const Files& files, const std::string& data,
                                         const std::vector<std::string>& own) {
  std::vector<std::string> folders = scenario_folders(files, data + "/scenarios");
  for (const std::string& one : own)
    for (std::string& folder : scenario_folders(files, one)) folders.push_back(std::move(folder));
  return folders;
}

Result<std::string> read_content(const Files& files, const std::string& data, const std::string& name) {
  return files.read(data + "/content/" + name, std::size_t{1} << 20U);
}

Result<Prepared> prepare(const Files& files, const std::string& data, const ScenarioFolder& folder,
                         const std::string& locale) {
  if (!folder.reading.is_sound()) return problem("scenario.unsound", {{"file", folder.file}});
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
    Result<std::string> text = read_content(files, data, name);
    if (!text.ok()) return text.problem();
    out.bundle.*member = std::move(text).value();
  }
  return out;
}

Result<Words> read_words(const Files& files, const std::string& data, const std::string& language) {
  constexpr std::size_t largest = std::size_t{4} << 20U;
  Result<Words> words = problem("content.broken", {{"file", "lang"}});
  for (const std::string& tag : {language, std::string("nl"), std::string("en")}) {
    const std::string file = data + "/content/lang/" + tag + ".json";
    const Result<std::string> text = files.read(file, largest);
    words = text.ok() ? Words::read(text.value(), file, tag) : Result<Words>(text.problem());
    if (words.ok()) break;
  }
  return words;
}

std::string finding_line(const Finding& finding, const Words& words) {
  std::string line = finding.where.file;
  if (finding.where.line > 0)
    line += ":" + std::to_string(finding.where.line) + ":" + std::to_string(finding.where.column);
  line += ": " + named(words, "severity", finding.severity) + " " + std::string(finding.rule);
  if (const std::string path = finding.where.path(); !path.empty()) line += " " + path;
  line += ": " + finding_sentence(finding, words);
  if (!finding.waived.empty()) line += " " + words.text("check.waived", {{"reason", finding.waived}});
  return line;
}

std::string other_language(const std::string& wanted, const std::string& locale, const Words& words) {
  constexpr std::size_t language = 2;
  if (wanted.substr(0, language) == locale.substr(0, language)) return {};
  return words.text("briefing.other_language", {{"wanted", overview::language_name(wanted, words)},
                                                {"locale", overview::language_name(locale, words)}});
}

}  // namespace vt
