// The loudspeaker, on SDL's driver that plays to nobody. What is heard is asked of SDL_mixer itself.

#include "tools/gui/mixer.h"

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <utility>
#include <vector>

#include <SDL.h>
#include <SDL_mixer.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "engine/model/scenario.h"

namespace vt {
namespace {

std::string sound(const std::string& name) {
  return std::string(VT_TESTS_DIR) + "/../content/sounds/" + name + ".ogg";
}

/// The files that are heard: SDL_mixer's channels that play and do not fade out, by the loudness they are at.
std::vector<int> loudness_of_what_is_heard() {
  std::vector<int> found;
  for (int channel = 0; channel < Mix_AllocateChannels(-1); ++channel)
    if (Mix_Playing(channel) != 0 && Mix_FadingChannel(channel) != MIX_FADING_OUT)
      found.push_back(Mix_GetChunk(channel)->volume);
  return found;
}

std::size_t heard() {
  return loudness_of_what_is_heard().size();
}

class Loudspeaker : public testing::Test {
 protected:
  Loudspeaker() {
    ::setenv("SDL_AUDIODRIVER", "dummy", 1);
    std::string pattern = (std::filesystem::temp_directory_path() / "mixer-XXXXXX").string();
    folder = ::mkdtemp(pattern.data());
  }
  ~Loudspeaker() override { std::filesystem::remove_all(folder); }
  [[nodiscard]] std::string file(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder / name, std::ios::binary) << bytes;
    return (folder / name).string();
  }

