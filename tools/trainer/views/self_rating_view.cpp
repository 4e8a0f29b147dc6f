#include <array>

#include "tools/trainer/views/views.h"

namespace vt::views {
namespace {

/// The choices, and "I do not know" as the first of them. What was picked, or nothing where nothing changed.
std::optional<std::optional<int>> draw_estimate(const Pen& pen, const std::string& key,
                                                std::string_view question,
                                                const std::vector<EstimateChoice>& choices) {
  Ui& ui = pen.ui;
  std::vector<std::string> names{pen.word("rating.open")};
  std::size_t at = 0;
  for (const EstimateChoice& choice : choices) {
    names.push_back(choice.figure);
    if (choice.is_chosen) at = names.size() - 1;
  }
  ui.text(question, {.style = TextStyle::large});
  ui.gap(1);
  const bool has_changed = ui.choice(key, "", names, at);
  if (at > 0) ui.small(choices[at - 1].words);
  ui.gap(3);
  if (!has_changed) return std::nullopt;
  return at == 0 ? std::optional<int>{} : std::optional<int>{choices[at - 1].value};
}

}  // namespace

Destination draw(const Pen& pen, Memory& /*memory*/, SelfRatingScreen& screen) {
  Ui& ui = pen.ui;
  Destination wanted = to::Here{};
  bar(pen, {.title = screen.title(), .has_back = false});
  page(
      pen, "rating",
      [&] {
        ui.gap(2);
        ui.heading(pen.word("rating.title"), TextStyle::display);
        ui.text(pen.word("rating.about"));
        ui.gap(3);
        if (const auto picked = draw_estimate(pen, "ratio", pen.word("rating.ratio"), screen.ratios()))
          screen.set_ratio(*picked);
        if (const auto picked = draw_estimate(
                pen, "share", pen.word("rating.share", {{"client", screen.client()}}), screen.shares()))
          screen.set_share(*picked);
        if (!screen.warning().empty()) warn(pen, screen.warning());
        if (ui.primary("go-on", pen.word("rating.go_on"))) wanted = screen.go_on();
      },
      820);
  return wanted;
}

}  // namespace vt::views
