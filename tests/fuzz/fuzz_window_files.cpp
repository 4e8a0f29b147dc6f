// Any text as each of the small files that the window reads: settings, a learning card, the order to learn
// in, a case. It is read or refused, what was read is sound, and settings are written so that they read as
// the same.

#include "engine/present/cards.h"
#include "engine/present/case_list.h"
#include "engine/present/course.h"
#include "engine/present/settings.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/memory_files.h"

using namespace vt;

namespace {

void try_settings(std::string_view text) {
  tests::MemoryFiles disk;
  disk.put("/user/settings.json", std::string(text));
  const SettingsReading reading = read_settings(disk, "/user/settings.json");
  fuzz::promise(write_settings(disk, "/user/settings.json", reading.settings).ok(), "settings are written");
  const SettingsReading again = read_settings(disk, "/user/settings.json");
  fuzz::promise(again.warnings.empty() && again.settings == reading.settings, "settings read as the same");
}

void try_card(std::string_view text) {
  const Result<Card> card = read_card(text, "spirit.json");
  if (!card.ok()) return;
  for (const CardQuestion& question : card.value().questions)
    fuzz::promise(question.right >= 0 && static_cast<std::size_t>(question.right) < question.answers.size(),
                  "the right answer is one of the answers");
}

void try_course(std::string_view text) {
  const Result<Course> course = read_course(text, "course.json");
  fuzz::promise(!course.ok() || !course.value().steps.empty(), "an order to learn in has a step");
}

void try_case(std::string_view text) {
  tests::MemoryFiles disk;
  disk.put("/cases/one.json", std::string(text));
  const CaseList list = read_cases(disk, "/cases");
  fuzz::promise(list.cases.size() + list.problems.size() == 1, "a case is listed or told about");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text = fuzz::text_of(bytes, size);
  try_settings(text);
  try_card(text);
  try_course(text);
  try_case(text);
  return 0;
}
