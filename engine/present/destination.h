#pragma once

// Where a screen asks to go next. A screen never changes itself into another one: it says where to, and the
// Trainer goes there.

#include <cstddef>
#include <string>
#include <variant>

#include "engine/dialogue/session.h"

namespace vt::to {

/// Stay.
struct Here {};
/// Where one came from.
struct Back {};
struct Welcome {};
struct Library {};
struct Briefing {
  std::string scenario;
};
/// A new conversation, as the briefing set it up.
struct Conversation {
  std::string scenario;
  Mode mode = Mode::practice;
  bool has_coach = false;
  bool writes_first = true;
};
/// One that was left open.
struct Resume {
  std::string record;
};
/// From before an exchange (from 0) of a kept conversation: in practice by taking the answers from there on
/// back; of an exam as a new practice conversation that begins with the same answers.
struct TryAgain {
  std::string record;
  std::size_t exchange = 0;
};
struct SelfRating {
  std::string record;
};
struct Debrief {
  std::string record;
};
struct Progress {};
/// The cards; at one of them where it is named.
struct Learn {
  std::string card;
};
struct Settings {};
struct Quit {};

}  // namespace vt::to

namespace vt {

using Destination =
    std::variant<to::Here, to::Back, to::Welcome, to::Library, to::Briefing, to::Conversation, to::Resume,
                 to::TryAgain, to::SelfRating, to::Debrief, to::Progress, to::Learn, to::Settings, to::Quit>;

}  // namespace vt
