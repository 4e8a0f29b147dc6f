#pragma once

// What the parts of a portrait share: the person's measurements and colours, worked out once per drawing, and
// one function per part. For draw_portrait only.
//
// Measurements are in units of a hundredth of an average head's height. A head has (0, 0) in its middle,
// crown and chin at about -50 and 50; the body hangs from the same point when the head is upright. The light
// comes from the upper left.

#include "engine/model/client.h"
#include "tools/gui/canvas.h"
#include "tools/gui/expression.h"

namespace vt {

/// A surface in its two tones, and the line that parts it from itself.
struct Tones {
  Paint base;
  Paint shade;
  Paint line;
  Paint away;  ///< the base where it turns from the light
};

struct Sitter {
  Portrait who;
  Expression now;
  float age = 40;
  float soft = 0;     ///< 0..1: finer features
  float worn = 0;     ///< 0..3: lines in the face
  float receded = 0;  ///< 0..1: how far the hairline has gone back
  float half_width = 36;
  float half_height = 50;
  float neck = 15;
  float shoulder = 78;
  float waist = 58;
  Outline head;
  Globe globe;
  Tones skin;
  Tones hair;
  Tones cloth;
  Tones layer;
  Tones scarf;  ///< of the head or of the neck
  Paint lip;
  Paint iris;
  Paint white;  ///< of the eyes
};

[[nodiscard]] Sitter sitter(const Portrait& who, int age, const Expression& expression, int steps);

/// Base, shade and line of a surface of this colour.
[[nodiscard]] Tones cloth_tones(Paint base);
void give_colours(Sitter& sitter);

/// On the body's canvas.
void draw_torso(const Canvas& canvas, const Sitter& sitter);
void draw_neck(const Canvas& canvas, const Sitter& sitter);
void draw_collar(const Canvas& canvas, const Sitter& sitter);
void draw_hood_behind(const Canvas& canvas, const Sitter& sitter);
void draw_layer(const Canvas& canvas, const Sitter& sitter);
void draw_neck_scarf(const Canvas& canvas, const Sitter& sitter);
void draw_arms(const Canvas& canvas, const Sitter& sitter);
[[nodiscard]] bool is_sleeve_of_layer(const Sitter& sitter);

/// On the head's canvas.
void draw_hair_behind(const Canvas& canvas, const Sitter& sitter);
void draw_head(const Canvas& canvas, const Sitter& sitter);
void draw_age_lines(const Canvas& canvas, const Sitter& sitter);
void draw_eyes(const Canvas& canvas, const Sitter& sitter);
void draw_brows(const Canvas& canvas, const Sitter& sitter);
void draw_nose(const Canvas& canvas, const Sitter& sitter);
void draw_mouth(const Canvas& canvas, const Sitter& sitter);
void draw_beard(const Canvas& canvas, const Sitter& sitter);
void draw_hair(const Canvas& canvas, const Sitter& sitter);
[[nodiscard]] bool is_hair_falling(const Sitter& sitter);
/// The hair on the head, from the outer edge at the left ear over the crown to the right ear, and back along
/// the hairline.
[[nodiscard]] std::vector<Point> hair_cap(const Sitter& sitter);
void draw_headscarf(const Canvas& canvas, const Sitter& sitter);
void draw_glasses(const Canvas& canvas, const Sitter& sitter);

}  // namespace vt
