// A conversation from the first word to the last, as somebody at the screen has it.

#include <gtest/gtest.h>

#include "engine/present/conversation_screen.h"
#include "tests/present/trainee.h"

namespace vt::tests {
namespace {

using Phase = ConversationPhase;

template <class T>
bool goes_to(const Destination& destination) {
  return std::holds_alternative<T>(destination);
}

TEST(Conversation, by_the_best_play_from_the_first_word_to_the_estimate) {
  WorldOf of;
  Trainee trainee(of);
  trainee.begin();
  ConversationScreen& screen = trainee.screen();
  EXPECT_EQ(screen.title(), "Bier en ruzie");
  EXPECT_EQ(screen.client().name, "Karim");
  EXPECT_EQ(screen.typical_length(), 13);
  const std::vector<std::string> choices = trainee.play_of("best");
  for (std::size_t k = 0; k < choices.size(); ++k) {
    EXPECT_EQ(screen.exchange(), static_cast<int>(k) + 1);
    EXPECT_EQ(screen.phase(), Phase::client_speaks);
    EXPECT_TRUE(screen.answers().empty());
    EXPECT_TRUE(goes_to<to::Here>(screen.go_on()));
    trainee.answer(choices[k]);
    EXPECT_EQ(screen.last_answer(), trainee.text_of(choices[k]));
    EXPECT_EQ(trainee.kept().record.log.events.size(), k + 1) << "kept at once";
  }
  trainee.listen();
  EXPECT_EQ(screen.phase(), Phase::over);
  EXPECT_EQ(screen.exchange(), 13);
  EXPECT_EQ(screen.over_words(), words_in("nl").text("play.over.ended"));
  EXPECT_EQ(trainee.kept().record.status, RecordStatus::ended);
  ASSERT_TRUE(goes_to<to::SelfRating>(screen.go_on()));
  EXPECT_EQ(std::get<to::SelfRating>(screen.go_on()).record, screen.record());
}

TEST(Conversation, is_not_kept_before_anything_was_answered) {
  WorldOf of;
  Trainee trainee(of);
  trainee.begin();
  trainee.listen();
  EXPECT_TRUE(of.store.list().value().empty());
  trainee.answer("binnen.eigen");
  EXPECT_EQ(of.store.list().value().size(), 1U);
}

TEST(Conversation, the_words_appear_and_can_be_had_at_once) {
  WorldOf of;
  Trainee trainee(of);
  trainee.begin();
  EXPECT_EQ(trainee.heard(), "");
  trainee.wait(1000);
  EXPECT_EQ(trainee.heard(), "(houdt zijn jas aan) Lies vindt dat");
  EXPECT_TRUE(trainee.screen().countenance().is_speaking);
  trainee.screen().finish_speaking();
  EXPECT_EQ(trainee.screen().phase(), Phase::answers);
  EXPECT_FALSE(trainee.screen().countenance().is_speaking);
  for (const ClientLine& line : trainee.screen().lines()) EXPECT_EQ(line.revealed, line.text.size());
}

TEST(Conversation, under_less_motion_nothing_appears_bit_by_bit) {
  WorldOf of;
  Trainee trainee(of);
  trainee.settings.less_motion = true;
  trainee.begin();
  EXPECT_EQ(trainee.screen().phase(), Phase::answers);
  EXPECT_EQ(trainee.screen().next_change(5000), std::nullopt);
  trainee.answer("binnen.eigen");
  EXPECT_EQ(trainee.screen().phase(), Phase::answers);
}

TEST(Conversation, a_change_of_speed_holds_at_once) {
  WorldOf of;
  Trainee trainee(of);
  trainee.begin();
  trainee.wait(500);
  trainee.settings.text_speed = TextSpeed::at_once;
  trainee.wait(1);
  EXPECT_EQ(trainee.screen().phase(), Phase::answers);
}

TEST(Conversation, everything_said_before_can_be_read_back) {
  WorldOf of;
  Trainee trainee(of);
  trainee.begin();
  EXPECT_TRUE(trainee.screen().backlog().empty());
  const std::string opening = trainee.screen().lines().front().text;
  trainee.play({"binnen.eigen", "ruzie.steek"});
  const std::vector<SaidBefore>& said = trainee.screen().backlog();
  ASSERT_EQ(said.size(), 6U);
  EXPECT_EQ(said[0], (SaidBefore{SaidBefore::Who::client, opening, 0}));
  EXPECT_EQ(said[2], (SaidBefore{SaidBefore::Who::trainee, trainee.text_of("binnen.eigen"), 0}));
  EXPECT_EQ(said[5], (SaidBefore{SaidBefore::Who::trainee, trainee.text_of("ruzie.steek"), 1}));
  for (const ClientLine& line : trainee.screen().lines())
    for (const SaidBefore& one : said) EXPECT_NE(one.text, line.text);
}

TEST(Conversation, an_answer_that_is_not_there_is_not_given) {
  WorldOf of;
  Trainee trainee(of);
  trainee.begin();
  trainee.screen().choose(0);
  EXPECT_EQ(trainee.screen().exchange(), 1) << "nobody answers before the client is done";
  trainee.listen();
  trainee.screen().choose(99);
  EXPECT_EQ(trainee.screen().exchange(), 1);
  trainee.screen().hand_in();
  EXPECT_EQ(trainee.screen().phase(), Phase::answers);
}

// --------------------------------------------------------------------------------------------------- taking
// back

TEST(Conversation, in_practice_an_answer_can_be_taken_back_and_both_are_kept) {
  WorldOf of;
  Trainee trainee(of);
  trainee.begin();
  EXPECT_FALSE(trainee.screen().can_take_back());
  trainee.answer("binnen.aantal");
  ASSERT_TRUE(trainee.screen().can_take_back());
  trainee.screen().take_back();
  EXPECT_EQ(trainee.screen().phase(), Phase::answers) << "those words were heard before";
  EXPECT_EQ(trainee.screen().exchange(), 1);
  trainee.answer("binnen.eigen");
  const Log log = trainee.kept().record.log;
  ASSERT_EQ(log.events.size(), 3U);
  EXPECT_EQ(log.events[0].option, "aantal");
  EXPECT_EQ(log.events[1].rewind, 0U);
  EXPECT_EQ(log.events[2].option, "eigen");
}

TEST(Conversation, the_last_answer_of_all_can_be_taken_back_too) {
  WorldOf of;
  Trainee trainee(of);
  trainee.begin();
  trainee.play(trainee.play_of("best"));
  ASSERT_EQ(trainee.screen().phase(), Phase::over);
  trainee.screen().take_back();
  EXPECT_EQ(trainee.screen().phase(), Phase::answers);
  EXPECT_EQ(trainee.kept().record.status, RecordStatus::open);
}

TEST(Conversation, in_an_exam_nothing_is_taken_back_and_nobody_coaches) {
  WorldOf of;
  Trainee trainee(of);
  trainee.settings.has_coach = true;
  trainee.begin(Mode::exam);
  trainee.answer("binnen.aantal");
  EXPECT_FALSE(trainee.screen().can_take_back());
  trainee.screen().take_back();
  EXPECT_EQ(trainee.screen().exchange(), 2);
  trainee.screen().set_coach(true);
  trainee.listen();
  EXPECT_FALSE(trainee.screen().has_coach());
  EXPECT_TRUE(trainee.screen().coach().empty());
  EXPECT_FALSE(trainee.screen().can_hint());
}

// -------------------------------------------------------------------------------------------------- writing
// first

/// Karim asks whether a pint after the match is allowed.
void come_to_the_pint(Trainee& trainee) {
  trainee.begin(Mode::practice, true);
  for (const std::string& choice : trainee.play_of("best")) {
    if (choice.rfind("minder.", 0) == 0) break;
    trainee.answer(choice);
  }
  trainee.listen();
}

TEST(WritingFirst, own_words_come_before_the_answers_and_both_are_kept) {
  WorldOf of;
  Trainee trainee(of);
  come_to_the_pint(trainee);
  ConversationScreen& screen = trainee.screen();
  ASSERT_EQ(screen.phase(), Phase::own_words);
  EXPECT_TRUE(screen.answers().empty());
  screen.draft() = "Waarom wil je die pint na de match zo graag houden?";
  screen.hand_in();
  ASSERT_EQ(screen.phase(), Phase::answers);
  EXPECT_EQ(screen.own_words(), "Waarom wil je die pint na de match zo graag houden?");
  for (const AnswerShown& answer : screen.answers())
    EXPECT_EQ(answer.is_nearest, answer.text == trainee.text_of("minder.houden")) << answer.text;
  trainee.answer("minder.late-week");  // it is the trainee who picks
  const LogEvent event = trainee.kept().record.log.events.back();
  EXPECT_EQ(event.option, "late-week");
  EXPECT_EQ(event.typed, "Waarom wil je die pint na de match zo graag houden?");
  const auto& said = screen.backlog();
  EXPECT_EQ(said[said.size() - 2].who, SaidBefore::Who::own_words);
}

TEST(WritingFirst, whoever_writes_nothing_goes_on) {
  WorldOf of;
  Trainee trainee(of);
  come_to_the_pint(trainee);
  trainee.screen().draft() = "  \n ";
  trainee.screen().hand_in();
  for (const AnswerShown& answer : trainee.screen().answers()) EXPECT_FALSE(answer.is_nearest);
  trainee.answer("minder.late-week");
  EXPECT_EQ(trainee.kept().record.log.events.back().typed, "");
}

TEST(WritingFirst, what_was_written_survives_taking_the_answer_back) {
  WorldOf of;
  Trainee trainee(of);
  come_to_the_pint(trainee);
  trainee.screen().draft() = "Vertel eens\nover die pint";
  trainee.screen().hand_in();
  trainee.answer("minder.helemaal");
  trainee.screen().take_back();
  EXPECT_EQ(trainee.screen().phase(), Phase::answers);
  EXPECT_EQ(trainee.screen().own_words(), "Vertel eens over die pint");
}

TEST(WritingFirst, is_left_out_where_it_is_off) {
  WorldOf of;
  Trainee trainee(of);
  trainee.begin(Mode::practice, false);
  trainee.play({"binnen.eigen", "ruzie.steek", "zetel.alsof"});
  EXPECT_EQ(trainee.screen().phase(), Phase::answers);
}

// ----------------------------------------------------------------------------------------------- coach and
// meters

TEST(Coach, says_what_kind_of_talk_it_was_and_no_more) {
  WorldOf of;
  Trainee trainee(of);
  trainee.settings.has_coach = true;
  trainee.begin();
  EXPECT_TRUE(trainee.screen().coach().empty()) << "first the client";
  trainee.listen();
  ASSERT_EQ(trainee.screen().coach().size(), 1U);
  EXPECT_EQ(trainee.screen().coach()[0].sign, "▼");
  EXPECT_EQ(trainee.screen().coach()[0].words, words_in("nl").text("coach.sustain.reason"));
  trainee.answer("binnen.eigen");
  trainee.listen();
  ASSERT_EQ(trainee.screen().coach().size(), 2U);
  EXPECT_EQ(trainee.screen().coach()[0].sign, "▲");
  EXPECT_EQ(trainee.screen().coach()[1].words, words_in("nl").text("coach.feeling"));
}

TEST(Coach, gives_a_hint_when_asked_and_forgets_it_at_the_next_turn) {
  WorldOf of;
  Trainee trainee(of);
  trainee.settings.has_coach = true;
  trainee.begin();
  trainee.screen().ask_hint();
  EXPECT_EQ(trainee.screen().hint(), "") << "first the client";
  trainee.listen();
  EXPECT_TRUE(trainee.screen().can_hint());
  EXPECT_EQ(trainee.screen().hint(), "");
  trainee.screen().ask_hint();
  EXPECT_EQ(trainee.screen().hint(), "Wiens verhaal hoor je tot nu toe: dat van Lies of dat van hem?");
  EXPECT_FALSE(trainee.screen().can_hint());
  trainee.answer("binnen.eigen");
  EXPECT_EQ(trainee.screen().hint(), "");
}

TEST(Coach, can_be_called_in_and_sent_away) {
  WorldOf of;
  Trainee trainee(of);
  trainee.begin();
  trainee.listen();
  EXPECT_TRUE(trainee.screen().coach().empty());
  trainee.screen().set_coach(true);
  EXPECT_FALSE(trainee.screen().coach().empty());
  trainee.screen().ask_hint();
  trainee.screen().set_coach(false);
  EXPECT_TRUE(trainee.screen().coach().empty());
  EXPECT_EQ(trainee.screen().hint(), "");
}

TEST(Meters, show_trust_and_discord_where_they_are_on) {
  WorldOf of;
  Trainee trainee(of);
  trainee.begin();
  EXPECT_TRUE(trainee.screen().meters().empty());
  trainee.settings.has_meters = true;
  trainee.listen();
  const std::vector<Meter> meters = trainee.screen().meters();
  ASSERT_EQ(meters.size(), 2U);
  EXPECT_EQ(meters[0].variable, variables::trust);
  EXPECT_EQ(meters[1].variable, variables::discord);
  for (const Meter& meter : meters) {
    EXPECT_GE(meter.value, meter.least);
    EXPECT_LE(meter.value, meter.most);
  }
  EXPECT_EQ(meters[0].value, trainee.screen().countenance().trust);
}

TEST(Countenance, has_the_face_of_what_is_being_said) {
  WorldOf of;
  Trainee trainee(of);
  trainee.begin();
  trainee.answer("binnen.eigen");
  EXPECT_EQ(trainee.screen().countenance().face, Face::tired);
  trainee.listen();
  EXPECT_EQ(trainee.screen().countenance().face, Face::ashamed);
}

// -----------------------------------------------------------------------------------------------------------
// time

TEST(Time, is_measured_from_the_answers_to_the_choice_without_pauses) {
  WorldOf of;
  Trainee trainee(of);
  trainee.begin();
  trainee.screen().finish_speaking();
  trainee.wait(4000);
  trainee.screen().set_paused(true);
  EXPECT_EQ(trainee.screen().next_change(0), std::nullopt);
  trainee.wait(600'000);
  trainee.screen().choose(0);
  EXPECT_EQ(trainee.screen().exchange(), 1) << "nothing is answered in a pause";
  trainee.screen().set_paused(false);
  trainee.wait(2000);
  trainee.answer("binnen.eigen");
  EXPECT_EQ(trainee.kept().record.log.events.back().milliseconds, 6000U);
}

TEST(Time, a_pause_stops_the_words_where_they_are) {
  WorldOf of;
  Trainee trainee(of);
  trainee.begin();
  trainee.wait(1000);
  const std::string heard = trainee.heard();
  trainee.screen().set_paused(true);
  trainee.wait(60'000);
  trainee.screen().finish_speaking();
  EXPECT_EQ(trainee.heard(), heard);
  trainee.screen().set_paused(false);
  trainee.wait(1000);
  EXPECT_GT(trainee.heard().size(), heard.size());
}

TEST(Time, spent_on_own_words_is_not_time_spent_on_choosing) {
  WorldOf of;
  Trainee trainee(of);
  come_to_the_pint(trainee);
  trainee.wait(90'000);
  trainee.screen().hand_in();
  trainee.wait(3000);
  trainee.answer("minder.late-week");
  EXPECT_EQ(trainee.kept().record.log.events.back().milliseconds, 3000U);
}

TEST(Time, a_night_at_the_table_is_no_number_that_a_log_cannot_hold) {
  WorldOf of;
  Trainee trainee(of);
  trainee.begin();
  trainee.listen();
  trainee.wait(std::int64_t{30} * 24 * 3'600'000);
  trainee.answer("binnen.eigen");
  EXPECT_EQ(trainee.kept().record.log.events.back().milliseconds, 3'600'000U);
}

// ----------------------------------------------------------------------------------------------------------
// sound

TEST(Room, is_entered_left_and_silent_in_a_pause) {
  WorldOf of;
  Trainee trainee(of);
  trainee.begin();
  EXPECT_EQ(of.sound.room, "/data/content/sounds/quiet_office.ogg");
  trainee.screen().set_paused(true);
  EXPECT_EQ(of.sound.room, "");
  trainee.screen().set_paused(false);
  EXPECT_EQ(of.sound.room, "/data/content/sounds/quiet_office.ogg");
  EXPECT_TRUE(goes_to<to::Library>(trainee.screen().leave()));
  EXPECT_EQ(of.sound.room, "");
}

TEST(Cues, tell_that_the_client_speaks_that_it_is_your_turn_and_that_it_is_over) {
  WorldOf of;
  Trainee trainee(of);
  trainee.begin();
  trainee.listen();
  const std::string folder = "/data/content/sounds/";
  EXPECT_EQ(of.sound.cues, (std::vector<std::string>{folder + "cue_client.ogg", folder + "cue_done.ogg"}));
  trainee.play(trainee.play_of("best"));
  EXPECT_EQ(of.sound.cues.back(), folder + "cue_end.ogg");
}

TEST(ReadAloud, speaks_the_client_in_the_language_of_the_conversation_where_it_is_on) {
  WorldOf of;
  Trainee trainee(of);
  trainee.begin();
  EXPECT_TRUE(of.speech.spoken.empty());
  trainee.screen().say_again();
  ASSERT_EQ(of.speech.spoken.size(), 1U);
  EXPECT_EQ(of.speech.spoken[0].rfind("Lies vindt dat ik", 0), 0U) << of.speech.spoken[0];
  EXPECT_EQ(of.speech.manner.locale, "nl-BE");
  EXPECT_EQ(of.speech.manner.pitch, -2);
  trainee.settings.reads_client = true;
  trainee.answer("binnen.eigen");
  EXPECT_EQ(of.speech.spoken.size(), 2U);
}

TEST(ReadAloud, a_recording_of_the_scenario_is_heard_in_place_of_the_voice_and_only_its_own) {
  for (const auto& [sound, is_heard] : std::vector<std::pair<std::string, bool>>{
           {"c1.ogg", true}, {"weg.ogg", false}, {"../../../etc/passwd", false}}) {
    WorldOf of;
    const std::string folder = "/data/scenarios/bier-en-ruzie/";
    std::string bytes = of.files.bytes(folder + "scenario.json");
    const std::string face = "\"face\": \"guarded\"";
    bytes.insert(bytes.find(face), "\"sound\": \"" + sound + "\", ");
    of.files.put(folder + "scenario.json", bytes);
    of.files.put(folder + "c1.ogg", "OggS");
    of.files.put("/etc/passwd", "root");
    const Result<ScenarioFolder> changed = read_folder(of.files, folder.substr(0, folder.size() - 1));
    if (!changed.value().reading.is_sound()) continue;  // refused where it is read
    Trainee trainee(of);
    trainee.settings.reads_client = true;
    trainee.begin();
    const bool said = !of.sound.said.empty() && of.sound.said.back() == folder + sound;
    EXPECT_EQ(said, is_heard) << sound;
  }
}

}  // namespace
}  // namespace vt::tests
