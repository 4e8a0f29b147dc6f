// What accompanies a conversation: the coach, the meters, the room and the voice.

#include <algorithm>

#include "engine/present/conversation_screen.h"
#include "engine/report/wording.h"

namespace vt {
namespace {

/// What kind of talk a line is, in words that fit under the client's own.
CoachNote coach_note(const Line& line, const Words& words) {
  const JudgedLine judged{&line, Credit::none};
  CoachNote note{std::string(talk_sign(judged)), judged.type(), line.talk && line.talk->discord, {}};
  std::string key = "coach.nothing";
  if (note.is_discord)
    key = "coach.discord";
  else if (note.type != TalkType::neutral)
    key = "coach." + std::string(name_of(note.type)) + "." + std::string(name_of(line.talk->kind));
  else if (line.feeling)
    key = "coach.feeling";
  note.words = words.text(key);
  return note;
}

bool says_something(const Line& line) {
  return line.feeling || (line.talk && (line.talk->discord || line.talk->type != TalkType::neutral));
}

}  // namespace

// ----------------------------------------------------------------------------------------- coach and meters

void ConversationScreen::set_coach(bool is_on) {
  has_coach_ = is_on && mode() == Mode::practice;
  make_coach();
}

void ConversationScreen::make_coach() {
  coach_.clear();
  if (!has_coach_ || kept_.is_over() || !reveal_.is_done()) return;
  const Moment& moment = kept_.session().moment();
  const Line* last = nullptr;
  for (const LineIndex index : moment.lines) {
    last = &kept_.script().lines(moment.place)[index];
    if (!says_something(*last)) continue;
    CoachNote note = coach_note(*last, *words_);
    if (std::find(coach_.begin(), coach_.end(), note) == coach_.end()) coach_.push_back(std::move(note));
  }
  if (coach_.empty() && last != nullptr) coach_.push_back(coach_note(*last, *words_));
}

bool ConversationScreen::can_hint() const {
  return has_coach_ && !kept_.is_over() && phase_ != ConversationPhase::client_speaks && !is_hint_asked_ &&
         !turn().hint.empty();
}

void ConversationScreen::ask_hint() {
  if (can_hint()) is_hint_asked_ = true;
}

std::string ConversationScreen::hint() const {
  return is_hint_asked_ && has_coach_ && !kept_.is_over() ? turn().hint : std::string();
}

std::vector<Meter> ConversationScreen::meters() const {
  std::vector<Meter> out;
  if (!settings_->has_meters) return out;
  for (const VariableIndex variable : {variables::trust, variables::discord}) {
    const auto [least, most] = kept_.script().bounds(variable);
    out.push_back({variable, words_->text("meter." + std::string(kept_.script().variable_name(variable))),
                   kept_.session().state().variables[variable], least, most});
  }
  return out;
}

// ----------------------------------------------------------------------------------------------------- sound

void ConversationScreen::enter_room() {
  world_->sound.set_room(world_->data + "/content/sounds/" + std::string(name_of(setting().ambience)) +
                         ".ogg");
}

void ConversationScreen::leave_room() {
  voice_.stop();
  world_->sound.set_room("");
}

void ConversationScreen::cue(const std::string& name) {
  world_->sound.cue(world_->data + "/content/sounds/" + name + ".ogg");
}

std::string ConversationScreen::recording(const Line& line) const {
  if (line.sound.empty()) return {};
  std::vector<std::string> folders{world_->data + "/scenarios"};
  folders.insert(folders.end(), settings_->own_folders.begin(), settings_->own_folders.end());
  for (const std::string& folder : folders) {
    const std::string own = folder + "/" + kept_.record().scenario;
    std::string file = own + "/" + line.sound;
    if (world_->files.is_inside(own, file)) return file;
  }
  return {};
}

void ConversationScreen::say() {
  const Moment& moment = kept_.session().moment();
  std::vector<VoicedLine> lines;
  for (const LineIndex index : moment.lines) {
    const Line& line = kept_.script().lines(moment.place)[index];
    lines.push_back({recording(line), line.say.empty() ? without_gestures(line.text) : line.say});
  }
  voice_.say(lines, {locale(), client().voice.pitch, client().voice.pace, settings_->levels().voice});
}

void ConversationScreen::say_again() {
  if (!is_paused_) say();
}

}  // namespace vt
