#include "tools/gui/backdrop.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "tools/gui/canvas.h"

namespace vt {
namespace {

/// One place's colours: the wall and what lies before and behind it.
struct Room {
  Paint wall;
  Paint low;    ///< the lower plane: panelling, a worktop, the pavement
  Paint thing;  ///< what stands in the room
  Paint deep;   ///< its parts in the shade
  Paint light;  ///< windows and lamps
};

Room room_of(Ambience place, bool is_dark) {
  Paint tint = paint(0xE4DED3);
  switch (place) {
    case Ambience::quiet_office: tint = paint(0xDEDFD7); break;
    case Ambience::living_room: tint = paint(0xE9DFD0); break;
    case Ambience::waiting_room: tint = paint(0xE0DFDB); break;
    case Ambience::emergency_ward: tint = paint(0xD8E2E1); break;
    case Ambience::street: tint = paint(0xDCE3E7); break;
    case Ambience::kitchen: tint = paint(0xEAE2CF); break;
  }
  const Paint ink = stirred(tint, paint(0x40362C), 0.75F);
  if (!is_dark)
    return {tint, stirred(tint, ink, 0.12F), stirred(tint, ink, 0.15F), stirred(tint, ink, 0.23F),
            stirred(tint, paint(0xFFFFFF), 0.62F)};
  const Paint night = stirred(paint(0x2E3940), tint, 0.07F);
  const Paint glow = stirred(night, paint(0xF1C48A), 0.32F);
  return {night, stirred(night, paint(0x0B0F12), 0.35F), stirred(night, tint, 0.10F),
          stirred(night, paint(0x0B0F12), 0.45F), glow};
}

/// Puts things in the room: x as a share of half the width from the middle (-1..1) or in hundredths of the
/// height, y in hundredths of the height from the top.
class Scenery {
 public:
  Scenery(ImDrawList& list, Rect where, const Room& room)
      : list_(list),
        where_(where),
        unit_(where.height / 100),
        canvas_(list, {where.x + where.width / 2, where.y}, unit_),
        room_(room) {}

  [[nodiscard]] const Room& room() const { return room_; }
  [[nodiscard]] const Canvas& canvas() const { return canvas_; }

  /// Where a share of half the width lies, in hundredths of the height. Very wide places are not stretched.
  [[nodiscard]] float across(float share) const { return share * std::clamp(half_width(), 26.0F, 62.0F); }
  [[nodiscard]] float half_width() const { return where_.width / unit_ / 2; }

  void box(float left, float top, float width, float height, Paint paint, float round = 0) const {
    const float x = where_.x + where_.width / 2 + left * unit_;
    const float y = where_.y + top * unit_;
    list_.AddRectFilled(
        {std::round(x), std::round(y)}, {std::round(x + width * unit_), std::round(y + height * unit_)},
        ImGui::ColorConvertFloat4ToU32({paint.red, paint.green, paint.blue, paint.opaque}), round * unit_);
  }

  /// A plane over the whole width.
  void plane(float top, float height, Paint paint) const {
    box(-half_width() - 1, top, 2 * half_width() + 2, height, paint);
  }

