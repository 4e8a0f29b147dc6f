#include "tools/trainer/views/settings_parts.h"

namespace vt::views {
namespace {

void draw_choices_of_page(const Pen& pen, WelcomePage page, SettingsScreen& settings) {
  if (const std::string notice = settings.notice(); !notice.empty()) warn(pen, notice);
  switch (page) {
    case WelcomePage::language:
      if (const auto language = draw_choices(pen, "language", "", settings.languages()))
        settings.choose_language(*language);
      break;
    case WelcomePage::text: draw_text_settings(pen, settings); break;
    case WelcomePage::sound: draw_sound_settings(pen, settings); break;
    case WelcomePage::about:
    case WelcomePage::place: break;
  }
}

}  // namespace

Destination draw(const Pen& pen, Memory& /*memory*/, WelcomeScreen& screen) {
  Ui& ui = pen.ui;
  Destination wanted = to::Here{};
  page(
      pen, "welcome-" + std::string(name_of(screen.page())),
      [&] {
        ui.gap(5);
        ui.small("Verandertaal · " + screen.place_in_row());
        const WelcomeText text = screen.text();
        ui.heading(text.title, TextStyle::display);
        ui.gap(1);
        for (const std::string& paragraph : text.paragraphs) {
          ui.text(paragraph);
          ui.gap(1);
        }
        ui.gap(1);
        draw_choices_of_page(pen, screen.page(), screen.settings());
        ui.gap(2);
        ui.row([&] {
          if (ui.primary("next", pen.word(screen.is_last() ? "welcome.begin" : "welcome.next")))
            wanted = screen.next();
          if (screen.page_number() > 1 && ui.button("back", pen.word("back"))) screen.back();
          if (!screen.is_last() && ui.button("skip", pen.word("welcome.skip"), {.kind = ButtonKind::plain}))
            wanted = screen.skip();
        });
      },
      720);
  if (ui.take(Key::escape)) wanted = screen.skip();
  return wanted;
}

}  // namespace vt::views
