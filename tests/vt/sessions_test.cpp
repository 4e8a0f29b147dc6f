// Kept conversations from the outside: listing, showing, back-ups, taking in, taking away; and their reports.

#include <algorithm>

#include "engine/report/formats.h"
#include "tests/vt/terminal.h"

namespace vt::tests {
namespace {

class Sessions : public TerminalTest {
 protected:
  /// Reports of every kept conversation in every format.
  std::vector<std::string> reports() {
    std::vector<std::string> all;
    for (const std::string& id : kept())
      for (const ReportFormat& format : report_formats())
        all.push_back(vt({"report", id, "--format", std::string(format.name)}).out);
    std::sort(all.begin(), all.end());
    return all;
  }
};

class Report : public Sessions {};

TEST_F(Sessions, of_an_empty_store_is_a_kind_sentence) {
  const Spoken spoken = vt({"sessions"});
  EXPECT_EQ(spoken.code, 0);
  EXPECT_TRUE(spoken.says("vt play"));
  EXPECT_EQ(vt({"sessions", "list"}).out, spoken.out);
}

TEST_F(Sessions, are_listed_newest_first_in_words) {
  const std::string first = play("binnen.hoor\n", {"--exam"});
  const std::string second = play(all_choices);
  const Spoken spoken = vt({"sessions"});
  EXPECT_EQ(spoken.out,
            second.substr(0, 8) + "  21 November 2026  Cup of tea  (practice, finished, 3 answers)\n" +
                first.substr(0, 8) + "  21 November 2026  Cup of tea  (exam, not finished yet, 1 answer)\n");
  EXPECT_TRUE(in_dutch({"sessions"}).says("21/11/2026  Cup of tea  (examen, nog niet afgerond, 1 antwoord)"));
}

TEST_F(Sessions, shown_are_the_report_in_text) {
  const std::string id = play(all_choices);
  EXPECT_EQ(vt({"sessions", "show"}).out, vt({"report", "last"}).out);
  EXPECT_EQ(vt({"sessions", "show", id}).out, vt({"report", id, "--format", "text"}).out);
  EXPECT_EQ(vt({"sessions", "show", "zzz"}).code, 2);
}

TEST_F(Sessions, all_of_them_backed_up_and_taken_in_elsewhere_give_the_same_reports) {
  play(all_choices);
  play("binnen.feiten\nverder.hoe|Zou je dat willen?\nback 0\nbinnen.hoor\n", {"--pseudonym", "Merel"});
  play("binnen.vraag\n", {"--exam"});
  const auto before = reports();
  const std::string list = vt({"sessions"}).out;
  EXPECT_EQ(vt({"sessions", "export", "--all", "--out", path("back up é")}).code, 0);
  EXPECT_EQ(tree(path("back up é")).size(), 3U);

  store = path("elsewhere/new.db");
  EXPECT_EQ(vt({"sessions", "import", path("back up é")}).code, 0);
  EXPECT_EQ(reports(), before);
  EXPECT_EQ(vt({"sessions"}).out, list);
  EXPECT_EQ(vt({"play", "--resume", "last", "--choices", "-"}, "verder.hoe\n").code, 0) << "it is still open";
}

TEST_F(Sessions, that_are_there_already_stay_as_they_are_and_the_others_come_in) {
  play(all_choices);
  ASSERT_EQ(vt({"sessions", "export", "--all", "--out", path("b")}).code, 0);
  play("binnen.hoor\n");
  ASSERT_EQ(vt({"sessions", "export", "--all", "--out", path("b")}).code, 0);
  store = path("other.db");
  std::vector<std::string> words{"sessions", "import"};
  for (const auto& [file, bytes] : tree(path("b"))) words.push_back(file);
  ASSERT_EQ(words.size(), 4U);
  EXPECT_EQ(vt({words[0], words[1], words[2]}).code, 0);
  const Spoken spoken = vt(words);
  EXPECT_EQ(spoken.code, 2);
  EXPECT_TRUE(spoken.complains("Cup of tea")) << spoken.err;
  EXPECT_EQ(kept().size(), 2U);
}

TEST_F(Sessions, go_to_a_file_a_folder_or_the_screen) {
  const std::string id = play(all_choices);
  const Spoken screen = vt({"sessions", "export", id, "--out", "-"});
  EXPECT_EQ(vt({"sessions", "export", id.substr(0, 9), "--out", path("x.json")}).code, 0);
  EXPECT_EQ(bytes("x.json"), screen.out);
  put("a folder/here", "");
  EXPECT_EQ(vt({"sessions", "export", "last", "--out", path("a folder")}).code, 0);
  EXPECT_EQ(bytes("a folder/kop-thee-2026-11-21-" + id.substr(0, 8) + ".session.json"), screen.out);
  EXPECT_EQ(vt({"sessions", "export", "--all", "--out", "-"}).code, 2) << "two files are not one";
}

TEST_F(Sessions, that_came_from_elsewhere_cannot_choose_their_place_on_the_disk) {
  play(all_choices);
  std::string text = vt({"sessions", "export", "last", "--out", "-"}).out;
  const std::string id = kept().front();
  text.replace(text.find(id), id.size(), "../../../x");
  ASSERT_EQ(vt({"sessions", "import", put("evil.session.json", text)}).code, 0);
  ASSERT_EQ(vt({"sessions", "export", "--all", "--out", path("deep/down")}).code, 0);
  EXPECT_EQ(tree(path("deep")).size(), 2U);
  EXPECT_EQ(tree(path("deep/down")).size(), 2U);
}

TEST_F(Sessions, whose_ids_begin_alike_do_not_overwrite_each_other) {
  play(all_choices);
  std::string text = vt({"sessions", "export", "last", "--out", "-"}).out;
  const std::string id = kept().front();
  text.replace(text.find(id), id.size(), id.substr(0, 12) + "ffffffffffffffffffff");
  ASSERT_EQ(vt({"sessions", "import", put("twin.session.json", text)}).code, 0);
  ASSERT_EQ(vt({"sessions", "export", "--all", "--out", path("b")}).code, 0);
  EXPECT_EQ(tree(path("b")).size(), 2U);
}

TEST_F(Sessions, from_files_that_are_none_are_refused_one_by_one) {
  put("empty.json", "");
  put("text.json", "hello");
  put("scenario.json", "{ \"format\": 1 }");
  put("binary.json", std::string("\0\xff\xfe\x01", 4));
  put("newer.json", "{ \"format\": 2 }");
  put("deep.json", std::string(100'000, '['));
  for (const std::string name : {"empty.json", "text.json", "scenario.json", "binary.json", "newer.json",
                                 "deep.json", "nowhere.json", "data"}) {
    const Spoken spoken = vt({"sessions", "import", path(name)});
    EXPECT_EQ(spoken.code, 2) << name;
    EXPECT_TRUE(spoken.complains(name)) << spoken.err;
    EXPECT_EQ(spoken.out, "");
  }
  EXPECT_TRUE(kept().empty());
}

TEST_F(Sessions, that_were_changed_by_hand_are_refused) {
  play(all_choices);
  std::string text = vt({"sessions", "export", "last", "--out", "-"}).out;
  const std::string word = "Het wordt mij soms te veel.";
  text.replace(text.find(word), word.size(), "Het wordt mij nooit te veel");
  const Spoken spoken = vt({"sessions", "import", put("changed.json", text)});
  EXPECT_EQ(spoken.code, 2);
  EXPECT_TRUE(spoken.complains("changed.json")) << spoken.err;
}

TEST_F(Sessions, are_taken_away_one_by_one_or_all_with_a_yes) {
  const std::string first = play(all_choices);
  const std::string second = play(all_choices);
  EXPECT_EQ(vt({"sessions", "delete"}).code, 2);
  EXPECT_EQ(vt({"sessions", "delete", ""}).code, 2);
  EXPECT_EQ(vt({"sessions", "delete", "zzz"}).code, 2);
  EXPECT_EQ(vt({"sessions", "delete", first}).code, 0);
  EXPECT_EQ(kept(), std::vector<std::string>{second});
  const Spoken unsure = vt({"sessions", "delete", "--all"});
  EXPECT_EQ(unsure.code, 2);
  EXPECT_TRUE(unsure.complains("--yes")) << unsure.err;
  EXPECT_EQ(kept().size(), 1U);
  EXPECT_EQ(vt({"sessions", "delete", "--all", "--yes"}).code, 0);
  EXPECT_TRUE(kept().empty());
}

TEST_F(Sessions, unknown_actions_are_named) {
  const Spoken spoken = vt({"sessions", "wipe"});
  EXPECT_EQ(spoken.code, 2);
  EXPECT_TRUE(spoken.complains("wipe") && spoken.complains("export")) << spoken.err;
  EXPECT_FALSE(std::filesystem::exists(store));
}

TEST_F(Sessions, a_damaged_store_is_told_about_by_whoever_opens_it) {
  const std::vector<std::vector<std::string>> openers{
      {"sessions"}, {"report", "last"}, {"play", scenario, "--choices", "-"}};
  for (const auto& words : openers) {
    put("kept.db", "SQLite format 3" + std::string(4000, 'x'));
    const Spoken spoken = vt(words);
    EXPECT_TRUE(spoken.complains("kept.db.damaged")) << words.front() << spoken.err;
    EXPECT_FALSE(spoken.says("damaged")) << "not between the words of the program";
  }
}

TEST_F(Report, comes_in_every_format_for_an_id_for_last_and_for_a_file) {
  const std::string id = play(all_choices);
  ASSERT_EQ(vt({"sessions", "export", id, "--out", path("a.session.json")}).code, 0);
  for (const ReportFormat& format : report_formats()) {
    const std::string name(format.name);
    const Spoken by_id = vt({"report", id, "--format", name});
    EXPECT_EQ(by_id.code, 0) << by_id.err;
    EXPECT_GT(by_id.out.size(), 100U) << name;
    EXPECT_EQ(vt({"report", "--format", name}).out, by_id.out);
    EXPECT_EQ(vt({"report", "last", "--format", name}).out, by_id.out);
    EXPECT_EQ(vt({"report", id.substr(0, 7), "--format", name}).out, by_id.out);
    EXPECT_EQ(vt({"report", path("a.session.json"), "--format", name}).out, by_id.out);
  }
}

TEST_F(Report, of_a_file_leaves_the_store_closed) {
  play(all_choices);
  ASSERT_EQ(vt({"sessions", "export", "last", "--out", path("a.session.json")}).code, 0);
  store = path("other/kept.db");
  EXPECT_EQ(vt({"report", path("a.session.json")}).code, 0);
  EXPECT_FALSE(std::filesystem::exists(store));
}

TEST_F(Report, goes_to_the_file_that_was_named) {
  play(all_choices);
  const std::string screen = vt({"report", "last", "--format", "html"}).out;
  const Spoken spoken = vt({"report", "last", "--format", "html", "--out", path("nieuw/één verslag.html")});
  EXPECT_EQ(spoken.code, 0) << spoken.err;
  EXPECT_EQ(bytes("nieuw/één verslag.html"), screen);
  EXPECT_EQ(vt({"report", "last", "--format", "html", "--out", "-"}).out, screen);
  EXPECT_EQ(vt({"report", "last", "--out", path("data")}).code, 2) << "a folder";
}

TEST_F(Report, of_a_conversation_that_is_not_over_says_so) {
  play("binnen.hoor\n");
  const Spoken spoken = vt({"report"});
  EXPECT_EQ(spoken.code, 0);
  EXPECT_TRUE(spoken.says("not finished")) << spoken.out.substr(0, 600);
}

TEST_F(Report, in_an_unknown_format_or_of_nothing_is_refused) {
  const Spoken nothing = vt({"report"});
  EXPECT_EQ(nothing.code, 2);
  EXPECT_EQ(nothing.out, "");
  play(all_choices);
  const Spoken spoken = vt({"report", "last", "--format", "pdf"});
  EXPECT_EQ(spoken.code, 2);
  EXPECT_TRUE(spoken.complains("pdf") && spoken.complains("html")) << spoken.err;
  EXPECT_EQ(vt({"report", "zzzz"}).code, 2);
  EXPECT_EQ(vt({"report", path("nowhere.json")}).code, 2);
}

}  // namespace
}  // namespace vt::tests
