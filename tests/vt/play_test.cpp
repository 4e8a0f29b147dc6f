// Conversations from a list of choices: what may stand in it, what is said about the rest, what is kept.

#include <algorithm>

#include "engine/base/text.h"
#include "engine/store/store.h"
#include "tests/vt/terminal.h"

namespace vt::tests {
namespace {

class Play : public TerminalTest {
 protected:
  Spoken with(const std::string& choices, const std::vector<std::string>& more = {}) {
    std::vector<std::string> words{"play", scenario, "--choices", "-"};
    words.insert(words.end(), more.begin(), more.end());
    return vt(words, choices);
  }
  SessionFile loaded(const std::string& id) {
    const Result<Store> opened = Store::open(store);
    const Result<SessionFile> file = opened.value().load(id);
    EXPECT_TRUE(file.ok());
    return file.ok() ? file.value() : SessionFile{};
  }
};

TEST_F(Play, from_a_file_and_from_the_input_is_the_same_conversation) {
  const std::string file = put("answers.txt", all_choices);
  const Spoken from_file = vt({"play", scenario, "--seed", "1", "--unsaved", "--choices", file});
  const Spoken from_input = with(all_choices, {"--seed", "1", "--unsaved"});
  EXPECT_EQ(from_file.code, 0);
  EXPECT_EQ(from_file.out, from_input.out);
  EXPECT_TRUE(from_file.says("You: What would that look like?")) << from_file.out;
  EXPECT_TRUE(from_file.says("Mia: Until next time."));
  EXPECT_TRUE(from_file.says("End of the conversation."));
}

TEST_F(Play, is_held_in_the_language_asked_for) {
  EXPECT_TRUE(with(all_choices).says("You: You choose when."));
  EXPECT_TRUE(in_dutch({"play", scenario, "--choices", "-"}, all_choices).says("Jij: Jij kiest wanneer."));
  const Spoken mixed = with(all_choices, {"--locale", "nl"});
  EXPECT_TRUE(mixed.says("You: Jij kiest wanneer."));
  EXPECT_FALSE(mixed.says("does not exist")) << mixed.out;
}

TEST_F(Play, says_so_where_the_language_asked_for_does_not_exist) {
  const Spoken spoken = with(all_choices, {"--locale", "fr"});
  EXPECT_EQ(spoken.code, 0);
  EXPECT_TRUE(spoken.says("does not exist in the language fr; it is held in nl-BE")) << spoken.out;
}

TEST_F(Play, comments_and_empty_lines_are_skipped_and_counted) {
  const Spoken spoken = with("# begin\n\nbinnen.hoor\r\n   \nnonsense\n");
  EXPECT_EQ(spoken.code, 2);
  EXPECT_TRUE(spoken.complains("Line 5: \"nonsense\"")) << spoken.err;
}

TEST_F(Play, a_choice_that_is_not_offered_names_the_line_and_what_is_possible) {
  for (const std::string wrong : {"binnen.nergens", "slot.jij", "binnen", ".", "binnen.", "0", "4", "-1"}) {
    const Spoken spoken = with(wrong + "\n", {"--seed", "1"});
    EXPECT_EQ(spoken.code, 2) << wrong;
    EXPECT_TRUE(spoken.complains("Line 1: \"" + wrong + "\"")) << spoken.err;
    for (const std::string option : {"binnen.hoor", "binnen.vraag", "binnen.feiten"})
      EXPECT_TRUE(spoken.complains(option)) << spoken.err;
  }
}

TEST_F(Play, numbers_are_for_a_known_order_only) {
  const Spoken without = with("1\n");
  EXPECT_EQ(without.code, 2);
  EXPECT_TRUE(without.complains("--seed")) << without.err;
  EXPECT_EQ(with("1\n1\n1\n", {"--seed", "1"}).code, 0);
  EXPECT_EQ(with("1\n1\n1\n", {"--seed", "1", "--unsaved"}).out,
            with("1\n1\n1\n", {"--seed", "1", "--unsaved"}).out);
}

TEST_F(Play, a_choice_after_the_end_is_told_about) {
  const Spoken spoken = with(all_choices + "slot.jij\n");
  EXPECT_EQ(spoken.code, 2);
  EXPECT_TRUE(spoken.complains("Line 4: \"slot.jij\"")) << spoken.err;
}

TEST_F(Play, a_seed_is_a_whole_number) {
  for (const std::string seed : {"abc", "-1", "1.5", "1e3", "99999999999999999999", " 1"}) {
    const Spoken spoken = with(all_choices, {"--seed", seed});
    EXPECT_EQ(spoken.code, 2) << seed;
    EXPECT_TRUE(spoken.complains(seed)) << spoken.err;
  }
  EXPECT_EQ(kept().size(), 0U) << "nothing may be kept of a conversation that did not begin";
  EXPECT_EQ(with(all_choices, {"--seed", "18446744073709551615"}).code, 0);
}

TEST_F(Play, back_tries_another_answer_and_keeps_the_first) {
  const std::string id = play("binnen.feiten\nverder.hoe\nback 0\nbinnen.hoor\n");
  const SessionFile file = loaded(id);
  ASSERT_EQ(file.record.log.events.size(), 4U);
  EXPECT_EQ(file.record.log.events[0].option, "feiten");
  EXPECT_EQ(file.record.log.events[2].rewind, 0U);
  EXPECT_EQ(file.record.log.events[3].option, "hoor");
}

TEST_F(Play, back_to_where_nobody_has_been_is_refused) {
  for (const std::string back : {"back 0", "back 1", "back", "back x", "back -1"}) {
    const Spoken spoken = with(back + "\n");
    EXPECT_EQ(spoken.code, 2) << back;
    EXPECT_TRUE(spoken.complains("Line 1: \"" + back + "\"")) << spoken.err;
  }
}

TEST_F(Play, an_exam_has_no_way_back) {
  const Spoken spoken = with("binnen.hoor\nback 0\n", {"--exam"});
  EXPECT_EQ(spoken.code, 2);
  EXPECT_TRUE(spoken.complains("Line 2: \"back 0\"")) << spoken.err;
  EXPECT_TRUE(spoken.says("Mode: exam")) << spoken.out;
}

TEST_F(Play, back_after_the_end_opens_the_conversation_again) {
  const std::string id = play(all_choices + "back 2\n");
  EXPECT_EQ(loaded(id).record.status, RecordStatus::open);
}

TEST_F(Play, own_words_are_kept_as_one_line_of_text) {
  const std::string id = play("binnen.hoor|  Dat is veel. \nverder.hoe | \"één\"\nslot.jij|\n");
  const auto& events = loaded(id).record.log.events;
  EXPECT_EQ(events[0].typed, "Dat is veel.");
  EXPECT_EQ(events[1].typed, "\"één\"");
  EXPECT_EQ(events[2].typed, "");
}

TEST_F(Play, own_words_in_another_encoding_or_without_end_can_be_kept_and_sent) {
  const std::string latin = "\xe9\xe9n";
  const std::string id = play("binnen.hoor|" + latin + "\nverder.hoe|a" + std::string(1, '\0') +
                              "\x1b[2Jb\nslot.jij|" + std::string(100'000, 'x') + "\n");
  const auto& events = loaded(id).record.log.events;
  EXPECT_EQ(events[0].typed, "één");
  EXPECT_EQ(events[1].typed, "a  [2Jb");
  EXPECT_EQ(events[2].typed.size(), 4000U);
  EXPECT_EQ(vt({"sessions", "export", "last", "--out", path("x.session.json")}).code, 0);
  EXPECT_EQ(vt({"report", path("x.session.json")}).code, 0);
}

TEST_F(Play, choices_with_zeros_and_escapes_are_told_about_in_printable_words) {
  const Spoken spoken = with(std::string("binnen.hoor\n\0\x1b[2J\xff\n", 20));
  EXPECT_EQ(spoken.code, 2);
  EXPECT_TRUE(spoken.complains("Line 2")) << spoken.err;
  EXPECT_EQ(spoken.err.find('\x1b'), std::string::npos);
  EXPECT_EQ(spoken.err.find('\0'), std::string::npos);
  EXPECT_TRUE(is_utf8(spoken.err));
}

TEST_F(Play, choices_that_cannot_be_read_begin_nothing) {
  put("huge.txt", std::string(std::size_t{3} << 20U, 'x'));
  for (const std::string name : {"nowhere.txt", "data", "huge.txt"}) {
    const Spoken spoken = vt({"play", scenario, "--choices", path(name)});
    EXPECT_EQ(spoken.code, 2) << name;
    EXPECT_TRUE(spoken.complains(name)) << spoken.err;
  }
  EXPECT_TRUE(kept().empty());
}

TEST_F(Play, resumes_at_the_same_word) {
  const std::string id = play("binnen.hoor\n");
  const Spoken resumed = vt({"play", "--resume", id, "--choices", "-"}, "");
  EXPECT_EQ(resumed.code, 0);
  EXPECT_TRUE(resumed.says("Mia: I had not looked at it that way yet.")) << resumed.out;
  EXPECT_EQ(vt({"play", "--resume", id.substr(0, 6), "--choices", "-"}, "verder.hoe\n").code, 0);
  EXPECT_EQ(vt({"play", "--resume", "last", "--choices", "-"}, "slot.jij\n").code, 0);
  EXPECT_EQ(loaded(id).record.log.events.size(), 3U);
  EXPECT_EQ(loaded(id).record.status, RecordStatus::ended);
}

TEST_F(Play, in_pieces_gives_the_report_of_the_whole) {
  const std::string in_one = play(all_choices);
  const std::string report = vt({"report", in_one}).out;
  const std::string other = play("binnen.hoor\n");
  EXPECT_EQ(vt({"play", "--resume", other, "--choices", "-"}, "verder.hoe\nslot.jij\n").code, 0);
  EXPECT_EQ(vt({"report", other}).out.substr(0, report.find("Duration")),
            report.substr(0, report.find("Duration")));
}

TEST_F(Play, what_is_over_is_not_resumed) {
  const std::string id = play(all_choices);
  const Spoken spoken = vt({"play", "--resume", id});
  EXPECT_EQ(spoken.code, 2);
  EXPECT_TRUE(spoken.complains("vt report " + id)) << spoken.err;
}

TEST_F(Play, resume_of_what_is_not_there_or_not_one_is_refused) {
  play("binnen.hoor\n");
  EXPECT_EQ(vt({"play", "--resume", "zzzz"}).code, 2);
  EXPECT_TRUE(vt({"play", "--resume", "zzzz"}).complains("zzzz"));
  for (int i = 0; i < 16; ++i) play("binnen.hoor\n");  // two of seventeen begin with the same hex digit
  const std::vector<std::string> ids = kept();
  const auto shared = std::find_if(ids.begin(), ids.end(), [&](const std::string& id) {
    return std::count_if(ids.begin(), ids.end(),
                         [&](const std::string& other) { return other[0] == id[0]; }) > 1;
  });
  ASSERT_NE(shared, ids.end());
  const Spoken spoken = vt({"play", "--resume", shared->substr(0, 1)});
  EXPECT_EQ(spoken.code, 2);
  EXPECT_TRUE(spoken.complains("More than one")) << spoken.err;
}

TEST_F(Play, resume_takes_nothing_that_was_settled_at_the_start) {
  const std::string id = play("binnen.hoor\n");
  const std::vector<std::vector<std::string>> settled{
      {"--exam"}, {"--seed", "2"}, {"--locale", "nl"}, {"--pseudonym", "x"}, {"--unsaved"}, {scenario}};
  for (auto words : settled) {
    words.insert(words.begin(), {"play", "--resume", id});
    EXPECT_EQ(vt(words).code, 2) << words.back();
    EXPECT_TRUE(vt(words).complains("--resume")) << vt(words).err;
  }
}

TEST_F(Play, unsaved_leaves_no_trace) {
  const Spoken over = with(all_choices, {"--unsaved"});
  EXPECT_EQ(over.code, 0);
  EXPECT_FALSE(over.says("vt report")) << over.out;
  const Spoken left = with("binnen.hoor\n", {"--unsaved"});
  EXPECT_TRUE(left.says("not kept")) << left.out;
  EXPECT_FALSE(left.says("--resume"));
  EXPECT_FALSE(std::filesystem::exists(store));
}

TEST_F(Play, goes_on_where_nothing_can_be_kept_and_says_so) {
  const std::string file = put("a-file", "x");
  store = file + "/kept.db";
  const Spoken spoken = vt({"play", scenario, "--choices", "-"}, all_choices);
  EXPECT_EQ(spoken.code, 0);
  EXPECT_TRUE(spoken.complains(store)) << spoken.err;
  EXPECT_TRUE(spoken.says("End of the conversation."));
  EXPECT_FALSE(spoken.says("vt report")) << "it could not be found again";
}

TEST_F(Play, the_pseudonym_is_one_short_line) {
  const std::string id = play(all_choices, {"--pseudonym", "Merel"});
  EXPECT_EQ(loaded(id).record.pseudonym, "Merel");
  EXPECT_TRUE(vt({"report", id}).says("Merel"));
  for (const std::string& wrong : {std::string(81, 'x'), std::string("a\nb"), std::string("\xff")})
    EXPECT_EQ(with(all_choices, {"--pseudonym", wrong}).code, 2);
}

TEST_F(Play, finds_scenarios_by_id_by_folder_and_by_file) {
  const std::vector<std::string> names{scenario, scenario + "/", scenario + "/scenario.json"};
  for (const std::string& name : names)
    EXPECT_EQ(vt({"play", name, "--unsaved", "--choices", "-"}, all_choices).code, 0) << name;
  EXPECT_EQ(vt({"--scenarios", copy_scenario("own") + "/..", "play", "own", "--choices", "-"}).code, 2)
      << "its folder is not called what it is called";
  copy_scenario("one/kop-thee");
  EXPECT_EQ(vt({"play", "--scenarios", path("two"), "--scenarios", path("one"), "kop-thee", "--choices", "-"},
               all_choices)
                .code,
            0);
  EXPECT_TRUE(vt({"play", "nergens"}).complains("no scenario \"nergens\""));
  EXPECT_EQ(vt({"play", path("nergens/kop-thee")}).code, 2);
}

TEST_F(Play, a_path_with_spaces_and_accents_is_a_path) {
  const std::string own = copy_scenario("een map é/kop-thee");
  EXPECT_EQ(vt({"play", own, "--choices", put("keuzes à la carte.txt", all_choices)}).code, 0);
}

TEST_F(Play, a_broken_scenario_is_told_about_with_its_place) {
  put("kapot/scenario.json", "{\n  \"format\": ");
  const Spoken spoken = vt({"play", path("kapot")});
  EXPECT_EQ(spoken.code, 2);
  EXPECT_TRUE(spoken.complains("kapot/scenario.json:2:")) << spoken.err;
  EXPECT_EQ(spoken.out, "");
  EXPECT_FALSE(std::filesystem::exists(store) && !kept().empty());
}

TEST_F(Play, every_author_s_play_can_be_played_by_its_choices) {
  for (const std::string name : {"bier-en-ruzie", "flessen-op-tafel", "vandaag-stop-ik"}) {
    const Spoken spoken = vt({"play", name, "--locale", "en", "--choices", "-"}, "");
    EXPECT_EQ(spoken.code, 0) << spoken.err;
    EXPECT_TRUE(spoken.says("Mode: practice"));
  }
}

}  // namespace
}  // namespace vt::tests
