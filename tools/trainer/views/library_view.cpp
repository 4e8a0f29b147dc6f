#include <array>
#include <cmath>
#include <numbers>

#include <imgui.h>

#include "tools/gui/backdrop.h"
#include "tools/gui/portrait.h"
#include "tools/trainer/views/views.h"

namespace vt::views {
namespace {

void draw_face(const Pen& pen, const Portrait& who, std::string_view name, float width, float height) {
  const Ui::Canvas canvas = pen.ui.canvas("", name, width, height);
  const Rect& box = canvas.box;
  if (!pen.ui.is_in_sight(box)) return;
  canvas.list->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, pen.ui.colour(Tone::raised),
                             pen.ui.unit());
  canvas.list->PushClipRect({box.x, box.y}, {box.right(), box.bottom()}, true);
  draw_portrait(*canvas.list, box, who, 0, expression_of(Face::neutral, 5, 0), 0);
  canvas.list->PopClipRect();
}

void draw_facts(const Pen& pen, const LibraryCard& card) {
  Ui& ui = pen.ui;
  ui.row([&] {
    ui.chip(card.stage_name);
    ui.chip(card.task_name);
  });
  ui.gap(0.5F);
  ui.small(card.substances + " · " + card.minutes + " · " + card.difficulty_name);
  if (!card.warnings.empty()) ui.small("⚠ " + card.warnings);
  if (!card.other_language.empty()) ui.small(card.other_language);
  if (card.best)
    ui.text(card.best->sign + " " + card.best->words,
            {.tone = Tone::trainee, .style = TextStyle::small_strong});
}

Destination draw_card(const Pen& pen, const LibraryScreen& screen, const LibraryCard& card) {
  Ui& ui = pen.ui;
  Destination wanted = to::Here{};
  ui.card(card.scenario, [&] {
    constexpr std::array weights{1.0F, 2.2F};
    ui.columns(
        weights, 70,
        [&](std::size_t column) {
          if (column == 0) {
            const float width = std::min(ui.width(), 130 * ui.scale());
            draw_face(pen, card.portrait, card.client, width, width * 1.25F);
            return;
          }
          ui.heading(card.title);
          ui.text(card.client, {.tone = Tone::client, .style = TextStyle::small_strong});
          ui.gap(0.5F);
          draw_facts(pen, card);
        },
        1.5F);
    ui.gap(1);
    ui.text(card.summary);
    ui.gap(1);
    ui.row([&] {
      if (card.open) {
        if (ui.primary("resume", pen.word("library.go_on"))) wanted = screen.go_on(card.open->record);
        if (ui.button("open", pen.word("library.anew"))) wanted = screen.brief(card.scenario);
      } else if (ui.button("open", pen.word("library.choose"))) {
        wanted = screen.brief(card.scenario);
      }
    });
    if (card.open) ui.small(card.open->about);
  });
  return wanted;
}

void draw_ellipse(ImDrawList& list, ImVec2 middle, ImVec2 reach, ImU32 colour) {
  constexpr int steps = 96;
  for (int i = 0; i < steps; ++i) {
    const float angle = static_cast<float>(i) / steps * 2 * std::numbers::pi_v<float>;
    list.PathLineTo({middle.x + reach.x * std::cos(angle), middle.y + reach.y * std::sin(angle)});
  }
  list.PathStroke(colour, ImDrawFlags_Closed, 2);
}

/// The stages as the circle that they are drawn as in every course; each is a filter.
void draw_circle(const Pen& pen, LibraryScreen& screen) {
  Ui& ui = pen.ui;
  const float size = std::min(ui.width(), 340 * ui.scale());
  const Rect box = ui.place(size, size * 0.86F);
  const ImVec2 middle{box.x + box.width / 2, box.y + box.height / 2};
  const float reach_x = box.width * 0.34F;
  const float reach_y = box.height * 0.36F;
  ImDrawList& list = ui.list();
  const auto place_of = [&](std::size_t i) {
    const float angle = (static_cast<float>(i) / 6.0F - 0.25F) * 2 * std::numbers::pi_v<float>;
    return ImVec2{middle.x + reach_x * std::cos(angle), middle.y + reach_y * std::sin(angle)};
  };
  draw_ellipse(list, middle, {reach_x, reach_y}, ui.colour(Tone::edge));
  LibraryFilter filter = screen.filter();
  const auto& stages = screen.stages();
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const FilterChoice<Stage>& stage = stages[i];
    const std::string label = stage.name + " (" + std::to_string(stage.count) + ")";
    const float width = box.width * 0.4F;
    const Ui::Size text = ui.measure(label, TextStyle::small_strong, width - ui.unit());
    const ImVec2 at = place_of(i);
    const float height = std::max(24.0F, text.height + ui.unit());
    const Rect button{at.x - text.width / 2 - ui.unit(), at.y - height / 2, text.width + 2 * ui.unit(),
                      height};
    const Ui::Spot spot = ui.spot("stage-" + std::string(name_of(stage.value)), button, Role::toggle, label,
                                  stage.is_chosen ? "on" : "off", "stages");
    Tone ground = stage.is_chosen ? Tone::chosen : Tone::surface;
    if (!stage.is_chosen && spot.is_hovered) ground = Tone::raised;
    list.AddRectFilled({button.x, button.y}, {button.right(), button.bottom()}, ui.colour(ground), ui.unit());
    list.AddRect({button.x, button.y}, {button.right(), button.bottom()},
                 ui.colour(stage.is_chosen ? Tone::trainee : Tone::edge), ui.unit(), 0,
                 stage.is_chosen ? 2.5F : 1.0F);
    ui.draw_text(button.x + ui.unit(), button.y + (height - text.height) / 2, label,
                 {.tone = stage.is_chosen ? Tone::on_chosen : Tone::ink,
                  .style = TextStyle::small_strong,
                  .most_width = width - ui.unit()});
    if (spot.is_activated) filter.stage = stage.is_chosen ? std::nullopt : std::optional(stage.value);
  }
  const std::string centre = pen.word("library.circle");
  const Ui::Size text = ui.measure(centre, TextStyle::small_text, reach_x * 1.1F);
  ui.draw_text(middle.x - text.width / 2, middle.y - text.height / 2, centre,
               {.tone = Tone::quiet, .style = TextStyle::small_text, .most_width = reach_x * 1.1F});
  if (!(filter == screen.filter())) screen.set_filter(filter);
}

