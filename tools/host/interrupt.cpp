#include "tools/host/interrupt.h"

#include <csignal>

namespace vt {
namespace {

volatile std::sig_atomic_t interrupted = 0;

void note(int /*signal*/) {
  interrupted = 1;
  std::signal(SIGINT, SIG_DFL);
}

}  // namespace

bool stop_requested() {
  static const bool is_listening = std::signal(SIGINT, note) != SIG_ERR;
  return is_listening && interrupted != 0;
}

}  // namespace vt
