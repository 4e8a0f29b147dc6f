// The system's voice, with made-up programs in its place.

#include "tools/host/voice.h"

#include <csignal>

#include "tests/host/fake_programs.h"

namespace vt {
namespace {

using Words = std::vector<std::string>;

class Voice : public tests::FakePrograms {
 protected:
  /// The arguments of the next call of `program`.
  Words arguments(const std::string& program) {
    Words call = next_call();
    if (call.size() < 2) return {"nothing was called"};
    EXPECT_EQ(call[0], program);
    return {call.begin() + 2, call.end()};
  }
  std::string text_of_next_call() {
    const Words call = next_call();
    return call.size() < 2 || call[call.size() - 2] != "--" ? "no text was given" : call.back();
  }
};

const SpeechManner flemish{.locale = "nl-BE"};

TEST_F(Voice, there_is_silence_where_nothing_can_speak) {
  {
    SystemVoice voice;
    EXPECT_EQ(voice.name(), "");
    voice.speak("Hallo", flemish);
    voice.stop();
  }
  EXPECT_FALSE(has_children());
}

TEST_F(Voice, a_file_that_may_not_be_run_is_no_program) {
  put("espeak-ng");
  std::filesystem::permissions(folder / "espeak-ng", std::filesystem::perms::owner_read);
  std::filesystem::create_directory(folder / "spd-say");
  EXPECT_EQ(SystemVoice().name(), "");
}

TEST_F(Voice, the_synthesiser_gets_language_pitch_pace_volume_and_text) {
  put("espeak-ng");
  SystemVoice voice;
  EXPECT_EQ(voice.name(), "espeak-ng");
  voice.speak("Dag Karim.", flemish);
  EXPECT_EQ(arguments("espeak-ng"),
            (Words{"-b", "1", "-v", "nl", "-p", "50", "-s", "160", "-a", "100", "--", "Dag Karim."}));
  voice.speak("Hi.", {.locale = "en", .pitch = -5, .pace = 5, .volume = 40});
  EXPECT_EQ(arguments("espeak-ng"),
            (Words{"-b", "1", "-v", "en-gb", "-p", "10", "-s", "240", "-a", "40", "--", "Hi."}));
  voice.speak("Hi.", {.locale = "en_US.UTF-8", .pitch = 99, .pace = -99, .volume = 999});
  EXPECT_EQ(arguments("espeak-ng"),
            (Words{"-b", "1", "-v", "en-us", "-p", "90", "-s", "80", "-a", "100", "--", "Hi."}));
}

TEST_F(Voice, no_text_becomes_an_option_or_a_command) {
  put("espeak-ng");
  SystemVoice voice;
  for (const std::string text : {"-x --version", "--", "$(touch broken) `touch broken`; touch broken",
                                 "a 'b' \\n ^%d% !", "-w/etc/x"}) {
    voice.speak(text + " dag", {.locale = "en-GB"});
    EXPECT_NE(text_of_next_call().find("dag"), std::string::npos) << text;
  }
  EXPECT_FALSE(std::filesystem::exists("broken"));
  EXPECT_FALSE(std::filesystem::exists(folder / "broken"));
}

TEST_F(Voice, ten_thousand_characters_are_spoken_whole_and_a_book_is_cut_between_letters) {
  put("espeak-ng");
  SystemVoice voice;
  std::string text;
  for (int i = 0; i < 10'000; ++i) text += "é";
  voice.speak(text, flemish);
  EXPECT_EQ(text_of_next_call(), text);
  for (int i = 0; i < 200'000; ++i) text += "é";
  voice.speak("x" + text, flemish);
  const std::string heard = text_of_next_call();
  EXPECT_GT(heard.size(), 50'000U);
  EXPECT_EQ(heard.substr(heard.size() - 2), "é");
}

TEST_F(Voice, what_is_said_next_takes_the_place_of_what_is_being_said) {
  put("espeak-ng", "/bin/sleep 600");
  std::string first;
  std::string second;
  {
    SystemVoice voice;
    voice.speak("Een.", flemish);
    first = next_call().at(1);
    EXPECT_TRUE(runs(first));
    voice.speak("Twee.", flemish);
    second = next_call().at(1);
    await_an_end();
    voice.speak("", flemish);  // nothing to say: silence
    EXPECT_FALSE(runs(first));
    await_an_end();
    voice.stop();
    EXPECT_FALSE(runs(second));
    EXPECT_FALSE(has_children());
    voice.speak("Drie.", flemish);
    first = next_call().at(1);
  }
  EXPECT_FALSE(runs(first)) << "it spoke on after its owner was gone";
  EXPECT_FALSE(has_children());
}

TEST_F(Voice, a_program_that_will_not_end_is_ended) {
  put("espeak-ng",
      "trap '' TERM; printf 'deaf\\0end of call\\0' >\"${0%/*}/heard\"; while :; do /bin/sleep 1; done");
  std::string deaf;
  {
    SystemVoice voice;
    voice.speak("Een.", flemish);
    deaf = next_call().at(1);
    EXPECT_EQ(next_call(), Words{"deaf"});
    voice.stop();
    EXPECT_TRUE(runs(deaf));
  }
  EXPECT_FALSE(runs(deaf));
  EXPECT_FALSE(has_children());
}

TEST_F(Voice, a_dispatcher_that_listens_goes_first_and_is_told_to_be_silent) {
  put("espeak-ng");
  put("spd-say");
  EXPECT_EQ(SystemVoice().name(), "espeak-ng") << "no dispatcher listens";
  ::setenv("SPEECHD_ADDRESS", "unix_socket:/x", 1);
  SystemVoice voice;
  EXPECT_EQ(voice.name(), "spd-say");
  voice.stop();  // nothing was said: nobody is called
  voice.speak("Dag.", {.locale = "nl-BE", .pitch = 1, .pace = -1, .volume = 75});
  EXPECT_EQ(arguments("spd-say"), (Words{"-C", "-N", "verandertaal", "-l", "nl", "-p", "16", "-r", "-12",
                                         "-i", "50", "--", "Dag."}));
  voice.stop();
  EXPECT_EQ(arguments("spd-say"), Words{"-C"});
}

TEST_F(Voice, a_dispatcher_is_better_than_nothing) {
  put("spd-say");
  EXPECT_EQ(SystemVoice().name(), "spd-say");
}

TEST_F(Voice, a_dispatcher_that_fails_is_left_for_the_synthesiser) {
  put("spd-say", "exit 1");
  put("espeak-ng");
  ::setenv("SPEECHD_ADDRESS", "unix_socket:/x", 1);
  SystemVoice voice;
  voice.speak("Een.", flemish);
  EXPECT_EQ(next_call().at(0), "spd-say");
  await_an_end();
  voice.speak("Twee.", flemish);
  EXPECT_EQ(next_call().at(0), "espeak-ng");
  EXPECT_EQ(voice.name(), "espeak-ng");
}

}  // namespace
}  // namespace vt
