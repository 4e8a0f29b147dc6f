// The conversation as somebody types it.

#include "engine/store/store.h"
#include "tests/vt/terminal.h"

namespace vt::tests {
namespace {

class Typed : public TerminalTest {
 protected:
  Typed() { is_interactive = true; }
  Spoken typed(const std::string& input, const std::vector<std::string>& more = {}) {
    std::vector<std::string> words{"play", scenario, "--seed", "1"};
    words.insert(words.end(), more.begin(), more.end());
    return vt(words, input);
  }
  SessionFile newest() {
    const Result<Store> opened = Store::open(store);
    return opened.value().load(opened.value().list().value().front().id).value();
  }
};

TEST_F(Typed, a_whole_conversation_ends_with_estimate_remarks_and_report) {
  const Spoken spoken = typed("2\nIk zou vragen hoe.\n1\n1\n150\n60\ny\n");
  EXPECT_EQ(spoken.code, 0) << spoken.err;
  EXPECT_TRUE(spoken.says("1. ") && spoken.says("2. ") && spoken.says("3. "));
  EXPECT_TRUE(spoken.says("End of the conversation."));
  const std::string page = path("home/verandertaal/reports");
  EXPECT_TRUE(spoken.says(page)) << spoken.out;
  EXPECT_EQ(tree(page).size(), 1U);
  const Record record = newest().record;
  EXPECT_EQ(record.self_rating.reflections_per_100_questions, 150);
  EXPECT_EQ(record.self_rating.share_of_change_talk, 60);
  EXPECT_EQ(record.log.events[1].typed, "Ik zou vragen hoe.");
}

TEST_F(Typed, the_estimate_is_asked_before_any_result) {
  const Spoken spoken = typed("1\n\n1\n1\nx\n1001\n50\n101\n\nn\n");
  const auto estimate = spoken.out.find("per 100 questions?");
  const auto results = spoken.out.find("Next exercise");
  ASSERT_NE(estimate, std::string::npos) << spoken.out;
  ASSERT_NE(results, std::string::npos) << spoken.out;
  EXPECT_LT(estimate, results);
  EXPECT_TRUE(spoken.says("whole number from 0 to 1000"));
  EXPECT_TRUE(spoken.says("whole number from 0 to 100,") || spoken.says("whole number from 0 to 100 "))
      << spoken.out;
  EXPECT_EQ(newest().record.self_rating.reflections_per_100_questions, 50);
  EXPECT_EQ(newest().record.self_rating.share_of_change_talk, std::nullopt);
  EXPECT_TRUE(spoken.says("vt report " + newest().record.id));
}

TEST_F(Typed, the_answer_that_was_picked_is_read_back) {
  const Spoken spoken = typed("1\nq\n");
  const auto first = spoken.out.find("\n1. ") + 4;
  const std::string answer = spoken.out.substr(first, spoken.out.find('\n', first) - first);
  EXPECT_TRUE(spoken.says("You: " + answer)) << spoken.out;
}

TEST_F(Typed, commands_help_along_the_way) {
  const Spoken spoken = typed("h\n1\n\nh\nO\nB\nq\n");
  EXPECT_EQ(spoken.code, 0);
  EXPECT_TRUE(spoken.says("There is no hint"));
  EXPECT_TRUE(spoken.says("What do you hear between the lines?"));
  EXPECT_TRUE(spoken.says("Your first attempt")) << spoken.out;
  EXPECT_EQ(newest().record.log.events.size(), 2U);
}

TEST_F(Typed, nonsense_costs_nothing) {
  const Spoken spoken = typed("\nfoo\n99\n-1\n1.\n\x1b[A\nb\n1\nq\n");
  EXPECT_EQ(spoken.code, 0);
  EXPECT_TRUE(spoken.says("number from 1 to 3"));
  EXPECT_EQ(newest().record.log.events.size(), 1U);
}

TEST_F(Typed, an_exam_offers_no_way_back) {
  const Spoken spoken = typed("1\n\nb\nq\n", {"--exam"});
  EXPECT_FALSE(spoken.says("b back")) << spoken.out;
  EXPECT_EQ(newest().record.log.events.size(), 1U);
}

TEST_F(Typed, the_end_of_the_input_leaves_it_open_and_it_can_be_resumed) {
  for (const std::string input : {"1\n", "1\nhalf a sent", "1\n\n"}) {
    const Spoken spoken = typed("n\n" + input);
    EXPECT_EQ(spoken.code, 0);
    EXPECT_TRUE(spoken.says("vt play --resume ")) << spoken.out;
    EXPECT_EQ(newest().record.status, RecordStatus::open);
  }
  const std::string id = newest().record.id;
  EXPECT_EQ(vt({"play", "--resume", id}, "\n1\n1\n\n\nn\n").code, 0);
  EXPECT_EQ(newest().record.status, RecordStatus::ended);
}

TEST_F(Typed, q_stops_where_own_words_are_asked_for_too) {
  EXPECT_TRUE(typed("1\nq\n").says("vt play --resume"));
  EXPECT_EQ(newest().record.log.events.size(), 1U);
}

TEST_F(Typed, what_was_left_open_is_offered_first) {
  typed("1\nq\n");
  const Spoken resumed = vt({"play"}, "y\n\n1\nq\n");
  EXPECT_TRUE(resumed.says("Cup of tea")) << resumed.out;
  EXPECT_EQ(newest().record.log.events.size(), 2U);
  const Spoken other = vt({"play", "bier-en-ruzie"}, "q\n");
  EXPECT_FALSE(other.says("Cup of tea")) << "another scenario was asked for";
}

TEST_F(Typed, the_library_is_listed_with_numbers) {
  copy_scenario("lib/kop-thee");
  put("lib/kapot/scenario.json", "{");
  put("lib/los.json", "{}");
  const std::string number = std::to_string(shipped() + 1);
  const Spoken spoken = vt({"--scenarios", path("lib"), "play"}, "0\nfive\n" + number + "\nq\n");
  EXPECT_EQ(spoken.code, 0);
  EXPECT_TRUE(spoken.says(number + ". Cup of tea")) << spoken.out;
  EXPECT_TRUE(spoken.says(path("lib/kapot")));
  EXPECT_TRUE(spoken.says("Mia: Sometimes it gets too much for me."));
}

TEST_F(Typed, q_at_the_list_is_a_choice_and_the_end_of_the_input_is_none) {
  EXPECT_EQ(vt({"play"}, "q\n").code, 0);
  EXPECT_EQ(vt({"play"}, "").code, 2);
  EXPECT_TRUE(kept().empty());
}

}  // namespace
}  // namespace vt::tests
