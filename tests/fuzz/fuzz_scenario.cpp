// Any text as a scenario. A sound one can be played in any way, logged, replayed and judged, and is written
// so that it reads as the same. The input's own bytes decide what is answered.

#include <memory>

#include "engine/dialogue/log.h"
#include "engine/scenario/read.h"
#include "engine/scoring/scorecard.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/tables.h"

using namespace vt;

namespace {

void play(Session& session, std::string_view decisions) {
  for (std::size_t i = 0; i < 60; ++i) {
    const std::size_t decision =
        decisions.empty() ? 0 : static_cast<unsigned char>(decisions[i * 7 % decisions.size()]);
    if (decision == '!' && session.can_rewind()) {
      session.rewind(decision % session.length());
      continue;
    }
    if (session.status() != Session::Status::open) break;
    const auto offered = session.offered();
    session.choose(offered[decision % offered.size()]);
  }
}

void play_and_judge(const Scenario& scenario, std::string_view decisions) {
  const Script script(std::make_shared<const Scenario>(scenario), fuzz::reactions());
  Session session(script, decisions.size());
  play(session, decisions);
  const Log log = log_of(session);
  const Result<Session> again = replay(log, script);
  fuzz::promise(again.ok(), "a log can be replayed");
  fuzz::promise(again.value() == session, "a log replays to its session");
  for (const Conversation& conversation : {conversation_of(session), first_attempt_of(session)}) {
    const Scorecard card = score(script, conversation, fuzz::norms());
    for (const Measure& measure : card.measures)
      fuzz::promise(measure.value.whole >= 0 && measure.value.part >= 0, "measures are counts");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text = fuzz::text_of(bytes, size);
  const ScenarioReading reading = read_scenario(text, "scenario.json");
  fuzz::promise(reading.scenario.has_value() || !reading.findings.empty(),
                "what cannot be read has a finding");
  if (!reading.scenario) return 0;
  const std::string written = write_scenario(*reading.scenario);
  const ScenarioReading again = read_scenario(written, "scenario.json");
  fuzz::promise(again.scenario.has_value(), "what is written can be read");
  fuzz::promise(*again.scenario == *reading.scenario, "what is written reads as the same");
  fuzz::promise(write_scenario(*again.scenario) == written, "the canonical text is stable");
  if (reading.is_sound()) play_and_judge(*reading.scenario, text);
  return 0;
}
