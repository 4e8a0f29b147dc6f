#pragma once

// A small scenario with something of everything that a report shows, and two conversations through it: a
// short one with an answer taken back, own words, a trap and a missed safety step, and a long one with
// ratings.

#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "engine/dialogue/log.h"
#include "engine/report/feedback.h"
#include "engine/report/help_lines.h"
#include "engine/scenario/read.h"
#include "engine/scenario/translation.h"

namespace vt::sample {

inline std::string file(const std::string& path) {
  std::ifstream in(std::string(VT_TESTS_DIR) + "/../" + path, std::ios::binary);
  EXPECT_TRUE(in) << path;
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

inline Words words(const std::string& tag) {
  const Result<Words> words =
      Words::read(file("content/lang/" + tag + ".json"), tag, tag == "nl" ? "nl-BE" : tag);
  EXPECT_TRUE(words.ok());
  return words.ok() ? words.value() : Words{};
}

inline HelpLines help() {
  const Result<HelpLines> lines = read_help_lines(file("content/helplines.json"), "helplines.json");
  EXPECT_TRUE(lines.ok());
  return lines.ok() ? lines.value() : HelpLines{};
}

inline std::string scenario_text() {
  return R"({
  "$schema": "../scenario.schema.json", "format": 1, "id": "laatste-pint", "version": "1.2.0", "locale": "nl-BE",
  "title": "De laatste pint", "summary": "Rik wil vanaf vandaag niets meer drinken.",
  "client": { "name": "Rik", "age": 51, "pronoun": "he", "about": "Rik woont alleen." },
  "setting": { "place": "Bij Rik thuis", "role": "Thuisbegeleider" },
  "substances": ["alcohol"], "stage": "contemplation", "task": "evoke", "change_goal": "veilig minder drinken",
  "goals": [
    { "id": "horen", "text": "Je geeft weer wat je hoort.", "skill": "reflections" },
    { "id": "veilig", "text": "Je denkt aan de veiligheid.", "skill": "safety" },
    { "id": "kracht", "text": "Je noemt een kracht.", "skill": "affirmations" },
    { "id": "herstel", "text": "Je herstelt wrijving.", "skill": "repairing_discord" }
  ],
  "warnings": ["alcohol", "withdrawal"],
  "safety": {
    "reason": "Plots stoppen na zwaar drinken kan gevaarlijk zijn.",
    "steps": [ { "id": "arts", "text": "Afspreken dat de huisarts vandaag meekijkt.", "from": ["trillen"] } ]
  },
  "state": { "trust": 4, "importance": 5, "confidence": 3, "discord": 0,
             "variables": [ { "id": "druk", "min": 0, "max": 2, "start": 0 } ] },
  "start": "binnen",
  "turns": [
    {
      "id": "binnen",
      "lines": [
        { "id": "c1", "text": "Mijn dochter zegt dat het te veel is. Ik zie dat zo niet.", "face": "guarded", "given": true,
          "talk": { "type": "sustain", "kind": "reason", "strength": 1 }, "thought": "Ze heeft wel gelijk." },
        { "id": "c2", "text": "Maar ze belt niet meer.", "face": "sad", "feeling": true }
      ],
      "options": [
        { "id": "etiket", "text": "Dat heet ontkenning, Rik.",
          "says": [ { "code": "confront", "direction": "change" } ], "effects": { "trust": -2, "discord": 2 },
          "next": "avond", "why": "Een etiket doet hem zich verweren.", "trap": "labelling", "better": "hoor" },
        { "id": "hoor", "text": "Je mist haar stem, en dat knaagt.",
          "says": [ { "code": "reflection_complex", "direction": "change", "accurate": true } ],
          "effects": { "trust": 1 }, "next": "avond", "why": "Je hoort wat onder zijn zin zit." },
        { "id": "vraag", "text": "Drink je elke dag? En hoeveel dan?",
          "says": [ { "code": "question_closed" }, { "code": "question_open" } ], "effects": {},
          "next": "avond", "why": "Twee vragen tegelijk.", "trap": "stacked_questions", "better": "hoor" }
      ]
    },
    {
      "id": "avond", "type_first": true,
      "lines": [
        { "id": "c1", "when": [ { "chosen": "binnen.hoor" } ], "face": "thoughtful", "text": "Ik wil dat ze weer belt.",
          "talk": { "type": "change", "kind": "desire", "strength": 2 } },
        { "id": "c2", "when": [ { "chosen": "binnen.etiket" } ], "face": "irritated", "text": "Ik drink niet meer dan een ander.",
          "talk": { "type": "sustain", "kind": "reason", "strength": 2 } },
        { "id": "c3", "when": [ { "var": "discord", "op": ">=", "value": 1 } ], "face": "irritated", "text": "Jij kent mij niet.",
          "talk": { "type": "neutral", "discord": true } },
        { "id": "c4", "text": "Van vandaag af drink ik niets meer.", "face": "hopeful",
          "talk": { "type": "change", "kind": "commitment", "strength": 3 } }
      ],
      "options": [
        { "id": "kracht", "text": "Je neemt dit ernstig. Wat brengt je bij vandaag?",
          "says": [ { "code": "affirm" }, { "code": "question_open", "direction": "change" } ], "effects": { "trust": 1 },
          "next": "trillen", "why": "Je noemt wat je ziet en laat hem verder vertellen." },
        { "id": "raad", "text": "Ga dan best eerst langs een dienst.",
          "says": [ { "code": "persuade", "direction": "change" } ], "effects": { "trust": -1, "discord": 1 },
          "next": "trillen", "why": "Goede raad, maar hij vroeg er niet om.", "trap": "expert", "better": "kracht" }
      ]
    },
    {
      "id": "trillen",
      "lines": [
        { "id": "c1", "when": [ { "chosen": "avond.raad" } ], "face": "guarded", "text": "Ja, dat zal wel.",
          "talk": { "type": "change", "kind": "other", "strength": 1 } },
        { "id": "c2", "text": "Mijn handen beven al sinds vanmorgen.", "face": "tired", "feeling": true }
      ],
      "options": [
        { "id": "arts", "text": "Mag ik zeggen wat mij ongerust maakt, en bellen we samen je huisarts?",
          "says": [ { "code": "seek_collaboration" }, { "code": "persuade_with_permission", "direction": "change" } ],
          "effects": { "trust": 1 }, "next": "rond", "why": "Toestemming, kort en samen.", "meets": "arts" },
        { "id": "plan", "text": "Mooi. Welk uur is het moeilijkst?",
          "says": [ { "code": "question_open", "direction": "change", "technique": "planning" } ], "effects": {},
          "next": "rond", "why": "Je plant verder terwijl zijn lichaam iets zegt.", "trap": "premature_plan", "better": "arts" }
      ]
    },
    {
      "id": "rond",
      "lines": [ { "id": "c1", "text": "Ik doe het voor haar. En voor mij.", "face": "hopeful",
                   "talk": { "type": "change", "kind": "reason", "strength": 2 } } ],
      "options": [
        { "id": "weer", "text": "Voor jullie twee.",
          "says": [ { "code": "reflection_simple", "direction": "change", "accurate": true } ], "effects": {},
          "next": "rond", "why": "Je blijft bij hem." },
        { "id": "vraag", "text": "Wat zou je haar willen zeggen?",
          "says": [ { "code": "question_open", "direction": "change" } ], "effects": {},
          "next": "rond", "why": "Je nodigt hem uit." },
        { "id": "klaar", "text": "Jij kiest wanneer je haar belt.",
          "says": [ { "code": "emphasize_autonomy" } ], "effects": { "trust": 1, "importance": 1 },
          "next": "deur", "why": "De keuze is van hem." }
      ]
    }
  ],
  "endings": [ { "id": "deur", "kind": "next_step", "stage_after": "preparation",
                 "lines": [ { "id": "c1", "text": "Vanavond dan.", "face": "relieved",
                              "talk": { "type": "change", "kind": "activation", "strength": 3 } } ] } ],
  "waive": [ { "rule": "VT0200", "at": "rond", "reason": "Het gesprek mag zo lang duren als een toets het wil." } ]
}
)";
}

