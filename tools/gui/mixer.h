#pragma once

// The loudspeaker through SDL2_mixer: a room that repeats, cues, one recorded line. The device is opened with
// the first sound that can be heard and rests while nothing can; without a device, or with a file that is
// missing or broken, nothing is heard and nothing fails.

#include <memory>
#include <string>

#include "engine/base/doors.h"

namespace vt {

class Mixer final : public Sound {
 public:
  Mixer();
  Mixer(const Mixer&) = delete;
  Mixer& operator=(const Mixer&) = delete;
  Mixer(Mixer&&) = delete;
  Mixer& operator=(Mixer&&) = delete;
  ~Mixer() override;

  [[nodiscard]] bool is_available() const override;
  void set_room(const std::string& file) override;
  void cue(const std::string& file) override;
  void say(const std::string& file) override;
  void set_levels(const SoundLevels& levels) override;

 private:
  struct Device;
  std::unique_ptr<Device> device_;
};

}  // namespace vt
