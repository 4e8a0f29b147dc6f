#include "tests/support/edits.h"

#include "tests/support/reworked.h"

namespace vt::tests {
namespace {

using namespace build;

Turn& in_turn(Scenario& s) {
  return s.turns[0];
}
Line& in_line(Scenario& s) {
  return s.turns[0].lines[0];
}
Option& in_option(Scenario& s) {
  return s.turns[0].options[0];
}
Utterance& in_utterance(Scenario& s) {
  return s.turns[0].options[0].says[0];
}
ClientTalk& in_talk(Scenario& s) {
  return *s.turns[0].lines[0].talk;
}
Ending& in_ending(Scenario& s) {
  return s.endings[0];
}
Portrait& in_portrait(Scenario& s) {
  return s.client.portrait;
}
Variable& in_variable(Scenario& s) {
  return s.state.variables[0];
}

const Extras extra{{"x-eigen", json::integer(1)}};

constexpr auto text = Weight::text;
constexpr auto judgement = Weight::judgement;
constexpr auto course = Weight::course;

std::vector<Edit> edits_of_the_heading() {
  return {
      {"scenario.$schema", "$schema", text, [](Scenario& s) { s.schema = "../ander.json"; }},
      {"scenario.format", "format", text, [](Scenario& s) { s.format = 2; }},
      {"scenario.id", "id", course, [](Scenario& s) { s.id = "anders"; }},
      {"scenario.version", "version", text, [](Scenario& s) { s.version = "1.1.0"; }},
      {"scenario.locale", "locale", text, [](Scenario& s) { s.locale = "nl"; }},
      {"scenario.title", "title", text, [](Scenario& s) { s.title = "Anders"; }},
      {"scenario.summary", "summary", text, [](Scenario& s) { s.summary = "Anders"; }},
      {"scenario.substances", "substances", text, [](Scenario& s) { s.substances = {Substance::other}; }},
      {"scenario.stage", "stage", text, [](Scenario& s) { s.stage = Stage::action; }},
      {"scenario.task", "task", text, [](Scenario& s) { s.task = Task::plan; }},
      {"scenario.change_goal", "change_goal", judgement, [](Scenario& s) { s.change_goal = ""; }},
      {"scenario.difficulty", "difficulty", text, [](Scenario& s) { s.difficulty = 3; }},
      {"scenario.minutes", "minutes", text, [](Scenario& s) { s.minutes = 20; }},
      {"scenario.goals", "goal", judgement, [](Scenario& s) { s.goals.pop_back(); }},
      {"scenario.warnings", "warnings", text, [](Scenario& s) { s.warnings.push_back(Warning::debt); }},
      {"scenario.safety", "step", judgement, [](Scenario& s) { s.safety.reset(); }, 2},
      {"scenario.start", "start", course, [](Scenario& s) { s.start = "verder"; }},
      {"scenario.turns", "turn", course,
       [](Scenario& s) { s.turns.push_back(turn("erbij", {answer("klaar", {structure()}, "slot")})); }},
      {"scenario.endings", "ending", course, [](Scenario& s) { s.endings.push_back(ending("erbij")); }},
      {"scenario.waive", "waiver", text, [](Scenario& s) { s.waive.clear(); }},
      {"scenario.sources", "sources", text, [](Scenario& s) { s.sources = {"Elders"}; }},
      {"scenario.aliases", "aliases", course, [](Scenario& s) { s.aliases.clear(); }},
      {"scenario.retired", "retired", text, [](Scenario& s) { s.retired.clear(); }},
      {"scenario.x-eigen", "x-eigen", text, [](Scenario& s) { s.extras = extra; }},
      {"client.name", "client.name", text, [](Scenario& s) { s.client.name = "Ann"; }},
      {"client.age", "client.age", text, [](Scenario& s) { s.client.age = 60; }},
      {"client.pronoun", "client.pronoun", text, [](Scenario& s) { s.client.pronoun = Pronoun::she; }},
      {"client.about", "client.about", text, [](Scenario& s) { s.client.about = "Anders"; }},
      {"client.x-eigen", "client.x-eigen", text, [](Scenario& s) { s.client.extras = extra; }},
      {"voice.pitch", "client.voice.pitch", text, [](Scenario& s) { s.client.voice.pitch = 2; }},
      {"voice.pace", "client.voice.pace", text, [](Scenario& s) { s.client.voice.pace = 2; }},
      {"setting.place", "setting.place", text, [](Scenario& s) { s.setting.place = "Elders"; }},
      {"setting.role", "setting.role", text, [](Scenario& s) { s.setting.role = "Arts"; }},
      {"setting.briefing", "setting.briefing", text, [](Scenario& s) { s.setting.briefing = "Anders"; }},
      {"setting.ambience", "setting.ambience", text,
       [](Scenario& s) { s.setting.ambience = Ambience::street; }},
      {"goal.id", "goal", judgement, [](Scenario& s) { s.goals[0].id = "anders"; }, 2},
      {"goal.text", "goals.text", text, [](Scenario& s) { s.goals[0].text = "Anders"; }},
      {"goal.skill", "goals.skill", judgement, [](Scenario& s) { s.goals[0].skill = Skill::safety; }},
      {"safety.reason", "safety.reason", text, [](Scenario& s) { s.safety->reason = "Anders"; }},
      {"safety.steps", "step", judgement,
       [](Scenario& s) {
         s.safety->steps.push_back({"erbij", "Nog iets.", {"verder"}, {}});
       }},
      {"step.id", "step", judgement, [](Scenario& s) { s.safety->steps[0].id = "anders"; }, 2},
      {"step.text", "safety.steps.text", text, [](Scenario& s) { s.safety->steps[0].text = "Anders"; }},
      {"step.from", "safety.steps.from", judgement,
       [](Scenario& s) { s.safety->steps[0].from = {"verder"}; }},
      {"state.trust", "state.trust", course, [](Scenario& s) { s.state.trust = 8; }},
      {"state.importance", "state.importance", course, [](Scenario& s) { s.state.importance = 8; }},
      {"state.confidence", "state.confidence", course, [](Scenario& s) { s.state.confidence = 8; }},
      {"state.discord", "state.discord", course, [](Scenario& s) { s.state.discord = 2; }},
      {"state.variables", "variable", course,
       [](Scenario& s) {
         s.state.variables.push_back({"erbij", 0, 1, 0, {}});
       }},
      {"variable.id", "variable", course, [](Scenario& s) { in_variable(s).id = "anders"; }, 2},
      {"variable.min", "state.variables.min", course, [](Scenario& s) { in_variable(s).min = -1; }},
      {"variable.max", "state.variables.max", course, [](Scenario& s) { in_variable(s).max = 9; }},
      {"variable.start", "state.variables.start", course, [](Scenario& s) { in_variable(s).start = 1; }},
      {"waiver.rule", "waiver", text, [](Scenario& s) { s.waive[0].rule = "VT0201"; }, 2},
      {"waiver.at", "waiver", text, [](Scenario& s) { s.waive[0].at = "binnen"; }, 2},
      {"waiver.reason", "waive.reason", text, [](Scenario& s) { s.waive[0].reason = "Anders"; }},
  };
}

std::vector<Edit> edits_of_the_portrait() {
  const auto look = [](std::string key, std::function<void(Portrait&)> change) {
    return Edit{"portrait." + key, "client.portrait." + key, text,
                [change = std::move(change)](Scenario& s) { change(in_portrait(s)); }};
  };
  return {
      look("skin", [](Portrait& p) { p.skin = 7; }),
      look("hair", [](Portrait& p) { p.hair = portrait::Hair::curly; }),
      look("hair_length", [](Portrait& p) { p.hair_length = portrait::HairLength::long_hair; }),
      look("hair_colour", [](Portrait& p) { p.hair_colour = portrait::HairColour::red; }),
      look("greying", [](Portrait& p) { p.greying = 2; }),
      look("beard", [](Portrait& p) { p.beard = portrait::Beard::full; }),
      look("glasses", [](Portrait& p) { p.glasses = portrait::Glasses::round; }),
      look("build", [](Portrait& p) { p.build = portrait::Build::slim; }),
      look("face_width", [](Portrait& p) { p.face_width = 1; }),
      look("face_height", [](Portrait& p) { p.face_height = 1; }),
      look("jaw", [](Portrait& p) { p.jaw = 1; }),
      look("cheeks", [](Portrait& p) { p.cheeks = 1; }),
      look("brows", [](Portrait& p) { p.brows = portrait::Brows::thick; }),
      look("eyes", [](Portrait& p) { p.eyes = portrait::Eyes::green; }),
      look("lines", [](Portrait& p) { p.lines = 1; }),
      look("clothing", [](Portrait& p) { p.clothing = portrait::Clothing::shirt; }),
      look("clothing_colour", [](Portrait& p) { p.clothing_colour = portrait::Colour::rust; }),
      look("layer", [](Portrait& p) { p.layer = portrait::Layer::coat; }),
  };
}

std::vector<Edit> edits_of_places() {
  return {
      {"turn.id", "turn", course, [](Scenario& s) { in_turn(s).id = "anders"; }, 2},
      {"turn.lines", "line", judgement, [](Scenario& s) { in_turn(s).lines.pop_back(); }},
      {"turn.options", "option", course, [](Scenario& s) { in_turn(s).options.pop_back(); }},
      {"turn.type_first", "type_first", text, [](Scenario& s) { in_turn(s).type_first = true; }},
      {"turn.hint", "hint", text, [](Scenario& s) { in_turn(s).hint = "Luister."; }},
      {"turn.note", "note", text, [](Scenario& s) { in_turn(s).note = "Nog na te lezen."; }},
      {"turn.x-eigen", "x-eigen", text, [](Scenario& s) { in_turn(s).extras = extra; }},
      {"ending.id", "ending", course, [](Scenario& s) { in_ending(s).id = "anders"; }, 2},
      {"ending.lines", "line", text,
       [](Scenario& s) {
         in_ending(s).lines.emplace_back();
         in_ending(s).lines.back().id = "erbij";
         in_ending(s).lines.back().text = "Dag.";
       }},
      {"ending.kind", "kind", judgement, [](Scenario& s) { in_ending(s).kind = EndingKind::plan; }},
      {"ending.stage_after", "stage_after", judgement,
       [](Scenario& s) { in_ending(s).stage_after = Stage::action; }},
      {"line.id", "line", judgement, [](Scenario& s) { in_line(s).id = "anders"; }, 2},
      {"line.text", "text", text, [](Scenario& s) { in_line(s).text = "Anders."; }},
      {"line.when", "when", course, [](Scenario& s) { s.turns[0].lines[1].when = at_least("discord", 1); }},
      {"line.talk", "talk", judgement, [](Scenario& s) { in_line(s).talk.reset(); }},
      {"line.feeling", "feeling", judgement, [](Scenario& s) { in_line(s).feeling = true; }},
      {"line.face", "face", text, [](Scenario& s) { in_line(s).face = Face::sad; }},
      {"line.thought", "thought", text, [](Scenario& s) { in_line(s).thought = "Toch."; }},
      {"line.sound", "sound", text, [](Scenario& s) { in_line(s).sound = "zucht.ogg"; }},
      {"line.say", "say", text, [](Scenario& s) { in_line(s).say = "Anders."; }},
      {"line.given", "given", judgement, [](Scenario& s) { in_line(s).given = true; }},
      {"talk.type", "talk", judgement, [](Scenario& s) { in_talk(s).type = TalkType::change; }},
      {"talk.kind", "talk", judgement, [](Scenario& s) { in_talk(s).kind = TalkKind::need; }},
      {"talk.strength", "talk", judgement, [](Scenario& s) { in_talk(s).strength = 3; }},
      {"talk.discord", "talk", judgement, [](Scenario& s) { in_talk(s).discord = true; }},
      {"talk.x-eigen", "talk", judgement, [](Scenario& s) { in_talk(s).extras = extra; }},
  };
}

std::vector<Edit> edits_of_options() {
  return {
      {"option.id", "option", course, [](Scenario& s) { s.turns[0].options[2].id = "anders"; }, 2},
      {"option.text", "text", text, [](Scenario& s) { in_option(s).text = "Anders."; }},
      {"option.says", "says", judgement, [](Scenario& s) { in_option(s).says.push_back(ask()); }},
      {"option.effects", "effects", course, [](Scenario& s) { in_option(s).effects = add("trust", 2); }},
      {"option.when", "when", course, [](Scenario& s) { in_option(s).when = at_least("trust", 9); }},
      {"option.once", "once", course, [](Scenario& s) { in_option(s).once = true; }},
      {"option.next", "next", course,
       [](Scenario& s) {
         in_option(s).next = {{std::nullopt, "slot", {}}};
       }},
      {"option.why", "why", text, [](Scenario& s) { in_option(s).why = "Anders."; }},
      {"option.trap", "trap", judgement, [](Scenario& s) { in_option(s).trap = Trap::deepening; }},
      {"option.better", "better", judgement, [](Scenario& s) { in_option(s).better = "raad"; }},
      {"option.meets", "meets", judgement, [](Scenario& s) { in_option(s).meets = "arts"; }},
      {"utterance.code", "says", judgement,
       [](Scenario& s) { in_utterance(s).code = Code::reflection_complex; }},
      {"utterance.direction", "says", judgement,
       [](Scenario& s) { in_utterance(s).direction = Direction::sustain; }},
      {"utterance.accurate", "says", judgement, [](Scenario& s) { in_utterance(s).accurate = false; }},
      {"utterance.uncertain", "says", judgement, [](Scenario& s) { in_utterance(s).uncertain = true; }},
      {"utterance.technique", "says", judgement,
       [](Scenario& s) { in_utterance(s).technique = Technique::summary; }},
      {"utterance.x-eigen", "says", judgement, [](Scenario& s) { in_utterance(s).extras = extra; }},
      {"effect.when", "effects", course,
       [](Scenario& s) { in_option(s).effects->front().when = at_least("trust", 2); }},
      {"effect.add", "effects", course,
       [](Scenario& s) { in_option(s).effects->front().add.front().second = 3; }},
      {"effect.x-eigen", "effects", course,
       [](Scenario& s) { in_option(s).effects->front().extras = extra; }},
      {"next.when", "next", course,
       [](Scenario& s) { in_option(s).next.front().when = at_least("trust", 7); }},
      {"next.to", "next", course, [](Scenario& s) { in_option(s).next.front().to = "deur"; }},
      {"next.x-eigen", "next", course, [](Scenario& s) { in_option(s).next.front().extras = extra; }},
  };
}

}  // namespace

Scenario full_scenario() {
  Option hear = answer("hoor", {reflect(Direction::change)}, "verder", add("trust", 1));
  hear.next = {{at_least("trust", 5), "verder", {}}, {std::nullopt, "slot", {}}};
  Option advise = answer("raad", {persuade()}, "verder", std::nullopt);
  advise.trap = Trap::expert;
  advise.better = "hoor";
  Option ask_again = once(answer("vraag", {ask()}, "binnen"));
  Line second = only(at_least("trust", 4), change_talk(2, TalkKind::desire));

  Scenario s = scenario(
      {turn("binnen", {hear, advise, ask_again}, {sustain_talk(1, TalkKind::reason), second}),
       turn("verder",
            {meeting("arts", answer("stap", {seek()}, "slot")), answer("klaar", {structure()}, "deur")},
            {change_talk()})},
      {ending("slot"), ending("deur", EndingKind::next_step, {change_talk(3, TalkKind::activation)})});
  s = with_steps({{"arts", {"binnen"}}}, std::move(s));
  s.goals = {{"horen", "Je hoort.", Skill::reflections, {}}, {"veilig", "Je vraagt.", Skill::safety, {}}};
  s.state.variables = {{"druk", 0, 2, 0, {}}};
  s.waive = {{"VT0200", "verder", "Het mag.", {}}};
  s.aliases = {{"vroeger", "binnen"}};
  s.retired = {"nooit-meer"};
  return s;
}

const std::vector<Edit>& edits() {
  static const std::vector<Edit> all = [] {
    std::vector<Edit> list;
    for (const auto& more :
         {edits_of_the_heading(), edits_of_the_portrait(), edits_of_places(), edits_of_options()})
      list.insert(list.end(), more.begin(), more.end());
    return list;
  }();
  return all;
}

Scenario edited(const Edit& edit) {
  Scenario s = full_scenario();
  edit.make(s);
  return s;
}

Renaming with_other_names(Scenario scenario) {
  scenario.safety.reset();
  for (Turn& turn : scenario.turns)
    for (Option& option : turn.options) option.meets.clear();
  scenario.aliases.clear();
  scenario.retired.clear();

  Scenario now = renamed(scenario);
  const auto alias = [&](const std::string& before, const std::string& after) {
    now.aliases.emplace_back(before, after);
  };
  const auto alias_all = [&](const auto& before, const auto& after) {
    alias(before.id, after.id);
    for (std::size_t i = 0; i < before.lines.size(); ++i)
      alias(before.id + "." + before.lines[i].id, after.id + "." + after.lines[i].id);
  };
  for (std::size_t t = 0; t < scenario.turns.size(); ++t) {
    const Turn& before = scenario.turns[t];
    const Turn& after = now.turns[t];
    alias_all(before, after);
    for (std::size_t i = 0; i < before.options.size(); ++i)
      alias(before.id + "." + before.options[i].id, after.id + "." + after.options[i].id);
  }
  for (std::size_t e = 0; e < scenario.endings.size(); ++e) alias_all(scenario.endings[e], now.endings[e]);
  return {std::move(scenario), std::move(now)};
}

}  // namespace vt::tests
