// Writes the seed corpora of the fuzz targets anew: write_seeds FOLDER. To be run when a format changes.

#include <filesystem>
#include <fstream>

#include "engine/present/settings.h"
#include "engine/scenario/read.h"
#include "engine/scenario/translation.h"
#include "engine/store/record.h"
#include "tests/fuzz/tables.h"
#include "tests/support/build.h"
#include "tests/support/random_scenario.h"

using namespace vt;

namespace {

class Corpora {
 public:
  explicit Corpora(std::filesystem::path root) : root_(std::move(root)) {}

  void add(const std::string& target, const std::string& name, const std::string& text) const {
    std::filesystem::create_directories(root_ / target);
    std::ofstream(root_ / target / name, std::ios::binary) << text;
  }

 private:
  std::filesystem::path root_;
};

SessionFile session_file(const Scenario& scenario, std::uint64_t seed) {
  SessionFile file;
  file.bundle.scenario = write_scenario(scenario);
  file.bundle.reactions = build::content_file("reactions.json");
  file.bundle.norms = build::content_file("norms.json");
  file.bundle.skills = build::content_file("skills.json");
  const Script script = build::script(scenario);
  Session session(script, seed);
  Dice dice(seed);
  play_on(session, dice);
  if (session.can_rewind()) session.rewind(0);
  play_on(session, dice, 2);
  file.record.id = std::string(32, 'a');
  file.record.scenario = scenario.id;
  file.record.version = scenario.version;
  file.record.title = scenario.title;
  file.record.locale = scenario.locale;
  file.record.bundle = bundle_hash(file.bundle);
  file.record.log = log_of(session);
  return file;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const Corpora corpora(arguments[1]);
  corpora.add("fuzz_json", "mixed.json",
              "// note\n{\"a\": [1, -2.5e3, \"é\\n\\u20ac\", null, true], \"b\": {}}\n");
  corpora.add("fuzz_json", "numbers.json", "[9223372036854775807, 18446744073709551615, -0, 1e400]");
  corpora.add("fuzz_json", "twice.json", "{\"a\": 1, \"a\": {\"b\": []}}");
  corpora.add("fuzz_json", "cut.json", "{\"a\": \"\\ud83d");
  for (std::uint64_t seed = 0; seed < 3; ++seed) {
    const std::string name = std::to_string(seed) + ".json";
    corpora.add("fuzz_scenario", name, write_scenario(random_scenario({.seed = seed, .layers = 1})));
    corpora.add("fuzz_session_file", "log" + name,
                json::write(encode(session_file(fuzz::scenario(), seed).record.log)));
  }
  corpora.add("fuzz_session_file", "file.json",
              write_session_file(session_file(random_scenario({.seed = 1, .layers = 1}), 1)));
  Translation translation = template_for(fuzz::scenario(), {});
  translation.locale = "en";
  for (TranslatedText& line : translation.lines) line.text = "Said otherwise.";
  corpora.add("fuzz_translation", "whole.json", write_translation(translation));
  translation.lines.resize(2);
  corpora.add("fuzz_translation", "some.json", write_translation(translation));
  Settings settings;
  settings.language = "en";
  settings.text_percent = 150;
  settings.theme = ThemeName::dark;
  settings.pseudonym = "Linde";
  settings.own_folders = {"/own/scenarios"};
  corpora.add("fuzz_window_files", "settings.json", json::write(encode(settings)));
  corpora.add("fuzz_window_files", "card.json", build::content_file("cards/spirit.json"));
  corpora.add("fuzz_window_files", "course.json", build::content_file("course.json"));
  corpora.add("fuzz_window_files", "case.json",
              R"({"format": 1, "id": "karim", "title": {"nl": "Karim", "en": "Karim"}, "client": "Karim",
 "episodes": [{"scenario": "bier-en-ruzie", "between": {"nl": "Drie weken later.", "en": "Three weeks on."}}]})");
  return 0;
}