inline Scenario scenario() {
  const ScenarioReading reading = read_scenario(scenario_text(), "scenario.json");
  EXPECT_TRUE(reading.is_sound());
  return reading.scenario ? *reading.scenario : Scenario{};
}

/// Its English: the texts that the tests look for; the rest in brackets.
inline std::string english() {
  static const std::map<std::string, std::string> known{
      {"scenario.title", "The last pint"},
      {"scenario.summary", "Rik wants to drink nothing from today on."},
      {"binnen.c1", "My daughter says it is too much. I don't see it that way."},
      {"binnen.hoor", "You miss her voice, and it gnaws at you."},
      {"trillen.c2", "My hands have been shaking since this morning."}};
  Translation translation = template_for(scenario(), {});
  translation.scenario = "laatste-pint";
  translation.locale = "en";
  for (TranslatedText& line : translation.lines) {
    const auto found = known.find(line.id);
    line.text = found == known.end() ? "[" + line.id + "]" : found->second;
  }
  return write_translation(translation);
}

/// A step of a conversation: `turn.option`, or "back:n" to go back to before exchange n (from 0).
using Steps = std::vector<std::string>;

inline Steps short_way() {
  return {"binnen.etiket", "avond.raad", "back:0", "binnen.hoor", "avond.raad", "trillen.plan", "rond.klaar"};
}
inline Steps long_way() {
  Steps steps{"binnen.hoor", "avond.kracht", "trillen.arts"};
  for (int i = 0; i < 7; ++i) steps.insert(steps.end(), {"rond.weer", "rond.vraag"});
  steps.emplace_back("rond.klaar");
  return steps;
}

