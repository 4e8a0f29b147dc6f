#include "tools/vt/progress.h"

#include <ostream>

namespace vt::terminal {
namespace {

constexpr std::int64_t patience = 500;  // milliseconds
constexpr std::int64_t pace = 200;
constexpr std::int64_t second = 1000;

}  // namespace

Progress::Progress(const Context& context, std::string key, int seconds)
    : context_(context),
      key_(std::move(key)),
      started_(context.clock.now()),
      shown_(started_ + patience - pace),
      limit_(seconds * second) {
  if (context.is_stopped != nullptr) (void)context.is_stopped();  // from here on Ctrl-C is noted
}

Progress::~Progress() {
  if (is_visible_) context_.err << "\r\x1b[K" << std::flush;
}

bool Progress::operator()(std::size_t done) {
  if (context_.is_stopped != nullptr && context_.is_stopped()) return false;
  const std::int64_t now = context_.clock.now();
  if (limit_ > 0 && now - started_ >= limit_) return false;
  if (context_.shows_progress && now - shown_ >= pace) {
    context_.err << "\r\x1b[K" << context_.words.text(key_, {{"n", std::to_string(done)}}) << std::flush;
    shown_ = now;
    is_visible_ = true;
  }
  return true;
}

}  // namespace vt::terminal
