// The mouth: two lips that curve, widen, press together and open.

#include <algorithm>

#include "tools/gui/portrait_parts.h"

namespace vt {
namespace {

/// The lines of a mouth as it is now, each from its left corner to its right.
class Mouth {
 public:
  Mouth(const Sitter& sitter, int steps)
      : steps_(steps),
        y_(32.5F * sitter.half_height / 50),
        half_((11.8F - sitter.soft * 0.4F) * (1 + 0.26F * sitter.now.mouth_width)),
        middle_(sitter.now.mouth_curve * 1.9F),
        open_(std::max(0.0F, sitter.now.mouth_open) * 8.5F) {
    const Expression& now = sitter.now;
    const float corner = -now.mouth_curve * 4.4F - 0.7F;
    left_ = {-half_, corner};
    right_ = {half_ - now.tight_corner * 2.6F, corner - now.tight_corner * 2.2F};
    const float pressed = std::max(0.0F, -now.mouth_open);
    const float full = 1 - 0.62F * pressed - 0.3F * std::max(0.0F, now.mouth_curve);
    upper_ = between(2.0F, 3.0F, sitter.soft) * full;
    lower_ = between(3.1F, 4.6F, sitter.soft) * full;
  }

  /// Where the lips meet; the upper lip's lower rim when they do not.
  [[nodiscard]] std::vector<Point> seam() const {
    return line({left_ + Point{0, y_},
                 {left_.x * 0.5F, y_ + left_.y * 0.25F + middle_ * 0.8F},
                 {0, y_ + middle_ + 0.3F - open_ * 0.15F},
                 {right_.x * 0.5F, y_ + right_.y * 0.25F + middle_ * 0.8F},
                 right_ + Point{0, y_}});
  }

  /// The upper rim of the upper lip.
  [[nodiscard]] std::vector<Point> bow() const {
    const float peak = y_ - upper_ * 1.25F + middle_ - open_ * 0.15F;
    return line({left_ + Point{0, y_},
                 {left_.x * 0.45F, y_ - upper_ + middle_ * 0.7F + left_.y * 0.2F},
                 {-1.8F, peak},
                 {0, peak + upper_ * 0.3F},
                 {1.8F, peak},
                 {right_.x * 0.45F, y_ - upper_ + middle_ * 0.7F + right_.y * 0.2F},
                 right_ + Point{0, y_}});
  }

  /// A line that hangs `depth` below the corners' height.
  [[nodiscard]] std::vector<Point> sag(float depth) const {
    return line({left_ + Point{0, y_},
                 {left_.x * 0.52F, y_ + depth * 0.86F + middle_ * 0.8F + left_.y * 0.25F},
                 {0, y_ + depth + middle_},
                 {right_.x * 0.52F, y_ + depth * 0.86F + middle_ * 0.8F + right_.y * 0.25F},
                 right_ + Point{0, y_}});
  }

  [[nodiscard]] float open() const { return open_; }
  [[nodiscard]] float lower() const { return lower_; }
  [[nodiscard]] float half() const { return half_; }
  [[nodiscard]] float bottom() const { return y_ + open_ + lower_ + middle_; }
  [[nodiscard]] Point right_corner() const { return right_ + Point{0, y_}; }

 private:
  [[nodiscard]] std::vector<Point> line(const std::vector<Point>& points) const {
    return smooth_line(points, steps_);
  }

  int steps_;
  float y_;
  float half_;
  float middle_;
  float open_;
  float upper_ = 0;
  float lower_ = 0;
  Point left_;  ///< from the middle of the mouth, as is the next
  Point right_;
};

Outline band(std::vector<Point> above, const std::vector<Point>& below) {
  above.insert(above.end(), below.rbegin(), below.rend());
  return above;
}

}  // namespace

void draw_mouth(const Canvas& canvas, const Sitter& sitter) {
  const Mouth mouth(sitter, canvas.steps());
  const std::vector<Point> seam = mouth.seam();
  const float open = mouth.open();
  const std::vector<Point> floor = open > 0 ? mouth.sag(open) : seam;
  canvas.fill(band(floor, mouth.sag(open + mouth.lower())), sitter.lip);
  canvas.fill(band(mouth.bow(), seam), stirred(sitter.lip, sitter.skin.line, 0.22F));
  if (open > 0.4F) {
    canvas.fill(band(seam, floor), stirred(paint(0x4A1D1E), sitter.skin.line, 0.3F));
    if (sitter.now.mouth_curve > 0.2F) canvas.fill(band(seam, mouth.sag(open * 0.9F)), paint(0xF6F1E9));
  }
  canvas.stroke(seam, 1.5F, sheer(sitter.skin.line, 0.85F), 0.5F, 0.5F);
  const float under = mouth.bottom() + 3.2F;
  const float aside = mouth.half() * 0.4F;
  canvas.stroke({{-aside, under}, {0, under + 0.8F}, {aside, under}}, 1.6F, sheer(sitter.skin.shade, 0.8F));
  const float tight = sitter.now.tight_corner;
  const Point corner = mouth.right_corner();
  if (tight > 0.05F)
    canvas.stroke({corner + Point{1.5F, -2.6F}, corner + Point{3, 0}, corner + Point{2, 2.6F}}, 1.3F,
                  sheer(sitter.skin.line, 0.6F * tight));
}

}  // namespace vt
