// Any text as JSON: what was read is written, and reads as the same.

#include "engine/base/json.h"
#include "tests/fuzz/fuzz.h"

using namespace vt;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text = fuzz::text_of(bytes, size);
  const json::Parsed parsed = json::parse(text);
  for (const json::Fault& fault : parsed.faults) {
    fuzz::promise(fault.at <= size, "a fault lies within the text");
    const json::Position position = json::position(text, fault.at);
    fuzz::promise(position.line >= 1 && position.column >= 1, "a fault has a line and a column");
  }
  if (!parsed.complete) return 0;
  for (const std::string& written : {json::write(parsed.value), json::write_compact(parsed.value)}) {
    const json::Parsed again = json::parse(written);
    fuzz::promise(again.complete, "what is written can be read");
    fuzz::promise(again.value == parsed.value, "what is written reads as the same");
  }
  fuzz::promise(json::write(json::parse(json::write(parsed.value)).value) == json::write(parsed.value),
                "the canonical text is stable");
  return 0;
}
