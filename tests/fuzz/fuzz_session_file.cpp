// Any text as a session file, and any text as the log of a fixed scenario: refused with a problem, or
// replayed to a session whose log is the same again.

#include <memory>

#include "engine/dialogue/log.h"
#include "engine/report/feedback.h"
#include "engine/store/record.h"
#include "tests/fuzz/fuzz.h"
#include "tests/fuzz/tables.h"

using namespace vt;

namespace {

void as_session_file(std::string_view text) {
  const Result<SessionFile> file = read_session_file(text, "sessie.json");
  if (!file.ok()) {
    fuzz::promise(!file.problem().message.key.empty(), "a refusal has words");
    return;
  }
  const std::string written = write_session_file(file.value());
  const Result<SessionFile> again = read_session_file(written, "sessie.json");
  fuzz::promise(again.ok() && again.value() == file.value(), "what is written reads as the same");
  fuzz::promise(feedback_of(file.value()).ok(), "what is read can be judged");
}

void as_log(std::string_view text) {
  const json::Parsed parsed = json::parse(text);
  if (!parsed.complete || !check(parsed.value, shape_of<Log>()).empty()) return;
  Log log;
  decode(parsed.value, log);
  static const Script script(std::make_shared<const Scenario>(fuzz::scenario()), fuzz::reactions());
  const PartialReplay partial = replay_as_far_as_possible(log, script);
  fuzz::promise(partial.events <= log.events.size(), "no more events than there are");
  fuzz::promise(partial.stopped.has_value() == !replay(log, script).ok(), "both ways of replaying agree");
  const Log told = log_of(partial.session);
  fuzz::promise(told.events.size() == partial.events, "what fitted is in the session");
  const Result<Session> again = replay(told, script);
  fuzz::promise(again.ok() && again.value() == partial.session, "a log replays to its session");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text = fuzz::text_of(bytes, size);
  as_session_file(text);
  as_log(text);
  return 0;
}
