#include "engine/present/client_voice.h"

#include <gtest/gtest.h>

#include "tests/present/world_of.h"

namespace vt::tests {
namespace {

using Texts = std::vector<std::string>;

TEST(ClientVoice, what_somebody_does_is_not_spoken) {
  EXPECT_EQ(without_gestures("(houdt zijn jas aan) Lies vindt dat ik moet praten. Dus hier zit ik."),
            "Lies vindt dat ik moet praten. Dus hier zit ik.");
  EXPECT_EQ(without_gestures("Ja (zucht) toch."), "Ja toch.");
  EXPECT_EQ(without_gestures("(zwijgt)"), "");
  EXPECT_EQ(without_gestures("Een (haakje te weinig"), "Een (haakje te weinig");
  EXPECT_EQ(without_gestures("Niets te doen."), "Niets te doen.");
}

TEST(ClientVoice, lines_without_recording_are_spoken_as_one) {
  RecordingSound sound;
  RecordingSpeech speech;
  ClientVoice voice(sound, speech);
  voice.say({{"", "Ja."}, {"", "Nee."}}, {.locale = "nl-BE", .pitch = -2});
  EXPECT_EQ(speech.spoken, Texts{"Ja. Nee."});
  EXPECT_EQ(speech.manner.pitch, -2);
  EXPECT_EQ(voice.next_change(), std::nullopt);
}

TEST(ClientVoice, a_recording_is_heard_out_before_the_next_piece) {
  RecordingSound sound;
  RecordingSpeech speech;
  ClientVoice voice(sound, speech);
  voice.say({{"/s/een.ogg", "Een lange zin."}, {"", "Daarna."}}, {});
  EXPECT_EQ(sound.said.back(), "/s/een.ogg");
  EXPECT_TRUE(speech.spoken.empty());
  voice.tick(1000);
  const std::int64_t next = *voice.next_change();
  EXPECT_GT(next, 1800);
  voice.tick(next - 1);
  EXPECT_TRUE(speech.spoken.empty());
  voice.tick(next);
  EXPECT_EQ(speech.spoken, Texts{"Daarna."});
}

TEST(ClientVoice, stopped_it_says_no_more) {
  RecordingSound sound;
  RecordingSpeech speech;
  ClientVoice voice(sound, speech);
  voice.say({{"/s/een.ogg", "Een."}, {"", "Twee."}}, {});
  voice.stop();
  EXPECT_EQ(sound.said.back(), "");
  for (std::int64_t now = 0; now < 100'000; now += 1000) voice.tick(now);
  EXPECT_TRUE(speech.spoken.empty());
}

TEST(ClientVoice, nothing_to_say_is_not_said) {
  RecordingSound sound;
  RecordingSpeech speech;
  ClientVoice voice(sound, speech);
  voice.say({{"", ""}}, {});
  voice.tick(1);
  EXPECT_TRUE(speech.spoken.empty());
}

}  // namespace
}  // namespace vt::tests
