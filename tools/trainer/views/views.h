#pragma once

// One view per screen. A view draws what its screen shows and asks of it what was pressed; it decides
// nothing. What it remembers between frames (a text being typed, a portrait in motion) is lost with the
// visit.

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "engine/present/trainer.h"
#include "tools/gui/portrait_motion.h"
#include "tools/trainer/views/shell.h"

namespace vt::views {

/// Takes over where a part of the view asks to go, if it does; a frame has one such wish at most.
inline void take(Destination& wanted, Destination other) {
  if (!std::holds_alternative<to::Here>(other)) wanted = std::move(other);
}
/// The colour of client talk; its sign and word stand beside it.
[[nodiscard]] inline Tone tone_of(TalkType talk, bool is_discord) {
  if (is_discord) return Tone::discord;
  if (talk == TalkType::change) return Tone::change;
  return talk == TalkType::sustain ? Tone::sustain : Tone::quiet;
}

struct LibraryMemory {
  bool is_filter_open = false;
};
struct ConversationMemory {
  std::optional<PortraitMotion> motion;
  std::optional<Countenance> countenance;  ///< that the portrait is turning to
  float answers_height = 0;                ///< natural height, from the last frame
  float spoken_height = 0;                 ///< of all that was said, likewise
  std::array<float, 3> stood{};            ///< how much was said, in how high a place, when it last changed
  int frames_to_end = 0;                   ///< in which the newest words are still to be scrolled into sight
};
struct SettingsMemory {
  std::string folder;
  std::optional<std::string> pseudonym;
};
struct LearnMemory {
  bool shows_list = true;  ///< in a narrow window: the list or the card
};
struct Memory {
  LibraryMemory library;
  ConversationMemory conversation;
  SettingsMemory settings;
  LearnMemory learn;
};

Destination draw(const Pen& pen, Memory& memory, WelcomeScreen& screen);
Destination draw(const Pen& pen, Memory& memory, LibraryScreen& screen);
Destination draw(const Pen& pen, Memory& memory, BriefingScreen& screen);
Destination draw(const Pen& pen, Memory& memory, ConversationScreen& screen);
Destination draw(const Pen& pen, Memory& memory, SelfRatingScreen& screen);
Destination draw(const Pen& pen, Memory& memory, DebriefScreen& screen);
Destination draw(const Pen& pen, Memory& memory, ProgressScreen& screen);
Destination draw(const Pen& pen, Memory& memory, LearnScreen& screen);
Destination draw(const Pen& pen, Memory& memory, SettingsScreen& screen);

/// The keyboard map, over any screen; true where it is to be closed.
bool draw_keyboard_map(const Pen& pen);

/// Asked before each frame: when the portrait moves next, or nothing.
[[nodiscard]] std::optional<std::int64_t> next_change(const Memory& memory, std::int64_t now);

}  // namespace vt::views
