#include "tools/gui/ui.h"

#include <gtest/gtest.h>

#include "tests/gui/headless.h"

namespace vt::testing {
namespace {

TEST(Ui, a_button_is_clicked_by_mouse_and_by_keyboard) {
  int clicks = 0;
  Headless window([&](Ui& ui) {
    if (ui.button("one", "Eén")) ++clicks;
    ui.button("two", "Twee");
  });
  ASSERT_TRUE(window.click("one"));
  EXPECT_EQ(clicks, 1);
  window.press(Key::tab);
  EXPECT_EQ(window.ui().focused(), "two");
  window.press(Key::tab);
  window.press(Key::enter);
  window.press(Key::space);
  EXPECT_EQ(clicks, 3);
}

TEST(Ui, what_is_typed_arrives_with_its_accents_and_can_be_taken_back) {
  std::string value;
  Headless window([&](Ui& ui) { ui.field("answer", "Antwoord", value, {.lines = 3}); });
  window.click("answer");
  window.type("één ïdee, à la carte");
  EXPECT_EQ(value, "één ïdee, à la carte");
  window.press_ctrl(ImGuiKey_A);
  window.press_ctrl(ImGuiKey_C);
  EXPECT_EQ(window.clipboard(), "één ïdee, à la carte");
  window.type("weg");
  EXPECT_EQ(value, "weg");
  for (int i = 0; i < 4; ++i) window.press_ctrl(ImGuiKey_Z);
  EXPECT_EQ(value, "één ïdee, à la carte");
  window.press_ctrl(ImGuiKey_A);
  window.press_ctrl(ImGuiKey_V);
  EXPECT_EQ(value, "één ïdee, à la carte");
}

TEST(Ui, a_long_answer_wraps_and_keeps_its_spaces) {
  std::string value;
  const std::string long_text =
      "Het bier helpt je om te slapen en tegelijk merk je dat je er de volgende dag niet frisser van "
      "opstaat, en dat is "
      "iets wat je al een tijd bezighoudt sinds je dochter er iets over zei.";
  Headless window([&](Ui& ui) { ui.field("answer", "Antwoord", value, {.lines = 4}); });
  window.click("answer");
  window.type(long_text);
  EXPECT_EQ(value, long_text);
}

TEST(Ui, a_field_takes_digits_and_spaces_and_gives_the_keyboard_back) {
  std::string value;
  int digits = 0;
  bool is_left = false;
  Headless window([&](Ui& ui) {
    ui.field("answer", "Antwoord", value, {});
    ui.button("next", "Verder");
    if (ui.take_digit()) ++digits;
    if (ui.take(Key::escape)) is_left = true;
  });
  window.press(Key::tab);
  window.frame({Key::digit_1, Key::space});
  window.type("1 ");
  EXPECT_EQ(value, "1 ");
  EXPECT_EQ(digits, 0);
  window.press(Key::escape);
  EXPECT_FALSE(is_left) << "the first Escape leaves the field";
  window.press(Key::digit_1);
  EXPECT_EQ(digits, 1);
  window.press(Key::escape);
  EXPECT_TRUE(is_left);
}

TEST(Ui, the_ring_goes_round_both_ways_and_skips_what_is_disabled) {
  Headless window([&](Ui& ui) {
    ui.button("a", "A");
    ui.button("b", "B", {.is_enabled = false});
    ui.button("c", "C");
  });
  EXPECT_EQ(window.keys(), (std::vector<std::string>{"a", "c"}));
  window.press(Key::tab);
  window.press(Key::tab);
  window.press(Key::tab);
  EXPECT_EQ(window.ui().focused(), "a");
  window.press(Key::back_tab);
  EXPECT_EQ(window.ui().focused(), "c");
}

TEST(Ui, what_gets_the_focus_scrolls_into_sight) {
  Headless window([&](Ui& ui) {
    ui.region("list", {0, 0, 600, 300}, [&] {
      for (int i = 0; i < 60; ++i) ui.button("b" + std::to_string(i), "Knop " + std::to_string(i));
    });
  });
  for (int i = 0; i < 50; ++i) window.press(Key::tab);
  const Note* note = window.find("b49");
  ASSERT_NE(note, nullptr);
  EXPECT_TRUE(note->is_focused);
  EXPECT_GE(note->box.y, note->clip.y);
  EXPECT_LE(note->box.bottom(), note->clip.bottom());
}

TEST(Ui, what_comes_under_the_focus_is_announced_once) {
  bool value = false;
  Headless window([&](Ui& ui) {
    ui.button("a", "Eerste");
    ui.toggle("b", "Schakelaar", value);
  });
  window.press(Key::tab);
  window.press(Key::tab);
  EXPECT_EQ(window.heard(), (std::vector<std::string>{"Eerste", "Schakelaar"}));
  window.press(Key::space);
  EXPECT_TRUE(value);
  EXPECT_EQ(window.heard().size(), 3U) << "its new value is told";
}

TEST(Ui, nothing_is_wider_than_its_box_at_any_size) {
  const std::string dutch = "Verslavingszorgondersteuningsmogelijkheden bespreken met de thuisbegeleidster";
  for (const float scale : {0.75F, 1.0F, 2.0F, 2.5F}) {
    bool value = true;
    std::size_t chosen = 0;
    int number = 50;
    const std::vector<std::string> names{"Voorbeschouwing", "Consolidatie", dutch};
    Headless window(
        [&](Ui& ui) {
          ui.region("page", {20, 20, 300, 760}, [&] {
            ui.heading(dutch);
            ui.text(dutch);
            ui.button("b", dutch);
            ui.option("o", "1", dutch, "answers", dutch);
            ui.toggle("t", dutch, value, dutch);
            ui.choice("c", dutch, names, chosen);
            ui.slider("s", dutch, number, {0, 100, 5}, [](int n) { return std::to_string(n); });
            ui.row([&] {
              ui.chip(dutch);
              ui.chip("kort");
            });
            ui.card("card", [&] { ui.text(dutch); });
          });
        },
        {.scale = scale});
    EXPECT_TRUE(overflowing(window.ui().notes()).empty())
        << scale << ": " << overflowing(window.ui().notes()).front();
  }
}

TEST(Ui, a_slider_moves_by_arrow_keys_within_its_bounds) {
  int value = 90;
  Headless window([&](Ui& ui) {
    ui.slider("s", "Tekst", value, {75, 100, 5}, [](int n) { return std::to_string(n) + " %"; });
  });
  window.press(Key::tab);
  for (int i = 0; i < 5; ++i) window.press(Key::right);
  EXPECT_EQ(value, 100);
  window.press(Key::home);
  EXPECT_EQ(value, 75);
  EXPECT_EQ(window.find("s")->value, "75 %");
}

TEST(Ui, cards_of_one_row_are_as_high_as_the_highest) {
  std::vector<float> bottoms(3);
  Headless window([&](Ui& ui) {
    ui.grid(3, 300, [&](std::size_t i) {
      ui.card("card" + std::to_string(i), [&] {
        for (std::size_t k = 0; k <= i; ++k) ui.text("regel");
      });
      bottoms[i] = ui.cursor();
    });
  });
  EXPECT_EQ(bottoms[0], bottoms[2]);
  EXPECT_EQ(bottoms[1], bottoms[2]);
}

}  // namespace
}  // namespace vt::testing
