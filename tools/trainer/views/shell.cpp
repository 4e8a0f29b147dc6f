#include "tools/trainer/views/shell.h"

#include <algorithm>

#include <imgui.h>

namespace vt::views {

float side_of(const Ui& ui, float most_width) {
  constexpr float least = 3;
  return std::max(least, (ui.window().width - most_width * ui.scale()) / 2 / ui.unit());
}

bool bar(const Pen& pen, const Bar& look, float right_width, Block right) {
  Ui& ui = pen.ui;
  bool is_back = false;
  ui.gap(1.5F);
  const float height =
      std::max(ui.line_height(TextStyle::title), ui.line_height(TextStyle::body) + 1.5F * ui.unit());
  ui.inset(side_of(ui, look.most_width), [&] {
    ui.row(
        [&] {
          if (look.has_back)
            is_back = ui.button("back", pen.word("back"), {.kind = ButtonKind::plain, .sign = "←"});
          ui.heading(look.title, TextStyle::title);
          if (right_width > 0) ui.align_right(right_width);
          right();
        },
        1, height);
  });
  ui.gap(1);
  ui.rule();
  return is_back || (look.has_back && ui.take(Key::escape));
}

void page(const Pen& pen, const std::string& key, Block draw, float most_width) {
  Ui& ui = pen.ui;
  const Rect window = ui.window();
  const Rect rest{0, ui.cursor(), window.width, window.height - ui.cursor()};
  ui.region(
      key, rest,
      [&] {
        ui.gap(2);
        ui.inset(side_of(ui, most_width), draw);
        ui.gap(6);
      },
      true);
}

void warn(const Pen& pen, std::string_view text) {
  Ui& ui = pen.ui;
  ui.row([&] {
    ui.text("⚠", {.tone = Tone::danger, .style = TextStyle::strong});
    const float room = ui.width() - 4 * ui.unit();
    ui.text(text, {.tone = Tone::danger, .most_width = room});
  });
  ui.gap(1);
}

void warn(const Pen& pen, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) warn(pen, text);
}

void section(const Pen& pen, std::string_view title) {
  pen.ui.gap(3);
  pen.ui.heading(title, TextStyle::heading);
  pen.ui.gap(1);
}

bool is_narrow(const Ui& ui) {
  constexpr float least = 1100;
  return ui.window().width < least * std::max(1.0F, ui.scale() * 0.8F);
}

}  // namespace vt::views
