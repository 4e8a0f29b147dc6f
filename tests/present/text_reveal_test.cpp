#include "engine/present/text_reveal.h"

#include <gtest/gtest.h>

#include "engine/base/text.h"

namespace vt {
namespace {

const std::vector<std::string> said{"Ja… één pintje, hè.", "(zwijgt) 😐"};

TEST(TextReveal, shows_as_many_characters_a_second_as_was_chosen) {
  for (const TextSpeed speed : {TextSpeed::slow, TextSpeed::calm, TextSpeed::quick}) {
    TextReveal reveal({std::string(200, 'x')});
    reveal.go_on(1000, speed);
    EXPECT_EQ(reveal.revealed(0), static_cast<std::size_t>(*characters_per_second(speed)));
  }
  EXPECT_EQ(characters_per_second(TextSpeed::slow), 20);
  EXPECT_EQ(characters_per_second(TextSpeed::calm), 35);
  EXPECT_EQ(characters_per_second(TextSpeed::quick), 70);
  EXPECT_EQ(characters_per_second(TextSpeed::at_once), std::nullopt);
}

TEST(TextReveal, never_shows_half_a_character) {
  TextReveal reveal(said);
  for (int i = 0; i < 5000 && !reveal.is_done(); ++i) {
    for (std::size_t line = 0; line < said.size(); ++line)
      EXPECT_TRUE(is_utf8(said[line].substr(0, reveal.revealed(line))));
    reveal.go_on(7, TextSpeed::calm);
  }
  EXPECT_TRUE(reveal.is_done());
  for (std::size_t line = 0; line < said.size(); ++line) EXPECT_EQ(reveal.revealed(line), said[line].size());
}

TEST(TextReveal, goes_equally_far_in_one_step_as_in_many) {
  TextReveal steps(said);
  TextReveal leap(said);
  for (int i = 0; i < 600; ++i) steps.go_on(1, TextSpeed::calm);
  leap.go_on(600, TextSpeed::calm);
  EXPECT_EQ(steps.revealed(0), leap.revealed(0));
  EXPECT_EQ(steps.revealed(1), leap.revealed(1));
}

TEST(TextReveal, takes_a_breath_between_two_lines) {
  TextReveal reveal({"ab", "cd"});
  reveal.go_on(100, TextSpeed::slow);
  EXPECT_EQ(reveal.current(), 1U);
  reveal.go_on(300, TextSpeed::slow);
  EXPECT_EQ(reveal.revealed(1), 0U);
  reveal.go_on(100, TextSpeed::slow);
  EXPECT_EQ(reveal.revealed(1), 1U);
}

TEST(TextReveal, says_when_there_is_more_to_see_and_there_is_then) {
  TextReveal reveal(said);
  for (int i = 0; i < 200 && !reveal.is_done(); ++i) {
    const std::size_t before = reveal.revealed(0) + reveal.revealed(1);
    const bool was_last_of_line = reveal.revealed(0) == said[0].size();
    const std::int64_t until = *reveal.until_next(TextSpeed::quick);
    EXPECT_GE(until, 1);
    reveal.go_on(until, TextSpeed::quick);
    EXPECT_TRUE(reveal.revealed(0) + reveal.revealed(1) > before || was_last_of_line);
  }
  EXPECT_TRUE(reveal.is_done());
  EXPECT_EQ(reveal.until_next(TextSpeed::quick), std::nullopt);
}

TEST(TextReveal, at_once_means_at_once_and_nothing_to_say_is_said) {
  TextReveal reveal(said);
  reveal.go_on(0, TextSpeed::at_once);
  EXPECT_TRUE(reveal.is_done());
  EXPECT_TRUE(TextReveal().is_done());
  TextReveal empty({"", ""});
  empty.go_on(1000, TextSpeed::slow);
  EXPECT_TRUE(empty.is_done());
}

}  // namespace
}  // namespace vt
