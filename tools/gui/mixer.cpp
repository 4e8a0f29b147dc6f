#include "tools/gui/mixer.h"

#include <map>
#include <utility>

#include <SDL.h>
#include <SDL_mixer.h>

namespace vt {
namespace {

enum Channel : int { room_channel = 0, cue_channel = 1, voice_channel = 2, channels = 3 };

constexpr int rate = 44100;
constexpr int buffer = 4096;  // samples: few wake-ups; a cue may come a tenth of a second late
constexpr int fade = 600;     // milliseconds

int volume_of(int percent) {
  return percent * MIX_MAX_VOLUME / 100;
}

}  // namespace

struct Mixer::Device {
  struct FreeChunk {
    void operator()(Mix_Chunk* chunk) const { Mix_FreeChunk(chunk); }
  };
  using Chunk = std::unique_ptr<Mix_Chunk, FreeChunk>;

  bool was_tried = false;
  bool is_open = false;
  SoundLevels levels;
  std::string room;
  std::map<std::string, Chunk> chunks;  ///< rooms and cues, decoded once
  Chunk voice;

  [[nodiscard]] bool is_silent() const {
    return levels.ambience == 0 && levels.cues == 0 && levels.voice == 0;
  }

  bool open() {
    if (std::exchange(was_tried, true)) return is_open;
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return false;
    is_open = Mix_OpenAudio(rate, AUDIO_S16SYS, levels.is_mono ? 1 : 2, buffer) == 0;
    if (is_open) Mix_AllocateChannels(channels);
    return is_open;
  }
  void close() {
    if (!is_open) return;
    Mix_HaltChannel(-1);
    chunks.clear();
    voice.reset();
    Mix_CloseAudio();
    is_open = was_tried = false;
  }
  [[nodiscard]] Mix_Chunk* load(const std::string& file) {
    const auto [found, is_new] = chunks.try_emplace(file);
    if (is_new) found->second.reset(Mix_LoadWAV(file.c_str()));
    return found->second.get();
  }
  void play_room() {
    if (room.empty() || levels.ambience == 0 || !open()) return;
    Mix_Chunk* chunk = load(room);
    if (chunk == nullptr) return;
    Mix_Volume(room_channel, volume_of(levels.ambience));
    Mix_FadeInChannel(room_channel, chunk, -1, fade);
  }
};

Mixer::Mixer() : device_(std::make_unique<Device>()) {}

Mixer::~Mixer() {
  device_->close();
  if (SDL_WasInit(SDL_INIT_AUDIO) != 0) SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

bool Mixer::is_available() const {
  return device_->open();
}

void Mixer::set_room(const std::string& file) {
  if (device_->room == file) return;
  device_->room = file;
  if (device_->is_open) Mix_FadeOutChannel(room_channel, fade);
  device_->play_room();
}

void Mixer::cue(const std::string& file) {
  if (device_->levels.cues == 0 || !device_->open()) return;
  Mix_Chunk* chunk = device_->load(file);
  if (chunk == nullptr) return;
  Mix_Volume(cue_channel, volume_of(device_->levels.cues));
  Mix_PlayChannel(cue_channel, chunk, 0);
}

void Mixer::say(const std::string& file) {
  if (device_->is_open) Mix_HaltChannel(voice_channel);
  device_->voice.reset();
  if (file.empty() || device_->levels.voice == 0 || !device_->open()) return;
  device_->voice.reset(Mix_LoadWAV(file.c_str()));
  if (!device_->voice) return;
  Mix_Volume(voice_channel, volume_of(device_->levels.voice));
  Mix_PlayChannel(voice_channel, device_->voice.get(), 0);
}

void Mixer::set_levels(const SoundLevels& levels) {
  if (device_->levels == levels) return;
  const SoundLevels before = std::exchange(device_->levels, levels);
  // One channel or two is a matter of the device; and a device that nobody hears need not run.
  if (before.is_mono != levels.is_mono || device_->is_silent()) device_->close();
  if (device_->is_open) {
    Mix_Volume(room_channel, volume_of(levels.ambience));
    Mix_Volume(cue_channel, volume_of(levels.cues));
    Mix_Volume(voice_channel, volume_of(levels.voice));
  }
  if (levels.ambience == 0 && device_->is_open) Mix_HaltChannel(room_channel);
  if (levels.ambience > 0 && (!device_->is_open || Mix_Playing(room_channel) == 0)) device_->play_room();
}

}  // namespace vt
