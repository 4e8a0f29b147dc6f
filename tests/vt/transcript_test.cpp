// Whole conversations as they are read: what `vt play` says and the report that follows, in both languages,
// for the best, the worst and a curious way through each scenario. VT_UPDATE_GOLDEN=1 writes them anew; read
// the difference before keeping it.

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "engine/base/json.h"
#include "tests/support/disk_files.h"
#include "tests/vt/terminal.h"

namespace vt::tests {
namespace {

struct Way {
  std::string scenario;
  std::string kind;
  std::string play;  ///< the author's, in the scenario's folder
};

void PrintTo(const Way& way, std::ostream* out) {
  *out << way.scenario << ", " << way.kind;
}

class Transcript : public TerminalTest, public testing::WithParamInterface<Way> {
 protected:
  [[nodiscard]] static std::string golden(const std::string& ending) {
    return std::string(VT_TESTS_DIR) + "/cases/transcripts/" + GetParam().scenario + "-" + GetParam().kind +
           ending;
  }

  /// The author's play as a file of choices.
  [[nodiscard]] std::string choices() const {
    const std::string file = "plays/" + GetParam().play + ".json";
    const json::Value root =
        json::parse(must_read(data + "/scenarios/" + GetParam().scenario + "/" + file)).value;
    std::string text = "# " + root.find("name")->text + " (" + file + ")\n";
    for (const json::Value& choice : root.find("choices")->items) text += choice.text + "\n";
    return text;
  }

  std::string transcript(const std::string& language) {
    store = path(language + ".db");
    clock.restart();
    const std::vector<std::string> start{"--data", data, "--store", store, "--lang", language};
    const auto said = [&](std::vector<std::string> words, const std::string& input) {
      words.insert(words.begin(), start.begin(), start.end());
      const Spoken spoken = bare(words, input);
      EXPECT_EQ(spoken.code, 0) << spoken.err;
      return spoken.out;
    };
    const std::string played =
        said({"play", GetParam().scenario, "--locale", language, "--seed", "1", "--choices", "-"}, choices());
    return played + "\n" + std::string(76, '=') + "\n" + said({"report", "last", "--format", "text"}, {});
  }

  void hold_against(const std::string& ending, const std::string& text) {
    if (std::getenv("VT_UPDATE_GOLDEN") != nullptr) {
      ASSERT_TRUE(files.write(golden(ending), text).ok());
      return;
    }
    std::istringstream there(must_read(golden(ending)));
    std::istringstream here(text);
    std::string was;
    std::string is;
    for (int line = 1;; ++line) {
      const bool goes_on = static_cast<bool>(std::getline(there, was));
      ASSERT_EQ(goes_on, static_cast<bool>(std::getline(here, is))) << golden(ending) << ":" << line;
      if (!goes_on) return;
      ASSERT_EQ(is, was) << golden(ending) << ":" << line << " (VT_UPDATE_GOLDEN=1 writes it anew)";
    }
  }
};

TEST_P(Transcript, is_as_it_was) {
  hold_against(".choices", choices());
  hold_against(".nl.txt", transcript("nl"));
  hold_against(".en.txt", transcript("en"));
}

/// Who spoke, line by line: T for the trainee, C for the client. Up to the end of the conversation.
std::string speakers(const std::string& text, const std::string& client, const std::string& end) {
  std::istringstream lines(text.substr(0, text.find(end)));
  std::string all;
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("Jij: ", 0) == 0 || line.rfind("You: ", 0) == 0) all += 'T';
    if (line.rfind(client + ": ", 0) == 0) all += 'C';
  }
  return all;
}

TEST_P(Transcript, has_the_same_course_in_both_languages) {
  const json::Value root =
      json::parse(must_read(data + "/scenarios/" + GetParam().scenario + "/scenario.json")).value;
  const std::string client = root.find("client")->find("name")->text;
  const std::string dutch = speakers(must_read(golden(".nl.txt")), client, "Einde van het gesprek");
  EXPECT_EQ(speakers(must_read(golden(".en.txt")), client, "End of the conversation"), dutch);
  EXPECT_EQ(std::count(dutch.begin(), dutch.end(), 'T'),
            static_cast<long>(json::parse(must_read(data + "/scenarios/" + GetParam().scenario + "/plays/" +
                                                    GetParam().play + ".json"))
                                  .value.find("choices")
                                  ->items.size()));
}

TEST_P(Transcript, leaves_no_line_without_meaning) {
  for (const std::string ending : {".nl.txt", ".en.txt"}) {
    std::istringstream lines(must_read(golden(ending)));
    for (std::string line; std::getline(lines, line);) {
      EXPECT_EQ(line.find('{'), std::string::npos) << "a placeholder: " << line;
      EXPECT_EQ(line.find('\x1b'), std::string::npos) << line;
      EXPECT_EQ(line.find('\t'), std::string::npos) << line;
    }
  }
}

std::string name_of_way(const testing::TestParamInfo<Way>& way) {
  std::string name = way.param.scenario + "_" + way.param.kind;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

const std::vector<Way> ways{{"bier-en-ruzie", "best", "best"},
                            {"bier-en-ruzie", "worst", "slechtste"},
                            {"bier-en-ruzie", "curious", "herstel"},
                            {"flessen-op-tafel", "best", "best"},
                            {"flessen-op-tafel", "worst", "worst"},
                            {"flessen-op-tafel", "curious", "curious-herstel"},
                            {"vandaag-stop-ik", "best", "best"},
                            {"vandaag-stop-ik", "worst", "worst"},
                            {"vandaag-stop-ik", "curious", "laat-hersteld"}};

INSTANTIATE_TEST_SUITE_P(Ways, Transcript, testing::ValuesIn(ways), name_of_way);

}  // namespace
}  // namespace vt::tests
