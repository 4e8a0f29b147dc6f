#pragma once

// The whole trainer without a window: real scenarios, cards and words, a world in memory, and the screens
// drawn and driven as a person would.

#include <memory>
#include <string>
#include <utility>

#include "tests/gui/headless.h"
#include "tests/present/world_of.h"
#include "tools/trainer/app.h"

namespace vt::testing {

class Driven {
 public:
  explicit Driven(const Settings& settings = welcomed(), const Look& look = {})
      : world_(with(settings)),
        trainer_(opened(world_->world)),
        app_(*trainer_, world_->world),
        window_(drawing(), look, [this](Ui& ui) { app_.after_frame(ui); }) {}
  /// Over a world that was made ready before.
  Driven(std::unique_ptr<tests::WorldOf> world, const Look& look)
      : world_(std::move(world)),
        trainer_(opened(world_->world)),
        app_(*trainer_, world_->world),
        window_(drawing(), look, [this](Ui& ui) { app_.after_frame(ui); }) {}

  [[nodiscard]] static Settings welcomed() {
    Settings settings;
    settings.language = "nl";
    settings.is_welcomed = true;
    settings.text_speed = TextSpeed::at_once;
    settings.less_motion = true;
    return settings;
  }
  [[nodiscard]] static std::unique_ptr<tests::WorldOf> with(const Settings& settings) {
    auto world = std::make_unique<tests::WorldOf>();
    static_cast<void>(write_settings(world->files, world->world.user + "/settings.json", settings));
    return world;
  }

  [[nodiscard]] Headless& window() { return window_; }
  [[nodiscard]] Trainer& trainer() { return *trainer_; }
  [[nodiscard]] tests::WorldOf& world() { return *world_; }
  template <class S>
  [[nodiscard]] S* screen() {
    return std::get_if<S>(&trainer_->screen());
  }
  bool click(const std::string& key) { return window_.click(key); }
  void press(Key key) { window_.press(key); }
  void go(const Destination& wanted) {
    trainer_->go(wanted);
    window_.settle();
  }
  void settle() { window_.settle(); }
  void pass(std::int64_t milliseconds) {
    now_ += milliseconds;
    window_.settle();
  }
  /// Words of the whole screen: names of everything that is drawn, line by line.
  [[nodiscard]] std::string seen() {
    std::string all;
    for (const Note& note : window_.ui().notes()) all += note.name + '\n';
    return all;
  }

 private:
  [[nodiscard]] static std::unique_ptr<Trainer> opened(World& world) {
    Result<std::unique_ptr<Trainer>> trainer = Trainer::open(world, "nl");
    return trainer.ok() ? std::move(trainer).value() : nullptr;
  }
  [[nodiscard]] Headless::Draw drawing() {
    return [this](Ui& ui) { app_.draw(ui, now_); };
  }

  std::unique_ptr<tests::WorldOf> world_;
  std::unique_ptr<Trainer> trainer_;
  App app_;
  std::int64_t now_ = 1000;
  Headless window_;
};

}  // namespace vt::testing
