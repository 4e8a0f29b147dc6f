#include "engine/present/who.h"

#include "engine/base/text.h"
#include "engine/report/numbers.h"

namespace vt {
namespace {

std::string when(const RecordSummary& record, const Words& words) {
  return named(words, "mode", record.mode) + ", " + date(record.started, words);
}

std::string reached(const KeptResult& result, const Words& words) {
  const Fraction used = result.opportunity();
  if (!used.applies()) return words.text("library.best.finished");
  return words.text("library.best.used",
                    {{"band", named(words, "band", result.band())}, {"share", percent(used, words)}});
}

}  // namespace

std::string who(const Client& client, const Words& words) {
  if (client.age == 0) return client.name;
  return words.text("library.who", {{"name", client.name}, {"age", std::to_string(client.age)}});
}

std::string record_words(const RecordSummary& record, const Words& words) {
  return words.count("sessions.exchanges", record.exchanges) + ", " + when(record, words);
}

std::string result_words(const KeptResult& result, const Words& words) {
  const std::string safety = result.missed_gate() ? words.text("report.safety.missed") + ". " : std::string();
  return safety + words.text("library.best",
                             {{"reached", reached(result, words)}, {"when", when(result.record, words)}});
}

}  // namespace vt
