#pragma once

// One small sound scenario as text, and the two ways in which tests change it: a replacement in the text, and
// the same text read.

#include <cassert>
#include <string>
#include <string_view>

#include "engine/scenario/read.h"

namespace vt::tests {

/// In canonical form; without findings.
inline const std::string small_scenario = R"({
  "$schema": "../scenario.schema.json",
  "format": 1,
  "id": "bier",
  "version": "1.0.0",
  "locale": "nl-BE",
  "title": "Bier",
  "client": { "name": "Danny" },
  "stage": "contemplation",
  "task": "evoke",
  "change_goal": "minder drinken",
  "state": { "trust": 5, "importance": 4, "confidence": 4, "discord": 0 },
  "start": "binnen",
  "turns": [
    {
      "id": "binnen",
      "lines": [ { "id": "c1", "text": "Soms worden het er zes.", "face": "guarded" } ],
      "options": [
        { "id": "zes", "text": "Zo?", "says": [ { "code": "question_open" } ], "next": "dag", "why": "Open" },
        {
          "id": "veel",
          "text": "Dat is er meer dan u wilt.",
          "says": [ { "code": "reflection_complex", "direction": "change", "accurate": true } ],
          "next": [
            { "when": { "var": "trust", "op": ">=", "value": 6 }, "to": "dag" },
            { "to": "dag" }
          ],
          "why": "Volgt."
        }
      ]
    }
  ],
  "endings": [
    {
      "id": "dag",
      "lines": [ { "id": "c1", "text": "Tot ziens.", "thought": "Dat viel mee." } ],
      "kind": "open_door",
      "stage_after": "contemplation"
    }
  ]
}
)";

/// `text` with the first `from` replaced; a test that replaces what is not there is wrong.
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  assert(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

inline std::string changed(std::string_view from, std::string_view to) {
  return replaced(small_scenario, from, to);
}

/// The sample as a Scenario.
inline Scenario sample() {
  const ScenarioReading reading = read_scenario(small_scenario, "scenario.json");
  assert(reading.is_sound());
  return *reading.scenario;
}

}  // namespace vt::tests
