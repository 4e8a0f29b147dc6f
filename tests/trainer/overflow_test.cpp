// Every screen, in both languages, every theme, at sizes of window and text that people have: no text is
// larger than its box, nothing leaves the window sideways, everything that can be operated has a name and is
// large enough to hit.

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/trainer/driven.h"

namespace vt::testing {
namespace {

struct Case {
  std::string language;
  ThemeName theme = ThemeName::light;
  FontName font = FontName::inter;
  int percent = 100;
  float width = 1280;
  float height = 800;
};

/// Pairs of sizes and looks that together hold every value of each.
const std::vector<Case>& cases() {
  static const std::vector<Case> all{
      {"nl", ThemeName::light, FontName::inter, 100, 1280, 800},
      {"en", ThemeName::dark, FontName::inter, 100, 1280, 800},
      {"nl", ThemeName::high_contrast, FontName::dejavu, 100, 1024, 640},
      {"en", ThemeName::light, FontName::andika, 125, 1024, 640},
      {"nl", ThemeName::dark, FontName::open_dyslexic, 150, 1280, 800},
      {"nl", ThemeName::light, FontName::inter, 200, 1280, 800},
      {"en", ThemeName::high_contrast, FontName::inter, 200, 1280, 800},
      {"nl", ThemeName::light, FontName::inter, 250, 1024, 640},
      {"en", ThemeName::dark, FontName::inter, 75, 1920, 1080},
      {"nl", ThemeName::light, FontName::inter, 200, 3840, 2160},
  };
  return all;
}

std::string told(const Case& one) {
  return one.language + " " + std::string(name_of(one.theme)) + " " + std::string(name_of(one.font)) + " " +
         std::to_string(one.percent) + " % " + std::to_string(static_cast<int>(one.width)) + "x" +
         std::to_string(static_cast<int>(one.height));
}

/// What is wrong with what is drawn now.
std::vector<std::string> faults(Driven& driven) {
  std::vector<std::string> out = overflowing(driven.window().ui().notes());
  std::vector<std::string> keys;
  for (const Note& note : driven.window().ui().notes()) {
    if (!note.can_focus) continue;
    if (note.name.empty()) out.push_back(note.key + " has no name");
    if (note.name.rfind("ui.", 0) == 0) out.push_back(note.key + " has no words: " + note.name);
    if (note.box.width < 24 || note.box.height < 24) out.push_back(note.key + " is smaller than 24 pixels");
    if (std::find(keys.begin(), keys.end(), note.key) != keys.end())
      out.push_back(note.key + " is there twice");
    keys.push_back(note.key);
  }
  for (const Note& note : driven.window().ui().notes())
    if (note.name.rfind("ui.", 0) == 0 || note.name.find("{") != std::string::npos)
      out.push_back("no words, or a gap in them: " + note.name);
  return out;
}

class EveryScreen : public ::testing::TestWithParam<std::size_t> {
 protected:
  void SetUp() override {
    const Case& one = cases()[GetParam()];
    Settings settings = Driven::welcomed();
    settings.language = one.language;
    settings.has_coach = settings.has_meters = true;
    world = Driven::with(settings);
    finished = world->keep({.play = "slechtste", .locale = one.language == "nl" ? "nl-BE" : "en"});
    missed = world->keep({.scenario = "vandaag-stop-ik", .play = "worst", .days_ago = 20});
    open = world->keep({.scenario = "flessen-op-tafel", .answers = 4});
    world->files.put(world->world.data + "/scenarios/kapot/scenario.json",
                     "{ \"format\": 1, \"id\": \"kapot\" ");
    driven = std::make_unique<Driven>(
        std::move(world),
        Look{one.theme, one.font, static_cast<float>(one.percent) / 100, one.width, one.height});
  }
  void check(const std::string& screen) {
    driven->settle();
    const std::vector<std::string> found = faults(*driven);
    EXPECT_TRUE(found.empty()) << screen << ", " << told(cases()[GetParam()]) << ": " << found.size()
                               << ", first: " << (found.empty() ? "" : found.front());
  }

  std::unique_ptr<tests::WorldOf> world;
  std::unique_ptr<Driven> driven;
  std::string finished;
  std::string missed;
  std::string open;
};

TEST_P(EveryScreen, holds_its_texts) {
  while (driven->trainer().work()) {
  }
  check("library");
  driven->click("more");
  check("library with all filters");
  driven->go(to::Briefing{"bier-en-ruzie"});
  check("briefing");
  driven->go(to::Back{});
  driven->go(to::Resume{open});
  check("conversation");
  driven->click("pause");
  check("pause");
  driven->go(to::Library{});
  driven->go(to::SelfRating{finished});
  check("estimate");
  driven->go(to::Debrief{finished});
  for (int tab = 1; tab <= 4; ++tab) {
    driven->click("tab-" + std::to_string(tab));
    check("debrief, tab " + std::to_string(tab));
  }
  driven->go(to::Debrief{missed});
  check("debrief of a missed gate");
  driven->go(to::Library{});
  driven->go(to::Progress{});
  while (driven->trainer().work()) {
  }
  check("progress");
  driven->click("remove-all");
  check("question");
  driven->go(to::Library{});
  for (const char* card : {"simple-reflection", "help-lines", "stages-of-change"}) {
    driven->go(to::Learn{card});
    check(std::string("card ") + card);
  }
  driven->go(to::Library{});
  driven->go(to::Settings{});
  check("settings");
  driven->press(Key::f1);
  check("keys");
  driven->press(Key::escape);
  driven->go(to::Welcome{});
  for (int page = 1; page <= 5; ++page) {
    check("welcome, page " + std::to_string(page));
    driven->click("next");
  }
}

INSTANTIATE_TEST_SUITE_P(Looks, EveryScreen, ::testing::Range<std::size_t>(0, 10));

}  // namespace
}  // namespace vt::testing
