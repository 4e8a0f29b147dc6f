// What is painted anew: never less than what differs from the last frame, and nothing where nothing does.

#include "tools/gui/damage.h"

#include <functional>

#include <gtest/gtest.h>

#include "tests/gui/headless.h"

namespace vt::testing {
namespace {

constexpr std::uint32_t white = 0xFFFFFFFF;
constexpr std::uint32_t red = 0xFF0000FF;

/// A window of 400 x 300 of which each frame is drawn by hand.
class Painting : public ::testing::Test {
 protected:
  using Brush = std::function<void(ImDrawList&)>;

  Painting() : headless_([this](Ui& ui) { brush_(ui.list()); }, {.width = 400, .height = 300}) {
    static_cast<void>(damage.since_last(*ImGui::GetDrawData()));
  }
  Rect painted(Brush brush) {
    brush_ = std::move(brush);
    headless_.frame();
    return damage.since_last(*ImGui::GetDrawData());
  }
  static void box(ImDrawList& list, float x, float y, float size, std::uint32_t colour) {
    list.AddRectFilled({x, y}, {x + size, y + size}, colour);
  }
  [[nodiscard]] static bool holds(const Rect& outer, const Rect& inner) {
    return outer.x <= inner.x && outer.y <= inner.y && outer.right() >= inner.right() &&
           outer.bottom() >= inner.bottom();
  }

  Damage damage;

 private:
  Brush brush_ = [](ImDrawList&) {};
  Headless headless_;
};

TEST_F(Painting, nothing_is_painted_where_nothing_differs) {
  const auto brush = [](ImDrawList& list) { box(list, 50, 60, 20, red); };
  EXPECT_GT(painted(brush).width, 0);
  EXPECT_EQ(painted(brush).width, 0);
}

TEST_F(Painting, what_moves_is_painted_where_it_was_and_where_it_is) {
  static_cast<void>(painted([](ImDrawList& list) {
    box(list, 0, 200, 20, white);
    box(list, 50, 60, 20, red);
    box(list, 300, 200, 20, white);
  }));
  const Rect changed = painted([](ImDrawList& list) {
    box(list, 0, 200, 20, white);
    box(list, 90, 60, 20, red);
    box(list, 300, 200, 20, white);
  });
  EXPECT_TRUE(holds(changed, {50, 60, 60, 20}));
  EXPECT_TRUE(holds({48, 58, 64, 24}, changed));
}

TEST_F(Painting, what_goes_and_what_comes_is_painted_and_what_stands_behind_it_is_not) {
  const auto around = [](ImDrawList& list, const std::function<void()>& middle) {
    box(list, 0, 200, 20, white);
    middle();
    box(list, 300, 200, 20, white);
  };
  static_cast<void>(painted([&](ImDrawList& list) { around(list, [&] { box(list, 50, 60, 20, red); }); }));
  const Rect gone = painted([&](ImDrawList& list) { around(list, [] {}); });
  EXPECT_TRUE(holds(gone, {50, 60, 20, 20}));
  EXPECT_LE(gone.width, 24);
  const Rect come = painted([&](ImDrawList& list) { around(list, [&] { box(list, 70, 60, 20, red); }); });
  EXPECT_TRUE(holds(come, {70, 60, 20, 20}));
  EXPECT_LE(come.width, 24);
}

TEST_F(Painting, another_order_or_another_colour_is_a_difference) {
  static_cast<void>(painted([](ImDrawList& list) {
    box(list, 50, 60, 20, red);
    box(list, 60, 60, 20, white);
  }));
  const Rect turned = painted([](ImDrawList& list) {
    box(list, 60, 60, 20, white);
    box(list, 50, 60, 20, red);
  });
  EXPECT_TRUE(holds(turned, {60, 60, 10, 20}));
  const Rect coloured = painted([](ImDrawList& list) {
    box(list, 60, 60, 20, red);
    box(list, 50, 60, 20, red);
  });
  EXPECT_TRUE(holds(coloured, {60, 60, 20, 20}));
}

TEST_F(Painting, what_is_outside_its_clip_is_not_seen) {
  const auto clipped = [](float size) {
    return [size](ImDrawList& list) {
      list.PushClipRect({10, 10}, {40, 40}, true);
      box(list, 0, 0, size, red);
      list.PopClipRect();
    };
  };
  static_cast<void>(painted(clipped(200)));
  const Rect changed = painted(clipped(30));
  EXPECT_TRUE(holds(changed, {30, 30, 10, 10}));
  EXPECT_TRUE(holds({8, 8, 34, 34}, changed));
}

TEST_F(Painting, all_is_painted_after_the_last_frame_was_forgotten) {
  const auto brush = [](ImDrawList& list) { box(list, 50, 60, 20, red); };
  static_cast<void>(painted(brush));
  damage.forget();
  const Rect all = painted(brush);
  EXPECT_EQ(all.width, 400);
  EXPECT_EQ(all.height, 300);
}

TEST_F(Painting, commands_are_left_with_what_they_paint_in_the_open_part) {
  static_cast<void>(painted([](ImDrawList& list) { box(list, 50, 60, 20, red); }));
  ImDrawData& drawn = *ImGui::GetDrawData();
  clip_to(drawn, {55, 65, 10, 10});
  for (const ImDrawCmd& command : drawn.CmdLists[0]->CmdBuffer) {
    EXPECT_GE(command.ClipRect.x, 55);
    EXPECT_GE(command.ClipRect.y, 65);
    EXPECT_LE(command.ClipRect.z, 65);
    EXPECT_LE(command.ClipRect.w, 75);
  }
}

}  // namespace
}  // namespace vt::testing
