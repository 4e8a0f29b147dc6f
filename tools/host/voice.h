#pragma once

// The system's own voice, as a program beside ours: speech-dispatcher's `spd-say` where a dispatcher is
// listening, else `espeak-ng`, else silence. Neither is linked. What is spoken is spoken_text of what was
// asked.

#include <string>
#include <vector>

#include "engine/base/doors.h"
#include "tools/host/child.h"

namespace vt {

/// Looks for its programs on PATH once, when it is made; a dispatcher that fails is left for espeak-ng.
class SystemVoice final : public Speech {
 public:
  SystemVoice();
  SystemVoice(const SystemVoice&) = delete;
  SystemVoice& operator=(const SystemVoice&) = delete;
  SystemVoice(SystemVoice&&) = delete;
  SystemVoice& operator=(SystemVoice&&) = delete;
  /// Falls silent.
  ~SystemVoice() override;

  [[nodiscard]] std::string name() const override;
  void speak(const std::string& text, const SpeechManner& manner) override;
  void stop() override;

 private:
  void quieten();
  void start(const std::string& program, const std::vector<std::string>& arguments);

  std::string dispatcher_;  ///< path of spd-say; "" where it is not used
  std::string synthesiser_;
  std::vector<Child> speaking_;
  bool has_dispatched_ = false;  ///< the dispatcher may still be speaking
};

}  // namespace vt