template <class E>
void draw_choices(const Pen& pen, const std::string& key, const std::vector<FilterChoice<E>>& choices,
                  std::optional<E>& chosen) {
  Ui& ui = pen.ui;
  if (choices.empty()) return;
  std::vector<std::string> names{pen.word("library.all")};
  std::size_t at = 0;
  for (const FilterChoice<E>& choice : choices) {
    names.push_back(choice.name + " (" + std::to_string(choice.count) + ")");
    if (choice.is_chosen) at = names.size() - 1;
  }
  if (ui.choice(key, pen.word("library." + key), names, at))
    chosen = at == 0 ? std::nullopt : std::optional(choices[at - 1].value);
  ui.gap(1);
}

void draw_filter(const Pen& pen, LibraryMemory& memory, LibraryScreen& screen) {
  Ui& ui = pen.ui;
  constexpr std::array weights{1.0F, 2.0F};
  ui.columns(
      weights, 300,
      [&](std::size_t column) {
        if (column == 0) {
          draw_circle(pen, screen);
          return;
        }
        LibraryFilter filter = screen.filter();
        ui.field("search", pen.word("library.search"), filter.search, {.most_bytes = 200});
        ui.gap(1);
        draw_choices(pen, "task", screen.tasks(), filter.task);
        ui.toggle("more", pen.word("library.more_filters"), memory.is_filter_open);
        ui.gap(1);
        if (memory.is_filter_open) {
          draw_choices(pen, "substance", screen.substances(), filter.substance);
          draw_choices(pen, "skill", screen.skills(), filter.skill);
        }
        if (!(filter == screen.filter())) screen.set_filter(filter);
      },
      4);
}

