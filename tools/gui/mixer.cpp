#include "tools/gui/mixer.h"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <utility>

#include <SDL.h>
#include <SDL_mixer.h>

namespace vt {
namespace {

/// The rate of the rooms, so that they are decoded without resampling, which would be heard at the seam.
constexpr int rate = 22050;
/// 93 ms: ten times a second is often enough for sounds that nobody waits for.
constexpr int buffer = 2048;
constexpr int channels = 8;
constexpr int first_cue_channel = 4;
constexpr int room_fade = 1500;
constexpr int mute_fade = 300;
constexpr int line_fade = 150;
constexpr std::int64_t patience = 2000;
constexpr std::uintmax_t largest_file = 8U << 20U;

int volume_of(int level) {
  return std::clamp(level, 0, 100) * MIX_MAX_VOLUME / 100;
}

/// Only a file is opened: a pipe would keep us waiting.
bool is_readable(const std::string& file) {
  std::error_code error;
  const std::filesystem::path path(std::u8string(file.begin(), file.end()));
  return std::filesystem::is_regular_file(path, error) &&
         std::filesystem::file_size(path, error) <= largest_file && !error;
}

/// Both sides get what either had.
void mix_sides(const Mix_Chunk& chunk) {
  constexpr std::size_t frame = 2 * sizeof(std::int16_t);
  for (std::size_t at = 0; at + frame <= chunk.alen; at += frame) {
    std::array<std::int16_t, 2> sides{};
    std::memcpy(sides.data(), chunk.abuf + at, frame);
    sides.fill(static_cast<std::int16_t>((sides[0] + sides[1]) / 2));
    std::memcpy(chunk.abuf + at, sides.data(), frame);
  }
}

}  // namespace

void Mixer::Release::operator()(Mix_Chunk* chunk) const {
  Mix_FreeChunk(chunk);
}

Mixer::Mixer() {
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");  // Ctrl-C is the program's own
  SDL_SetHint(SDL_HINT_AUDIO_DEVICE_APP_NAME, "Verandertaal");
}

Mixer::~Mixer() {
  sleep();
  if (closing_.valid()) closing_.wait();
  Mix_Quit();
}

bool Mixer::is_available() const {
  return device_ != Device::missing;
}

bool Mixer::wake() {
  silent_since_.reset();
  if (device_ != Device::closed) return device_ == Device::open;
  if (closing_.valid()) closing_.get();
  device_ = Device::missing;
  if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return false;
  if (Mix_OpenAudioDevice(rate, AUDIO_S16SYS, 2, buffer, nullptr, 0) != 0) {
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    return false;
  }
  Mix_AllocateChannels(channels);
  Mix_ReserveChannels(first_cue_channel);
  device_ = Device::open;
  return true;
}

void Mixer::sleep() {
  if (device_ != Device::open) return;
  Mix_HaltChannel(-1);
  for (Pair* pair : {&room_channels_, &line_channels_})
    for (Chunk& chunk : pair->chunks) chunk.reset();
  cues_.clear();
  device_ = Device::closed;
  // SDL lets a device play out what it holds, a quarter of a second in which the window should not stand
  // still.
  closing_ = std::async(std::launch::async, [] {
    Mix_CloseAudio();
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
  });
}

Mixer::Chunk Mixer::load(const std::string& file, int level) const {
  if (!is_readable(file)) return nullptr;
  Chunk chunk(Mix_LoadWAV(file.c_str()));
  if (!chunk || chunk->alen == 0) return nullptr;
  if (levels_.is_mono) mix_sides(*chunk);
  Mix_VolumeChunk(chunk.get(), volume_of(level));
  return chunk;
}

void Mixer::fade_out(const Pair& pair, int milliseconds) {
  const int channel = pair.first + pair.now;
  if (Mix_FadingChannel(channel) == MIX_FADING_OUT) return;
  // SDL_mixer does not fade out what is still at volume 0, because it has only just begun to fade in.
  if (Mix_FadeOutChannel(channel, milliseconds) == 0) Mix_HaltChannel(channel);
}

void Mixer::play(Pair& pair, Chunk chunk, int loops, int fade_in, int fade_out_time) {
  fade_out(pair, fade_out_time);
  if (!chunk) return;
  pair.now = 1 - pair.now;
  const int channel = pair.first + pair.now;
  Chunk& place = pair.chunks[static_cast<std::size_t>(pair.now)];
  Mix_HaltChannel(channel);
  place = std::move(chunk);
  Mix_FadeInChannel(channel, place.get(), loops, fade_in);
}

void Mixer::start_room() {
  if (room_.empty() || levels_.ambience <= 0 || !wake()) return;
  constexpr int forever = -1;
  play(room_channels_, load(room_, levels_.ambience), forever, room_fade, room_fade);
}

void Mixer::set_room(const std::string& file) {
  if (file == room_) return;
  room_ = file;
  if (device_ == Device::missing && !file.empty()) device_ = Device::closed;
  if (device_ == Device::open) fade_out(room_channels_, room_fade);
  start_room();
}

void Mixer::cue(const std::string& file) {
  if (file.empty() || levels_.cues <= 0 || !wake()) return;
  Chunk& chunk = cues_[file];
  if (!chunk) chunk = load(file, levels_.cues);
  constexpr int any = -1;
  if (chunk) Mix_PlayChannel(any, chunk.get(), 0);
}

void Mixer::say(const std::string& file) {
  if (device_ == Device::open) fade_out(line_channels_, line_fade);
  if (file.empty() || levels_.voice <= 0 || !wake()) return;
  play(line_channels_, load(file, levels_.voice), 0, 0, line_fade);
}

void Mixer::set_levels(const SoundLevels& levels) {
  const SoundLevels before = std::exchange(levels_, levels);
  const bool has_turned = levels.is_mono != before.is_mono;
  if (has_turned && device_ == Device::open) {
    cues_.clear();
    fade_out(line_channels_, line_fade);
  }
  if (levels.ambience > 0 && (has_turned || before.ambience <= 0)) start_room();
  if (levels == before || device_ != Device::open) return;
  const auto turn = [](const Chunk& chunk, int level) {
    if (chunk && level > 0) Mix_VolumeChunk(chunk.get(), volume_of(level));
  };
  for (const Chunk& chunk : room_channels_.chunks) turn(chunk, levels.ambience);
  for (const Chunk& chunk : line_channels_.chunks) turn(chunk, levels.voice);
  for (const auto& [file, chunk] : cues_) turn(chunk, levels.cues);
  if (levels.ambience <= 0) fade_out(room_channels_, mute_fade);
  if (levels.voice <= 0) fade_out(line_channels_, line_fade);
}

void Mixer::rest(std::int64_t now) {
  if (device_ != Device::open || Mix_Playing(-1) > 0) {
    silent_since_.reset();
    return;
  }
  if (!silent_since_) silent_since_ = now;
  if (now - *silent_since_ >= patience) sleep();
}

}  // namespace vt