 private:
  ImDrawList& list_;
  Rect where_;
  float unit_;
  Canvas canvas_;
  Room room_;
};

void draw_window(const Scenery& scene, float left, float top, float width, float height) {
  const Room& room = scene.room();
  scene.box(left - 1.6F, top - 1.6F, width + 3.2F, height + 3.2F, room.thing);
  scene.box(left, top, width, height, room.light);
  scene.box(left + width / 2 - 0.5F, top, 1, height, room.thing);
  scene.box(left - 3, top + height + 1.6F, width + 6, 1.8F, room.deep);
}

void draw_plant(const Scenery& scene, float x, float ground) {
  const Paint leaf = stirred(scene.room().deep, paint(0x5E7A5A), 0.40F);
  for (const float lean : {-9.0F, -4.5F, 0.5F, 5.0F, 9.5F}) {
    const float high = 25 - std::fabs(lean) * 0.9F;
    scene.canvas().stroke(
        {{x, ground - 8}, {x + lean * 0.6F, ground - 8 - high * 0.6F}, {x + lean * 1.3F, ground - 8 - high}},
        4.2F, leaf, 0.3F, 0.05F);
  }
  scene.canvas().fill(
      {{x - 5.5F, ground - 10}, {x + 5.5F, ground - 10}, {x + 4.2F, ground}, {x - 4.2F, ground}},
      scene.room().thing);
}

void draw_office(const Scenery& scene) {
  const Room& room = scene.room();
  scene.plane(82, 20, room.low);
  const float window = scene.across(-0.98F);
  draw_window(scene, window, 10, 27, 44);
  for (int slat = 0; slat < 8; ++slat)
    scene.box(window, 12 + 3.2F * static_cast<float>(slat), 27, 0.8F, sheer(room.thing, 0.6F));
  const float shelf = scene.across(0.40F);
  for (const float y : {20.0F, 42.0F, 64.0F}) {
    scene.box(shelf, y, 60, 1.6F, room.deep);
    float x = shelf + 2;
    for (int book = 0; book < 14; ++book) {
      const int kind = (book * 7 + static_cast<int>(y)) % 5;
      const float high = 11 + 1.7F * static_cast<float>(kind);
      const float wide = 2.2F + 0.5F * static_cast<float>((book + static_cast<int>(y)) % 3);
      if (kind != 3)
        scene.box(x, y - high, wide, high,
                  kind == 1   ? room.deep
                  : kind == 2 ? stirred(room.thing, room.light, 0.3F)
                              : room.thing);
      x += wide + 0.5F;
    }
  }
  draw_plant(scene, scene.across(-0.80F), 83);
}

void draw_living_room(const Scenery& scene) {
  const Room& room = scene.room();
  scene.plane(78, 24, room.low);
  const float picture = scene.across(-0.90F);
  scene.box(picture, 16, 20, 25, room.deep);
  scene.box(picture + 1.4F, 17.4F, 17.2F, 22.2F, stirred(room.wall, room.light, 0.5F));
  scene.canvas().fill(cut_to(ellipse({picture + 12, 41}, 12, 10, 24), {{picture + 1.4F, 17.4F},
                                                                       {picture + 18.6F, 17.4F},
                                                                       {picture + 18.6F, 39.6F},
                                                                       {picture + 1.4F, 39.6F}}),
                      room.thing);
  scene.canvas().dot({picture + 6.5F, 24}, 2.2F, room.thing);
  const float lamp = scene.across(0.76F);
  scene.canvas().glow({lamp, 33}, {34, 34}, sheer(room.light, 0.9F));
  scene.box(lamp - 0.6F, 38, 1.2F, 50, room.deep);
  scene.canvas().fill({{lamp - 5, 23}, {lamp + 5, 23}, {lamp + 9, 39}, {lamp - 9, 39}},
                      stirred(room.light, room.thing, lightness(room.wall) > 0.5F ? 0.75F : 0.1F));
  const float half = scene.across(1.15F);
  scene.box(-half, 63, 2 * half, 40, room.thing, 7);
  scene.box(-half - 4, 72, 15, 40, room.deep, 5);
  scene.box(half - 11, 72, 15, 40, room.deep, 5);
}

void draw_waiting_room(const Scenery& scene) {
  const Room& room = scene.room();
  scene.plane(60, 42, room.low);
  scene.plane(59, 1.4F, room.thing);
  const float clock = scene.across(-0.68F);
  scene.canvas().dot({clock, 21}, 8, room.deep);
  scene.canvas().dot({clock, 21}, 6.7F, room.light);
  scene.canvas().stroke({{clock, 21}, {clock, 16.5F}}, 0.9F, room.deep, 1, 1);
  scene.canvas().stroke({{clock, 21}, {clock + 3.4F, 23}}, 0.9F, room.deep, 1, 1);
  const float board = scene.across(0.44F);
  scene.box(board, 13, 30, 27, room.thing);
  scene.box(board + 3, 16, 9, 12, room.light);
  scene.box(board + 14.5F, 17, 10, 7, stirred(room.light, room.wall, 0.5F));
  scene.box(board + 15, 27, 8, 10, room.light);
  scene.box(board + 4, 31, 8, 6, stirred(room.light, room.wall, 0.5F));
  const int row = 1 + static_cast<int>(scene.half_width() / 24);
  for (int chair = -row; chair < row; ++chair) {
    const float x = 24 * static_cast<float>(chair) + 6;
    scene.box(x + 2, 62, 20, 21, room.thing, 4);
    scene.box(x + 1, 86, 22, 20, room.deep, 3);
  }
}

void draw_ward(const Scenery& scene) {
  const Room& room = scene.room();
  scene.plane(84, 18, room.low);
  scene.plane(54, 5, stirred(room.wall, room.thing, 0.6F));
  const float edge = scene.across(-0.34F);
  const float left = -scene.half_width() - 2;
  scene.plane(8, 1.2F, room.deep);
  scene.box(left, 9, edge - left, 95, room.thing);
  for (int fold = 0; edge - 4.5F - 5.5F * static_cast<float>(fold) > left; ++fold) {
    const float x = edge - 4.5F - 5.5F * static_cast<float>(fold);
    scene.box(x, 9, fold % 2 == 0 ? 2.6F : 1.6F, 95,
              fold % 3 == 1 ? stirred(room.thing, room.light, 0.35F) : stirred(room.thing, room.deep, 0.7F));
  }
  const float monitor = scene.across(0.58F);
  scene.box(monitor + 8, 0, 1.6F, 24, room.deep);
  scene.box(monitor, 22, 24, 18, room.deep, 1.6F);
  scene.box(monitor + 1.4F, 23.4F, 21.2F, 15.2F, stirred(room.deep, room.light, 0.35F));
  scene.canvas().stroke({{monitor + 3, 31}, {monitor + 8, 31}}, 0.8F, room.light, 1, 1);
  scene.canvas().stroke({{monitor + 8, 31}, {monitor + 10, 26.5F}}, 0.8F, room.light, 1, 1);
  scene.canvas().stroke({{monitor + 10, 26.5F}, {monitor + 12.5F, 35}}, 0.8F, room.light, 1, 1);
  scene.canvas().stroke({{monitor + 12.5F, 35}, {monitor + 14, 31}}, 0.8F, room.light, 1, 1);
  scene.canvas().stroke({{monitor + 14, 31}, {monitor + 21, 31}}, 0.8F, room.light, 1, 1);
  for (const float x : {2.0F, 9.0F, 16.0F}) scene.box(monitor + x, 55.2F, 3.4F, 3, room.deep, 0.6F);
}

/// A house front with a stepped gable, from `top` down.
void draw_house(const Scenery& scene, float left, float width, float top, Paint front, Paint pane) {
  constexpr int stairs = 3;
  for (int step = 0; step < stairs; ++step) {
    const float inset = width * 0.14F * static_cast<float>(stairs - step);
    scene.box(left + inset, top + 5 * static_cast<float>(step), width - 2 * inset, 6, front);
  }
  scene.box(left, top + 15, width, 100, front);
  for (int storey = 0; storey < 3; ++storey) {
    const float y = top + 22 + 19 * static_cast<float>(storey);
    for (const float share : {0.16F, 0.58F}) scene.box(left + width * share, y, width * 0.26F, 11, pane);
  }
}

void draw_street(const Scenery& scene) {
  const Room& room = scene.room();
  const Paint far = stirred(room.wall, room.thing, 0.55F);
  const Paint pane = stirred(room.thing, room.light, 0.5F);
  float x = -scene.half_width() - 4;
  int number = 0;
  while (x < scene.half_width()) {
    const float width = 20 + 3 * static_cast<float>(number * 5 % 4);
    const Paint front = number % 2 == 0 ? far : stirred(far, room.thing, 0.6F);
    const float top = 12 + 5 * static_cast<float>(number * 3 % 4);
    if (number % 3 == 1)
      scene.canvas().fill(
          {{x, top + 14}, {x + width / 2, top - 2}, {x + width, top + 14}, {x + width, 102}, {x, 102}},
          front);
    draw_house(scene, x, width, number % 3 == 1 ? top + 30 : top, front, pane);
    if (number % 3 == 1) scene.box(x + width * 0.37F, top + 16, width * 0.26F, 11, pane);
    x += width + 0.6F;
    ++number;
  }
  scene.plane(84, 18, room.low);
  const float lamp = scene.across(0.78F);
  scene.canvas().glow({lamp, 24}, {17, 17}, sheer(room.light, 0.8F));
  scene.box(lamp - 0.7F, 27, 1.4F, 75, room.deep);
  scene.canvas().fill({{lamp - 2.2F, 20}, {lamp + 2.2F, 20}, {lamp + 3.2F, 27}, {lamp - 3.2F, 27}},
                      room.light);
  scene.box(lamp - 3.4F, 18.2F, 6.8F, 2, room.deep);
}

void draw_kitchen(const Scenery& scene) {
  const Room& room = scene.room();
  scene.plane(76, 26, room.thing);
  scene.plane(74, 2.6F, room.deep);
  const Paint joint = sheer(room.thing, 0.5F);
  for (const float y : {48.0F, 56.5F, 65.0F}) scene.plane(y, 0.5F, joint);
  const int tiles = 1 + static_cast<int>(scene.half_width() / 12);
  for (int tile = -tiles; tile <= tiles; ++tile)
    scene.box(12 * static_cast<float>(tile) + 2, 40, 0.5F, 34, joint);
  const float window = scene.across(0.42F);
  const int doors = 1 + static_cast<int>((window + scene.half_width()) / 24);
  for (int door = 0; door < doors; ++door) {
    const float x = window - 30 - 24 * static_cast<float>(door);
    scene.box(x, -2, 23.2F, 40, room.thing);
    scene.box(x + 2, 0, 19.2F, 35.6F, stirred(room.thing, room.wall, 0.35F));
    scene.box(x + 17.5F, 27, 1.4F, 6, room.deep, 0.7F);
  }
  draw_window(scene, window, 8, 30, 38);
  const float kettle = scene.across(-0.80F);
  scene.canvas().fill(smooth({{kettle - 5, 60}, {kettle + 5, 60}, {kettle + 7, 73.5F}, {kettle - 7, 73.5F}},
                             scene.canvas().steps()),
                      room.deep);
  scene.canvas().stroke(
      {{kettle - 3, 59.5F}, {kettle - 2.6F, 54}, {kettle + 4.5F, 54.5F}, {kettle + 6.4F, 62}}, 1.3F,
      room.deep, 1, 1);
  const float pot = scene.across(0.86F);
  scene.box(pot - 3, 68, 6, 6.4F, room.deep, 1);
  for (const float lean : {-3.0F, 0.0F, 3.0F})
    scene.canvas().stroke({{pot, 69}, {pot + lean * 0.5F, 63}, {pot + lean, 59}}, 1.8F,
                          stirred(room.deep, paint(0x5E7A5A), 0.4F), 0.4F, 0.2F);
}

}  // namespace

void draw_backdrop(ImDrawList& list, Rect where, Ambience place, bool is_dark) {
  if (where.width <= 0 || where.height <= 0) return;
  const Scenery scene(list, where, room_of(place, is_dark));
  list.PushClipRect({where.x, where.y}, {where.x + where.width, where.y + where.height}, true);
  scene.plane(-1, 102, scene.room().wall);
  switch (place) {
    case Ambience::quiet_office: draw_office(scene); break;
    case Ambience::living_room: draw_living_room(scene); break;
    case Ambience::waiting_room: draw_waiting_room(scene); break;
    case Ambience::emergency_ward: draw_ward(scene); break;
    case Ambience::street: draw_street(scene); break;
    case Ambience::kitchen: draw_kitchen(scene); break;
  }
  // A veil of the wall's own colour over everything sends the room back behind the client.
  scene.plane(-1, 102, sheer(scene.room().wall, is_dark ? 0.25F : 0.30F));
  list.PopClipRect();
}

}  // namespace vt