Destination draw_first(const Pen& pen, const LibraryScreen& screen) {
  Ui& ui = pen.ui;
  Destination wanted = to::Here{};
  const auto& open = screen.open();
  const auto& next = screen.recommended();
  const std::size_t count = (open ? 1U : 0U) + (next ? 1U : 0U);
  if (count == 0) return wanted;
  ui.grid(count, 420, [&](std::size_t i) {
    if (open && i == 0) {
      ui.card("go-on", [&] {
        ui.small(pen.word("library.left_open"));
        ui.heading(open->title);
        ui.text(open->about);
        ui.gap(1);
        if (ui.primary("resume", pen.word("library.go_on"))) wanted = screen.go_on(open->record);
      });
      return;
    }
    ui.card("next", [&] {
      ui.small(pen.word("library.recommended"));
      ui.heading(next->title + ", " + next->client);
      ui.text(next->reason);
      ui.gap(1);
      if (ui.button("choose", pen.word("library.choose"),
                    {.kind = open ? ButtonKind::secondary : ButtonKind::primary}))
        wanted = screen.brief(next->scenario);
    });
  });
  return wanted;
}

void draw_broken(const Pen& pen, const LibraryScreen& screen) {
  if (screen.broken().empty()) return;
  section(pen, pen.word("library.broken"));
  for (const BrokenCard& broken : screen.broken()) {
    pen.ui.card(broken.folder, [&] {
      pen.ui.text(broken.title.empty() ? broken.folder : broken.title, {.style = TextStyle::strong});
      if (!broken.title.empty()) pen.ui.small(broken.folder);
      for (const std::string& mistake : broken.mistakes) warn(pen, mistake);
    });
    pen.ui.gap(1);
  }
}

Destination draw_cases(const Pen& pen, const LibraryScreen& screen) {
  Destination wanted = to::Here{};
  if (screen.cases().empty()) return wanted;
  section(pen, pen.word("library.cases"));
  for (const CaseRow& one : screen.cases()) {
    pen.ui.card("case-" + one.id, [&] {
      pen.ui.heading(one.title + " · " + one.client);
      for (std::size_t i = 0; i < one.episodes.size(); ++i) {
        const EpisodeRow& episode = one.episodes[i];
        if (!episode.between.empty()) pen.ui.small(episode.between);
        pen.ui.row([&] {
          pen.ui.text(episode.is_done ? "✓" : "○", {.style = TextStyle::strong});
          if (!episode.is_there)
            pen.ui.text(episode.title, {.tone = Tone::quiet});
          else if (pen.ui.link("episode-" + std::to_string(i), episode.title))
            wanted = screen.brief(episode.scenario);
        });
      }
    });
    pen.ui.gap(1);
  }
  return wanted;
}

}  // namespace

Destination draw(const Pen& pen, Memory& memory, LibraryScreen& screen) {
  Ui& ui = pen.ui;
  Destination wanted = to::Here{};
  const std::array labels{pen.word("progress"), pen.word("learn"), pen.word("settings")};
  constexpr Ui::ButtonLook plain{.kind = ButtonKind::plain};
  float right = 2 * ui.unit();
  for (const std::string& label : labels) right += ui.button_width(label, plain);
  bar(pen, {.title = "Verandertaal", .has_back = false}, right, [&] {
    if (ui.button("progress", labels[0], plain)) wanted = LibraryScreen::progress();
    if (ui.button("learn", labels[1], plain)) wanted = LibraryScreen::learn();
    if (ui.button("settings", labels[2], plain)) wanted = LibraryScreen::settings();
  });
  page(pen, "library", [&] {
    warn(pen, screen.warnings());
    take(wanted, draw_first(pen, screen));
    section(pen, pen.word("library.people"));
    draw_filter(pen, memory.library, screen);
    ui.gap(1);
    if (!screen.empty_words().empty()) ui.text(screen.empty_words());
    if (screen.is_filtered()) {
      ui.row([&] {
        if (screen.hidden() > 0) ui.text(screen.hidden_words(), {.tone = Tone::quiet});
        if (ui.button("clear", pen.word("library.clear"))) screen.clear_filter();
      });
      ui.gap(1);
    }
    const auto& cards = screen.cards();
    ui.grid(cards.size(), 400, [&](std::size_t i) { take(wanted, draw_card(pen, screen, cards[i])); });
    take(wanted, draw_cases(pen, screen));
    draw_broken(pen, screen);
  });
  return wanted;
}

}  // namespace vt::views