struct Wish {
  Steps steps = short_way();
  std::string locale = "nl-BE";
  std::string typed = "Ik hoor dat je haar mist; \"echt\" mist.";
  std::string pseudonym = "Merel";
  std::string scenario = scenario_text();
  Mode mode = Mode::practice;
  std::optional<int> estimate = 150;
};

inline Bundle bundle(const Wish& wish) {
  Bundle bundle;
  bundle.scenario = wish.scenario;
  if (wish.locale == "en") bundle.texts = english();
  bundle.reactions = file("content/reactions.json");
  bundle.norms = file("content/norms.json");
  bundle.skills = file("content/skills.json");
  return bundle;
}

inline void take(Session& session, const std::string& step, const std::string& typed) {
  if (step.rfind("back:", 0) == 0) return session.rewind(static_cast<std::size_t>(std::stoi(step.substr(5))));
  const Turn& turn = session.script().turn(session.moment().place);
  const auto option = session.script().find_option(session.moment().place, step.substr(step.find('.') + 1));
  ASSERT_TRUE(option && session.is_offered(*option)) << step << " at " << turn.id;
  session.choose(*option, {turn.type_first ? typed : std::string(), 4250});
}

/// What the trainee did, as it would be kept.
inline SessionFile session_file(const Wish& wish = {}) {
  SessionFile out;
  out.bundle = bundle(wish);
  const Result<Playable> playable = open_bundle(out.bundle);
  EXPECT_TRUE(playable.ok());
  if (!playable.ok()) return out;
  Session session(playable.value().script, 7, wish.mode);
  for (const std::string& step : wish.steps) take(session, step, wish.typed);
  Record& record = out.record;
  record.id = "00112233445566778899aabbccddeeff";
  record.scenario = playable.value().script.scenario().id;
  record.version = playable.value().script.scenario().version;
  record.title = playable.value().script.scenario().title;
  record.locale = wish.locale;
  record.bundle = bundle_hash(out.bundle);
  record.pseudonym = wish.pseudonym;
  record.started = 1'795'269'600'000;  // 21 November 2026, 14:00 UTC
  record.changed = record.started + 9 * 60'000;
  record.status = session.status() == Session::Status::ended ? RecordStatus::ended : RecordStatus::open;
  record.self_rating = {wish.estimate, wish.estimate ? std::optional<int>(40) : std::nullopt};
  record.log = log_of(session);
  return out;
}

inline Feedback feedback(const Wish& wish = {}) {
  Result<Feedback> feedback = feedback_of(session_file(wish));
  EXPECT_TRUE(feedback.ok());
  return feedback.ok() ? std::move(feedback).value() : Feedback{};
}

}  // namespace vt::sample
