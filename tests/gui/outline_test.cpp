#include "tools/gui/outline.h"

#include <cmath>
#include <cstddef>
#include <cstdint>

#include <gtest/gtest.h>

namespace vt {
namespace {

float filled_area(const Outline& shape) {
  const std::vector<std::uint16_t> corners = triangles(shape);
  float sum = 0;
  for (std::size_t i = 0; i + 2 < corners.size(); i += 3)
    sum += std::fabs(signed_area({shape[corners[i]], shape[corners[i + 1]], shape[corners[i + 2]]}));
  return sum;
}

const Outline square{{0, 0}, {10, 0}, {10, 10}, {0, 10}};
const Outline horseshoe{{0, 0}, {10, 0}, {10, 10}, {7, 10}, {7, 3}, {3, 3}, {3, 10}, {0, 10}};

TEST(Triangles, fill_a_hollow_shape_exactly) {
  EXPECT_EQ(triangles(horseshoe).size(), (horseshoe.size() - 2) * 3);
  EXPECT_NEAR(filled_area(horseshoe), std::fabs(signed_area(horseshoe)), 1e-3);
}

TEST(Triangles, fill_a_shape_given_the_other_way_round) {
  const Outline backwards(horseshoe.rbegin(), horseshoe.rend());
  EXPECT_NEAR(filled_area(backwards), std::fabs(signed_area(horseshoe)), 1e-3);
}

TEST(Triangles, fill_a_star) {
  Outline star = ellipse({0, 0}, 10, 10, 40);
  for (std::size_t i = 0; i < star.size(); i += 2) star[i] = star[i] * 0.5F;
  EXPECT_NEAR(filled_area(star), std::fabs(signed_area(star)), 1e-2);
}

TEST(Triangles, of_a_shape_that_crosses_itself_come_to_an_end) {
  const Outline crossing{{0, 0}, {10, 10}, {10, 0}, {0, 10}, {5, -5}};
  EXPECT_EQ(triangles(crossing).size(), (crossing.size() - 2) * 3);
}

TEST(Triangles, of_less_than_three_corners_are_none) {
  EXPECT_TRUE(triangles({}).empty());
  EXPECT_TRUE(triangles({{0, 0}, {1, 1}}).empty());
}

TEST(CutTo, keeps_what_lies_in_both) {
  const Outline half = cut_to({{5, -5}, {20, -5}, {20, 20}, {5, 20}}, square);
  EXPECT_NEAR(std::fabs(signed_area(half)), 2 * 50, 1e-3);
  EXPECT_EQ(cut_to(square, {{-5, -5}, {20, -5}, {20, 20}, {-5, 20}}).size(), square.size());
  EXPECT_TRUE(cut_to(square, {{20, 20}, {30, 20}, {30, 30}}).empty());
}

TEST(Smooth, passes_through_its_points) {
  const Outline curve = smooth(square, 4);
  ASSERT_EQ(curve.size(), 16U);
  for (std::size_t i = 0; i < square.size(); ++i) EXPECT_EQ(curve[i * 4], square[i]);
  const Outline line = smooth_line({{0, 0}, {5, 3}, {9, 0}}, 3);
  EXPECT_EQ(line.front(), (Point{0, 0}));
  EXPECT_EQ(line[3], (Point{5, 3}));
  EXPECT_EQ(line.back(), (Point{9, 0}));
}

TEST(Mirrored, repeats_the_other_half_without_doubling_the_middle) {
  const std::vector<Point> all = mirrored({{0, -1}, {2, 0}, {0, 1}});
  EXPECT_EQ(all, (std::vector<Point>{{0, -1}, {2, 0}, {0, 1}, {-2, 0}}));
}

TEST(Ribbon, is_widest_in_the_middle) {
  const Outline band = ribbon({{0, 0}, {5, 0}, {10, 0}}, 4, 0.25F, 0.5F);
  ASSERT_EQ(band.size(), 6U);
  EXPECT_FLOAT_EQ(std::fabs(band[0].y - band[5].y), 1);
  EXPECT_FLOAT_EQ(std::fabs(band[1].y - band[4].y), 4);
  EXPECT_FLOAT_EQ(std::fabs(band[2].y - band[3].y), 2);
}

}  // namespace
}  // namespace vt
