#include "tools/gui/theme.h"

#include <gtest/gtest.h>

namespace vt {
namespace {

TEST(Theme, every_pair_has_the_contrast_that_wcag_asks_for) {
  for (const ThemeName name : {ThemeName::light, ThemeName::dark, ThemeName::high_contrast}) {
    const Theme& theme = theme_of(name);
    for (const TonePair& pair : tone_pairs())
      EXPECT_GE(contrast(theme[pair.front], theme[pair.ground]), pair.least)
          << name_of(name) << ": " << name_of(pair.front) << " on " << name_of(pair.ground);
  }
}

TEST(Theme, contrast_is_that_of_wcag) {
  EXPECT_EQ(contrast({0, 0, 0}, {255, 255, 255}), 2100);
  EXPECT_EQ(contrast({119, 119, 119}, {255, 255, 255}), 447);  // #777777, the classic that fails AA
  EXPECT_EQ(contrast({255, 0, 0}, {255, 0, 0}), 100);
}

TEST(Theme, each_tone_is_text_sign_or_ground_in_some_pair) {
  for (const Tone tone :
       {Tone::ink, Tone::quiet, Tone::trainee, Tone::client, Tone::danger, Tone::edge, Tone::focus,
        Tone::change, Tone::sustain, Tone::discord, Tone::on_primary, Tone::on_chosen}) {
    bool is_checked = false;
    for (const TonePair& pair : tone_pairs()) is_checked |= pair.front == tone;
    EXPECT_TRUE(is_checked) << name_of(tone);
  }
}

}  // namespace
}  // namespace vt
