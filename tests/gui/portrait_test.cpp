#include "tools/gui/portrait.h"

#include <cstddef>
#include <functional>
#include <vector>

#include <gtest/gtest.h>
#include <imgui.h>

#include "tests/support/picture/rasterise.h"
#include "tools/gui/backdrop.h"

namespace vt {
namespace {

using Pixels = std::vector<unsigned char>;

constexpr Face faces[] = {Face::neutral,    Face::guarded,   Face::irritated, Face::sad,     Face::ashamed,
                          Face::thoughtful, Face::surprised, Face::relieved,  Face::hopeful, Face::tired};
constexpr Ambience places[] = {Ambience::quiet_office,   Ambience::living_room, Ambience::waiting_room,
                               Ambience::emergency_ward, Ambience::street,      Ambience::kitchen};
constexpr int width = 200;
constexpr int height = 240;
constexpr Rect whole{0, 0, width, height};
constexpr unsigned ground = 0x00FF00;

/// A Dear ImGui without a window.
class Drawing : public testing::Test {
 protected:
  Drawing() : context_(ImGui::CreateContext()) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DeltaTime = 0.1F;
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    unsigned char* pixels = nullptr;
    int atlas_width = 0;
    int atlas_height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &atlas_width, &atlas_height);
  }
  ~Drawing() override { ImGui::DestroyContext(context_); }

  static Pixels picture(const std::function<void(ImDrawList&)>& draw) {
    ImGui::NewFrame();
    draw(*ImGui::GetBackgroundDrawList());
    ImGui::Render();
    return rasterise(*ImGui::GetDrawData(), width, height, ground);
  }

  static Pixels portrait_of(const Portrait& who, const Expression& expression, Rect where = whole,
                            int breath = 0) {
    return picture([&](ImDrawList& list) { draw_portrait(list, where, who, 40, expression, breath); });
  }

 private:
  ImGuiContext* context_;
};

Expression at_rest() {
  return expression_of(Face::neutral, 5, 0);
}

bool is_ground(const Pixels& picture, int x, int y) {
  const std::size_t at = (static_cast<std::size_t>(y) * width + static_cast<std::size_t>(x)) * 4;
  return picture[at] == 0x00 && picture[at + 1] == 0xFF && picture[at + 2] == 0x00;
}

/// How many of a hundred pixels differ clearly.
double difference(const Pixels& one, const Pixels& other) {
  std::size_t differing = 0;
  for (std::size_t i = 0; i < one.size(); i += 4) {
    int sum = 0;
    for (std::size_t k = 0; k < 3; ++k) sum += std::abs(int{one[i + k]} - int{other[i + k]});
    if (sum > 24) ++differing;
  }
  return 100.0 * static_cast<double>(differing) / (static_cast<double>(one.size()) / 4);
}

using PortraitDrawing = Drawing;
using BackdropDrawing = Drawing;

TEST_F(PortraitDrawing, stands_on_the_lower_edge_with_room_above_the_head) {
  const Pixels picture = portrait_of({}, at_rest());
  EXPECT_FALSE(is_ground(picture, width / 2, height - 1));
  EXPECT_FALSE(is_ground(picture, width / 2, height / 3));
  EXPECT_TRUE(is_ground(picture, width / 2, 2));
  EXPECT_TRUE(is_ground(picture, 2, height / 4));
  EXPECT_TRUE(is_ground(picture, width - 3, height / 4));
}

TEST_F(PortraitDrawing, stays_inside_its_place) {
  constexpr Rect place{40, 60, 80, 100};
  for (const Face face : faces) {
    const Pixels picture = portrait_of({}, expression_of(face, 10, 3), place);
    for (int y = 0; y < height; ++y)
      for (int x = 0; x < width; ++x) {
        const bool is_inside = x >= 40 && x < 120 && y >= 60 && y < 160;
        ASSERT_TRUE(is_inside || is_ground(picture, x, y)) << x << ", " << y;
      }
  }
}

TEST_F(PortraitDrawing, the_same_numbers_give_the_same_picture) {
  EXPECT_EQ(portrait_of({}, at_rest()), portrait_of({}, at_rest()));
}

