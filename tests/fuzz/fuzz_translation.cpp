// Any text as the translation of a fixed scenario: it is read or refused, applied without touching anything
// but words, and written so that it reads as the same.

#include "engine/scenario/read.h"
#include "engine/scenario/translation.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/tables.h"

using namespace vt;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const Scenario& scenario = fuzz::scenario();
  const TranslationReading reading =
      read_translation(fuzz::text_of(bytes, size), "text.en.json", scenario, "en");
  fuzz::promise(reading.translation.has_value() || !reading.findings.empty(),
                "what cannot be read has a finding");
  if (!reading.translation) return 0;
  const std::string written = write_translation(*reading.translation);
  const TranslationReading again = read_translation(written, "text.en.json", scenario, "en");
  fuzz::promise(again.translation.has_value(), "what is written can be read");
  fuzz::promise(*again.translation == *reading.translation, "what is written reads as the same");

  const Scenario translated = in_language(scenario, *reading.translation);
  fuzz::promise(translated.turns.size() == scenario.turns.size(), "translating changes words only");
  for (std::size_t i = 0; i < scenario.turns.size(); ++i) {
    const Turn& before = scenario.turns[i];
    const Turn& after = translated.turns[i];
    fuzz::promise(before.id == after.id && before.options.size() == after.options.size(), "ids stay");
    for (std::size_t k = 0; k < before.options.size(); ++k) {
      const bool is_same = before.options[k].says == after.options[k].says &&
                           before.options[k].next == after.options[k].next &&
                           before.options[k].effects == after.options[k].effects;
      fuzz::promise(is_same, "codes, ways on and effects stay");
    }
  }
  const Translation whole = template_for(scenario, *reading.translation);
  fuzz::promise(!write_translation(whole).empty(), "a template can be made of it");
  return 0;
}
