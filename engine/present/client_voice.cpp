#include "engine/present/client_voice.h"

#include <algorithm>

#include "engine/base/text.h"

namespace vt {
namespace {

/// How long a piece takes at least and per character, at the voice's own pace: a little longer than it
/// should.
constexpr std::int64_t shortest = 800;
constexpr std::int64_t per_character = 80;
constexpr std::int64_t per_step_of_pace = 6;

}  // namespace

std::string without_gestures(const std::string& text) {
  std::string out;
  int depth = 0;
  for (const char c : text) {
    if (c == '(') ++depth;
    if (depth == 0 && (c != ' ' || (!out.empty() && out.back() != ' '))) out += c;
    if (c == ')' && depth > 0) --depth;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return depth == 0 ? out : text;
}

void ClientVoice::say(const std::vector<VoicedLine>& lines, const SpeechManner& manner) {
  stop();
  manner_ = manner;
  for (const VoicedLine& line : lines) {
    const bool goes_on = line.recording.empty() && !waiting_.empty() && waiting_.back().recording.empty();
    if (goes_on)
      waiting_.back().text += " " + line.text;
    else if (!line.recording.empty() || !line.text.empty())
      waiting_.push_back(line);
  }
  next_piece();
}

void ClientVoice::next_piece() {
  until_.reset();
  lasts_ = 0;
  if (waiting_.empty()) return;
  const VoicedLine piece = std::move(waiting_.front());
  waiting_.pop_front();
  if (piece.recording.empty())
    speech_->speak(piece.text, manner_);
  else
    sound_->say(piece.recording);
  lasts_ = shortest + static_cast<std::int64_t>(code_points(piece.text)) *
                          std::max<std::int64_t>(per_character - manner_.pace * per_step_of_pace, 1);
}

void ClientVoice::tick(std::int64_t now) {
  if (lasts_ == 0) return;
  if (!until_) until_ = now + lasts_;
  if (now < *until_) return;
  lasts_ = 0;
  next_piece();
  if (lasts_ > 0) until_ = now + lasts_;
}

void ClientVoice::stop() {
  waiting_.clear();
  lasts_ = 0;
  until_.reset();
  if (speech_ == nullptr) return;
  speech_->stop();
  sound_->say("");
}

std::optional<std::int64_t> ClientVoice::next_change() const {
  return waiting_.empty() ? std::nullopt : until_;
}

}  // namespace vt
