#include "tests/present/sample_cards.h"

namespace vt::tests {
namespace {

std::string plain_card(const std::string& id, const std::string& group, const std::string& more) {
  return R"({"format": 1, "id": ")" + id + R"(", "group": ")" + group + R"(",
    "title": {"nl": "Titel van )" +
         id + R"(", "en": "Title of )" + id + R"("},
    "summary": {"nl": "Kort.", "en": "Short."},
    "body": {"nl": ["Een alinea."], "en": ["A paragraph."]}, "questions": [])" +
         more + "}";
}

}  // namespace

std::string sample_card() {
  return R"({
  "format": 1, "id": "kleine-reflectie", "group": "skills",
  "title": {"nl": "De eenvoudige reflectie", "en": "The simple reflection"},
  "summary": {"nl": "Zeggen wat je hoorde.", "en": "Saying what you heard."},
  "skills": ["reflections"], "traps": ["labelling"], "codes": ["reflection_simple"],
  "body": {"nl": ["Eerste alinea.", "Tweede alinea."], "en": ["First paragraph.", "Second paragraph."]},
  "example": {
    "setting": {"nl": "In een keuken.", "en": "In a kitchen."},
    "before": [
      {"who": "client", "text": {"nl": "Ik wil minder drinken.", "en": "I want to drink less."},
       "talk": "change", "kind": "desire"},
      {"who": "practitioner", "text": {"nl": "Stop dan.", "en": "Then stop."}, "code": "persuade",
       "direction": "change"},
      {"who": "client", "text": {"nl": "Jij snapt het niet.", "en": "You do not get it."}, "discord": true}],
    "after": [
      {"who": "practitioner", "text": {"nl": "Je wil minder.", "en": "You want less."},
       "code": "reflection_simple", "direction": "change"},
      {"who": "client", "text": {"nl": "Ja.", "en": "Yes."}, "talk": "neutral"}],
    "note": {"nl": "Zo blijft het open.", "en": "So it stays open."}},
  "questions": [
    {"ask": {"nl": "Welke is een reflectie?", "en": "Which is a reflection?"},
     "answers": [{"nl": "Waarom?", "en": "Why?"}, {"nl": "Je wil minder.", "en": "You want less."}],
     "right": 1, "because": {"nl": "Ze geeft terug.", "en": "It gives back."}}],
  "scenarios": ["bier-en-ruzie", "niet-daar"],
  "sources": ["Miller & Rollnick 2023"]
})";
}

void put_sample_cards(MemoryFiles& files) {
  const std::string folder = "/data/content/cards/";
  for (const std::string& name : files.list("/data/content/cards")) files.remove(folder + name);
  files.put(folder + "kleine-reflectie.json", sample_card());
  files.put(folder + "help-lines.json", plain_card("help-lines", "safety", ""));
  files.put(folder + "vraag.json", plain_card("vraag", "skills", R"(, "traps": ["question_answer"])"));
  files.put(folder + "lees-mij.txt", "not a card");
}

}  // namespace vt::tests
