// Prints every text of a scenario in one language, or of a language file, one a line: for spelling checkers
// and for proofreading. print_texts FOLDER LOCALE | print_texts FILE

#include <iostream>

#include "engine/base/words.h"
#include "engine/scenario/folder.h"
#include "engine/scenario/texts.h"
#include "tools/host/disk.h"

namespace {

int print_scenario(const vt::Files& files, const std::string& folder, const std::string& locale) {
  const vt::Result<vt::ScenarioFolder> read = vt::read_folder(files, folder);
  if (!read.ok() || !read.value().reading.scenario) return 2;
  vt::Scenario scenario = *read.value().reading.scenario;
  bool is_there = scenario.locale == locale;
  for (const vt::TranslationFile& file : read.value().translations) {
    if (file.locale != locale || !file.reading.translation) continue;
    scenario = vt::in_language(std::move(scenario), *file.reading.translation);
    is_there = true;
  }
  if (!is_there) return 2;
  for (const vt::TextRef& ref : vt::texts_of(scenario)) std::cout << *ref.text << '\n';
  return 0;
}

int print_words(const vt::Files& files, const std::string& file) {
  const vt::Result<std::string> text = files.read(file, std::size_t{4} << 20U);
  if (!text.ok()) return 2;
  const vt::Result<vt::Words> words = vt::Words::read(text.value(), file, "nl-BE");
  if (!words.ok()) return 2;
  for (const std::string& key : words.value().keys()) std::cout << words.value().text(key) << '\n';
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const vt::DiskFiles files;
  if (arguments.size() == 2) return print_scenario(files, arguments[0], arguments[1]);
  if (arguments.size() == 1) return print_words(files, arguments[0]);
  std::cerr << "usage: print_texts FOLDER LOCALE | print_texts FILE\n";
  return 2;
}
