#include "engine/present/settings_screen.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "engine/present/welcome_screen.h"
#include "tests/present/world_of.h"

namespace vt::tests {
namespace {

struct SettingsTest : testing::Test {
  Settings saved() {
    const SettingsReading reading = read_settings(of.files, "/user/settings.json");
    EXPECT_TRUE(reading.warnings.empty());
    return reading.settings;
  }

  WorldOf of;
  Settings settings;
  SettingsScreen screen{of.world, settings, words_in("en")};
};

TEST_F(SettingsTest, a_change_holds_at_once_and_is_saved_at_once) {
  screen.choose_language("nl");
  screen.choose_theme("dark");
  screen.choose_font("andika");
  screen.choose_text_speed("at_once");
  screen.set(SettingNumber::text_percent, 150);
  screen.set_pseudonym("Merel");
  EXPECT_EQ(settings.theme, ThemeName::dark);
  EXPECT_EQ(settings.font, FontName::andika);
  EXPECT_EQ(settings.text_speed, TextSpeed::at_once);
  EXPECT_EQ(settings.text_percent, 150);
  EXPECT_EQ(saved(), settings);
  EXPECT_EQ(screen.notice(), "");
}

TEST_F(SettingsTest, one_value_that_is_wrong_does_not_take_the_others_along) {
  of.files.put(
      "/user/settings.json",
      R"({"pseudonym": "Merel", "format": 1, "text_percent": 9999, "theme": "pink", "less_motion": true})");
  const SettingsReading reading = read_settings(of.files, "/user/settings.json");
  EXPECT_EQ(reading.warnings.size(), 1U);
  Settings expected;
  expected.pseudonym = "Merel";
  expected.less_motion = true;
  EXPECT_EQ(reading.settings, expected);
}

TEST_F(SettingsTest, settings_of_another_format_are_left_alone_and_told_about) {
  for (const char* text : {R"({"format": 2, "pseudonym": "Merel"})", R"({"pseudonym": "Merel"})", "[]", ""}) {
    of.files.put("/user/settings.json", text);
    const SettingsReading reading = read_settings(of.files, "/user/settings.json");
    EXPECT_EQ(reading.warnings.size(), 1U) << text;
    EXPECT_EQ(reading.settings, Settings{}) << text;
  }
}

TEST_F(SettingsTest, every_switch_changes_its_own_setting_and_is_saved) {
  for (std::size_t i = 0; i < count_of<SettingSwitch>; ++i) {
    const auto which = static_cast<SettingSwitch>(i);
    const bool was = screen.row(which).is_on;
    const Settings before = settings;
    screen.set(which, !was);
    EXPECT_EQ(screen.row(which).is_on, !was) << name_of(which);
    EXPECT_EQ(saved(), settings);
    for (std::size_t k = 0; k < count_of<SettingSwitch>; ++k)
      if (k != i) {
        SettingsScreen other{of.world, settings, words_in("en")};
        const bool is_on = other.row(static_cast<SettingSwitch>(k)).is_on;
        screen.set(which, was);
        EXPECT_EQ(screen.row(static_cast<SettingSwitch>(k)).is_on, is_on);
        screen.set(which, !was);
      }
    screen.set(which, was);
    EXPECT_EQ(settings, before);
  }
}

TEST_F(SettingsTest, numbers_stay_within_their_bounds) {
  screen.set(SettingNumber::text_percent, 1000);
  EXPECT_EQ(settings.text_percent, 250);
  screen.set(SettingNumber::text_percent, 0);
  EXPECT_EQ(settings.text_percent, 75);
  screen.set(SettingNumber::voice, -5);
  EXPECT_EQ(settings.voice, 0);
  EXPECT_EQ(screen.row(SettingNumber::voice).shown, "silent");
  EXPECT_EQ(screen.row(SettingNumber::text_percent).shown, "75%");
}

TEST_F(SettingsTest, what_is_not_among_the_choices_is_passed_over) {
  const Settings before = settings;
  screen.choose_language("xx");
  screen.choose_font("comic");
  screen.choose_theme("pink");
  screen.choose_text_speed("");
  EXPECT_EQ(settings, before);
  EXPECT_FALSE(of.files.has("/user/settings.json"));
}

TEST_F(SettingsTest, what_is_chosen_is_marked_once) {
  screen.choose_theme("high_contrast");
  for (const auto& choices : {screen.languages(), screen.fonts(), screen.themes(), screen.text_speeds()})
    EXPECT_EQ(
        std::count_if(choices.begin(), choices.end(), [](const SettingChoice& one) { return one.is_chosen; }),
        1);
  EXPECT_TRUE(screen.themes().back().is_chosen);
  EXPECT_EQ(screen.languages().front().value, "") << "as the system has it";
}

TEST_F(SettingsTest, a_save_that_fails_is_told_and_the_setting_still_holds) {
  of.files.faults.read_only = true;
  screen.choose_theme("dark");
  EXPECT_EQ(settings.theme, ThemeName::dark);
  EXPECT_FALSE(screen.is_saved());
  EXPECT_EQ(screen.notice().rfind("These settings hold now, but could not be saved.", 0), 0U);
  of.files.faults.read_only = false;
  screen.choose_theme("light");
  EXPECT_TRUE(screen.is_saved());
  EXPECT_EQ(screen.notice(), "");
  EXPECT_EQ(saved(), settings);
}

TEST_F(SettingsTest, volumes_are_heard_at_once) {
  screen.set(SettingNumber::ambience, 20);
  EXPECT_EQ(of.sound.levels.ambience, 20);
  screen.set(SettingSwitch::is_mono, true);
  EXPECT_TRUE(of.sound.levels.is_mono);
  screen.set(SettingSwitch::is_muted, true);
  EXPECT_EQ(of.sound.levels.ambience, 0);
  EXPECT_EQ(of.sound.levels.voice, 0);
  EXPECT_EQ(of.speech.stops, 1) << "what was being said is silenced too";
}

TEST_F(SettingsTest, a_test_of_the_sound_is_heard_at_the_level_that_is_set) {
  screen.set(SettingNumber::cues, 30);
  screen.test_sound();
  EXPECT_EQ(of.sound.cues, std::vector<std::string>{"/data/content/sounds/cue_client.ogg"});
  EXPECT_EQ(of.sound.levels.cues, 30);
}

TEST_F(SettingsTest, a_test_of_the_voice_speaks_in_the_language_of_the_window) {
  screen.set(SettingNumber::voice, 40);
  screen.test_voice();
  ASSERT_EQ(of.speech.spoken.size(), 1U);
  EXPECT_EQ(of.speech.manner.locale, "en");
  EXPECT_EQ(of.speech.manner.volume, 40);
}

TEST_F(SettingsTest, what_is_missing_is_said_in_words) {
  EXPECT_EQ(screen.sound_words(), "There is a sound device.");
  EXPECT_EQ(screen.voice_words(), "The voice comes from espeak-ng.");
  of.sound.is_there = false;
  of.speech.voice.clear();
  EXPECT_NE(screen.sound_words().find("No sound device"), std::string::npos);
  EXPECT_NE(screen.voice_words().find("no voice"), std::string::npos);
  EXPECT_FALSE(screen.has_voice());
}

TEST_F(SettingsTest, a_pseudonym_is_one_line_of_eighty_characters_at_most) {
  screen.set_pseudonym("Zoë");
  screen.set_pseudonym("a\nb");
  EXPECT_EQ(settings.pseudonym, "Zoë");
  EXPECT_NE(screen.notice(), "");
  screen.set_pseudonym(std::string(81, 'a'));
  EXPECT_EQ(settings.pseudonym, "Zoë");
  screen.set_pseudonym("\xFF");
  EXPECT_EQ(settings.pseudonym, "Zoë");
  screen.set_pseudonym("");
  EXPECT_EQ(settings.pseudonym, "");
  EXPECT_EQ(screen.notice(), "");
}

TEST_F(SettingsTest, an_own_folder_is_added_where_it_holds_scenarios) {
  of.files.put("/own/eigen/scenario.json", "{}");
  of.files.make_folder("/empty");
  EXPECT_TRUE(screen.add_folder("/own/"));
  EXPECT_EQ(saved().own_folders, std::vector<std::string>{"/own"});
  EXPECT_FALSE(screen.add_folder("/own"));
  EXPECT_NE(screen.notice().find("in the list already"), std::string::npos);
  EXPECT_FALSE(screen.add_folder("/not-there"));
  EXPECT_NE(screen.notice().find("There is no folder /not-there"), std::string::npos);
  EXPECT_FALSE(screen.add_folder("/empty"));
  EXPECT_FALSE(screen.add_folder(""));
  EXPECT_EQ(settings.own_folders.size(), 1U);
  screen.remove_folder(7);
  EXPECT_EQ(settings.own_folders.size(), 1U);
  screen.remove_folder(0);
  EXPECT_TRUE(saved().own_folders.empty());
  EXPECT_EQ(screen.notice(), "");
}

TEST_F(SettingsTest, no_more_folders_are_added_than_can_be_saved) {
  for (int i = 0; i < 20; ++i) {
    const std::string folder = "/own" + std::to_string(i);
    of.files.put(folder + "/scenario.json", "{}");
    ASSERT_TRUE(screen.add_folder(folder));
  }
  of.files.put("/one-more/scenario.json", "{}");
  EXPECT_FALSE(screen.add_folder("/one-more"));
  EXPECT_EQ(saved(), settings);
}

TEST_F(SettingsTest, a_folder_that_no_desktop_opens_is_named) {
  screen.open_user_folder();
  EXPECT_EQ(of.desktop.opened, std::vector<std::string>{"/user"});
  EXPECT_EQ(screen.notice(), "");
  of.desktop.can_open = false;
  screen.open_reports_folder();
  EXPECT_NE(screen.notice().find("/user/reports"), std::string::npos);
}

TEST_F(SettingsTest, every_row_and_every_key_has_words_in_both_languages) {
  for (const char* tag : {"nl", "en"}) {
    const Words& words = words_in(tag);
    const SettingsScreen in(of.world, settings, words);
    const auto expect_words = [&](const std::string& text) {
      EXPECT_FALSE(text.empty() || words.has("problem." + text) || text.rfind("settings.", 0) == 0 ||
                   text.rfind("keys.", 0) == 0)
          << text;
    };
    for (std::size_t i = 0; i < count_of<SettingSwitch>; ++i) {
      expect_words(in.row(static_cast<SettingSwitch>(i)).name);
      expect_words(in.row(static_cast<SettingSwitch>(i)).about);
    }
    for (std::size_t i = 0; i < count_of<SettingNumber>; ++i)
      expect_words(in.row(static_cast<SettingNumber>(i)).name);
    for (const auto& choices : {in.languages(), in.fonts(), in.themes(), in.text_speeds()})
      for (const SettingChoice& one : choices) expect_words(one.name);
    for (const KeyGroup& group : in.keys()) {
      expect_words(group.title);
      EXPECT_FALSE(group.rows.empty());
      for (const KeyRow& row : group.rows) {
        expect_words(row.keys);
        expect_words(row.action);
      }
    }
  }
}

struct WelcomeTest : SettingsTest {
  WelcomeScreen welcome{of.world, settings, words_in("en")};
};

TEST_F(WelcomeTest, five_pages_lead_to_the_library_and_it_does_not_come_again) {
  int pages = 1;
  while (std::holds_alternative<to::Here>(welcome.next())) ++pages;
  EXPECT_EQ(pages, 5);
  EXPECT_TRUE(saved().is_welcomed);
}

TEST_F(WelcomeTest, it_can_be_skipped_from_any_page) {
  for (int page = 0; page < WelcomeScreen::page_count(); ++page) {
    WelcomeScreen one(of.world, settings, words_in("en"));
    for (int i = 0; i < page; ++i) one.next();
    settings.is_welcomed = false;
    EXPECT_TRUE(std::holds_alternative<to::Library>(one.skip()));
    EXPECT_TRUE(settings.is_welcomed);
  }
}

TEST_F(WelcomeTest, one_can_go_back_and_not_before_the_first_page) {
  welcome.next();
  welcome.next();
  EXPECT_EQ(welcome.place_in_row(), "3 of 5");
  welcome.back();
  EXPECT_EQ(welcome.page(), WelcomePage::text);
  welcome.back();
  welcome.back();
  EXPECT_EQ(welcome.page(), WelcomePage::language);
}

TEST_F(WelcomeTest, every_page_says_something_and_the_last_one_where_data_lies) {
  for (;;) {
    EXPECT_NE(welcome.text().title, "");
    EXPECT_FALSE(welcome.text().paragraphs.empty());
    for (const std::string& one : welcome.text().paragraphs) EXPECT_NE(one.rfind("welcome.", 0), 0U) << one;
    if (welcome.is_last()) break;
    welcome.next();
  }
  EXPECT_NE(welcome.text().paragraphs.front().find("/user"), std::string::npos);
}

TEST_F(WelcomeTest, what_is_chosen_is_kept_also_where_the_disk_takes_nothing) {
  of.files.faults.fail_writes = true;
  welcome.settings().choose_language("en");
  EXPECT_NE(welcome.settings().notice(), "");
  EXPECT_TRUE(std::holds_alternative<to::Library>(welcome.skip()));
  EXPECT_EQ(settings.language, "en");
}

}  // namespace
}  // namespace vt::tests
