#pragma once

// The system's voice: speech-dispatcher (`spd-say`) or else `espeak-ng`, as a program of its own, so that
// nothing of it is linked. What is said is handed over as one argument, never through a shell. Silent where
// there is neither.

#include <string>

#include <sys/types.h>

#include "engine/base/doors.h"

namespace vt {

class SystemVoice final : public Speech {
 public:
  /// Looks for the programs on PATH once.
  SystemVoice();
  SystemVoice(const SystemVoice&) = delete;
  SystemVoice& operator=(const SystemVoice&) = delete;
  SystemVoice(SystemVoice&&) = delete;
  SystemVoice& operator=(SystemVoice&&) = delete;
  ~SystemVoice() override;

  [[nodiscard]] std::string name() const override { return name_; }
  void speak(const std::string& text, const SpeechManner& manner) override;
  void stop() override;

 private:
  std::string name_;     ///< "spd-say", "espeak-ng" or ""
  pid_t speaking_ = -1;  ///< the program that says something now
};

}  // namespace vt
