#pragma once

// Speaks what the client says: recordings where a line has one, the system's voice for the rest. Pieces
// follow each other; how long one lasts is not known and is estimated from its length.

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/doors.h"
#include "engine/model/client.h"

namespace vt {

/// Words without what stands in round brackets (what somebody does): "(zucht) Ja." -> "Ja."
[[nodiscard]] std::string without_gestures(const std::string& text);

/// One line to be heard. `recording` is a path, or "" where the text is spoken.
struct VoicedLine {
  std::string recording;
  std::string text;
};

class ClientVoice {
 public:
  ClientVoice() = default;
  ClientVoice(Sound& sound, Speech& speech) : sound_(&sound), speech_(&speech) {}

  /// In place of what is being said. Lines without recording that follow each other are one piece.
  void say(const std::vector<VoicedLine>& lines, const SpeechManner& manner);
  void tick(std::int64_t now);
  void stop();
  [[nodiscard]] std::optional<std::int64_t> next_change() const;

 private:
  void next_piece();

  Sound* sound_ = nullptr;
  Speech* speech_ = nullptr;
  SpeechManner manner_;
  std::deque<VoicedLine> waiting_;
  std::optional<std::int64_t> until_;  ///< when the piece being said is over; nothing before the first tick
  std::int64_t lasts_ = 0;
};

}  // namespace vt
