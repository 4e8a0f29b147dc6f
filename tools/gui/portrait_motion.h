#pragma once

// The portrait's clockwork: what of it moves when. It knows time and expressions, and nothing of drawing; it
// also tells how long the window may sleep. It keeps no clock: every question brings the time with it.

#include <cstdint>

#include "tools/gui/expression.h"

namespace vt {

/// Times are milliseconds of a steady clock that starts anywhere from 0 on.
class PortraitMotion {
 public:
  /// `person` makes this client blink at moments of their own (stable_hash of the name will do). With
  /// `less_motion` nothing moves, and a change comes at once.
  PortraitMotion(std::uint64_t person, const Expression& first, bool less_motion);

  /// From `now` on the client goes over to `expression`, starting from what is shown.
  void turn_to(const Expression& expression, std::int64_t now);

  void set_less_motion(bool less_motion) { less_motion_ = less_motion; }

  /// What to draw at `now`, a blink included.
  [[nodiscard]] Expression shown(std::int64_t now) const;

  /// How many pixels the breath lifts the body at `now`: 0, 1 or 2.
  [[nodiscard]] int breath_px(std::int64_t now) const;

  /// The first moment after `now` at which the picture differs; `never` where it stays as it is.
  [[nodiscard]] std::int64_t next_change(std::int64_t now) const;

  static constexpr std::int64_t never = INT64_MAX;

 private:
  [[nodiscard]] bool is_changing(std::int64_t now) const;
  [[nodiscard]] Expression without_blink(std::int64_t now) const;
  [[nodiscard]] std::int64_t blink_start(std::int64_t slot) const;
  [[nodiscard]] std::int64_t next_blink_step(std::int64_t now) const;

  std::uint64_t person_;
  Expression from_;
  Expression to_;
  std::int64_t since_ = 0;
  bool less_motion_;
};

}  // namespace vt
