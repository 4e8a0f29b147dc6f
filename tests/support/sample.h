#pragma once

// A small scenario to play in tests that need a conversation, not a good one. It goes round, so that a
// conversation may be as long as a test wants it.

#include <string>
#include <string_view>

#include "engine/scoring/bundle.h"

namespace vt {

inline std::string sample_scenario_text() {
  return R"({
  "$schema": "../scenario.schema.json",
  "format": 1, "id": "avondrood", "version": "1.0.0", "locale": "nl-BE",
  "title": "Avondrood", "summary": "Een gesprek dat rondgaat.",
  "client": { "name": "Mia", "age": 52, "about": "Mia rookt sinds haar zestiende." },
  "stage": "contemplation", "task": "evoke", "change_goal": "minder roken",
  "goals": [ { "id": "horen", "text": "Je laat horen wat je hoort.", "skill": "reflections" } ],
  "state": { "trust": 4, "importance": 4, "confidence": 4, "discord": 0 },
  "start": "binnen",
  "turns": [
    {
      "id": "binnen",
      "lines": [ { "id": "c1", "text": "Het wordt mij soms te veel.", "talk": { "type": "change", "kind": "reason" } } ],
      "options": [
        { "id": "hoor", "text": "Je wil dat het lichter wordt.", "says": [ { "code": "reflection_complex", "direction": "change", "accurate": true } ], "next": "verder", "why": "Geeft terug wat eronder ligt." },
        { "id": "vraag", "text": "Wat maakt het te veel?", "says": [ { "code": "question_open", "direction": "change" } ], "next": "verder", "why": "Nodigt uit." },
        { "id": "klaar", "text": "We laten het hierbij.", "says": [ { "code": "none" } ], "next": "deur", "why": "Rondt af." }
      ]
    },
    {
      "id": "verder",
      "lines": [ { "id": "c1", "text": "Zo heb ik het nog niet bekeken.", "talk": { "type": "neutral" } } ],
      "options": [
        { "id": "terug", "text": "Je bekijkt het van een andere kant.", "says": [ { "code": "reflection_simple", "accurate": true } ], "next": "binnen", "why": "Volgt haar." },
        { "id": "feiten", "text": "Je weet toch wat roken doet.", "says": [ { "code": "confront", "direction": "change" } ], "trap": "expert", "better": "terug", "next": "binnen", "why": "Roept verdediging op." }
      ]
    }
  ],
  "endings": [ { "id": "deur", "kind": "open_door", "stage_after": "contemplation", "lines": [ { "id": "c1", "text": "Tot volgende keer." } ] } ]
}
)";
}

/// With tables that read and judge nothing. `remark` makes it another bundle.
inline Bundle sample_bundle(std::string_view remark = "") {
  Bundle bundle;
  bundle.scenario = sample_scenario_text();
  if (!remark.empty()) {
    const std::string title = "\"Een gesprek dat rondgaat.\"";
    bundle.scenario.replace(bundle.scenario.find(title), title.size(), '"' + std::string(remark) + '"');
  }
  bundle.reactions = R"({ "format": 1, "pushes": [], "gentle": [] })";
  bundle.norms = R"({ "format": 1, "norms": [] })";
  bundle.skills = R"({ "format": 1, "skills": [] })";
  return bundle;
}

}  // namespace vt
