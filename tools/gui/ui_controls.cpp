// What can be operated: buttons, choices, sliders. Each is at least 24 pixels high, says what it is in words,
// and looks different under the pointer and under the finger.

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "tools/gui/ui.h"

namespace vt {
namespace {

struct Dress {
  Tone ground;
  Tone hover;
  Tone pressed;
  Tone words;
  bool has_edge;
};

Dress dress_of(ButtonKind kind) {
  switch (kind) {
    case ButtonKind::primary:
      return {Tone::primary, Tone::primary_hover, Tone::primary_pressed, Tone::on_primary, false};
    case ButtonKind::danger: return {Tone::surface, Tone::raised, Tone::pressed, Tone::danger, true};
    case ButtonKind::plain: return {Tone::surface, Tone::raised, Tone::pressed, Tone::trainee, false};
    case ButtonKind::secondary: break;
  }
  return {Tone::surface, Tone::raised, Tone::pressed, Tone::ink, true};
}

TextStyle style_of(ButtonKind kind) {
  return kind == ButtonKind::plain ? TextStyle::body : TextStyle::strong;
}

/// Left and right of the words, in units.
float padding_of(ButtonKind kind) {
  return kind == ButtonKind::plain ? 1.0F : 2.0F;
}

}  // namespace

float Ui::button_width(std::string_view label, const ButtonLook& look) {
  const TextStyle style = style_of(look.kind);
  const float sign = look.sign.empty() ? 0 : measure(look.sign, style).width + unit_;
  return std::ceil(measure(label, style).width + 2 * padding_of(look.kind) * unit_ + sign);
}

bool Ui::button(const std::string& key, std::string_view label, const ButtonLook& look) {
  const TextStyle style = style_of(look.kind);
  const float pad_x = padding_of(look.kind) * unit_;
  const float pad_y = 0.75F * unit_;
  const float sign = look.sign.empty() ? 0 : measure(look.sign, style).width + unit_;
  const float room = std::max(unit_, flow_.width - 2 * pad_x - sign);
  const Size size = measure(label, style, room);
  const float width = look.is_wide ? flow_.width : std::min(flow_.width, size.width + 2 * pad_x + sign);
  const Rect box = place(std::ceil(width), std::max(24 * screen_scale_, size.height + 2 * pad_y));

  Note& noted = add_note(key, Role::button, label, box);
  noted.needed_width = size.width;
  noted.needed_height = size.height;
  noted.is_enabled = look.is_enabled;
  Hit hit = operate(noted, "");
  // Enter is for the one important button, while nothing else has the focus.
  if (look.kind == ButtonKind::primary && look.is_enabled && focus_.empty() && take(Key::enter))
    hit.is_activated = true;
  const Dress dress = dress_of(look.kind);
  Tone ground = hit.is_hovered ? dress.hover : dress.ground;
  if (hit.is_held) ground = dress.pressed;
  const ImVec2 from{box.x, box.y};
  const ImVec2 to{box.right(), box.bottom()};
  const float rounding = unit_;
  if (!look.is_enabled)
    list().AddRectFilled(from, to, colour(Tone::raised), rounding);
  else if (look.kind != ButtonKind::plain || hit.is_hovered || hit.is_held)
    list().AddRectFilled(from, to, colour(ground), rounding);
  if (dress.has_edge && look.is_enabled)
    list().AddRect(from, to, colour(Tone::edge), rounding, 0, std::max(1.0F, screen_scale_));
  const TextLook words{
      .tone = look.is_enabled ? dress.words : Tone::quiet, .style = style, .most_width = room};
  const float y = box.y + (box.height - size.height) / 2;
  if (sign > 0) draw_text(box.x + pad_x, y, look.sign, words);
  draw_text(box.x + pad_x + sign, y, label, words);
  return hit.is_activated;
}

bool Ui::link(const std::string& key, std::string_view label) {
  const Size size = measure(label, TextStyle::body, flow_.width);
  const Rect box = place(std::ceil(size.width), std::max(24 * screen_scale_, size.height));
  Note& noted = add_note(key, Role::link, label, box);
  noted.needed_width = size.width;
  noted.needed_height = size.height;
  const Hit hit = operate(noted, "");
  draw_text(box.x, box.y, label, {.tone = Tone::trainee, .most_width = flow_.width});
  const float under = box.y + size.height - unit_ / 2;
  list().AddLine({box.x, under}, {box.x + size.width, under}, colour(Tone::trainee),
                 hit.is_hovered ? 2.0F : 1.0F);
  return hit.is_activated;
}

bool Ui::option(const std::string& key, std::string_view sign, std::string_view text,
                const std::string& group, std::string_view note) {
  const float pad = 1.25F * unit_;
  const float sign_width = sign.empty() ? 0 : std::round(fonts_.em(TextStyle::strong) + unit_);
  const float room = flow_.width - 2 * pad - sign_width;
  const Size size = measure(text, TextStyle::body, room);
  const Size below = note.empty() ? Size{} : measure(note, TextStyle::small_text, room);
  const Rect box = place(flow_.width, size.height + below.height + 1.5F * unit_);
  Note& noted = add_note(key, Role::choice, text, box);
  noted.value = note.empty() ? std::string(sign) : std::string(sign) + ", " + std::string(note);
  noted.needed_width = std::max(size.width, below.width) + sign_width;
  noted.needed_height = size.height + below.height;
  const Hit hit = operate(noted, group);
  Tone ground = hit.is_hovered ? Tone::raised : Tone::surface;
  if (hit.is_held) ground = Tone::pressed;
  const ImVec2 from{box.x, box.y};
  const ImVec2 to{box.right(), box.bottom()};
  list().AddRectFilled(from, to, colour(ground), unit_);
  list().AddRect(from, to, colour(hit.is_hovered ? Tone::trainee : Tone::edge), unit_, 0,
                 std::max(1.0F, screen_scale_));
  const float y = box.y + 0.75F * unit_;
  if (!sign.empty()) draw_text(box.x + pad, y, sign, {.tone = Tone::trainee, .style = TextStyle::strong});
  draw_text(box.x + pad + sign_width, y, text, {.most_width = room});
  if (!note.empty())
    draw_text(box.x + pad + sign_width, y + size.height, note,
              {.tone = Tone::quiet, .style = TextStyle::small_text, .most_width = room});
  return hit.is_activated;
}

bool Ui::toggle(const std::string& key, std::string_view label, bool& value, std::string_view explanation) {
  const float track_height = std::max(24 * screen_scale_, line_height(TextStyle::body));
  const float track_width = track_height * 1.75F;
  const float room = flow_.width - track_width - 1.5F * unit_;
  const Size size = measure(label, TextStyle::body, room);
  const Size below = explanation.empty() ? Size{} : measure(explanation, TextStyle::small_text, room);
  const Rect box =
      place(std::min(flow_.width, track_width + 1.5F * unit_ + std::max(size.width, below.width)),
            std::max(track_height, size.height + below.height));
  Note& noted = add_note(key, Role::toggle, label, box);
  noted.needed_width = std::max(size.width, below.width);
  noted.needed_height = size.height + below.height;
  const Hit hit = operate(noted, "");
  if (hit.is_activated) value = !value;
  noted.value = value ? "on" : "off";
  if (noted.is_focused && hit.is_activated) announced_.clear();
  const float radius = track_height / 2;
  const ImVec2 from{box.x, box.y};
  const ImVec2 to{box.x + track_width, box.y + track_height};
  list().AddRectFilled(from, to,
                       colour(value            ? Tone::primary
                              : hit.is_hovered ? Tone::raised
                                               : Tone::surface),
                       radius);
  list().AddRect(from, to, colour(value ? Tone::primary : Tone::edge), radius, 0, 1.5F * screen_scale_);
  const ImVec2 knob{value ? to.x - radius : from.x + radius, from.y + radius};
  list().AddCircleFilled(knob, radius * 0.68F, colour(value ? Tone::on_primary : Tone::edge));
  if (value) {  // a tick: not colour alone
    const float tick = radius * 0.34F;
    const ImVec2 points[] = {{knob.x - tick, knob.y},
                             {knob.x - tick * 0.2F, knob.y + tick * 0.8F},
                             {knob.x + tick, knob.y - tick * 0.8F}};
    list().AddPolyline(points, 3, colour(Tone::primary), 0, 2 * screen_scale_);
  }
  const float x = box.x + track_width + 1.5F * unit_;
  draw_text(x, box.y + std::max(0.0F, (track_height - size.height) / 2), label, {.most_width = room});
  if (!explanation.empty())
    draw_text(x, box.y + std::max(size.height, (track_height + size.height) / 2), explanation,
              {.tone = Tone::quiet, .style = TextStyle::small_text, .most_width = room});
  return hit.is_activated;
}

bool Ui::segment(const std::string& key, std::string_view name, bool is_chosen, const std::string& group,
                 Role role) {
  const float pad_x = 1.5F * unit_;
  const float room = flow_.width - 2 * pad_x;
  const TextStyle style = is_chosen ? TextStyle::strong : TextStyle::body;
  const Size size = measure(name, style, room);
  const float width = std::max(size.width, measure(name, TextStyle::strong, room).width) + 2 * pad_x;
  const Rect box =
      place(std::ceil(std::min(flow_.width, width)), std::max(24 * screen_scale_, size.height + unit_));
  Note& noted = add_note(key, role, name, box);
  noted.value = is_chosen ? "chosen" : "";
  noted.needed_width = size.width;
  noted.needed_height = size.height;
  const Hit hit = operate(noted, group);
  const ImVec2 from{box.x, box.y};
  const ImVec2 to{box.right(), box.bottom()};
  Tone ground = is_chosen ? Tone::chosen : Tone::surface;
  if (!is_chosen && hit.is_hovered) ground = Tone::raised;
  list().AddRectFilled(from, to, colour(ground), unit_);
  list().AddRect(from, to, colour(is_chosen ? Tone::trainee : Tone::edge), unit_, 0,
                 (is_chosen ? 2.0F : 1.0F) * screen_scale_);
  draw_text(box.x + (box.width - size.width) / 2, box.y + (box.height - size.height) / 2, name,
            {.tone = is_chosen ? Tone::on_chosen : Tone::ink, .style = style, .most_width = room});
  return hit.is_activated;
}

bool Ui::choice(const std::string& key, std::string_view label, std::span<const std::string> names,
                std::size_t& value) {
  const std::size_t before = value;
  if (!label.empty()) {
    text(label, {.style = TextStyle::strong});
    gap(0.5F);
  }
  row(
      [&] {
        for (std::size_t i = 0; i < names.size(); ++i)
          if (segment(key + '-' + std::to_string(i + 1), names[i], i == value, full(key), Role::choice))
            value = i;
      },
      1);
  return value != before;
}

bool Ui::tabs(const std::string& key, std::span<const std::string> names, std::size_t& value) {
  const std::size_t before = value;
  row(
      [&] {
        for (std::size_t i = 0; i < names.size(); ++i)
          if (segment(key + '-' + std::to_string(i + 1), names[i], i == value, full(key), Role::tab))
            value = i;
      },
      1);
  return value != before;
}

bool Ui::slider(const std::string& key, std::string_view label, int& value, const Range& range,
                const std::function<std::string(int)>& shown) {
  const auto [least, most, step] = range;
  const int before = value;
  const float most_width = 360 * fonts_.scale;
  text(std::string(label) + ": " + shown(value), {.style = TextStyle::strong});
  const Rect box =
      place(std::min(flow_.width, most_width), std::max(28 * screen_scale_, line_height(TextStyle::body)));
  Note& noted = add_note(key, Role::slider, label, box);
  const Hit hit = operate(noted, "");
  const float radius = 9 * screen_scale_;
  const float from = box.x + radius;
  const float length = box.width - 2 * radius;
  if (hit.is_held) {
    const float share = std::clamp((ImGui::GetIO().MousePos.x - from) / length, 0.0F, 1.0F);
    const int steps =
        static_cast<int>(std::lround(share * static_cast<float>(most - least) / static_cast<float>(step)));
    value = std::min(most, least + steps * step);
  }
  if (hit.is_focused) {
    while (take(Key::left)) value -= step;
    while (take(Key::right)) value += step;
    if (take(Key::home)) value = least;
    if (take(Key::end)) value = most;
    value = std::clamp(value, least, most);
  }
  noted.value = shown(value);
  const float y = box.y + box.height / 2;
  const float x = from + length * static_cast<float>(value - least) / static_cast<float>(most - least);
  list().AddLine({from, y}, {from + length, y}, colour(Tone::edge), 3 * screen_scale_);
  list().AddLine({from, y}, {x, y}, colour(Tone::primary), 5 * screen_scale_);
  list().AddCircleFilled({x, y}, radius, colour(hit.is_held ? Tone::primary_pressed : Tone::primary));
  return value != before;
}

Ui::Spot Ui::spot(const std::string& key, const Rect& where, Role role, std::string_view name,
                  std::string_view value, const std::string& group) {
  Note& noted = add_note(key, role, name, where);
  noted.value = value;
  const Hit hit = operate(noted, full(group));
  return {hit.is_activated, hit.is_hovered, hit.is_focused};
}

Ui::Canvas Ui::canvas(const std::string& key, std::string_view name, float width, float height,
                      bool can_focus, std::string_view value) {
  Canvas out;
  out.box = place(width, height);
  Note& noted = add_note(key, Role::picture, name, out.box);
  noted.value = value;
  if (can_focus) {
    const Hit hit = operate(noted, "");
    out.is_focused = hit.is_focused;
    out.is_hovered = hit.is_hovered;
  }
  out.mouse_x = ImGui::GetIO().MousePos.x;
  out.mouse_y = ImGui::GetIO().MousePos.y;
  out.list = &list();
  return out;
}

}  // namespace vt
