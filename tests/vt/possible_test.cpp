// Block C in a report: what was possible, where most was left lying, and nothing of it where a play left
// nothing.

#include "engine/base/json.h"
#include "tests/support/disk_files.h"
#include "tests/vt/terminal.h"

namespace vt::tests {
namespace {

class Possible : public TerminalTest {
 protected:
  /// The HTML report of an author's play of bier-en-ruzie.
  std::string report_of(const std::string& name) {
    const json::Value root =
        json::parse(must_read(data + "/scenarios/bier-en-ruzie/plays/" + name + ".json")).value;
    std::string choices;
    for (const json::Value& choice : root.find("choices")->items) choices += choice.text + "\n";
    const Spoken played = vt({"play", "bier-en-ruzie", "--locale", "en", "--choices", "-"}, choices);
    EXPECT_EQ(played.code, 0) << played.err;
    return vt({"report", "last", "--format", "html"}).out;
  }
};

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

TEST_F(Possible, a_poor_play_is_shown_where_most_was_left_lying) {
  const std::string html = report_of("slechtste");
  const std::string section =
      html.substr(html.find("id=\"possible\""), html.find("id=\"technique\"") - html.find("id=\"possible\""));
  EXPECT_EQ(count(section, "<li>"), 3U);
  EXPECT_NE(section.find("Here most was left lying"), std::string::npos);
  EXPECT_NE(section.find("○ below basic"), std::string::npos) << section;
}

TEST_F(Possible, a_best_play_has_left_nothing_lying) {
  const std::string html = report_of("best");
  EXPECT_NE(html.find("You left nothing lying"), std::string::npos);
  EXPECT_EQ(html.find("Here most was left lying"), std::string::npos);
  EXPECT_NE(html.find("= 100%"), std::string::npos);
}

}  // namespace
}  // namespace vt::tests
