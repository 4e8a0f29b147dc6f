#include "tools/trainer/views/timeline.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

namespace vt::views {
namespace {

/// Where things stand: one column per point, four lanes.
struct Plan {
  Rect box;
  float left = 0;  ///< of the first column
  float step = 0;
  float zero = 0;    ///< between change and sustain talk
  float height = 0;  ///< of one point of strength
  float discord = 0;
  float codes = 0;

  [[nodiscard]] float x(std::size_t i) const { return left + step * (static_cast<float>(i) + 0.5F); }
};

void draw_bar(Ui& ui, const Plan& plan, std::size_t i, const TalkShown& talk, float& stacked, bool is_up) {
  const float width = std::min(plan.step * 0.42F, 26 * ui.scale());
  const float high = plan.height * static_cast<float>(talk.strength);
  const float near = plan.zero + (is_up ? -1.0F : 1.0F) * (2 + stacked);
  const float far = near + (is_up ? -high : high) + (is_up ? 1.0F : -1.0F);
  const ImVec2 from{plan.x(i) - width / 2, std::min(near, far)};
  const ImVec2 to{plan.x(i) + width / 2, std::max(near, far)};
  const std::uint32_t colour = ui.colour(is_up ? Tone::change : Tone::sustain);
  // Evoked and provoked are filled: they are the answer's doing. What came of itself is an outline.
  if (talk.credit == Credit::evoked || talk.credit == Credit::provoked)
    ui.list().AddRectFilled(from, to, colour, 3);
  else
    ui.list().AddRect({from.x + 1, from.y + 1}, {to.x - 1, to.y - 1}, colour, 3, 0, 2);
  stacked += high;
}

void draw_sign(Ui& ui, float x, float y, std::string_view sign, Tone tone) {
  const Ui::Size size = ui.measure(sign, TextStyle::small_strong);
  ui.draw_text(x - size.width / 2, y, sign, {.tone = tone, .style = TextStyle::small_strong});
}

void draw_point(Ui& ui, const Plan& plan, std::size_t i, const TimelinePoint& point) {
  float up = 0;
  float down = 0;
  for (const TalkShown& talk : point.talk) {
    const bool is_change = talk.type == TalkType::change;
    draw_bar(ui, plan, i, talk, is_change ? up : down, is_change);
  }
  const float line = ui.line_height(TextStyle::small_text);
  if (up > 0) draw_sign(ui, plan.x(i), plan.zero - up - 4 - line, "▲", Tone::change);
  if (down > 0) draw_sign(ui, plan.x(i), plan.zero + down + 4, "▼", Tone::sustain);
  if (point.discord > 0)
    draw_sign(ui, plan.x(i), plan.discord, "◆" + std::to_string(point.discord), Tone::discord);
  float y = plan.codes;
  draw_sign(ui, plan.x(i), y, point.label, Tone::quiet);
  for (const CodeShown& code : point.codes) {
    y += line;
    const Tone tone = code.side == CodeSide::non_adherent ? Tone::danger
                      : code.side == CodeSide::adherent   ? Tone::trainee
                                                          : Tone::ink;
    draw_sign(ui, plan.x(i), y, code.abbreviation + code.sign, tone);
  }
}

Plan plan_of(Ui& ui, const TimelineShown& timeline, const Rect& box) {
  const float line = ui.line_height(TextStyle::small_text);
  std::size_t most_codes = 1;
  for (const TimelinePoint& point : timeline.points) most_codes = std::max(most_codes, point.codes.size());
  Plan plan;
  plan.box = box;
  plan.left = box.x;
  plan.step = box.width / static_cast<float>(std::max<std::size_t>(1, timeline.points.size()));
  const float below = line * static_cast<float>(most_codes + 1) + line + ui.unit();
  const float talk = box.height - below - 2 * line;
  plan.height = talk / static_cast<float>(timeline.most_change + timeline.most_sustain);
  plan.zero = box.y + line + plan.height * static_cast<float>(timeline.most_change);
  plan.discord = box.bottom() - below;
  plan.codes = plan.discord + line;
  return plan;
}

float height_of(Ui& ui, const TimelineShown& timeline) {
  std::size_t most_codes = 1;
  for (const TimelinePoint& point : timeline.points) most_codes = std::max(most_codes, point.codes.size());
  return 170 * ui.scale() + ui.line_height(TextStyle::small_text) * static_cast<float>(most_codes + 4);
}

void draw_legend(const Pen& pen, const TimelineShown& timeline) {
  Ui& ui = pen.ui;
  ui.row(
      [&] {
        ui.text("▲ " + pen.word("timeline.change"), {.tone = Tone::change, .style = TextStyle::small_strong});
        ui.text("▼ " + pen.word("timeline.sustain"),
                {.tone = Tone::sustain, .style = TextStyle::small_strong});
        ui.text("◆ " + pen.word("timeline.discord"),
                {.tone = Tone::discord, .style = TextStyle::small_strong});
        ui.small("■ " + pen.word("timeline.filled"));
        ui.small("□ " + pen.word("timeline.outline"));
      },
      2);
  std::string codes;
  for (const CodeShown& code : timeline.legend)
    codes += (codes.empty() ? "" : " · ") + code.abbreviation + code.sign + " " + code.words;
  ui.small(codes);
}

}  // namespace

std::optional<std::size_t> draw_timeline(const Pen& pen, const TimelineShown& timeline,
                                         std::size_t selected) {
  Ui& ui = pen.ui;
  std::optional<std::size_t> picked;
  const std::size_t count = timeline.points.size();
  if (count == 0) return picked;
  std::string value;
  for (const std::string& detail : timeline.points[selected].details) value += detail + " ";
  const Ui::Canvas canvas =
      ui.canvas("timeline", timeline.description, ui.width(), height_of(ui, timeline), true, value);
  const Plan plan = plan_of(ui, timeline, canvas.box);
  ImDrawList& list = ui.list();
  list.PushClipRect({plan.box.x, plan.box.y}, {plan.box.right(), plan.box.bottom()}, true);
  std::size_t shown = selected;
  if (canvas.is_hovered) {
    const float column = (canvas.mouse_x - plan.left) / plan.step;
    shown = std::min(count - 1, static_cast<std::size_t>(std::max(0.0F, column)));
    if (ImGui::IsMouseClicked(0)) picked = shown;
  }
  const float x = plan.left + plan.step * static_cast<float>(shown);
  list.AddRectFilled({x, plan.box.y}, {x + plan.step, plan.box.bottom()}, ui.colour(Tone::raised), ui.unit());
  list.AddLine({plan.left, plan.zero}, {plan.box.right(), plan.zero}, ui.colour(Tone::edge), 1.5F);
  for (std::size_t i = 0; i < count; ++i) draw_point(ui, plan, i, timeline.points[i]);
  list.PopClipRect();
  if (canvas.is_focused) {
    if (ui.take(Key::left) && selected > 0) picked = selected - 1;
    if (ui.take(Key::right) && selected + 1 < count) picked = selected + 1;
  }
  draw_legend(pen, timeline);
  ui.gap(1);
  ui.card(
      "point",
      [&] {
        const TimelinePoint& point = timeline.points[shown];
        for (std::size_t i = 0; i < point.details.size(); ++i)
          ui.text(point.details[i], {.style = i == 0 ? TextStyle::strong : TextStyle::body});
      },
      Tone::raised);
  return picked;
}

}  // namespace vt::views
