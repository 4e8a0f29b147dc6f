#include "tools/vt/briefing.h"

#include <istream>
#include <ostream>

#include "engine/base/text.h"
#include "tools/vt/library.h"

namespace vt::terminal {
namespace {

/// As the trainee's language has it, for the list.
Scenario shown(const Context& context, const ScenarioFolder& folder) {
  Scenario scenario = *folder.reading.scenario;
  const std::string locale = best_locale(context.words.locale(), folder.locales());
  for (const TranslationFile& file : folder.translations)
    if (file.locale == locale && file.reading.translation)
      scenario = in_language(std::move(scenario), *file.reading.translation);
  return scenario;
}

void list_one(const Context& context, std::size_t number, const Scenario& scenario) {
  context.out << number << ". " << scenario.title << " ("
              << context.words.text("stage." + std::string(name_of(scenario.stage))) << ", "
              << context.words.count("play.minutes", scenario.minutes) << ")\n   " << scenario.summary
              << '\n';
}

}  // namespace

std::optional<std::string> ask(Context& context, const std::string& question) {
  context.out << question << "\n> " << std::flush;
  std::string line;
  if (!std::getline(context.in, line)) return std::nullopt;
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return line;
}

bool says_yes(const std::optional<std::string>& line) {
  constexpr std::string_view yes = "jJyY";
  return line && (line->empty() || yes.find(line->front()) != std::string_view::npos);
}

Result<std::optional<ScenarioFolder>> pick_scenario(Context& context) {
  std::vector<ScenarioFolder> folders;
  context.say("play.library");
  for (const std::string& path : library(context)) {
    Result<ScenarioFolder> folder = read_folder(context.files, path);
    if (!folder.ok() || !folder.value().reading.is_sound()) {
      context.say("play.broken_scenario", {{"folder", path}});
      continue;
    }
    folders.push_back(std::move(folder).value());
    list_one(context, folders.size(), shown(context, folders.back()));
  }
  if (folders.empty()) return problem("scenario.none", {{"folder", context.data + "/scenarios"}});
  const std::string question = context.words.text("play.pick", {{"n", std::to_string(folders.size())}});
  while (const auto line = ask(context, question)) {
    for (std::size_t i = 0; i < folders.size(); ++i)
      if (*line == std::to_string(i + 1)) return std::optional(std::move(folders[i]));
    if (*line == "q" || *line == "Q") return std::optional<ScenarioFolder>();
  }
  return problem("scenario.not_picked");
}

void show_briefing(const Context& context, const Scenario& scenario, const std::string& wanted,
                   const std::string& locale, Mode mode) {
  const Words& words = context.words;
  context.out << '\n' << scenario.title << "\n\n" << words.text("play.disclaimer") << "\n\n";
  if (locale.substr(0, 2) != wanted.substr(0, 2))
    context.say("play.other_language", {{"wanted", wanted}, {"locale", locale}});
  const auto line = [&](const char* key, const std::string& text) {
    if (!text.empty()) context.out << words.text(key) << ": " << text << '\n';
  };
  line("play.role", scenario.setting.role);
  line("play.place", scenario.setting.place);
  line("play.briefing", scenario.setting.briefing);
  line("play.about", scenario.client.about);
  line("play.change_goal", scenario.change_goal);
  std::vector<std::string> warnings;
  for (const Warning warning : scenario.warnings)
    warnings.push_back(words.text("warning." + std::string(name_of(warning))));
  line("play.warnings", joined(warnings, ", "));
  line("play.mode", words.text("mode." + std::string(name_of(mode))));
}

}  // namespace vt::terminal
