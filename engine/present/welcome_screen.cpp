#include "engine/present/welcome_screen.h"

namespace vt {

std::string WelcomeScreen::place_in_row() const {
  return words_.text("welcome.page",
                     {{"n", std::to_string(page_number())}, {"all", std::to_string(page_count())}});
}

WelcomeText WelcomeScreen::text() const {
  switch (page_) {
    case WelcomePage::language: return {words_.text("welcome.language"), {words_.text("welcome.language.1")}};
    case WelcomePage::text: return {words_.text("welcome.text"), {words_.text("welcome.text.1")}};
    case WelcomePage::sound: return {words_.text("welcome.sound"), {words_.text("welcome.sound.1")}};
    case WelcomePage::about:
      return {
          words_.text("welcome.about"),
          {words_.text("welcome.about.1"), words_.text("welcome.about.2"), words_.text("welcome.about.3")}};
    case WelcomePage::place:
      return {words_.text("welcome.place"),
              {words_.text("welcome.place.1", {{"folder", settings_.user_folder()}}),
               words_.text("welcome.place.2")}};
  }
  return {};
}

Destination WelcomeScreen::next() {
  if (is_last()) return finish();
  page_ = static_cast<WelcomePage>(static_cast<int>(page_) + 1);
  return to::Here{};
}

void WelcomeScreen::back() {
  if (page_ != WelcomePage::language) page_ = static_cast<WelcomePage>(static_cast<int>(page_) - 1);
}

Destination WelcomeScreen::skip() {
  return finish();
}

Destination WelcomeScreen::finish() {
  settings_.stop_voice();
  settings_.set_welcomed();
  return to::Library{};
}

}  // namespace vt
