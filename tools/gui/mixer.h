#pragma once

// The loudspeaker, by SDL2_mixer: one room that repeats, short cues, one recorded line. The device is opened
// when there is something to hear and let go when there is not, so that silence costs nothing. Where there is
// no device, or a file is missing or broken, nothing is heard and nothing fails. SDL_mixer knows one device
// per program: make one Mixer, and use it from one thread.

#include <array>
#include <cstddef>
#include <cstdint>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "engine/base/doors.h"

struct Mix_Chunk;  // SDL_mixer's, which is known to mixer.cpp only

namespace vt {

class Mixer final : public Sound {
 public:
  Mixer();
  Mixer(const Mixer&) = delete;
  Mixer& operator=(const Mixer&) = delete;
  Mixer(Mixer&&) = delete;
  Mixer& operator=(Mixer&&) = delete;
  ~Mixer() override;

  /// False once a device was wanted and could not be opened; the next room tries again.
  [[nodiscard]] bool is_available() const override;
  /// The old room fades out while the new one fades in. Asking for the room that is there changes nothing.
  void set_room(const std::string& file) override;
  void cue(const std::string& file) override;
  void say(const std::string& file) override;
  /// A level of 0 ends what is heard of that kind; the room comes back with its level. Mono mixes both sides
  /// of every file into one; turning it on or off ends the line that is heard.
  void set_levels(const SoundLevels& levels) override;

  /// For the window's loop, whenever it draws: lets go of the device once nothing was heard for two seconds.
  /// `now` in milliseconds, of any clock that does not go back.
  void rest(std::int64_t now);
  /// Whether the device is open.
  [[nodiscard]] bool is_awake() const { return device_ == Device::open; }

 private:
  enum class Device : std::uint8_t { closed, open, missing };
  struct Release {
    void operator()(Mix_Chunk* chunk) const;
  };
  using Chunk = std::unique_ptr<Mix_Chunk, Release>;
  /// What lies on a channel. Two each, so that the next fades in while the last one fades out.
  struct Pair {
    int first;    ///< its first channel
    int now = 0;  ///< which of the two is heard
    std::array<Chunk, 2> chunks;
  };

  bool wake();
  void sleep();
  [[nodiscard]] Chunk load(const std::string& file, int level) const;
  void start_room();
  void play(Pair& pair, Chunk chunk, int loops, int fade_in, int fade_out);
  static void fade_out(const Pair& pair, int milliseconds);

  Device device_ = Device::closed;
  SoundLevels levels_;
  std::string room_;
  Pair room_channels_{.first = 0};
  Pair line_channels_{.first = 2};
  std::map<std::string, Chunk> cues_;
  std::optional<std::int64_t> silent_since_;
  std::future<void> closing_;  ///< the device that is being let go
};

}  // namespace vt
