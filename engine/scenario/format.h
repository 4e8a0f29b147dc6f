#pragma once

// Scenario format 1: the place of every field in scenario.json, once, for reading, writing, checking and the
// published schema alike. Bounds stand here because the schema states them. Included where every field has to
// be gone over: reading, writing, the schemas, comparing two versions; everyone else sees Scenarios.

#include "engine/base/fields.h"
#include "engine/model/scenario.h"

namespace vt {

namespace limits {
inline constexpr std::size_t file_bytes = std::size_t{8} * 1024 * 1024;
inline constexpr int id = 40;
inline constexpr int name = 80;
inline constexpr int title = 120;
inline constexpr int text = 1000;
inline constexpr int long_text = 4000;
inline constexpr int turns = 2000;
inline constexpr int lines = 24;
inline constexpr int options = 6;
inline constexpr int utterances = 12;
inline constexpr int branches = 16;
inline constexpr int effects = 12;
inline constexpr int variables = 12;
inline constexpr int endings = 200;
inline constexpr int list = 200;
inline constexpr std::int64_t number = 1'000'000;
}  // namespace limits

const Shape& condition_shape();

template <>
struct Codec<Condition> {
  static Shape shape(const Rule& /*rule*/) {
    return {.kind = Shape::Kind::reference, .name = "condition", .target = condition_shape};
  }
  static void decode(const json::Value& value, Condition& out);
  static json::Value encode(const Condition& condition);
};

template <>
struct Codec<Effects> {
  static Shape shape(const Rule& rule);
  static void decode(const json::Value& value, Effects& out);
  static json::Value encode(const Effects& effects);
};

template <>
struct Codec<std::vector<Next>> {
  static Shape shape(const Rule& rule);
  static void decode(const json::Value& value, std::vector<Next>& out);
  static json::Value encode(const std::vector<Next>& next);
};

inline constexpr Rule required_slug{
    .required = true, .min = 1, .max = limits::id, .pattern = &patterns::slug};
inline constexpr Rule optional_slug{.max = limits::id, .pattern = &patterns::slug};
inline constexpr Rule scale{.min = -3, .max = 3};

template <class F>
void fields(F& f, const Portrait* /*of*/) {
  f("skin", &Portrait::skin, {.min = 0, .max = 9, .doc = "0 light to 9 dark"});
  f("hair", &Portrait::hair);
  f("hair_length", &Portrait::hair_length);
  f("hair_colour", &Portrait::hair_colour);
  f("greying", &Portrait::greying, {.min = 0, .max = 3});
  f("beard", &Portrait::beard);
  f("glasses", &Portrait::glasses);
  f("build", &Portrait::build);
  f("face_width", &Portrait::face_width, scale);
  f("face_height", &Portrait::face_height, scale);
  f("jaw", &Portrait::jaw, scale);
  f("cheeks", &Portrait::cheeks, scale);
  f("brows", &Portrait::brows);
  f("eyes", &Portrait::eyes);
  f("lines", &Portrait::lines, {.min = 0, .max = 3, .doc = "lines of age"});
  f("clothing", &Portrait::clothing);
  f("clothing_colour", &Portrait::clothing_colour);
  f("layer", &Portrait::layer);
}

template <class F>
void fields(F& f, const Voice* /*of*/) {
  f("pitch", &Voice::pitch, {.min = -5, .max = 5});
  f("pace", &Voice::pace, {.min = -5, .max = 5});
}

template <class F>
void fields(F& f, const Client* /*of*/) {
  f("name", &Client::name, {.required = true, .min = 1, .max = limits::name});
  f("age", &Client::age, {.min = 0, .max = 120});
  f("pronoun", &Client::pronoun);
  f("about", &Client::about, {.max = limits::long_text, .doc = "what the trainee may know beforehand"});
  f("portrait", &Client::portrait);
  f("voice", &Client::voice);
}

template <class F>
void fields(F& f, const Setting* /*of*/) {
  f("place", &Setting::place, {.max = limits::text});
  f("role", &Setting::role, {.max = limits::text, .doc = "who the trainee is"});
  f("briefing", &Setting::briefing, {.max = limits::long_text});
  f("ambience", &Setting::ambience, {.doc = "the sound of the room"});
}

template <class F>
void fields(F& f, const ClientTalk* /*of*/) {
  f("type", &ClientTalk::type, {.required = true});
  f("kind", &ClientTalk::kind);
  f("strength", &ClientTalk::strength, {.min = 1, .max = 3});
  f("discord", &ClientTalk::discord, {.doc = "about the relationship, not about change"});
}

template <class F>
void fields(F& f, const Line* /*of*/) {
  f("id", &Line::id, required_slug);
  f("text", &Line::text, {.required = true, .min = 1, .max = limits::text});
  f("when", &Line::when);
  f("talk", &Line::talk);
  f("feeling", &Line::feeling, {.doc = "shows a feeling that asks to be heard"});
  f("face", &Line::face);
  f("thought", &Line::thought, {.max = limits::text, .doc = "hidden, shown afterwards"});
  f("sound", &Line::sound, {.max = 200, .pattern = &patterns::file_name});
  f("say", &Line::say, {.max = limits::text, .doc = "for read-aloud, where it differs"});
  f("given", &Line::given, {.doc = "sustain talk that comes of itself"});
}

template <class F>
void fields(F& f, const Utterance* /*of*/) {
  f("code", &Utterance::code, {.required = true});
  f("direction", &Utterance::direction);
  f("accurate", &Utterance::accurate, {.doc = "required on reflections"});
  f("uncertain", &Utterance::uncertain, {.doc = "takes the lower code"});
  f("technique", &Utterance::technique);
}

template <class F>
void fields(F& f, const Effect* /*of*/) {
  f("when", &Effect::when);
  f("add", &Effect::add, {.required = true, .max = limits::effects, .pattern = &patterns::slug});
}

template <class F>
void fields(F& f, const Next* /*of*/) {
  f("when", &Next::when);
  f("to", &Next::to, required_slug);
}

template <class F>
void fields(F& f, const Option* /*of*/) {
  f("id", &Option::id, required_slug);
  f("text", &Option::text, {.required = true, .min = 1, .max = limits::text});
  f("says", &Option::says,
    {.required = true, .min = 1, .max = limits::utterances, .doc = "one entry per complete thought"});
  f("effects", &Option::effects, {.doc = "absent: the reaction table's"});
  f("when", &Option::when);
  f("once", &Option::once);
  f("next", &Option::next, {.required = true});
  f("why", &Option::why, {.max = limits::long_text});
  f("trap", &Option::trap);
  f("better", &Option::better, optional_slug);
  f("meets", &Option::meets, optional_slug);
}

template <class F>
void fields(F& f, const Turn* /*of*/) {
  f("id", &Turn::id, required_slug);
  f("lines", &Turn::lines, {.required = true, .min = 1, .max = limits::lines, .doc = "what the client says"});
  f("options", &Turn::options,
    {.required = true, .min = 1, .max = limits::options, .doc = "what the trainee may say"});
  f("type_first", &Turn::type_first, {.doc = "write an own answer before the options appear"});
  f("hint", &Turn::hint, {.max = limits::text, .doc = "for the coach"});
  f("note", &Turn::note, {.max = limits::long_text, .doc = "for authors"});
}

template <class F>
void fields(F& f, const Ending* /*of*/) {
  f("id", &Ending::id, required_slug);
  f("lines", &Ending::lines, {.required = true, .min = 1, .max = limits::lines});
  f("kind", &Ending::kind, {.required = true});
  f("stage_after", &Ending::stage_after, {.required = true});
}

template <class F>
void fields(F& f, const Variable* /*of*/) {
  f("id", &Variable::id, required_slug);
  f("min", &Variable::min, {.required = true, .min = -limits::number, .max = limits::number});
  f("max", &Variable::max, {.required = true, .min = -limits::number, .max = limits::number});
  f("start", &Variable::start, {.required = true, .min = -limits::number, .max = limits::number});
}

template <class F>
void fields(F& f, const StartState* /*of*/) {
  f("trust", &StartState::trust, {.required = true, .min = 0, .max = 10});
  f("importance", &StartState::importance, {.required = true, .min = 0, .max = 10});
  f("confidence", &StartState::confidence, {.required = true, .min = 0, .max = 10});
  f("discord", &StartState::discord, {.required = true, .min = 0, .max = 3});
  f("variables", &StartState::variables, {.max = limits::variables});
}

template <class F>
void fields(F& f, const SafetyStep* /*of*/) {
  f("id", &SafetyStep::id, required_slug);
  f("text", &SafetyStep::text, {.required = true, .min = 1, .max = limits::text});
  f("from", &SafetyStep::from,
    {.required = true,
     .min = 1,
     .max = limits::list,
     .pattern = &patterns::slug,
     .doc = "turns from which on it is due"});
}

template <class F>
void fields(F& f, const Safety* /*of*/) {
  f("reason", &Safety::reason, {.required = true, .min = 1, .max = limits::text});
  f("steps", &Safety::steps, {.required = true, .min = 1, .max = 12});
}

template <class F>
void fields(F& f, const Goal* /*of*/) {
  f("id", &Goal::id, required_slug);
  f("text", &Goal::text, {.required = true, .min = 1, .max = limits::text});
  f("skill", &Goal::skill, {.required = true});
}

template <class F>
void fields(F& f, const Waiver* /*of*/) {
  f("rule", &Waiver::rule, {.required = true, .min = 1, .max = 10});
  f("at", &Waiver::at, {.max = 90, .doc = "turn or turn.option; empty: the whole scenario"});
  f("reason", &Waiver::reason, {.required = true, .min = 1, .max = limits::text});
}

template <class F>
void fields(F& f, const Scenario* /*of*/) {
  f("$schema", &Scenario::schema, {.required = true, .max = 200});
  f("format", &Scenario::format, {.required = true, .min = 1, .max = scenario_format});
  f("id", &Scenario::id, required_slug);
  f("version", &Scenario::version, {.required = true, .min = 1, .max = 30, .pattern = &patterns::version});
  f("locale", &Scenario::locale, {.required = true, .min = 2, .max = 5, .pattern = &patterns::locale});
  f("title", &Scenario::title, {.required = true, .min = 1, .max = limits::title});
  f("summary", &Scenario::summary, {.max = limits::text});
  f("client", &Scenario::client, {.required = true});
  f("setting", &Scenario::setting);
  f("substances", &Scenario::substances, {.max = 11});
  f("stage", &Scenario::stage, {.required = true, .doc = "where the client starts"});
  f("task", &Scenario::task, {.required = true});
  f("change_goal", &Scenario::change_goal,
    {.max = limits::title, .doc = "the behaviour that change talk is about"});
  f("difficulty", &Scenario::difficulty, {.min = 1, .max = 3});
  f("minutes", &Scenario::minutes, {.min = 1, .max = 120});
  f("goals", &Scenario::goals, {.max = 12});
  f("warnings", &Scenario::warnings, {.max = 10});
  f("safety", &Scenario::safety);
  f("state", &Scenario::state, {.required = true});
  f("start", &Scenario::start, required_slug);
  f("turns", &Scenario::turns, {.required = true, .min = 1, .max = limits::turns});
  f("endings", &Scenario::endings, {.required = true, .max = limits::endings});
  f("waive", &Scenario::waive, {.max = limits::list});
  f("sources", &Scenario::sources, {.max = limits::list});
  f("aliases", &Scenario::aliases, {.max = limits::list});
  f("retired", &Scenario::retired, {.max = limits::list});
}

}  // namespace vt
