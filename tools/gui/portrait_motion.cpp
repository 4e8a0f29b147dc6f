#include "tools/gui/portrait_motion.h"

#include <algorithm>

#include "engine/base/draw.h"

namespace vt {
namespace {

constexpr std::int64_t change_ms = 300;
constexpr std::int64_t frame_ms = 16;

// One blink in each slot, in its first 1.5 seconds: two blinks are 3 to 6 seconds apart, and any blink can be
// told without knowing the one before.
constexpr std::int64_t slot_ms = 4500;
constexpr std::uint32_t slot_play_ms = 1501;

/// From `at` ms after the start of a blink, the lids are open to this share.
struct BlinkStep {
  std::int64_t at;
  float open;
};
constexpr BlinkStep blink_steps[] = {{0, 0.4F}, {40, 0.0F}, {105, 0.5F}, {150, 1.0F}};

constexpr std::int64_t breath_ms = 4000;
struct BreathStep {
  std::int64_t at;
  int px;
};
constexpr BreathStep breath_steps[] = {{0, 0}, {600, 1}, {1300, 2}, {2500, 1}, {3400, 0}};

float eased_out(float share) {
  const float left = 1 - share;
  return 1 - left * left * left;
}

}  // namespace

PortraitMotion::PortraitMotion(std::uint64_t person, const Expression& first, bool less_motion)
    : person_(person), from_(first), to_(first), since_(-change_ms), less_motion_(less_motion) {}

void PortraitMotion::turn_to(const Expression& expression, std::int64_t now) {
  if (expression == to_) return;
  from_ = without_blink(now);
  to_ = expression;
  since_ = now;
}

bool PortraitMotion::is_changing(std::int64_t now) const {
  return !less_motion_ && now < since_ + change_ms;
}

Expression PortraitMotion::without_blink(std::int64_t now) const {
  if (!is_changing(now)) return to_;
  const float share = static_cast<float>(now - since_) / static_cast<float>(change_ms);
  return blended(from_, to_, eased_out(std::clamp(share, 0.0F, 1.0F)));
}

std::int64_t PortraitMotion::blink_start(std::int64_t slot) const {
  const Draws draws(person_, static_cast<std::uint64_t>(slot), 0);
  return slot * slot_ms + draws.below(slot_play_ms, 0);
}

Expression PortraitMotion::shown(std::int64_t now) const {
  Expression expression = without_blink(now);
  if (less_motion_) return expression;
  const std::int64_t into = now - blink_start(now / slot_ms);
  float open = 1;
  for (const BlinkStep& step : blink_steps)
    if (into >= step.at) open = step.open;
  expression.lids *= open;
  return expression;
}

int PortraitMotion::breath_px(std::int64_t now) const {
  if (less_motion_) return 0;
  int px = 0;
  for (const BreathStep& step : breath_steps)
    if (now % breath_ms >= step.at) px = step.px;
  return px;
}

std::int64_t PortraitMotion::next_blink_step(std::int64_t now) const {
  const std::int64_t slot = now / slot_ms;
  for (const BlinkStep& step : blink_steps)
    if (blink_start(slot) + step.at > now) return blink_start(slot) + step.at;
  return blink_start(slot + 1);
}

std::int64_t PortraitMotion::next_change(std::int64_t now) const {
  if (less_motion_) return never;
  if (is_changing(now)) return std::min(now + frame_ms, since_ + change_ms);
  std::int64_t next_breath = (now / breath_ms + 1) * breath_ms + breath_steps[1].at;
  for (const BreathStep& step : breath_steps)
    if (const std::int64_t at = now / breath_ms * breath_ms + step.at; step.at > 0 && at > now) {
      next_breath = at;
      break;
    }
  return std::min(next_breath, next_blink_step(now));
}

}  // namespace vt
