#pragma once

// The trainer's window: draws the screen that is shown, hands on what was asked for, reads aloud what comes
// under the focus, and says how long the window may sleep. Without a window it can be driven by tests in the
// same way.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "engine/present/trainer.h"
#include "tools/gui/ui.h"
#include "tools/trainer/views/views.h"

namespace vt {

class App {
 public:
  /// `trainer` and `world` outlive it.
  App(Trainer& trainer, World& world) : trainer_(trainer), world_(world) {}

  /// Between Ui's begin_frame and end_frame; `now` in steady milliseconds.
  void draw(Ui& ui, std::int64_t now);
  /// After end_frame: reads aloud.
  void after_frame(const Ui& ui);
  /// How long nothing moves by itself: milliseconds, or nothing where it stays so.
  [[nodiscard]] std::optional<std::int64_t> sleep(std::int64_t now) const;
  [[nodiscard]] Trainer& trainer() { return trainer_; }
  /// True once after the full screen was asked for, or to leave it.
  [[nodiscard]] bool take_full_screen() { return std::exchange(wants_full_screen_, false); }

 private:
  void obey_keys(Ui& ui);
  void read_aloud(const Note& note);

  Trainer& trainer_;
  World& world_;
  views::Memory memory_;
  int visit_ = -1;
  bool shows_keys_ = false;
  bool wants_full_screen_ = false;
};

}  // namespace vt