  std::filesystem::path folder;
  Mixer mixer;
};

TEST_F(Loudspeaker, the_device_is_opened_when_there_is_something_to_hear) {
  EXPECT_TRUE(mixer.is_available());
  mixer.set_room("");
  mixer.say("");
  mixer.set_levels({.ambience = 10});
  EXPECT_FALSE(mixer.is_awake());
  mixer.set_room(sound("kitchen"));
  EXPECT_TRUE(mixer.is_awake());
  EXPECT_EQ(heard(), 1U);
}

TEST_F(Loudspeaker, nothing_fails_where_there_is_no_device) {
  ::setenv("SDL_AUDIODRIVER", "no such driver", 1);
  mixer.set_room(sound("kitchen"));
  mixer.cue(sound("cue_client"));
  mixer.say(sound("cue_end"));
  mixer.set_levels({.is_mono = true});
  mixer.rest(0);
  EXPECT_FALSE(mixer.is_available());
  EXPECT_FALSE(mixer.is_awake());
  ::setenv("SDL_AUDIODRIVER", "dummy", 1);
  mixer.cue(sound("cue_client"));
  EXPECT_FALSE(mixer.is_available()) << "a cue is no reason to look for a device again";
  mixer.set_room(sound("street"));
  EXPECT_TRUE(mixer.is_available());
  EXPECT_EQ(heard(), 1U);
}

TEST_F(Loudspeaker, a_file_that_is_no_sound_is_not_heard) {
  const std::string pipe = (folder / "pipe").string();
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  std::string half(9000, '\0');
  std::ifstream(sound("kitchen"), std::ios::binary).read(half.data(), 3000);
  for (const std::string& wrong :
       {folder.string(), std::string("/no/such/file.ogg"), file("text.ogg", "This is a letter."),
        file("empty.ogg", ""), file("riff.wav", "RIFF\xff\xff\xff\xffWAVEfmt "), pipe,
        std::string("a\0b", 3)}) {
    mixer.set_room(wrong);
    mixer.cue(wrong);
    mixer.say(wrong);
    EXPECT_EQ(heard(), 0U) << wrong;
  }
  mixer.say(file("half.ogg", half));  // whatever of it can be heard
  mixer.set_room(sound("kitchen"));
  mixer.set_room("/no/such/file.ogg");
  mixer.say("");
  EXPECT_EQ(heard(), 0U) << "the room before it goes all the same";
}

TEST_F(Loudspeaker, a_room_takes_the_place_of_the_one_before) {
  for (const std::string name :
       {"living_room", "waiting_room", "emergency_ward", "street", "kitchen", "quiet_office"}) {
    mixer.set_room(sound(name));
    EXPECT_EQ(heard(), 1U) << name;
  }
  mixer.set_room(sound("quiet_office"));
  EXPECT_EQ(heard(), 1U);
  mixer.set_room("");
  EXPECT_EQ(heard(), 0U);
}

TEST_F(Loudspeaker, a_line_takes_the_place_of_the_one_before_and_leaves_the_room) {
  mixer.set_room(sound("kitchen"));
  mixer.say(sound("street"));
  mixer.say(sound("living_room"));
  EXPECT_EQ(heard(), 2U);
  mixer.say("/no/such/file.ogg");
  EXPECT_EQ(heard(), 1U) << "a missing line is silence, not the line before";
  mixer.say(sound("street"));
  mixer.say("");
  EXPECT_EQ(heard(), 1U);
}

TEST_F(Loudspeaker, each_kind_has_its_own_level) {
  mixer.set_levels({.ambience = 50, .cues = 25, .voice = 100});
  mixer.set_room(sound("kitchen"));
  mixer.say(sound("street"));
  mixer.cue(sound("living_room"));
  EXPECT_EQ(loudness_of_what_is_heard(), (std::vector<int>{64, 128, 32}));
  mixer.set_levels({.ambience = 100, .cues = 50, .voice = 75});
  EXPECT_EQ(loudness_of_what_is_heard(), (std::vector<int>{128, 96, 64}));
  mixer.set_levels({.ambience = 1000, .cues = 50, .voice = 0});
  EXPECT_EQ(loudness_of_what_is_heard(), (std::vector<int>{128, 64}));
}

TEST_F(Loudspeaker, what_is_turned_off_is_not_even_begun_and_the_room_comes_back) {
  mixer.set_levels({.ambience = 0, .cues = 0, .voice = 0});
  mixer.set_room(sound("kitchen"));
  mixer.cue(sound("cue_done"));
  mixer.say(sound("street"));
  EXPECT_FALSE(mixer.is_awake());
  mixer.set_levels({.ambience = 30, .cues = 0, .voice = 0});
  EXPECT_EQ(heard(), 1U);
  mixer.set_levels({.ambience = 0, .cues = 0, .voice = 0});
  EXPECT_EQ(heard(), 0U);
}

/// A WAV file of a second with `left` on one side and nothing on the other.
std::string stereo(std::int16_t left) {
  constexpr std::uint32_t frames = 22050;
  std::string bytes = "RIFF";
  const auto number = [&](auto value) { bytes.append(reinterpret_cast<const char*>(&value), sizeof value); };
  number(std::uint32_t{36 + frames * 4});
  bytes += "WAVEfmt ";
  number(std::uint32_t{16});
  for (const int value : {1, 2}) number(static_cast<std::uint16_t>(value));
  for (const std::uint32_t value : {frames, frames * 4}) number(value);
  for (const int value : {4, 16}) number(static_cast<std::uint16_t>(value));
  bytes += "data";
  number(std::uint32_t{frames * 4});
  for (std::uint32_t i = 0; i < frames; ++i) {
    number(left);
    number(std::int16_t{0});
  }
  return bytes;
}

/// Both sides of the middle of the one sound that is heard.
std::pair<int, int> sides_heard() {
  for (int channel = 0; channel < Mix_AllocateChannels(-1); ++channel) {
    if (Mix_Playing(channel) == 0 || Mix_FadingChannel(channel) == MIX_FADING_OUT) continue;
    const Mix_Chunk* chunk = Mix_GetChunk(channel);
    std::int16_t sides[2] = {};
    std::memcpy(sides, chunk->abuf + chunk->alen / 8 * 4, sizeof sides);
    return {sides[0], sides[1]};
  }
  return {-1, -1};
}

TEST_F(Loudspeaker, mono_gives_both_ears_what_either_would_hear) {
  const std::string one_sided = file("left.wav", stereo(10'000));
  mixer.set_room(one_sided);
  EXPECT_EQ(sides_heard(), (std::pair{10'000, 0}));
  mixer.set_levels({.is_mono = true});
  EXPECT_EQ(heard(), 1U);
  EXPECT_EQ(sides_heard(), (std::pair{5'000, 5'000}));
  mixer.set_room("");
  mixer.say(one_sided);
  EXPECT_EQ(sides_heard(), (std::pair{5'000, 5'000}));
  mixer.set_levels({.is_mono = false});
  mixer.cue(one_sided);
  EXPECT_EQ(sides_heard(), (std::pair{10'000, 0}));
}

TEST_F(Loudspeaker, the_device_is_let_go_after_two_seconds_of_silence) {
  mixer.set_room(sound("kitchen"));
  mixer.rest(0);
  mixer.rest(1'000'000);
  EXPECT_TRUE(mixer.is_awake()) << "the room is heard";
  Mix_HaltChannel(-1);
  mixer.rest(1'000'000);
  mixer.rest(1'001'999);
  EXPECT_TRUE(mixer.is_awake());
  mixer.cue(sound("cue_done"));
  Mix_HaltChannel(-1);
  mixer.rest(1'002'000);
  EXPECT_TRUE(mixer.is_awake()) << "the cue was heard since";
  mixer.rest(1'004'000);
  EXPECT_FALSE(mixer.is_awake());
  mixer.cue(sound("cue_done"));
  EXPECT_EQ(heard(), 1U);
}

TEST_F(Loudspeaker, a_room_is_heard_as_it_was_made) {
  mixer.set_room(sound("kitchen"));
  ASSERT_EQ(Mix_Playing(0) + Mix_Playing(1), 1);
  const Mix_Chunk* chunk = Mix_GetChunk(Mix_Playing(0) != 0 ? 0 : 1);
  EXPECT_EQ(chunk->alen, 30U * 22050U * 2U * 2U) << "nothing lost or added at the seam";
}

TEST_F(Loudspeaker, ctrl_c_stays_the_program_s_own) {
  struct sigaction before {};
  struct sigaction after {};
  ::sigaction(SIGINT, nullptr, &before);
  mixer.set_room(sound("kitchen"));
  ::sigaction(SIGINT, nullptr, &after);
  EXPECT_EQ(before.sa_handler, after.sa_handler);
}

TEST(Sounds, there_is_one_for_every_room_and_every_cue) {
  for (const std::string_view name : names<Ambience>)
    EXPECT_TRUE(std::filesystem::exists(sound(std::string(name))));
}

}  // namespace
}  // namespace vt