TEST_F(PortraitDrawing, every_face_can_be_seen) {
  std::vector<Pixels> all;
  for (const Face face : faces) all.push_back(portrait_of({}, expression_of(face, 5, 0)));
  for (std::size_t one = 0; one < all.size(); ++one)
    for (std::size_t other = 0; other < one; ++other)
      EXPECT_GT(difference(all[one], all[other]), 1.0) << one << " and " << other;
}

TEST_F(PortraitDrawing, every_parameter_can_be_seen) {
  using namespace portrait;
  const Pixels plain = portrait_of({}, at_rest());
  const Portrait changed[] = {
      {.skin = 6},
      {.hair = Hair::none},
      {.hair = Hair::cropped},
      {.hair = Hair::wavy},
      {.hair = Hair::curly},
      {.hair = Hair::tied},
      {.hair = Hair::headscarf},
      {.hair_length = HairLength::short_hair},
      {.hair_length = HairLength::long_hair},
      {.hair_colour = HairColour::blond},
      {.greying = 2},
      {.beard = Beard::stubble},
      {.beard = Beard::moustache},
      {.beard = Beard::full},
      {.glasses = Glasses::round},
      {.glasses = Glasses::square},
      {.build = Build::heavy},
      {.face_width = 3},
      {.face_height = 3},
      {.jaw = 3},
      {.cheeks = 3},
      {.brows = Brows::thick},
      {.eyes = Eyes::blue},
      {.lines = 3},
      {.clothing = Clothing::shirt},
      {.clothing = Clothing::dress},
      {.clothing_colour = Colour::mustard},
      {.layer = Layer::coat},
      {.layer = Layer::apron},
      {.layer = Layer::scarf},
  };
  for (std::size_t i = 0; i < std::size(changed); ++i)
    EXPECT_GT(difference(plain, portrait_of(changed[i], at_rest())), 0.01) << i;
}

TEST_F(PortraitDrawing, breath_lifts_the_body_by_whole_pixels) {
  const Pixels before = portrait_of({}, at_rest());
  const Pixels lifted = portrait_of({}, at_rest(), whole, 1);
  for (int y = 0; y + 1 < height / 2; ++y)
    for (int x = 0; x < width; ++x)
      ASSERT_EQ(is_ground(lifted, x, y), is_ground(before, x, y + 1)) << x << ", " << y;
  EXPECT_FALSE(is_ground(portrait_of({}, at_rest(), whole, 2), width / 2, height - 1));
}

TEST_F(PortraitDrawing, parameters_and_sizes_at_their_ends_are_drawn_too) {
  for (const int end : {-3, 3})
    for (const Rect where : {Rect{0, 0, 1, 1}, Rect{0, 0, 0, 0}, Rect{0, 0, 20, 240}, Rect{0, 0, 200, 20}}) {
      const Portrait who{
          .skin = 9, .greying = 3, .face_width = end, .face_height = end, .jaw = end, .cheeks = end};
      EXPECT_TRUE(
          is_ground(portrait_of(who, expression_of(Face::hopeful, 10, 3), where), width - 1, height / 2));
    }
}

TEST_F(BackdropDrawing, fills_its_place_and_nothing_else_by_day_and_by_evening) {
  constexpr Rect place{20, 30, 100, 150};
  for (const Ambience room : places)
    for (const bool is_dark : {false, true}) {
      const Pixels drawn = picture([&](ImDrawList& list) { draw_backdrop(list, place, room, is_dark); });
      for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
          ASSERT_EQ(is_ground(drawn, x, y), x < 20 || x >= 120 || y < 30 || y >= 180) << x << ", " << y;
    }
}

TEST_F(BackdropDrawing, each_place_looks_different) {
  std::vector<Pixels> all;
  for (const Ambience room : places)
    for (const bool is_dark : {false, true})
      all.push_back(picture([&](ImDrawList& list) { draw_backdrop(list, whole, room, is_dark); }));
  for (std::size_t one = 0; one < all.size(); ++one)
    for (std::size_t other = 0; other < one; ++other) EXPECT_GT(difference(all[one], all[other]), 4.0);
}

}  // namespace
}  // namespace vt
